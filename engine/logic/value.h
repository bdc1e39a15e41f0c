// The types of facts and the values that rules compare them with.
#pragma once

#include "base/date.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace headway {

// A length of calendar time: years(3) is 36 months.
struct Period {
    int months = 0;
    friend auto operator<=>(Period, Period) = default;
};

// "3 years", "18 months".
std::string in_words(Period period);

using Value = std::variant<bool, std::int64_t, double, std::string, Date, Period>;

// How a value reads in a sentence: true is "yes", requires_improvement "requires improvement".
std::string in_words(const Value& value);

enum class Kind : std::uint8_t {
    truth,    // yes or no
    choice,   // one of a closed list of names
    ordered,  // one of a closed list, worst first; several scales may share the list (see FactType::scales)
    word,     // any short text
    date,
    duration,  // calendar time so far, counted in whole months
    count,     // a whole number that may be known only to lie between two bounds
    number,
};

std::string_view name_of(Kind kind);

// What conditions need to know about a fact. Values of this type are compared, never computed with.
struct FactType {
    Kind kind = Kind::truth;
    std::vector<std::string> choices = {};  // of choice and ordered
    std::vector<std::size_t> scales = {};  // of ordered: where each scale begins in choices; empty: one scale

    // The number of a choice, or choices.size() where there is none of that name.
    std::size_t choice(const std::string& name) const;
    // Which scale a choice belongs to.
    std::size_t scale(std::size_t choice) const;
};

}  // namespace headway
