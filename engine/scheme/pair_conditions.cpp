#include "scheme/pair_conditions.h"

#include <algorithm>

namespace headway {

PairSide side_of(const FactRequest& request) {
    if (request.root.starts_with("mentee")) return PairSide::mentee;
    return request.root == "pair" ? PairSide::both : PairSide::mentor;
}

PairSide PairConditions::side_of_all(const Condition& condition) const {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form))
        return side_of(ground_.requests[static_cast<std::size_t>(comparison->slot)]);
    std::optional<PairSide> side;
    for (const ConditionPtr& part : std::get<Combination>(condition.form).parts) {
        const PairSide next = side_of_all(*part);
        if (side && *side != next) return PairSide::both;
        side = next;
    }
    return side.value_or(PairSide::mentor);
}

std::vector<Outcome> PairConditions::evaluated_alone(const ConditionPtr& condition,
                                                     const Snapshot& snapshot) const {
    Program program;
    const NodeNumber root = program.add(condition, ground_.binding);
    std::vector<Outcome> outcomes(snapshot.size());
    const std::span<Outcome> result{outcomes};
    program.evaluate(snapshot.columns(), {&root, 1}, 0, snapshot.size(), {&result, 1});
    return outcomes;
}

PairConditions::Node PairConditions::node_of(const ConditionPtr& condition) {
    Node node{.side = side_of_all(*condition)};
    if (node.side == PairSide::mentor) node.outcomes = evaluated_alone(condition, ground_.mentors);
    if (node.side == PairSide::mentee) node.outcomes = evaluated_alone(condition, ground_.mentees);
    if (node.side != PairSide::both) return node;
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        const auto slot = static_cast<std::size_t>(comparison->slot);
        node.fact = ground_.requests[slot].fact->prepare(ground_.mentors.setting(), ground_.people,
                                                         ground_.arguments[slot]);
        return node;
    }
    const auto& combination = std::get<Combination>(condition->form);
    node.connective = combination.connective;
    for (const ConditionPtr& part : combination.parts)
        node.parts.push_back(add(part));
    return node;
}

PairConditions::Place PairConditions::add(const ConditionPtr& condition) {
    Node node = node_of(condition);
    nodes_.push_back(std::move(node));
    return static_cast<Place>(nodes_.size() - 1);
}

PairConditions::Outcomes PairConditions::evaluate(Place place, std::size_t appointment,
                                                  Workspace& workspace) const {
    const Node& node = nodes_[static_cast<std::size_t>(place)];
    if (node.side == PairSide::mentor) return {.by_mentor = node.outcomes.data()};
    if (node.side == PairSide::mentee) return {.constant = node.outcomes[appointment]};
    std::vector<Outcome>& store = workspace.stores_[static_cast<std::size_t>(place)];
    store.resize(ground_.people.size());
    if (node.fact == nullptr) return combine(node, appointment, workspace, store);
    node.fact->fill(ground_.appointments[appointment], store);
    return {.by_mentor = store.data()};
}

namespace {

// Loops of their own, so that the compiler makes vector code of them.
void join(bool is_all, const Outcome* more, std::span<Outcome> cells) {
    Outcome* cell = cells.data();
    if (is_all)
        for (std::size_t i = 0; i < cells.size(); ++i)
            cell[i] = both(cell[i], more[i]);
    else
        for (std::size_t i = 0; i < cells.size(); ++i)
            cell[i] = either(cell[i], more[i]);
}

void join(bool is_all, Outcome more, std::span<Outcome> cells) {
    for (Outcome& cell : cells)
        cell = is_all ? both(cell, more) : either(cell, more);
}

}  // namespace

// "none" is "any", turned round. What is the same for all mentors is combined first, because it often decides
// alone: no mentor matches the faith of a school that has none.
PairConditions::Outcomes PairConditions::combine(const Node& node, std::size_t appointment,
                                                 Workspace& workspace, std::vector<Outcome>& store) const {
    const bool is_all = node.connective == Connective::all;
    const bool is_none = node.connective == Connective::none;
    const Outcome decisive = is_all ? Outcome::not_met : Outcome::met;
    Outcome constant = is_all ? Outcome::met : Outcome::not_met;
    const auto take = [&](Outcome outcome) {
        constant = is_all ? both(constant, outcome) : either(constant, outcome);
    };
    for (const Place part : node.parts)
        if (const Node& inner = nodes_[static_cast<std::size_t>(part)]; inner.side == PairSide::mentee)
            take(inner.outcomes[appointment]);
    bool varies = false;
    for (const Place part : node.parts) {
        if (constant == decisive) break;
        if (nodes_[static_cast<std::size_t>(part)].side == PairSide::mentee) continue;
        const Outcomes outcomes = evaluate(part, appointment, workspace);
        if (outcomes.by_mentor == nullptr) {
            take(outcomes.constant);
            continue;
        }
        if (varies)
            join(is_all, outcomes.by_mentor, store);
        else
            std::copy_n(outcomes.by_mentor, store.size(), store.data());
        varies = true;
    }
    if (!varies || constant == decisive) return {.constant = is_none ? negated(constant) : constant};
    join(is_all, constant, store);
    if (is_none)
        for (Outcome& outcome : store)
            outcome = negated(outcome);
    return {.by_mentor = store.data()};
}

std::optional<std::span<const Outcome>> PairConditions::of_mentors_alone(Place place) const {
    const Node& node = nodes_[static_cast<std::size_t>(place)];
    if (node.side != PairSide::mentor) return std::nullopt;
    return node.outcomes;
}

}  // namespace headway
