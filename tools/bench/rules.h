// KLE's criteria hard-coded in C++, a candidate at a time: what the engine is measured against.
//
// It states what schemes/kle/eligibility.lua states, with the numbers of its parameters.lua. The benchmarks
// compare every outcome with the engine's before they measure anything, so the two can't drift apart unseen.
#pragma once

#include "base/date.h"
#include "bench/facts.h"
#include "scheme/evaluate.h"

#include <array>
#include <string_view>
#include <vector>

namespace headway::tools::bench {

struct HardCodedCriterion {
    std::string_view id;
    std::string_view clause;  // as JSON
    Force force = Force::must;
};
inline constexpr std::size_t must_count = 8;
inline constexpr std::size_t criterion_count = must_count + quality_count;
extern const std::array<HardCodedCriterion, criterion_count> hard_coded_criteria;

struct Judged {
    std::array<Outcome, criterion_count> outcomes{};
    Verdict verdict{};
};

// Judges all candidates; `judged` must be as long.
void judge(const Facts& facts, Date as_of, std::vector<Judged>& judged);

}  // namespace headway::tools::bench
