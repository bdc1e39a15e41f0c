// A document as a workbook of Excel 2007 and later (.xlsx), which other spreadsheets read too.
//
// The first sheet, "Overview", holds the document's words and key figures, and links to the other sheets: one
// for each table, chart, timeline and form (data_tables.h). A sheet of data has its header frozen in the
// first row, with filters, and prints on landscape A4, one page wide, the header on every page. Cells are
// typed: numbers, dates, money in pounds, rates as a percentage with the two numbers beside it. A chart
// stands beside its numbers as a native one. A form has bordered cells to fill.
//
// Every text is written as text: none becomes a formula. What XML cannot hold becomes U+FFFD; a text longer
// than a cell may be ends in "…", and the overview says so; dates before March 1900 and numbers of more than
// 15 digits, which spreadsheets get wrong, are texts. A table with more rows than a sheet goes on on another.
//
// The same document gives the same bytes. The file's date of making is the property "as_of", else 1 January
// 2000.
//
// The workbook is made in memory. The library writes the parts of it to temporary files on the way: each is
// readable by its owner alone and unlinked as soon as it is open, so that nothing stays behind. Where that
// fails (a full disk), std::runtime_error.
#pragma once

#include "report/document.h"

#include <string>

namespace headway::report {

// The bytes of the file. Throws std::length_error for a table of more than 16,384 columns.
std::string xlsx_of(const Document& document);

}  // namespace headway::report
