#include "logic/bind.h"

#include <algorithm>

namespace headway {

namespace {

double number_of(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return std::get<double>(value);
}

std::int32_t clamped(double value) {
    return static_cast<std::int32_t>(std::clamp(value, -2.0e9, 2.0e9));
}

ChoiceTest nothing_known() {
    ChoiceTest test{};
    test.outcome.fill(Outcome::not_met);
    test.outcome[unknown_choice] = Outcome::unknown;
    return test;
}

ChoiceTest choice_is(const FactType& type, const std::vector<Value>& operands) {
    ChoiceTest test = nothing_known();
    for (const Value& operand : operands)
        test.outcome[first_choice + type.choice(std::get<std::string>(operand))] = Outcome::met;
    return test;
}

// A scale for which the rule names no threshold can't be judged by it: unknown, rather than refused.
ChoiceTest choice_at_least(const FactType& type, const std::vector<Value>& operands) {
    ChoiceTest test = nothing_known();
    for (std::size_t choice = 0; choice < type.choices.size(); ++choice) {
        Outcome outcome = Outcome::unknown;
        for (const Value& operand : operands) {
            const std::size_t threshold = type.choice(std::get<std::string>(operand));
            if (type.scale(threshold) == type.scale(choice)) outcome = outcome_of(choice >= threshold);
        }
        test.outcome[first_choice + choice] = outcome;
    }
    return test;
}

DayTest day_test(Comparator comparator, const Value& operand, Date as_of) {
    const std::int32_t today = day_number(as_of);
    const auto months = [&] { return std::get<Period>(operand).months; };
    switch (comparator) {
        case Comparator::on_or_before:
            return {earliest_day, day_number(std::get<Date>(operand))};
        case Comparator::on_or_after:
            return {day_number(std::get<Date>(operand)), latest_day};
        case Comparator::at_most_ago:
            return {day_number(earliest_reaching(as_of, months())), latest_day};
        case Comparator::less_than_ago:
            return {day_number(earliest_reaching(plus_days(as_of, 1), months())), latest_day};
        case Comparator::at_least_ahead:
            return {day_number(plus_months(as_of, months())), latest_day};
        default:
            return {earliest_day, today};  // has_come
    }
}

Test duration_test(Comparator comparator, const Value& operand) {
    const int months = std::get<Period>(operand).months;
    if (comparator == Comparator::at_most) return DayTest{earliest_day, months};
    return DayTest{months, latest_day};
}

CountTest count_test(Comparator comparator, const std::vector<Value>& operands) {
    const double number = number_of(operands.front());
    if (comparator == Comparator::at_most) return {0, clamped(std::floor(number))};
    if (comparator == Comparator::at_least) return {clamped(std::ceil(number))};
    // No count is a fraction: bounds that nothing lies between.
    if (std::floor(number) != number) return {std::numeric_limits<std::int32_t>::max(), -1};
    return {clamped(number), clamped(number)};
}

NumberTest number_test(Comparator comparator, const std::vector<Value>& operands) {
    NumberTest test;
    if (comparator == Comparator::at_least) test.least = number_of(operands.front());
    if (comparator == Comparator::at_most) test.most = number_of(operands.front());
    if (comparator == Comparator::is)
        for (const Value& operand : operands)
            test.exactly.push_back(number_of(operand));
    return test;
}

WordTest word_test(const std::vector<Value>& operands, const Binding& binding) {
    WordTest test;
    for (const Value& operand : operands)
        test.words.push_back(binding.word(std::get<std::string>(operand)));
    return test;
}

}  // namespace

Date earliest_reaching(Date day, int months) {
    // plus_months never goes back as its date goes on, so a short walk from the naive answer finds the edge.
    Date first = plus_months(day, -months);
    while (plus_months(first, months) >= day)
        first = plus_days(first, -1);
    while (plus_months(first, months) < day)
        first = plus_days(first, 1);
    return first;
}

Test bound_test(const FactType& type, Comparator comparator, const std::vector<Value>& operands,
                const Binding& binding) {
    switch (type.kind) {
        case Kind::truth:
            return TruthTest{};
        case Kind::choice:
            return choice_is(type, operands);
        case Kind::ordered:
            return comparator == Comparator::is ? choice_is(type, operands) : choice_at_least(type, operands);
        case Kind::word:
            return word_test(operands, binding);
        case Kind::duration:
            return duration_test(comparator, operands.front());
        case Kind::count:
            return count_test(comparator, operands);
        case Kind::number:
            return number_test(comparator, operands);
        case Kind::date:
            break;
    }
    if (comparator == Comparator::is) {
        const std::int32_t day = day_number(std::get<Date>(operands.front()));
        return DayTest{day, day};
    }
    return day_test(comparator, operands.empty() ? Value{} : operands.front(), binding.as_of);
}

}  // namespace headway
