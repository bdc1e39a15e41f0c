#include "schedule_output.h"

#include "partnership_words.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::tools {

namespace {

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

}  // namespace

std::string schedule_text(const ShownSchedule& shown, const Terminal& terminal) {
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

}  // namespace headway::tools
