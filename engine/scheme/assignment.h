// Rows that each take one place of a column: the best way to do it for all of them together.
//
// headway's rows are appointments that wait, its columns mentors with places left, its scores those of the
// pairs that may be made. Nothing here knows of that: a row has a list of options, a column a number of
// places, and an assignment gives each row one of its options or none, and no column more rows than places.
//
// The best assignment is exactly one. Of all assignments it is one that
//  1. serves as many rows as can be, and among those
//  2. has the highest total score, and among those
//  3. is the first: row 0 has the option that stands earliest in its list (any option comes before none),
//     then row 1 has the earliest that this leaves open, and so on.
// Therefore it depends on the lists and the places and on nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace headway {

struct Option {
    std::uint32_t column;
    std::int32_t score;

    bool operator==(const Option&) const = default;
};

// Where the options come from. Whole lists can be long (every column for every row), and most of what they
// hold never matters; so each list is asked for only as far as it may matter, a few times for a row.
//
// A list is in the order of falling scores, options of equal score in the order of rising columns; it has
// each column once at most. It is the same list whenever it is asked for. A column without places may stand
// in it or be left out. The solver keeps a reference only while it runs; what first() throws passes through.
class OptionLists {
  public:
    virtual ~OptionLists() = default;

    virtual std::size_t rows() const = 0;
    // Replaces `out` with the first `count` options of the row, or with all of them where there are fewer.
    virtual void first(std::size_t row, std::size_t count, std::vector<Option>& out) const = 0;
};

struct Assignment {
    std::vector<std::optional<Option>> of_row;
    std::size_t served = 0;
    std::int64_t total = 0;  // of the scores
    // What each column's place is worth: by how much the best assignment's worth would fall by at least
    // without one of them. The worth of an assignment is its total and worth_of_serving() for each row
    // served. These prices prove the assignment best (is_proven_best); without them nothing is proven.
    std::vector<std::int64_t> price_of_column;
    // best_assignment has found is_proven_best to hold, of the options as it was given them.
    bool proven = false;
};

// What serving one more row is worth, in units of score: more than all that the scores of so many rows can
// make up for.
constexpr std::int64_t worth_of_serving(std::size_t rows) {
    return static_cast<std::int64_t>((rows + 1) << 32U);
}

// The best assignment. `places` has an entry for every column that a list names; less than one is none. For
// fewer than 2^28 rows.
//
// Holds of each row's list what it asked for: 64 options, then four times as many where that could matter, up
// to as many as there are rows. Takes rows * (options held in all) steps at worst, which needs lists made for
// it; commonly a small multiple of the options held.
Assignment best_assignment(const OptionLists& lists, std::span<const int> places);

// Whether the assignment is feasible, says its own count and total rightly, and its prices prove that none
// serves more rows, or as many with a higher total. The proof is complete and doesn't rely on how the
// assignment was found: no row could do better at these prices (a column's price is nought or more, so the
// options below a row's own profit need no look, and a list is read only as far as that), and only full
// columns have a price. That the assignment is the first among equals is not proven. Steps: the options read,
// most often a few for each row.
bool is_proven_best(const OptionLists& lists, std::span<const int> places, const Assignment& assignment);

// Rows one after another, each with the first option of its list that has a place left: what choosing one by
// one gives. Has no prices.
Assignment one_by_one(const OptionLists& lists, std::span<const int> places);

// Where one more place would help a row that is not served, by an assignment that serves as many as can be.
// Refers to the lists.
class HelpfulPlaces {
  public:
    HelpfulPlaces(const OptionLists& lists, std::span<const int> places, const Assignment& assignment);

    // The columns of which one more place would let the row be served besides all that are, by way of moving
    // others; rising. Columns without places are among them where the lists name them. For a row that is
    // served there are none.
    //
    // Reads the lists of the row and of those that could move for it, whole, but each only once for all the
    // rows that are asked about; holds a bit for each of their columns. Steps, once they are read: the rows
    // that could move, times a 64th of the columns.
    std::vector<std::uint32_t> of(std::size_t row);

  private:
    using Bits = std::vector<std::uint64_t>;  // a bit for each column

    void reach(std::size_t row, Bits& reached, std::vector<std::uint32_t>& columns);
    const Bits& wanted_by(std::size_t row);

    const OptionLists& lists_;
    std::vector<std::vector<std::size_t>> rows_at_;  // by column
    std::vector<Bits> wanted_;                       // by row; empty where the list was not read
    std::vector<bool> served_;                       // by row
    std::vector<Option> options_;
};

// HelpfulPlaces of one row; for several rows, keep one and ask it.
std::vector<std::uint32_t> places_that_would_serve(const OptionLists& lists, std::span<const int> places,
                                                   const Assignment& assignment, std::size_t row);

}  // namespace headway
