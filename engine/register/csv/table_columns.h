// The tables of the register and their columns, as names and kinds that a program can look up while it runs.
//
// They are taken from register/columns.h, where each column is a member of a row's type. Whoever has a column
// only by its name (the head of a CSV file, an option of a command) finds here what its values look like.
#pragma once

#include "register/choices.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headway {

enum class CellKind : std::uint8_t {
    text,
    choice,  // one of a closed list's names
    academic_year,
    date,
    whole_number,
    number,
    truth,
    declared,  // true, false, a number, a text or a date
    texts,
    object,
    objects
};

struct ColumnDescription {
    std::string_view name;
    bool required = false;
    CellKind kind = CellKind::text;
    Names choices;         // of a choice
    std::string in_words;  // what a value is: "a date such as 2016-09-01", "one of high, middle or low"
};

// The names of all tables, in the order of register/columns.h.
Names names_of_tables();

// A table's columns, in the order of register/columns.h; none where no table has this name.
std::span<const ColumnDescription> columns_of_table(std::string_view table);

// The column of this name, however it is written; null where the table has none.
const ColumnDescription* column_named(std::string_view table, std::string_view written);

// A name as the register writes it: without blanks around it, in small letters, with underscores for spaces
// and hyphens: " Starts on" -> "starts_on".
std::string register_name(std::string_view written);

// The table that a file of this name holds: "posts" of "posts.csv", "data/2024-posts.csv" and "Posts.CSV";
// nothing where no table's name begins or ends the file's, or where the file is no CSV (.csv, .tsv, .txt).
std::optional<std::string> table_of_file_name(std::string_view path);

}  // namespace headway
