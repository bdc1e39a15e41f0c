#include "logic/program.h"

#include "logic/bind.h"

#include <algorithm>

namespace headway {

namespace {

// Subjects evaluated in one go: a byte a node each, so that a block of many nodes stays in the second-level
// cache.
constexpr std::size_t block_size = 4096;

using Cells = std::span<Outcome>;
using Part = std::span<const Outcome>;

constexpr auto met = static_cast<std::uint8_t>(Outcome::met);
constexpr auto unknown = static_cast<std::uint8_t>(Outcome::unknown);

// The outcome numbers are such that "met" is inside * 3 and "unknown" is 1: no branches, so it becomes vector
// code.
Outcome outcome_from(bool inside, bool is_unknown) {
    return static_cast<Outcome>(static_cast<std::uint8_t>(inside) * met +
                                static_cast<std::uint8_t>(is_unknown) * unknown);
}

// Runs one comparison's test over the cells from first on.
struct TestRun {
    const Column& column;
    std::size_t first;
    Cells out;

    template <class Cell>
    const Cell* cells() const {
        return std::get<std::vector<Cell>>(column).data() + first;
    }

    void operator()(const TruthTest&) const { std::copy_n(cells<Outcome>(), out.size(), out.data()); }

    void operator()(const ChoiceTest& test) const {
        const std::uint8_t* cell = cells<std::uint8_t>();
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = test.outcome[cell[i]];
    }

    void operator()(const WordTest& test) const {
        const std::uint32_t* cell = cells<std::uint32_t>();
        for (std::size_t i = 0; i < out.size(); ++i) {
            bool inside = false;
            for (std::uint32_t word : test.words)
                inside |= cell[i] == word;
            out[i] = outcome_from(inside, cell[i] == unknown_word);
        }
    }

    void operator()(const DayTest& test) const {
        const std::int32_t* cell = cells<std::int32_t>();
        const std::int32_t from = test.first;
        const std::int32_t to = test.last;
        Outcome* result = out.data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool inside = (cell[i] >= from) & (cell[i] <= to);
            result[i] = outcome_from(inside, cell[i] == unknown_day);
        }
    }

    void operator()(const CountTest& test) const {
        const auto& counts = std::get<CountColumn>(column);
        const std::int32_t* low = counts.low.data() + first;
        const std::int32_t* high = counts.high.data() + first;
        Outcome* result = out.data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool inside = (low[i] >= test.least) & (high[i] <= test.most);
            const bool possible = (high[i] >= test.least) & (low[i] <= test.most);
            result[i] = outcome_from(inside, possible & !inside);
        }
    }

    void operator()(const NumberTest& test) const {
        const double* cell = cells<double>();
        for (std::size_t i = 0; i < out.size(); ++i) {
            bool inside = (cell[i] >= test.least) & (cell[i] <= test.most);
            if (!test.exactly.empty())
                inside = std::find(test.exactly.begin(), test.exactly.end(), cell[i]) != test.exactly.end();
            out[i] = outcome_from(inside, std::isnan(cell[i]));
        }
    }
};

// out may be one of the two parts.
void combine(Connective connective, const Outcome* a, const Outcome* b, Cells out) {
    Outcome* result = out.data();
    if (connective == Connective::all)
        for (std::size_t i = 0; i < out.size(); ++i)
            result[i] = both(a[i], b[i]);
    else
        for (std::size_t i = 0; i < out.size(); ++i)
            result[i] = either(a[i], b[i]);
}

void negate(Cells cells) {
    for (Outcome& cell : cells)
        cell = negated(cell);
}

// The subjects that do not have exactly one tied row.
void find_uneven(std::span<const std::uint32_t> ties, std::vector<std::uint32_t>& uneven) {
    uneven.clear();
    for (std::size_t i = 0; i + 1 < ties.size(); ++i)
        if (ties[i + 1] - ties[i] != 1) uneven.push_back(static_cast<std::uint32_t>(i));
}

Outcome reduced(bool every, Part tied) {
    Outcome outcome = every && !tied.empty() ? Outcome::met : Outcome::not_met;
    for (Outcome cell : tied)
        outcome = every ? both(outcome, cell) : either(outcome, cell);
    return outcome;
}

// Every subject's outcome from those of its tied rows; a subject without any does not meet the condition.
// First each gets that of its first row, which is right for all but the uneven ones. A cell stands behind the
// last of `tied`, for a subject without any row.
void reduce_ties(Connective connective, std::span<const std::uint32_t> ties,
                 std::span<const std::uint32_t> uneven, const Outcome* tied, Cells out) {
    const std::uint32_t base = ties.front();
    const std::uint32_t* tie = ties.data();
    Outcome* result = out.data();
    for (std::size_t i = 0; i < out.size(); ++i)
        result[i] = tied[tie[i] - base];
    for (std::uint32_t i : uneven)
        result[i] = reduced(connective == Connective::every_tied,
                            {tied + (tie[i] - base), tied + (tie[i + 1] - base)});
}

bool reduces(Connective connective) {
    return connective == Connective::every_tied || connective == Connective::some_tied;
}

// One block of subjects, and the outcomes of every node for it.
class Block {
  public:
    Block(const Program& program, const Columns& columns)
        : program_(program), columns_(columns), stores_(program.size()), cells_(program.size()) {}

    void move_to(std::size_t first, std::size_t last) {
        first_ = first;
        ties_ = std::span{columns_.ties}.subspan(first, last - first + 1);
        size_ = last - first;
        find_uneven(ties_, uneven_);
    }

    // Nodes stand after their parts, so one pass in order evaluates all.
    void evaluate() {
        for (std::size_t i = 0; i < cells_.size(); ++i)
            evaluate(static_cast<NodeNumber>(i));
    }

    Part cells(NodeNumber number) const { return cells_[static_cast<std::size_t>(number)]; }

  private:
    void evaluate(NodeNumber number) {
        const Node& node = program_.node(number);
        Part& cells = cells_[static_cast<std::size_t>(number)];
        const auto* comparison = std::get_if<Comparison>(&node.condition->form);
        if (comparison != nullptr && !node.tied && std::holds_alternative<TruthTest>(node.test)) {
            cells = truths(comparison->slot);
            return;
        }
        const Cells out = store(number);
        cells = out;
        if (comparison != nullptr)
            std::visit(TestRun{column(comparison->slot), first_row(node), out}, node.test);
        else
            combine_parts(node, std::get<Combination>(node.condition->form).connective, out);
    }

    const Column& column(Slot slot) const { return columns_.by_slot[static_cast<std::size_t>(slot)]; }
    std::size_t first_row(const Node& node) const { return node.tied ? ties_.front() : first_; }
    std::size_t rows(const Node& node) const { return node.tied ? ties_.back() - ties_.front() : size_; }

    // A truth is its own outcome, so its column stands for the node's cells.
    Part truths(Slot slot) const { return Part{std::get<TruthColumn>(column(slot))}.subspan(first_, size_); }

    // One cell more than there are rows: see reduce_ties.
    Cells store(NodeNumber number) {
        auto& store = stores_[static_cast<std::size_t>(number)];
        const std::size_t needed = rows(program_.node(number));
        if (store.size() < needed + 1) store.resize(needed + 1);
        return Cells{store}.first(needed);
    }

    void combine_parts(const Node& node, Connective connective, Cells out) {
        if (node.parts.empty()) {
            const bool met_by_nothing = connective == Connective::all || connective == Connective::none;
            std::fill(out.begin(), out.end(), outcome_of(met_by_nothing));
            return;
        }
        const Part first = cells(node.parts.front());
        if (reduces(connective)) {
            reduce_ties(connective, ties_, uneven_, first.data(), out);
            return;
        }
        if (node.parts.size() == 1) std::copy(first.begin(), first.end(), out.begin());
        const Outcome* so_far = first.data();
        for (std::size_t i = 1; i < node.parts.size(); ++i) {
            combine(connective, so_far, cells(node.parts[i]).data(), out);
            so_far = out.data();
        }
        if (connective == Connective::none) negate(out);
    }

    const Program& program_;
    const Columns& columns_;
    std::vector<std::vector<Outcome>> stores_;
    std::vector<Part> cells_;  // by node: in its store, or in a column
    std::size_t first_ = 0;
    std::size_t size_ = 0;
    std::span<const std::uint32_t> ties_;
    std::vector<std::uint32_t> uneven_;
};

std::vector<Value> looked_up(const std::vector<Operand>& operands, const Binding& binding) {
    std::vector<Value> values;
    for (const Operand& operand : operands) {
        const auto* name = std::get_if<ParameterName>(&operand);
        values.push_back(name != nullptr ? binding.parameter(*name) : std::get<Value>(operand));
    }
    return values;
}

}  // namespace

NodeNumber Program::add(const ConditionPtr& condition, const Binding& binding) {
    Node node{.condition = condition.get(), .test = TruthTest{}, .operands = {}};
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        const auto slot = static_cast<std::size_t>(comparison->slot);
        node.operands = looked_up(comparison->operands, binding);
        node.test = bound_test(binding.types[slot], comparison->comparator, node.operands, binding);
        node.tied = binding.tied[slot];
    } else {
        const auto& combination = std::get<Combination>(condition->form);
        for (const ConditionPtr& part : combination.parts) {
            node.parts.push_back(add(part, binding));
            node.tied |= nodes_[static_cast<std::size_t>(node.parts.back())].tied;
        }
        if (reduces(combination.connective)) node.tied = false;
    }
    nodes_.push_back(std::move(node));
    return static_cast<NodeNumber>(nodes_.size() - 1);
}

void Program::evaluate(const Columns& columns, std::span<const NodeNumber> roots, std::size_t first,
                       std::size_t last, std::span<const std::span<Outcome>> outcomes) const {
    Block block{*this, columns};
    for (std::size_t at = first; at < last; at += block_size) {
        block.move_to(at, std::min(last, at + block_size));
        block.evaluate();
        for (std::size_t r = 0; r < roots.size(); ++r) {
            const Part cells = block.cells(roots[r]);
            std::copy(cells.begin(), cells.end(),
                      outcomes[r].begin() + static_cast<std::ptrdiff_t>(at - first));
        }
    }
}

std::vector<std::vector<Outcome>> Program::evaluate_one(const Columns& columns, std::size_t subject) const {
    Block block{*this, columns};
    block.move_to(subject, subject + 1);
    block.evaluate();
    std::vector<std::vector<Outcome>> outcomes;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Part cells = block.cells(static_cast<NodeNumber>(i));
        outcomes.emplace_back(cells.begin(), cells.end());
    }
    return outcomes;
}

}  // namespace headway
