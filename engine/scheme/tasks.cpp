#include "scheme/tasks.h"

#include "base/text.h"
#include "scheme/json_parts.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace headway {

namespace {

constexpr std::array<std::string_view, 3> state_names{"late", "now", "soon"};

using Finder = void (*)(TaskGround&, const TaskRule&, TaskTeller&);

Finder finder_of(TaskSubject subject) {
    switch (subject) {
        case TaskSubject::waiting_appointment:
        case TaskSubject::unsettled_appointment:
            return find_appointments;
        case TaskSubject::proposed_partnership:
        case TaskSubject::new_partnership:
        case TaskSubject::partnership_that_does_not_work:
        case TaskSubject::silent_partnership:
            return find_partnerships;
        case TaskSubject::partnership_without_a_next_meeting:
        case TaskSubject::open_item:
        case TaskSubject::late_item:
            return find_items;
        case TaskSubject::planned_meeting_without_an_agenda:
        case TaskSubject::unrecorded_meeting:
            return find_meetings;
        case TaskSubject::mentor:
        case TaskSubject::offered_training:
            return find_mentors;
        case TaskSubject::undecided_application:
        case TaskSubject::decided_application:
        case TaskSubject::successful_application:
            return find_applications;
        case TaskSubject::deployment:
            return find_deployments;
        case TaskSubject::round_action:
            break;
    }
    return find_round_actions;
}

// Whether the rule can give tasks to the role; a rule that leaves `who` to its items may.
bool concerns(const TaskRule& rule, const std::string& role) {
    if (role.empty() || rule.who == role) return true;
    return rule.who.empty() && (role == mentor_role || role == mentee_role);
}

void sort(const SchemeDefinition& definition, std::vector<Task>& tasks) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < definition.clauses.size(); ++i)
        places.emplace(definition.clauses[i].id, i);
    const auto key = [&](const Task& task) {
        return std::tuple{!task.overdue(),
                          task.due,
                          places.at(task.clauses.front()),
                          std::string_view{task.about},
                          task.rule,
                          std::string_view{task.who}};
    };
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](const Task& a, const Task& b) { return key(a) < key(b); });
}

std::string task_json(const Register& reg, const Task& task) {
    std::string out = "{\"task\":";
    append_json(out, task.rule->id);
    out += ",\"who\":";
    append_json(out, task.who);
    out += ",\"person\":";
    if (task.person)
        append_json(out, reg[*task.person].id);
    else
        out += "null";
    out += task.school ? fmt::format(",\"school\":{}", reg[*task.school].urn.value) : ",\"school\":null";
    out += fmt::format(",\"about\":{{\"{}\":", words_of(task.rule->each).about);
    append_json(out, task.about);
    out += fmt::format("}},\"due\":\"{}\",\"overdue\":{},\"state\":\"{}\",\"clause\":", iso(task.due),
                       task.overdue(), name_of(task.state));
    append_clauses(out, task.clauses);
    out += ",\"reason\":";
    append_json(out, task.reason);
    return out + fmt::format(",\"assumed\":{}}}", task.assumed);
}

}  // namespace

std::string_view name_of(TaskState state) {
    return state_names.at(static_cast<std::size_t>(state));
}

FoundTasks tasks(const Scheme& scheme, const Register& reg, const TasksOrder& order) {
    FoundTasks found;
    if (scheme.definition().tasks == nullptr) return found;
    TaskGround ground{scheme, reg, order.as_of};
    TaskTeller teller{scheme, order};
    for (const TaskRule& rule : scheme.definition().tasks->rules)
        if (concerns(rule, order.role)) finder_of(rule.each)(ground, rule, teller);
    found.problems = std::move(ground.problems);
    found.failure = std::move(ground.failure);
    if (!found.failure && found.problems.empty()) found.tasks = teller.told();
    sort(scheme.definition(), found.tasks);
    return found;
}

std::vector<std::string> roles_of(const Scheme& scheme) {
    std::vector<std::string> roles{std::string{mentor_role}, std::string{mentee_role}};
    if (scheme.definition().tasks)
        for (const TasksDefinition::Role& role : scheme.definition().tasks->roles)
            roles.push_back(role.id);
    return roles;
}

std::string phrase_of_role(const Scheme& scheme, std::string_view role) {
    if (role == mentor_role) return "mentors";
    if (role == mentee_role) return "mentees";
    for (const TasksDefinition::Role& known : scheme.definition().tasks->roles)
        if (known.id == role) return known.phrase;
    return spaced(role);
}

std::string holder_of(const Scheme& scheme, const Register& reg, const Task& task) {
    if (task.person) return std::string{reg[*task.person].name};
    const std::string phrase = phrase_of_role(scheme, task.who);
    return task.school ? fmt::format("{} of {}", phrase, reg[*task.school].name) : phrase;
}

std::string tasks_json(const Scheme& scheme, const Register& reg, const FoundTasks& found, Date as_of) {
    std::string out = "{\"scheme\":";
    append_json(out, scheme.id());
    out += ",\"edition\":";
    append_json(out, scheme.edition());
    out += fmt::format(",\"as_of\":\"{}\",\"tasks\":[", iso(as_of));
    for (std::size_t i = 0; i < found.tasks.size(); ++i)
        out += (i > 0 ? ",\n" : "\n") + task_json(reg, found.tasks[i]);
    return out + "\n]}";
}

}  // namespace headway
