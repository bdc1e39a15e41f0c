// What headway wrote into a calendar the last time.
#pragma once

#include "calendar/icalendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

inline constexpr std::string_view calendar_producer = "-//headway//mentoring schemes//EN";
inline constexpr std::string_view london = "Europe/London";

struct PastEvent {
    CalendarEvent event;  // without its alarm
    int sequence = 0;
    std::string content;  // see content_of()
};

struct PastCalendar {
    std::vector<PastEvent> events;  // no uid twice
    std::optional<Problem> problem;
};

// The lines of an event but for those that say when and how often it was sent: two versions with the same
// content are the same event, unchanged. Takes an event's text from BEGIN to END.
std::string content_of(std::string_view event);

// Takes what headway writes and nothing else: a calendar of another program, or another of headway's (where
// both have a uid), would be cancelled event by event.
PastCalendar read_past_calendar(std::string_view text, std::string_view uid);

}  // namespace headway
