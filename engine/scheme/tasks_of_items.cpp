// Tasks about what the schedule of a partnership expects: items open and late, and the next meeting.
#include "base/text.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

bool is_in_the_diary(const ScheduledItem& item, Date as_of) {
    return !item.done() && item.planned_on && *item.planned_on >= as_of;
}

// Planned for a day that is over, and nobody has said whether it was held.
bool waits_for_its_record(const ScheduledItem& item, Date as_of) {
    return !item.done() && item.planned_on && *item.planned_on < as_of;
}

// "have not held meeting 2", "Gillian Stroud has not returned the form": who and what.
std::string undone(const Register& reg, const Partnership& partnership, const ScheduledItem& item) {
    const Ref<Person> mentee = reg[partnership.appointment].person;
    const std::string both = both_of(reg, partnership);
    switch (item.rule->what) {
        case Expected::meeting:
            return fmt::format("{} have not held meeting {}", both, item.number);
        case Expected::annual_meeting:
            return fmt::format("{} have not had the annual meeting", both);
        case Expected::review:
            return item.rule->closes
                       ? fmt::format("{} have not held the review that closes the mentoring", both)
                       : fmt::format("{} have not held review {}", both, item.number);
        case Expected::call:
            return fmt::format("{} have not had the call that is expected", both);
        case Expected::contact:
            return fmt::format("{} have not been in touch", both);
        case Expected::form:
            break;
    }
    if (item.who.size() != 1) return fmt::format("{} have not returned form {}", both, item.number);
    const bool is_mentors = item.who.front() == PartnershipSide::mentor;
    return fmt::format("{} has not returned form {} on the partnership with {}",
                       reg[is_mentors ? partnership.mentor : mentee].name, item.number,
                       reg[is_mentors ? mentee : partnership.mentor].name);
}

std::string how_it_stands(const TaskGround& ground, const Partnership& partnership,
                          const ScheduledItem& item) {
    const bool is_late = item.window.to < ground.as_of;
    const bool is_one_day = item.window.from == item.window.to;
    const std::string until = in_words(item.window.to);
    std::string out = undone(ground.reg, partnership, item);
    if (is_late)
        out += fmt::format(", which was to be done by {}", until);
    else if (is_one_day)
        out += fmt::format(", which is expected on {}", until);
    else
        out += fmt::format(", which is expected from {} to {}", in_words(item.window.from), until);
    if (item.assumed) out += " (by the usual terms of England, because the authority's are not recorded)";
    if (waits_for_its_record(item, ground.as_of))
        out += fmt::format("; it was planned for {}, and nothing is recorded of that day",
                           in_words(*item.planned_on));
    return out;
}

// A meeting whose day waits for its record is told as that, where the pack has such tasks.
bool concerns(const TaskGround& ground, const TaskRule& rule, const ScheduledItem& item) {
    if (item.done() || item.rule->id != rule.of || is_in_the_diary(item, ground.as_of)) return false;
    const bool is_over = item.window.to < ground.as_of;
    if (rule.each == TaskSubject::open_item) return !is_over && !item.planned_on;
    const bool told_elsewhere =
        waits_for_its_record(item, ground.as_of) && ground.has_rule_about(TaskSubject::unrecorded_meeting);
    return is_over && !told_elsewhere;
}

void find_items_of(TaskGround& ground, const TaskRule& rule, const WorkingPartnership& working,
                   TaskTeller& teller) {
    const Schedule* schedule = ground.schedule(working);
    if (schedule == nullptr) return;
    for (const ScheduledItem& item : schedule->items) {
        if (!concerns(ground, rule, item)) continue;
        TaskThing thing = thing_of(ground.reg, working.ref);
        thing.days = {{TaskDay::from, item.window.from}, {TaskDay::to, item.window.to}};
        thing.sides = item.who;
        thing.says = item.says();
        thing.assumed = item.assumed;
        teller.tell(rule, thing, [&] { return how_it_stands(ground, ground.reg[working.ref], item); });
    }
}

bool expects_a_meeting(const Schedule& schedule, Date as_of) {
    return std::any_of(schedule.items.begin(), schedule.items.end(), [&](const ScheduledItem& item) {
        const bool is_of_the_two =
            item.rule->what == Expected::meeting || item.rule->what == Expected::review;
        return is_of_the_two && !item.done() && item.window.to >= as_of;
    });
}

void find_next_meeting(TaskGround& ground, const TaskRule& rule, const WorkingPartnership& working,
                       TaskTeller& teller) {
    std::optional<Date> last_held;
    for (const std::uint32_t row : ground.reg.meetings_of_partnership.of(working.ref.position)) {
        const Meeting& meeting = ground.reg.meetings[row];
        if (ground.is_held(meeting))
            last_held = std::max(last_held.value_or(*meeting.held_on), *meeting.held_on);
        else if (meeting.planned_on && *meeting.planned_on >= ground.as_of)
            return;
    }
    const Schedule* schedule = ground.schedule(working);
    if (schedule == nullptr || !expects_a_meeting(*schedule, ground.as_of)) return;
    TaskThing thing = thing_of(ground.reg, working.ref);
    thing.days.emplace_back(TaskDay::last_meeting,
                            std::max(last_held.value_or(working.first_day), working.first_day));
    teller.tell(rule, thing, [&] {
        const std::string both = both_of(ground.reg, ground.reg[working.ref]);
        if (last_held)
            return fmt::format("{} met on {} and have no date for the next meeting", both,
                               in_words(*last_held));
        return fmt::format("{} have not met since the support began on {} and have no date for a meeting",
                           both, in_words(working.first_day));
    });
}

// "the purpose, the desired outcomes or …": those that the rule needs and nobody has recorded.
std::vector<std::string> missing_parts(const TaskRule& rule, const Meeting& meeting) {
    const Agenda agenda = meeting.agenda.value_or(Agenda{});
    const std::vector<AgendaPart> purpose_alone{AgendaPart::purpose};
    std::vector<std::string> missing;
    for (const AgendaPart part : rule.needs.empty() ? purpose_alone : rule.needs) {
        if (part == AgendaPart::purpose && agenda.purpose.empty()) missing.emplace_back("purpose");
        if (part == AgendaPart::outcomes && agenda.outcomes.empty()) missing.emplace_back("desired outcomes");
        if (part == AgendaPart::success && agenda.success.empty())
            missing.emplace_back("how the two will know that they are there");
    }
    return missing;
}

// Whether another meeting of the two stands before this one.
bool is_the_first(TaskGround& ground, Ref<Partnership> partnership, const Meeting& meeting) {
    const auto rows = ground.reg.meetings_of_partnership.of(partnership.position);
    return std::none_of(rows.begin(), rows.end(),
                        [&](std::uint32_t row) { return ground.reg.meetings[row].number < meeting.number; });
}

void find_meeting(TaskGround& ground, const TaskRule& rule, const WorkingPartnership& working,
                  const Meeting& meeting, TaskTeller& teller) {
    if (ground.is_held(meeting) || !meeting.planned_on) return;
    const bool is_past = *meeting.planned_on < ground.as_of;
    const bool about_record = rule.each == TaskSubject::unrecorded_meeting;
    if (is_past != about_record) return;
    const std::vector<std::string> missing = missing_parts(rule, meeting);
    if (!about_record && missing.empty()) return;
    if (rule.not_the_first && is_the_first(ground, working.ref, meeting)) return;
    TaskThing thing = thing_of(ground.reg, working.ref);
    thing.days = {{TaskDay::planned_on, *meeting.planned_on}};
    teller.tell(rule, thing, [&] {
        const std::string both = both_of(ground.reg, ground.reg[working.ref]);
        const std::string on = in_words(*meeting.planned_on);
        if (about_record)
            return fmt::format("{} had a meeting in the diary for {}, and nothing is recorded of it", both,
                               on);
        return fmt::format("{} meet on {}, and of its agenda nothing is recorded on {}", both, on,
                           joined(missing));
    });
}

}  // namespace

void find_items(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    for (const WorkingPartnership& working : ground.working_for(rule)) {
        if (rule.each == TaskSubject::partnership_without_a_next_meeting)
            find_next_meeting(ground, rule, working, teller);
        else
            find_items_of(ground, rule, working, teller);
    }
}

void find_meetings(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    for (const WorkingPartnership& working : ground.working_for(rule))
        for (const std::uint32_t row : ground.reg.meetings_of_partnership.of(working.ref.position))
            find_meeting(ground, rule, working, ground.reg.meetings[row], teller);
}

}  // namespace headway
