// Decisions of the past, judged once more by other rules: who would have been told otherwise, and by what.
//
// replay() (decision.h) proves that a kept decision comes out the same by the rules of its day. This asks the
// other question: what the rules as somebody would have them would have said of the same evidence.
#pragma once

#include "base/money.h"
#include "register/store.h"
#include "scheme/evaluate.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// A decision that would be another one.
struct Reconsidered {
    std::int64_t decision = 0;  // its number
    SubjectKind kind = SubjectKind::mentor;
    std::string subject;
    std::string name;
    Date as_of;
    std::string before;  // the verdict that was kept
    Verdict after = Verdict::undetermined;
    std::vector<CriterionAnswer> against;  // the deciding criteria that are why, with their reasons
    std::vector<std::string> clauses;      // of these
    // What the partnerships of the register cost that rest on it (of a mentor those mentored, of an
    // appointment its own), by the same rules as of the same day; nothing where an amount is not recorded.
    std::optional<Pence> funding;
    std::size_t partnerships = 0;
};

struct Reconsideration {
    std::size_t decisions = 0;  // of the scheme, that could be judged again
    std::vector<Reconsidered> changed;
    Problems problems;  // decisions that can't be, and why
};

// Of the kept decisions those of this scheme are judged, each on its own evidence and as of its own day. The
// register gives the partnerships. The answers refer to the scheme.
Reconsideration reconsider(const Scheme& scheme, const Register& reg, Store& store, Date as_of);

}  // namespace headway
