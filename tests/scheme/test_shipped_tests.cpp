// How good the tests of the packs that ship are.
#include "scheme/shipped.h"

#include <chrono>

using namespace headway;
using namespace headway::test;

namespace {

const Scheme& tried_scheme(const std::string& id) {
    static std::map<std::string, SchemeOutcome> loaded;
    auto found = loaded.find(id);
    if (found == loaded.end()) found = loaded.emplace(id, shipped_library().load(id, true)).first;
    REQUIRE(found->second.scheme);
    return *found->second.scheme;
}

}  // namespace

TEST_CASE("the tests of every shipped pack notice at least 95 % of its mutants") {
    for (const std::string& id : shipped_ids()) {
        const MutationReport report = try_mutants(tried_scheme(id));
        for (const Mutant& mutant : report.unnoticed)
            UNSCOPED_INFO("no test notices " << mutant.text());
        INFO(id << ": " << report.noticed << " of " << report.mutants);
        CHECK(report.mutants >= 30);
        CHECK(report.noticed * 100 >= report.mutants * 95);
        CHECK(report.noticed + report.unnoticed.size() == report.mutants);
    }
}

TEST_CASE("every clause of a shipped pack that a rule judges is named by a test") {
    for (const std::string& id : shipped_ids())
        for (const ClauseTrace& clause : trace(tried_scheme(id))) {
            INFO(clause.clause->id);
            CHECK((!clause.judged || !clause.tested_by.empty()));
        }
}

TEST_CASE("the tests of the shipped packs reach nearly every branch of their rules") {
    for (const std::string& id : shipped_ids()) {
        const CoverageReport report = try_branches(tried_scheme(id));
        for (const std::string& untried : report.untried)
            UNSCOPED_INFO(untried);
        INFO(id);
        CHECK(report.covered * 100 >= report.branches * 95);
    }
}
