// Rows are placed one after another, each by the cheapest path: the row takes a column, a row of that column
// moves to another one, and so on to a column with a place to spare, or to a row that is served no more. The
// prices make the cost of each move nought or more, so that the nearest end is found as in a road network.
#include "scheme/assignment_state.h"

#include <algorithm>
#include <limits>

namespace headway::assigning {

namespace {

constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
constexpr Row nobody = std::numeric_limits<Row>::max();
// Of a list, so many options are followed at once before the search turns to what may be nearer.
constexpr std::size_t at_once = 16;

enum class Turn : std::uint8_t { follow_row, settle_column, extend_row };

struct Event {
    std::int64_t distance;
    // Among events of one distance. Columns of low prices come first: a path ends where there is no price.
    std::int64_t rank;
    Turn turn;
    std::uint32_t about;  // a row or a column
};

bool later(const Event& one, const Event& other) {
    if (one.distance != other.distance) return one.distance > other.distance;
    if (one.rank != other.rank) return one.rank > other.rank;
    return one.about > other.about;
}

class Placing {
  public:
    explicit Placing(State& state)
        : state_(state), columns_(state.price.size()), rows_(state.profit.size()) {}

    void place(Row row) {
        begin(row);
        while (!events_.empty() && events_.front().distance < end_)
            act(next_event());
        raise_prices();
        walk_back();
        forget();
    }

  private:
    struct Reached {
        std::int64_t distance = far;
        Row from = nobody;
    };
    struct Follower {
        std::int64_t distance = far;
        std::size_t next = 0;  // in its list
    };

    void begin(Row row) {
        root_ = row;
        state_.profit[row] = best_profit(row);
        end_ = far;
        follow_from(row, 0);
    }

    // Extends the list as far as something better might come.
    std::int64_t best_profit(Row row) {
        std::int64_t best = 0;
        for (std::size_t i = 0;; ++i) {
            while (i == state_.known.of(row).size()) {
                if (!may_have_more(row, best)) return best;
                state_.known.extend(row);
            }
            const Option& option = state_.known.of(row)[i];
            const std::int64_t worth = state_.worth(option.score);
            if (worth <= best) return best;
            best = std::max(best, worth - state_.price[option.column]);
        }
    }

    bool may_have_more(Row row, std::int64_t than) const {
        if (state_.known.complete(row)) return false;
        return state_.known.of(row).empty() || state_.worth(state_.known.rest_at_most(row)) > than;
    }

    Event next_event() {
        std::ranges::pop_heap(events_, later);
        const Event event = events_.back();
        events_.pop_back();
        return event;
    }

    void expect(const Event& event) {
        events_.push_back(event);
        std::ranges::push_heap(events_, later);
    }

    void act(const Event& event) {
        now_ = event.distance;
        switch (event.turn) {
            case Turn::extend_row:
                state_.known.extend(event.about);
                return follow(event.about);
            case Turn::follow_row:
                return follow(event.about);
            case Turn::settle_column:
                if (columns_[event.about].distance == event.distance) settle(event.about);
        }
    }

    void settle(Column column) {
        for (const Row row : state_.seats.movable(column)) {
            if (rows_[row].distance != far) continue;
            follow_from(row, columns_[column].distance);
            if (end_ <= now_) return;
        }
    }

    void follow_from(Row row, std::int64_t distance) {
        now_ = distance;
        rows_[row] = {distance, 0};
        followed_.push_back(row);
        // The row might be served no more.
        if (distance + state_.profit[row] < end_) {
            end_ = distance + state_.profit[row];
            end_column_ = state_.seats.unserved();
            end_row_ = row;
        }
        follow(row);
    }

    // Goes on in the list. What is further away than other things that wait is left for later, what is
    // further than the nearest end for good.
    void follow(Row row) {
        const std::span<const Option> list = state_.known.of(row);
        const std::int64_t start = rows_[row].distance + state_.profit[row];
        std::size_t& next = rows_[row].next;
        const std::size_t pause = next + at_once;
        for (; next < list.size() && end_ > now_; ++next) {
            const std::int64_t nearest = start - state_.worth(list[next].score);
            if (nearest >= end_) return;
            if (nearest > now_ && next >= pause) return expect({nearest, -1, Turn::follow_row, row});
            reach(list[next].column, nearest + state_.price[list[next].column], row);
        }
        if (end_ > now_) expect_more(row, start);
    }

    void expect_more(Row row, std::int64_t start) {
        if (state_.known.complete(row)) return;
        const std::int64_t nearest = std::max(now_, start - state_.worth(state_.known.rest_at_most(row)));
        // The row that is to be placed looks through its own list before others move for it.
        if (nearest < end_) expect({nearest, row == root_ ? -1 : far, Turn::extend_row, row});
    }

    void reach(Column column, std::int64_t distance, Row from) {
        Reached& reached = columns_[column];
        if (distance >= reached.distance || distance >= end_) return;
        if (reached.distance == far) reached_.push_back(column);
        reached = {distance, from};
        if (state_.seats.spare(column)) {
            end_ = distance;
            end_column_ = column;
            end_row_ = from;
        } else {
            expect({distance, state_.price[column], Turn::settle_column, column});
        }
    }

    void raise_prices() {
        for (const Column column : reached_)
            state_.price[column] += std::max<std::int64_t>(end_ - columns_[column].distance, 0);
        for (const Row row : followed_)
            state_.profit[row] -= std::max<std::int64_t>(end_ - rows_[row].distance, 0);
    }

    void walk_back() {
        Column column = end_column_;
        Row row = end_row_;
        while (true) {
            const Column left = state_.seats.of(row);
            state_.seats.move(row, column);
            if (row == root_) return;
            column = left;
            row = columns_[left].from;
        }
    }

    void forget() {
        for (const Column column : reached_)
            columns_[column] = {};
        for (const Row row : followed_)
            rows_[row] = {};
        reached_.clear();
        followed_.clear();
        events_.clear();
    }

    State& state_;
    std::vector<Reached> columns_;
    std::vector<Follower> rows_;
    std::vector<Column> reached_;
    std::vector<Row> followed_;
    std::vector<Event> events_;
    Row root_ = 0;
    std::int64_t now_ = 0;
    // The nearest end of a path: the row that makes the last move, and where to.
    std::int64_t end_ = far;
    Row end_row_ = 0;
    Column end_column_ = 0;
};

}  // namespace

void place_all(State& state) {
    Placing placing{state};
    for (Row row = 0; row < state.profit.size(); ++row)
        placing.place(row);
}

}  // namespace headway::assigning
