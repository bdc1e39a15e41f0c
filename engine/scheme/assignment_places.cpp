// Where one more place would serve a row: the row reaches the columns of its list, and with each of them the
// columns that the rows there could move to.
#include "scheme/assignment.h"

#include <algorithm>
#include <bit>

namespace headway {

namespace {

constexpr std::size_t bits_of_word = 64;

}  // namespace

HelpfulPlaces::HelpfulPlaces(const OptionLists& lists, std::span<const int> places,
                             const Assignment& assignment)
    : lists_(lists),
      rows_at_(places.size()),
      wanted_(assignment.of_row.size()),
      served_(assignment.of_row.size()) {
    for (std::size_t row = 0; row < assignment.of_row.size(); ++row) {
        const std::optional<Option>& option = assignment.of_row[row];
        served_[row] = option.has_value();
        if (option) rows_at_[option->column].push_back(row);
    }
}

std::vector<std::uint32_t> HelpfulPlaces::of(std::size_t row) {
    if (served_[row]) return {};
    Bits reached((rows_at_.size() + bits_of_word - 1) / bits_of_word);
    std::vector<std::uint32_t> columns;
    reach(row, reached, columns);
    std::size_t next = 0;  // the columns grow in number meanwhile
    while (next < columns.size())
        for (const std::size_t there : rows_at_[columns[next++]])
            reach(there, reached, columns);
    std::ranges::sort(columns);
    return columns;
}

void HelpfulPlaces::reach(std::size_t row, Bits& reached, std::vector<std::uint32_t>& columns) {
    const Bits& wanted = wanted_by(row);
    for (std::size_t word = 0; word < reached.size(); ++word) {
        std::uint64_t fresh = wanted[word] & ~reached[word];
        reached[word] |= fresh;
        for (; fresh != 0; fresh &= fresh - 1) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(fresh));
            columns.push_back(static_cast<std::uint32_t>(word * bits_of_word + bit));
        }
    }
}

const HelpfulPlaces::Bits& HelpfulPlaces::wanted_by(std::size_t row) {
    Bits& wanted = wanted_[row];
    if (!wanted.empty()) return wanted;
    wanted.resize((rows_at_.size() + bits_of_word - 1) / bits_of_word);
    lists_.first(row, rows_at_.size(), options_);
    for (const Option& option : options_)
        wanted[option.column / bits_of_word] |= std::uint64_t{1} << (option.column % bits_of_word);
    return wanted;
}

std::vector<std::uint32_t> places_that_would_serve(const OptionLists& lists, std::span<const int> places,
                                                   const Assignment& assignment, std::size_t row) {
    return HelpfulPlaces{lists, places, assignment}.of(row);
}

}  // namespace headway
