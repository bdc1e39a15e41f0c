#include "register/hints.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Beyond this nobody has misspelt a name, and comparing would take its time.
constexpr std::size_t longest_name = 80;

bool one_holds_the_other(std::string_view a, std::string_view b) {
    return std::min(a.size(), b.size()) > 2 && (a.find(b) != a.npos || b.find(a) != b.npos);
}

}  // namespace

std::optional<std::string> meant_name(std::string_view wrong, Names known) {
    if (wrong.size() > longest_name) return std::nullopt;
    const std::vector<std::string> names(known.begin(), known.end());
    if (auto nearest = nearest_name(wrong, names)) return nearest;
    for (const std::string& name : names)
        if (one_holds_the_other(wrong, name)) return name;
    return std::nullopt;
}

std::string hint(std::string_view wrong, Names known, std::string_view known_are) {
    if (const auto meant = meant_name(wrong, known)) return fmt::format("; did you mean '{}'?", *meant);
    return fmt::format("; {} {}", known_are, joined(std::vector<std::string>(known.begin(), known.end())));
}

}  // namespace headway
