#include "sealed/key_file.h"

#include "base/json.h"
#include "base/text.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <sodium.h>

#include <algorithm>
#include <limits>

namespace headway::sealed {

namespace {

// More than this is a file that was made to harm.
constexpr std::uint64_t most_passes = 20;
constexpr std::uint64_t most_memory = 2'147'483'648;
constexpr std::size_t most_bytes = 8'388'608;

constexpr std::size_t seeds_size = 64;
using Nonce = Fixed<crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

// What a key file says openly; the seal covers it.
struct Face {
    std::string person;
    std::string key;
    Fixed<16> salt{};
    PassphraseCost cost;

    std::string text() const {
        return fmt::format("headway key file 1\n{}{}{}{} {}", framed(person), framed(key),
                           framed(encoded(salt)), cost.passes, cost.memory);
    }
};

struct Locked {
    Face face;
    Nonce nonce{};
    std::vector<unsigned char> box;
};

Secret stretched(const Secret& passphrase, const Fixed<16>& salt, PassphraseCost cost) {
    Secret lock{crypto_aead_xchacha20poly1305_ietf_KEYBYTES};
    const auto* text = reinterpret_cast<const char*>(passphrase.data());
    if (crypto_pwhash(lock.data(), lock.size(), text, passphrase.size(), salt.data(), cost.passes,
                      static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    return lock;
}

void append_text(std::string& out, std::string_view key, std::string_view value) {
    if (out.back() != '{') out += ',';
    append_json(out, key);
    out += ':';
    append_json(out, value);
}

std::string memory_text(const Memory& memory) {
    std::string out = "{\"trusted\":[";
    for (const TrustedKey& trusted : memory.trusted) {
        out += out.back() == '[' ? "{" : ",{";
        append_text(out, "database", trusted.database);
        append_text(out, "person", trusted.person);
        append_text(out, "key", trusted.key.text);
        out += '}';
    }
    out += "],\"seen\":[";
    for (const SeenRecords& seen : memory.seen) {
        out += out.back() == '[' ? "{" : ",{";
        append_text(out, "database", seen.database);
        append_text(out, "partnership", seen.partnership);
        out += fmt::format(",\"number\":{}", seen.number);
        append_text(out, "fingerprint", seen.fingerprint);
        append_text(out, "with", seen.with);
        out += '}';
    }
    return out + "]}";
}

// What is sealed: the seeds, then the memory as JSON.
Secret inside_of(const KeyFile& file) {
    const std::string memory = memory_text(file.memory);
    Secret inside{seeds_size + memory.size()};
    std::copy_n(file.pair.seeds.data(), seeds_size, inside.data());
    std::copy(memory.begin(), memory.end(), inside.data() + seeds_size);
    return inside;
}

using Object = simdjson::dom::element;

std::string text_at(const Object& object, std::string_view key) {
    std::string_view text;
    return object[key].get(text) == simdjson::SUCCESS ? std::string{text} : "";
}

template <std::size_t size>
bool read_bytes(const Object& object, std::string_view key, Fixed<size>& bytes) {
    const auto found = decoded(text_at(object, key), size);
    if (found) std::copy(found->begin(), found->end(), bytes.begin());
    return found.has_value();
}

std::optional<Locked> read_locked(std::string_view text) {
    if (text.size() > most_bytes) return std::nullopt;
    simdjson::dom::parser parser;
    Object object;
    std::uint64_t version = 0;
    Locked locked;
    if (parser.parse(simdjson::padded_string{text}).get(object) != simdjson::SUCCESS ||
        object["headway_key"].get(version) != simdjson::SUCCESS || version != 1 ||
        object["passes"].get(locked.face.cost.passes) != simdjson::SUCCESS ||
        object["memory"].get(locked.face.cost.memory) != simdjson::SUCCESS ||
        !read_bytes(object, "salt", locked.face.salt) || !read_bytes(object, "nonce", locked.nonce))
        return std::nullopt;
    locked.face.person = text_at(object, "person");
    locked.face.key = text_at(object, "key");
    auto box = decoded(text_at(object, "sealed"));
    const PassphraseCost& cost = locked.face.cost;
    if (!box || box->size() < seeds_size + crypto_aead_xchacha20poly1305_ietf_ABYTES ||
        locked.face.person.empty() || !public_key_of(locked.face.key) ||
        cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > most_passes ||
        cost.memory < crypto_pwhash_MEMLIMIT_MIN || cost.memory > most_memory)
        return std::nullopt;
    locked.box = std::move(*box);
    return locked;
}

std::optional<Secret> unlocked(const Locked& locked, const Secret& lock) {
    Secret inside{locked.box.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES};
    const std::string face = locked.face.text();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(inside.data(), nullptr, nullptr, locked.box.data(),
                                                   locked.box.size(), bytes_of(face).data(), face.size(),
                                                   locked.nonce.data(), lock.data()) != 0)
        return std::nullopt;
    return inside;
}

Memory memory_in(const Object& object) {
    Memory memory;
    simdjson::dom::array list;
    if (object["trusted"].get(list) == simdjson::SUCCESS)
        for (const Object item : list)
            memory.trusted.push_back(
                {text_at(item, "database"), text_at(item, "person"), {text_at(item, "key")}});
    if (object["seen"].get(list) == simdjson::SUCCESS)
        for (const Object item : list) {
            std::int64_t number = 0;
            if (item["number"].get(number) != simdjson::SUCCESS) continue;
            memory.seen.push_back({text_at(item, "database"), text_at(item, "partnership"), number,
                                   text_at(item, "fingerprint"), text_at(item, "with")});
        }
    return memory;
}

}  // namespace

bool Memory::trusts(const TrustedKey& key) const {
    return std::find(trusted.begin(), trusted.end(), key) != trusted.end();
}

const SeenRecords* Memory::seen_of(std::string_view database, std::string_view partnership) const {
    const auto found = std::find_if(seen.begin(), seen.end(), [&](const SeenRecords& records) {
        return records.database == database && records.partnership == partnership;
    });
    return found == seen.end() ? nullptr : &*found;
}

void Memory::has_seen(SeenRecords records) {
    const auto found = std::find_if(seen.begin(), seen.end(), [&](const SeenRecords& known) {
        return known.database == records.database && known.partnership == records.partnership;
    });
    if (found == seen.end())
        seen.push_back(std::move(records));
    else
        *found = std::move(records);
}

std::optional<std::string> fault_of_passphrase(const Secret& passphrase) {
    const std::string_view text{reinterpret_cast<const char*>(passphrase.data()), passphrase.size()};
    if (!valid_utf8(text)) return "a passphrase is written in UTF-8";
    if (display_width(text) < shortest_passphrase)
        return fmt::format(
            "a passphrase has {} characters or more: four words that have nothing to do with "
            "each other will do",
            shortest_passphrase);
    if (std::all_of(text.begin(), text.end(), [&](char c) { return c == text.front(); }))
        return "a passphrase is more than one character over and over";
    return std::nullopt;
}

KeyFile new_key_file(std::string person, const Secret& passphrase, PassphraseCost cost) {
    Fixed<16> salt{};
    static_assert(sizeof(salt) == crypto_pwhash_SALTBYTES);
    fill_randomly(salt);
    return {.person = std::move(person),
            .pair = new_key_pair(),
            .memory = {},
            .lock = stretched(passphrase, salt, cost),
            .salt = salt,
            .cost = cost};
}

OpenedKeyFile open_key_file(std::string_view text, const Secret& passphrase) {
    const auto locked = read_locked(text);
    if (!locked) return {{}, "it is not a key file of headway, or it was changed"};
    Secret lock = stretched(passphrase, locked->face.salt, locked->face.cost);
    const auto inside = unlocked(*locked, lock);
    if (!inside)
        return {
            {},
            "the passphrase is not that of this key file, or the file was changed; without the passphrase "
            "nobody can open it, headway included"};
    const std::string_view memory{reinterpret_cast<const char*>(inside->data()) + seeds_size,
                                  inside->size() - seeds_size};
    simdjson::dom::parser parser;
    Object object;
    if (parser.parse(simdjson::padded_string{memory}).get(object) != simdjson::SUCCESS)
        return {{}, "it opens, and what it remembers can't be read"};
    Secret seeds{seeds_size};
    std::copy_n(inside->data(), seeds_size, seeds.data());
    KeyPair pair = key_pair_of(std::move(seeds));
    if (pair.key.text() != locked->face.key) return {{}, "it opens, and its two keys do not belong together"};
    return {KeyFile{.person = locked->face.person,
                    .pair = std::move(pair),
                    .memory = memory_in(object),
                    .lock = std::move(lock),
                    .salt = locked->face.salt,
                    .cost = locked->face.cost},
            ""};
}

std::optional<std::string> holder_of_key_file(std::string_view text) {
    const auto locked = read_locked(text);
    return locked ? std::optional{locked->face.person} : std::nullopt;
}

void lock_by(KeyFile& file, const Secret& passphrase, PassphraseCost cost) {
    fill_randomly(file.salt);
    file.cost = cost;
    file.lock = stretched(passphrase, file.salt, cost);
}

std::optional<PublicKey> key_of_key_file(std::string_view text) {
    const auto locked = read_locked(text);
    return locked ? public_key_of(locked->face.key) : std::nullopt;
}

std::string locked_again(const KeyFile& file) {
    const Secret inside = inside_of(file);
    const Face face{file.person, file.pair.key.text(), file.salt, file.cost};
    const std::string open = face.text();
    Nonce nonce{};
    fill_randomly(nonce);
    std::vector<unsigned char> box(inside.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data(), nullptr, inside.data(), inside.size(),
                                               bytes_of(open).data(), open.size(), nullptr, nonce.data(),
                                               file.lock.data());
    std::string out = "{\"headway_key\":1";
    append_text(out, "person", face.person);
    append_text(out, "key", face.key);
    append_text(out, "salt", encoded(face.salt));
    out += fmt::format(",\"passes\":{},\"memory\":{}", face.cost.passes, face.cost.memory);
    append_text(out, "nonce", encoded(nonce));
    append_text(out, "sealed", encoded(box));
    return out + "}\n";
}

}  // namespace headway::sealed
