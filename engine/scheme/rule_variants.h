// The variants of a scheme's rules: each with one change (mutants.h). Internal to this room.
//
// All variants of one scheme stand as further criteria in one definition, behind its own and with no force,
// so that a case is judged by all of them in one go and none of them counts in a verdict.
//
// Not among them, because nobody could tell: another connective around a single part; "one of the schools"
// for "every school" where a subject has exactly one (an appointment); the opposite of a single yes or no
// inside "none", which is the same change as "none" dropped; a choice more inside "any" that another part of
// it lets in. A parameter with two values on two days is told with the newest.
#pragma once

#include "scheme/mutants.h"

#include <vector>

namespace headway {

struct RuleVariant {
    Mutant mutant;
    bool of_preference = false;
    std::size_t rule = 0;    // its number among the kind's criteria, or among the preferences
    std::size_t number = 0;  // that of its criterion among those of the kind in `varied`
};

struct RuleVariants {
    SchemeDefinition varied;
    std::vector<RuleVariant> variants;
};

// Of all rules that tests beside them can judge.
RuleVariants rule_variants(const SchemeDefinition& definition);

// Which of them the tests beside the scheme's rules notice.
std::vector<bool> noticed_variants(const Scheme& scheme, const RuleVariants& all);

// The criteria of the kind, to be added to.
std::vector<CriterionDefinition>& criteria_of(SchemeDefinition& definition, SubjectKind kind);

}  // namespace headway
