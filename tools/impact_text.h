// What a change of rules does to people, for a terminal.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <string>

namespace headway::tools {

// Counts before and after with bars, by criterion, by phase and area, and who it is. At most so many people
// are named, with the sentence that now stands against them.
std::string impact_text(const Impact& impact, const Verdicts& before, const Verdicts& after,
                        const Terminal& terminal, std::size_t most_people = 20);

}  // namespace headway::tools
