// The closed list of what there can be tasks about, and what each of them offers to a rule.
#include "script/tasks.h"

#include <algorithm>

namespace headway {

namespace {

using Chosen = TaskSubjectWords::Chosen;
using Of = TaskSubjectWords::Of;

constexpr std::array<TaskSubjectWords, 18> subjects{{
    {TaskSubject::waiting_appointment, "waiting appointment", "appointment",
     "appointed_on, starts_on, ends_on", Chosen::by_appointment, Of::nothing, false, true},
    {TaskSubject::unsettled_appointment, "unsettled appointment", "appointment",
     "appointed_on, starts_on, ends_on", Chosen::by_appointment, Of::nothing, false, true},
    {TaskSubject::proposed_partnership, "proposed partnership", "partnership",
     "from, appointed_on, starts_on", Chosen::by_appointment, Of::nothing, true, true},
    {TaskSubject::new_partnership, "new partnership", "partnership", "from, appointed_on, starts_on",
     Chosen::by_appointment, Of::nothing, true, true},
    {TaskSubject::partnership_that_does_not_work, "partnership that does not work", "partnership", "from, to",
     Chosen::by_appointment, Of::nothing, true, true},
    {TaskSubject::partnership_without_a_next_meeting, "partnership without a next meeting", "partnership",
     "last_meeting, from", Chosen::by_appointment, Of::nothing, true, true},
    {TaskSubject::silent_partnership, "silent partnership", "partnership", "last_contact, from",
     Chosen::by_appointment, Of::nothing, true, true},
    {TaskSubject::open_item, "open item", "partnership", "from, to", Chosen::by_appointment, Of::cadence_rule,
     true, true, TaskDay::from, TaskDay::to},
    {TaskSubject::late_item, "late item", "partnership", "from, to", Chosen::by_appointment, Of::cadence_rule,
     true, true, std::nullopt, TaskDay::to},
    {TaskSubject::planned_meeting_without_an_agenda, "planned meeting without an agenda", "partnership",
     "planned_on", Chosen::by_appointment, Of::nothing, true, true, std::nullopt, TaskDay::planned_on},
    {TaskSubject::unrecorded_meeting, "unrecorded meeting", "partnership", "planned_on",
     Chosen::by_appointment, Of::nothing, true, true, std::nullopt, TaskDay::planned_on},
    {TaskSubject::mentor, "mentor", "mentor", "from", Chosen::by_person, Of::nothing, true, false},
    {TaskSubject::offered_training, "offered training", "mentor", "from", Chosen::by_person, Of::offer, true,
     false},
    {TaskSubject::undecided_application, "undecided application", "application", "submitted_on",
     Chosen::by_person, Of::nothing, false, false},
    {TaskSubject::decided_application, "decided application", "application", "submitted_on, decided_on",
     Chosen::by_person, Of::nothing, false, false},
    {TaskSubject::successful_application, "successful application", "application", "submitted_on, decided_on",
     Chosen::by_person, Of::nothing, false, false},
    {TaskSubject::deployment, "deployment", "deployment", "from, to", Chosen::by_person, Of::nothing, true,
     false},
    {TaskSubject::round_action, "round action", "round", "from, to", Chosen::not_at_all, Of::round_action,
     false, false, TaskDay::from, TaskDay::to},
}};

constexpr std::array<std::string_view, 10> days{"appointed_on", "starts_on",    "ends_on",      "from",
                                                "to",           "last_meeting", "last_contact", "planned_on",
                                                "submitted_on", "decided_on"};

}  // namespace

std::span<const TaskSubjectWords> task_subjects() {
    return subjects;
}

std::span<const std::string_view> names_of_task_days() {
    return days;
}

bool offers(const TaskSubjectWords& subject, TaskDay day) {
    const std::string_view wanted = days.at(static_cast<std::size_t>(day));
    std::string_view rest = subject.days;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(", "), rest.size());
        if (rest.substr(0, end) == wanted) return true;
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return false;
}

}  // namespace headway
