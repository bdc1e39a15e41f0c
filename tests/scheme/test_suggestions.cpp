// Suggestions: tests that would notice what no test notices yet.
#include "scheme/tried_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// After the suggested file is added, the pack's tests pass and notice all but those without a suggestion.
void check_round_trip(TriedPack& pack) {
    const MutationReport before = pack.mutants();
    const SuggestedTests suggested = pack.suggestions();
    INFO(suggested.lua);
    REQUIRE(suggested.tests > 0);
    pack.folder.write("tests/suggested.lua", suggested.lua);
    const auto scheme = pack.folder.scheme(true);
    const TestReport report = run_tests(*scheme);
    CHECK(report.failed == 0);
    CHECK(report.passed >= suggested.tests);
    const MutationReport after = try_mutants(*scheme);
    CHECK(after.unnoticed.size() < before.unnoticed.size());
    CHECK(after.unnoticed.size() == suggested.without.size());
}

}  // namespace

TEST_CASE("the day before and the day of an anniversary are suggested for a threshold that nobody tries") {
    TriedPack pack;
    pack.rule("person.years_as_head:at_least(years(3))")
        .tests(tried("long a head", "2020-10-01", "", met) + tried("new", "2013-10-01", "", not_met));
    const SuggestedTests suggested = pack.suggestions();
    CHECK(suggested.without.empty());
    CHECK_THAT(suggested.lua,
               Contains(R"(as_of  = "2016-08-31")") && Contains(R"(as_of  = "2016-09-01")") &&
                   Contains(R"(expect = { verdict = "ineligible", ["RUT-C1"] = "not_met" })") &&
                   Contains("-- notices 3 years becoming 37 months") &&
                   Contains("CONFIRM against the policy"));
    check_round_trip(pack);
    CHECK(pack.mutants().unnoticed.empty());
}

TEST_CASE("another choice of a closed list, a row less and a column unsaid are suggested too") {
    TriedPack pack;
    pack.rule(
            R"(all { person.is_headteacher, person.has_training { course = "induction", provider = "other" } })")
        .tests(tried(
            "a trained head", "2016-10-01",
            R"({ training = { { course = "induction", provider = "other", completed_on = "2015-01-01" } } })",
            met));
    check_round_trip(pack);
    CHECK(pack.mutants().unnoticed.empty());
}

TEST_CASE("a case that is there already is suggested where its test merely expects too little") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", force = "should", requires = person.is_headteacher },
} }
)");
    pack.tests(tried("the verdict does not tell", "2016-10-01", "", R"(verdict = "eligible")"));
    const SuggestedTests suggested = pack.suggestions();
    CHECK(suggested.tests == 1);
    CHECK_THAT(suggested.lua, Contains(R"(as_of  = "2016-10-01")"));
    check_round_trip(pack);
}

TEST_CASE("a pack whose tests notice everything gets no file") {
    TriedPack pack;
    pack.rule("person.is_headteacher").tests(tried("a head", "2016-10-01", "", met));
    CHECK(pack.suggestions().tests == 0);
    CHECK(pack.suggestions().lua.empty());
}

TEST_CASE("a mutant of which no case is found in the neighbourhood is told") {
    TriedPack pack;
    pack.rule(R"(person.school.local_authority:is "Rutland")")
        .tests(tried("one school", "2016-10-01", "", met));
    const SuggestedTests suggested = pack.suggestions();
    REQUIRE(suggested.without.size() == 1);
    CHECK_THAT(suggested.without[0].change, Contains("' becoming 'at one of the schools"));
}

TEST_CASE("texts with quotation marks and backslashes come through a suggestion unharmed") {
    TriedPack pack;
    pack.rule("person.is_headteacher")
        .tests(tried("a head", "2016-10-01", R"({ school = { name = 'The "Old" \\ School' } })",
                     R"(verdict = "eligible")") +
               "");
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", force = "should", requires = person.is_headteacher },
} }
)");
    CHECK_THAT(pack.suggestions().lua, Contains(R"("The \"Old\" \\ School")"));
    check_round_trip(pack);
}
