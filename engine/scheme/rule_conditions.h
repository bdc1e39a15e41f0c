// The conditions of rules that judge nobody: whom a task, a payment or a silence is only for. Internal to
// this room.
#pragma once

#include "facts/snapshot.h"
#include "logic/program.h"
#include "scheme/scheme.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// Decides all conditions for all subjects at once, when it is made. Refers to scheme and register. Conditions
// are named by their places in the list; one that is null is met by everybody.
class RuleConditions {
  public:
    RuleConditions(const Scheme& scheme, const Register& reg, Subjects subjects,
                   const std::vector<ConditionPtr>& conditions, Date as_of);

    Outcome outcome(std::size_t subject, std::size_t condition = 0) const {
        return outcomes_[condition][subject];
    }
    // Whether it is known to be met.
    bool holds(std::size_t subject, std::size_t condition = 0) const {
        return outcome(subject, condition) == Outcome::met;
    }
    // Why it came out as it did, without a full stop; "" where the condition is null.
    std::string reason(std::size_t subject, std::size_t condition = 0) const;
    // What would settle an unknown one.
    std::vector<std::string> missing(std::size_t subject, std::size_t condition = 0) const;

  private:
    std::vector<FactType> types_;
    Snapshot snapshot_;
    Program program_;
    std::vector<std::optional<NodeNumber>> roots_;
    std::vector<std::vector<Outcome>> outcomes_;  // by condition, by subject
};

}  // namespace headway
