// Hand-made columns, conditions and programs, for tests of the logic.
#pragma once

#include "logic/program.h"

#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace headway::test {

inline Date day(const std::string& text) {
    const auto date = parse_date(text);
    REQUIRE(date);
    return *date;
}
inline std::int32_t cell(const std::string& text) {
    return day_number(day(text));
}

// The facts of some subjects, and what binding conditions to them needs.
struct World {
    Date as_of = day("2016-10-01");
    std::vector<FactType> types = {};
    Columns columns = {};
    std::map<std::string, Value> parameters = {};
    std::map<std::string, std::uint32_t, std::less<>> words = {};

    // One tied row for each subject.
    explicit World(std::size_t subjects) {
        columns.subjects = subjects;
        for (std::size_t i = 0; i <= subjects; ++i)
            columns.ties.push_back(static_cast<std::uint32_t>(i));
    }

    Slot add(FactType type, Column column, bool tied = false) {
        types.push_back(std::move(type));
        columns.by_slot.push_back(std::move(column));
        columns.tied.push_back(tied);
        return static_cast<Slot>(types.size() - 1);
    }
    Slot truth(TruthColumn column, bool tied = false) { return add({.kind = Kind::truth}, column, tied); }

    Binding binding() const {
        return {.as_of = as_of,
                .types = types,
                .tied = columns.tied,
                .parameter = [this](const ParameterName& name) { return parameters.at(name.name); },
                .word =
                    [this](std::string_view word) {
                        const auto found = words.find(word);
                        return found == words.end() ? std::numeric_limits<std::uint32_t>::max()
                                                    : found->second;
                    }};
    }

    // The outcome of one condition for every subject.
    std::vector<Outcome> outcomes(const ConditionPtr& condition) const {
        Program program;
        const std::vector<NodeNumber> roots{program.add(condition, binding())};
        std::vector<Outcome> out(columns.subjects, Outcome::by_exception);
        const std::vector<std::span<Outcome>> results{out};
        program.evaluate(columns, roots, 0, columns.subjects, results);
        return out;
    }
};

inline ConditionPtr compare(Slot slot, Comparator comparator = Comparator::holds,
                            std::vector<Operand> operands = {}) {
    return std::make_shared<const Condition>(Condition{Comparison{slot, comparator, std::move(operands)}});
}

inline ConditionPtr combine(Connective connective, std::vector<ConditionPtr> parts) {
    return std::make_shared<const Condition>(Condition{Combination{connective, std::move(parts)}});
}

// "+" met, "u" unknown, "-" not met, "!" by exception: how the expectations below read.
inline std::string signs(const std::vector<Outcome>& outcomes) {
    std::string out;
    for (Outcome outcome : outcomes)
        out += "-u!+"[static_cast<std::size_t>(outcome)];
    return out;
}

inline TruthColumn column_of(const std::string& signs) {
    TruthColumn out;
    for (char sign : signs)
        out.push_back(sign == '+' ? Outcome::met : sign == 'u' ? Outcome::unknown : Outcome::not_met);
    return out;
}

}  // namespace headway::test
