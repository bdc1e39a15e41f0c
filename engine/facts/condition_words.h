// Rules in words: what a condition asks for, as a handbook, a comparison of editions and the console say it.
//
// Reasons (logic/explain.h) tell what was found of one subject; these words tell the rule itself, with its
// parameters looked up.
#pragma once

#include "facts/snapshot.h"
#include "logic/condition.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace headway {

// What the words need to know: the facts by slot, and what an operand stands for.
struct RuleWords {
    std::span<const FactRequest> requests;
    std::function<Value(const Operand&)> value;

    // The fact with what narrows it down: "years as a headteacher (local authority: Manchester)".
    std::string fact(Slot slot) const;
    // "years as a headteacher: 3 years or more", "serves as a headteacher".
    std::string comparison(const Comparison& comparison) const;
    // What stands before the parts of a combination: "all of", "one of", "every school".
    static std::string_view connective(Connective connective);
};

// A condition as an outline: a combination's line, then its parts one deeper.
struct RuleLine {
    std::size_t depth = 0;
    std::string text;
    bool combines = false;  // the lines that are deeper and follow are its parts
};
std::vector<RuleLine> outline(const Condition& condition, const RuleWords& words);

// The whole condition in one line: "all of: serves as a headteacher; one of: a; b".
std::string in_words(const Condition& condition, const RuleWords& words);

}  // namespace headway
