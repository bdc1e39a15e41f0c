// What differs between two editions of a scheme, in the words of the policy.
//
// Conditions are compared as what they ask for, and by whom they treat otherwise: every value at which they
// turn is tried (logic/edges.h), and one made-up candidate is told for whom they come out differently. Facts
// are tried independently of one another, so it may be a candidate that nobody is; where none is found nobody
// is treated differently.
#pragma once

#include "logic/outcome.h"
#include "scheme/scheme.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// Somebody who does not exist, and what the two editions say of them.
struct MadeUpCandidate {
    struct Fact {
        std::string fact;   // "years as a headteacher"
        std::string value;  // "3 years"
    };
    std::vector<Fact> facts;  // all that the rule asks for
    Outcome before = Outcome::unknown;
    Outcome after = Outcome::unknown;
};

struct Difference {
    // Whom two conditions treat otherwise.
    enum class Treats : std::uint8_t {
        not_compared,  // it is no difference of conditions, or one of rules in plain Lua
        somebody,      // see candidate
        nobody,        // worded differently
        not_known      // none was found, and not everything was tried
    };

    std::string file;  // "parameters.lua"
    std::string what;  // "manifest", "clause", "parameter", "criterion", "preference", "meeting", …
    std::string id;    // as the pack calls it; "" of the manifest and of interpretations
    std::vector<std::string> clauses;
    std::string text;                         // "minimum years as head: 3 years → 4 years"
    std::optional<std::string> before = {};   // nothing where it was not there
    std::optional<std::string> after = {};    // nothing where it is there no more
    std::vector<std::string> no_longer = {};  // lines of what a rule said
    std::vector<std::string> now = {};        // lines of what it says
    Treats treats = Treats::not_compared;
    std::optional<MadeUpCandidate> candidate = {};
};

// In the order of the pack's files, and within one in that of the new edition; what was taken out comes last.
// Conditions are compared with the values that parameters have on the day. A fact counts as the same in both
// where it is asked for with the same arguments; what `acting_headship_counts` makes of it is not looked at.
std::vector<Difference> differences(const Scheme& old_rules, const Scheme& new_rules, Date day);

}  // namespace headway
