// What the cells of a spreadsheet mean: each becomes a JSON value of its column's kind.
//
// Blanks around a cell don't count (csv.h: trimmed_cell), and a cell of nothing else is empty: the column is
// null. Then
//
//   a text            is as it stands, but for two forms. Of apostrophes before one of = + - @ or a tab or
//                     carriage return the first is left out: it was put there so that no spreadsheet takes
//                     the text for a formula. And a cell that is, with its quotation marks, one complete JSON
//                     string is that string's value: a text that can't stand as it is (blanks at its ends,
//                     control characters) is written so.
//   one of a list     may have spaces or hyphens for underscores, and capitals: "Acting headteacher"
//   a date            is 2016-09-01, or the day first: 1/9/2016, 01-09-2016, 01.09.2016; each of them also
//                     with a time of 00:00 or 00:00:00 behind it
//   a number          is as JSON has it, without thousands' commas; a whole one may end in .0
//   true or false     may be yes, no, y or n, in any case
//   a declared value  is true or false (not yes or no: some declare that as a text), a number, a date in one
//                     of those forms, or else a text
//   texts             are separated by ; or a JSON list of texts. The cell's first apostrophe is as a text's.
//   an object, or a list of them, is JSON
//
// What fits none of this is handed on as a text, and the reader of the register document tells what is wrong
// with it. Only cells that should hold JSON are checked here, since they become a part of the document as
// they are.
#pragma once

#include "register/csv/table_columns.h"

#include <string>
#include <string_view>

namespace headway {

// Appends exactly one JSON value. Of an empty cell that is null; of a cell that can't be understood, null or
// an empty list, and what is wrong is given: a sentence for a Problem. "" if nothing is.
std::string append_cell_as_json(std::string& out, const ColumnDescription& column, std::string_view cell);

// Whether a spreadsheet might take a cell with this text for a formula, or the text looks like one that was
// kept from that: it is to be written with one more apostrophe before it.
bool needs_apostrophe(std::string_view text);

}  // namespace headway
