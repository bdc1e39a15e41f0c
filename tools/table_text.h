// Tables and bars for a terminal: as wide as it is, and no wider.
#pragma once

#include "terminal.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headway::tools {

struct TextTable {
    std::vector<std::string> columns;  // headings
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> numbers = {};  // by column: set to the right
};

// Columns as wide as their widest cell; where that is wider than the terminal the widest columns are cut, and
// a cell that is cut ends in "…". At most so many rows; how many more there are is said below.
std::string table_text(const TextTable& table, const Terminal& terminal, std::size_t most_rows = 40);

// "█████▌": the share of `whole` that `part` is, in at most so many characters.
std::string bar(std::size_t part, std::size_t whole, std::size_t width);

}  // namespace headway::tools
