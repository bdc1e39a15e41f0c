// Events as an iCalendar file (RFC 5545), which people's own calendar programs read and keep up to date.
//
//   CalendarOutcome made = icalendar_text({.name = "Mentoring of …", .events = events, .stamp = as_of,
//                                          .previous = text_of_the_last_export});
//   if (!made.text) …                     // made.problem: what was given as the last export isn't one
//
// A calendar program knows an event by its uid and takes a change only with a higher SEQUENCE. So whoever
// exports a calendar again hands in the last export: what changed since then gets a higher sequence, what
// didn't keeps its own, and what is no longer among the events is sent once more as cancelled, now and in
// every later export. Exported again, the same events and day give the same bytes. Without the last export
// every sequence is 0, and programs that hold the events already may take no notice of changes.
//
// The text has CRLF at the ends of lines, is UTF-8, and its lines are no longer than 75 bytes. Names and
// texts may come from anywhere: line ends in them become spaces (in a description they stay), other control
// characters are left out, and what is not UTF-8 becomes U+FFFD. Nothing in a text can add a line.
#pragma once

#include "base/date.h"
#include "base/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace headway {

// The most that is read of an earlier export.
inline constexpr std::size_t longest_calendar = std::size_t{10} * 1024 * 1024;

struct CalendarEvent {
    std::string uid;  // the same in every export, no two events alike; never empty
    std::string summary;
    std::string description = {};  // may have lines; "" for none
    DayRange days;                 // both inside. No busy time: it leaves a diary free for other things
    bool cancelled = false;        // stays in the calendar, marked as cancelled; it doesn't ring
    // Rings so many days before the first day: at 09:00, or where the event has a time, at that time.
    std::optional<int> alarm_days_before = {};
    std::vector<std::string> categories = {};  // without commas and semicolons, which would become spaces
    // Where these are given, the event isn't of whole days: it begins on the first day so many minutes after
    // midnight by the clocks of London, summer and winter, and lasts so many minutes (0: no length is known).
    std::optional<int> starts_at = {};
    int minutes = 0;
};

struct CalendarExport {
    std::string name;                   // what calendar programs call it
    std::vector<CalendarEvent> events;  // in any order; they come out by first day, then uid
    Date stamp;                         // the as-of date: the DTSTAMP of every event
    std::string previous = {};          // the text of the last export of this calendar; "" for none
    // The calendar's own, lasting name: the last export of another calendar is then no last export of this
    // one. "" does without.
    std::string uid = {};
};

struct CalendarOutcome {
    std::optional<std::string> text;
    std::optional<Problem> problem;  // of `previous`, with its line; the file's name is for the caller to add
};

// Whatever stands in `previous` and in texts is a user's, and gives a calendar or a problem. A uid that is
// empty or given twice, a time outside of the day or a negative length or number of days is the caller's
// mistake: std::logic_error.
CalendarOutcome icalendar_text(const CalendarExport& calendar);

}  // namespace headway
