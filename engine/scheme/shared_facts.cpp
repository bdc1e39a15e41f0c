#include "scheme/shared_facts.h"

#include "scheme/question.h"

#include <algorithm>

namespace headway {

namespace {

std::vector<Operand> values_of(const std::vector<Operand>& operands, const SchemeDefinition& definition,
                               Date day) {
    std::vector<Operand> values;
    for (const Operand& operand : operands)
        values.emplace_back(value_on(definition, operand, day));
    return values;
}

// Several values of an argument mean "one of these", in whatever order they stand.
void sort_by_words(std::vector<Operand>& operands) {
    std::sort(operands.begin(), operands.end(), [](const Operand& a, const Operand& b) {
        return in_words(std::get<Value>(a)) < in_words(std::get<Value>(b));
    });
}

}  // namespace

Slot SharedFacts::slot_of(const FactRequest& request, const SchemeDefinition& definition, Date day) {
    FactRequest asked = request;
    for (std::vector<Operand>& argument : asked.arguments) {
        argument = values_of(argument, definition, day);
        sort_by_words(argument);
    }
    if (is_tied(asked)) asked.root = "school";
    const auto [known, is_new] = known_.emplace(asked.text(), static_cast<Slot>(requests_.size()));
    if (is_new) {
        types_.push_back(asked.fact->type);
        requests_.push_back(std::move(asked));
    }
    return known->second;
}

ConditionPtr SharedFacts::rebuilt(const ConditionPtr& condition, const SchemeDefinition& definition,
                                  Date day) {
    if (condition == nullptr) return nullptr;
    Condition copy = *condition;
    if (auto* comparison = std::get_if<Comparison>(&copy.form)) {
        comparison->slot =
            slot_of(definition.requests[static_cast<std::size_t>(comparison->slot)], definition, day);
        comparison->operands = values_of(comparison->operands, definition, day);
    } else {
        for (ConditionPtr& part : std::get<Combination>(copy.form).parts)
            part = rebuilt(part, definition, day);
    }
    return std::make_shared<const Condition>(std::move(copy));
}

EdgeOrder SharedFacts::order(std::vector<ConditionPtr> conditions, Date day) const {
    EdgeOrder order{.conditions = std::move(conditions),
                    .types = types_,
                    .tied = tied_of(requests_),
                    .never_unknown = {},
                    .as_of = day};
    for (const FactRequest& request : requests_)
        order.never_unknown.push_back(request.fact->missing == nullptr);
    return order;
}

}  // namespace headway
