// Suggestions: cases on which a rule and a mutant of it part, for what the tests beside the rules leave open.
//
// Every mutant that no test notices (mutants.h) is looked for in the neighbourhood of the tests that there
// are: the same made-up register on another day (the day before and after what is recorded, and its
// anniversaries by the rule's thresholds), without one of its rows, or with one column that says something
// else. What comes out there today is written down as a test, whole, in the pack's own language. Whether it
// is right, only the policy can say: an officer confirms each before keeping it.
//
// The search is bounded; a mutant that needs a case of another shape gets no suggestion.
#pragma once

#include "scheme/mutants.h"

#include <string>
#include <vector>

namespace headway {

struct SuggestedTests {
    std::size_t tests = 0;
    std::vector<Mutant> without;  // nobody was found who could tell these from the rule
    std::string lua;              // a file for the folder tests/; "" where there is no test
};

// The scheme must have been loaded with its tests.
SuggestedTests suggest_tests(const Scheme& scheme);

}  // namespace headway
