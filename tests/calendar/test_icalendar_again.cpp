// engine/calendar/icalendar.h: a calendar that was exported before, and files that only claim to be one.
#include "calendar/calendars.h"

#include <functional>

using namespace headway;
using namespace headway::test;

namespace {

std::vector<CalendarEvent> three() {
    CalendarEvent ringing = event("a", "2016-10-03", "2016-10-21");
    ringing.description =
        "First line, with a comma;\nsecond \\ line: a long one, so that it is folded – twice even, "
        "as it goes on and on about Zoë's school";
    ringing.categories = {"meeting", "autumn term"};
    ringing.alarm_days_before = 7;
    return {ringing, timed("b", "2016-10-29", 14 * 60, 90), timed("c", "2016-11-07", 9 * 60 + 30, 0)};
}

std::string first_export() {
    return text_of(calendar(three()));
}

// The sequence of an event after this was done to it.
std::string sequence_after(const std::function<void(CalendarEvent&)>& change, std::size_t which = 0) {
    std::vector<CalendarEvent> events = three();
    change(events[which]);
    return value(text_of(calendar(events, first_export())), events[which].uid, "SEQUENCE");
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

Problem refused(const std::string& previous) {
    const CalendarOutcome made = icalendar_text(calendar(three(), previous));
    CHECK_FALSE(made.text);
    REQUIRE(made.problem);
    INFO(made.problem->message);
    CHECK(made.problem->message.starts_with("This isn't the last export of "));
    return *made.problem;
}

bool says(const Problem& problem, const std::string& words) {
    INFO(problem.message);
    CHECK(problem.message.find(words) != std::string::npos);
    return problem.message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("exported again, the same events give the same bytes") {
    const std::string first = first_export();
    const std::string second = text_of(calendar(three(), first));
    CHECK(second == first);
    CHECK(text_of(calendar(three(), second)) == first);
}

TEST_CASE("on another day only the stamp is another") {
    CalendarExport later = calendar(three(), first_export());
    later.stamp = day("2016-11-02");
    std::string text = text_of(later);
    for (std::size_t at = text.find("20161102T"); at != std::string::npos; at = text.find("20161102T"))
        text.replace(at, 9, "20161001T");
    CHECK(text == first_export());
}

TEST_CASE("an event that changed gets the next sequence, and the others keep theirs") {
    CHECK(sequence_after([](CalendarEvent&) {}) == "0");
    CHECK(sequence_after([](CalendarEvent& e) { e.summary += '!'; }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.description += '!'; }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.days.to = plus_days(e.days.to, 1); }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.alarm_days_before = 6; }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.categories.pop_back(); }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.cancelled = true; }) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.minutes = 60; }, 1) == "1");
    CHECK(sequence_after([](CalendarEvent& e) { e.starts_at = 0; }, 1) == "1");
    std::vector<CalendarEvent> events = three();
    events[0].summary = "Moved";
    const std::string text = text_of(calendar(events, first_export()));
    CHECK(value(text, "b", "SEQUENCE") == "0");
    CHECK(value(text, "c", "SEQUENCE") == "0");
}

TEST_CASE("sequences rise change by change, also where an event goes back to what it was") {
    std::vector<CalendarEvent> events = three();
    std::string text = first_export();
    for (int change = 1; change <= 12; ++change) {
        events[0].summary = change % 2 == 0 ? "Meeting" : "Moved";
        text = text_of(calendar(events, text));
        CHECK(value(text, "a", "SEQUENCE") == std::to_string(change));
    }
}

TEST_CASE("an event that is new begins at sequence 0") {
    std::vector<CalendarEvent> events = three();
    events.push_back(event("d", "2016-10-01", "2016-10-01"));
    const std::string text = text_of(calendar(events, first_export()));
    CHECK(value(text, "d", "SEQUENCE") == "0");
    CHECK(value(text, "d", "STATUS") == "CONFIRMED");
}

TEST_CASE("what is no longer among the events is cancelled, once and for all") {
    std::vector<CalendarEvent> left = three();
    left.erase(left.begin());
    const std::string second = text_of(calendar(left, first_export()));
    for (const char* name : {"DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES"}) {
        INFO(name);
        CHECK(value(second, "a", name) ==
              value(name == std::string{"DESCRIPTION"} ? second : first_export(), "a", name));
    }
    CHECK(value(second, "a", "STATUS") == "CANCELLED");
    CHECK(value(second, "a", "SEQUENCE") == "1");
    CHECK_FALSE(has(event_lines(second, "a"), "BEGIN:VALARM"));
    CHECK(value(second, "b", "STATUS") == "CONFIRMED");
    CHECK(text_of(calendar(left, second)) == second);
    CHECK(text_of(calendar(left, text_of(calendar(left, second)))) == second);
}

TEST_CASE("a cancelled event keeps its description and its time") {
    const std::string second = text_of(calendar({}, first_export()));
    CHECK(value(second, "a", "DESCRIPTION") == value(first_export(), "a", "DESCRIPTION"));
    CHECK(value(second, "b", "DTSTART") == "TZID=Europe/London:20161029T140000");
    CHECK(value(second, "b", "DURATION") == "PT90M");
    CHECK(value(second, "c", "DTSTART") == "TZID=Europe/London:20161107T093000");
    CHECK(second.find("METHOD:CANCEL") != std::string::npos);
    CHECK(text_of(calendar({}, second)) == second);
}

TEST_CASE("a cancelled event that is back is confirmed with the next sequence") {
    const std::string gone = text_of(calendar({}, first_export()));
    const std::string back = text_of(calendar(three(), gone));
    CHECK(value(back, "a", "STATUS") == "CONFIRMED");
    CHECK(value(back, "a", "SEQUENCE") == "2");
    CHECK(text_of(calendar(three(), back)) == back);
}

TEST_CASE("an event given as cancelled and one given no more end alike") {
    std::vector<CalendarEvent> off = three();
    for (CalendarEvent& one : off)
        one.cancelled = true;
    CHECK(text_of(calendar(off, first_export())) == text_of(calendar({}, first_export())));
}

TEST_CASE("a last export whose lines end in LF alone is still the last export") {
    std::string text = first_export();
    std::erase(text, '\r');
    CHECK(text_of(calendar(three(), text)) == first_export());
}

TEST_CASE("uids with characters that are escaped are known again") {
    const std::vector<CalendarEvent> events{event("a,b;c\\d@x", "2016-10-03", "2016-10-03")};
    const std::string first = text_of(calendar(events));
    CHECK(text_of(calendar(events, first)) == first);
}

TEST_CASE("what is no calendar is refused, with the line and what to do") {
    CHECK(says(refused("hello"), "this is no line of an iCalendar"));
    CHECK(refused("hello").where.line == 1);
    CHECK(says(refused("hello: you"), "it doesn't begin with BEGIN:VCALENDAR"));
    CHECK(says(refused("\n"), "a part of it is missing"));
    CHECK(says(refused("caf\xE9"), "not text in UTF-8"));
    CHECK(says(refused(R"({"register": 1})"), "Give the file as headway wrote it, or none to begin anew."));
    const Problem problem = refused(replaced(first_export(), "METHOD:PUBLISH", "METHOD PUBLISH"));
    CHECK(says(problem, "this is no line of an iCalendar"));
    CHECK(problem.where.line == 5);
}

TEST_CASE("a calendar that was cut off is refused wherever it was cut") {
    const std::string whole = first_export();
    for (std::size_t length = 1; length < whole.size() - 2; ++length)
        if (icalendar_text(calendar(three(), whole.substr(0, length))).text) {
            CAPTURE(length);
            FAIL_CHECK("taken");
        }
}

TEST_CASE("a calendar of another program or of somebody else is refused, lest it be cancelled") {
    CHECK(says(refused(replaced(first_export(), "-//headway//", "-//other//")), "another program wrote it"));
    CHECK(says(refused("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), "it doesn't say that headway wrote it"));
    CHECK(says(refused(replaced(first_export(), "UID:p1@", "UID:p2@")), "it is another calendar"));
    CHECK(says(refused(first_export() + first_export()), "something follows behind END:VCALENDAR"));
}

TEST_CASE("events that headway can't have written are refused with their line") {
    const std::string good = first_export();
    CHECK(says(refused(replaced(good, "UID:a\r\n", "")), "has no UID"));
    CHECK(says(refused(replaced(good, "UID:b\r\n", "UID:a\r\n")), "the event a is in it twice"));
    CHECK(says(refused(replaced(good, "DTSTART;VALUE=DATE:20161003\r\n", "")), "on which days"));
    CHECK(says(refused(replaced(good, "DTEND;VALUE=DATE:20161022", "DTEND;VALUE=DATE:20161003")),
               "on which days"));
    for (const char* start :
         {"DTSTART;VALUE=DATE:20161303", "DTSTART:20161003",
          "DTSTART;VALUE=DATE:", "DTSTART;TZID=Europe/London:", "DTSTART;TZID=Europe/London:20161003",
          "DTSTART;TZID=Europe/London:20161003T2500", "DTSTART;TZID=Europe/London:20161003T250000",
          "DTSTART;TZID=Mars:20161003T100000"}) {
        const Problem problem = refused(replaced(good, "DTSTART;VALUE=DATE:20161003", start));
        CHECK(says(problem, "this DTSTART is none that headway writes"));
        CHECK(problem.where.line > 20);
    }
    for (const char* sequence :
         {"SEQUENCE:-1", "SEQUENCE:", "SEQUENCE:x", "SEQUENCE:99999999999", "SEQUENCE:2147483647"})
        CHECK(says(refused(replaced(good, "SEQUENCE:0", sequence)), "this SEQUENCE is none"));
    CHECK(says(refused(replaced(good, "PT90M", "P1W")), "this DURATION is none"));
    CHECK(says(refused(replaced(good, "END:VALARM", "END:VEVENT")), "BEGIN:VALARM has no END here"));
}

TEST_CASE("a hostile file is refused or read, and neither takes long") {
    const std::string head = "BEGIN:VCALENDAR\r\nPRODID:-//headway//mentoring schemes//EN\r\n";
    std::string deep = head;
    while (deep.size() < longest_calendar - 20)
        deep += "BEGIN:VEVENT\r\n";
    CHECK(says(refused(deep), "a part of it is missing"));
    std::string folds = head + "BEGIN:VEVENT\r\nSUMMARY:";
    while (folds.size() < longest_calendar - 20)
        folds += "\r\n a,";
    CHECK(says(refused(folds), "a part of it is missing"));
    CHECK(says(refused(std::string(longest_calendar + 1, 'x')), "larger than 10 MB"));
    CHECK(says(refused(std::string(longest_calendar, ' ')), "no line of an iCalendar"));
    CHECK(says(refused(std::string(100, '\0')), "no line of an iCalendar"));
}

TEST_CASE("what was put into a last export by hand adds no line to the next") {
    const std::string forged =
        replaced(first_export(), "SUMMARY:Meeting", "SUMMARY:x\\nBEGIN:VALARM\\N\rBEGIN:VEVENT\x01");
    const std::string text = text_of(calendar({}, forged));
    CHECK(value(text, "a", "SUMMARY") == "x BEGIN:VALARM  BEGIN:VEVENT");
    CHECK(text.find("\r\nBEGIN:VALARM") == std::string::npos);
}

TEST_CASE("a change of any byte of a last export is refused or read") {
    const std::string good = first_export();
    for (std::size_t at = 0; at < good.size(); at += 3)
        for (const char c : {'\0', '\n', ':', ';', '"', '\\', ' ', '9', 'N', '\xC3'}) {
            std::string changed = good;
            changed[at] = c;
            const CalendarOutcome made = icalendar_text(calendar(three(), changed));
            REQUIRE(made.text.has_value() != made.problem.has_value());
            if (made.text) REQUIRE(icalendar_text(calendar(three(), *made.text)).text == made.text);
        }
}
