// Mutants: a rule of the pack made slightly wrong, to see whether the tests beside the rules would notice.
//
// A mutant is one change to one criterion or preference: a threshold a step further, a choice more or less, a
// part taken out, "all" for "any". Where a pack's tests pass with the change as they do without it, nobody
// has said on which side of that edge the policy stands. Changes that could make no difference to anybody are
// not counted where that can be told from the rule alone (rule_variants.h says which).
//
//   MutationReport report = try_mutants(scheme);   // loaded with its tests
//   report.unnoticed[0].text();                    // "3 years becoming 2 years … in C1 (eligibility.lua:9
//   …)"
//
// Only tests that pass are asked; one that fails notices nothing. Criteria in plain Lua have no mutants.
#pragma once

#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

struct Mutant {
    SubjectKind kind = SubjectKind::mentor;
    std::string rule;                  // the criterion's or preference's id
    std::vector<std::string> clauses;  // those that it names
    Place where;                       // in the pack
    std::string change;                // "3 years becoming 2 years for 'years as a headteacher'"

    // The change with its clauses and its place.
    std::string text() const;
};

struct MutationReport {
    std::size_t mutants = 0;
    std::size_t noticed = 0;
    std::vector<Mutant> unnoticed;  // in the pack's order
};

MutationReport try_mutants(const Scheme& scheme);

}  // namespace headway
