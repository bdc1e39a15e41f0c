// A made-up register of approved mentors and waiting appointments for the benchmark of allocation.
#pragma once

#include <cstddef>
#include <string>

namespace headway::tools::bench {

// The text of a register document with so many mentors, three appointments for every twenty of them, and what
// Kent's rules of allocation look at: networks, faith, selection, expertise and circumstances, former
// colleagues, partnerships that run, and capacity that is missing. The same for the same number, everywhere.
std::string cohort_register(std::size_t mentors);

// How many appointments wait in it.
std::size_t cohort_appointments(std::size_t mentors);

}  // namespace headway::tools::bench
