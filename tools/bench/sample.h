// A made-up register of candidates for the benchmarks.
//
// Half of what it holds is there to be got wrong: gaps and overlaps in service, heads of two schools, heads
// who have left, rows that start after the day, declarations that a newer one replaces, judgements of both of
// Ofsted's scales, and missing evidence of every kind.
#pragma once

#include "base/date.h"

#include <cstddef>
#include <string>

namespace headway::tools::bench {

// The day as of which the sample is judged.
Date sample_day();

// The text of a register document with so many candidates; the same for the same number, everywhere. There is
// room for simdjson's padding behind its end.
std::string sample_register(std::size_t candidates);

}  // namespace headway::tools::bench
