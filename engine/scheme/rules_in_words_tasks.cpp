// What each role has to do, and when, in words.
#include "base/text.h"
#include "scheme/rules_in_words_parts.h"
#include "scheme/task_words.h"
#include "script/cadence.h"
#include "script/tasks.h"

#include <fmt/format.h>

#include <array>

namespace headway {

namespace {

// In the order of TaskSubject; in braces what the rule narrows it down to.
constexpr std::array<std::string_view, 18> subjects{
    "each appointment that waits for a mentor",
    "each appointment of which nobody can tell yet whether it is supported",
    "each partnership that is proposed",
    "each partnership that has begun",
    "each partnership that does not work",
    "each partnership without a next meeting in the diary",
    "each partnership of which nothing is heard",
    "each {} that is to come",
    "each {} that is late",
    "each planned meeting without an agenda",
    "each planned meeting that has passed and is not recorded",
    "each mentor",
    "each mentor who is offered {}",
    "each application that is not decided",
    "each application that is decided",
    "each successful application",
    "each deployment",
    "the {} of each round",
};

// In the order of TaskDay.
constexpr std::array<std::string_view, 10> days{
    "the day of the appointment",
    "the first day in post",
    "the last day of the support",
    "its first day",
    "its last day",
    "the last meeting",
    "the last contact",
    "the day of the meeting",
    "the day of the application",
    "the day of the decision",
};

std::string_view anything_of(TaskSubject subject) {
    return subject == TaskSubject::offered_training ? "training" : "item of the schedule";
}

// "14 days before the first day in post"; of the day itself what leads up to it: "due on the first day …".
std::string moment_in_words(std::string_view word, std::string_view leading, const TaskMoment& moment,
                            const RuleTeller& teller) {
    const Value distance = teller.value(moment.distance);
    const std::string_view day = days.at(static_cast<std::size_t>(moment.day));
    const auto* number = std::get_if<std::int64_t>(&distance);
    if (number != nullptr && *number == 0) return fmt::format("{} {}", leading, day);
    return fmt::format("{} {} {} {}", word, number != nullptr ? counted(*number, "day") : in_words(distance),
                       moment.before ? "before" : "after", day);
}

std::string needs_in_words(const TaskRule& rule) {
    static constexpr std::array<std::string_view, 3> parts{"its purpose", "the outcomes that are wanted",
                                                           "how success will show"};
    std::vector<std::string> needed;
    for (const AgendaPart part : rule.needs)
        needed.emplace_back(parts.at(static_cast<std::size_t>(part)));
    return needed.empty() ? "" : "an agenda has " + joined(needed);
}

std::string notice_in_words(const Value& days_ahead) {
    const auto* number = std::get_if<std::int64_t>(&days_ahead);
    if (number == nullptr || *number == 0) return "told when it opens, not before";
    return fmt::format("told {} before it opens", counted(*number, "day"));
}

RuleInWords told(const TaskRule& rule, const RuleTeller& teller) {
    RuleInWords told{
        .file = rule.where.file, .kind = "task", .id = rule.id, .clauses = rule.clauses, .says = {}};
    say(told.says, fmt::format("{}: {}", task_holder_in_words(teller.definition(), rule),
                               task_in_words(teller.definition(), rule)));
    say(told.says, "for " + task_subject_in_words(rule) + (rule.not_the_first ? ", from the second on" : ""));
    say(told.says, "only where", rule.only_for, teller.words());
    say(told.says, needs_in_words(rule));
    if (rule.opens) say(told.says, moment_in_words("from", "from", *rule.opens, teller));
    if (rule.due) say(told.says, moment_in_words("due", "due on", *rule.due, teller));
    if (rule.closes) say(told.says, moment_in_words("until", "until", *rule.closes, teller));
    if (rule.soon) say(told.says, notice_in_words(teller.value(*rule.soon)));
    return told;
}

}  // namespace

std::string task_subject_in_words(const TaskRule& rule) {
    const std::string_view subject = subjects.at(static_cast<std::size_t>(rule.each));
    const std::size_t open = subject.find("{}");
    if (open == std::string_view::npos) return std::string{subject};
    const std::string of = rule.of.empty() ? std::string{anything_of(rule.each)} : spaced(rule.of);
    return fmt::format("{}{}{}", subject.substr(0, open), of, subject.substr(open + 2));
}

std::string task_holder_in_words(const SchemeDefinition& definition, const TaskRule& rule) {
    if (rule.who.empty()) return "whoever it is expected of";
    if (rule.who == mentor_role || rule.who == mentee_role) return "the " + rule.who;
    for (const TasksDefinition::Role& role : definition.tasks->roles)
        if (role.id == rule.who) return role.phrase;
    return spaced(rule.who);
}

std::string task_in_words(const SchemeDefinition& definition, const TaskRule& rule) {
    if (!rule.says.empty() || !definition.cadence) return rule.says;
    for (const CadenceRule& item : definition.cadence->rules)
        if (item.id == rule.of) return item.says;
    return spaced(rule.id);
}

void tell_tasks(RuleTeller& teller) {
    const auto& tasks = teller.definition().tasks;
    if (!tasks) return;
    for (const TaskRule& rule : tasks->rules)
        teller.add(rule.where, told(rule, teller));
    if (tasks->rules.empty()) return;
    const std::string& file = tasks->rules.front().where.file;
    teller.add(
        {.file = file},
        {.file = file,
         .kind = "tasks",
         .id = "soon",
         .clauses = {},
         .says = {{0, "where a task says nothing else: " + notice_in_words(teller.value(tasks->soon))}}});
}

}  // namespace headway
