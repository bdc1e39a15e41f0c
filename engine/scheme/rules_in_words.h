// Every rule of a scheme in words: what a handbook prints and a comparison of two editions compares.
#pragma once

#include "facts/condition_words.h"
#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

// One rule as a reader is told it. Two rules of one file and id are the same rule, in two editions; they say
// the same where their lines are alike.
struct RuleInWords {
    std::string file;                  // "cadence.lua"
    std::string kind;                  // "criterion", "preference", "meeting", "line", "task", "action", …
    std::string id;                    // as the pack calls it
    std::vector<std::string> clauses;  // those that it names
    Force force = Force::must;         // of a criterion
    std::vector<RuleLine> says;        // what it asks or orders, parameters looked up
    std::size_t line = 0;              // of its file; an edition may move it without changing it
};

// In the order of the pack's files, and within a file of its lines. Parameters have their value on the day.
std::vector<RuleInWords> rules_in_words(const Scheme& scheme, Date day);

// What words about conditions of this scheme need to know. Refers to the definition.
RuleWords words_of(const SchemeDefinition& definition, Date day);

}  // namespace headway
