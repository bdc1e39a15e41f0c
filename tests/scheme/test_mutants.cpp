// Mutants: which slips in a rule the tests beside it would notice.
#include "scheme/tried_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const three_years = "person.years_as_head:at_least(years(3))";

std::string far_from_the_edge() {
    return tried("long a head", "2020-10-01", "", met) + tried("new", "2013-10-01", "", not_met);
}
std::string on_the_edge() {
    return tried("on the anniversary", "2016-09-01", "", met) +
           tried("on the day before", "2016-08-31", "", not_met);
}

}  // namespace

TEST_CASE("a threshold that no test stands beside may slip unnoticed, and is told in the policy's words") {
    TriedPack pack;
    pack.rule(three_years).tests(far_from_the_edge());
    const MutationReport report = pack.mutants();
    CHECK(report.mutants == 5);  // two years and two months, either way, and at most
    CHECK(report.noticed == 1);
    CHECK_THAT(unnoticed(report), Contains("3 years becoming 2 years for '") &&
                                      Contains("' in RUT-C1 (eligibility.lua:3 it)") &&
                                      Contains("3 years becoming 37 months"));
}

TEST_CASE("tests on either side of the edge notice every step") {
    TriedPack pack;
    pack.rule(three_years).tests(on_the_edge());
    CHECK(unnoticed(pack.mutants()).empty());
}

TEST_CASE("a test that fails notices nothing") {
    TriedPack pack;
    pack.rule(three_years).tests(tried("wrong", "2016-09-01", "", not_met));
    CHECK(pack.mutants().noticed == 0);
}

TEST_CASE("a parameter moves where it is used, with all its values, and is told by its name") {
    TriedPack pack;
    pack.rule(R"(person.years_as_head:at_least(parameter "least"))")
        .parameter(R"(parameter { "least", 3, unit = "years", meaning = "how long", clause = "RUT-C1",
    changes = { ["2017-01-01"] = 5 } },)")
        .tests(on_the_edge() + tried("five years are asked for now", "2017-09-01", "", not_met));
    CHECK(unnoticed(pack.mutants()).empty());
    pack.tests(tried("new", "2013-10-01", "", not_met));
    CHECK_THAT(unnoticed(pack.mutants()), Contains("5 years (least) becoming 4 years"));
}

TEST_CASE("the day from which time alone meets the rule notices a longer time") {
    TriedPack pack;
    const std::string expect = R"(["RUT-C1"] = { "not_met", met_from = "2016-09-01" })";
    pack.rule(three_years).tests(tried("in time", "2013-10-01", "", expect));
    CHECK(unnoticed(pack.mutants()).empty());
    pack.tests(tried("some day", "2013-10-01", "", not_met));
    CHECK_THAT(unnoticed(pack.mutants()), Contains("3 years becoming 4 years"));
}

TEST_CASE("a part taken out, and all for any, are noticed by cases in which one part alone fails") {
    TriedPack pack;
    pack.rule(R"(all { person.is_headteacher, person.has_training { course = "mentor_training" } })");
    const std::string trained =
        R"(training = { { course = "mentor_training", provider = "other", completed_on = "2015-01-01" } })";
    const std::string both = tried("both", "2016-10-01", "{ " + trained + " }", met);
    const std::string neither = tried("neither", "2016-10-01", "{ posts = {} }", not_met);
    pack.tests(both + neither);
    CHECK_THAT(unnoticed(pack.mutants()), Contains("'serves as a headteacher") &&
                                              Contains("' taken out in RUT-C1") &&
                                              Contains("'all of' becoming 'one of'"));
    pack.tests(both + neither + tried("no head", "2016-10-01", "{ posts = {}, " + trained + " }", not_met) +
               tried("untrained", "2016-10-01", "", not_met) +
               tried("another course", "2016-10-01",
                     R"({ training = { { course = "first_aid", provider = "other", )"
                     R"(completed_on = "2015-01-01" } } })",
                     not_met));
    CHECK(unnoticed(pack.mutants()).empty());
}

TEST_CASE("what narrows a fact down is taken away, word by word and as a whole") {
    TriedPack pack;
    pack.rule(R"(person.has_training { course = { "induction", "mentor_training" }, provider = "other" })")
        .tests(tried("untrained", "2016-10-01", "", not_met));
    const std::string told = unnoticed(pack.mutants());
    CHECK_THAT(told, Contains("'induction' taken out of") && Contains("'mentor training' taken out of") &&
                         Contains("said of any course") && Contains("said of any provider"));
    CHECK_THAT(told, !Contains("opposite"));
}

TEST_CASE("the choices beside the one that is asked for are let in one by one") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentor = {}, mentee = {
  criterion { id = "it", clause = "RUT-C1", requires = appointment.headship:is "first" },
} }
)");
    const std::string mentee =
        R"(mentee = example.mentee("rutland", head, { role = "headteacher", headship = "first",
    appointed_on = "2016-05-01", starts_on = "2016-09-01" }))";
    pack.tests("  test { \"first\", as_of = \"2016-10-01\", " + mentee + ", expect = { " + met + " } },");
    const MutationReport report = pack.mutants();
    REQUIRE(report.unnoticed.size() == 1);
    CHECK(report.unnoticed[0].kind == SubjectKind::mentee);
    CHECK_THAT(report.unnoticed[0].change, Catch::StartsWith("'second or later' added to '"));
}

TEST_CASE("a judgement's threshold moves on its own scale, and a scale may be forgotten") {
    TriedPack pack;
    pack.rule(
            "person.school.latest_inspection.leadership_and_management:at_least { \"good\", "
            "\"expected_standard\" }")
        .tests(tried(
            "outstanding", "2016-10-01",
            R"({ inspections = { { date = "2015-01-01", leadership_and_management = "outstanding" } } })",
            met));
    const std::string told = unnoticed(pack.mutants());
    CHECK_THAT(
        told, Contains("good becoming requires improvement") && Contains("good becoming outstanding") &&
                  Contains("expected standard becoming strong standard") &&
                  Contains("'expected standard' taken out") && Contains("' becoming 'at one of the schools"));
    CHECK_THAT(told, !Contains("'good' taken out"));
}

TEST_CASE("an exceptional route that nobody tries may be taken out unnoticed") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher,
    exceptionally = person.is_recommended { by = "panel" } },
} }
)");
    const std::string head = tried("a head", "2016-10-01", "", met);
    const std::string nobody = tried("nobody", "2016-10-01", "{ posts = {} }", not_met);
    pack.tests(head + nobody);
    CHECK_THAT(unnoticed(pack.mutants()), Contains("the exceptional route taken out in RUT-C1"));
    pack.tests(
        head + nobody +
        tried("recommended", "2016-10-01",
              R"({ posts = {}, recommendations = { { by_role = "panel", given_on = "2016-01-01" } } })",
              R"(["RUT-C1"] = "by_exception")"));
    CHECK_THAT(unnoticed(pack.mutants()), !Contains("exceptional route"));
}

TEST_CASE("preferences have mutants too, and a score notices them") {
    TriedPack pack;
    pack.folder.write("allocation.lua", R"(return allocation {
  criteria = { criterion { id = "two", clause = "RUT-C1", force = "must", requires = pair.are_different_people } },
  preferences = { preference { id = "phase", clause = "RUT-C1", weight = 3, prefers = pair.same_phase } },
}
)");
    const auto pair = [](const std::string& phase, const std::string& expect) {
        return R"(  test { "a pair", as_of = "2016-10-01", pair = example.pair("rutland",
    { school = { local_authority = "Rutland", phase = "primary" }, posts = head.posts },
    { school = { local_authority = "Rutland", phase = ")" +
               phase + R"(" }, appointment = { role = "headteacher", appointed_on = "2016-05-01",
      starts_on = "2016-09-01" } }), expect = { )" +
               expect + " } },\n";
    };
    pack.tests(pair("primary", R"(verdict = "suitable")"));
    CHECK_THAT(unnoticed(pack.mutants()),
               Contains("becoming its opposite in RUT-C1 (allocation.lua:3 phase)") &&
                   !Contains("(allocation.lua:2 two)"));
    pack.tests(pair("primary", R"(verdict = "suitable", score = 3)"));
    CHECK_THAT(unnoticed(pack.mutants()), !Contains("allocation.lua"));
}

TEST_CASE("changes that nobody could tell are not made") {
    TriedPack pack;
    pack.rule("all { none { person.is_headteacher } }")
        .tests(tried("nobody", "2016-10-01", "{ posts = {} }", met));
    const MutationReport report = pack.mutants();
    CHECK(report.mutants == 1);  // "none" dropped, and neither "any" of one part nor the opposite again
    CHECK(report.noticed == 1);
}

TEST_CASE("a rule in plain Lua has no mutants, and counts in the verdicts of the others'") {
    TriedPack pack;
    pack.folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "plain", clause = "RUT-C1", facts = { head = person.is_headteacher },
    decide = function(facts) if facts.head then return met "a head" end return not_met "no head" end },
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher },
} }
)");
    pack.tests(tried("a head", "2016-10-01", "", R"(verdict = "eligible")"));
    const MutationReport report = pack.mutants();
    CHECK(report.mutants == 1);
    CHECK(report.noticed == 1);
}
