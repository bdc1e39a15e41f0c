// Why an appointment is left over by an allocation, and what would change it. Internal to this room.
#pragma once

#include "scheme/allocate.h"
#include "scheme/assignment.h"

#include <span>

namespace headway {

struct SolvedAllocation {
    const Scheme& scheme;
    const Register& reg;
    const Pairs& pairs;  // whose appointments are the rows, whose mentors the columns
    const OptionLists& lists;
    std::span<const int> places;
    const Assignment& assignment;
    std::span<const PairWish> forbidden;
};

// Those that are not served, in the order of the rows.
std::vector<UnallocatedAppointment> left_over(const SolvedAllocation& solved);

// The reasons of the criteria that keep the pair from being suitable, each with its clauses.
std::vector<std::string> what_speaks_against(const PairAnswer& answer);

}  // namespace headway
