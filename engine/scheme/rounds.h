// Rounds: when a scheme recruits its mentors in an academic year, action by action.
//
// A policy publishes the dates of one year or of several. Those are given as they stand, even where one
// contradicts another: contradictions() says so. For any other year the same weeks are proposed.
#pragma once

#include "scheme/scheme.h"
#include "script/rounds.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// An action in a round of the year that was asked for.
struct DatedAction {
    TermName round = TermName::autumn;
    const RoundAction* action = nullptr;  // its name, its clauses and where the pack says it; of the scheme
    ActionDays when;
};

struct Rounds {
    AcademicYear year;
    // The year whose dates these are, or are made of; nothing where the policy names no rounds at all.
    std::optional<AcademicYear> published;
    std::vector<DatedAction> actions;  // by round, then in the pack's order

    // Whether the dates are made of another year's.
    bool are_proposed() const { return published && *published != year; }
};

// The year's own dates, where they are published. Else those of the latest published year before it, or of
// the first after it, moved to the same weeks: a day to the nearest one of its weekday, a stretch as a whole;
// a month stays that month. The scheme must outlive the answer.
Rounds rounds_of(const Scheme& scheme, AcademicYear year);

// Each action that begins when one that follows it in its round is over already, with its place in the pack.
Problems contradictions(const Rounds& rounds);

// What a reader of these rounds should know: contradictions, and that a policy names no rounds.
std::vector<std::string> remarks_on(const Rounds& rounds);

// {"scheme":…, "edition":…, "year":…, "proposed":…, "actions":[…], "remarks":[…]}
std::string rounds_json(const Scheme& scheme, const Rounds& rounds);

}  // namespace headway
