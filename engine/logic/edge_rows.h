// Rows tied to made-up subjects. Internal to logic/edges.
//
// Conditions see a subject's rows only through what "every row" and "one row" come to. Two sets of rows for
// which all of these come out alike are one to them, and what they come to for two sets together follows from
// what they come to for each. So all that any number of rows can come to is found from single rows.
#pragma once

#include "logic/edge_values.h"

#include <cstdint>
#include <vector>

namespace headway {

inline bool looks_at_rows(Connective connective) {
    return connective == Connective::every_tied || connective == Connective::some_tied;
}

// A fact and the values that it is tried with.
struct EdgeAxis {
    Slot slot{};
    std::vector<Edge> edges;
};

// How many combinations there are; no more than one beyond the limit.
std::uint64_t size_of(const std::vector<EdgeAxis>& axes, std::size_t times, std::uint64_t limit);

// The rows of a subject, each as its place in the product of the axes.
struct RowKind {
    std::vector<std::uint64_t> rows;
    std::uint32_t remarkable = 0;
};

struct RowKinds {
    std::vector<EdgeAxis> axes;
    std::vector<RowKind> kinds = {RowKind{}};
    bool all = true;  // whether there is no other kind

    const Edge& edge(const EdgeAxis& axis, std::uint64_t row) const;
};

// One set of rows for each way in which the conditions, every_tied or some_tied, come out together. The
// binding takes each row for a subject.
RowKinds row_kinds(const std::vector<ConditionPtr>& conditions, std::vector<EdgeAxis> axes,
                   const Binding& binding);

}  // namespace headway
