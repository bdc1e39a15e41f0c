// The keys of a person: one pair to seal to and one pair to sign with. Both pairs are made of seeds that live
// in a key file (sealed/key_file.h) and nowhere else.
//
// Sealing is libsodium's crypto_box_seal (X25519, XSalsa20-Poly1305), signing its crypto_sign_detached
// (Ed25519). There is no cryptography of our own.
#pragma once

#include "sealed/bytes.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace headway::sealed {

// By what a key is known: the BLAKE2b fingerprint of both public keys, as 64 hexadecimal digits.
struct KeyId {
    std::string text;

    auto operator<=>(const KeyId&) const = default;
};

// Eight groups of five digits, for two people to compare when they meet or on the telephone: the first 128
// bits of the fingerprint.
std::string spoken(const KeyId& key);
// Whether somebody who typed these digits, with or without blanks, meant this key.
bool matches(std::string_view typed, const KeyId& key);

struct PublicKey {
    Fixed<32> sealing{};
    Fixed<32> signing{};

    KeyId id() const;
    // Both, as text.
    std::string text() const;

    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};
// Nothing where it is no such text, or names points that no key pair has.
std::optional<PublicKey> public_key_of(std::string_view text);

struct KeyPair {
    PublicKey key;
    Secret seeds;  // 64 bytes: of the sealing and of the signing pair
};
// Of new random seeds.
KeyPair new_key_pair();
// Of these 64 bytes.
KeyPair key_pair_of(Secret seeds);

// A signature of a message, as text. What is signed says first what it is, so that no signature can be
// taken for one of something else.
std::string signature(const KeyPair& pair, std::string_view message);
bool is_signed(const PublicKey& by, std::string_view message, std::string_view signature);

// What only the holder of the key can open, as text.
std::string sealed_to(const PublicKey& key, const Secret& secret);
// Nothing where it was not sealed to this key, or was changed.
std::optional<Secret> unsealed(const KeyPair& pair, std::string_view text, std::size_t size);

// What the holder of a key signs to say that another key is their own as well, or takes its place.
std::string succession(const KeyId& own, const KeyId& other);

}  // namespace headway::sealed
