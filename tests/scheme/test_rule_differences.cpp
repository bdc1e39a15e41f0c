// What differs between the rules of two editions that judge nobody.
#include "scheme/difference_lines.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

void meet(PackFolder& pack, const std::string& id, const std::string& minutes) {
    pack.write("cadence.lua",
               "return cadence {\n  clause = \"RUT-C1\", lasts = years(1),\n  meeting { id = \"" + id +
                   "\", clause = \"RUT-C1\", every = \"term\", minutes = " + minutes + " },\n}\n");
}

}  // namespace

TEST_CASE("a meeting that takes longer is told by its lines") {
    PackFolder old;
    PackFolder now;
    meet(old, "regular", "60");
    meet(now, "regular", "90");
    const std::string text = compared(old, now);
    CHECK_THAT(text, Contains("cadence.lua meeting regular: says otherwise\n- ") && Contains("\n+ "));
    CHECK(compared(old, old).empty());
}

TEST_CASE("a meeting of another name is a new one, and the old one is taken out") {
    PackFolder old;
    PackFolder now;
    meet(old, "regular", "60");
    meet(now, "termly", "60");
    CHECK_THAT(compared(old, now),
               Contains("meeting termly: added\n+ ") && Contains("meeting regular: taken out\n- "));
}

TEST_CASE("criteria are compared once, by whom they treat differently") {
    PackFolder old;
    PackFolder now;
    now.require("person.is_on_register");
    const auto found = differences(*old.scheme(), *now.scheme(), *parse_date("2026-10-01"));
    CHECK(found.size() == 2);  // one taken out, one added
}
