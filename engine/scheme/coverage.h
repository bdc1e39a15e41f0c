// Coverage: which branches of the pack's conditions the tests beside the rules reach.
//
// Every comparison and every combination of a criterion or preference can be met and not met, and unknown
// where the register may leave open what it asks: each of these is a branch. A test reaches a branch when the
// part comes out so for its case; the parts of an exceptional route count only where the ordinary requirement
// is not met. That a branch is reached does not say that the test would notice a slip in it: mutants.h does.
#pragma once

#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

struct CoverageReport {
    std::size_t branches = 0;
    std::size_t covered = 0;
    // "leadership_judgement (C3): no test in which 'the judgement: good or better' is not met"
    std::vector<std::string> untried;
};

// The scheme must have been loaded with its tests.
CoverageReport try_branches(const Scheme& scheme);

// Whether the register may leave open what the condition asks.
bool may_be_unknown(const SchemeDefinition& definition, const Condition& condition);

}  // namespace headway
