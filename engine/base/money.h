// Money: whole pence, never a fraction of one.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace headway {

struct Pence {
    std::int64_t value = 0;

    friend auto operator<=>(Pence, Pence) = default;
    friend Pence operator+(Pence a, Pence b) { return {a.value + b.value}; }
    friend Pence operator-(Pence a, Pence b) { return {a.value - b.value}; }
    friend Pence operator*(std::int64_t quantity, Pence unit) { return {quantity * unit.value}; }
};

// £1,234.50, -£0.05: the form of every sentence. Files and JSON give whole pence.
std::string in_pounds(Pence amount);

}  // namespace headway
