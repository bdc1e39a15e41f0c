#include "scheme/assignment.h"

#include "scheme/assignment_state.h"

#include <algorithm>

namespace headway {

namespace {

using assigning::Column;
using assigning::KnownOptions;
using assigning::Row;
using assigning::State;

Assignment assignment_of(const State& state) {
    Assignment out;
    out.of_row.resize(state.profit.size());
    for (Row row = 0; row < state.profit.size(); ++row) {
        const Column column = state.seats.of(row);
        if (column == state.seats.unserved()) continue;
        const std::int64_t worth = state.profit[row] + state.price[column];
        const Option option{column, static_cast<std::int32_t>(worth - state.serving)};
        out.of_row[row] = option;
        ++out.served;
        out.total += option.score;
    }
    out.price_of_column.assign(state.price.begin(), state.price.end() - 1);
    return out;
}

// The lists as the solver holds them, so that the proof needn't ask for them a second time.
class HeldLists : public OptionLists {
  public:
    HeldLists(KnownOptions& known, std::size_t rows) : known_(known), rows_(rows) {}

    std::size_t rows() const override { return rows_; }
    void first(std::size_t row, std::size_t count, std::vector<Option>& out) const override {
        const Row number = static_cast<Row>(row);
        while (known_.of(number).size() < count && !known_.complete(number))
            known_.extend(number);
        const std::span<const Option> held = known_.of(number);
        const std::span<const Option> wanted = held.first(std::min(count, held.size()));
        out.assign(wanted.begin(), wanted.end());
    }

  private:
    KnownOptions& known_;
    std::size_t rows_;
};

// The first option of the row's list whose column has a place left.
std::optional<Option> first_free(const OptionLists& lists, std::size_t row, std::span<const int> left) {
    std::vector<Option> options;
    std::size_t looked = 0;
    for (std::size_t count = 64;; count *= 4) {
        lists.first(row, count, options);
        for (; looked < options.size(); ++looked)
            if (left[options[looked].column] > 0) return options[looked];
        if (options.size() < count) return std::nullopt;
    }
}

}  // namespace

Assignment best_assignment(const OptionLists& lists, std::span<const int> places) {
    State state{lists, places};
    assigning::place_all(state);
    assigning::prefer_first(state);
    Assignment best = assignment_of(state);
    best.proven = is_proven_best(HeldLists{state.known, lists.rows()}, places, best);
    return best;
}

Assignment one_by_one(const OptionLists& lists, std::span<const int> places) {
    Assignment out;
    std::vector<int> left(places.begin(), places.end());
    for (std::size_t row = 0; row < lists.rows(); ++row) {
        const std::optional<Option> option = first_free(lists, row, left);
        out.of_row.push_back(option);
        if (!option) continue;
        --left[option->column];
        ++out.served;
        out.total += option->score;
    }
    return out;
}

}  // namespace headway
