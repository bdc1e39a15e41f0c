// Single rows of the register as a command names them: to be entered, corrected or taken out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace headway {

// A value by its column, as a person writes it: the form of a CSV cell (register/csv/tables.h).
struct NamedValue {
    std::string column;
    std::string value;
};

// One row to be entered, corrected or taken out.
struct RowEdit {
    enum class Kind : std::uint8_t { add, amend, remove };
    Kind kind = Kind::add;
    std::string table;
    std::vector<NamedValue> where = {};  // amend, remove: the values that tell the one row that is meant
    std::vector<NamedValue> set = {};    // add, amend: its values; an empty one is none
};

}  // namespace headway
