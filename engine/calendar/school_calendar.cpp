#include "calendar/school_calendar.h"

#include "calendar/bank_holidays.h"

#include <algorithm>

namespace headway {

namespace {

constexpr int first_usual_year = first_year_of_bank_holidays;
constexpr int last_usual_year = last_year_of_bank_holidays - 1;  // its summer term needs the next year's days

bool is_usual(AcademicYear year) {
    return first_usual_year <= year.starts_in && year.starts_in <= last_usual_year;
}

bool is_recorded(const SchoolYear& year) {
    const auto recorded = [](const SchoolTerm& term) { return !term.assumed && !term.half_term_assumed; };
    return year.terms.size() == 3 && std::ranges::all_of(year.terms, recorded);
}

Date first_day_of(const TeachingPeriod& period) {
    return period.days.from;
}

Date last_day_of(const TeachingPeriod& period) {
    return period.days.to;
}

// The periods that end on the day or later, by date.
auto not_before(const std::vector<TeachingPeriod>& periods, Date day) {
    return std::ranges::lower_bound(periods, day, {}, last_day_of);
}

}  // namespace

SchoolCalendar::SchoolCalendar(std::vector<SchoolYear> years) {
    for (int year = first_year_of_bank_holidays; year <= last_year_of_bank_holidays; ++year)
        for (const BankHoliday& holiday : bank_holidays(year))
            bank_holidays_.push_back(holiday.date);
    std::ranges::sort(years, {}, &SchoolYear::year);
    for (const SchoolYear& year : years) {
        given_.push_back({year.year, is_recorded(year)});
        for (const SchoolTerm& term : year.terms)
            add(term);
    }
    for (AcademicYear year{first_usual_year}; year.starts_in <= last_usual_year; ++year.starts_in) {
        if (given(year) != nullptr) continue;
        const std::optional<SchoolYear> usual = usual_school_year(year);
        for (const SchoolTerm& term : usual->terms)
            add(term);
    }
    std::ranges::sort(terms_, {}, first_day_of);
    std::ranges::sort(termlets_, {}, first_day_of);
}

void SchoolCalendar::add(const SchoolTerm& term) {
    const std::optional<DayRange> days = without_closed_ends(term.days);
    if (!days) return;
    terms_.push_back({term.season, *days, 0, *days, term.assumed});
    add_termlets(term, terms_.back());
}

// The break ends one termlet and begins another, so where it is assumed so are they.
void SchoolCalendar::add_termlets(const SchoolTerm& term, const TeachingPeriod& whole) {
    TeachingPeriod termlet = whole;
    termlet.assumed = term.assumed || term.half_term_assumed;
    const auto add_half = [&](DayRange days) {
        const std::optional<DayRange> open = without_closed_ends(days);
        if (!open) return;
        ++termlet.half;
        termlet.days = *open;
        termlets_.push_back(termlet);
    };
    if (!term.half_term || !overlap(*term.half_term, whole.days)) return add_half(whole.days);
    add_half({whole.days.from, plus_days(term.half_term->from, -1)});
    add_half({plus_days(term.half_term->to, 1), whole.days.to});
}

// On a weekend or a bank holiday.
bool SchoolCalendar::is_closed_by_rule(Date day) const {
    const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
    return weekday > 5 || std::ranges::binary_search(bank_holidays_, day);
}

std::optional<DayRange> SchoolCalendar::without_closed_ends(DayRange days) const {
    while (days.from <= days.to && is_closed_by_rule(days.from))
        days.from = plus_days(days.from, 1);
    while (days.from <= days.to && is_closed_by_rule(days.to))
        days.to = plus_days(days.to, -1);
    if (days.to < days.from) return std::nullopt;
    return days;
}

const SchoolCalendar::GivenYear* SchoolCalendar::given(AcademicYear year) const {
    const auto found = std::ranges::lower_bound(given_, year, {}, &GivenYear::year);
    return found != given_.end() && found->year == year ? &*found : nullptr;
}

bool SchoolCalendar::covers(DayRange days) const {
    const AcademicYear last = academic_year_of(days.to);
    for (AcademicYear year = academic_year_of(days.from); year <= last; ++year.starts_in)
        if (!is_usual(year) && given(year) == nullptr) return false;
    return true;
}

bool SchoolCalendar::is_open(Date day) const {
    const auto termlet = not_before(termlets_, day);
    return termlet != termlets_.end() && termlet->days.holds(day) && !is_closed_by_rule(day);
}

// A termlet begins and ends on open days, so inside of one the next open day is never far.
std::optional<DayRange> SchoolCalendar::trimmed(DayRange days) const {
    const auto first = not_before(termlets_, days.from);
    const auto after = std::ranges::upper_bound(termlets_, days.to, {}, first_day_of);
    if (first >= after) return std::nullopt;
    return without_closed_ends(
        {std::max(days.from, first->days.from), std::min(days.to, std::prev(after)->days.to)});
}

std::vector<TeachingPeriod> SchoolCalendar::open_in(DayRange days,
                                                    const std::vector<TeachingPeriod>& periods) const {
    std::vector<TeachingPeriod> found;
    for (auto period = not_before(periods, days.from); period != periods.end(); ++period) {
        const std::optional<DayRange> asked = overlap(period->days, days);
        if (!asked) break;
        if (trimmed(*asked)) found.push_back(*period);
    }
    return found;
}

std::vector<TeachingPeriod> SchoolCalendar::terms(DayRange days) const {
    return open_in(days, terms_);
}

std::vector<TeachingPeriod> SchoolCalendar::termlets(DayRange days) const {
    return open_in(days, termlets_);
}

bool SchoolCalendar::is_assumed(DayRange days) const {
    bool in_a_term = false;
    const auto last_day_of_term = [](const TeachingPeriod& termlet) { return termlet.term.to; };
    for (auto termlet = std::ranges::lower_bound(termlets_, days.from, {}, last_day_of_term);
         termlet != termlets_.end() && overlap(termlet->term, days); ++termlet) {
        if (termlet->assumed) return true;
        in_a_term = true;
    }
    return !in_a_term && !is_recorded_as_a_whole(days);
}

// Of every academic year that has a day in the range.
bool SchoolCalendar::is_recorded_as_a_whole(DayRange days) const {
    const AcademicYear last = academic_year_of(days.to);
    for (AcademicYear year = academic_year_of(days.from); year <= last; ++year.starts_in) {
        const GivenYear* known = given(year);
        if (known == nullptr || !known->recorded) return false;
    }
    return true;
}

}  // namespace headway
