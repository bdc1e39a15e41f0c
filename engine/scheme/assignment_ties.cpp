// Of the assignments that are equally good, the first.
//
// All of them give every row an option of its highest profit (a tight one), and leave no column that has a
// price with a place to spare; and all that do so are equally good. From one to another lead circles: a row
// moves to a tight column, a row of that column moves on, until the place that the first one left is filled.
// A circle may pass through the spare places: a row takes one, and elsewhere, where there is no price, one
// becomes free. So row after row tries its tight options, the earliest first, whether such a circle exists;
// it then settles, and moves no more.
#include "scheme/assignment_state.h"

#include <algorithm>
#include <limits>

namespace headway::assigning {

namespace {

using Part = std::uint32_t;

constexpr Row nobody = std::numeric_limits<Row>::max();

// The tight columns of a row in the order of its list, found out as far as they are asked for.
struct Tight {
    std::vector<Column> columns;
    std::size_t looked = 0;  // so far into its list
    bool complete = false;
};

class Ordering {
  public:
    explicit Ordering(State& state)
        : state_(state),
          seats_(state.seats),
          tight_(state.profit.size()),
          columns_(state.price.size()),
          spare_place_(static_cast<Column>(columns_.size())) {
        for (Column column = 0; column < columns_.size(); ++column)
            note_if_giving(column);
    }

    // The rows are to be settled in their order.
    void settle(Row row) {
        seats_.settle(row);
        const Column own = seats_.of(row);
        std::size_t passed = 0;
        while (true) {
            const Column column = tight_column(row, passed++);
            if (column == own) break;
            if (!leads_somewhere(column, own) || !find_path(column, own)) continue;
            move_along(own, column);
            seats_.move_settled(row, column);
            break;
        }
        tight_[row] = {};
        close(own);
        close(seats_.of(row));
    }

  private:
    struct Stop {
        std::uint32_t search = 0;  // the last one that came here
        Row from = nobody;         // by the move of this row; by nobody's where a place became free
        Part part = 0;
        bool giving = false;  // stands in giving_
    };

    // The row's tight column with this number; `unserved` after the last.
    Column tight_column(Row row, std::size_t number) {
        const Tight& tight = tight_[row];
        while (number >= tight.columns.size() && !tight.complete)
            look_further(row);
        return number < tight.columns.size() ? tight.columns[number] : seats_.unserved();
    }

    // Through what is known of the list, asking for more where all of that was looked through before.
    void look_further(Row row) {
        Tight& tight = tight_[row];
        if (tight.looked == state_.known.of(row).size()) {
            tight.complete = !may_have_more(row);
            if (tight.complete) return;
            state_.known.extend(row);
        }
        const std::span<const Option> list = state_.known.of(row);
        for (; tight.looked < list.size(); ++tight.looked) {
            const auto [column, score] = list[tight.looked];
            const std::int64_t worth = state_.worth(score);
            tight.complete = worth < state_.profit[row];
            if (tight.complete) return;
            if (worth - state_.price[column] == state_.profit[row]) tight.columns.push_back(column);
        }
    }

    bool may_have_more(Row row) const {
        if (state_.known.complete(row)) return false;
        return state_.worth(state_.known.rest_at_most(row)) >= state_.profit[row];
    }

    // Columns between which no circle passes are of different parts, for good: what moves along circles
    // makes no way between parts, and what settles takes ways away.
    bool same_part(Column one, Column other) const { return columns_[one].part == columns_[other].part; }

    bool leads_somewhere(Column column, Column own) const {
        return same_part(column, own) && (seats_.spare(column) || !seats_.movable(column).empty());
    }

    // No row can come to a full column that no row can leave.
    void close(Column column) {
        if (!seats_.spare(column) && seats_.movable(column).empty()) columns_[column].part = ++parts_;
    }

    // Columns that have no price, and rows that may leave, may give a place up: the search reaches them from
    // any spare place.
    void note_if_giving(Column column) {
        Stop& stop = columns_[column];
        if (stop.giving || seats_.movable(column).empty() || state_.price[column] != 0) return;
        stop.giving = true;
        giving_.push_back(column);
    }

    // Whether rows that aren't settled can move on, one for another, from the column that takes one row more
    // to the target, which has one row less.
    bool find_path(Column column, Column target) {
        begin(column, target);
        for (std::size_t next = 0, more = 0; !found_;) {
            if (next < queue_.size())
                leave(queue_[next++]);
            else if (more < incomplete_.size())
                more += static_cast<std::size_t>(!follow_further(incomplete_[more]));
            else
                break;
        }
        if (!found_) split();
        return found_;
    }

    void begin(Column column, Column target) {
        ++search_;
        target_ = target;
        found_ = false;
        queue_.clear();
        incomplete_.clear();
        spare_reached_ = false;
        visit(column, nobody);
    }

    void visit(Column column, Row from) {
        Stop& stop = columns_[column];
        if (stop.search == search_ || !same_part(column, target_)) return;
        stop.search = search_;
        stop.from = from;
        queue_.push_back(column);
        found_ = found_ || column == target_;
    }

    // All ways on from a column that is to take one row more.
    void leave(Column column) {
        if (seats_.spare(column)) take_spare(column);
        for (const Row row : seats_.movable(column)) {
            if (found_) return;
            follow(row);
        }
    }

    void take_spare(Column column) {
        if (spare_reached_ || spare_part_ != columns_[target_].part) return;
        spare_reached_ = true;
        spare_place_ = column;
        if (columns_[target_].giving) return visit(target_, nobody);
        for (const Column other : giving_)
            visit(other, nobody);
    }

    void follow(Row row) {
        if (state_.profit[row] == 0) visit(seats_.unserved(), row);
        if (tight_[row].looked == 0 && !state_.known.of(row).empty()) look_further(row);
        follow_from(row, 0);
        if (!found_ && !tight_[row].complete) incomplete_.push_back(row);
    }

    // False where there is nothing further.
    bool follow_further(Row row) {
        const std::size_t known = tight_[row].columns.size();
        if (!tight_[row].complete) look_further(row);
        follow_from(row, known);
        return !tight_[row].complete;
    }

    void follow_from(Row row, std::size_t number) {
        std::vector<Column>& columns = tight_[row].columns;
        std::size_t useless = 0;
        for (; number < columns.size() && !found_; ++number) {
            useless += static_cast<std::size_t>(!same_part(columns[number], target_));
            visit(columns[number], row);
        }
        // The row stays in its part, so what leads out of it is no longer of use.
        if (useless > columns.size() / 2)
            std::erase_if(columns, [&](Column column) { return !same_part(column, target_); });
    }

    // From what the search reached no way leads to the target, so no circle passes through both.
    void split() {
        ++parts_;
        for (const Column column : queue_)
            columns_[column].part = parts_;
        if (spare_reached_) spare_part_ = parts_;
    }

    // Each row on the path makes its move; a row comes to the first column after that.
    void move_along(Column target, Column first) {
        Column column = target;
        while (column != first) {
            const Row row = columns_[column].from;
            if (row == nobody) {
                column = spare_place_;
                continue;
            }
            const Column left = seats_.of(row);
            seats_.move(row, column);
            note_if_giving(column);
            column = left;
        }
    }

    State& state_;
    Seats& seats_;
    std::vector<Tight> tight_;
    std::vector<Stop> columns_;
    std::vector<Column> giving_;
    Part parts_ = 0;
    Part spare_part_ = 0;

    // Of the search.
    std::uint32_t search_ = 0;
    Column target_ = 0;
    bool found_ = false;
    bool spare_reached_ = false;
    Column spare_place_;
    std::vector<Column> queue_;
    std::vector<Row> incomplete_;
};

}  // namespace

void prefer_first(State& state) {
    Ordering ordering{state};
    for (Row row = 0; row < state.profit.size(); ++row)
        ordering.settle(row);
}

}  // namespace headway::assigning
