// What the steps of best_assignment share: the lists as far as they are known, who has which place, prices.
// Internal to assignment.h.
//
// Rows that have no place are at one more column, `unserved`, which has places for all and scores so low that
// nobody takes it for choice. So each row is somewhere, and being left out is one option more at a list's
// end.
#pragma once

#include "scheme/assignment.h"

namespace headway::assigning {

using Row = std::uint32_t;
using Column = std::uint32_t;

// The lists, asked for as far as needed; without the columns that have no places.
class KnownOptions {
  public:
    KnownOptions(const OptionLists& lists, std::span<const int> places);

    std::span<const Option> of(Row row) const { return lists_[row].options; }
    // Nothing that is not known can matter: the list ends, or it names as many columns as there are rows, of
    // which the other rows always leave one.
    bool complete(Row row) const { return lists_[row].complete; }
    // No option that is not known has a higher score. The row's list was asked for, and is not complete.
    std::int32_t rest_at_most(Row row) const { return lists_[row].last_score; }
    // Asks for more. The list is not complete.
    void extend(Row row);

  private:
    struct Known {
        std::vector<Option> options;
        std::size_t asked = 0;
        std::int32_t last_score = 0;
        bool complete = false;
    };

    const OptionLists& source_;
    std::span<const int> places_;
    std::size_t without_places_;
    std::vector<Known> lists_;
    std::vector<Option> answer_;
};

// Which row is where. All begin unserved.
class Seats {
  public:
    Seats(std::size_t rows, std::span<const int> places);

    Column unserved() const { return static_cast<Column>(columns_.size() - 1); }
    Column of(Row row) const { return seats_[row].column; }
    bool spare(Column column) const { return columns_[column].taken < columns_[column].places; }
    // The rows at the column that may still move.
    std::span<const Row> movable(Column column) const { return columns_[column].movable; }

    void move(Row row, Column column);
    // The row moves no more (but see move_settled); it keeps its place.
    void settle(Row row);
    void move_settled(Row row, Column column);

  private:
    struct Seat {
        Column column;
        std::uint32_t at;  // in the column's list of movable rows
    };
    struct Taken {
        std::uint32_t places = 0;
        std::uint32_t taken = 0;
        std::vector<Row> movable;
    };

    std::vector<Taken> columns_;
    std::vector<Seat> seats_;
};

// An assignment in the making, with prices under which no row would rather have another option: the profit of
// a row is the worth of its option less the price of its column, and the highest of all its options. Only
// full columns have a price; `unserved` has a worth of 0 and never a price.
struct State {
    State(const OptionLists& lists, std::span<const int> places);

    std::int64_t worth(std::int32_t score) const { return serving + score; }

    std::int64_t serving;
    KnownOptions known;
    Seats seats;
    std::vector<std::int64_t> price;   // by column, `unserved` with them
    std::vector<std::int64_t> profit;  // by row; of those that were placed
};

// Gives every row a place, or none, so that count and total are best (assignment_paths.cpp).
void place_all(State& state);

// Makes the assignment the first of those that are as good (assignment_ties.cpp).
void prefer_first(State& state);

}  // namespace headway::assigning
