// Pack check and trace: is every clause of the policy accounted for, and where does it live?
#pragma once

#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

// Where one clause lives.
struct ClauseTrace {
    const Clause* clause = nullptr;
    std::vector<std::string> implemented_by;  // "eligibility.lua:12 local_authority_training"
    bool judged = false;                      // by a criterion: what tests beside the rules can try
    std::vector<std::string>
        tested_by;  // "tests/eligibility.lua: untrained head is refused"; needs the tests loaded
    std::vector<std::string> interpretations;
};

// In the order of clauses.lua.
std::vector<ClauseTrace> trace(const Scheme& scheme);

struct PackCheck {
    Problems problems;  // what must be mended
    Problems remarks;   // what is probably a slip, and does no harm to verdicts
    std::size_t clauses = 0;
    std::size_t implemented = 0;
    std::size_t guidance = 0;
    std::size_t awaiting = 0;  // stated, for a part of headway that is still to come
};

// A clause must have a rule, or be said to be guidance, or name what serves it; a parameter must be used;
// what decides must be such that somebody can meet it; a name of the pack's own must be local. A rule that
// decides nothing, a dated change without effect, a declaration that nothing asks for, recruitment dates that
// contradict one another, an id that is not the folder's name and a Lua file that is not read are remarked
// on.
PackCheck check(const Scheme& scheme);

}  // namespace headway
