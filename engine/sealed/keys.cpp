#include "sealed/keys.h"

#include "base/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace headway::sealed {

namespace {

constexpr std::size_t seed_size = crypto_box_SEEDBYTES;
static_assert(seed_size == crypto_sign_SEEDBYTES);

std::string_view text_of(const Fixed<32>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The secret halves are made anew where they are needed, and wiped.
Secret sealing_secret(const KeyPair& pair) {
    Secret secret{crypto_box_SECRETKEYBYTES};
    Fixed<32> unused{};
    crypto_box_seed_keypair(unused.data(), secret.data(), pair.seeds.data());
    return secret;
}
Secret signing_secret(const KeyPair& pair) {
    Secret secret{crypto_sign_SECRETKEYBYTES};
    Fixed<32> unused{};
    crypto_sign_seed_keypair(unused.data(), secret.data(), pair.seeds.data() + seed_size);
    return secret;
}

// Points of small order would make every secret the same, so nothing may be sealed to them.
bool is_usable(const PublicKey& key) {
    be_ready();
    Fixed<32> scalar{};
    scalar.fill(1);
    Fixed<32> product{};
    return crypto_scalarmult(product.data(), scalar.data(), key.sealing.data()) == 0 &&
           crypto_core_ed25519_is_valid_point(key.signing.data()) == 1;
}

}  // namespace

std::string spoken(const KeyId& key) {
    std::string out;
    for (std::size_t i = 0; i + 4 <= 32 && i + 4 <= key.text.size(); i += 4)
        out += fmt::format("{}{:05}", i == 0 ? "" : " ",
                           std::strtoul(key.text.substr(i, 4).c_str(), nullptr, 16));
    return out;
}

bool matches(std::string_view typed, const KeyId& key) {
    const auto digits = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                     [](char c) { return c != ' ' && c != '-'; });
        return out;
    };
    return digits(typed) == digits(spoken(key));
}

KeyId PublicKey::id() const {
    return {digest(fmt::format("headway key 1\n{}{}", text_of(sealing), text_of(signing)))};
}

std::string PublicKey::text() const {
    Fixed<64> both{};
    std::copy(sealing.begin(), sealing.end(), both.begin());
    std::copy(signing.begin(), signing.end(), both.begin() + 32);
    return encoded(both);
}

std::optional<PublicKey> public_key_of(std::string_view text) {
    const auto bytes = decoded(text, 64);
    if (!bytes) return std::nullopt;
    PublicKey key;
    std::copy_n(bytes->begin(), 32, key.sealing.begin());
    std::copy_n(bytes->begin() + 32, 32, key.signing.begin());
    return is_usable(key) ? std::optional{key} : std::nullopt;
}

KeyPair key_pair_of(Secret seeds) {
    PublicKey key;
    Secret sealing{crypto_box_SECRETKEYBYTES};
    Secret signing{crypto_sign_SECRETKEYBYTES};
    crypto_box_seed_keypair(key.sealing.data(), sealing.data(), seeds.data());
    crypto_sign_seed_keypair(key.signing.data(), signing.data(), seeds.data() + seed_size);
    return {key, std::move(seeds)};
}

KeyPair new_key_pair() {
    Secret seeds{2 * seed_size};
    fill_randomly({seeds.data(), seeds.size()});
    return key_pair_of(std::move(seeds));
}

std::string signature(const KeyPair& pair, std::string_view message) {
    const Secret secret = signing_secret(pair);
    Fixed<crypto_sign_BYTES> bytes{};
    crypto_sign_detached(bytes.data(), nullptr, bytes_of(message).data(), message.size(), secret.data());
    return encoded(bytes);
}

bool is_signed(const PublicKey& by, std::string_view message, std::string_view signature) {
    be_ready();
    const auto bytes = decoded(signature, crypto_sign_BYTES);
    return bytes && crypto_sign_verify_detached(bytes->data(), bytes_of(message).data(), message.size(),
                                                by.signing.data()) == 0;
}

std::string sealed_to(const PublicKey& key, const Secret& secret) {
    std::vector<unsigned char> box(secret.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(box.data(), secret.data(), secret.size(), key.sealing.data()) != 0)
        throw std::invalid_argument{"a key that nothing can be sealed to"};
    return encoded(box);
}

std::optional<Secret> unsealed(const KeyPair& pair, std::string_view text, std::size_t size) {
    const auto box = decoded(text, size + crypto_box_SEALBYTES);
    if (!box) return std::nullopt;
    const Secret key = sealing_secret(pair);
    Secret secret{size};
    if (crypto_box_seal_open(secret.data(), box->data(), box->size(), pair.key.sealing.data(), key.data()) !=
        0)
        return std::nullopt;
    return secret;
}

std::string succession(const KeyId& own, const KeyId& other) {
    return fmt::format("headway key succession 1\n{}{}", framed(own.text), framed(other.text));
}

}  // namespace headway::sealed
