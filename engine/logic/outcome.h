// The outcomes of a test, in Kleene's three-valued logic, and the fourth that only a criterion can have.
//
// The numbers are chosen so that the order is that of the verdicts: the lowest outcome of all criteria
// decides. They also make whole columns cheap: "all" is the minimum, "any" the maximum of bytes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace headway {

enum class Outcome : std::uint8_t {
    not_met = 0,
    unknown = 1,       // evidence is missing that could decide either way
    by_exception = 2,  // of a criterion only: the ordinary requirement is not met, the exceptional route is
    met = 3,
};

constexpr Outcome both(Outcome a, Outcome b) {
    return std::min(a, b);
}
constexpr Outcome either(Outcome a, Outcome b) {
    return std::max(a, b);
}

// Of not_met, unknown and met.
constexpr Outcome negated(Outcome a) {
    if (a == Outcome::unknown) return a;
    return a == Outcome::met ? Outcome::not_met : Outcome::met;
}

constexpr Outcome outcome_of(bool holds) {
    return holds ? Outcome::met : Outcome::not_met;
}

// What a criterion with an exceptional route comes to: the route counts only where the ordinary requirement
// is known not to be met.
constexpr Outcome with_exception(Outcome ordinary, Outcome exceptional) {
    if (ordinary != Outcome::not_met) return ordinary;
    return exceptional == Outcome::met ? Outcome::by_exception : exceptional;
}

constexpr std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::not_met:
            return "not_met";
        case Outcome::unknown:
            return "unknown";
        case Outcome::by_exception:
            return "by_exception";
        case Outcome::met:
            return "met";
    }
    return "";
}

}  // namespace headway
