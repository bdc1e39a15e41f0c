// When each rule of a cadence falls due within the supported days of a partnership. Internal to this room.
#pragma once

#include "calendar/school_calendar.h"
#include "script/cadence.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// A rule with its numbers as of a day.
struct DatedRule {
    const CadenceRule* rule = nullptr;
    int times = 1;
    std::optional<int> first_days = std::nullopt;
    std::optional<int> last_days = std::nullopt;
    std::optional<int> minutes = std::nullopt;
};

DatedRule dated(const SchemeDefinition& definition, const CadenceRule& rule, Date as_of);

struct Window {
    DayRange days;
    DayRange period;        // the whole term, termlet or month that it lies in
    std::string term = {};  // "autumn 2016"; of months and of what is once in all: ""
    bool assumed = false;
};

// Whether the rule's windows can't be told without a calendar.
bool needs_calendar(const CadenceRule& rule);

// By date; none where the days hold none of its periods.
std::vector<Window> windows_of(const DatedRule& dated, DayRange days, const SchoolCalendar& calendar);

}  // namespace headway
