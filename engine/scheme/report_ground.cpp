#include "scheme/report_ground.h"

#include "base/academic_year.h"
#include "base/text.h"
#include "scheme/question.h"
#include "script/report_sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace headway {

namespace {

std::string_view level_of(Role role) {
    switch (role) {
        case Role::governor:
            return "governor";
        case Role::headteacher:
        case Role::executive_headteacher:
        case Role::acting_headteacher:
            return "head";
        case Role::deputy_headteacher:
        case Role::assistant_headteacher:
            return "deputy";
        case Role::senior_leader:
            return "senior_leader";
        case Role::middle_leader:
            return "middle_leader";
        case Role::business_manager:
        case Role::support_staff:
            return "business_and_support";
        default:
            return "teacher";
    }
}

// "KENT-C3 leadership judgement"
std::string label_of(const CriterionDefinition& criterion) {
    return fmt::format("{} {}", joined(criterion.clauses, ", "), spaced(criterion.id));
}

}  // namespace

ReportGround::ReportGround(const Scheme& asked_scheme, const Register& asked_reg, const RecordsOrder& asked)
    : scheme(asked_scheme),
      reg(asked_reg),
      order(asked),
      as_of(asked.as_of),
      day{reg.words.find(scheme.id()), as_of},
      setting{.reg = &reg,
              .as_of = as_of,
              .known_at = as_of,
              .scheme = day.scheme,
              .acting_counts = snapshot_order(scheme.definition(), {}, as_of, as_of).acting_counts},
      tasks_(scheme, reg, as_of) {}

void ReportGround::note(const Problems& problems) {
    const auto is_known = [&](const Problem& problem) {
        return std::any_of(tasks_.problems.begin(), tasks_.problems.end(), [&](const Problem& known) {
            return known.message == problem.message && known.where.text() == problem.where.text();
        });
    };
    for (const Problem& problem : problems)
        if (!is_known(problem)) tasks_.problems.push_back(problem);
}

void ReportGround::note_failure(const std::optional<Problem>& failure) {
    if (failure && !tasks_.failure) tasks_.failure = failure;
}

const Verdicts& ReportGround::mentors() {
    if (!mentors_) {
        mentors_ =
            std::make_unique<Verdicts>(scheme, reg,
                                       VerdictOrder{.kind = SubjectKind::mentor,
                                                    .subjects = all_subjects(reg, SubjectKind::mentor, as_of),
                                                    .as_of = as_of});
        note_failure(mentors_->failure());
    }
    return *mentors_;
}

const Verdicts& ReportGround::mentees() {
    if (!mentees_) {
        mentees_ =
            std::make_unique<Verdicts>(scheme, reg,
                                       VerdictOrder{.kind = SubjectKind::mentee,
                                                    .subjects = all_subjects(reg, SubjectKind::mentee, as_of),
                                                    .as_of = as_of});
        note_failure(mentees_->failure());
    }
    return *mentees_;
}

const std::vector<CriterionAnswer>& ReportGround::explained(std::size_t mentor) {
    const auto known = explained_.find(mentor);
    if (known != explained_.end()) return known->second;
    return explained_.emplace(mentor, mentors().explain(mentor)).first->second;
}

const YearFunding& ReportGround::funding() {
    if (!funding_) {
        funding_ =
            std::make_unique<const YearFunding>(funding_of_year(scheme, reg, academic_year_of(as_of), as_of));
        note(funding_->problems);
    }
    return *funding_;
}

const Schedule* ReportGround::schedule(Ref<Partnership> partnership) {
    schedules_.resize(reg.partnerships.size());
    auto& known = schedules_[partnership.position];
    if (known == nullptr) {
        known = std::make_unique<const ScheduleOutcome>(tasks_.schedules().of(partnership));
        if (known->problem) note({*known->problem});
    }
    return known->schedule ? &*known->schedule : nullptr;
}

std::optional<Ref<School>> ReportGround::school_of(Ref<Person> person) const {
    std::vector<HeadsSchool> schools;
    schools_of_head(setting, person, schools);
    if (schools.empty()) return std::nullopt;
    return schools.front().school;
}

const Application* ReportGround::application_of(Ref<Person> person) {
    if (!applications_) {
        applications_.emplace(reg.people.size(), nullptr);
        for (const Application& application : reg.applications) {
            if (application.scheme != day.scheme || application.submitted_on > as_of) continue;
            const Application*& newest = (*applications_)[application.person.position];
            if (newest == nullptr || application.submitted_on >= newest->submitted_on) newest = &application;
        }
    }
    return (*applications_)[person.position];
}

std::vector<std::string> texts_of(const Register& reg, const std::vector<Word>& words) {
    std::vector<std::string> texts;
    for (const Word word : words)
        texts.emplace_back(reg.words.text(word));
    return texts;
}

std::vector<std::string> different_texts_of(const Register& reg, const std::vector<Word>& words) {
    std::vector<Word> different;
    for (const Word word : words)
        if (std::find(different.begin(), different.end(), word) == different.end()) different.push_back(word);
    return texts_of(reg, different);
}

report::Records records_of(std::string_view source, std::size_t size, std::vector<Filled> columns) {
    const ReportSource& known = *report_source(source);
    std::vector<report::RecordColumn> all;
    for (const SourceColumn& column : known.columns) {
        const auto filled = std::find_if(columns.begin(), columns.end(),
                                         [&](const Filled& one) { return one.first == column.name; });
        if (filled == columns.end())
            throw std::logic_error(fmt::format("nothing fills {}.{}", source, column.name));
        all.push_back({std::string{column.name}, column.kind, std::string{column.title},
                       std::move(filled->second), names_in(column)});
    }
    if (columns.size() != all.size())
        throw std::logic_error(fmt::format("{} has columns that nobody knows", source));
    return {size, std::move(all)};
}

Filled school_column(const ReportGround& ground, SchoolOf school) {
    return {"school", [&reg = ground.reg, school = std::move(school)](std::size_t row) {
                const auto found = school(row);
                return found ? text_datum(reg[*found].name) : report::Datum{};
            }};
}

Filled area_column(const ReportGround& ground, SchoolOf school) {
    return {"area", [&reg = ground.reg, school = std::move(school)](std::size_t row) {
                const auto found = school(row);
                return found ? word_datum(reg, reg[*found].area) : report::Datum{};
            }};
}

Filled phase_column(const ReportGround& ground, SchoolOf school) {
    return {"phase", [&reg = ground.reg, school = std::move(school)](std::size_t row) {
                const auto found = school(row);
                return found ? choice_datum(reg[*found].phase) : report::Datum{};
            }};
}

Filled role_column(const ReportGround& ground, AppointmentOf appointment) {
    return {"role", [&reg = ground.reg, appointment = std::move(appointment)](std::size_t row) {
                return text_datum(name_of(reg[appointment(row)].role));
            }};
}

Filled level_column(const ReportGround& ground, AppointmentOf appointment) {
    return {"level", [&reg = ground.reg, appointment = std::move(appointment)](std::size_t row) {
                return text_datum(level_of(reg[appointment(row)].role));
            }};
}

Filled headship_column(const ReportGround& ground, AppointmentOf appointment) {
    return {"headship", [&reg = ground.reg, appointment = std::move(appointment)](std::size_t row) {
                return choice_datum(reg[appointment(row)].headship);
            }};
}

Filled mentee_column(const ReportGround& ground, AppointmentOf appointment) {
    return {"mentee", [&reg = ground.reg, appointment = std::move(appointment)](std::size_t row) {
                return text_datum(reg[reg[appointment(row)].person].name);
            }};
}

Filled partnership_column(const ReportGround& ground, PartnershipOf partnership) {
    return {"partnership", [&reg = ground.reg, partnership = std::move(partnership)](std::size_t row) {
                return text_datum(reg[partnership(row)].id);
            }};
}

Filled mentor_column(const ReportGround& ground, PartnershipOf partnership) {
    return {"mentor", [&reg = ground.reg, partnership = std::move(partnership)](std::size_t row) {
                return text_datum(reg[reg[partnership(row)].mentor].name);
            }};
}

std::vector<Filled> verdict_columns(ReportGround& ground,
                                    const std::function<std::size_t(std::size_t)>& subject) {
    const auto labels = std::make_shared<std::vector<std::string>>();
    for (const CriterionDefinition& criterion : ground.scheme.definition().mentor)
        labels->push_back(label_of(criterion));
    // The labels of the criteria that decide and came out so.
    const auto that_are = [&ground, labels, subject](Outcome outcome) {
        return [&ground, labels, subject, outcome](std::size_t row) -> report::Datum {
            const Verdicts& verdicts = ground.mentors();
            std::vector<std::string> found;
            for (std::size_t i = 0; i < verdicts.criteria().size(); ++i)
                if (verdicts.criteria()[i].force == Force::must &&
                    verdicts.outcome(subject(row), i) == outcome)
                    found.push_back((*labels)[i]);
            return found;
        };
    };
    // What explaining says of those that are not met or not known: where there are some, the verdict shows
    // it.
    const auto explained = [&ground, subject](auto say) {
        return [&ground, subject, say](std::size_t row) -> report::Datum {
            std::vector<std::string> said;
            if (ground.mentors().verdict(subject(row)) >= Verdict::by_exception) return said;
            for (const CriterionAnswer& answer : ground.explained(subject(row)))
                if (answer.criterion->force == Force::must &&
                    (answer.outcome == Outcome::not_met || answer.outcome == Outcome::unknown))
                    say(answer, said);
            return said;
        };
    };
    return {{"verdict",
             [&ground, subject](std::size_t row) {
                 return text_datum(name_of(ground.mentors().verdict(subject(row))));
             }},
            {"not_met", that_are(Outcome::not_met)},
            {"unknown", that_are(Outcome::unknown)},
            {"reasons", explained([](const CriterionAnswer& answer, std::vector<std::string>& said) {
                 said.push_back(answer.reason);
             })},
            {"missing", explained([](const CriterionAnswer& answer, std::vector<std::string>& said) {
                 said.insert(said.end(), answer.missing.begin(), answer.missing.end());
             })}};
}

}  // namespace headway
