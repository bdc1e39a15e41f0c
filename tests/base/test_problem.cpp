// engine/base/problem.h and engine/base/money.h
#include "base/money.h"
#include "base/problem.h"

#include <catch2/catch.hpp>

using namespace headway;

TEST_CASE("a place shows only what is known of it") {
    CHECK((Place{"r.json", 12, 0, "people[3].id"}.text()) == "r.json:12: people[3].id");
    CHECK((Place{"r.json", 12, 7, ""}.text()) == "r.json:12:7");
    CHECK((Place{"r.json", 0, 0, ""}.text()) == "r.json");
    CHECK((Place{"", 12, 0, ""}.text()) == "line 12");
    CHECK((Place{"", 0, 0, "people[3].id"}.text()) == "people[3].id");
    CHECK(Place{}.text() == "");
}

TEST_CASE("money is whole pence") {
    CHECK(6 * Pence{12500} == Pence{75000});
    CHECK(Pence{1} + Pence{2} == Pence{3});
    CHECK(Pence{1} < Pence{2});
}
