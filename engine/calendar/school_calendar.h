// The calendar of one authority: on which days its schools are open, and where terms and termlets lie.
//
//   SchoolCalendar calendar{{*completed(*parse_academic_year("2016/17"), recorded)}};
//   calendar.terms({from, to});       // the terms that have days in it
//   calendar.trimmed({from, to});     // the same, beginning and ending on days when schools are open
//
// Years that are not given are the usual ones (calendar/school_year.h). Making one computes them all, so make
// it once for an authority, not once for a question. Asking never changes it, so threads may share it. A day
// costs a binary search; terms and termlets cost what they are in number.
#pragma once

#include "calendar/school_year.h"

#include <optional>
#include <vector>

namespace headway {

// A term or a termlet.
struct TeachingPeriod {
    Season season = Season::autumn;
    DayRange days;         // the whole period, from an open day to an open day, also where less was asked for
    int half = 0;          // of a termlet: 1 or 2; of a term: 0
    DayRange term;         // the term that it belongs to, itself if it is one
    bool assumed = false;  // its days are computed, not recorded
};

class SchoolCalendar {
  public:
    // Any number of years, in any order, each at most once; the terms of one don't overlap those of another.
    explicit SchoolCalendar(std::vector<SchoolYear> years = {});

    // Whether every academic year that has a day in the range is given or can be computed. What follows must
    // be asked about such days alone.
    bool covers(DayRange days) const;

    // Monday to Friday, in a term, not in its half-term break, and no bank holiday (as far as the rules for
    // those reach: calendar/bank_holidays.h).
    bool is_open(Date day) const;
    // The range without the closed days at both of its ends; nothing where all of it is closed.
    std::optional<DayRange> trimmed(DayRange days) const;

    // Those that have an open day in the range, by date. A term without a break inside of it is one termlet,
    // its half 1; so is what a break at an end of the term leaves.
    std::vector<TeachingPeriod> terms(DayRange days) const;
    std::vector<TeachingPeriod> termlets(DayRange days) const;

    // Whether the answers about the range rest on days that were not recorded: a term that has days in it is
    // assumed, or its half-term break is. Of a range inside a holiday: whether anything of its academic years
    // is.
    bool is_assumed(DayRange days) const;

  private:
    struct GivenYear {
        AcademicYear year;
        bool recorded = false;  // as a whole
    };

    void add(const SchoolTerm& term);
    void add_termlets(const SchoolTerm& term, const TeachingPeriod& whole);
    bool is_closed_by_rule(Date day) const;
    std::optional<DayRange> without_closed_ends(DayRange days) const;
    const GivenYear* given(AcademicYear year) const;
    std::vector<TeachingPeriod> open_in(DayRange days, const std::vector<TeachingPeriod>& periods) const;
    bool is_recorded_as_a_whole(DayRange days) const;

    std::vector<GivenYear> given_;       // by year
    std::vector<Date> bank_holidays_;    // by date, as are the next two
    std::vector<TeachingPeriod> terms_;  // of all years
    std::vector<TeachingPeriod> termlets_;
};

}  // namespace headway
