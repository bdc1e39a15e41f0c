#include "base/money.h"

#include <fmt/format.h>

namespace headway {

std::string in_pounds(Pence amount) {
    // Without a sign the smallest number has room too.
    const auto value = static_cast<std::uint64_t>(amount.value);
    const std::uint64_t pence = amount.value < 0 ? ~value + 1 : value;
    std::string pounds = std::to_string(pence / 100);
    for (std::size_t end = pounds.size(); end > 3;)
        pounds.insert(end -= 3, 1, ',');
    return fmt::format("{}£{}.{:02}", amount.value < 0 ? "-" : "", pounds, pence % 100);
}

}  // namespace headway
