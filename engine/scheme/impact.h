// Impact: what a change of rules does to real people, before anybody is judged by it.
//
// Two sets of verdicts on the same subjects are compared: those of the rules as they are and those of the
// rules as somebody would have them. Linear in the number of subjects.
#pragma once

#include "scheme/evaluate.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace headway {

// How many subjects have each verdict, by its number.
using VerdictCounts = std::array<std::size_t, 4>;

struct Impact {
    // A subject whose verdict is another one.
    struct Change {
        std::size_t subject = 0;  // of both Verdicts
        Verdict before = Verdict::undetermined;
        Verdict after = Verdict::undetermined;
        std::vector<std::string> criteria;  // ids of the deciding criteria whose outcome is another one
    };
    // The same counts for a part of the subjects, or for what one criterion brought about.
    struct Part {
        std::size_t subjects = 0;
        std::size_t lose = 0;   // who could serve before (eligible or by exception) and can't after
        std::size_t gain = 0;   // the other way round
        std::size_t other = 0;  // whose verdict changes otherwise
    };

    VerdictCounts before{};
    VerdictCounts after{};
    std::vector<Change> changed;  // in the order of the subjects
    Part whole;
    std::map<std::string, Part> by_criterion;  // by id; a subject counts under each criterion that changed
    std::map<std::string, Part> by_phase;      // of the subject's school, in words; "" where there is none
    std::map<std::string, Part> by_area;
};

// Both must be on the same subjects of the same register, of one kind; neither may have failed.
Impact impact_of(const Verdicts& before, const Verdicts& after);

// {"changed":[{"subject","name","before","after","criteria"}],"before":{counts},"after":{counts},
//  "by_criterion":{…},"by_phase":{…},"by_area":{…}}
std::string impact_json(const Impact& impact, const Verdicts& before);

}  // namespace headway
