// How the items of a schedule read, and how they stand in people's own calendars.
#pragma once

#include "base/day_words.h"
#include "calendar/icalendar.h"
#include "scheme/schedule.h"

#include <string>
#include <string_view>
#include <vector>

namespace headway {

// "meeting 2", "form 1 of the mentee", "exit review"
std::string title_of(const ScheduledItem& item);

// "at the mentee's school"
std::string_view place_in_words(MeetingPlace place);

// The items as events: what was done or is in the diary on its day, everything else on the last day of its
// window. Their uids stay the same from export to export. What a partnership that is over still had before
// it, is cancelled. They name the partnership by its id, and say nothing about anybody.
//
// `schedule` is the partnership's as it stands, `whole` as if it had not ended (Schedules::of).
std::vector<CalendarEvent> events_of(const Scheme& scheme, const Register& reg, const Schedule& schedule,
                                     const Schedule& whole, Date as_of);

}  // namespace headway
