// A document's data as CSV (RFC 4180): UTF-8 without a byte order mark, lines that end in CRLF, as the
// register's own tables are written.
//
// Values are for programs: dates as 2016-10-01, money in pounds with two decimals as 12.50, whole numbers
// without separators. A rate takes two columns, "…: how many" and "…: of how many". Lines of a cell are
// parted by LF. What is empty or not known is an empty cell; broken UTF-8 becomes U+FFFD.
//
// Which blocks are data is said in data_tables.h; words are left out. Where there is one such block, the
// file is its header and its rows, and nothing else. Where there are several, each stands under a line with
// its caption, with an empty line between them.
//
// A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) has an
// apostrophe put before it, as OWASP advises against CSV injection. Numbers are numbers, negative ones too.
#pragma once

#include "report/document.h"

#include <string>

namespace headway::report {

// "" of a document without data.
std::string csv_of(const Document& document);

}  // namespace headway::report
