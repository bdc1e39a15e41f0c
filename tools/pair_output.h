// Shortlists and allocations as text for people and as CSV.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <string>
#include <vector>

namespace headway::tools {

// One shortlist, and how much of it is shown.
struct ShownShortlist {
    const Scheme& scheme;
    const Register& reg;
    const ShortlistOrder& order;
    const std::vector<ShortlistedMentor>& mentors;
    std::size_t most_in_full = 1;  // with every criterion; the others with what speaks for and against them
};

std::string shortlist_text(const ShownShortlist& shown, const Terminal& terminal);
std::string shortlist_csv(const ShownShortlist& shown);

struct ShownAllocation {
    const Scheme& scheme;
    const Register& reg;
    Date as_of;
    const Allocation& allocation;
    bool compared = false;
};

std::string allocation_text(const ShownAllocation& shown, const Terminal& terminal);
std::string allocation_csv(const ShownAllocation& shown);

}  // namespace headway::tools
