// Edges: what conditions can come to at all, found by trying out every value at which one of them turns.
//
// A comparison turns at few values: at its threshold and just beside it, at each choice that it names and at
// any other, at "none" and at "unknown". Of all values of a fact that every comparison answers alike one is
// enough. Their combinations are the made-up subjects, so what none of them comes to, nobody comes to: a
// condition that no made-up subject meets can't be met, and one that all of them meet can't fail.
//
// The other way round is weaker. Facts are tried independently of one another, so that a made-up subject may
// be one that nobody is (a headteacher since three years whose last day as a head was last week).
#pragma once

#include "logic/condition.h"
#include "logic/outcome.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace headway {

// A value that a fact is tried with.
struct EdgeValue {
    enum class Is : std::uint8_t {
        known,
        another,  // a word that no condition names
        none,     // it is known that there is no such thing
        between,  // a count that is known only to lie between two bounds
        unknown
    };
    Is is = Is::known;
    Value value = {};          // of a known one (of a duration a Period); of `between` the lower bound
    std::int64_t highest = 0;  // of `between`
};

struct EdgeOrder {
    // What is asked; of subjects, not of rows tied to them, and none of them null.
    std::vector<ConditionPtr> conditions;
    std::span<const FactType> types;       // by slot
    std::vector<bool> tied;                // by slot: the fact is one of a tied row
    std::vector<bool> never_unknown = {};  // by slot; empty: any may be
    bool all_known = false;                // leave unknown values aside
    Date as_of;
    std::function<Value(const ParameterName&)> parameter = {};
    // Where more would have to be tried, not all of it is.
    std::uint64_t most_subjects = 4'000'000;
};

inline constexpr std::size_t most_edge_conditions = 6;

struct MadeUp {
    struct Fact {
        Slot slot{};
        EdgeValue value;
    };
    std::vector<Fact> facts;
    // The rows tied to the subject, where the conditions speak of such.
    std::vector<std::vector<Fact>> rows;
};

// Outcomes that the conditions have together, and a subject for whom they have them: the one that has least
// about it that is out of the ordinary. Ordinary is what meets the conditions, and what is known.
struct Seen {
    std::vector<Outcome> outcomes;  // by condition
    MadeUp subject;
    std::uint32_t remarkable = 0;  // how far the subject is out of the ordinary
};

struct TriedEdges {
    std::vector<Seen> seen;      // each combination of outcomes once
    std::uint64_t subjects = 0;  // how many were made up
    bool all = true;             // whether what was not seen does not exist
    bool rows = false;           // whether the conditions speak of tied rows
};

// At most most_edge_conditions conditions, over any number of facts. Some ten million subjects a second.
TriedEdges try_edges(const EdgeOrder& order);

}  // namespace headway
