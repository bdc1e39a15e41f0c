// Parameters given other values than the pack's, to try what that would do.
#pragma once

#include <map>
#include <string>

namespace headway {

// By the parameter's name, the value as an officer types it: "4", "good", "2016-09-01", "yes". It takes the
// place of the pack's own value on every day, and is checked as if it stood in the pack.
using Settings = std::map<std::string, std::string>;

// "minimum_years_as_head = 4", one a line.
std::string in_lines(const Settings& settings);

}  // namespace headway
