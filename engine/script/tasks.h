// What a pack's tasks.lua states: what each role has to do, about what, and when.
#pragma once

#include "script/definition.h"

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace headway {

// What there is a task about, each of them one: what a pack writes behind `each`.
enum class TaskSubject : std::uint8_t {
    waiting_appointment,
    unsettled_appointment,
    proposed_partnership,
    new_partnership,
    partnership_that_does_not_work,
    partnership_without_a_next_meeting,
    silent_partnership,
    open_item,
    late_item,
    planned_meeting_without_an_agenda,
    unrecorded_meeting,
    mentor,
    offered_training,
    undecided_application,
    decided_application,
    successful_application,
    deployment,
    round_action
};

// The days that opens, due and closes may count from.
enum class TaskDay : std::uint8_t {
    appointed_on,
    starts_on,
    ends_on,  // the last day of the support
    from,
    to,
    last_meeting,  // held; where there is none yet, the first day of the partnership
    last_contact,  // or meeting held; where there is none yet, the first day
    planned_on,
    submitted_on,
    decided_on
};

// What the engine knows of a subject.
struct TaskSubjectWords {
    // By which facts `only_for` may choose among them.
    enum class Chosen : std::uint8_t { not_at_all, by_appointment, by_person };
    // What `of` may name, and whether it must.
    enum class Of : std::uint8_t { nothing, cadence_rule, offer, round_action };

    TaskSubject subject{};
    std::string_view name;   // as a pack writes it: "waiting appointment"
    std::string_view about;  // the key under which answers name one: "appointment"
    std::string_view days;   // those that it offers, with commas
    Chosen chosen = Chosen::not_at_all;
    Of of = Of::nothing;
    bool has_mentor = false;  // so that a mentor can have the task
    bool has_mentee = false;
    // What opens and due are where the pack does not say: nothing is at once.
    std::optional<TaskDay> opens = std::nullopt;
    std::optional<TaskDay> due = std::nullopt;
};

// In the order of TaskSubject.
std::span<const TaskSubjectWords> task_subjects();
inline const TaskSubjectWords& words_of(TaskSubject subject) {
    return task_subjects()[static_cast<std::size_t>(subject)];
}

// "appointed_on", …: as a pack writes it, in the order of TaskDay.
std::span<const std::string_view> names_of_task_days();
// Whether such a subject has that day.
bool offers(const TaskSubjectWords& subject, TaskDay day);

// A day, counted from one of the subject's.
struct TaskMoment {
    TaskDay day{};
    Operand distance = Value{std::int64_t{0}};  // whole days, or a Period
    bool before = false;
};

// The parts of a meeting's agenda.
enum class AgendaPart : std::uint8_t { purpose, outcomes, success };

// The roles that every scheme has; a pack names its own beside them.
inline constexpr std::string_view mentor_role = "mentor";
inline constexpr std::string_view mentee_role = "mentee";

struct TaskRule {
    std::string id;
    std::vector<std::string> clauses;
    TaskSubject each{};
    std::string of = {};         // of items: the id of a rule of the cadence; of training: of an offer; …
    std::string who = {};        // a role; "": each side that the item is expected of
    std::string says = {};       // what to do; "" of an item: what the cadence says of it
    ConditionPtr only_for = {};  // null: for all of them
    std::optional<TaskMoment> opens = std::nullopt;
    std::optional<TaskMoment> due = std::nullopt;
    std::optional<TaskMoment> closes = std::nullopt;  // from that day on nobody is told
    std::optional<Operand> soon = std::nullopt;       // where it is not that of the pack
    std::vector<AgendaPart> needs = {};               // what an agenda has at least
    bool not_the_first = false;                       // of meetings: from the second on
    Place where = {};
};

// In the pack's order; roles in alphabetical order.
struct TasksDefinition {
    struct Role {
        std::string id;
        std::string phrase;           // "the lead officer"
        bool of_each_school = false;  // each school has one of its own: "the governing body"
    };
    std::vector<Role> roles;
    Operand soon = Value{std::int64_t{0}};  // so many days before it opens, a task is told as one of soon
    std::vector<TaskRule> rules;
};

}  // namespace headway
