// Pack test: runs the tests that stand beside a pack's rules, and measures what they leave untried.
#pragma once

#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

// One test that failed, with everything that came out otherwise than expected.
struct TestFailure {
    std::string test;  // "tests/eligibility.lua: untrained head is refused"
    Place where;
    std::vector<std::string> messages;
};

struct TestReport {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t clauses_covered = 0;  // named by a test, of those that a criterion implements
    std::size_t clauses = 0;          // that a criterion implements
    std::vector<TestFailure> failures;
    // "must" criteria that no test shows met, not met or (where evidence can be missing) unknown.
    std::vector<std::string> untried;
};

// The scheme must have been loaded with its tests.
TestReport run_tests(const Scheme& scheme);

}  // namespace headway
