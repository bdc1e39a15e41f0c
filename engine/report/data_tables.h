// What of a document is data, as tables: the form that spreadsheets and statistics programs take.
//
// Tables stand as they are. Key figures become a table of labels and values, a chart one of categories and
// series, a timeline one of its stretches, a form one of its fields. Words (headings, paragraphs, lists,
// notes, quotations) hold no data.
#pragma once

#include "report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace headway::report {

// Nothing where the block holds no data.
std::optional<Table> data_table(const Block& block);
Table data_table(const KeyFigures& figures);
Table data_table(const Chart& chart);
Table data_table(const Timeline& timeline);
Table data_table(const Form& form);

// A rate takes columns of its own for its two numbers. True for each column that holds one.
std::vector<bool> columns_with_rates(const Table& table);
std::string title_of_part(const Column& column);
std::string title_of_whole(const Column& column);

// The lines of a cell of text, one below the other.
std::string text_below(const Lines& lines);

}  // namespace headway::report
