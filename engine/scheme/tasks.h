// Tasks: what each role of a scheme must do now, is to do soon, or is late with, by clause.
//
//   FoundTasks found = tasks(scheme, reg, {.as_of = day});
//   if (found.failure) …                    // a rule in plain Lua failed
//   if (!found.problems.empty()) …          // the register leaves a schedule open: nothing is told
//   for (const Task& task : found.tasks) …
//
// They follow from register, schedule and day alone; nothing is kept of them. What is done is seen in the
// register: a task is over when a row shows it. Rows after the as-of date are not known yet.
//
// A Task refers to the scheme and the register, which must outlive it.
#pragma once

#include "scheme/scheme.h"
#include "script/tasks.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// Late: the day by which it was to be done is over. Soon: it opens within the days that the pack calls soon.
enum class TaskState : std::uint8_t { late, now, soon };
std::string_view name_of(TaskState state);

struct Task {
    const TaskRule* rule = nullptr;
    std::string who;                    // a role
    std::optional<Ref<Person>> person;  // who has it, where the role is mentor or mentee
    std::optional<Ref<School>> school;  // whose office has it, where each school has one of its own
    std::string about;                  // the id of what it is about; the kind is words_of(rule->each).about
    Date due;
    TaskState state = TaskState::now;
    std::vector<std::string> clauses;
    std::string reason;    // one sentence that a person can act on
    bool assumed = false;  // it rests on terms that nobody recorded

    bool overdue() const { return state == TaskState::late; }
};

struct TasksOrder {
    Date as_of;
    std::string role = {};  // only those of this role; "": all
};

struct FoundTasks {
    // Those overdue first, then by the day on which they are due, by clause in the pack's order, by what they
    // are about, and by the pack's order of rules.
    std::vector<Task> tasks;
    Problems problems;               // of the register: no calendar, …
    std::optional<Problem> failure;  // of the pack
};

FoundTasks tasks(const Scheme& scheme, const Register& reg, const TasksOrder& order);

// The roles of the scheme: mentor, mentee, and those that the pack names.
std::vector<std::string> roles_of(const Scheme& scheme);
// "the lead officer"; of mentor and mentee: "mentors", "mentees".
std::string phrase_of_role(const Scheme& scheme, std::string_view role);

// Who has the task: "Patrick Dunmore", "the lead officer", "the governing body of Weald Primary School".
std::string holder_of(const Scheme& scheme, const Register& reg, const Task& task);

// As the contract has it.
std::string tasks_json(const Scheme& scheme, const Register& reg, const FoundTasks& found, Date as_of);

}  // namespace headway
