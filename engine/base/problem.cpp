#include "base/problem.h"

#include <fmt/format.h>

namespace headway {

std::string Place::text() const {
    std::string out = file;
    if (line > 0) out += fmt::format("{}{}", out.empty() ? "line " : ":", line);
    if (line > 0 && column > 0) out += fmt::format(":{}", column);
    if (!path.empty()) out += (out.empty() ? "" : ": ") + path;
    return out;
}

}  // namespace headway
