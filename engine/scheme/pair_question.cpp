#include "scheme/pair_question.h"

#include "scheme/pair_conditions.h"
#include "scheme/question.h"

namespace headway {

namespace {

std::vector<bool> used_on(const SchemeDefinition& definition, PairSide side) {
    std::vector<bool> used(definition.requests.size(), false);
    for (const CriterionDefinition& criterion : definition.pair) {
        mark_used(criterion.required, used);
        mark_used(criterion.exceptionally, used);
    }
    for (const PreferenceDefinition& preference : definition.preferences)
        mark_used(preference.preferred, used);
    for (std::size_t i = 0; i < used.size(); ++i)
        used[i] = used[i] && side_of(definition.requests[i]) == side;
    return used;
}

SnapshotOrder order_of(const SchemeDefinition& definition, PairSide side, Date as_of) {
    return snapshot_order(definition, used_on(definition, side), as_of, as_of);
}

std::vector<Arguments> arguments_of(const SchemeDefinition& definition, const Register& reg, Date as_of) {
    const SnapshotOrder order = order_of(definition, PairSide::both, as_of);
    std::vector<Arguments> arguments;
    for (const FactRequest& request : definition.requests)
        arguments.push_back(bound_arguments(request, order, reg.words));
    return arguments;
}

std::vector<std::int32_t> weights_of(const SchemeDefinition& definition, Date as_of) {
    std::vector<std::int32_t> weights;
    for (const PreferenceDefinition& preference : definition.preferences)
        weights.push_back(static_cast<std::int32_t>(
            std::get<std::int64_t>(value_on(definition, preference.weight, as_of))));
    return weights;
}

}  // namespace

PairQuestion::PairQuestion(const SchemeDefinition& definition_asked, const Register& reg_asked, Date as_of)
    : definition(definition_asked),
      reg(reg_asked),
      types(types_of(definition.requests)),
      binding(binding_of(definition, reg, types, as_of)),
      arguments(arguments_of(definition, reg, as_of)),
      mentor_order(order_of(definition, PairSide::mentor, as_of)),
      mentee_order(order_of(definition, PairSide::mentee, as_of)),
      weights(weights_of(definition, as_of)) {}

PairVerdict pair_verdict(Outcome musts, Outcome shoulds) {
    if (musts == Outcome::not_met) return PairVerdict::excluded;
    if (musts == Outcome::unknown) return PairVerdict::undetermined;
    return shoulds == Outcome::not_met ? PairVerdict::exceptional_only : PairVerdict::suitable;
}

}  // namespace headway
