#include "base/academic_year.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

Date first_of_september(int year) {
    return Date{std::chrono::year{year} / std::chrono::September / std::chrono::day{1}};
}

}  // namespace

Date AcademicYear::first_day() const {
    return first_of_september(starts_in);
}

Date AcademicYear::last_day() const {
    return plus_days(first_of_september(starts_in + 1), -1);
}

std::string AcademicYear::text() const {
    return fmt::format("{:04}/{:02}", starts_in, (starts_in + 1) % 100);
}

AcademicYear academic_year_of(Date day) {
    const AcademicYear year{static_cast<int>(std::chrono::year_month_day{day}.year())};
    return day < year.first_day() ? AcademicYear{year.starts_in - 1} : year;
}

std::optional<AcademicYear> parse_academic_year(std::string_view text) {
    if (text.size() != 7 || text[4] != '/') return std::nullopt;
    int year = 0;
    for (char c : text.substr(0, 4)) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    const AcademicYear parsed{year};
    if (year < 1 || parsed.text() != text) return std::nullopt;
    return parsed;
}

}  // namespace headway
