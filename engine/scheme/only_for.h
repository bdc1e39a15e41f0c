// A condition of a pack on people or appointments, beside the criteria: whom a rule is only for. Internal to
// this room.
#pragma once

#include "facts/snapshot.h"
#include "logic/program.h"
#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

// Decides for all subjects at once, when it is made. Refers to scheme and register. Without a condition it
// holds for everybody.
class OnlyFor {
  public:
    OnlyFor(const Scheme& scheme, const Register& reg, const ConditionPtr& condition, Subjects subjects,
            Date as_of);

    // Whether the condition is known to be met.
    bool holds(std::size_t subject) const;
    // Why it came out as it did, without a full stop; "" without a condition.
    std::string reason(std::size_t subject) const;

  private:
    std::vector<FactType> types_;
    Snapshot snapshot_;
    Program program_;
    std::optional<NodeNumber> root_;
    std::vector<Outcome> outcomes_;
};

}  // namespace headway
