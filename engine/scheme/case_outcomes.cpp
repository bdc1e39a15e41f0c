#include "scheme/case_outcomes.h"

#include "scheme/evaluate.h"
#include "scheme/pair_case.h"
#include "scheme/pair_question.h"
#include "scheme/question.h"

#include <algorithm>

namespace headway {

namespace {

CaseOutcomes pair_outcomes(const SchemeDefinition& definition, const Register& reg, Date as_of) {
    const PairQuestion question{definition, reg, as_of};
    const PairCase pair{question, {0}, {0}};
    CaseOutcomes out;
    for (const CriterionDefinition& criterion : definition.pair) {
        Outcome outcome = pair.outcome(criterion.required);
        if (criterion.exceptionally) outcome = with_exception(outcome, pair.outcome(criterion.exceptionally));
        out.criteria.push_back(outcome);
    }
    for (const PreferenceDefinition& preference : definition.preferences)
        out.preferences.push_back(outcome_of(pair.outcome(preference.preferred) == Outcome::met));
    return out;
}

template <class Rule>
bool is_named(const Rule& rule, const std::string& name) {
    return rule.id == name || std::ranges::find(rule.clauses, name) != rule.clauses.end();
}

// Of the rules that name the clause, or have the id, the worst.
std::optional<Outcome> worst_of(const std::string& name, const PackTest& test,
                                const SchemeDefinition& definition, const CaseOutcomes& outcomes) {
    std::optional<Outcome> worst;
    const auto look_at = [&](const auto& rules, const std::vector<Outcome>& found) {
        for (std::size_t i = 0; i < rules.size() && i < found.size(); ++i)
            if (is_named(rules[i], name)) worst = worst ? both(*worst, found[i]) : found[i];
    };
    look_at(definition.criteria(test.kind), outcomes.criteria);
    if (test.kind == SubjectKind::pair) look_at(definition.preferences, outcomes.preferences);
    return worst;
}

std::int64_t score_of(const SchemeDefinition& definition, Date as_of, const CaseOutcomes& outcomes) {
    std::int64_t score = 0;
    for (std::size_t i = 0; i < outcomes.preferences.size(); ++i)
        if (outcomes.preferences[i] == Outcome::met)
            score += std::get<std::int64_t>(value_on(definition, definition.preferences[i].weight, as_of));
    return score;
}

}  // namespace

Subjects first_subject(SubjectKind kind) {
    if (kind == SubjectKind::mentee) return std::vector<Ref<Appointment>>{{0}};
    return std::vector<Ref<Person>>{{0}};
}

bool has_subject(const Register& reg, SubjectKind kind) {
    const bool person = kind == SubjectKind::mentee || !reg.people.empty();
    const bool appointment = kind == SubjectKind::mentor || !reg.appointments.empty();
    return person && appointment;
}

std::optional<CaseOutcomes> case_outcomes(const Scheme& scheme, SubjectKind kind, const Register& reg,
                                          Date as_of) {
    if (!has_subject(reg, kind)) return std::nullopt;
    if (kind == SubjectKind::pair) return pair_outcomes(scheme.definition(), reg, as_of);
    const Verdicts verdicts{scheme, reg, {.kind = kind, .subjects = first_subject(kind), .as_of = as_of}};
    if (verdicts.failure()) return std::nullopt;
    CaseOutcomes out;
    for (std::size_t i = 0; i < verdicts.criteria().size(); ++i)
        out.criteria.push_back(verdicts.outcome(0, i));
    return out;
}

std::string_view verdict_of(const std::vector<CriterionDefinition>& criteria, SubjectKind kind,
                            std::span<const Outcome> outcomes) {
    Outcome musts = Outcome::met;
    Outcome shoulds = Outcome::met;
    for (std::size_t i = 0; i < criteria.size() && i < outcomes.size(); ++i) {
        if (criteria[i].force == Force::must) musts = both(musts, outcomes[i]);
        if (criteria[i].force == Force::should) shoulds = both(shoulds, outcomes[i]);
    }
    if (kind == SubjectKind::pair) return name_of(pair_verdict(musts, shoulds));
    return name_of(static_cast<Verdict>(musts));
}

bool is_as_expected(const PackTest& test, const SchemeDefinition& definition, const CaseOutcomes& outcomes) {
    const auto& criteria = definition.criteria(test.kind);
    if (!test.verdict.empty() && test.verdict != verdict_of(criteria, test.kind, outcomes.criteria))
        return false;
    if (test.score && *test.score != score_of(definition, test.as_of, outcomes)) return false;
    return std::ranges::all_of(test.expected, [&](const auto& expected) {
        return worst_of(expected.first, test, definition, outcomes) == expected.second.outcome;
    });
}

}  // namespace headway
