#include "calendar/bank_holidays.h"

#include <algorithm>
#include <array>

namespace headway {

using std::chrono::last;
using std::chrono::Monday;
using std::chrono::month_day;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::weekday;
using std::chrono::year_month_day;

namespace {

// Days given once, by proclamation. The published list begins in 2012; older ones are named in its manner.
struct DayGivenOnce {
    year_month_day date;
    std::string_view name;
};

constexpr std::array days_given_once{
    DayGivenOnce{std::chrono::July / 29 / 1981, "Royal wedding bank holiday"},
    DayGivenOnce{std::chrono::December / 31 / 1999, "Millennium bank holiday"},
    DayGivenOnce{std::chrono::June / 3 / 2002, "Queen’s Golden Jubilee"},
    DayGivenOnce{std::chrono::April / 29 / 2011, "Royal wedding bank holiday"},
    DayGivenOnce{std::chrono::June / 5 / 2012, "Queen’s Diamond Jubilee"},
    DayGivenOnce{std::chrono::June / 3 / 2022, "Platinum Jubilee bank holiday"},
    DayGivenOnce{std::chrono::September / 19 / 2022,
                 "Bank Holiday for the State Funeral of Queen Elizabeth II"},
    DayGivenOnce{std::chrono::May / 8 / 2023, "Bank holiday for the coronation of King Charles III"}};

Date date(int year, month_day day) {
    return Date{std::chrono::year{year} / day};
}

bool on_a_weekend(Date day) {
    return weekday{day} == Saturday || weekday{day} == Sunday;
}

BankHoliday new_years_day(int year) {
    constexpr std::string_view name = "New Year’s Day";
    const Date day = date(year, std::chrono::January / 1);
    if (!on_a_weekend(day)) return {day, name};
    return {plus_days(day, weekday{day} == Saturday ? 2 : 1), name, true};
}

// Its fiftieth and seventy-fifth anniversaries moved the holiday to VE day.
BankHoliday early_may(int year) {
    if (year == 1995 || year == 2020)
        return {date(year, std::chrono::May / 8), "Early May bank holiday (VE day)"};
    return {Date{std::chrono::year{year} / std::chrono::May / Monday[1]}, "Early May bank holiday"};
}

// Three jubilees moved it, so that the days given for them made a long weekend with it.
BankHoliday spring(int year) {
    constexpr std::string_view name = "Spring bank holiday";
    if (year == 2002) return {date(year, std::chrono::June / 4), name};
    if (year == 2012) return {date(year, std::chrono::June / 4), name, true};
    if (year == 2022) return {date(year, std::chrono::June / 2), name};
    return {Date{std::chrono::year{year} / std::chrono::May / Monday[last]}, name};
}

// Whichever of Christmas Day and Boxing Day falls on a weekend is given two days later. So a Christmas Day on
// a Sunday is given after Boxing Day.
BankHoliday at_christmas(Date day, std::string_view name) {
    if (!on_a_weekend(day)) return {day, name};
    return {plus_days(day, 2), name, true};
}

}  // namespace

// The anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8), and
// its letters: `h` places the full moon, `l` the Sunday after it, and `m` is for the two dates that come too
// late.
Date easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int days_since_march_began = h + l - 7 * m + 21;
    return plus_days(date(year, std::chrono::March / 1), days_since_march_began);
}

std::vector<BankHoliday> bank_holidays(int year) {
    if (year < first_year_of_bank_holidays || year > last_year_of_bank_holidays) return {};
    const Date easter = easter_sunday(year);
    std::vector<BankHoliday> days{
        new_years_day(year),
        {plus_days(easter, -2), "Good Friday"},
        {plus_days(easter, 1), "Easter Monday"},
        early_may(year),
        spring(year),
        {Date{std::chrono::year{year} / std::chrono::August / Monday[last]}, "Summer bank holiday"},
        at_christmas(date(year, std::chrono::December / 25), "Christmas Day"),
        at_christmas(date(year, std::chrono::December / 26), "Boxing Day")};
    for (const DayGivenOnce& once : days_given_once)
        if (once.date.year() == std::chrono::year{year}) days.push_back({Date{once.date}, once.name});
    std::ranges::sort(days, {}, &BankHoliday::date);
    return days;
}

bool is_working_day(Date day) {
    if (on_a_weekend(day)) return false;
    const auto is_day = [day](const BankHoliday& holiday) { return holiday.date == day; };
    return std::ranges::none_of(bank_holidays(static_cast<int>(year_month_day{day}.year())), is_day);
}

}  // namespace headway
