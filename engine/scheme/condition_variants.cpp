#include "scheme/condition_variants.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

constexpr std::size_t longest_words = 100;

std::string shown(const Condition& condition, const SchemeDefinition& definition) {
    return printable(in_words(condition, newest_words(definition)), longest_words);
}

// What each connective is taken for; of a single part most are the same.
std::optional<Connective> mistaken(Connective connective, std::size_t parts, bool one_school) {
    switch (connective) {
        case Connective::all:
            return parts > 1 ? std::optional{Connective::any} : std::nullopt;
        case Connective::any:
            return parts > 1 ? std::optional{Connective::all} : std::nullopt;
        case Connective::none:
            return Connective::any;
        case Connective::every_tied:
            return one_school ? std::nullopt : std::optional{Connective::some_tied};
        case Connective::some_tied:
            return one_school ? std::nullopt : std::optional{Connective::every_tied};
    }
    return std::nullopt;
}

bool is_truth(const Condition& condition) {
    const auto* comparison = std::get_if<Comparison>(&condition.form);
    return comparison != nullptr && comparison->comparator == Comparator::holds;
}

const Comparison* list_of_choices(const Condition& condition) {
    const auto* comparison = std::get_if<Comparison>(&condition.form);
    return comparison != nullptr && comparison->comparator == Comparator::is ? comparison : nullptr;
}

// Whether the variant of a part lets in one choice more, which another part beside it lets in already: of no
// consequence inside "any".
bool is_let_in_beside(const std::vector<ConditionPtr>& parts, std::size_t part, const Condition& variant,
                      const RuleWords& words) {
    const Comparison* before = list_of_choices(*parts[part]);
    const Comparison* after = list_of_choices(variant);
    if (before == nullptr || after == nullptr || after->operands.size() <= before->operands.size())
        return false;
    const Value added = words.value(after->operands.back());
    return std::ranges::any_of(parts, [&](const ConditionPtr& other) {
        const Comparison* beside = list_of_choices(*other);
        return other != parts[part] && beside != nullptr && beside->slot == after->slot &&
               std::ranges::any_of(beside->operands,
                                   [&](const Operand& operand) { return words.value(operand) == added; });
    });
}

}  // namespace

RuleWords newest_words(const SchemeDefinition& definition) {
    return words_of(definition, Date::max());
}

std::vector<ConditionVariant> ConditionVariants::of(const ConditionPtr& condition) {
    if (std::holds_alternative<Comparison>(condition->form))
        return comparison_variants(definition_, *condition);
    std::vector<ConditionVariant> variants;
    add_combination(*condition, variants);
    return variants;
}

void ConditionVariants::add_combination(const Condition& condition, std::vector<ConditionVariant>& variants) {
    add_connectives(condition, variants);
    add_without_parts(condition, variants);
    add_parts(condition, variants);
}

void ConditionVariants::add_connectives(const Condition& condition,
                                        std::vector<ConditionVariant>& variants) const {
    const auto& [connective, parts] = std::get<Combination>(condition.form);
    const auto other = mistaken(connective, parts.size(), kind_ == SubjectKind::mentee);
    if (!other) return;
    variants.push_back({.condition = combined(*other, parts, condition.where),
                        .change = fmt::format("'{}' becoming '{}' in '{}'", RuleWords::connective(connective),
                                              RuleWords::connective(*other), shown(condition, definition_)),
                        .where = condition.where});
}

void ConditionVariants::add_without_parts(const Condition& condition,
                                          std::vector<ConditionVariant>& variants) const {
    const auto& [connective, parts] = std::get<Combination>(condition.form);
    for (std::size_t i = 0; i < parts.size() && parts.size() > 1; ++i) {
        std::vector<ConditionPtr> fewer = parts;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        variants.push_back({.condition = combined(connective, std::move(fewer), condition.where),
                            .change = fmt::format("'{}' taken out", shown(*parts[i], definition_)),
                            .where = parts[i]->where});
    }
}

void ConditionVariants::add_parts(const Condition& condition, std::vector<ConditionVariant>& variants) {
    const auto& [connective, parts] = std::get<Combination>(condition.form);
    const bool said_already = connective == Connective::none && parts.size() == 1 && is_truth(*parts[0]);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (ConditionVariant& variant : of(parts[i])) {
            const bool opposite = std::holds_alternative<Combination>(variant.condition->form);
            if (said_already && opposite) continue;
            if (connective == Connective::any &&
                is_let_in_beside(parts, i, *variant.condition, newest_words(definition_)))
                continue;
            std::vector<ConditionPtr> others = parts;
            others[i] = std::move(variant.condition);
            variant.condition = combined(connective, std::move(others), condition.where);
            variants.push_back(std::move(variant));
        }
    }
}

}  // namespace headway
