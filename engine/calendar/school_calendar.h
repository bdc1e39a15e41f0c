// The calendar of one authority: on which days its schools are open, and where terms and termlets lie.
//
//   SchoolCalendar calendar{{*completed(*parse_academic_year("2016/17"), recorded)}};
//   calendar.terms({from, to});       // the terms that have days in it
//   calendar.trimmed({from, to});     // the same, beginning and ending on days when schools are open
//
// Years that are not given are the usual ones (calendar/school_year.h). Asking never changes it. A day costs
// a binary search; terms and termlets cost what they are in number.
#pragma once

#include "calendar/school_year.h"

#include <optional>
#include <vector>

namespace headway {

// A term or a termlet.
struct TeachingPeriod {
    Season season = Season::autumn;
    DayRange days;         // the whole period, also where less of it was asked for
    int half = 0;          // of a termlet: 1 or 2; of a term: 0
    DayRange term;         // the term that it belongs to, itself if it is one
    bool assumed = false;  // its days are computed, not recorded
};

class SchoolCalendar {
  public:
    // Any number of years, in any order, each at most once.
    explicit SchoolCalendar(std::vector<SchoolYear> years = {});

    // Whether every academic year that has a day in the range is given or can be computed. What follows must
    // be asked about such days alone.
    bool covers(DayRange days) const;

    // Monday to Friday, in a term, not in its half-term break, and no bank holiday.
    bool is_open(Date day) const;
    // The range without the closed days at both of its ends; nothing where all of it is closed.
    std::optional<DayRange> trimmed(DayRange days) const;

    // Those that have an open day in the range, by date.
    std::vector<TeachingPeriod> terms(DayRange days) const;
    std::vector<TeachingPeriod> termlets(DayRange days) const;

    // Whether any of the range's days lies in an academic year of which a term or a break was not recorded.
    bool is_assumed(DayRange days) const;
};

}  // namespace headway
