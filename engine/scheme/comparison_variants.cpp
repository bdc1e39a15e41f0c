#include "base/text.h"
#include "scheme/condition_variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>

namespace headway {

namespace {

// A value some way further; nothing where there is none.
using Step = std::function<std::optional<Value>(const Value&)>;

std::optional<Value> later(const Value& value, int steps) {
    if (const auto* period = std::get_if<Period>(&value)) {
        const int months = period->months + steps;
        return months < 0 ? std::nullopt : std::optional<Value>{Period{months}};
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        if (*whole + steps < 0) return std::nullopt;
        return Value{*whole + steps};
    }
    if (const auto* number = std::get_if<double>(&value)) return Value{*number + steps};
    if (const auto* date = std::get_if<Date>(&value)) return Value{plus_days(*date, steps)};
    return std::nullopt;
}

// The choice so many places further on the same scale.
std::optional<Value> further(const FactType& type, const Value& value, int places) {
    const auto* name = std::get_if<std::string>(&value);
    if (name == nullptr) return std::nullopt;
    const std::size_t from = type.choice(*name);
    const std::size_t to = from + static_cast<std::size_t>(places);
    if (from >= type.choices.size() || to >= type.choices.size()) return std::nullopt;
    if (type.scale(from) != type.scale(to)) return std::nullopt;
    return Value{type.choices[to]};
}

bool in_whole_years(const Value& value) {
    const auto* period = std::get_if<Period>(&value);
    return period != nullptr && period->months % 12 == 0 && period->months > 0;
}

// The other bound with the same operands, where a rule might have been written with it by mistake.
std::optional<Comparator> mistaken(Comparator comparator, Kind kind) {
    switch (comparator) {
        case Comparator::at_least:
            return kind == Kind::ordered ? std::nullopt : std::optional{Comparator::at_most};
        case Comparator::at_most:
            return Comparator::at_least;
        case Comparator::on_or_before:
            return Comparator::on_or_after;
        case Comparator::on_or_after:
            return Comparator::on_or_before;
        case Comparator::at_most_ago:
            return Comparator::less_than_ago;
        case Comparator::less_than_ago:
            return Comparator::at_most_ago;
        default:
            return std::nullopt;
    }
}

// The changes of one comparison.
class Changes {
  public:
    Changes(SchemeDefinition& definition, const Condition& condition)
        : definition_(definition),
          condition_(condition),
          comparison_(std::get<Comparison>(condition.form)),
          type_(request().fact->type) {}

    std::vector<ConditionVariant> all() {
        if (comparison_.comparator == Comparator::holds) add_opposite();
        add_other_bound();
        if (type_.kind == Kind::choice || type_.kind == Kind::word)
            add_other_lists();
        else
            for (std::size_t i = 0; i < comparison_.operands.size(); ++i)
                add_moves(i);
        add_arguments();
        return std::move(variants_);
    }

  private:
    const FactRequest& request() const {
        return definition_.requests[static_cast<std::size_t>(comparison_.slot)];
    }
    RuleWords words() const { return newest_words(definition_); }
    Value value(const Operand& operand) const { return words().value(operand); }

    void add(Comparison changed, std::string change) {
        variants_.push_back(
            {.condition = std::make_shared<const Condition>(Condition{std::move(changed), condition_.where}),
             .change = std::move(change),
             .where = condition_.where});
    }

    void add_opposite() {
        const auto same = std::make_shared<const Condition>(Condition{comparison_, condition_.where});
        variants_.push_back(
            {.condition = combined(Connective::none, {same}, condition_.where),
             .change = fmt::format("'{}' becoming its opposite", words().comparison(comparison_)),
             .where = condition_.where});
    }

    void add_other_bound() {
        const auto other = mistaken(comparison_.comparator, type_.kind);
        if (!other) return;
        Comparison changed = comparison_;
        changed.comparator = *other;
        std::string change =
            fmt::format("'{}' becoming '{}'", words().comparison(comparison_), words().comparison(changed));
        add(std::move(changed), std::move(change));
    }

    // Of choices and words: one less, and of a closed list one more.
    void add_other_lists() {
        const std::string asked = words().comparison(comparison_);
        std::vector<std::string> named;
        for (std::size_t i = 0; i < comparison_.operands.size(); ++i) {
            named.push_back(std::get<std::string>(value(comparison_.operands[i])));
            if (comparison_.operands.size() > 1)
                add(without(i), fmt::format("'{}' taken out of '{}'", spaced(named.back()), asked));
        }
        for (const std::string& choice : type_.choices)
            if (std::find(named.begin(), named.end(), choice) == named.end()) {
                Comparison changed = comparison_;
                changed.operands.emplace_back(Value{choice});
                add(std::move(changed), fmt::format("'{}' added to '{}'", spaced(choice), asked));
            }
    }

    Comparison without(std::size_t operand) const {
        Comparison changed = comparison_;
        changed.operands.erase(changed.operands.begin() + static_cast<std::ptrdiff_t>(operand));
        return changed;
    }

    // Thresholds a step down and a step up; of several scales, also one of them forgotten.
    void add_moves(std::size_t i) {
        if (type_.kind == Kind::ordered) {
            for (const int places : {-1, 1})
                add_move(i, [&](const Value& value) { return further(type_, value, places); });
            if (comparison_.operands.size() > 1)
                add(without(i),
                    fmt::format("'{}' taken out of '{}'", in_words(value(comparison_.operands[i])),
                                words().comparison(comparison_)));
            return;
        }
        const bool years = in_whole_years(value(comparison_.operands[i]));
        for (const int steps : {-12, -1, 1, 12})
            if (years || std::abs(steps) == 1)
                add_move(i, [&](const Value& value) { return later(value, steps); });
    }

    void add_move(std::size_t i, const Step& step) {
        const Operand& operand = comparison_.operands[i];
        const auto other = moved(operand, step);
        if (!other) return;
        Comparison changed = comparison_;
        changed.operands[i] = *other;
        add(std::move(changed), told(operand, *other));
    }

    // A parameter becomes another one, each of whose values is a step further.
    std::optional<Operand> moved(const Operand& operand, const Step& step) {
        const auto* name = std::get_if<ParameterName>(&operand);
        if (name == nullptr) {
            const auto other = step(std::get<Value>(operand));
            return other ? std::optional<Operand>{*other} : std::nullopt;
        }
        ParameterDefinition parameter = *definition_.parameter(name->name);
        bool good = true;
        const auto move = [&](Value& value) {
            const auto other = step(value);
            good = good && other;
            if (other) value = *other;
        };
        move(parameter.first);
        for (ParameterDefinition::Dated& change : parameter.changes)
            move(change.value);
        if (!good) return std::nullopt;
        parameter.name += fmt::format(", varied {}", definition_.parameters.size());
        definition_.parameters.push_back(parameter);
        return Operand{ParameterName{parameter.name}};
    }

    std::string told(const Operand& operand, const Operand& other) const {
        const auto* name = std::get_if<ParameterName>(&operand);
        return fmt::format("{}{} becoming {} for '{}'", in_words(value(operand)),
                           name == nullptr ? "" : fmt::format(" ({})", name->name), in_words(value(other)),
                           words().fact(comparison_.slot));
    }

    void add_arguments() {
        for (std::size_t i = 0; i < request().arguments.size(); ++i) {
            const std::vector<Operand> given = request().arguments[i];
            const ArgumentDefinition& argument = request().fact->arguments[i];
            if (given.empty() || argument.kind == ArgumentDefinition::Kind::declaration) continue;
            if (argument.kind == ArgumentDefinition::Kind::number)
                add_other_number(i, given.front());
            else
                add_fewer_words(i, given);
        }
    }

    // How many years: of a length of time only whole years count.
    void add_other_number(std::size_t i, const Operand& given) {
        const int one = std::holds_alternative<Period>(value(given)) ? 12 : 1;
        for (const int steps : {-one, one}) {
            const auto other = moved(given, [&](const Value& value) { return later(value, steps); });
            if (other && value(*other) != Value{std::int64_t{0}} && value(*other) != Value{Period{}})
                add_request(i, {*other}, told(given, *other));
        }
    }

    void add_fewer_words(std::size_t i, const std::vector<Operand>& given) {
        const std::string fact = words().fact(comparison_.slot);
        for (std::size_t word = 0; word < given.size() && given.size() > 1; ++word) {
            std::vector<Operand> fewer = given;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(word));
            add_request(i, std::move(fewer),
                        fmt::format("'{}' taken out of '{}'", spaced(in_words(value(given[word]))), fact));
        }
        const ArgumentDefinition& argument = request().fact->arguments[i];
        if (!argument.required)
            add_request(i, {}, fmt::format("'{}' said of any {}", fact, spaced(argument.name)));
    }

    // The same fact, asked for with another argument.
    void add_request(std::size_t argument, std::vector<Operand> operands, std::string change) {
        FactRequest other = request();
        other.arguments[argument] = std::move(operands);
        Comparison changed = comparison_;
        changed.slot = static_cast<Slot>(definition_.requests.size());
        definition_.requests.push_back(std::move(other));
        add(std::move(changed), std::move(change));
    }

    SchemeDefinition& definition_;
    const Condition& condition_;
    const Comparison& comparison_;
    FactType type_;
    std::vector<ConditionVariant> variants_ = {};
};

}  // namespace

std::vector<ConditionVariant> comparison_variants(SchemeDefinition& definition, const Condition& condition) {
    return Changes{definition, condition}.all();
}

}  // namespace headway
