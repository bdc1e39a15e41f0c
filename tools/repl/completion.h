// What TAB offers: commands, the names of Lua, facts, parameters, clauses, people, appointments,
// partnerships.
#pragma once

#include "repl/session.h"

#include <string>
#include <vector>

namespace headway::tools {

// A way to go on, and what it means in a few words.
struct Candidate {
    std::string text;
    std::string meaning;
};

// The candidates for the word that ends the line, in alphabetical order, and how long that word is. At most
// so many are given: completion of a large register stays quick.
struct Completion {
    std::size_t typed = 0;
    std::vector<Candidate> candidates;
    bool cut = false;  // there are more
};
Completion complete(Session& session, const std::string& line, std::size_t most = 200);

}  // namespace headway::tools
