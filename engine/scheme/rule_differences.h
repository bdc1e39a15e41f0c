// What differs between the rules of two editions that judge nobody: what is expected, paid, dated and to be
// done. Internal to this room.
#pragma once

#include "scheme/condition_differences.h"

#include <vector>

namespace headway {

// By what the rules say (scheme/rules_in_words.h). Criteria, preferences and offers are left to
// add_rule_differences().
void add_other_differences(const ComparedSchemes& schemes, std::vector<Difference>& found);

}  // namespace headway
