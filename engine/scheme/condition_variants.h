// One condition, with one change at a time. Internal to this room.
#pragma once

#include "scheme/rules_in_words.h"

#include <string>
#include <vector>

namespace headway {

struct ConditionVariant {
    ConditionPtr condition;
    std::string change;  // in words
    Place where;         // of the part that was changed
};

// The changes of comparisons need facts with other arguments and parameters with other values; these are
// added to the definition, which gives the words too.
class ConditionVariants {
  public:
    ConditionVariants(SchemeDefinition& definition, SubjectKind kind)
        : definition_(definition), kind_(kind) {}

    // Of the whole condition, each node changed in each way that makes sense.
    std::vector<ConditionVariant> of(const ConditionPtr& condition);

  private:
    void add_combination(const Condition& condition, std::vector<ConditionVariant>& variants);
    void add_connectives(const Condition& condition, std::vector<ConditionVariant>& variants) const;
    void add_without_parts(const Condition& condition, std::vector<ConditionVariant>& variants) const;
    void add_parts(const Condition& condition, std::vector<ConditionVariant>& variants);

    SchemeDefinition& definition_;
    SubjectKind kind_;
};

// Those of a single comparison (comparison_variants.cpp).
std::vector<ConditionVariant> comparison_variants(SchemeDefinition& definition, const Condition& condition);

// How the words of variants are told: with the parameters' newest values.
RuleWords newest_words(const SchemeDefinition& definition);

}  // namespace headway
