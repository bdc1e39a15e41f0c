// engine/calendar/icalendar.h: what other programs read in the calendars, where they are installed. Debian
// has them as python3-icalendar and khal.
#include "calendar/calendars.h"
#include "program/run_program.h"

#include <optional>

using namespace headway;
using namespace headway::test;

namespace {

// Prints the calendar's properties and a line for each event, with the times as UTC has them.
constexpr const char* reads = R"(
import datetime, sys
import icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
for name in ("METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE"):
    print(name, calendar[name])
for zone in calendar.walk("VTIMEZONE"):
    clocks = zone.to_tz()
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"].dt
        if isinstance(start, datetime.datetime):
            known = start.astimezone(datetime.timezone.utc)
            ruled = clocks.localize(start.replace(tzinfo=None)).astimezone(datetime.timezone.utc)
            assert known == ruled, (known, ruled)
            end = known + event["DURATION"].dt
            days = known.strftime("%Y-%m-%d %H:%M") + " " + end.strftime("%Y-%m-%d %H:%M")
        else:
            days = str(start) + " " + str(event["DTEND"].dt)
        rings = [str(start + alarm["TRIGGER"].dt) if isinstance(start, datetime.datetime)
                 else str(datetime.datetime.combine(start, datetime.time()) + alarm["TRIGGER"].dt)
                 for alarm in event.walk("VALARM")]
        print(event["UID"], event["SEQUENCE"], event["STATUS"], days, repr(str(event["SUMMARY"])), *rings)
)";

// The Python that has the module; the first of the path may be another than the system's.
std::optional<std::string> python(const Program& program) {
    for (const char* name : {"python3", "/usr/bin/python3"})
        if (program.run_command(name + std::string{" -c 'import icalendar'"}).exit == 0) return name;
    WARN("skipped: the Python module icalendar is not installed");
    return std::nullopt;
}

// What Python's reader finds; nothing where it is not there.
std::optional<std::string> read_by_python(const std::string& text) {
    const Program program;
    const auto interpreter = python(program);
    if (!interpreter) return std::nullopt;
    const Ran ran =
        program.run_command(*interpreter + ' ' + Program::quoted(program.file("reads.py", reads)) + ' ' +
                            Program::quoted(program.file("given.ics", text)));
    INFO(ran.err << text);
    REQUIRE(ran.exit == 0);
    return ran.out;
}

constexpr const char* khal_settings = R"([calendars]
[[mentoring]]
path = FOLDER/mentoring/
[locale]
local_timezone = Europe/London
default_timezone = Europe/London
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = FOLDER/khal.db
)";

// khal with a calendar of its own in the program's folder.
class Khal {
  public:
    Khal() : there_(program_.run_command("khal --version").exit == 0) {
        if (!there_) {
            WARN("skipped: khal is not installed");
            return;
        }
        const std::string folder =
            std::filesystem::path{program_.file("mentoring/.keep", "")}.parent_path().parent_path();
        std::string settings = khal_settings;
        for (std::size_t at = settings.find("FOLDER"); at != std::string::npos; at = settings.find("FOLDER"))
            settings.replace(at, 6, folder);
        settings_ = program_.file("khal.conf", settings);
    }

    bool there() const { return there_; }
    std::string take(const std::string& text) const {
        return run("import --batch -a mentoring " + Program::quoted(program_.file("given.ics", text)));
    }
    std::string run(const std::string& words) const {
        const Ran ran = program_.run_command("khal -c " + Program::quoted(settings_) + ' ' + words);
        INFO(words << ": " << ran.out << ran.err);
        REQUIRE(ran.exit == 0);
        return ran.out;
    }

  private:
    Program program_;
    bool there_;
    std::string settings_;
};

std::vector<CalendarEvent> meetings() {
    CalendarEvent window = event("window", "2017-03-20", "2017-04-07");
    window.summary =
        "Visit, first; \"Zoë\" – 校長, a name so long that its line is folded between characters: é😀é😀é😀";
    window.alarm_days_before = 7;
    CalendarEvent after = timed("after", "2017-03-26", 10 * 60, 90);
    after.alarm_days_before = 1;
    return {window, timed("before", "2017-03-25", 10 * 60, 90), after,
            timed("winter", "2017-10-29", 10 * 60, 45)};
}

}  // namespace

TEST_CASE("Python's reader finds every event with its days, its sequence and its status") {
    const auto found = read_by_python(text_of(calendar(meetings())));
    if (!found) return;
    CHECK(*found ==
          "METHOD PUBLISH\nX-WR-CALNAME Mentoring\nX-WR-TIMEZONE Europe/London\n"
          "window 0 CONFIRMED 2017-03-20 2017-04-08 'Visit, first; \"Zoë\" – 校長, a name so long that its "
          "line is folded between characters: é😀é😀é😀' 2017-03-13 09:00:00\n"
          "before 0 CONFIRMED 2017-03-25 10:00 2017-03-25 11:30 'Meeting'\n"
          "after 0 CONFIRMED 2017-03-26 09:00 2017-03-26 10:30 'Meeting' 2017-03-25 10:00:00+01:00\n"
          "winter 0 CONFIRMED 2017-10-29 10:00 2017-10-29 10:45 'Meeting'\n");
}

TEST_CASE("Python's reader finds what changed and what was cancelled") {
    std::vector<CalendarEvent> later = meetings();
    later[1].days = {day("2017-03-24"), day("2017-03-24")};
    later.pop_back();
    const auto found = read_by_python(text_of(calendar(later, text_of(calendar(meetings())))));
    if (!found) return;
    CHECK(count_of(*found, " 0 CONFIRMED ") == 2);
    CHECK(count_of(*found, "before 1 CONFIRMED 2017-03-24 10:00 ") == 1);
    CHECK(count_of(*found, "winter 1 CANCELLED 2017-10-29 10:00 ") == 1);
}

TEST_CASE("Python's reader finds no event that a text smuggled in") {
    CalendarExport given = calendar({event("e1", "2017-03-20", "2017-03-20")});
    given.name = "a, b; c\r\nBEGIN:VEVENT";
    for (const char* end : {"\r\n", "\n", "\r", "\v", "\f", "\x1c", "\u0085", "\u2028"})
        given.events[0].summary += end + std::string{"END:VEVENT"} + end + "BEGIN:VEVENT";
    const auto found = read_by_python(text_of(given));
    if (!found) return;
    CHECK(count_of(*found, " CONFIRMED ") == 1);
    CHECK(count_of(*found, "X-WR-CALNAME a, b; c BEGIN:VEVENT\n") == 1);
}

TEST_CASE("khal takes the calendar in and shows each event on its days at its time") {
    const Khal khal;
    if (!khal.there()) return;
    khal.take(text_of(calendar(meetings())));
    const std::string shown = khal.run(
        "list --format '{uid} {start} {end} {status}{repeat-symbol}' --day-format '' --once 2017-03-01 "
        "2017-12-31");
    CHECK(count_of(shown, "\n") == 4);
    CHECK(count_of(shown, "window 2017-03-20 2017-04-07 CONFIRMED ") == 1);
    CHECK(count_of(shown, "before 2017-03-25 10:00 2017-03-25 11:30 CONFIRMED ") == 1);
    CHECK(count_of(shown, "after 2017-03-26 10:00 2017-03-26 11:30 CONFIRMED ") == 1);
    CHECK(count_of(shown, "winter 2017-10-29 10:00 2017-10-29 10:45 CONFIRMED ") == 1);
}

TEST_CASE("khal takes the next export over the one before: the same events, changed and cancelled") {
    const Khal khal;
    if (!khal.there()) return;
    const std::string first = text_of(calendar(meetings()));
    khal.take(first);
    std::vector<CalendarEvent> later = meetings();
    later[1].minutes = 60;
    later.pop_back();
    khal.take(text_of(calendar(later, first)));
    const std::string shown =
        khal.run("list --format '{uid} {end} {status}' --day-format '' --once 2017-03-01 2017-12-31");
    CHECK(count_of(shown, "\n") == 4);
    CHECK(count_of(shown, "before 2017-03-25 11:00 CONFIRMED") == 1);
    CHECK(count_of(shown, "winter 2017-10-29 10:45 CANCELLED") == 1);
}
