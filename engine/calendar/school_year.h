// The terms of an academic year, and the termlets (half terms) that they are made of.
#pragma once

#include "base/academic_year.h"
#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

enum class Season : std::uint8_t { autumn, spring, summer };
std::string_view name_of(Season season);

struct SchoolTerm {
    Season season = Season::autumn;
    DayRange days;                      // of the whole term; the half-term break is inside it
    std::optional<DayRange> half_term;  // the break
    bool assumed = false;               // not recorded, but computed
    bool half_term_assumed = false;     // the term is recorded, its break is not

    // "autumn 2016": as evaluations name a term.
    std::string text() const;
};

// An academic year's terms by date: autumn, spring and summer.
struct SchoolYear {
    AcademicYear year;
    std::vector<SchoolTerm> terms;
};

// What England's authorities usually have: see the source for the rule and what it was fitted to. Nothing for
// a year whose bank holidays can't be computed (calendar/bank_holidays.h).
std::optional<SchoolYear> usual_school_year(AcademicYear year);

// The recorded terms (each season at most once, none overlapping another), and the usual ones where a term or
// a half-term break is not recorded. What is recorded stays as it is; what is assumed gives way to it:
// - an assumed term begins after the recorded terms of earlier seasons and ends before those of later ones.
// It
//   loses its break where that is no longer inside of it, and is left out where no working day remains;
// - a recorded term without a break gets the usual one if that is inside of the term, otherwise it has none.
// Nothing where something is missing that can't be computed. A year that is recorded as a whole needs no
// computing, so it may be any year.
std::optional<SchoolYear> completed(AcademicYear year, const std::vector<SchoolTerm>& recorded);

}  // namespace headway
