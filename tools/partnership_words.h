// What the commands about one partnership share: finding it, and how its dates and places read.
#pragma once

#include "options.h"

#include <string>

namespace headway::tools {

// The partnership that --partnership names. Throws Failure where there is none, with the nearest id, or where
// it is one of another scheme.
Ref<Partnership> partnership_named(const Register& reg, const Scheme& scheme, const std::string& id);

// Its schedule; throws Failure where no calendar is known for its days.
Schedule schedule_of(const Schedules& schedules, Ref<Partnership> partnership, bool ended = true);

// "5 September to 16 December 2016"; one day is "16 December 2016".
std::string range_in_words(DayRange days);

// "at the mentee's school"
std::string_view place_in_words(MeetingPlace place);

// "meeting 2", "form of the mentee"
std::string title_of(const ScheduledItem& item);

// "Patrick Dunmore with Joanne Tring, Larkfield Hill Primary School"
std::string people_of(const Register& reg, Ref<Partnership> partnership);

}  // namespace headway::tools
