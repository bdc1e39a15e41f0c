// base/money.h: how amounts are written
#include "base/money.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace headway;

TEST_CASE("money is written in pounds with both digits of the pence, and commas between thousands") {
    CHECK(in_pounds({0}) == "£0.00");
    CHECK(in_pounds({5}) == "£0.05");
    CHECK(in_pounds({99}) == "£0.99");
    CHECK(in_pounds({100}) == "£1.00");
    CHECK(in_pounds({99999}) == "£999.99");
    CHECK(in_pounds({100000}) == "£1,000.00");
    CHECK(in_pounds({123450}) == "£1,234.50");
    CHECK(in_pounds({100000000}) == "£1,000,000.00");
    CHECK(in_pounds({12345678901}) == "£123,456,789.01");
}

TEST_CASE("money that is owed has its sign before the pound's") {
    CHECK(in_pounds({-1}) == "-£0.01");
    CHECK(in_pounds({-123450}) == "-£1,234.50");
}

TEST_CASE("the largest amounts of either sign are written whole") {
    CHECK(in_pounds({std::numeric_limits<std::int64_t>::max()}) == "£92,233,720,368,547,758.07");
    CHECK(in_pounds({std::numeric_limits<std::int64_t>::min()}) == "-£92,233,720,368,547,758.08");
}

TEST_CASE("amounts are added and taken from one another to the penny") {
    CHECK(Pence{1999} + Pence{1} == Pence{2000});
    CHECK(Pence{1} - Pence{1999} == Pence{-1998});
    CHECK(6 * Pence{12500} == Pence{75000});
}
