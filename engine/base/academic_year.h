// Academic years as England's schools count them: 2015/16 runs from 1 September 2015 to 31 August 2016.
#pragma once

#include "base/date.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace headway {

struct AcademicYear {
    int starts_in = 0;  // 2015 for 2015/16

    friend auto operator<=>(AcademicYear, AcademicYear) = default;

    Date first_day() const;
    Date last_day() const;
    std::string text() const;  // "2015/16"
};

// The one that the day lies in.
AcademicYear academic_year_of(Date day);

// Reads exactly the form 2015/16, whose second part is the year after the first.
std::optional<AcademicYear> parse_academic_year(std::string_view text);

}  // namespace headway
