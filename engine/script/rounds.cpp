#include "script/rounds.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::string_view week_beginning = "week beginning ";
constexpr std::string_view by = "by ";
constexpr std::string_view to = " to ";

// A day or a whole month, as a text names it.
struct NamedDays {
    DayRange days;
    bool is_month = false;
};
using DaysOrFault = std::variant<NamedDays, std::string>;

// Whether the text has a digit wherever the shape has a 0, and else the same characters.
bool has_shape(std::string_view text, std::string_view shape) {
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                      [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

Date last_of_month(Date first) {
    return plus_days(plus_months(first, 1), -1);
}

std::string unreadable(std::string_view text) {
    return fmt::format(
        "'{}' can't be read: write \"2016-08-15\", \"2016-09-12 to 2016-09-23\", \"week "
        "beginning 2016-09-05\", \"by 2016-10-14\", \"2016-11\" or \"2017-05 to 2017-06\"",
        printable(text));
}

DaysOrFault day_or_month(std::string_view text) {
    if (has_shape(text, "0000-00-00")) {
        if (const auto day = parse_date(text)) return NamedDays{{*day, *day}};
        return fmt::format("the calendar has no day {}", text);
    }
    if (has_shape(text, "0000-00")) {
        if (const auto first = parse_date(std::string{text} + "-01"))
            return NamedDays{{*first, last_of_month(*first)}, true};
        return fmt::format("the calendar has no month {}", text);
    }
    return unreadable(text);
}

std::variant<Date, std::string> day_after(std::string_view word, std::string_view text) {
    const std::string_view rest = text.substr(word.size());
    const DaysOrFault read = day_or_month(rest);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    if (!std::get<NamedDays>(read).is_month) return std::get<NamedDays>(read).days.from;
    return fmt::format("after '{}' stands a day, as 2016-09-05, not the month {}",
                       word.substr(0, word.size() - 1), rest);
}

std::variant<ActionDays, std::string> read_week(std::string_view text) {
    static constexpr std::array<const char*, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
    const auto day = day_after(week_beginning, text);
    if (const auto* fault = std::get_if<std::string>(&day)) return *fault;
    const Date monday = std::get<Date>(day);
    const std::chrono::weekday weekday{monday};
    if (weekday == std::chrono::Monday) return ActionDays{DatedAs::week, {monday, plus_days(monday, 4)}};
    const auto late = static_cast<int>((weekday - std::chrono::Monday).count());
    return fmt::format("a week begins on a Monday, and {} is a {}; the Monday of its week is {}", iso(monday),
                       names.at(weekday.c_encoding()), iso(plus_days(monday, -late)));
}

std::variant<ActionDays, std::string> read_deadline(std::string_view text) {
    const auto day = day_after(by, text);
    if (const auto* fault = std::get_if<std::string>(&day)) return *fault;
    return ActionDays{DatedAs::by, {std::get<Date>(day), std::get<Date>(day)}};
}

std::variant<ActionDays, std::string> read_stretch(std::string_view text, std::size_t at) {
    const DaysOrFault first = day_or_month(text.substr(0, at));
    const DaysOrFault last = day_or_month(text.substr(at + to.size()));
    for (const DaysOrFault& end : {first, last})
        if (const auto* fault = std::get_if<std::string>(&end)) return *fault;
    const auto& [from, from_month] = std::get<NamedDays>(first);
    const auto& [until, until_month] = std::get<NamedDays>(last);
    if (from_month != until_month)
        return fmt::format(
            "'{}' goes from a day to a month, or the other way round: write two days, or two "
            "months",
            text);
    if (until.to < from.from) return fmt::format("'{}' ends before it begins", text);
    return ActionDays{from_month ? DatedAs::months : DatedAs::days, {from.from, until.to}};
}

// 1 November 2016 -> "November 2016".
std::string month_in_words(Date day) {
    const std::string text = in_words(day);
    return text.substr(text.find(' ') + 1);
}

}  // namespace

std::variant<ActionDays, std::string> read_action_days(std::string_view text) {
    if (text.starts_with(week_beginning)) return read_week(text);
    if (text.starts_with(by)) return read_deadline(text);
    if (const std::size_t at = text.find(to); at != std::string_view::npos) return read_stretch(text, at);
    const DaysOrFault read = day_or_month(text);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    const auto& [days, is_month] = std::get<NamedDays>(read);
    return ActionDays{is_month ? DatedAs::months : DatedAs::day, days};
}

std::string in_words(const ActionDays& when) {
    switch (when.as) {
        case DatedAs::week:
            return fmt::format("week beginning {}", in_words(when.days.from));
        case DatedAs::by:
            return fmt::format("by {}", in_words(when.days.to));
        case DatedAs::months:
            return from_to(month_in_words(when.days.from), month_in_words(when.days.to));
        default:
            return in_words(when.days);
    }
}

}  // namespace headway
