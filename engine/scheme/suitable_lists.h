// Each waiting appointment's suitable mentors, best first, as the solver asks for them. Internal to this
// room.
#pragma once

#include "scheme/assignment.h"
#include "scheme/pairs.h"

#include <set>
#include <utility>
#include <vector>

namespace headway {

// Pairs that are not to be made: numbers of appointment and mentor in the order of the pairs.
using ForbiddenPairs = std::set<std::pair<std::size_t, std::size_t>>;

// Rows are the appointments of the pairs, columns their mentors. Refers to the pairs.
class SuitableLists final : public OptionLists {
  public:
    // Makes the beginning of every list ready, on as many threads as the machine runs at once.
    SuitableLists(const Pairs& pairs, ForbiddenPairs forbidden);

    std::size_t rows() const override { return ready_.size(); }
    void first(std::size_t row, std::size_t count, std::vector<Option>& out) const override;

  private:
    void fill(Pairs::Scorer& scorer, std::size_t row, std::size_t count, std::vector<Option>& out) const;

    const Pairs& pairs_;
    ForbiddenPairs forbidden_;
    std::vector<std::vector<Option>> ready_;  // by row: its list, as far as it was asked for or whole
};

}  // namespace headway
