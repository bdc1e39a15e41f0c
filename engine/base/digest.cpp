#include "base/digest.h"

#include <sodium.h>

#include <array>

namespace headway {

namespace {

using Hash = std::array<unsigned char, 32>;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hexadecimal(const Hash& hash) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(hash.size() * 2);
    for (unsigned char byte : hash) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

}  // namespace

std::string digest(std::string_view text) {
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
    return hexadecimal(hash);
}

struct Digester::State {
    crypto_generichash_state inner{};
};

Digester::Digester() : state_(std::make_unique<State>()) {
    crypto_generichash_init(&state_->inner, nullptr, 0, Hash{}.size());
}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

void Digester::add(std::string_view piece) {
    crypto_generichash_update(&state_->inner, bytes_of(piece), piece.size());
}

std::string Digester::digest() {
    Hash hash{};
    crypto_generichash_final(&state_->inner, hash.data(), hash.size());
    return hexadecimal(hash);
}

}  // namespace headway
