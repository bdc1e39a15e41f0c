#include "script/settings.h"

#include <fmt/format.h>

namespace headway {

std::string in_lines(const Settings& settings) {
    std::string lines;
    for (const auto& [name, value] : settings)
        lines += fmt::format("{} = {}\n", name, value);
    return lines;
}

}  // namespace headway
