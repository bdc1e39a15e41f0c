// Calendar dates, and the arithmetic that the policies speak in.
//
// A Date is a day without a time of day; every question is asked "as of" one. Years and months are
// added as a calendar reads them: a day that the target month lacks becomes the first of the next
// month, so 29 February plus a year is 1 March.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace headway {

using Date = std::chrono::sys_days;

// Reads exactly YYYY-MM-DD with a day that exists, in the years 0001 to 9999. Nothing else is a date.
std::optional<Date> parse_date(std::string_view text);

// 2016-10-01: the form of every file and every JSON value.
std::string iso(Date date);
void append_iso(std::string& out, Date date);

// 1 October 2016: the form of every sentence.
std::string in_words(Date date);

Date plus_months(Date date, int months);
inline Date plus_years(Date date, int years) {
    return plus_months(date, 12 * years);
}
inline Date plus_days(Date date, int days) {
    return date + std::chrono::days{days};
}

// The most months n for which plus_months(from, n) <= to; 0 where to is before from.
int whole_months_between(Date from, Date to);

// A stretch of days, both of them inside it. Whoever makes one sees to it that `to` is not before `from`.
struct DayRange {
    Date from;
    Date to;

    bool holds(Date day) const { return from <= day && day <= to; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

// The days that both have; nothing where they have none.
std::optional<DayRange> overlap(DayRange a, DayRange b);

// A moment as the log has it, in UTC: 2026-09-01T08:30:00Z.
std::string iso(std::chrono::sys_seconds moment);

// The date on this machine's clock (UTC). Only a program's outermost layer may ask.
Date today();

}  // namespace headway
