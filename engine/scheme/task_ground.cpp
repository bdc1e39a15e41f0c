#include "scheme/task_ground.h"

#include "base/text.h"
#include "scheme/question.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

TaskGround::TaskGround(const Scheme& asked_scheme, const Register& asked_reg, Date asked_day)
    : scheme(asked_scheme), reg(asked_reg), as_of(asked_day), day{reg.words.find(scheme.id()), as_of} {}

const WaitingAppointments& TaskGround::waiting() {
    if (!waiting_) {
        waiting_ = appointments_that_wait(scheme, reg, as_of);
        if (waiting_->failure) failure = waiting_->failure;
    }
    return *waiting_;
}

const Schedules& TaskGround::schedules() {
    if (!schedules_) schedules_ = std::make_unique<Schedules>(scheme, reg, as_of);
    return *schedules_;
}

// One that begins later does not exist yet, and of one whose supported year is over nothing is expected.
void TaskGround::find_working() {
    working_.emplace();
    for (std::uint32_t i = 0; i < reg.partnerships.size(); ++i) {
        const Partnership& partnership = reg.partnerships[i];
        if (!takes_a_place(partnership, day)) continue;
        const DayRange supported = schedules().supported(partnership.appointment);
        if (supported.to >= as_of) working_->push_back({{i}, std::max(partnership.from, supported.from)});
    }
}

const std::vector<WorkingPartnership>& TaskGround::working() {
    if (!working_) find_working();
    return *working_;
}

const Schedule* TaskGround::schedule(const WorkingPartnership& partnership) {
    schedule_of_.resize(reg.partnerships.size());
    auto& known = schedule_of_[partnership.ref.position];
    if (known == nullptr) {
        known = std::make_unique<const ScheduleOutcome>(schedules().of(partnership.ref));
        if (known->problem) problems.push_back(*known->problem);
    }
    return known->schedule ? &*known->schedule : nullptr;
}

const PanelDecision* TaskGround::decision_on(Ref<Application> application) {
    if (!decisions_)
        decisions_.emplace(reg.applications.size(), reg.panel_decisions.size(),
                           [&](std::size_t row) { return reg.panel_decisions[row].application.position; });
    const PanelDecision* last = nullptr;
    for (const std::uint32_t row : decisions_->of(application.position)) {
        const PanelDecision& decision = reg.panel_decisions[row];
        if (decision.date <= as_of && (last == nullptr || decision.date >= last->date)) last = &decision;
    }
    return last;
}

RuleConditions TaskGround::chosen(const TaskRule& rule, Subjects subjects) const {
    return {scheme, reg, std::move(subjects), {rule.only_for}, as_of};
}

std::vector<WorkingPartnership> TaskGround::working_for(const TaskRule& rule) {
    if (rule.only_for == nullptr) return working();
    std::vector<Ref<Appointment>> appointments;
    for (const WorkingPartnership& partnership : working())
        appointments.push_back(reg[partnership.ref].appointment);
    const RuleConditions only = chosen(rule, appointments);
    std::vector<WorkingPartnership> out;
    for (std::size_t i = 0; i < appointments.size(); ++i)
        if (only.holds(i)) out.push_back(working()[i]);
    return out;
}

bool TaskGround::has_rule_about(TaskSubject subject) const {
    const auto& rules = scheme.definition().tasks->rules;
    return std::any_of(rules.begin(), rules.end(),
                       [&](const TaskRule& rule) { return rule.each == subject; });
}

namespace {

int days_of(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : static_cast<int>(*number);
}

Date shifted(Date day, const Value& distance, bool before) {
    const int sign = before ? -1 : 1;
    if (const auto* period = std::get_if<Period>(&distance)) return plus_months(day, sign * period->months);
    return plus_days(day, sign * days_of(distance));
}

}  // namespace

TaskTeller::TaskTeller(const Scheme& scheme, const TasksOrder& order) : scheme_(scheme), order_(order) {}

bool TaskTeller::is_of_each_school(const std::string& role) const {
    const auto& roles = scheme_.definition().tasks->roles;
    return std::any_of(roles.begin(), roles.end(), [&](const TasksDefinition::Role& known) {
        return known.id == role && known.of_each_school;
    });
}

std::optional<Date> TaskTeller::day(const std::optional<TaskMoment>& moment, std::optional<TaskDay> usual,
                                    const TaskThing& thing) const {
    if (!moment && !usual) return std::nullopt;
    const TaskDay wanted = moment ? moment->day : *usual;
    const auto found = std::find_if(thing.days.begin(), thing.days.end(),
                                    [&](const auto& known) { return known.first == wanted; });
    if (found == thing.days.end()) return std::nullopt;
    if (!moment) return found->second;
    return shifted(found->second, value_on(scheme_.definition(), moment->distance, order_.as_of),
                   moment->before);
}

std::optional<TaskTeller::Timing> TaskTeller::timing(const TaskRule& rule, const TaskThing& thing) const {
    const TaskSubjectWords& words = words_of(rule.each);
    const auto opens = day(rule.opens, words.opens, thing);
    const auto closes = day(rule.closes, std::nullopt, thing);
    if (closes && order_.as_of >= *closes) return std::nullopt;
    const bool is_open = !opens || *opens <= order_.as_of;
    const Operand& soon = rule.soon ? *rule.soon : scheme_.definition().tasks->soon;
    if (!is_open &&
        plus_days(order_.as_of, days_of(value_on(scheme_.definition(), soon, order_.as_of))) < *opens)
        return std::nullopt;
    const Date at_once = is_open ? order_.as_of : *opens;
    const Date due = day(rule.due, words.due, thing).value_or(at_once);
    if (order_.as_of > due) return Timing{due, TaskState::late};
    return Timing{due, is_open ? TaskState::now : TaskState::soon};
}

void TaskTeller::tell(const TaskRule& rule, const TaskThing& thing,
                      const std::function<std::string()>& sentence_of) {
    const auto time = timing(rule, thing);
    if (!time) return;
    std::vector<std::string> roles{rule.who};
    if (rule.who.empty()) {
        roles.clear();
        for (const PartnershipSide side : thing.sides)
            roles.emplace_back(name_of(side));
    }
    for (const std::string& role : roles) {
        if (!order_.role.empty() && role != order_.role) continue;
        Task task{.rule = &rule,
                  .who = role,
                  .person = std::nullopt,
                  .school = std::nullopt,
                  .about = std::string{thing.id},
                  .due = time->due,
                  .state = time->state,
                  .clauses = thing.clauses.empty() ? rule.clauses : thing.clauses,
                  .reason = sentence(
                      fmt::format("{}: {}", sentence_of(), rule.says.empty() ? thing.says : rule.says)),
                  .assumed = thing.assumed};
        if (role == mentor_role) task.person = thing.mentor;
        if (role == mentee_role) task.person = thing.mentee;
        if (is_of_each_school(role)) task.school = thing.school;
        tasks_.push_back(std::move(task));
    }
}

TaskThing thing_of(const Register& reg, Ref<Partnership> ref) {
    const Partnership& partnership = reg[ref];
    return {.id = partnership.id,
            .mentor = partnership.mentor,
            .mentee = reg[partnership.appointment].person,
            .school = reg[partnership.appointment].school,
            .days = {{TaskDay::from, partnership.from}}};
}

std::string both_of(const Register& reg, const Partnership& partnership) {
    const Appointment& appointment = reg[partnership.appointment];
    return fmt::format("{} and {} ({})", reg[partnership.mentor].name, reg[appointment.person].name,
                       reg[appointment.school].name);
}

}  // namespace headway
