// The facts that KLE's criteria look at, as plain structs: what the hard-coded baselines judge.
#pragma once

#include "logic/outcome.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace headway::tools::bench {

// Day numbers are days since 1970-01-01.
inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

// The judgements of both of Ofsted's scales, in the order of register/choices.h; 255 where there is none.
inline constexpr std::uint8_t no_judgement = 255;

// One of a candidate's own schools.
struct OwnSchool {
    std::uint8_t overall = no_judgement;
    std::uint8_t assessment = no_judgement;
    Outcome inspection_expected = Outcome::unknown;
    Outcome high = Outcome::unknown;
    Outcome rising = Outcome::unknown;
    Outcome above_minimum = Outcome::unknown;
};

inline constexpr std::size_t quality_count = 7;

struct Candidate {
    std::int32_t months_as_head = 0;
    std::int32_t remains_until = no_day;
    std::int32_t support_least = 0;  // effective for certain
    std::int32_t support_most = 0;   // effective or not recorded
    std::uint32_t schools_end = 0;   // own schools: from the end of the candidate's before
    bool is_head = false;
    Outcome capacity = Outcome::unknown;
    Outcome governors = Outcome::unknown;
    std::array<Outcome, quality_count> qualities{};
};

struct Facts {
    std::vector<Candidate> candidates;
    std::vector<OwnSchool> schools;

    std::span<const OwnSchool> schools_of(std::size_t candidate) const {
        const std::uint32_t first = candidate == 0 ? 0 : candidates[candidate - 1].schools_end;
        return std::span{schools}.subspan(first, candidates[candidate].schools_end - first);
    }
};

}  // namespace headway::tools::bench
