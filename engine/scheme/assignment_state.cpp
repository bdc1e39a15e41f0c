#include "scheme/assignment_state.h"

#include <algorithm>
#include <limits>

namespace headway::assigning {

namespace {

constexpr std::size_t first_length = 64;
// Each asking costs the lists' owner a look at every column, so it is better to ask for much than often.
constexpr std::size_t growth = 4;

}  // namespace

KnownOptions::KnownOptions(const OptionLists& lists, std::span<const int> places)
    : source_(lists),
      places_(places),
      without_places_(static_cast<std::size_t>(std::ranges::count_if(places, [](int of) { return of < 1; }))),
      lists_(lists.rows()) {}

void KnownOptions::extend(Row row) {
    Known& known = lists_[row];
    const std::size_t enough = lists_.size() + without_places_;
    known.asked = std::min(std::max(known.asked * growth, first_length), enough);
    source_.first(row, known.asked, answer_);
    known.complete = answer_.size() < known.asked || known.asked == enough;
    if (!answer_.empty()) known.last_score = answer_.back().score;
    std::erase_if(answer_, [&](const Option& option) { return places_[option.column] < 1; });
    known.options.assign(answer_.begin(), answer_.end());
}

Seats::Seats(std::size_t rows, std::span<const int> places) : columns_(places.size() + 1), seats_(rows) {
    for (std::size_t column = 0; column < places.size(); ++column)
        columns_[column].places = static_cast<std::uint32_t>(std::max(places[column], 0));
    columns_.back().places = std::numeric_limits<std::uint32_t>::max();
    columns_.back().taken = static_cast<std::uint32_t>(rows);
    for (Row row = 0; row < rows; ++row) {
        seats_[row] = {unserved(), row};
        columns_.back().movable.push_back(row);
    }
}

void Seats::move(Row row, Column column) {
    settle(row);
    move_settled(row, column);
    std::vector<Row>& rows = columns_[column].movable;
    seats_[row].at = static_cast<std::uint32_t>(rows.size());
    rows.push_back(row);
}

void Seats::settle(Row row) {
    const auto [column, at] = seats_[row];
    std::vector<Row>& rows = columns_[column].movable;
    rows[at] = rows.back();
    seats_[rows[at]].at = at;
    rows.pop_back();
}

void Seats::move_settled(Row row, Column column) {
    --columns_[seats_[row].column].taken;
    ++columns_[column].taken;
    seats_[row].column = column;
}

State::State(const OptionLists& lists, std::span<const int> places)
    : serving(worth_of_serving(lists.rows())),
      known(lists, places),
      seats(lists.rows(), places),
      price(places.size() + 1),
      profit(lists.rows()) {}

}  // namespace headway::assigning
