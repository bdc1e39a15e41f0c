// A key file: the secret seeds of one person's keys under a passphrase, and what that person's program
// remembers, so that a database that was tampered with is found out.
//
//   NewKeyFile made = new_key_file("p1", passphrase);               // made.text is written, for its owner
//   alone OpenedKeyFile opened = open_key_file(text, passphrase);         // opened.file, or opened.problem
//   opened.file->memory.seen…;  locked_again(*opened.file)          // the text to write
//
// The passphrase is stretched by Argon2id (RFC 9106; libsodium's crypto_pwhash), and the file is sealed by
// XChaCha20-Poly1305 over all that it says openly. Whoever loses file or passphrase loses what was sealed.
#pragma once

#include "base/problem.h"
#include "sealed/keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway::sealed {

// What a try of a passphrase costs: passes over so much memory, in bytes.
struct PassphraseCost {
    std::uint64_t passes = 3;
    std::uint64_t memory = 268'435'456;
};

// A key that the owner of the file has compared with its holder.
struct TrustedKey {
    std::string database;  // which one: Store's identity
    std::string person;
    KeyId key;

    friend bool operator==(const TrustedKey&, const TrustedKey&) = default;
};

// How far the owner of the file has seen the records of a partnership.
struct SeenRecords {
    std::string database;
    std::string partnership;
    std::int64_t number = 0;  // of the last record
    std::string fingerprint;  // its
    std::string with;         // the person whom the owner of the file last sealed for there
};

struct Memory {
    std::vector<TrustedKey> trusted;
    std::vector<SeenRecords> seen;

    bool trusts(const TrustedKey& key) const;
    // Nothing where no record of the partnership was seen.
    const SeenRecords* seen_of(std::string_view database, std::string_view partnership) const;
    void has_seen(SeenRecords records);
};

struct KeyFile {
    std::string person;
    KeyPair pair;
    Memory memory;

    // What is needed to lock it again: the stretched passphrase, and how it was stretched.
    Secret lock;
    Fixed<16> salt{};
    PassphraseCost cost;
};

// The fewest characters of a passphrase.
inline constexpr std::size_t shortest_passphrase = 12;
// What is wrong with a passphrase for a new file; nothing where it will do.
std::optional<std::string> fault_of_passphrase(const Secret& passphrase);

KeyFile new_key_file(std::string person, const Secret& passphrase, PassphraseCost cost = {});

struct OpenedKeyFile {
    std::optional<KeyFile> file;
    std::string problem;  // in words, where there is no file
};
OpenedKeyFile open_key_file(std::string_view text, const Secret& passphrase);

// Whose it says that it is, without the passphrase; nothing where it is no key file.
std::optional<std::string> holder_of_key_file(std::string_view text);

// The same keys under another passphrase.
void lock_by(KeyFile& file, const Secret& passphrase, PassphraseCost cost = {});

// The public key that it says it has, without the passphrase.
std::optional<PublicKey> key_of_key_file(std::string_view text);

// The file's text as it is now, under the same passphrase.
std::string locked_again(const KeyFile& file);

}  // namespace headway::sealed
