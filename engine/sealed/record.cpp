#include "sealed/record.h"

#include "base/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace headway::sealed {

namespace {

// Two records of different length look alike up to this many bytes.
constexpr std::size_t padded_to = 1024;
constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t seal_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

// A cipher text of this kind may open under more than one key, so the key itself is bound to the record:
// else an author could show the two different texts (libsodium's manual, "key commitment").
std::string check_of(const Secret& content_key) {
    static constexpr std::string_view purpose = "headway content key 1";
    Fixed<32> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(purpose).data(), purpose.size(), content_key.data(),
                       content_key.size());
    return encoded(hash);
}

// What is open and covered by the seal of the text too.
std::string covered(const SealedRecord& record) {
    const RecordHeader& header = record.header;
    std::string out = "headway record 1\n" + framed(header.partnership) + fmt::format("{}\n", header.number);
    out += header.meeting ? fmt::format("{}\n", *header.meeting) : "none\n";
    out += framed(header.scheme) + framed(header.form) + framed(header.at) + framed(header.before) +
           framed(record.author.text) + fmt::format("{}\n", record.readers.size());
    for (const KeyId& reader : record.readers)
        out += framed(reader.text);
    return out + framed(record.check);
}

std::string encrypted(const SealedRecord& record, std::string_view text, const Secret& key) {
    std::vector<unsigned char> padded(text.begin(), text.end());
    std::size_t length = 0;
    padded.resize(text.size() + padded_to);
    sodium_pad(&length, padded.data(), text.size(), padded_to, padded.size());
    std::vector<unsigned char> body(nonce_size + length + seal_size);
    fill_randomly({body.data(), nonce_size});
    const std::string with = covered(record);
    crypto_aead_xchacha20poly1305_ietf_encrypt(body.data() + nonce_size, nullptr, padded.data(), length,
                                               bytes_of(with).data(), with.size(), nullptr, body.data(),
                                               key.data());
    sodium_memzero(padded.data(), padded.size());
    return encoded(body);
}

OpenedRecord decrypted(const SealedRecord& record, const Secret& key) {
    const auto body = decoded(record.body);
    if (!body || body->size() < nonce_size + seal_size + padded_to) return Unopened::changed;
    std::string text(body->size() - nonce_size - seal_size, '\0');
    const std::string with = covered(record);
    auto* out = reinterpret_cast<unsigned char*>(text.data());
    std::size_t length = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, body->data() + nonce_size,
                                                   body->size() - nonce_size, bytes_of(with).data(),
                                                   with.size(), body->data(), key.data()) != 0 ||
        sodium_unpad(&length, out, text.size(), padded_to) != 0)
        return Unopened::changed;
    text.resize(length);
    return text;
}

// The content key of a record, by one of its readers.
std::variant<Secret, Unopened> content_key(const SealedRecord& record, const SealedBox& box,
                                           const KeyPair& reader, const PublicKey& author) {
    if (!is_authentic(record, author)) return Unopened::not_authentic;
    auto key = unsealed(reader, box.text, key_size);
    if (!key) return Unopened::no_box;
    if (check_of(*key) != record.check) return Unopened::wrong_box;
    return std::move(*key);
}

}  // namespace

std::string SealedRecord::signed_text() const {
    return covered(*this) + framed(body_digest);
}

std::string SealedRecord::fingerprint() const {
    return digest(signed_text() + framed(signature));
}

Sealing seal_record(const RecordHeader& header, std::string_view text, const KeyPair& author,
                    const std::vector<PublicKey>& readers) {
    Secret key{key_size};
    fill_randomly({key.data(), key.size()});
    Sealing made;
    made.record.header = header;
    made.record.author = author.key.id();
    made.record.check = check_of(key);
    for (const PublicKey& reader : readers)
        made.record.readers.push_back(reader.id());
    made.record.body = encrypted(made.record, text, key);
    made.record.body_digest = digest(made.record.body);
    made.record.signature = signature(author, made.record.signed_text());
    for (const PublicKey& reader : readers)
        made.boxes.push_back({reader.id(), sealed_to(reader, key)});
    return made;
}

bool is_authentic(const SealedRecord& record, const PublicKey& author) {
    return record.author == author.id() &&
           (record.body.empty() || digest(record.body) == record.body_digest) &&
           is_signed(author, record.signed_text(), record.signature);
}

std::string_view in_words(Unopened why) {
    switch (why) {
        case Unopened::not_authentic:
            return "it is not what its author signed: it was changed or put here by somebody else";
        case Unopened::erased:
            return "its text was erased, as its time was over";
        case Unopened::no_box:
            return "what was sealed for this key does not open: it was changed";
        case Unopened::wrong_box:
            return "what was sealed for this key belongs to another record";
        case Unopened::changed:
            break;
    }
    return "its text was changed after it was sealed";
}

OpenedRecord open_record(const SealedRecord& record, const SealedBox& box, const KeyPair& reader,
                         const PublicKey& author) {
    if (record.body.empty()) return Unopened::erased;
    const auto key = content_key(record, box, reader, author);
    if (const auto* why = std::get_if<Unopened>(&key)) return *why;
    return decrypted(record, std::get<Secret>(key));
}

std::variant<SealedBox, Unopened> sealed_again(const SealedRecord& record, const SealedBox& own,
                                               const KeyPair& reader, const PublicKey& author,
                                               const PublicKey& other) {
    const auto key = content_key(record, own, reader, author);
    if (const auto* why = std::get_if<Unopened>(&key)) return *why;
    return SealedBox{other.id(), sealed_to(other, std::get<Secret>(key))};
}

std::string AgreementText::signed_text() const {
    return "headway agreement 1\n" + framed(record) + framed(with.text) +
           (agrees ? "agrees\n" : "withdraws\n") + framed(at);
}

}  // namespace headway::sealed
