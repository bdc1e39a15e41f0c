// Conditions made up at random, the same ones on every machine, and a second way to evaluate them.
#pragma once

#include "logic/world.h"

#include <cstdint>

namespace headway::test {

// splitmix64: the standard library's distributions differ between implementations.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    // 0 to below - 1.
    std::size_t below(std::size_t limit) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
    }
    bool one_in(std::size_t number) { return below(number) == 0; }
    int from(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    template <class Item>
    const Item& of(const std::vector<Item>& items) {
        return items[below(items.size())];
    }

  private:
    std::uint64_t state_;
};

// Some subjects with none to three tied rows each.
inline void tie_at_random(World& world, Chance& chance) {
    world.columns.ties.assign(1, 0);
    for (std::size_t i = 0; i < world.columns.subjects; ++i)
        world.columns.ties.push_back(world.columns.ties.back() + static_cast<std::uint32_t>(chance.below(4)));
}

// A condition over leaves that `leaf(tied)` makes; inside every_tied and some_tied all of them are tied.
template <class Leaf>
ConditionPtr random_condition(Chance& chance, int depth, bool tied, Leaf leaf) {
    if (depth == 0 || chance.one_in(4)) return leaf(tied);
    const auto connective = static_cast<Connective>(chance.below(tied ? 3 : 5));
    if (connective == Connective::every_tied || connective == Connective::some_tied)
        return combine(connective, {random_condition(chance, depth - 1, true, leaf)});
    std::vector<ConditionPtr> parts;
    for (std::size_t i = 0, count = 1 + chance.below(3); i < count; ++i)
        parts.push_back(random_condition(chance, depth - 1, tied, leaf));
    return combine(connective, std::move(parts));
}

// The outcome of a condition for one subject (and one of its tied rows), by recursion; `at(comparison, row)`
// judges a leaf.
template <class At>
Outcome evaluated(const World& world, const Condition& condition, std::size_t subject, std::size_t row,
                  At at) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form)) {
        const bool tied = world.columns.tied[static_cast<std::size_t>(comparison->slot)];
        return at(*comparison, tied ? row : subject);
    }
    const auto& combination = std::get<Combination>(condition.form);
    const auto of = [&](const ConditionPtr& part, std::size_t tie) {
        return evaluated(world, *part, subject, tie, at);
    };
    const std::size_t first = world.columns.ties[subject];
    const std::size_t last = world.columns.ties[subject + 1];
    bool some = false;
    bool some_open = false;
    bool every = true;
    bool every_open = true;
    const auto count = [&](Outcome outcome) {
        some |= outcome == Outcome::met;
        some_open |= outcome != Outcome::not_met;
        every &= outcome == Outcome::met;
        every_open &= outcome != Outcome::not_met;
    };
    const auto three = [](bool surely, bool possibly) {
        return surely ? Outcome::met : possibly ? Outcome::unknown : Outcome::not_met;
    };
    switch (combination.connective) {
        case Connective::every_tied:
        case Connective::some_tied:
            for (std::size_t tie = first; tie < last; ++tie)
                count(of(combination.parts.front(), tie));
            if (combination.connective == Connective::some_tied) return three(some, some_open);
            return first == last ? Outcome::not_met : three(every, every_open);
        default:
            for (const ConditionPtr& part : combination.parts)
                count(of(part, row));
    }
    if (combination.connective == Connective::all) return three(every, every_open);
    return combination.connective == Connective::any ? three(some, some_open) : three(!some_open, !some);
}

}  // namespace headway::test
