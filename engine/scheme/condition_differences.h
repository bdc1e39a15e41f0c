// What differs between the conditions of two editions. Internal to this room.
#pragma once

#include "scheme/differences.h"

#include <string>
#include <vector>

namespace headway {

struct ComparedSchemes {
    const Scheme& before;
    const Scheme& after;
    Date day;
};

// Criteria of mentors, mentees and pairs, preferences, and offers of training.
void add_rule_differences(const ComparedSchemes& schemes, std::vector<Difference>& found);

// The lines that only one of two lists has, in their order.
struct LineDifferences {
    std::vector<std::string> no_longer;
    std::vector<std::string> now;
};
LineDifferences line_differences(const std::vector<std::string>& before,
                                 const std::vector<std::string>& after);

}  // namespace headway
