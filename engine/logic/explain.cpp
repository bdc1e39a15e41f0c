#include "logic/explain.h"

#include "base/text.h"
#include "logic/bind.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// A node for one tied row, reached under an even or odd number of "none".
struct Spot {
    NodeNumber node{};
    std::size_t tie = 0;
    bool negated = false;
};

const Combination* combination_of(const Node& node) {
    return std::get_if<Combination>(&node.condition->form);
}

Outcome outcome_at(const Case& c, const Spot& spot) {
    return c.outcomes[static_cast<std::size_t>(spot.node)][spot.tie];
}

bool over_ties(Connective connective) {
    return connective == Connective::every_tied || connective == Connective::some_tied;
}

// The spots that a combination is made of: its parts, or its part once for each tied row.
std::vector<Spot> parts_of(const Case& c, const Spot& spot) {
    const Node& node = c.program.node(spot.node);
    const Connective connective = combination_of(node)->connective;
    std::vector<Spot> spots;
    if (over_ties(connective)) {
        const std::size_t ties = c.outcomes[static_cast<std::size_t>(node.parts.front())].size();
        for (std::size_t tie = 0; tie < ties; ++tie)
            spots.push_back({node.parts.front(), tie, spot.negated});
        return spots;
    }
    const bool negated = spot.negated != (connective == Connective::none);
    for (NodeNumber part : node.parts)
        spots.push_back({part, spot.tie, negated});
    return spots;
}

// Is the outcome that of the weakest part (all, every) or that of the strongest (any, some, none)?
bool weakest_decides(Connective connective) {
    return connective == Connective::all || connective == Connective::every_tied;
}

// The parts on whose outcome that of the whole rests: one failing part refuses an "all", but it takes every
// part to refuse an "any".
std::vector<Spot> deciding_parts(const Case& c, const Spot& spot) {
    const Connective connective = combination_of(c.program.node(spot.node))->connective;
    std::vector<Spot> parts = parts_of(c, spot);
    Outcome decisive = outcome_at(c, spot);
    if (connective == Connective::none) decisive = negated(decisive);
    const Outcome all_alike = weakest_decides(connective) ? Outcome::met : Outcome::not_met;
    if (decisive == all_alike) return parts;
    std::erase_if(parts, [&](const Spot& part) { return outcome_at(c, part) != decisive; });
    return parts;
}

// The comparisons on which the outcome rests.
void deciding_leaves(const Case& c, const Spot& spot, std::vector<Spot>& leaves) {
    if (combination_of(c.program.node(spot.node)) == nullptr) {
        leaves.push_back(spot);
        return;
    }
    for (const Spot& part : deciding_parts(c, spot))
        deciding_leaves(c, part, leaves);
}

Slot slot_of(const Case& c, const Spot& leaf) {
    return std::get<Comparison>(c.program.node(leaf.node).condition->form).slot;
}

// The row of the leaf's column.
std::size_t cell_of(const Case& c, const Spot& leaf) {
    return c.program.node(leaf.node).tied ? c.columns.ties[c.subject] + leaf.tie : c.subject;
}

std::optional<std::size_t> choice_found(const Case& c, const Spot& leaf) {
    const Column& column = c.columns.by_slot[static_cast<std::size_t>(slot_of(c, leaf))];
    const auto* choices = std::get_if<ChoiceColumn>(&column);
    if (choices == nullptr) return std::nullopt;
    const std::uint8_t cell = (*choices)[cell_of(c, leaf)];
    if (cell < first_choice) return std::nullopt;
    return cell - first_choice;
}

std::string wanted_at(const Case& c, const Spot& leaf) {
    const Node& node = c.program.node(leaf.node);
    const auto& comparison = std::get<Comparison>(node.condition->form);
    const FactType& type = c.types[static_cast<std::size_t>(comparison.slot)];
    return wanted(type, comparison.comparator, node.operands, choice_found(c, leaf));
}

// What was found, and what the rule wants instead. One finding may stand against several wants.
struct Told {
    std::string finding;
    std::vector<std::string> wants = {};
    bool only_lacks_ties = false;
};

void add_once(std::vector<std::string>& texts, std::string text) {
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

bool lacks_ties(const Case& c, const Spot& spot) {
    const Combination* combination = combination_of(c.program.node(spot.node));
    return combination != nullptr && over_ties(combination->connective) && parts_of(c, spot).empty();
}

void add_told(std::vector<Told>& told, Told more) {
    auto known =
        std::find_if(told.begin(), told.end(), [&](const Told& t) { return t.finding == more.finding; });
    if (known == told.end()) known = told.insert(known, {.finding = std::move(more.finding)});
    for (std::string& want : more.wants)
        add_once(known->wants, std::move(want));
    known->only_lacks_ties = more.only_lacks_ties;
}

// Where it is known that there is no such thing, what it should be is beside the point.
bool is_none(const Case& c, const Spot& leaf) {
    const auto* days = std::get_if<DayColumn>(&c.columns.by_slot[static_cast<std::size_t>(slot_of(c, leaf))]);
    return days != nullptr && (*days)[cell_of(c, leaf)] == no_day;
}

Told told_of_leaf(const Case& c, const Spot& leaf) {
    Told told{.finding = c.witness.finding(slot_of(c, leaf), leaf.tie)};
    const bool against = outcome_at(c, leaf) == (leaf.negated ? Outcome::met : Outcome::not_met);
    const std::string want = against && !is_none(c, leaf) ? wanted_at(c, leaf) : "";
    if (!want.empty()) told.wants.push_back(leaf.negated ? "anything but " + want : want);
    return told;
}

void findings(const Case& c, const Spot& spot, std::vector<Told>& told) {
    if (lacks_ties(c, spot)) {
        add_told(told, {.finding = c.witness.nothing_tied(), .only_lacks_ties = true});
    } else if (combination_of(c.program.node(spot.node)) == nullptr) {
        add_told(told, told_of_leaf(c, spot));
    } else {
        for (const Spot& part : deciding_parts(c, spot))
            findings(c, part, told);
    }
}

using Changes = std::optional<std::vector<std::string>>;

Changes changes_at(const Case& c, const Spot& spot, bool want_met);

Changes changes_of_leaf(const Case& c, const Spot& leaf, bool want_met) {
    const auto change = c.witness.change(slot_of(c, leaf), leaf.tie, wanted_at(c, leaf), !want_met);
    if (!change) return std::nullopt;
    return std::vector{*change};
}

Changes changes_of_all(const Case& c, const std::vector<Spot>& parts, bool want_met) {
    std::vector<std::string> together;
    for (const Spot& part : parts) {
        Changes changes = changes_at(c, part, want_met);
        if (!changes) return std::nullopt;
        for (std::string& text : *changes)
            add_once(together, std::move(text));
    }
    return together;
}

Changes fewest_changes(const Case& c, const std::vector<Spot>& parts, bool want_met) {
    Changes fewest;
    for (const Spot& part : parts) {
        Changes changes = changes_at(c, part, want_met);
        if (changes && (!fewest || changes->size() < fewest->size())) fewest = std::move(changes);
    }
    return fewest;
}

Changes changes_at(const Case& c, const Spot& spot, bool want_met) {
    if (outcome_at(c, spot) == outcome_of(want_met)) return std::vector<std::string>{};
    const Combination* combination = combination_of(c.program.node(spot.node));
    if (combination == nullptr) return changes_of_leaf(c, spot, want_met);
    const std::vector<Spot> parts = parts_of(c, spot);
    if (parts.empty()) return std::nullopt;
    const bool want_parts = want_met != (combination->connective == Connective::none);
    return weakest_decides(combination->connective) == want_parts ? changes_of_all(c, parts, want_parts)
                                                                  : fewest_changes(c, parts, want_parts);
}

// The days on which a date fact's comparison with the as-of date turns.
std::vector<Date> turns_of_date(Comparator comparator, Date date, const std::vector<Value>& operands) {
    const auto months = [&] { return std::get<Period>(operands.front()).months; };
    switch (comparator) {
        case Comparator::has_come:
            return {date};
        case Comparator::at_most_ago:
            return {plus_days(plus_months(date, months()), 1)};
        case Comparator::less_than_ago:
            return {plus_months(date, months())};
        case Comparator::at_least_ahead:
            return {earliest_reaching(plus_days(date, 1), months())};
        default:
            return {};
    }
}

void turns_of_leaf(const Case& c, const Spot& leaf, std::vector<Date>& days) {
    const Node& node = c.program.node(leaf.node);
    const auto& comparison = std::get<Comparison>(node.condition->form);
    const auto slot = static_cast<std::size_t>(comparison.slot);
    if (const auto day = c.witness.changes_on(comparison.slot, leaf.tie)) days.push_back(*day);
    if (c.types[slot].kind == Kind::duration) {
        const Period period = std::get<Period>(node.operands.front());
        const int reached = period.months + (comparison.comparator == Comparator::at_most ? 1 : 0);
        if (const auto day = c.witness.reaches(comparison.slot, leaf.tie, Period{reached}))
            days.push_back(*day);
    } else if (c.types[slot].kind == Kind::date) {
        const std::int32_t cell = std::get<DayColumn>(c.columns.by_slot[slot])[cell_of(c, leaf)];
        if (cell < earliest_day) return;
        for (Date day : turns_of_date(comparison.comparator, date_of(cell), node.operands))
            days.push_back(day);
    }
}

void turns_of(const Case& c, const Spot& spot, std::vector<Date>& days) {
    if (combination_of(c.program.node(spot.node)) == nullptr) {
        turns_of_leaf(c, spot, days);
        return;
    }
    for (const Spot& part : parts_of(c, spot))
        turns_of(c, part, days);
}

}  // namespace

namespace {

// "good or better is needed", "3 years are needed"
std::string needed(const std::vector<std::string>& wants) {
    const std::string want = joined(wants, " or ");
    const bool plural = want.ends_with("years") || want.ends_with("months");
    return fmt::format("{} {} needed", want, plural ? "are" : "is");
}

std::string told_text(const std::vector<Told>& told) {
    std::string text;
    for (const Told& one : told) {
        if (!text.empty()) text += "; ";
        text += one.finding;
        if (!one.wants.empty()) text += fmt::format(" ({})", needed(one.wants));
    }
    return text;
}

std::vector<Told> told_of(const Case& c, NodeNumber node) {
    std::vector<Told> told;
    findings(c, {node}, told);
    if (told.size() > 1) std::erase_if(told, [](const Told& one) { return one.only_lacks_ties; });
    return told;
}

}  // namespace

std::string reason(const Case& c, NodeNumber node, std::optional<NodeNumber> exceptional) {
    const std::vector<Told> ordinary = told_of(c, node);
    if (!exceptional) return told_text(ordinary);
    std::vector<Told> more = told_of(c, *exceptional);
    std::erase_if(more, [&](const Told& one) {
        const auto said = std::find_if(ordinary.begin(), ordinary.end(),
                                       [&](const Told& known) { return known.finding == one.finding; });
        return said != ordinary.end() && (one.wants.empty() || one.wants == said->wants);
    });
    if (more.empty()) return told_text(ordinary);
    return told_text(ordinary) + "; as an exception: " + told_text(more);
}

std::vector<std::string> missing(const Case& c, NodeNumber node) {
    if (outcome_at(c, {node}) != Outcome::unknown) return {};
    std::vector<Spot> leaves;
    deciding_leaves(c, {node}, leaves);
    std::vector<std::string> texts;
    for (const Spot& leaf : leaves)
        add_once(texts, c.witness.missing(slot_of(c, leaf), leaf.tie));
    return texts;
}

std::optional<std::vector<std::string>> changes_to_meet(const Case& c, NodeNumber node) {
    return changes_at(c, {node}, true);
}

std::vector<Date> turning_days(const Case& c, NodeNumber node, Date as_of) {
    std::vector<Date> days;
    turns_of(c, {node}, days);
    std::erase_if(days, [&](Date day) { return day <= as_of; });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace headway
