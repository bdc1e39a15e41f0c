// What is found out about a pack, as people read it: at the commands, at the console and while a pack is
// watched.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <string>
#include <string_view>
#include <vector>

namespace headway::tools {

std::string tests_text(const Scheme& scheme, const TestReport& report);

// With every branch that no test reaches, if it is asked for in detail.
std::string coverage_text(const CoverageReport& report, bool detailed);

std::string mutants_text(const MutationReport& report);

// In the order of the pack's files; "nothing differs" where nothing does.
std::string differences_text(const std::vector<Difference>& found, const Terminal& terminal);

// A line each: its place, and what is wrong.
std::string problems_text(const Problems& problems, std::string_view before);

}  // namespace headway::tools
