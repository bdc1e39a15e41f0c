// One mentor with one mentee, ready to be put into words. Internal to this room.
//
// The facts of both are brought together into the columns of one subject, so that the same program and the
// same explanations serve as for one person. Only the mentor's schools are tied rows; the mentee has one.
#pragma once

#include "logic/reason_tree.h"
#include "scheme/pair_question.h"

#include <memory>

namespace headway {

class PairCase {
  public:
    PairCase(const PairQuestion& question, Ref<Person> mentor, Ref<Appointment> appointment);

    PairCriterionAnswer answer(const CriterionDefinition& criterion) const;
    PairPreferenceAnswer answer(const PreferenceDefinition& preference, std::int32_t weight) const;
    // What a condition comes to, and each part of it.
    Outcome outcome(const ConditionPtr& condition) const;
    std::vector<TreeLine> tree(const ConditionPtr& condition) const;

  private:
    class PairWitness;

    Columns joined_columns() const;
    Reading pair_reading(Slot slot) const;
    const FactRequest& request(Slot slot) const {
        return question_.definition.requests[static_cast<std::size_t>(slot)];
    }
    // The case of this condition alone.
    struct Bound;

    const PairQuestion& question_;
    Ref<Person> mentor_;
    Ref<Appointment> appointment_;
    Snapshot mentors_;
    Snapshot mentees_;
    Columns columns_;
    std::shared_ptr<const Witness> witness_;
};

}  // namespace headway
