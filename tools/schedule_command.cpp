// headway schedule: every meeting, contact, form and review that the scheme expects of a partnership.
#include "commands.h"
#include "options.h"
#include "partnership_words.h"
#include "schedule_output.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct ScheduleOptions : Options {
    std::string partnership;
};

// As one cell of a table.
std::string listed(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : "; ") + text;
    return out;
}

std::string as_csv(const ShownSchedule& shown) {
    std::string out = csv_row({"what", "id", "number", "kind", "from", "to", "place", "minutes", "who",
                               "clause", "done", "done_on", "planned_on", "assumed"});
    for (const ScheduledItem& item : shown.schedule.items) {
        std::vector<std::string> who;
        for (const PartnershipSide side : item.who)
            who.emplace_back(name_of(side));
        const auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string{}; };
        out += csv_row({name_of(item.rule->what), item.rule->id, std::to_string(item.number),
                        item.kind ? name_of(*item.kind) : "", iso(item.window.from), iso(item.window.to),
                        item.place ? name_of(*item.place) : "",
                        item.minutes ? std::to_string(*item.minutes) : "", listed(who),
                        listed(item.clauses()), item.done() ? "yes" : "no", day(item.done_on),
                        day(item.planned_on), item.assumed ? "yes" : "no"});
    }
    return out;
}

void run(const ScheduleOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "a schedule is text, json or csv", {}};
    const Date as_of = options.date();
    const auto scheme = options.load_scheme(options.scheme);
    const Register reg = options.read_register();
    const Ref<Partnership> partnership = partnership_named(reg, *scheme, options.partnership);
    const Schedules schedules{*scheme, reg, as_of};
    const Schedule schedule = schedule_of(schedules, partnership);
    const ShownSchedule shown{*scheme, reg, schedule, as_of};
    if (format == Format::json)
        write_output(schedule_json(*scheme, reg, schedule, as_of) + '\n');
    else
        write_output(format == Format::csv ? as_csv(shown)
                                           : schedule_text(shown, Terminal::of_standard_output()));
}

}  // namespace

void add_schedule(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<ScheduleOptions>();
    CLI::App* command = app.add_subcommand(
        "schedule", "every meeting, contact, form and review that the scheme expects of a partnership");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--partnership", options->partnership, "the partnership's id")->required();
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
