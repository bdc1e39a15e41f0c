// Shortlists and allocations as JSON, in the form that programs rely on (engine/README.md).
#pragma once

#include "scheme/allocate.h"
#include "scheme/shortlist.h"

#include <string>
#include <vector>

namespace headway {

// One object, without a line break at its end.
std::string shortlist_json(const Scheme& scheme, const Register& reg, const ShortlistOrder& order,
                           const std::vector<ShortlistedMentor>& mentors);

// With the reasons for each pair. `compared`: with what choosing one by one gives.
std::string allocation_json(const Scheme& scheme, const Register& reg, Date as_of,
                            const Allocation& allocation, bool compared);

}  // namespace headway
