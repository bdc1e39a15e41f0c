// Counts what a reader leaves out, by reason.
#pragma once

#include "register/sources/source.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// Reason is an enumeration that counts from 0; the texts are in its order.
template <class Reason, std::size_t count>
class SkipCounter {
  public:
    explicit constexpr SkipCounter(const std::array<std::string_view, count>& texts) : texts_(texts) {}

    void add(Reason reason, std::size_t number = 1) {
        counts_.at(static_cast<std::size_t>(reason)) += number;
    }

    // Those that occurred, in the order of the enumeration.
    std::vector<SkippedRows> skipped() const {
        std::vector<SkippedRows> out;
        for (std::size_t i = 0; i < count; ++i)
            if (counts_[i] > 0) out.push_back({std::string{texts_[i]}, counts_[i]});
        return out;
    }

  private:
    std::array<std::string_view, count> texts_;
    std::array<std::size_t, count> counts_{};
};

}  // namespace headway
