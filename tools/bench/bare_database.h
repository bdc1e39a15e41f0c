// What a competent engineer would write to put rows into SQLite and get them out again, and nothing more:
// prepared statements in one transaction, over the same tables with the same constraints.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace headway::tools::bench {

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct BareTable {
    std::string name;
    std::size_t columns = 0;
    std::vector<Cell> cells;  // row after row
};

struct BareDatabase {
    std::vector<std::string> schema;  // the statements that make the tables
    std::vector<BareTable> tables;    // in an order in which no row refers to a later table

    std::size_t rows() const;
};

// Takes over all rows of a database.
BareDatabase taken_from(const std::string& path);

// Writes them to a new database: with the tables' constraints, keys and references, or without any.
enum class Constraints : std::uint8_t { all, none };
void write_bare(const BareDatabase& source, const std::string& path, Constraints constraints);

// Reads every column of every row; gives a sum over them, so that the work is done.
std::uint64_t read_bare(const std::string& path);

}  // namespace headway::tools::bench
