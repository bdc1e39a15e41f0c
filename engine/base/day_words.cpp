#include "base/day_words.h"

#include <fmt/format.h>

namespace headway {

std::string in_words(DayRange days) {
    return from_to(in_words(days.from), in_words(days.to));
}

std::string from_to(std::string_view first, std::string_view last) {
    if (first == last) return std::string{last};
    std::size_t shared = last.find(' ');
    while (shared != std::string_view::npos && !first.ends_with(last.substr(shared)))
        shared = last.find(' ', shared + 1);
    if (shared != std::string_view::npos) first.remove_suffix(last.size() - shared);
    return fmt::format("{} to {}", first, last);
}

}  // namespace headway
