#include "facts/condition_words.h"

#include "base/text.h"
#include "logic/explain.h"

#include <fmt/format.h>

namespace headway {

namespace {

// "local_authority" as a label.
std::string spaced(std::string text) {
    for (char& c : text)
        if (c == '_') c = ' ';
    return text;
}

// What a declaration, or the key of one, is called is in the phrase already.
std::string arguments_in_words(const FactRequest& request, const RuleWords& words) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < request.arguments.size(); ++i) {
        const ArgumentDefinition& argument = request.fact->arguments[i];
        if (request.arguments[i].empty() || argument.kind == ArgumentDefinition::Kind::declaration) continue;
        std::vector<std::string> values;
        for (const Operand& operand : request.arguments[i])
            values.push_back(spaced(in_words(words.value(operand))));
        parts.push_back(fmt::format("{}: {}", spaced(argument.name), joined(values, " or ")));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

void add_lines(const Condition& condition, const RuleWords& words, std::size_t depth,
               std::vector<RuleLine>& lines) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form)) {
        lines.push_back({depth, words.comparison(*comparison)});
        return;
    }
    const auto& combination = std::get<Combination>(condition.form);
    lines.push_back({depth, std::string{RuleWords::connective(combination.connective)}, true});
    for (const ConditionPtr& part : combination.parts)
        add_lines(*part, words, depth + 1, lines);
}

}  // namespace

std::string RuleWords::fact(Slot slot) const {
    const FactRequest& request = requests[static_cast<std::size_t>(slot)];
    const std::string arguments = arguments_in_words(request, *this);
    std::string text = request.phrase;
    if (text.empty()) text = request.fact->phrase.empty() ? request.fact->meaning : request.fact->phrase;
    return arguments.empty() ? text : fmt::format("{} ({})", text, arguments);
}

std::string RuleWords::comparison(const Comparison& comparison) const {
    const std::string about = fact(comparison.slot);
    if (comparison.comparator == Comparator::holds) return about;
    std::vector<Value> operands;
    for (const Operand& operand : comparison.operands)
        operands.push_back(value(operand));
    const FactType& type = requests[static_cast<std::size_t>(comparison.slot)].fact->type;
    std::string wants = wanted(type, comparison.comparator, operands, std::nullopt);
    // Of several scales, each has its own threshold.
    if (type.kind == Kind::ordered && comparison.comparator == Comparator::at_least) {
        std::vector<std::string> thresholds;
        for (const Value& operand : operands)
            thresholds.push_back(in_words(operand));
        wants = joined(thresholds, " or ") + " or better";
    }
    if (type.kind == Kind::duration && comparison.comparator == Comparator::at_least) wants += " or more";
    return fmt::format("{}: {}", about, wants);
}

std::string_view RuleWords::connective(Connective connective) {
    switch (connective) {
        case Connective::all:
            return "all of";
        case Connective::any:
            return "one of";
        case Connective::none:
            return "none of";
        case Connective::every_tied:
            return "every school";
        case Connective::some_tied:
            return "one of the schools";
    }
    return "";
}

std::vector<RuleLine> outline(const Condition& condition, const RuleWords& words) {
    std::vector<RuleLine> lines;
    add_lines(condition, words, 0, lines);
    return lines;
}

std::string in_words(const Condition& condition, const RuleWords& words) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form))
        return words.comparison(*comparison);
    const auto& combination = std::get<Combination>(condition.form);
    std::vector<std::string> parts;
    for (const ConditionPtr& part : combination.parts) {
        const bool several = std::holds_alternative<Combination>(part->form) && combination.parts.size() > 1;
        const std::string text = in_words(*part, words);
        parts.push_back(several ? "(" + text + ")" : text);
    }
    return fmt::format("{}: {}", RuleWords::connective(combination.connective), fmt::join(parts, "; "));
}

}  // namespace headway
