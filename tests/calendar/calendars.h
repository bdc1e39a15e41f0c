// Calendars of invented schools, and a look into the text that becomes of them.
#pragma once

#include "calendar/icalendar.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace headway::test {

inline Date day(const char* text) {
    return *parse_date(text);
}

inline CalendarEvent event(const std::string& uid, const char* from, const char* to) {
    return {.uid = uid, .summary = "Meeting", .days = {day(from), day(to)}};
}

inline CalendarEvent timed(const std::string& uid, const char* on, int starts_at, int minutes) {
    CalendarEvent made = event(uid, on, on);
    made.starts_at = starts_at;
    made.minutes = minutes;
    return made;
}

inline CalendarExport calendar(const std::vector<CalendarEvent>& events, const std::string& previous = "") {
    return {.name = "Mentoring",
            .events = events,
            .stamp = day("2016-10-01"),
            .previous = previous,
            .uid = "p1@headway"};
}

inline std::string text_of(const CalendarExport& given) {
    const CalendarOutcome made = icalendar_text(given);
    INFO((made.problem ? made.problem->message : ""));
    REQUIRE(made.text);
    return *made.text;
}

// The lines with their folds undone.
inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        const std::string line = text.substr(at, end - at);
        if (line.starts_with(' ')) {
            lines.back() += line.substr(1);
        } else {
            lines.push_back(line);
        }
        at = end + 2;
    }
    return lines;
}

// Those of one event, without BEGIN and END.
inline std::vector<std::string> event_lines(const std::string& text, const std::string& uid) {
    std::vector<std::string> lines;
    bool inside = false;
    bool found = false;
    for (const std::string& line : lines_of(text)) {
        if (line == "END:VEVENT" && found) return lines;
        if (inside) lines.push_back(line);
        if (line == "BEGIN:VEVENT") {
            lines.clear();
            inside = true;
        }
        if (line == "UID:" + uid) found = true;
    }
    FAIL("no event " << uid);
    return {};
}

inline bool has(const std::vector<std::string>& lines, const std::string& line) {
    INFO(line);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

// What stands behind "NAME:" or "NAME;…:", "" where the event has none.
inline std::string value(const std::string& text, const std::string& uid, const std::string& name) {
    for (const std::string& line : event_lines(text, uid))
        if (line.starts_with(name + ':') || line.starts_with(name + ';')) return line.substr(name.size() + 1);
    return "";
}

}  // namespace headway::test
