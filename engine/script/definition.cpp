#include "script/definition.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 4> force_names{"must", "should", "may", "fact"};
constexpr std::array<std::string_view, 4> kind_names{"mentor", "mentee", "pair", "trainee"};

template <class Item>
const Item* found(const std::vector<Item>& items, std::string Item::*name, std::string_view wanted) {
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.*name == wanted; });
    return item == items.end() ? nullptr : &*item;
}

}  // namespace

std::string_view name_of(Force force) {
    return force_names.at(static_cast<std::size_t>(force));
}

std::optional<Force> force_named(std::string_view name) {
    const auto found_at = std::find(force_names.begin(), force_names.end(), name);
    if (found_at == force_names.end()) return std::nullopt;
    return static_cast<Force>(found_at - force_names.begin());
}

std::string_view name_of(SubjectKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

const Value& ParameterDefinition::on(Date date) const {
    const Value* value = &first;
    for (const Dated& change : changes)
        if (change.from <= date) value = &change.value;
    return *value;
}

const std::vector<CriterionDefinition>& SchemeDefinition::criteria(SubjectKind kind) const {
    switch (kind) {
        case SubjectKind::mentor:
            return mentor;
        case SubjectKind::mentee:
            return mentee;
        case SubjectKind::pair:
            return pair;
        case SubjectKind::trainee:
            break;
    }
    return training;
}

const Clause* SchemeDefinition::clause(std::string_view id) const {
    return found(clauses, &Clause::id, id);
}

const ParameterDefinition* SchemeDefinition::parameter(std::string_view name) const {
    return found(parameters, &ParameterDefinition::name, name);
}

const DeclarationDefinition* SchemeDefinition::declaration(std::string_view key) const {
    return found(declarations, &DeclarationDefinition::key, key);
}

}  // namespace headway
