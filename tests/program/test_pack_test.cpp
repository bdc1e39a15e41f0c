// headway pack test: how good the tests beside the rules are, as a process.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;

namespace {

// A pack of one rule, whose tests stand far from its edge. Gives its folder.
std::string small_pack(const Program& program) {
    const std::string manifest = program.file("small/manifest.lua",
                                              "return scheme { id = \"small\", title = \"t\", authority = "
                                              "\"a\", edition = \"e\", source = \"s\" }\n");
    program.file("small/clauses.lua",
                 "return clauses {\n  clause { \"S1\", section = \"1\", area = \"a\", force = \"must\", says "
                 "= \"x\" },\n}\n");
    program.file(
        "small/eligibility.lua",
        "return eligibility { mentee = {}, mentor = {\n  criterion { id = \"years\", clause = \"S1\", "
        "requires = person.years_as_head:at_least(years(3)) } } }\n");
    program.file("small/tests/it.lua", R"(local example = require "example"
local head = { posts = { { role = "headteacher", from = "2013-09-01" } }, school = { local_authority = "A" } }
return tests {
  test { "long a head", as_of = "2020-10-01", mentor = example.mentor("small", head),
    expect = { S1 = "met" } },
}
)");
    return std::filesystem::path{manifest}.parent_path().string();
}

}  // namespace

TEST_CASE("pack test counts the branches that are reached, and names the others when asked") {
    const Program program;
    const std::string pack = small_pack(program);
    const Ran brief = program.run({"pack", "test", pack, "--format", "text"});
    CHECK(brief.exit == 0);
    CHECK_THAT(brief.out, Contains("branches: 1 of 2 (50 %)") && !Contains("years (S1)"));
    const Ran full = program.run({"pack", "test", pack, "--coverage", "--format", "text"});
    CHECK_THAT(full.out, Contains("years (S1): no test in which '") && Contains("3 years or more") &&
                             Contains("' is not met"));
    const Ran json = program.run({"pack", "test", pack, "--format", "json"});
    CHECK_THAT(json.out,
               Contains(R"("clauses_covered":1,"clauses":1,"failures":[])") &&
                   Contains(R"("branches_covered":1,"branches":2,"untried_branches":["years (S1))") &&
                   !Contains("mutants"));
}

TEST_CASE("pack test --mutate names the changes that no test notices, and is no failure") {
    const Program program;
    const std::string pack = small_pack(program);
    const Ran text = program.run({"pack", "test", pack, "--mutate", "--format", "text"});
    CHECK(text.exit == 0);
    CHECK_THAT(text.out, Contains("mutants: 5, noticed 1 (20 %)") &&
                             Contains("no test notices 3 years becoming 2 years for '") &&
                             Contains("' in S1 (eligibility.lua:2 years)"));
    const Ran json = program.run({"pack", "test", pack, "--mutate", "--format", "json"});
    CHECK(json.exit == 0);
    CHECK_THAT(json.out,
               Contains(R"("mutants":5,"noticed":1,"unnoticed":[{"clause":"S1","criterion":"years",)"
                        R"("where":"eligibility.lua:2","change":"3 years becoming)"));
}

TEST_CASE("pack test --suggest writes tests that then notice them, and writes over nothing") {
    const Program program;
    const std::string pack = small_pack(program);
    const std::string file = pack + "/tests/suggested.lua";
    const Ran made = program.run({"pack", "test", pack, "--suggest", file});
    CHECK(made.exit == 0);
    CHECK_THAT(made.out, Contains("suggested: confirm each against the policy"));
    const Ran again = program.run({"pack", "test", pack, "--suggest", file});
    CHECK(again.exit == 2);
    CHECK_THAT(again.err, Contains("is there already"));
    const Ran tested = program.run({"pack", "test", pack, "--mutate", "--format", "text"});
    CHECK(tested.exit == 0);
    CHECK_THAT(tested.out, Contains("noticed 5 (100 %)"));
}

TEST_CASE("suggestions go to standard output too, and are for one pack at a time") {
    const Program program;
    const Ran shown = program.run({"pack", "test", small_pack(program), "--suggest", "-"});
    CHECK(shown.exit == 0);
    CHECK_THAT(shown.out, Catch::StartsWith("-- ") && Contains("return tests {"));
    const Ran many = program.run({"pack", "test", "--suggest", "-"});
    CHECK(many.exit == 2);
    CHECK_THAT(many.err, Contains("of one pack"));
}

TEST_CASE("a new pack begins with tests that reach every branch and notice every change") {
    const Program program;
    const std::string parent = std::filesystem::path{program.file("fresh/x", "")}.parent_path().string();
    REQUIRE(program.run({"pack", "new", parent + "/bristol", "--authority", "Bristol"}).exit == 0);
    const Ran ran = program.run({"pack", "test", parent + "/bristol", "--mutate", "--format", "text"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out,
               Contains("branches: 59 of 59 (100 %)") && Contains("mutants: 55, noticed 55 (100 %)"));
}
