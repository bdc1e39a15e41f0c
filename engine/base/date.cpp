#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

using std::chrono::year_month_day;

namespace {

// The value of text's digits, or -1 where one of them is none.
int digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

void append_iso(std::string& out, Date date) {
    const year_month_day ymd{date};
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    const unsigned day = static_cast<unsigned>(ymd.day());
    const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
    const auto y = static_cast<unsigned>(std::clamp(year, 0, 9999));
    const std::array<char, 10> text{
        digit(y / 1000),   digit(y / 100), digit(y / 10), digit(y),        '-',
        digit(month / 10), digit(month),   '-',           digit(day / 10), digit(day)};
    out.append(text.data(), text.size());
}

std::string iso(Date date) {
    std::string out;
    append_iso(out, date);
    return out;
}

std::string in_words(Date date) {
    static constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
    const year_month_day ymd{date};
    return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()),
                       months.at(static_cast<unsigned>(ymd.month()) - 1), static_cast<int>(ymd.year()));
}

Date plus_months(Date date, int months) {
    const year_month_day start{date};
    const auto month = std::chrono::year_month{start.year(), start.month()} + std::chrono::months{months};
    const year_month_day target = month / start.day();
    if (target.ok()) return Date{target};
    return Date{(month + std::chrono::months{1}) / std::chrono::day{1}};
}

int whole_months_between(Date from, Date to) {
    if (to <= from) return 0;
    const year_month_day a{from};
    const year_month_day b{to};
    int months = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
                 static_cast<int>(static_cast<unsigned>(b.month())) -
                 static_cast<int>(static_cast<unsigned>(a.month()));
    while (months > 0 && plus_months(from, months) > to)
        --months;
    return months;
}

Date today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

std::optional<DayRange> overlap(DayRange a, DayRange b) {
    const DayRange both{std::max(a.from, b.from), std::min(a.to, b.to)};
    if (both.to < both.from) return std::nullopt;
    return both;
}

std::string iso(std::chrono::sys_seconds moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss clock{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

}  // namespace headway
