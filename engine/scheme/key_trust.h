// Whose keys are whose, and which of them somebody may seal to.
//
// The database says whose a key is, and its owner could say anything. So nobody's program seals to a key, or
// believes a signature by it, that its user has not compared with the key's holder (sealed/keys.h, spoken());
// a key that a compared one vouches for counts too, as after a rotation. What was compared is remembered in
// the key file.
#pragma once

#include "base/problem.h"
#include "register/sealed_rows.h"
#include "sealed/key_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// The person's keys that nothing has ended, in the order in which they were given.
std::vector<const StoredKey*> live_keys(const SealedRows& rows, std::string_view person);

// Whether the owner of the file may believe that the key is that of this person (of whoever was compared,
// where it is ""): it is their own, was compared, or is vouched for by such a one that was neither lost nor
// revoked.
bool is_trusted(const sealed::KeyFile& file, const SealedRows& rows, const sealed::KeyId& key,
                std::string_view person = "");

// The keys to which what is meant for a person is sealed.
struct Addressed {
    std::vector<sealed::PublicKey> keys;  // empty where there is a problem
    std::optional<Problem> problem;
};
Addressed addressed_to(const sealed::KeyFile& file, const SealedRows& rows, std::string_view person);

// Remembers that the owner of the file has compared the key of a person; says what is wrong where what was
// typed is the fingerprint of none of the person's keys.
std::optional<Problem> trust(sealed::KeyFile& file, const SealedRows& rows, std::string_view person,
                             std::string_view typed);

// Changes of the keys themselves, as orders for Store::keep_sealed, whose author the caller fills in.
struct KeyOrder {
    Problems problems;  // then the order means nothing
    SealedOrder order;
};
// A person's first key; or, with one that the person has, a second, whose file then knows the first.
KeyOrder give_key(const SealedRows& rows, sealed::KeyFile& made, const sealed::KeyFile* vouching);
// Another key in the place of the old one: all that the old one opens is sealed to the new one too, and what
// the old file remembers goes over to the new one.
KeyOrder rotate_key(const SealedRows& rows, const sealed::KeyFile& old, sealed::KeyFile& made);
// Nothing is sealed to it any more. By its holder, or by an officer where the holder has lost it.
KeyOrder end_key(const SealedRows& rows, const sealed::KeyId& key, KeyEnd end);

}  // namespace headway
