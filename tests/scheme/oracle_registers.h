// Registers made up at random, rich in edges: rows of tomorrow, posts that end today, schools shared and
// changed, gaps, columns left empty, several rows of one day.
#pragma once

#include "base/date.h"

#include <cstdint>
#include <string>

namespace headway::oracle {

// The same document for the same seed, on every machine. Its dates lie around `middle`.
std::string random_register(std::uint64_t seed, Date middle);

}  // namespace headway::oracle
