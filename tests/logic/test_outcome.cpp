#include "logic/outcome.h"

#include <catch2/catch.hpp>

#include <array>

using namespace headway;

namespace {

constexpr std::array<Outcome, 3> kleene{Outcome::not_met, Outcome::unknown, Outcome::met};

// Kleene's tables, by what could still be true and what could still be false.
bool may_hold(Outcome outcome) {
    return outcome != Outcome::not_met;
}
bool may_fail(Outcome outcome) {
    return outcome != Outcome::met;
}
Outcome from(bool holds_possibly, bool fails_possibly) {
    if (holds_possibly && fails_possibly) return Outcome::unknown;
    return holds_possibly ? Outcome::met : Outcome::not_met;
}

}  // namespace

TEST_CASE("both, either and negated are Kleene's logic") {
    for (Outcome a : kleene) {
        CHECK(negated(a) == from(may_fail(a), may_hold(a)));
        for (Outcome b : kleene) {
            CHECK(both(a, b) == from(may_hold(a) && may_hold(b), may_fail(a) || may_fail(b)));
            CHECK(either(a, b) == from(may_hold(a) || may_hold(b), may_fail(a) && may_fail(b)));
        }
    }
}

TEST_CASE("an exception helps only where the ordinary requirement is known not to be met") {
    CHECK(with_exception(Outcome::not_met, Outcome::met) == Outcome::by_exception);
    CHECK(with_exception(Outcome::not_met, Outcome::unknown) == Outcome::unknown);
    CHECK(with_exception(Outcome::not_met, Outcome::not_met) == Outcome::not_met);
    for (Outcome exceptional : kleene) {
        CHECK(with_exception(Outcome::met, exceptional) == Outcome::met);
        CHECK(with_exception(Outcome::unknown, exceptional) == Outcome::unknown);
    }
}

TEST_CASE("the lowest outcome of all criteria decides a verdict, so their order is fixed") {
    CHECK(both(Outcome::by_exception, Outcome::met) == Outcome::by_exception);
    CHECK(both(Outcome::unknown, Outcome::by_exception) == Outcome::unknown);
    CHECK(both(Outcome::not_met, Outcome::unknown) == Outcome::not_met);
}

TEST_CASE("outcomes are named as programs read them") {
    CHECK(name_of(Outcome::met) == "met");
    CHECK(name_of(Outcome::by_exception) == "by_exception");
    CHECK(name_of(Outcome::unknown) == "unknown");
    CHECK(name_of(Outcome::not_met) == "not_met");
}
