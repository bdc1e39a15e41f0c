// Explanations: why a condition came out as it did for one subject, and what would change it.
//
// All of it is read off the nodes of the Program that decided and the outcomes that it gave; the words about
// the facts themselves come from a Witness, which knows where each value was found.
#pragma once

#include "logic/program.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// What is known about the facts of one subject. `tie` counts the subject's tied rows from 0; facts of the
// subject itself have tie 0.
class Witness {
  public:
    Witness() = default;
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;
    virtual ~Witness() = default;

    // What was found, without a full stop: "leadership and management at Oakfield Primary was judged good on
    // …".
    virtual std::string finding(Slot slot, std::size_t tie) const = 0;
    // What would settle an unknown fact, and who can supply it.
    virtual std::string missing(Slot slot, std::size_t tie) const = 0;
    // The change that makes the fact `wanted` ("good or better"; "" for yes and no), or that ends it where
    // `ended`; nothing where nobody can bring that about.
    virtual std::optional<std::string> change(Slot slot, std::size_t tie, const std::string& wanted,
                                              bool ended) const = 0;
    // The day on which a duration reaches this period if it goes on; nothing where it does not go on.
    virtual std::optional<Date> reaches(Slot slot, std::size_t tie, Period period) const = 0;
    // The first day after as-of on which a recorded end date changes the fact.
    virtual std::optional<Date> changes_on(Slot slot, std::size_t tie) const = 0;
    // What to say where a rule asks for rows tied to the subject and there is none, and nothing else tells
    // why.
    virtual std::string nothing_tied() const = 0;
};

// One subject's outcomes, as Program::evaluate_one gives them, and what they were decided on.
struct Case {
    const Program& program;
    std::span<const FactType> types;  // by slot
    const Columns& columns;
    std::size_t subject;
    std::vector<std::vector<Outcome>> outcomes;  // by node, by tie
    const Witness& witness;
};

// One sentence (without its full stop) on why the node came out as it did; where an exceptional route is
// given, also on how that came out.
std::string reason(const Case& c, NodeNumber node, std::optional<NodeNumber> exceptional = std::nullopt);

// What is missing, for a node whose outcome is unknown. Each thing once.
std::vector<std::string> missing(const Case& c, NodeNumber node);

// The fewest changes of facts after which the node would be met, or nothing where nobody can bring that
// about. A node that is met needs none.
std::optional<std::vector<std::string>> changes_to_meet(const Case& c, NodeNumber node);

// The days after as-of on which time alone could change the node's outcome, in order.
std::vector<Date> turning_days(const Case& c, NodeNumber node, Date as_of);

// "good or better", "3 years", "headteacher or executive headteacher"; "" for yes and no.
// `cell` picks the scale of a judgement: the number of the choice found, if one was.
std::string wanted(const FactType& type, Comparator comparator, const std::vector<Value>& operands,
                   std::optional<std::size_t> choice_found);

}  // namespace headway
