// Shares nothing with what finds the best assignment but the worth of serving, so that a slip there is seen
// here.
#include "scheme/assignment.h"

namespace headway {

namespace {

class Proof {
  public:
    Proof(const OptionLists& lists, std::span<const int> places, const Assignment& assignment)
        : lists_(lists), places_(places), assignment_(assignment), serving_(worth_of_serving(lists.rows())) {}

    bool holds() {
        if (assignment_.of_row.size() != lists_.rows() ||
            assignment_.price_of_column.size() != places_.size())
            return false;
        if (!sums_are_right() || !columns_are_right()) return false;
        for (std::size_t row = 0; row < lists_.rows(); ++row)
            if (!row_is_right(row)) return false;
        return true;
    }

  private:
    bool sums_are_right() const {
        std::size_t served = 0;
        std::int64_t total = 0;
        for (const std::optional<Option>& option : assignment_.of_row) {
            if (!option) continue;
            ++served;
            total += option->score;
        }
        return served == assignment_.served && total == assignment_.total;
    }

    // No more rows than places; a price is nought or more, and nought where a place is left.
    bool columns_are_right() const {
        std::vector<std::int64_t> left(places_.begin(), places_.end());
        for (const std::optional<Option>& option : assignment_.of_row)
            if (option && (option->column >= left.size() || --left[option->column] < 0)) return false;
        for (std::size_t column = 0; column < left.size(); ++column) {
            const std::int64_t price = assignment_.price_of_column[column];
            if (price < 0 || price > 2 * serving_ || (price > 0 && left[column] > 0)) return false;
        }
        return true;
    }

    std::int64_t worth(const Option& option) const { return serving_ + option.score; }
    std::int64_t profit(const Option& option) const {
        return worth(option) - assignment_.price_of_column[option.column];
    }

    // Its option is in its list, and at these prices no other, nor being left out, would be better. What
    // stands below both its option and its profit can't be better, since no price is below nought.
    bool row_is_right(std::size_t row) {
        const std::optional<Option>& own = assignment_.of_row[row];
        const std::int64_t best = own ? profit(*own) : 0;
        if (best < 0) return false;
        bool own_seen = !own;
        for (std::size_t count = 64, next = 0;; count *= 4) {
            lists_.first(row, count, options_);
            for (; next < options_.size(); ++next) {
                const Option& option = options_[next];
                if (worth(option) <= best && (own_seen || option.score < own->score)) return own_seen;
                own_seen = own_seen || option == *own;
                if (profit(option) > best && places_[option.column] > 0) return false;
            }
            if (options_.size() < count) return own_seen;
        }
    }

    const OptionLists& lists_;
    std::span<const int> places_;
    const Assignment& assignment_;
    std::int64_t serving_;
    std::vector<Option> options_;
};

}  // namespace

bool is_proven_best(const OptionLists& lists, std::span<const int> places, const Assignment& assignment) {
    return Proof{lists, places, assignment}.holds();
}

}  // namespace headway
