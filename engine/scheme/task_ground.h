// What the finders of tasks share: the question, what each looks up once, and how a task is told. Internal to
// this room.
#pragma once

#include "register/mentor_load.h"
#include "scheme/allocate.h"
#include "scheme/rule_conditions.h"
#include "scheme/schedule.h"
#include "scheme/tasks.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace headway {

// A partnership that holds on the day, in the year that its scheme supports.
struct WorkingPartnership {
    Ref<Partnership> ref;
    Date first_day;  // of the support by this mentor
};

class TaskGround {
  public:
    TaskGround(const Scheme& asked_scheme, const Register& asked_reg, Date asked_day);

    const Scheme& scheme;
    const Register& reg;
    const Date as_of;
    const SchemeDay day;

    // Each is found when it is first asked for, and kept.
    const WaitingAppointments& waiting();
    const std::vector<WorkingPartnership>& working();
    const Schedules& schedules();
    // Null where the register leaves the schedule open, which becomes one of the problems.
    const Schedule* schedule(const WorkingPartnership& partnership);
    // The last decision on an application that was taken by the day; null where there is none.
    const PanelDecision* decision_on(Ref<Application> application);

    // Of the working partnerships: those that the rule is for.
    std::vector<WorkingPartnership> working_for(const TaskRule& rule);
    RuleConditions chosen(const TaskRule& rule, Subjects subjects) const;

    bool has_rule_about(TaskSubject subject) const;
    // A meeting that has been held, as far as it is known on the day.
    bool is_held(const Meeting& meeting) const { return meeting.held_on && *meeting.held_on <= as_of; }

    Problems problems;
    std::optional<Problem> failure;

  private:
    void find_working();

    std::optional<WaitingAppointments> waiting_;
    std::optional<std::vector<WorkingPartnership>> working_;
    std::unique_ptr<Schedules> schedules_;
    std::vector<std::unique_ptr<const ScheduleOutcome>> schedule_of_;  // by partnership
    std::optional<Grouping> decisions_;                                // by application
};

// One thing that there may be a task about.
struct TaskThing {
    std::string_view id;
    std::optional<Ref<Person>> mentor = std::nullopt;
    std::optional<Ref<Person>> mentee = std::nullopt;
    std::optional<Ref<School>> school = std::nullopt;  // the mentee's, or where somebody is deployed
    std::vector<std::pair<TaskDay, Date>> days = {};   // those that are recorded
    std::vector<PartnershipSide> sides = {};           // of an item: of whom it is expected
    std::vector<std::string> clauses = {};             // where not all of the rule's
    std::string says = {};                             // where the rule says nothing
    bool assumed = false;                              // see Task
};

class TaskTeller {
  public:
    TaskTeller(const Scheme& scheme, const TasksOrder& order);

    // Adds the rule's tasks about the thing, if it is time to tell of them. `sentence` says without a full
    // stop how things stand, and is asked only then.
    void tell(const TaskRule& rule, const TaskThing& thing, const std::function<std::string()>& sentence);

    std::vector<Task> told() { return std::move(tasks_); }

  private:
    struct Timing {
        Date due;
        TaskState state = TaskState::now;
    };
    std::optional<Timing> timing(const TaskRule& rule, const TaskThing& thing) const;
    bool is_of_each_school(const std::string& role) const;
    std::optional<Date> day(const std::optional<TaskMoment>& moment, std::optional<TaskDay> usual,
                            const TaskThing& thing) const;

    const Scheme& scheme_;
    const TasksOrder& order_;
    std::vector<Task> tasks_;
};

// The finders, by what they look at.
void find_appointments(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_partnerships(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_items(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_meetings(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_mentors(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_applications(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_deployments(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);
void find_round_actions(TaskGround& ground, const TaskRule& rule, TaskTeller& teller);

// What a partnership's tasks have in common; the finder adds days.
TaskThing thing_of(const Register& reg, Ref<Partnership> ref);

// "Patrick Dunmore and Joanne Tring (Larkfield Hill Primary School)".
std::string both_of(const Register& reg, const Partnership& partnership);

}  // namespace headway
