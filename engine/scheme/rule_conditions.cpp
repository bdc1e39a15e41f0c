#include "scheme/rule_conditions.h"

#include "logic/explain.h"
#include "scheme/question.h"

namespace headway {

namespace {

std::vector<bool> used_by(const SchemeDefinition& definition, const std::vector<ConditionPtr>& conditions) {
    std::vector<bool> used(definition.requests.size(), false);
    for (const ConditionPtr& condition : conditions)
        mark_used(condition, used);
    return used;
}

}  // namespace

RuleConditions::RuleConditions(const Scheme& scheme, const Register& reg, Subjects subjects,
                               const std::vector<ConditionPtr>& conditions, Date as_of)
    : types_(types_of(scheme.definition().requests)),
      snapshot_(reg, std::move(subjects),
                snapshot_order(scheme.definition(), used_by(scheme.definition(), conditions), as_of, as_of)) {
    const Binding binding = binding_of(scheme.definition(), reg, types_, as_of);
    for (const ConditionPtr& condition : conditions) {
        std::vector<Outcome>& outcomes = outcomes_.emplace_back(snapshot_.size(), Outcome::met);
        std::optional<NodeNumber>& root = roots_.emplace_back();
        if (condition == nullptr) continue;
        root = program_.add(condition, binding);
        const std::span<Outcome> result{outcomes};
        program_.evaluate(snapshot_.columns(), {&*root, 1}, 0, snapshot_.size(), {&result, 1});
    }
}

std::string RuleConditions::reason(std::size_t subject, std::size_t condition) const {
    if (!roots_[condition]) return "";
    const auto witness = snapshot_.witness(subject);
    const Case c{.program = program_,
                 .types = types_,
                 .columns = snapshot_.columns(),
                 .subject = subject,
                 .outcomes = program_.evaluate_one(snapshot_.columns(), subject),
                 .witness = *witness};
    return headway::reason(c, *roots_[condition]);
}

std::vector<std::string> RuleConditions::missing(std::size_t subject, std::size_t condition) const {
    if (!roots_[condition]) return {};
    const auto witness = snapshot_.witness(subject);
    const Case c{.program = program_,
                 .types = types_,
                 .columns = snapshot_.columns(),
                 .subject = subject,
                 .outcomes = program_.evaluate_one(snapshot_.columns(), subject),
                 .witness = *witness};
    return headway::missing(c, *roots_[condition]);
}

}  // namespace headway
