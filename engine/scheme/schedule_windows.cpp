#include "scheme/schedule_windows.h"

#include "scheme/question.h"

#include <fmt/format.h>

namespace headway {

namespace {

static_assert(static_cast<int>(Season::autumn) == static_cast<int>(TermName::autumn) &&
              static_cast<int>(Season::spring) == static_cast<int>(TermName::spring) &&
              static_cast<int>(Season::summer) == static_cast<int>(TermName::summer));

std::optional<int> number_on(const SchemeDefinition& definition, const std::optional<Operand>& operand,
                             Date as_of) {
    if (!operand) return std::nullopt;
    return static_cast<int>(std::get<std::int64_t>(value_on(definition, *operand, as_of)));
}

// The first or last so many days of a period.
DayRange narrowed(const DatedRule& dated, DayRange days) {
    if (dated.first_days) days.to = std::min(days.to, plus_days(days.from, *dated.first_days - 1));
    if (dated.last_days) days.from = std::max(days.from, plus_days(days.to, 1 - *dated.last_days));
    return days;
}

// The part of a period in which the item is due: what the rule leaves of the whole period, or, where the
// partnership does not reach that, of what the partnership has of the period. It begins and ends on days on
// which schools are open.
std::optional<DayRange> open_window(const DatedRule& dated, DayRange period, DayRange days,
                                    const SchoolCalendar& calendar) {
    if (const auto reached = overlap(narrowed(dated, period), days))
        if (const auto open = calendar.trimmed(*reached)) return open;
    const auto clipped = overlap(period, days);
    const auto open = clipped ? calendar.trimmed(*clipped) : std::nullopt;
    return open ? calendar.trimmed(narrowed(dated, *open)) : std::nullopt;
}

std::vector<Window> monthly(const DatedRule& dated, DayRange days) {
    std::vector<Window> windows;
    for (int month = 0;; ++month) {
        const DayRange period{plus_months(days.from, month),
                              plus_days(plus_months(days.from, month + 1), -1)};
        const auto window = overlap(narrowed(dated, period), days);
        if (period.from > days.to) return windows;
        if (window) windows.push_back({.days = *window, .period = period});
    }
}

std::vector<Window> in_periods(const DatedRule& dated, DayRange days, const SchoolCalendar& calendar) {
    const bool termlets = dated.rule->every == Every::termlet;
    std::vector<Window> windows;
    for (const TeachingPeriod& period : termlets ? calendar.termlets(days) : calendar.terms(days)) {
        if (dated.rule->in_term && static_cast<int>(*dated.rule->in_term) != static_cast<int>(period.season))
            continue;
        if (const auto open = open_window(dated, period.days, days, calendar)) {
            const std::chrono::year_month_day first{period.term.from};
            windows.push_back(
                {.days = *open,
                 .period = period.days,
                 .term = fmt::format("{} {}", name_of(period.season), static_cast<int>(first.year())),
                 .assumed = period.assumed});
        }
    }
    return windows;
}

// Once in all. It is counted from the first day on which schools are open, and to the last.
std::vector<Window> once(const DatedRule& dated, DayRange days, const SchoolCalendar& calendar) {
    const auto open = calendar.trimmed(days);
    const auto window = open ? calendar.trimmed(narrowed(dated, *open)) : std::nullopt;
    if (!window) return {};
    return {{.days = *window, .period = days, .assumed = calendar.is_assumed(*window)}};
}

}  // namespace

DatedRule dated(const SchemeDefinition& definition, const CadenceRule& rule, Date as_of) {
    return {.rule = &rule,
            .times = number_on(definition, rule.times, as_of).value_or(1),
            .first_days = number_on(definition, rule.first_days, as_of),
            .last_days = number_on(definition, rule.last_days, as_of),
            .minutes = number_on(definition, rule.minutes, as_of)};
}

bool needs_calendar(const CadenceRule& rule) {
    return rule.every != Every::month;
}

std::vector<Window> windows_of(const DatedRule& dated, DayRange days, const SchoolCalendar& calendar) {
    // Contact by the month runs on through the holidays.
    if (dated.rule->every == Every::month) return monthly(dated, days);
    if (dated.rule->every == Every::partnership) return once(dated, days, calendar);
    std::vector<Window> windows = in_periods(dated, days, calendar);
    if (!dated.rule->closes) return windows;
    // What closes the mentoring is there even where the partnership holds no such term.
    if (windows.empty()) return once(dated, days, calendar);
    return {windows.back()};
}

}  // namespace headway
