#include "scheme/recorded_calendars.h"

#include "base/day_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace headway {

namespace {

// Schools of some authorities begin in the last weeks of August.
constexpr int days_before_september = 31;

SchoolTerm term_of(const Term& term) {
    return {
        .season = static_cast<Season>(term.name), .days = {term.from, term.to}, .half_term = term.half_term};
}

std::string name_of(const Term& term, AcademicYear year) {
    return fmt::format("the {} term of {} ({})", name_of(term.name), year.text(),
                       in_words({term.from, term.to}));
}

// Why the term can't be one of that year, or can't stand behind the one before it; "" where nothing is wrong.
std::string wrong_with(const Term& term, const Term* before, AcademicYear year) {
    const DayRange possible{plus_days(year.first_day(), -days_before_september), year.last_day()};
    if (!possible.holds(term.from) || !possible.holds(term.to))
        return name_of(term, year) + " does not lie in that academic year";
    if (before != nullptr && before->name == term.name)
        return fmt::format("{} has two {} terms", year.text(), name_of(term.name));
    if (before != nullptr && (before->name > term.name || before->to >= term.from))
        return fmt::format("{} does not come after {}", name_of(term, year), name_of(*before, year));
    if (term.half_term && (term.half_term->from <= term.from || term.half_term->to >= term.to))
        return fmt::format("the half-term break ({}) does not lie inside {}", in_words(*term.half_term),
                           name_of(term, year));
    return "";
}

// The terms by the days on which they begin, each with its place in the row.
std::vector<std::pair<const Term*, std::size_t>> in_order(const Calendar& calendar) {
    std::vector<std::pair<const Term*, std::size_t>> terms;
    for (std::size_t i = 0; i < calendar.terms.size(); ++i)
        terms.emplace_back(&calendar.terms[i], i);
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto& a, const auto& b) { return a.first->from < b.first->from; });
    return terms;
}

std::optional<Problem> problem_of(const Calendar& calendar, std::size_t row) {
    const Term* before = nullptr;
    for (const auto& [term, place] : in_order(calendar)) {
        const std::string wrong = wrong_with(*term, before, calendar.academic_year);
        if (!wrong.empty())
            return Problem{{.file = "", .path = fmt::format("calendars[{}].terms[{}]", row, place)},
                           wrong + ": correct the table calendars"};
        before = term;
    }
    return std::nullopt;
}

}  // namespace

RecordedCalendars::RecordedCalendars(const Register& reg) {
    std::map<Word, std::map<AcademicYear, std::vector<SchoolTerm>>> recorded;
    for (std::size_t row = 0; row < reg.calendars.size(); ++row) {
        const Calendar& calendar = reg.calendars[row];
        const auto problem = problem_of(calendar, row);
        if (problem) problems_.emplace(calendar.local_authority, *problem);
        auto& years = recorded[calendar.local_authority];
        if (years.contains(calendar.academic_year))
            problems_.emplace(calendar.local_authority,
                              Problem{{.file = "", .path = fmt::format("calendars[{}]", row)},
                                      fmt::format("{} has two calendars for {}: correct the table calendars",
                                                  reg.words.text(calendar.local_authority),
                                                  calendar.academic_year.text())});
        std::vector<SchoolTerm>& terms = years[calendar.academic_year];
        for (const auto& [term, place] : in_order(calendar))
            terms.push_back(term_of(*term));
    }
    for (const auto& [authority, terms_of_years] : recorded) {
        if (problems_.contains(authority)) continue;
        std::vector<SchoolYear> years;
        for (const auto& [year, terms] : terms_of_years)
            if (auto whole = completed(year, terms)) years.push_back(std::move(*whole));
        calendars_.emplace(authority, SchoolCalendar{std::move(years)});
    }
}

const SchoolCalendar& RecordedCalendars::of(Word authority) const {
    const auto found = calendars_.find(authority);
    return found == calendars_.end() ? usual_ : found->second;
}

const Problem* RecordedCalendars::problem(Word authority) const {
    const auto found = problems_.find(authority);
    return found == problems_.end() ? nullptr : &found->second;
}

}  // namespace headway
