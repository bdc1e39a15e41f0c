// The values of one fact at which comparisons turn. Internal to logic/edges.
#pragma once

#include "logic/edges.h"
#include "logic/program.h"

#include <string>
#include <vector>

namespace headway {

// A value that is tried, as a cell of its column.
struct Edge {
    EdgeValue value;
    std::int32_t cell = 0;  // a count's lower bound
    std::int32_t high = 0;  // a count's upper bound
    double number = 0;
    std::uint32_t remarkable = 0;  // how far it is out of the ordinary; 0 of one value
};

// A comparison of the fact, and whether meeting it helps (1) or hinders (-1) what it stands in.
struct EdgeLeaf {
    ConditionPtr condition;
    int sense = 1;
};

// Numbers for the words that conditions name.
class EdgeWords {
  public:
    std::uint32_t cell(std::string_view word);
    const std::string& text(std::uint32_t cell) const { return texts_[cell - first_word]; }
    // The cell of a word that nobody names, as long as all of them are known by now.
    std::uint32_t another() const { return static_cast<std::uint32_t>(texts_.size()) + first_word; }

  private:
    std::vector<std::string> texts_;
};

struct EdgeQuestion {
    Slot slot{};
    std::vector<EdgeLeaf> leaves;
    bool may_be_unknown = true;
};

// One value for each way in which the leaves answer together, the ordinary one first. The binding's words
// are those of `words`, all of them named already.
std::vector<Edge> edges_of(const EdgeQuestion& question, const Binding& binding, const EdgeWords& words);

// An empty column of the kind, and more cells for it: one, or those of the edges with these places.
Column empty_edge_column(Kind kind);
void clear_edges(Column& column);
void append_edge(Column& column, const Edge& edge);
void append_edges(Column& column, const std::vector<Edge>& edges, std::span<const std::uint32_t> places);

}  // namespace headway
