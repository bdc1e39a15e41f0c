// Money: whole pence, never a fraction of one.
#pragma once

#include <compare>
#include <cstdint>

namespace headway {

struct Pence {
    std::int64_t value = 0;

    friend auto operator<=>(Pence, Pence) = default;
    friend Pence operator+(Pence a, Pence b) { return {a.value + b.value}; }
    friend Pence operator*(std::int64_t quantity, Pence unit) { return {quantity * unit.value}; }
};

}  // namespace headway
