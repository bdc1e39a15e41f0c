// Coverage: which branches of the rules the tests beside them reach.
#include "scheme/tried_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

TEST_CASE(
    "a comparison has a branch for met and one for not met, and each is named until a test reaches it") {
    TriedPack pack;
    pack.rule("person.is_headteacher").tests(tried("a head", "2016-10-01", "", met));
    const CoverageReport half = pack.coverage();
    CHECK(half.branches == 2);
    CHECK(half.covered == 1);
    REQUIRE(half.untried.size() == 1);
    CHECK_THAT(half.untried[0], Catch::StartsWith("it (RUT-C1): no test in which 'serves as a headteacher") &&
                                    Catch::EndsWith("' is not met"));
    pack.tests(tried("a head", "2016-10-01", "", met) +
               tried("nobody", "2016-10-01", "{ posts = {} }", not_met));
    CHECK(pack.coverage().covered == 2);
    CHECK(pack.coverage().untried.empty());
}

TEST_CASE("unknown is a branch only of what the register may leave open") {
    TriedPack pack;
    pack.rule("person.school.latest_inspection.leadership_and_management:at_least \"good\"")
        .tests(tried("never inspected", "2016-10-01", "", unknown));
    const CoverageReport report = pack.coverage();
    CHECK(report.branches == 6);  // of the comparison, and of "every school"
    CHECK(report.covered == 2);
    REQUIRE(report.untried.size() == 2);
    CHECK_THAT(report.untried[1], Contains("is good or better' is met or not met"));
}

TEST_CASE("every part of a combination has its own branches") {
    TriedPack pack;
    pack.rule("any { person.is_headteacher, person.years_as_head:at_least(years(3)) }")
        .tests(tried("long a head", "2016-10-01", "", met));
    const CoverageReport report = pack.coverage();
    CHECK(report.branches == 6);
    CHECK(report.covered == 3);
    CHECK(report.untried.size() == 3);
}

TEST_CASE("an exceptional route is tried only where the ordinary requirement is not met") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher,
    exceptionally = person.years_as_head:at_least(years(1)) },
} }
)");
    pack.tests(tried("a head", "2016-10-01", "", met));
    CHECK(pack.coverage().covered == 1);
    pack.tests(tried("a head who has retired", "2016-10-01",
                     R"({ posts = { { role = "headteacher", from = "2010-09-01", to = "2015-08-31" } } })",
                     R"(["RUT-C1"] = "by_exception")"));
    CHECK(pack.coverage().covered == 2);
}

TEST_CASE("a pack whose rules are all in plain Lua has no branches") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "plain", clause = "RUT-C1", facts = { head = person.is_headteacher },
    decide = function(facts) if facts.head then return met "a head" end return not_met "no head" end },
} }
)");
    pack.tests(tried("a head", "2016-10-01", "", met));
    CHECK(pack.coverage().branches == 0);
}
