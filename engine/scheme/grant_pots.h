// What the scheme's grants have left, while they are being spent in the order of days. Internal to this room.
#pragma once

#include "register/register.h"

#include <optional>
#include <string_view>
#include <vector>

namespace headway {

class GrantPots {
  public:
    GrantPots(const Register& reg, Word scheme);

    // A grant of that name holds on the day, and has something left.
    bool can_pay(std::string_view name, Date on) const;
    // Takes as much of it as there is; several grants of one name pay one after another.
    Pence take(std::string_view name, Date on, Pence wanted);

    // What all grants of that name that hold on one of these days have left.
    struct Left {
        bool recorded = false;
        std::optional<Pence> pence;  // nothing where one of them is open, or none is recorded
    };
    Left left(std::string_view name, DayRange days) const;

  private:
    struct Pot {
        const Grant* grant;
        std::optional<Pence> left;  // nothing: open
    };
    std::vector<Pot> pots_;  // by their first days
};

// The most that a register's rate or grant may say, in pence: sums of a year stay within 64 bits. A rate
// beyond it, or below nothing, is no rate.
inline constexpr Pence greatest_rate{1'000'000'000'000};
inline constexpr Pence greatest_grant{1'000'000'000'000'000};

}  // namespace headway
