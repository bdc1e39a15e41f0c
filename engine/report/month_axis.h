// The axis of a timeline: which months are named on it, and where each day lies. Internal to this room.
#pragma once

#include "base/date.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headway::report {

struct MonthTick {
    Date day;           // the first of a month
    std::string month;  // "Sep"; "" where only years are named
    std::string year;   // "2016", on the first tick and on the first of each year
};

// As many of the months in these days as there is room for, evenly apart: every one, every 2nd, 3rd, 6th or
// 12th, or whole years, counted from a January.
std::vector<MonthTick> month_ticks(Date from, Date to, std::size_t at_most);

// 0 at the beginning of the first day, 1 at the end of the last; days outside are taken to the edge.
double share_of_days(Date from, Date to, Date day);

}  // namespace headway::report
