// Conditions of several rules, or of two editions of a scheme, over one list of facts: so that they can be
// tried together (logic/edges.h). Internal to this room.
//
// Two packs number their facts each for itself, and one pack may reach the same fact in two ways (the schools
// of person.school and those of each_school are the same). Here a fact is what is asked of whom with which
// arguments, with parameters looked up.
#pragma once

#include "facts/snapshot.h"
#include "logic/edges.h"
#include "script/definition.h"

#include <map>
#include <string>
#include <vector>

namespace headway {

class SharedFacts {
  public:
    // The condition over these facts, with the values that its parameters have on the day. Null gives null.
    ConditionPtr rebuilt(const ConditionPtr& condition, const SchemeDefinition& definition, Date day);

    std::span<const FactRequest> requests() const { return requests_; }
    // Refers to this object, which must not learn more facts meanwhile.
    EdgeOrder order(std::vector<ConditionPtr> conditions, Date day) const;

  private:
    Slot slot_of(const FactRequest& request, const SchemeDefinition& definition, Date day);

    std::vector<FactRequest> requests_;
    std::vector<FactType> types_;
    std::map<std::string, Slot> known_;
};

}  // namespace headway
