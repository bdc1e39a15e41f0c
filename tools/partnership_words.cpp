#include "partnership_words.h"

#include "pair_options.h"

#include <fmt/format.h>

namespace headway::tools {

Ref<Partnership> partnership_named(const Register& reg, const Scheme& scheme, const std::string& id) {
    const Ref<Partnership> found = partnership_named("--partnership", reg, id);
    const Word of = reg[found].scheme;
    if (of != reg.words.find(scheme.id()))
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("partnership {} is one of the scheme '{}', not of '{}'", printable(id),
                                  printable(reg.words.text(of)), scheme.id()),
                      {}};
    return found;
}

Schedule schedule_of(const Schedules& schedules, Ref<Partnership> partnership, bool ended) {
    ScheduleOutcome outcome = schedules.of(partnership, ended);
    if (outcome.problem) throw Failure{ExitCode::bad_input, "the schedule can't be made", {*outcome.problem}};
    return std::move(*outcome.schedule);
}

std::string range_in_words(DayRange days) {
    const std::string to = in_words(days.to);
    if (days.from == days.to) return to;
    const std::string from = in_words(days.from);
    const std::string year = from.substr(from.rfind(' '));
    return to.ends_with(year) ? fmt::format("{} to {}", from.substr(0, from.rfind(' ')), to)
                              : fmt::format("{} to {}", from, to);
}

std::string_view place_in_words(MeetingPlace place) {
    switch (place) {
        case MeetingPlace::mentee_school:
            return "at the mentee's school";
        case MeetingPlace::mentor_school:
            return "at the mentor's school";
        case MeetingPlace::neutral:
            return "at a neutral place";
        case MeetingPlace::remote:
            return "at a distance";
    }
    return "";
}

std::string title_of(const ScheduledItem& item) {
    std::string title =
        item.rule->kind == MeetingKind::exit_review ? "exit review" : spaced(name_of(item.rule->what));
    if (item.rule->one_each)
        return fmt::format("{} {} of the {}", title, item.number, name_of(item.who.front()));
    if (item.rule->every == Every::partnership && !item.rule->times) return title;
    if (item.rule->closes || item.rule->what == Expected::annual_meeting) return title;
    return fmt::format("{} {}", title, item.number);
}

std::string people_of(const Register& reg, Ref<Partnership> partnership) {
    const Appointment& appointment = reg[reg[partnership].appointment];
    return fmt::format("{} with {}, {}", printable(reg[reg[partnership].mentor].name),
                       printable(reg[appointment.person].name), printable(reg[appointment.school].name));
}

}  // namespace headway::tools
