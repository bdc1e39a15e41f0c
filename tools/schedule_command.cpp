// headway schedule: every meeting, contact, form and review that the scheme expects of a partnership.
#include "commands.h"
#include "options.h"
#include "partnership_words.h"
#include "terminal.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct ScheduleOptions : Options {
    std::string partnership;
};

struct Shown {
    const Scheme& scheme;
    const Register& reg;
    const Schedule& schedule;
    Date as_of;
};

enum class State { done, planned, late, open, lapsed, ahead };

State state_of(const ScheduledItem& item, Date as_of) {
    if (item.done()) return State::done;
    if (item.planned_on && *item.planned_on >= as_of) return State::planned;
    if (item.window.to < as_of) return item.rule->force == Force::may ? State::lapsed : State::late;
    return item.window.from <= as_of ? State::open : State::ahead;
}

std::string state_in_words(const ScheduledItem& item, Date as_of) {
    switch (state_of(item, as_of)) {
        case State::done:
            return fmt::format("{} on {}",
                               item.rule->what == Expected::form      ? "returned"
                               : item.rule->what == Expected::contact ? "made"
                                                                      : "done",
                               in_words(*item.done_on));
        case State::planned:
            return "in the diary for " + in_words(*item.planned_on);
        case State::late:
            return item.planned_on ? fmt::format("was planned for {}; nothing says that it took place",
                                                 in_words(*item.planned_on))
                                   : std::string{"overdue"};
        case State::open:
            return "open now";
        case State::lapsed:
            return "nothing is recorded of it";
        case State::ahead:
            return "";
    }
    return "";
}

std::string_view mark_of(State state) {
    switch (state) {
        case State::done:
            return "✓";
        case State::late:
            return "✗";
        case State::planned:
        case State::open:
            return "•";
        case State::lapsed:
        case State::ahead:
            return " ";
    }
    return "";
}

Colour colour_of(State state) {
    if (state == State::done) return Colour::good;
    return state == State::late ? Colour::bad : Colour::doubtful;
}

std::string details_of(const ScheduledItem& item, Date as_of) {
    std::string details;
    const auto add = [&](std::string_view part) {
        if (!part.empty()) details += fmt::format("{}{}", details.empty() ? "" : "; ", part);
    };
    add(state_in_words(item, as_of));
    if (item.place) add(place_in_words(*item.place));
    const FirstItem& first = item.rule->first;
    if (item.number == 1 && first.place && item.place != first.place)
        add(fmt::format("{} asks for one {}", joined(first.clauses, ", "), place_in_words(*first.place)));
    if (item.minutes) add(counted(*item.minutes, "minute"));
    if (item.done()) return details;
    add(item.says());
    if (!item.rule->before.says.empty()) add("before it: " + item.rule->before.says);
    return details;
}

std::string as_text(const Shown& shown, const Terminal& terminal) {
    std::string out = terminal.coloured(Colour::strong, shown.scheme.definition().manifest.title) + '\n';
    out += terminal.wrapped(
        "", fmt::format("partnership {}: {}", printable(shown.reg[shown.schedule.partnership].id),
                        people_of(shown.reg, shown.schedule.partnership)));
    if (!shown.schedule.items.empty())
        out += fmt::format("schedule for {}, as known on {}\n\n", in_words(shown.schedule.days),
                           in_words(shown.as_of));
    std::size_t width = 0;
    for (const ScheduledItem& item : shown.schedule.items)
        width = std::max(width, display_width(title_of(item)));
    for (const ScheduledItem& item : shown.schedule.items) {
        const State state = state_of(item, shown.as_of);
        out += fmt::format("  {} {}  {}{}  {}\n", terminal.coloured(colour_of(state), mark_of(state)),
                           padded(title_of(item), width), in_words(item.window),
                           item.assumed ? " (assumed)" : "",
                           terminal.coloured(Colour::quiet, joined(item.clauses(), ", ")));
        if (const std::string details = details_of(item, shown.as_of); !details.empty())
            out += terminal.wrapped(std::string(6, ' '), details);
    }
    if (shown.schedule.items.empty())
        out += terminal.wrapped(
            "  ",
            shown.scheme.definition().cadence
                ? "no day of the partnership lies in the year that the scheme supports, so it expects nothing"
                : "the pack has no cadence.lua: it does not say how often the two meet");
    if (shown.schedule.agreed_meetings)
        out += terminal.wrapped("\n", fmt::format("Mentor and mentee have agreed on {}.",
                                                  counted(*shown.schedule.agreed_meetings, "meeting")));
    if (shown.schedule.assumed)
        out += terminal.wrapped(
            "\n",
            "Assumed: the register has no terms for these days, so the usual terms of England "
            "are taken. Record the authority's own in the table calendars.");
    return out;
}

// As one cell of a table.
std::string listed(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : "; ") + text;
    return out;
}

std::string as_csv(const Shown& shown) {
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
    const Shown shown{*scheme, reg, schedule, as_of};
    if (format == Format::json)
        write_output(schedule_json(*scheme, reg, schedule, as_of) + '\n');
    else
        write_output(format == Format::csv ? as_csv(shown) : as_text(shown, Terminal::of_standard_output()));
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
