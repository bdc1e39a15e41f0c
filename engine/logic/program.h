// Programs: conditions bound to a date and to values, evaluated a column at a time.
//
// A Program holds the conditions of many criteria, each node once. Binding looks every parameter up and turns
// each comparison into a test of one cell; evaluating walks the nodes over blocks of subjects, so that a
// block's columns stay in the processor's cache and the compiler can turn the loops into vector instructions.
// Nothing here allocates for each subject.
#pragma once

#include "logic/columns.h"
#include "logic/condition.h"

#include <array>
#include <functional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace headway {

// A comparison, bound: which cells meet it.
struct TruthTest {};
struct ChoiceTest {
    std::array<Outcome, 256> outcome;  // for each cell
};
struct WordTest {
    std::vector<std::uint32_t> words;
};
// Also of durations, whose cells are months.
struct DayTest {
    std::int32_t first = earliest_day;
    std::int32_t last = latest_day;
};
struct CountTest {
    std::int32_t least = 0;
    std::int32_t most = std::numeric_limits<std::int32_t>::max();
};
struct NumberTest {
    std::vector<double> exactly;  // where not empty, these values only
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
};
using Test = std::variant<TruthTest, ChoiceTest, WordTest, DayTest, CountTest, NumberTest>;

// What binding needs to know.
struct Binding {
    Date as_of;
    std::span<const FactType> types;  // by slot
    std::vector<bool> tied;           // by slot: the fact is one of a tied row
    std::function<Value(const ParameterName&)> parameter;
    std::function<std::uint32_t(std::string_view)>
        word;  // its cell; a number that no cell has where it is unheard of
};

enum class NodeNumber : std::uint32_t {};

struct Node {
    const Condition* condition = nullptr;
    Test test;                           // of a comparison
    std::vector<Value> operands;         // of a comparison, with parameters looked up
    std::vector<NodeNumber> parts = {};  // of a combination; they stand before it
    bool tied = false;                   // has an outcome for each tied row, not for each subject
};

class Program {
  public:
    // Adds a condition and what it is made of. The condition must outlive the program, and must have been
    // found fitting (misfit() in logic/condition.h) with the values that binding gives.
    NodeNumber add(const ConditionPtr& condition, const Binding& binding);

    const Node& node(NodeNumber number) const { return nodes_[static_cast<std::size_t>(number)]; }
    std::size_t size() const { return nodes_.size(); }

    // The outcome of each root for the subjects from first to last - 1: outcomes[r][i] is that of roots[r]
    // for subject first + i.
    void evaluate(const Columns& columns, std::span<const NodeNumber> roots, std::size_t first,
                  std::size_t last, std::span<const std::span<Outcome>> outcomes) const;

    // The outcomes of every node for one subject: of a tied node, one for each of its tied rows.
    std::vector<std::vector<Outcome>> evaluate_one(const Columns& columns, std::size_t subject) const;

  private:
    std::vector<Node> nodes_;
};

}  // namespace headway
