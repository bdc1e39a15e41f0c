// What the records of reports share: the question, what several sources look up once, and how values become
// data. Internal to this room.
#pragma once

#include "facts/headship.h"
#include "scheme/evaluate.h"
#include "scheme/funding.h"
#include "scheme/report_records.h"
#include "scheme/task_ground.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace headway {

class ReportGround {
  public:
    ReportGround(const Scheme& asked_scheme, const Register& asked_reg, const RecordsOrder& asked);

    const Scheme& scheme;
    const Register& reg;
    const RecordsOrder order;
    const Date as_of;
    const SchemeDay day;
    const Setting setting;

    // Each is found when it is first asked for, and kept.
    const Verdicts& mentors();  // everybody, as a mentor
    const Verdicts& mentees();  // every appointment made by the day
    // Why one of them came out so. Explaining is slow, and several columns ask.
    const std::vector<CriterionAnswer>& explained(std::size_t mentor);
    TaskGround& tasks() { return tasks_; }
    // The academic year that holds the day.
    const YearFunding& funding();
    // Null where the register leaves the schedule open, which becomes one of the problems.
    const Schedule* schedule(Ref<Partnership> partnership);
    // The school of the current headship; of a head who has left, of the last one.
    std::optional<Ref<School>> school_of(Ref<Person> person) const;
    // The person's newest application to the scheme by the day.
    const Application* application_of(Ref<Person> person);

    // What the register leaves open: each once, however many partnerships it leaves without a schedule.
    void note(const Problems& problems);
    const Problems& problems() const { return tasks_.problems; }
    // A rule in plain Lua failed: the first one counts.
    void note_failure(const std::optional<Problem>& failure);
    const std::optional<Problem>& failure() const { return tasks_.failure; }

  private:
    TaskGround tasks_;
    std::unique_ptr<Verdicts> mentors_;
    std::unique_ptr<Verdicts> mentees_;
    std::unordered_map<std::size_t, std::vector<CriterionAnswer>> explained_;  // by mentor
    std::unique_ptr<const YearFunding> funding_;
    std::vector<std::unique_ptr<const ScheduleOutcome>> schedules_;  // by partnership
    std::optional<std::vector<const Application*>> applications_;    // by person
};

// A value of a column: what is empty is not recorded.
inline report::Datum text_datum(std::string_view text) {
    if (text.empty()) return {};
    return std::string{text};
}
inline report::Datum word_datum(const Register& reg, Word word) {
    return text_datum(reg.words.text(word));
}
inline report::Datum day_datum(const std::optional<Date>& day) {
    if (!day) return {};
    return *day;
}
template <class Choice>
report::Datum choice_datum(const std::optional<Choice>& choice) {
    if (!choice) return {};
    return std::string{name_of(*choice)};
}
inline report::Datum number_datum(std::int64_t number) {
    return number;
}
template <class Number>
report::Datum number_datum(const std::optional<Number>& number) {
    if (!number) return {};
    return static_cast<std::int64_t>(*number);
}
inline report::Datum truth_datum(const std::optional<bool>& truth) {
    if (!truth) return {};
    return *truth;
}
std::vector<std::string> texts_of(const Register& reg, const std::vector<Word>& words);
// The same, and what comes again left out.
std::vector<std::string> different_texts_of(const Register& reg, const std::vector<Word>& words);

// A column that a source fills.
using Filled = std::pair<std::string_view, std::function<report::Datum(std::size_t)>>;

// The source's columns in its order, each filled. Throws std::logic_error where the two don't agree.
report::Records records_of(std::string_view source, std::size_t size, std::vector<Filled> columns);

// The columns that tell of a school, of the appointment's role, and of a partnership's two people; each by
// what it belongs to.
using SchoolOf = std::function<std::optional<Ref<School>>(std::size_t)>;
using AppointmentOf = std::function<Ref<Appointment>(std::size_t)>;
using PartnershipOf = std::function<Ref<Partnership>(std::size_t)>;
Filled school_column(const ReportGround& ground, SchoolOf school);
Filled area_column(const ReportGround& ground, SchoolOf school);
Filled phase_column(const ReportGround& ground, SchoolOf school);
Filled role_column(const ReportGround& ground, AppointmentOf appointment);
Filled level_column(const ReportGround& ground, AppointmentOf appointment);
Filled headship_column(const ReportGround& ground, AppointmentOf appointment);
Filled mentee_column(const ReportGround& ground, AppointmentOf appointment);
Filled partnership_column(const ReportGround& ground, PartnershipOf partnership);
Filled mentor_column(const ReportGround& ground, PartnershipOf partnership);

// The columns of verdicts on people: verdict, not_met, unknown, reasons, missing.
std::vector<Filled> verdict_columns(ReportGround& ground,
                                    const std::function<std::size_t(std::size_t)>& subject);

// The makers of sources, by theme.
report::Records school_records(ReportGround& ground);
report::Records appointment_records(ReportGround& ground);
report::Records shortlist_records(ReportGround& ground);
report::Records allocation_records(ReportGround& ground);
report::Records candidate_records(ReportGround& ground);
report::Records application_records(ReportGround& ground);
report::Records mentor_records(ReportGround& ground);
report::Records training_records(ReportGround& ground);
report::Records partnership_records(ReportGround& ground);
report::Records meeting_records(ReportGround& ground);
report::Records contact_records(ReportGround& ground);
report::Records evaluation_records(ReportGround& ground);
report::Records schedule_records(ReportGround& ground);
report::Records deployment_records(ReportGround& ground);
report::Records task_records(ReportGround& ground);
report::Records funding_records(ReportGround& ground);
report::Records paid_mentor_records(ReportGround& ground);
report::Records fund_records(ReportGround& ground);
report::Records funding_remark_records(ReportGround& ground);
report::Records round_records(ReportGround& ground);
report::Records change_records(ReportGround& ground);
report::Records clause_records(ReportGround& ground);

}  // namespace headway
