// Tasks about the actions of recruitment rounds.
#include "base/text.h"
#include "scheme/rounds.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <array>

namespace headway {

namespace {

std::string how_it_stands(const Rounds& rounds, const DatedAction& action) {
    const std::string proposed = rounds.are_proposed() ? ", proposed after the year before" : "";
    return fmt::format("{} of the {} round {} ({}{})", spaced(action.action->name), name_of(action.round),
                       rounds.year.text(), in_words(action.when), proposed);
}

}  // namespace

// A year's first round is prepared before the year begins.
void find_round_actions(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    const AcademicYear year = academic_year_of(ground.as_of);
    for (const AcademicYear asked : {year, AcademicYear{year.starts_in + 1}}) {
        const Rounds rounds = rounds_of(ground.scheme, asked);
        for (const DatedAction& action : rounds.actions) {
            if (action.action->name != rule.of) continue;
            const std::string id = fmt::format("{} {}", name_of(action.round), asked.text());
            const DayRange days = action.when.days;
            teller.tell(rule, {.id = id, .days = {{TaskDay::from, days.from}, {TaskDay::to, days.to}}},
                        [&] { return how_it_stands(rounds, action); });
        }
    }
}

}  // namespace headway
