// headway calendar: the schedule of a partnership for people's own calendars.
#include "commands.h"
#include "files.h"
#include "options.h"
#include "partnership_words.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct CalendarOptions : Options {
    std::string partnership;
    std::string out;
};

// The last export, where the file is there: it tells which events have changed since.
std::string last_export(const std::string& path) {
    std::error_code error;
    if (path == "-" || !std::filesystem::exists(path, error)) return "";
    return read_whole_file(path);
}

void run(const CalendarOptions& options) {
    options.set_up_log();
    const Date as_of = options.date();
    const auto scheme = options.load_scheme(options.scheme);
    const Register reg = options.read_register();
    const Ref<Partnership> partnership = partnership_named(reg, *scheme, options.partnership);
    const Schedules schedules{*scheme, reg, as_of};
    const Schedule schedule = schedule_of(schedules, partnership);
    const std::vector<CalendarEvent> events =
        events_of(*scheme, reg, schedule, schedule_of(schedules, partnership, false), as_of);
    CalendarOutcome made =
        icalendar_text({.name = fmt::format("Mentoring, partnership {}", printable(options.partnership)),
                        .events = events,
                        .stamp = as_of,
                        .previous = last_export(options.out),
                        .uid = fmt::format("{}.{}", scheme->id(), options.partnership)});
    if (made.problem) {
        made.problem->where.file = shown_name(options.out);
        throw Failure{ExitCode::bad_input,
                      "the file is no calendar of this partnership, so it is left as it is",
                      {*made.problem}};
    }
    write_whole_file(options.out, *made.text);
    const auto cancelled = std::count_if(events.begin(), events.end(),
                                         [](const CalendarEvent& event) { return event.cancelled; });
    spdlog::warn("{}, {} of them cancelled", counted(static_cast<long long>(events.size()), "event"),
                 cancelled);
}

}  // namespace

void add_calendar(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<CalendarOptions>();
    CLI::App* command = app.add_subcommand("calendar", "the schedule of a partnership as iCalendar");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    command->add_option("--partnership", options->partnership, "the partnership's id")->required();
    command
        ->add_option("--out", options->out,
                     "the .ics file; one that is there is brought up to date, so keep it in its place")
        ->required();
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
