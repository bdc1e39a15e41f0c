// What a rule wants a fact to be, in words. Internal to this room.
#pragma once

#include "facts/fact.h"
#include "logic/condition.h"

#include <string>
#include <vector>

namespace headway {

// "good or better", "3 years or more", "headteacher or executive headteacher", "at most 2 years ago"; where
// it is denied "worse than good", "less than 3 years". Nothing for what is yes or no, or can't be denied in
// a few words.
std::string wanted_in_words(const FactDefinition& fact, Comparator comparator,
                            const std::vector<Value>& operands, bool denied);

}  // namespace headway
