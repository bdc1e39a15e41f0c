// A sealed record: what was said at a meeting, for its readers alone.
//
// The text is encrypted once, under a key of its own (XChaCha20-Poly1305, padded so that its length tells
// little), and that key is sealed to each reader (crypto_box_seal): one box for each. Author, place in the
// row of the partnership's records and the fingerprint of what is encrypted are open and signed (Ed25519),
// and each record names the fingerprint of the one before it: a record that is swapped, changed, removed or
// put in by somebody else is found out by anybody who holds the author's public key.
//
//   Sealing made = seal_record(header, text, author, {mentor_key, mentee_key});
//   OpenedRecord opened = open_record(made.record, made.boxes[0], reader, author_key);
//   opened.text                                               // or opened.problem
#pragma once

#include "sealed/keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headway::sealed {

// What of a record is open. It names no one: a key does, to those who know whose it is.
struct RecordHeader {
    std::string partnership;
    std::int64_t number = 0;                   // 1, 2, 3, … within the partnership
    std::optional<std::int64_t> meeting = {};  // the number of the meeting that it is about
    std::string scheme = {};
    std::string form = {};    // the form's id in the pack
    std::string at = {};      // when it was written: UTC, 2026-09-01T08:30:00Z
    std::string before = {};  // the fingerprint of the record before; "" of the first
};

struct SealedBox {
    KeyId reader;
    std::string text;
};

struct SealedRecord {
    RecordHeader header;
    KeyId author;
    std::vector<KeyId> readers;  // for whom the author sealed it
    std::string check;           // a fingerprint of the content key, by which a wrong box is known
    std::string body;            // nonce and cipher text; "" once it was erased
    std::string body_digest;     // stays
    std::string signature;

    // What the author signed.
    std::string signed_text() const;
    // Of all that is signed, signature included: what the next record names.
    std::string fingerprint() const;
};

struct Sealing {
    SealedRecord record;
    std::vector<SealedBox> boxes;  // one for each reader, in their order
};
Sealing seal_record(const RecordHeader& header, std::string_view text, const KeyPair& author,
                    const std::vector<PublicKey>& readers);

// Whether this is what its author signed, and its body the one that was signed.
bool is_authentic(const SealedRecord& record, const PublicKey& author);

// Why a record did not open.
enum class Unopened : std::uint8_t {
    not_authentic,  // it is not what its author signed
    erased,         // its text was erased
    no_box,         // the box was not sealed to this key, or was changed
    wrong_box,      // the box holds the key of something else
    changed,        // the text was changed
};
// For an officer.
std::string_view in_words(Unopened why);

using OpenedRecord = std::variant<std::string, Unopened>;
OpenedRecord open_record(const SealedRecord& record, const SealedBox& box, const KeyPair& reader,
                         const PublicKey& author);

// The same box for another reader, by one who can open it. The record's body is not needed.
std::variant<SealedBox, Unopened> sealed_again(const SealedRecord& record, const SealedBox& own,
                                               const KeyPair& reader, const PublicKey& author,
                                               const PublicKey& other);

// What one of the two signs to say that a third may read a record, or no longer.
struct AgreementText {
    std::string record;  // its fingerprint
    KeyId with;          // the third one's key
    bool agrees = true;
    std::string at;

    std::string signed_text() const;
};

}  // namespace headway::sealed
