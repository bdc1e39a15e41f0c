// A small pack with tests beside its rules, to see how good these are.
#pragma once

#include "scheme/pack_folder.h"

#include <string>
#include <vector>

namespace headway::test {

// One rule for mentors, clause RUT-C1, with these tests. In the tests `candidate` makes the register of a
// head of Oakham since 2013-09-01, with changes.
struct TriedPack {
    PackFolder folder = {};

    TriedPack& rule(const std::string& condition) {
        folder.require(condition);
        return *this;
    }
    TriedPack& parameter(const std::string& definition) {
        folder.write("parameters.lua", "return parameters {\n  " + definition + "\n}\n");
        return *this;
    }
    TriedPack& tests(const std::string& tests) {
        folder.write("tests/it.lua", std::string{beginning} + "return tests {\n" + tests + "\n}\n");
        return *this;
    }

    MutationReport mutants() const { return try_mutants(*folder.scheme(true)); }
    CoverageReport coverage() const { return try_branches(*folder.scheme(true)); }
    SuggestedTests suggestions() const { return suggest_tests(*folder.scheme(true)); }

    static constexpr const char* beginning = R"(local example = require "example"
local head = {
  school = { local_authority = "Rutland" },
  posts  = { { role = "headteacher", from = "2013-09-01" } },
}
local function candidate(changes) return example.mentor("rutland", head, changes) end
)";
};

// One test: `of` what candidate is given, and what must come out.
inline std::string tried(const std::string& name, const std::string& day, const std::string& of,
                         const std::string& expect) {
    return "  test { \"" + name + "\", as_of = \"" + day + "\", mentor = candidate(" + of + "), expect = { " +
           expect + " } },\n";
}

inline const char* const met = R"(["RUT-C1"] = "met")";
inline const char* const not_met = R"(["RUT-C1"] = "not_met")";
inline const char* const unknown = R"(["RUT-C1"] = "unknown")";

// The changes that no test notices, one a line.
inline std::string unnoticed(const MutationReport& report) {
    std::string out;
    for (const Mutant& mutant : report.unnoticed)
        out += mutant.text() + '\n';
    return out;
}

}  // namespace headway::test
