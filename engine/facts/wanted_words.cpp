#include "facts/wanted_words.h"

#include "base/text.h"
#include "register/choices.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::string listed(const std::vector<Value>& operands) {
    std::vector<std::string> words;
    for (const Value& operand : operands)
        words.push_back(in_words(operand));
    return joined(words, " or ");
}

bool is_of_report_cards(const Value& operand) {
    const auto judgement = choice_named<Judgement>(std::get<std::string>(operand));
    return judgement && framework_of(*judgement) == Framework::report_card_2025;
}

// Each scale of judgements has its own threshold: "good or better (on Ofsted's report cards of 2025:
// expected standard or better)".
std::string at_least_judged(const std::vector<Value>& operands, bool denied) {
    std::string first;
    std::string others;
    for (const Value& operand : operands) {
        const std::string text =
            denied ? "worse than " + in_words(operand) : in_words(operand) + " or better";
        if (!first.empty() && is_of_report_cards(operand))
            others += fmt::format(" (on Ofsted's report cards of 2025: {})", text);
        else
            first += (first.empty() ? "" : ", or ") + text;
    }
    return first + others;
}

std::string times(const Value& value) {
    const auto* count = std::get_if<std::int64_t>(&value);
    if (count != nullptr && *count == 1) return "once";
    if (count != nullptr && *count == 2) return "twice";
    return in_words(value) + " times";
}

std::string amount(const FactDefinition& fact, const Value& value) {
    return fact.unit == "times" ? times(value) : in_words(value);
}

std::string at_least(const FactDefinition& fact, const std::vector<Value>& operands, bool denied) {
    if (fact.type.kind == Kind::ordered) return at_least_judged(operands, denied);
    const std::string bound = amount(fact, operands.front());
    if (denied) return "less than " + bound;
    return fact.type.kind == Kind::duration ? bound + " or more" : "at least " + bound;
}

std::string is_one_of(const FactDefinition& fact, const std::vector<Value>& operands, bool denied) {
    const std::string day = fact.type.kind == Kind::date ? "on " : "";
    return (denied ? "other than " : day) + listed(operands);
}

// A date, seen from the day on which somebody asks.
std::string dated(Comparator comparator, const Value& operand) {
    switch (comparator) {
        case Comparator::on_or_before:
            return fmt::format("on {} or earlier", in_words(operand));
        case Comparator::on_or_after:
            return fmt::format("on {} or later", in_words(operand));
        case Comparator::at_most_ago:
            return fmt::format("at most {} ago", in_words(operand));
        case Comparator::less_than_ago:
            return fmt::format("less than {} ago, or still to come", in_words(operand));
        case Comparator::at_least_ahead:
            return fmt::format("at least {} ahead", in_words(operand));
        default:
            return "";
    }
}

std::string dated_otherwise(Comparator comparator, const Value& operand) {
    switch (comparator) {
        case Comparator::on_or_before:
            return "after " + in_words(operand);
        case Comparator::on_or_after:
            return "before " + in_words(operand);
        case Comparator::at_most_ago:
            return fmt::format("more than {} ago", in_words(operand));
        case Comparator::less_than_ago:
            return fmt::format("{} ago or more", in_words(operand));
        case Comparator::at_least_ahead:
            return fmt::format("less than {} ahead", in_words(operand));
        default:
            return "";
    }
}

}  // namespace

std::string wanted_in_words(const FactDefinition& fact, Comparator comparator,
                            const std::vector<Value>& operands, bool denied) {
    switch (comparator) {
        case Comparator::holds:
            return "";
        case Comparator::is:
            return is_one_of(fact, operands, denied);
        case Comparator::at_least:
            return at_least(fact, operands, denied);
        case Comparator::at_most:
            return (denied ? "more than " : "at most ") + amount(fact, operands.front());
        case Comparator::has_come:
            return denied ? "after today" : "by today";
        default:
            return denied ? dated_otherwise(comparator, operands.front())
                          : dated(comparator, operands.front());
    }
}

}  // namespace headway
