#include "logic/condition.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

ConditionPtr combined(Connective connective, std::vector<ConditionPtr> parts, Place where) {
    Condition condition{.form = Combination{connective, {}}, .where = std::move(where)};
    for (const ConditionPtr& part : parts) {
        condition.nodes += part->nodes;
        condition.depth = std::max(condition.depth, part->depth + 1);
        if (condition.nodes > most_nodes || condition.depth > greatest_depth) return nullptr;
    }
    std::get<Combination>(condition.form).parts = std::move(parts);
    return std::make_shared<const Condition>(std::move(condition));
}

namespace {

template <class Type>
bool all_are(const std::vector<Value>& operands) {
    return std::ranges::all_of(operands,
                               [](const Value& operand) { return std::holds_alternative<Type>(operand); });
}

bool all_numbers(const std::vector<Value>& operands) {
    return std::ranges::all_of(operands, [](const Value& operand) {
        return std::holds_alternative<std::int64_t>(operand) || std::holds_alternative<double>(operand);
    });
}

std::optional<std::string> not_a_choice(const FactType& type, const std::vector<Value>& operands) {
    if (!all_are<std::string>(operands)) return "this fact is compared with a name in quotation marks";
    for (const Value& operand : operands) {
        const auto& name = std::get<std::string>(operand);
        if (type.choice(name) == type.choices.size())
            return fmt::format("'{}' is none of {}{}", printable(name), joined(type.choices, " or "),
                               did_you_mean(name, type.choices));
    }
    return std::nullopt;
}

std::optional<std::string> not_a_date(const std::vector<Value>& operands) {
    if (all_are<Date>(operands)) return std::nullopt;
    return "this fact is a date; compare it with a date in the form \"2016-09-01\"";
}

std::optional<std::string> not_a_period(const std::vector<Value>& operands) {
    if (all_are<Period>(operands)) return std::nullopt;
    return "a length of time is needed here: years(…), months(…), or a parameter whose unit is years or "
           "months";
}

std::optional<std::string> not_for(const FactType& type, std::string_view method) {
    return fmt::format("this fact is {}, which has no '{}'", name_of(type.kind), method);
}

std::optional<std::string> wrong_equality(const FactType& type, const std::vector<Value>& operands) {
    switch (type.kind) {
        case Kind::choice:
        case Kind::ordered:
            return not_a_choice(type, operands);
        case Kind::word:
            if (all_are<std::string>(operands)) return std::nullopt;
            return "this fact is compared with a word in quotation marks";
        case Kind::date:
            return not_a_date(operands);
        case Kind::count:
        case Kind::number:
            if (all_numbers(operands)) return std::nullopt;
            return "this fact is compared with a number";
        case Kind::truth:
        case Kind::duration:
            return not_for(type, "is");
    }
    return std::nullopt;
}

// The operands are choices of the type.
std::optional<std::string> twice_one_scale(const FactType& type, const std::vector<Value>& operands) {
    std::vector<std::size_t> scales;
    for (const Value& operand : operands) {
        const std::size_t scale = type.scale(type.choice(std::get<std::string>(operand)));
        if (std::find(scales.begin(), scales.end(), scale) != scales.end())
            return "two thresholds of one scale are named; name the lowest that is enough";
        scales.push_back(scale);
    }
    return std::nullopt;
}

std::optional<std::string> wrong_bound(const FactType& type, Comparator comparator,
                                       const std::vector<Value>& operands) {
    const bool least = comparator == Comparator::at_least;
    if (type.kind == Kind::ordered && least) {
        const auto wrong = not_a_choice(type, operands);
        return wrong ? wrong : twice_one_scale(type, operands);
    }
    if (type.kind == Kind::duration) return not_a_period(operands);
    if (type.kind == Kind::count || type.kind == Kind::number) {
        if (all_numbers(operands)) return std::nullopt;
        return "this fact is compared with a number";
    }
    return not_for(type, least ? "at_least" : "at_most");
}

// Only a list of names or numbers, and the thresholds of several scales, are more than one value.
bool takes_several(const FactType& type, Comparator comparator) {
    if (comparator == Comparator::at_least) return type.kind == Kind::ordered;
    return comparator == Comparator::is && type.kind != Kind::date && type.kind != Kind::count;
}

std::optional<std::string> wrong_number_of_operands(const FactType& type, Comparator comparator,
                                                    std::size_t count) {
    const bool without = comparator == Comparator::holds || comparator == Comparator::has_come;
    if (without)
        return count == 0 ? std::nullopt : std::optional<std::string>{"nothing stands in these brackets"};
    if (count == 0) return "it does not say with what the fact is compared";
    if (count > 1 && !takes_several(type, comparator))
        return "the fact is compared with one value, not with several";
    return std::nullopt;
}

}  // namespace

std::optional<std::string> misfit(const FactType& type, Comparator comparator,
                                  const std::vector<Value>& operands) {
    if (auto wrong = wrong_number_of_operands(type, comparator, operands.size())) return wrong;
    switch (comparator) {
        case Comparator::holds:
            if (type.kind == Kind::truth) return std::nullopt;
            return fmt::format("this fact is {}; say what it is compared with", name_of(type.kind));
        case Comparator::is:
            return wrong_equality(type, operands);
        case Comparator::at_least:
        case Comparator::at_most:
            return wrong_bound(type, comparator, operands);
        case Comparator::on_or_before:
            return type.kind == Kind::date ? not_a_date(operands) : not_for(type, "on_or_before");
        case Comparator::on_or_after:
            return type.kind == Kind::date ? not_a_date(operands) : not_for(type, "on_or_after");
        case Comparator::has_come:
            return type.kind == Kind::date ? std::nullopt : not_for(type, "has_come");
        case Comparator::at_most_ago:
            return type.kind == Kind::date ? not_a_period(operands) : not_for(type, "at_most_ago");
        case Comparator::less_than_ago:
            return type.kind == Kind::date ? not_a_period(operands) : not_for(type, "less_than_ago");
        case Comparator::at_least_ahead:
            return type.kind == Kind::date ? not_a_period(operands) : not_for(type, "at_least_ahead");
    }
    return std::nullopt;
}

}  // namespace headway
