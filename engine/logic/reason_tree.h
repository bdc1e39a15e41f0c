// A condition as it came out for one subject, part by part: the whole of what reason() (explain.h) sums up.
#pragma once

#include "logic/explain.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace headway {

// One part of the condition. A combination's line comes first, its parts follow one deeper; of a part that is
// asked of each tied row there is one such run of lines for each row.
struct TreeLine {
    std::size_t depth = 0;
    const Condition* condition = nullptr;
    Outcome outcome = Outcome::unknown;  // of this part by itself: under "none", met stands against the whole
    std::size_t tie = 0;                 // which tied row, of a part that is asked of each
    std::string finding = {};            // of a comparison: what was found, without a full stop
    std::string missing = {};            // of one that is unknown: what would settle it
};

// The lines of the node, from itself down.
std::vector<TreeLine> reason_tree(const Case& c, NodeNumber node);

}  // namespace headway
