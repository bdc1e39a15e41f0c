// Interleaved timing: contenders take turns, so that a slower minute of the machine slows all of them alike.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace headway::tools::bench {

struct Contender {
    std::string name;
    std::function<void()> run;
};

// What one contender came to against the first of its group.
struct Timed {
    std::string name;
    double seconds = 0;  // of one run: the median over the rounds
    double ratio = 1;  // how often the first ran in the time of one run: the median of each round's own ratio
};

// Runs every contender once to warm it up, then in each round once after the other; one that is done in less
// than a few milliseconds runs several times in its turn. Each round begins with another one.
std::vector<Timed> timed_rounds(const std::vector<Contender>& contenders, std::size_t rounds);

}  // namespace headway::tools::bench
