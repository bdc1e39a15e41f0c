// engine/calendar/icalendar.h: what is written.
#include "base/text.h"
#include "calendar/calendars.h"

#include <algorithm>
#include <stdexcept>

using namespace headway;
using namespace headway::test;

namespace {

std::size_t times(const std::string& text, const std::string& line) {
    const std::vector<std::string> lines = lines_of(text);
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
}

}  // namespace

TEST_CASE("a calendar says who wrote it, what it is called and where its clocks stand") {
    const std::vector<std::string> lines = lines_of(text_of(calendar({})));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    for (const char* line :
         {"VERSION:2.0", "PRODID:-//headway//mentoring schemes//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
          "UID:p1@headway", "NAME:Mentoring", "X-WR-CALNAME:Mentoring", "X-WR-TIMEZONE:Europe/London"})
        CHECK(has(lines, line));
}

TEST_CASE("a calendar carries the rules by which London's clocks change") {
    const std::vector<std::string> lines = lines_of(text_of(calendar({})));
    for (const char* line : {"TZID:Europe/London", "DTSTART:19960331T010000", "DTSTART:19961027T020000",
                             "TZNAME:BST", "TZNAME:GMT", "TZOFFSETTO:+0100", "TZOFFSETTO:+0000"})
        CHECK(has(lines, line));
    CHECK((has(lines, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU") ||
           has(lines, "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3")));
}

TEST_CASE("an event of whole days ends before the day after its last") {
    const auto lines = event_lines(text_of(calendar({event("e1", "2016-10-03", "2016-10-21")})), "e1");
    for (const char* line :
         {"DTSTART;VALUE=DATE:20161003", "DTEND;VALUE=DATE:20161022", "SUMMARY:Meeting", "STATUS:CONFIRMED",
          "TRANSP:TRANSPARENT", "SEQUENCE:0", "DTSTAMP:20161001T000000Z"})
        CHECK(has(lines, line));
}

TEST_CASE("the last day may be a leap day, and the next a new year") {
    const std::string text =
        text_of(calendar({event("e1", "2016-02-29", "2016-02-29"), event("e2", "2016-12-31", "2016-12-31")}));
    CHECK(value(text, "e1", "DTEND") == "VALUE=DATE:20160301");
    CHECK(value(text, "e2", "DTEND") == "VALUE=DATE:20170101");
}

TEST_CASE("an event with a time follows the clocks of London and has a length") {
    const std::string text = text_of(
        calendar({timed("summer", "2016-10-29", 14 * 60 + 5, 90), timed("winter", "2016-10-30", 0, 0)}));
    CHECK(value(text, "summer", "DTSTART") == "TZID=Europe/London:20161029T140500");
    CHECK(value(text, "summer", "DURATION") == "PT90M");
    CHECK(value(text, "summer", "DTEND") == "");
    CHECK(value(text, "winter", "DTSTART") == "TZID=Europe/London:20161030T000000");
    CHECK(value(text, "winter", "DURATION") == "");
}

TEST_CASE("an alarm of whole days rings at nine, one of a time at that time") {
    for (const auto& [days, trigger] : {std::pair{0, "PT9H"}, {1, "-PT15H"}, {7, "-P6DT15H"}}) {
        CalendarEvent ringing = event("e1", "2016-10-03", "2016-10-05");
        ringing.alarm_days_before = days;
        CHECK(value(text_of(calendar({ringing})), "e1", "TRIGGER") == trigger);
    }
    for (const auto& [days, trigger] : {std::pair{0, "PT0S"}, {1, "-P1D"}, {7, "-P7D"}}) {
        CalendarEvent ringing = timed("e1", "2016-10-03", 480, 60);
        ringing.alarm_days_before = days;
        CHECK(value(text_of(calendar({ringing})), "e1", "TRIGGER") == trigger);
    }
}

TEST_CASE("an alarm shows the event's name, and what is cancelled does not ring") {
    CalendarEvent ringing = event("e1", "2016-10-03", "2016-10-05");
    ringing.alarm_days_before = 7;
    const auto lines = event_lines(text_of(calendar({ringing})), "e1");
    CHECK(has(lines, "ACTION:DISPLAY"));
    CHECK(has(lines, "DESCRIPTION:Meeting"));
    ringing.cancelled = true;
    CHECK_FALSE(has(event_lines(text_of(calendar({ringing})), "e1"), "BEGIN:VALARM"));
}

TEST_CASE("events stand by their first day, then by uid, however they are given") {
    const CalendarEvent first = event("b", "2016-10-03", "2016-12-05");
    const CalendarEvent second = timed("c", "2016-10-03", 0, 5);
    const CalendarEvent third = event("a", "2016-10-04", "2016-10-04");
    const std::string text = text_of(calendar({third, second, first}));
    CHECK(text == text_of(calendar({first, second, third})));
    CHECK(text.find("UID:b") < text.find("UID:c"));
    CHECK(text.find("UID:c") < text.find("UID:a"));
}

TEST_CASE("a calendar of cancelled events alone cancels them") {
    CalendarEvent off = event("e1", "2016-10-03", "2016-10-03");
    off.cancelled = true;
    CHECK(times(text_of(calendar({off})), "METHOD:CANCEL") == 1);
    CHECK(times(text_of(calendar({off})), "STATUS:CANCELLED") == 1);
    CHECK(times(text_of(calendar({off, event("e2", "2016-10-03", "2016-10-03")})), "METHOD:PUBLISH") == 1);
}

TEST_CASE("no text adds a line to the calendar") {
    const std::size_t plain =
        lines_of(text_of(calendar({event("e1", "2016-10-03", "2016-10-03")}))).size() + 2;
    for (const std::string end : {"\r\n", "\n", "\r", "\r\n ", "\u0085", "\u2028", "\u2029", "\v", "\f"}) {
        const std::string evil = "a" + end + "BEGIN:VALARM";
        CalendarEvent bad{.uid = evil,
                          .summary = evil,
                          .description = evil,
                          .days = {day("2016-10-03"), day("2016-10-03")}};
        bad.categories = {evil};
        CalendarExport given = calendar({bad});
        given.name = given.uid = evil;
        const std::string text = text_of(given);
        INFO(text);
        CHECK(times(text, "BEGIN:VALARM") == 0);
        CHECK(lines_of(text).size() == plain);
        CHECK(std::none_of(text.begin(), text.end(), [](char c) { return c == '\v' || c == '\f'; }));
    }
}

TEST_CASE("line ends in a name are spaces, and in a description they stay") {
    CalendarEvent made = event("e1", "2016-10-03", "2016-10-03");
    made.summary = "a\r\nBEGIN:VALARM";
    made.description = "a\r\nb\rc\nd";
    const std::string text = text_of(calendar({made}));
    CHECK(value(text, "e1", "SUMMARY") == "a BEGIN:VALARM");
    CHECK(value(text, "e1", "DESCRIPTION") == R"(a\nb\nc\nd)");
}

TEST_CASE("commas, semicolons and backslashes are escaped, other control characters left out") {
    CalendarEvent made = event("e1", "2016-10-03", "2016-10-03");
    made.summary = "a, b; c\\d \"e\" f:g\t\x01\x7f\xC2\x9B\xFF.";
    made.categories = {"visits, mentor", "", "\x01", "forms"};
    const std::string text = text_of(calendar({made}));
    CHECK(value(text, "e1", "SUMMARY") == "a\\, b\\; c\\\\d \"e\" f:g \uFFFD.");
    CHECK(has(event_lines(text, "e1"), "CATEGORIES:visits  mentor"));
    CHECK(has(event_lines(text, "e1"), "CATEGORIES:forms"));
    CHECK(valid_utf8(text));
}

TEST_CASE("no line is longer than 75 bytes, and none ends inside a character") {
    const std::string words[] = {"é", "校", "😀", "Zoë ", "a, ", "x;", "naïve:"};
    for (std::size_t length = 1; length < 200; ++length) {
        CalendarEvent made = event("e1", "2016-10-03", "2016-10-03");
        made.summary = std::string(length % 7, 'x');
        for (std::size_t i = 0; i < length; ++i)
            made.summary += words[(i * i + length) % std::size(words)];
        made.summary += '.';
        const std::string text = text_of(calendar({made}));
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find("\r\n", at);
            REQUIRE(end - at <= 75);
            REQUIRE(valid_utf8(text.substr(at, end - at)));
            at = end + 2;
        }
        std::string plain = value(text, "e1", "SUMMARY");
        std::erase(plain, '\\');
        REQUIRE(plain == made.summary);
    }
}

TEST_CASE("every line ends in CRLF, the last one too") {
    const std::string text = text_of(calendar({event("e1", "2016-10-03", "2016-10-03")}));
    CHECK(text.ends_with("END:VCALENDAR\r\n"));
    CHECK(std::count(text.begin(), text.end(), '\n') == std::count(text.begin(), text.end(), '\r'));
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        REQUIRE(text[at - 1] == '\r');
}

TEST_CASE("a calendar without name and uid has neither, and nothing else is missing") {
    CalendarExport given = calendar({event("e1", "2016-10-03", "2016-10-03")});
    const std::size_t with = lines_of(text_of(given)).size();
    given.name = given.uid = "";
    CHECK(lines_of(text_of(given)).size() == with - 3);
}

TEST_CASE("events that no calendar could hold are the caller's mistake") {
    const CalendarEvent good = event("e1", "2016-10-03", "2016-10-03");
    CHECK_THROWS_AS(icalendar_text(calendar({good, good})), std::logic_error);
    CHECK_THROWS_AS(icalendar_text(calendar({event("", "2016-10-03", "2016-10-03")})), std::logic_error);
    CHECK_THROWS_AS(icalendar_text(calendar({event("\n", "2016-10-03", "2016-10-03")})), std::logic_error);
    CHECK_THROWS_AS(icalendar_text(calendar({event("e1", "2016-10-03", "2016-10-02")})), std::logic_error);
    CHECK_THROWS_AS(icalendar_text(calendar({timed("e1", "2016-10-03", 1440, 5)})), std::logic_error);
    CHECK_THROWS_AS(icalendar_text(calendar({timed("e1", "2016-10-03", 60, -5)})), std::logic_error);
}
