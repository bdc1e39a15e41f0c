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

std::string people_of(const Register& reg, Ref<Partnership> partnership) {
    const Appointment& appointment = reg[reg[partnership].appointment];
    return fmt::format("{} with {}, {}", printable(reg[reg[partnership].mentor].name),
                       printable(reg[appointment.person].name), printable(reg[appointment.school].name));
}

}  // namespace headway::tools
