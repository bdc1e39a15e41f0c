// How verdicts and outcomes look on a terminal and in CSV: what several commands share.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace headway::tools {

std::string_view mark_of(Outcome outcome);
Colour colour_of(Outcome outcome);
Colour colour_of(Verdict verdict);

// "by exception": the verdict as people say it.
std::string_view words_of(Verdict verdict);

// Filled up with spaces to that width on a terminal.
std::string padded(std::string_view text, std::size_t width);

// One row of CSV with its end. Control characters become visible, and a cell that a spreadsheet would take
// for a formula begins with an apostrophe; quotes where RFC 4180 wants them.
std::string csv_row(std::initializer_list<std::string_view> cells);

}  // namespace headway::tools
