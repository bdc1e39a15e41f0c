#include "base/digest.h"

#include <sodium.h>

#include <array>

namespace headway {

std::string digest(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    std::string out;
    out.reserve(hash.size() * 2);
    for (unsigned char byte : hash) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

}  // namespace headway
