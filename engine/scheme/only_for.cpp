#include "scheme/only_for.h"

#include "logic/explain.h"
#include "scheme/question.h"

namespace headway {

namespace {

std::vector<bool> used_by(const SchemeDefinition& definition, const ConditionPtr& condition) {
    std::vector<bool> used(definition.requests.size(), false);
    mark_used(condition, used);
    return used;
}

}  // namespace

OnlyFor::OnlyFor(const Scheme& scheme, const Register& reg, const ConditionPtr& condition, Subjects subjects,
                 Date as_of)
    : types_(types_of(scheme.definition().requests)),
      snapshot_(reg, std::move(subjects),
                snapshot_order(scheme.definition(), used_by(scheme.definition(), condition), as_of, as_of)) {
    if (condition == nullptr) return;
    root_ = program_.add(condition, binding_of(scheme.definition(), reg, types_, as_of));
    outcomes_.resize(snapshot_.size());
    const std::span<Outcome> result{outcomes_};
    program_.evaluate(snapshot_.columns(), {&*root_, 1}, 0, snapshot_.size(), {&result, 1});
}

bool OnlyFor::holds(std::size_t subject) const {
    return !root_ || outcomes_[subject] == Outcome::met;
}

std::string OnlyFor::reason(std::size_t subject) const {
    if (!root_) return "";
    const auto witness = snapshot_.witness(subject);
    const Case c{.program = program_,
                 .types = types_,
                 .columns = snapshot_.columns(),
                 .subject = subject,
                 .outcomes = program_.evaluate_one(snapshot_.columns(), subject),
                 .witness = *witness};
    return headway::reason(c, *root_);
}

}  // namespace headway
