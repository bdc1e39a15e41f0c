// pack check, pack trace and pack test.
#include "scheme/pack_folder.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string complaints(const PackFolder& pack) {
    const auto scheme = pack.scheme();
    std::string out;
    for (const Problem& problem : check(*scheme).problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

void add_clause(PackFolder& pack, const std::string& more) {
    pack.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "a", force = "must", says = "A mentor is a headteacher." },
  clause { "RUT-C2", section = "2", area = "a", force = "must", says = "And kind.")" +
                                  more + " },\n}\n");
}

// A test of somebody who is a headteacher, with this expectation.
TestReport tested(const std::string& expect, const std::string& role = "headteacher") {
    PackFolder pack;
    pack.write("tests/it.lua", R"(local example = require "example"
return tests {
  test { "a head", as_of = "2016-10-01",
    mentor = example.mentor("rutland", { school = { local_authority = "Rutland" }, posts = { { role = ")" +
                                   role + R"(", from = "2010-09-01" } } }),
    expect = )" + expect + " },\n}\n");
    const auto scheme = pack.scheme(true);
    return run_tests(*scheme);
}

}  // namespace

TEST_CASE("a small pack has nothing to complain of") {
    CHECK(complaints(PackFolder{}).empty());
}

TEST_CASE("a forgotten clause is told with its line") {
    PackFolder pack;
    add_clause(pack, "");
    CHECK_THAT(complaints(pack),
               Contains("clauses.lua:3") && Contains("RUT-C2") && Contains("no rule names this clause"));
}

TEST_CASE("a clause that is guidance, or awaits something, is not forgotten") {
    PackFolder pack;
    add_clause(pack, ", guidance = true");
    CHECK(complaints(pack).empty());
    add_clause(pack, ", awaits = \"reports\"");
    CHECK(complaints(pack).empty());
    const auto scheme = pack.scheme();
    const PackCheck found = check(*scheme);
    CHECK(found.clauses == 2);
    CHECK(found.implemented == 1);
    CHECK(found.awaiting == 1);
}

TEST_CASE("a clause that has a rule is not guidance as well") {
    PackFolder pack;
    pack.write(
        "clauses.lua",
        R"(return clauses { clause { "RUT-C1", section = "1", area = "a", force = "must", says = "x", guidance = true } })");
    CHECK_THAT(complaints(pack), Contains("RUT-C1"));
}

TEST_CASE("a parameter that no rule uses is told, and one in a fact's braces is used") {
    PackFolder pack;
    pack.write("parameters.lua",
               "return parameters {\n  parameter { \"course\", \"induction\", unit = \"course\", meaning = "
               "\"m\" },\n}\n");
    CHECK_THAT(complaints(pack), Contains("parameters.lua:2") && Contains("course"));
    CHECK(complaints(pack.require("person.has_training { course = parameter \"course\" }")).empty());
}

TEST_CASE("check remarks on an unused declaration, another folder's name and a file that is not read") {
    PackFolder pack;
    pack.write("declarations.lua",
               "return declarations {\n  declaration { \"agrees\", asks = \"a\", from = \"f\" },\n}\n");
    pack.write("eligibilty.lua", "return 1\n");
    std::string told;
    const auto scheme = pack.scheme();
    for (const Problem& remark : check(*scheme).remarks)
        told += remark.where.text() + ": " + remark.message + "\n";
    CHECK_THAT(told, Contains("declarations.lua:2: declaration agrees: no rule asks for this declaration"));
    CHECK_THAT(told, Contains("manifest.lua: the id is 'rutland', but the folder is called"));
    CHECK_THAT(told, Contains("eligibilty.lua: this file is not read; did you mean 'eligibility.lua'?"));
    CHECK(complaints(pack).empty());
}

TEST_CASE("a rule in plain Lua that fails in a test is told with its own place") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "own", clause = "RUT-C1", facts = { head = person.is_headteacher },
    decide = function(facts)
      return facts.head .. "x"
    end },
} })");
    pack.write("tests/it.lua", R"(return tests { test { "nobody", as_of = "2016-10-01",
  mentor = { people = { { id = "p", name = "P" } } }, expect = { verdict = "eligible" } } })");
    const auto scheme = pack.scheme(true);
    const TestReport report = run_tests(*scheme);
    REQUIRE(report.failures.size() == 1);
    CHECK_THAT(report.failures[0].messages.at(0), Contains("eligibility.lua:4") && Contains("criterion own"));
}

TEST_CASE("trace tells where each clause lives, and which test tries it") {
    PackFolder pack;
    pack.write("tests/it.lua", R"(return tests { test { "nobody", as_of = "2016-10-01",
  mentor = { people = { { id = "p", name = "P" } } }, expect = { ["RUT-C1"] = "not_met" } } })");
    const auto scheme = pack.scheme(true);
    const auto traces = trace(*scheme);
    REQUIRE(traces.size() == 1);
    CHECK(traces[0].implemented_by == std::vector<std::string>{"eligibility.lua:3 headteacher"});
    CHECK(traces[0].tested_by == std::vector<std::string>{"tests/it.lua: nobody"});
}

TEST_CASE("a test that holds passes") {
    const TestReport report = tested(R"({ verdict = "eligible", ["RUT-C1"] = "met" })");
    CHECK(report.passed == 1);
    CHECK(report.failed == 0);
    CHECK(report.clauses_covered == 1);
}

TEST_CASE("a test that fails is told with its line, what was expected and what came out") {
    const TestReport report = tested(R"({ verdict = "eligible", ["RUT-C1"] = "met" })", "teacher");
    CHECK(report.failed == 1);
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].test == "tests/it.lua: a head");
    CHECK(report.failures[0].where.line == 3);
    const std::vector<std::string>& messages = report.failures[0].messages;
    REQUIRE(messages.size() == 3);
    CHECK(messages[0] == "expected the verdict eligible, got ineligible");
    CHECK_THAT(messages[1], Contains("because of RUT-C1 (headteacher): not_met: Alex Example"));
    CHECK_THAT(messages[2], Contains("RUT-C1: expected met, got not_met (headteacher): Alex Example"));
}

TEST_CASE("a test whose register is wrong fails with the register's mistakes") {
    PackFolder pack;
    pack.write("tests/it.lua", R"(return tests { test { "nobody", as_of = "2016-10-01",
  mentor = { people = { { id = "p", nam = "P" } } }, expect = { verdict = "eligible" } } })");
    const auto scheme = pack.scheme(true);
    const TestReport report = run_tests(*scheme);
    CHECK(report.failed == 1);
    REQUIRE_FALSE(report.failures.empty());
    CHECK_THAT(report.failures[0].messages.at(0), Contains("people[0]"));
}

TEST_CASE("what no test tries is told") {
    const TestReport report = tested(R"({ verdict = "eligible" })");
    CHECK(report.clauses_covered == 0);
    REQUIRE(report.untried.size() == 1);
    CHECK_THAT(report.untried[0], Contains("headteacher") && Contains("not_met"));
}

TEST_CASE("met_from is part of what a test may expect") {
    const TestReport report = tested(R"({ ["RUT-C1"] = { "not_met", met_from = "2016-12-01" } })", "teacher");
    REQUIRE(report.failures.size() == 1);
    CHECK_THAT(report.failures[0].messages.at(0), Contains("2016-12-01") && Contains("no such day"));
}

TEST_CASE("every scheme that ships passes its check and its tests, and tries every must both ways") {
    for (const std::string& id : shipped_ids()) {
        INFO(id);
        const SchemeOutcome loaded = shipped_library().load(id, true);
        REQUIRE(loaded.scheme);
        for (const Problem& problem : check(*loaded.scheme).problems)
            FAIL_CHECK(problem.where.text() << ": " << problem.message);
        for (const Problem& remark : check(*loaded.scheme).remarks)
            if (remark.where.file != "rounds.lua")  // a policy's own dates, kept as published
                FAIL_CHECK(remark.where.text() << ": " << remark.message);
        const TestReport report = run_tests(*loaded.scheme);
        for (const TestFailure& failure : report.failures)
            FAIL_CHECK(failure.test << ": " << failure.messages.at(0));
        for (const std::string& untried : report.untried)
            FAIL_CHECK(untried);
        CHECK(report.passed > 0);
        CHECK(report.clauses_covered == report.clauses);
    }
}
