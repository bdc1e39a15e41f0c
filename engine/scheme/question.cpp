#include "scheme/question.h"

namespace headway {

namespace {

// A pack that defines this parameter as true counts acting headship as headship (register.md, "Time").
constexpr std::string_view acting_parameter = "acting_headship_counts";

bool acting_counts(const SchemeDefinition& definition, Date as_of) {
    const ParameterDefinition* parameter = definition.parameter(acting_parameter);
    if (parameter == nullptr) return false;
    const bool* value = std::get_if<bool>(&parameter->on(as_of));
    return value != nullptr && *value;
}

}  // namespace

void mark_used(const ConditionPtr& condition, std::vector<bool>& used) {
    if (condition == nullptr) return;
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        used[static_cast<std::size_t>(comparison->slot)] = true;
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition->form).parts)
        mark_used(part, used);
}

SnapshotOrder snapshot_order(const SchemeDefinition& definition, std::vector<bool> used, Date as_of,
                             Date known_at) {
    return {.requests = definition.requests,
            .used = std::move(used),
            .as_of = as_of,
            .known_at = known_at,
            .scheme = definition.manifest.id,
            .acting_counts = acting_counts(definition, as_of),
            .parameter = [&definition, as_of](const ParameterName& name) {
                return definition.parameter(name.name)->on(as_of);
            }};
}

Binding binding_of(const SchemeDefinition& definition, const Register& reg, std::span<const FactType> types,
                   Date as_of) {
    return {
        .as_of = as_of,
        .types = types,
        .tied = tied_of(definition.requests),
        .parameter = [&definition, as_of](
                         const ParameterName& name) { return definition.parameter(name.name)->on(as_of); },
        .word = [&reg](std::string_view word) { return word_cell(reg, word); }};
}

Value value_on(const SchemeDefinition& definition, const Operand& operand, Date as_of) {
    const auto* name = std::get_if<ParameterName>(&operand);
    return name != nullptr ? definition.parameter(name->name)->on(as_of) : std::get<Value>(operand);
}

}  // namespace headway
