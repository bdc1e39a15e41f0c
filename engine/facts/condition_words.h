// Rules in words: what a condition asks for, as a handbook, a comparison of editions and the console say it.
//
// Reasons (logic/explain.h) tell what was found of one subject; these words tell the rule itself, with its
// parameters looked up. What is said of a fact comes from its phrase (facts/fact_phrase.h).
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

    // The fact with what narrows it down: "years as a headteacher at schools of Manchester".
    std::string fact(Slot slot) const;
    // "has served as a headteacher for 3 years or more", "serves as a headteacher"; where it is denied
    // "does not serve as a headteacher".
    std::string comparison(const Comparison& comparison, bool denied = false) const;
    // What stands before the parts of a combination: "all of", "one of", "at each of the schools".
    static std::string_view connective(Connective connective);
};

// A condition as an outline: a combination's line, then its parts one deeper. Combinations of one part, and
// comparisons that are denied, are one line.
struct RuleLine {
    std::size_t depth = 0;
    std::string text;
    bool combines = false;  // the lines that are deeper and follow are its parts
};
std::vector<RuleLine> outline(const Condition& condition, const RuleWords& words);

// The whole condition in one line: "serves as a headteacher, and a or b".
std::string in_words(const Condition& condition, const RuleWords& words);

}  // namespace headway
