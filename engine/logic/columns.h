// Columns: the facts of many subjects, one column a fact, as conditions are evaluated over them.
//
// Every cell is one number. Beside its values a column has a mark for "unknown" (nothing is recorded that
// could tell) and, where it makes sense, one for "none" (it is known that there is no such thing: a head who
// never retired has no last day in post). A comparison with "none" is not met.
#pragma once

#include "logic/condition.h"
#include "logic/outcome.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <variant>
#include <vector>

namespace headway {

// Cells of truth columns are outcomes.
using TruthColumn = std::vector<Outcome>;

// Cells of choice and ordered columns: marks, then the number of the choice plus first_choice.
using ChoiceColumn = std::vector<std::uint8_t>;
inline constexpr std::uint8_t unknown_choice = 0;
inline constexpr std::uint8_t no_choice = 1;
inline constexpr std::uint8_t first_choice = 2;

// Cells of word columns: marks, then the number that the word's owner gives it plus first_word.
using WordColumn = std::vector<std::uint32_t>;
inline constexpr std::uint32_t unknown_word = 0;
inline constexpr std::uint32_t no_word = 1;
inline constexpr std::uint32_t first_word = 2;

// Cells of date columns are days since 1970-01-01, of duration columns whole months.
using DayColumn = std::vector<std::int32_t>;
inline constexpr std::int32_t unknown_day = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t no_day = unknown_day + 1;
inline constexpr std::int32_t earliest_day = unknown_day + 2;
inline constexpr std::int32_t latest_day = std::numeric_limits<std::int32_t>::max();

// Counts are known to lie between two bounds; equal bounds are a known count.
struct CountColumn {
    std::vector<std::int32_t> low;
    std::vector<std::int32_t> high;
};

// NaN marks an unknown number.
using NumberColumn = std::vector<double>;

using Column = std::variant<TruthColumn, ChoiceColumn, WordColumn, DayColumn, CountColumn, NumberColumn>;

// The columns of a set of subjects. A column has a cell for each subject, or one for each row tied to a
// subject (each of a head's schools); the ties of subject i are rows ties[i] to ties[i + 1] - 1.
struct Columns {
    std::size_t subjects = 0;
    std::vector<std::uint32_t> ties;  // subjects + 1 numbers
    std::vector<Column> by_slot;
    std::vector<bool> tied;  // by slot: the column has a cell for each tied row
};

inline std::int32_t day_number(Date date) {
    return static_cast<std::int32_t>(date.time_since_epoch().count());
}
inline Date date_of(std::int32_t day) {
    return Date{std::chrono::days{day}};
}

}  // namespace headway
