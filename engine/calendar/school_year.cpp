// The usual year:
// - autumn: from September's first Monday to the last Friday before 22 December; the break has the Monday
//   between 22 and 28 October;
// - spring: from 3 January, or the first day after it that is a working day and no Friday, to Easter's
// holidays;
//   the break has the Monday between 12 and 18 February;
// - summer: from Easter's holidays to the first Tuesday or Friday from 21 July on; the break has the last
// Monday
//   in May;
// - Easter's holidays: the two weeks from the Monday between 2 and 8 April, moved by as much as it takes to
// have
//   Good Friday and Easter Monday in them.
//
// Fitted to what four authorities published: Kent (2017/18, 2018/19, 2024/25, 2025/26), South Gloucestershire
// (2019/20), Manchester (2016/17) and Havering (2016/17, 2024/25). Of the 96 first and last days of their 48
// terms, termlets and breaks, 83 are met to the day and all within 7 days; what differs most is the week of
// the October break and how near to Christmas the autumn term ends.
#include "calendar/school_year.h"

#include "calendar/bank_holidays.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::month_day;
using std::chrono::Tuesday;
using std::chrono::weekday;

namespace {

Date date(int year, month_day day) {
    return Date{std::chrono::year{year} / day};
}

Date on_or_after(weekday wanted, Date day) {
    return day + (wanted - weekday{day});
}

Date on_or_before(weekday wanted, Date day) {
    return day - (weekday{day} - wanted);
}

// A break is written with the weekends at its ends: from Saturday to the Sunday of the next week.
DayRange week_off(Date monday) {
    return {plus_days(monday, -2), plus_days(monday, 6)};
}

SchoolTerm usual_autumn(int year) {
    const Date first = on_or_after(Monday, date(year, std::chrono::September / 1));
    const Date last = on_or_before(Friday, date(year, std::chrono::December / 21));
    const Date half_term = on_or_after(Monday, date(year, std::chrono::October / 22));
    return {Season::autumn, {first, last}, week_off(half_term), true};
}

// Easter's holidays are the two weeks from the Monday between 2 and 8 April, and so begin with Good Friday
// where Easter is early and end with Easter Monday where it is late.
struct EasterHolidays {
    Date last_day_before;
    Date first_day_after;
};

EasterHolidays easter_holidays(int year) {
    const Date easter = easter_sunday(year);
    const Date monday = std::clamp(on_or_after(Monday, date(year, std::chrono::April / 2)),
                                   plus_days(easter, -13), plus_days(easter, 1));
    const Date maundy_thursday = plus_days(easter, -3);
    const Date easter_tuesday = plus_days(easter, 2);
    return {std::min(plus_days(monday, -3), maundy_thursday),
            std::max(plus_days(monday, 14), easter_tuesday)};
}

// From 3 January, but a term does not begin with a Friday.
Date first_day_of_spring(int year) {
    Date day = date(year, std::chrono::January / 3);
    while (!is_working_day(day) || weekday{day} == Friday)
        day = plus_days(day, 1);
    return day;
}

SchoolTerm usual_spring(int year) {
    const DayRange days{first_day_of_spring(year), easter_holidays(year).last_day_before};
    const Date half_term = on_or_after(Monday, date(year, std::chrono::February / 12));
    return {Season::spring, days, week_off(half_term), true};
}

SchoolTerm usual_summer(int year) {
    const Date near_the_end = date(year, std::chrono::July / 21);
    const Date last = std::min(on_or_after(Tuesday, near_the_end), on_or_after(Friday, near_the_end));
    const Date half_term = on_or_before(Monday, date(year, std::chrono::May / 31));
    return {Season::summer, {easter_holidays(year).first_day_after, last}, week_off(half_term), true};
}

bool is_inside(DayRange half_term, DayRange term) {
    return term.from < half_term.from && half_term.to < term.to;
}

// What is left of an assumed term between the recorded ones before and after it, from a working day to a
// working day; nothing where they leave it none.
std::optional<SchoolTerm> clipped(SchoolTerm term, const std::vector<SchoolTerm>& recorded) {
    for (const SchoolTerm& other : recorded) {
        if (other.season < term.season)
            term.days.from = std::max(term.days.from, plus_days(other.days.to, 1));
        if (other.season > term.season) term.days.to = std::min(term.days.to, plus_days(other.days.from, -1));
    }
    while (term.days.from <= term.days.to && !is_working_day(term.days.from))
        term.days.from = plus_days(term.days.from, 1);
    while (term.days.from <= term.days.to && !is_working_day(term.days.to))
        term.days.to = plus_days(term.days.to, -1);
    if (term.days.to < term.days.from) return std::nullopt;
    if (!is_inside(*term.half_term, term.days)) term.half_term.reset();
    return term;
}

SchoolTerm with_usual_break(SchoolTerm term, const SchoolTerm& usual) {
    if (term.half_term || !is_inside(*usual.half_term, term.days)) return term;
    term.half_term = usual.half_term;
    term.half_term_assumed = true;
    return term;
}

bool is_complete(const std::vector<SchoolTerm>& recorded) {
    const auto has_break = [](const SchoolTerm& term) { return term.half_term.has_value(); };
    return recorded.size() == 3 && std::ranges::all_of(recorded, has_break);
}

}  // namespace

std::string_view name_of(Season season) {
    switch (season) {
        case Season::autumn:
            return "autumn";
        case Season::spring:
            return "spring";
        case Season::summer:
            break;
    }
    return "summer";
}

std::string SchoolTerm::text() const {
    const std::chrono::year_month_day first{days.from};
    return fmt::format("{} {}", name_of(season), static_cast<int>(first.year()));
}

std::optional<SchoolYear> usual_school_year(AcademicYear year) {
    if (year.starts_in < first_year_of_bank_holidays || year.starts_in >= last_year_of_bank_holidays)
        return std::nullopt;
    return SchoolYear{
        year,
        {usual_autumn(year.starts_in), usual_spring(year.starts_in + 1), usual_summer(year.starts_in + 1)}};
}

std::optional<SchoolYear> completed(AcademicYear year, const std::vector<SchoolTerm>& recorded) {
    SchoolYear whole{year, recorded};
    if (!is_complete(recorded)) {
        const std::optional<SchoolYear> usual = usual_school_year(year);
        if (!usual) return std::nullopt;
        whole.terms.clear();
        for (const SchoolTerm& term : usual->terms) {
            const auto found = std::ranges::find(recorded, term.season, &SchoolTerm::season);
            if (found != recorded.end())
                whole.terms.push_back(with_usual_break(*found, term));
            else if (const std::optional<SchoolTerm> rest = clipped(term, recorded))
                whole.terms.push_back(*rest);
        }
    }
    std::ranges::sort(whole.terms, {}, [](const SchoolTerm& term) { return term.days.from; });
    return whole;
}

}  // namespace headway
