// What tests of calendars share.
#pragma once

#include "base/date.h"
#include "places.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace headway {

inline Date day(std::string_view text) {
    INFO(text);
    return parse_date(text).value();
}

// "2016-09-05..2016-12-16"
inline DayRange days(std::string_view text) {
    return {day(text.substr(0, 10)), day(text.substr(12))};
}

inline std::string text_of(DayRange range) {
    return iso(range.from) + ".." + iso(range.to);
}

inline std::string text_of(const std::optional<DayRange>& range) {
    return range ? text_of(*range) : "none";
}

// A file of real data beside the project; nothing where it is not there.
inline std::optional<std::string> published_file(const std::string& name) {
    std::ifstream file{std::string{test::project_root} + "/../shared/data/" + name, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace headway
