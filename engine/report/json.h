// A whole document as JSON, for programs.
//
//   {"title": "…", "subtitle": "…", "properties": {"as_of": "2016-10-01"}, "blocks": [ … ], "foot": "…"}
//
// A block is an object with its "kind", in the document's order (where a new page begins is left out):
//
//   heading      level, text, anchor                    paragraph, note   text
//   list         items: [{text, items}]                 quotation         text, source
//   key_figures  figures: [{label, kind, value}]
//   table        caption, columns: [{title, kind}], rows: [[value, …], …], as many in a row as columns
//   chart        chart: bars, stacked_bars or lines; caption, unit, categories, series: [{name, values}]
//   timeline     caption, from, to, today, rows: [{name, stretches: [{from, to, says, state}]}]
//   form         caption, fields: [{label, kind, help, value, choices, size}]
//
// The kind of a column or figure says what its values are: "text" a string (lines of a cell parted by a line
// feed), "number" a number, "date" an ISO date, "money" whole pence, "rate" {"part": 9, "whole": 20}. What is
// empty, not known or not a finite number is null. A cell that is not of its column's kind is a string or a
// rate's object; a bare number it is only where it is no money and the column is none.
//
// A line is its text without marks. Broken UTF-8 becomes U+FFFD, so that the whole is JSON whatever is in it.
#pragma once

#include "report/document.h"

#include <string>

namespace headway::report {

// A block, and a row of a table, is a line of its own.
std::string json_of(const Document& document);

}  // namespace headway::report
