// Lists of options that a test writes down or makes at random, for the tests of assignments.
#pragma once

#include "logic/random_trees.h"
#include "scheme/assignment.h"

#include <algorithm>
#include <utility>

namespace headway::test {

// By row and column; nothing where the row may not have the column.
using Scores = std::vector<std::vector<std::optional<std::int32_t>>>;

class ListsOf : public OptionLists {
  public:
    explicit ListsOf(const Scores& scores) {
        for (const auto& row : scores) {
            lists_.emplace_back();
            for (std::uint32_t column = 0; column < row.size(); ++column)
                if (row[column]) lists_.back().push_back({column, *row[column]});
            std::ranges::stable_sort(lists_.back(), std::ranges::greater{}, &Option::score);
        }
    }

    std::size_t rows() const override { return lists_.size(); }
    void first(std::size_t row, std::size_t count, std::vector<Option>& out) const override {
        longest_asked = std::max(longest_asked, count);
        const std::span<const Option> all = lists_[row];
        const std::span<const Option> some = all.first(std::min(count, all.size()));
        out.assign(some.begin(), some.end());
    }

    const std::vector<Option>& list(std::size_t row) const { return lists_[row]; }

    mutable std::size_t longest_asked = 0;

  private:
    std::vector<std::vector<Option>> lists_;
};

struct Instance {
    Scores scores;
    std::vector<int> places;
};

// Up to six rows and columns; scores of few values or many, lists full or thin, places short or plenty.
inline Instance small_instance(Chance& chance) {
    Instance made;
    made.scores.resize(chance.below(7));
    made.places.resize(chance.below(7));
    const int most_places = chance.from(1, 3);
    for (int& places : made.places)
        places = chance.one_in(5) ? 0 : chance.from(0, most_places);
    const int least = chance.from(-4, 1);
    const int most = least + (chance.one_in(4) ? 1000000 : chance.from(0, 4));
    const std::size_t missing_once_in = 1 + chance.below(6);
    for (auto& row : made.scores)
        for (std::size_t column = 0; column < made.places.size(); ++column)
            row.push_back(missing_once_in > 1 && chance.one_in(missing_once_in)
                              ? std::nullopt
                              : std::optional{chance.from(least, most)});
    return made;
}

// Lists of few options with few scores, more columns than rows: a move here makes room for one far away.
inline Instance thin_instance(Chance& chance) {
    Instance made;
    made.scores.resize(5 + chance.below(3));
    made.places.assign(5 + chance.below(4), 1);
    if (chance.one_in(2))
        for (int& places : made.places)
            places = chance.from(0, 2);
    const int most = chance.from(0, 2);
    for (auto& row : made.scores) {
        row.resize(made.places.size());
        for (auto& score : row)
            if (chance.one_in(3)) score = chance.from(0, most);
    }
    return made;
}

// The column that each row has.
using Chosen = std::vector<std::optional<std::uint32_t>>;

inline Chosen columns_of(const Assignment& assignment) {
    Chosen out;
    for (const auto& option : assignment.of_row)
        out.push_back(option ? std::optional{option->column} : std::nullopt);
    return out;
}

// Tries every assignment, those that are earlier by rule 3 first, and keeps the first of the best.
class EveryAssignment {
  public:
    EveryAssignment(const ListsOf& lists, std::vector<int> places) : lists_(lists), left_(std::move(places)) {
        now_.of_row.resize(lists.rows());
        best_ = now_;
        try_from(0);
    }

    const Assignment& best() const { return best_; }

  private:
    void try_from(std::size_t row) {
        if (row == lists_.rows()) {
            if (std::pair{now_.served, now_.total} > std::pair{best_.served, best_.total} || !any_)
                best_ = now_;
            any_ = true;
            return;
        }
        for (const Option& option : lists_.list(row))
            if (left_[option.column] > 0) try_option(row, option);
        now_.of_row[row] = std::nullopt;
        try_from(row + 1);
    }

    void try_option(std::size_t row, const Option& option) {
        --left_[option.column];
        ++now_.served;
        now_.total += option.score;
        now_.of_row[row] = option;
        try_from(row + 1);
        ++left_[option.column];
        --now_.served;
        now_.total -= option.score;
    }

    const ListsOf& lists_;
    std::vector<int> left_;
    Assignment now_;
    Assignment best_;
    bool any_ = false;
};

// Three rows that want the same column most.
inline const Instance contested{{{9, 5, 1}, {9, 8, 1}, {9, 2, std::nullopt}}, {1, 1, 1}};

}  // namespace headway::test
