// Conditions: what a rule requires, as data.
//
// A Condition is an immutable tree. Its leaves compare one fact with operands; its branches combine
// conditions. The same tree decides (logic/program.h), explains (logic/explain.h) and is shown to the reader,
// so none of these can drift from the others. Operands may name parameters; they are looked up when the
// condition is bound to a date, because a parameter's value depends on it.
#pragma once

#include "base/problem.h"
#include "logic/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace headway {

// The place of a fact in the list of all facts that a set of conditions asks for.
enum class Slot : std::uint32_t {};

struct ParameterName {
    std::string name;
};

using Operand = std::variant<Value, ParameterName>;

enum class Comparator : std::uint8_t {
    holds,           // truth: is it so?
    is,              // choice, ordered, word, count, number, date: equals one of the operands
    at_least,        // ordered (one threshold for each scale), duration, count, number
    at_most,         // duration, count, number
    on_or_before,    // date
    on_or_after,     // date
    has_come,        // date: on or before the as-of date
    at_most_ago,     // date: the as-of date is at most this period after it; the last day counts
    less_than_ago,   // date: the as-of date is less than this period after it; the anniversary does not count
    at_least_ahead,  // date: at least this period after the as-of date
};

struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct Comparison {
    Slot slot{};
    Comparator comparator = Comparator::holds;
    std::vector<Operand> operands = {};
};

enum class Connective : std::uint8_t {
    all,         // every part is met
    any,         // one part is met or more
    none,        // no part is met
    every_tied,  // every row tied to the subject (each of its schools) meets the part, and there is one at
                 // least
    some_tied,   // one row tied to the subject or more meets the part
};

struct Combination {
    Connective connective = Connective::all;
    std::vector<ConditionPtr> parts = {};
};

struct Condition {
    std::variant<Comparison, Combination> form;
    Place where = {};  // in the pack
    // Of the whole tree, a part that stands in it twice counted twice. Both are bounded, because walking a
    // tree takes time and stack by them, and a pack is free to share parts without end.
    std::size_t nodes = 1;
    std::size_t depth = 1;
};

inline constexpr std::size_t most_nodes = 2000;
inline constexpr std::size_t greatest_depth = 50;

// The combination of these parts; null where the tree would exceed the bounds.
ConditionPtr combined(Connective connective, std::vector<ConditionPtr> parts, Place where);

// Why the operands do not fit the comparison of such a fact, in words for someone who edits a pack;
// nothing where they fit. An operand that names a parameter is given as the parameter's value.
std::optional<std::string> misfit(const FactType& type, Comparator comparator,
                                  const std::vector<Value>& operands);

}  // namespace headway
