// What a comparison asks for, in words.
#include "base/text.h"
#include "logic/explain.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::string one_of(const std::vector<Value>& operands) {
    std::vector<std::string> words;
    for (const Value& operand : operands)
        words.push_back(in_words(operand));
    return joined(words, " or ");
}

// The threshold on the scale of the judgement that was found; the first one where none was.
std::string threshold(const FactType& type, const std::vector<Value>& operands,
                      std::optional<std::size_t> found) {
    for (const Value& operand : operands) {
        const std::size_t choice = type.choice(std::get<std::string>(operand));
        if (found && type.scale(choice) == type.scale(*found)) return in_words(operand);
    }
    return in_words(operands.front());
}

std::string bound(const FactType& type, const std::vector<Value>& operands,
                  std::optional<std::size_t> found) {
    if (type.kind == Kind::ordered) return threshold(type, operands, found) + " or better";
    if (type.kind == Kind::duration) return in_words(operands.front());
    return "at least " + in_words(operands.front());
}

}  // namespace

std::string wanted(const FactType& type, Comparator comparator, const std::vector<Value>& operands,
                   std::optional<std::size_t> choice_found) {
    switch (comparator) {
        case Comparator::holds:
            return "";
        case Comparator::is:
            return one_of(operands);
        case Comparator::at_least:
            return bound(type, operands, choice_found);
        case Comparator::at_most:
            return "at most " + in_words(operands.front());
        case Comparator::on_or_before:
            return in_words(operands.front()) + " or earlier";
        case Comparator::on_or_after:
            return in_words(operands.front()) + " or later";
        case Comparator::has_come:
            return "a day that has come";
        case Comparator::at_most_ago:
            return fmt::format("at most {} ago", in_words(operands.front()));
        case Comparator::less_than_ago:
            return fmt::format("less than {} ago", in_words(operands.front()));
        case Comparator::at_least_ahead:
            return fmt::format("at least {} ahead", in_words(operands.front()));
    }
    return "";
}

}  // namespace headway
