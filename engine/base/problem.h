// What a user did wrong, as values with a place.
//
// Whatever a file, a pack or a command line can get wrong becomes a Problem and is collected, so that one
// run tells all of it. Exceptions are left for broken promises inside the program.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace headway {

// Where a problem is. Parts that do not apply stay empty or 0; lines and columns count from 1.
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string path =
        {};  // inside the document or the pack: "people[3].id", "criterion leadership_judgement"

    // "register.json:12: people[3].id", with only the parts that are known.
    std::string text() const;
};

struct Problem {
    Place where;
    std::string message;  // for an officer: what is wrong, and what to do
};

// In the order found.
using Problems = std::vector<Problem>;

}  // namespace headway
