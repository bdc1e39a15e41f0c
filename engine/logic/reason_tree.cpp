#include "logic/reason_tree.h"

namespace headway {

namespace {

class TreeWriter {
  public:
    explicit TreeWriter(const Case& c) : case_(c) {}

    void add(NodeNumber number, std::size_t tie, std::size_t depth) {
        const Node& node = case_.program.node(number);
        TreeLine line{.depth = depth, .condition = node.condition, .tie = tie};
        line.outcome = case_.outcomes[static_cast<std::size_t>(number)][tie];
        if (const auto* comparison = std::get_if<Comparison>(&node.condition->form)) {
            line.finding = case_.witness.finding(comparison->slot, tie);
            if (line.outcome == Outcome::unknown) line.missing = case_.witness.missing(comparison->slot, tie);
            lines_.push_back(std::move(line));
            return;
        }
        lines_.push_back(std::move(line));
        add_parts(node, tie, depth + 1);
    }

    std::vector<TreeLine> take() { return std::move(lines_); }

  private:
    void add_parts(const Node& node, std::size_t tie, std::size_t depth) {
        const Connective connective = std::get<Combination>(node.condition->form).connective;
        if (connective != Connective::every_tied && connective != Connective::some_tied) {
            for (NodeNumber part : node.parts)
                add(part, tie, depth);
            return;
        }
        const NodeNumber part = node.parts.front();
        const std::size_t ties = case_.outcomes[static_cast<std::size_t>(part)].size();
        for (std::size_t i = 0; i < ties; ++i)
            add(part, i, depth);
    }

    const Case& case_;
    std::vector<TreeLine> lines_;
};

}  // namespace

std::vector<TreeLine> reason_tree(const Case& c, NodeNumber node) {
    TreeWriter writer{c};
    writer.add(node, 0, 0);
    return writer.take();
}

}  // namespace headway
