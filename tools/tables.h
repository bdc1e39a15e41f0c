// Tables of the register that a command line names.
#pragma once

#include "failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace headway::tools {

// Throws Failure, with the nearest name, where the register has no such table.
inline void check_table(std::string_view where, const std::string& table) {
    const Names known = names_of_tables();
    if (std::find(known.begin(), known.end(), table) != known.end()) return;
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("{} has no table '{}'{}", where, printable(table),
                              did_you_mean(table, std::vector<std::string>(known.begin(), known.end()))),
                  {}};
}

}  // namespace headway::tools
