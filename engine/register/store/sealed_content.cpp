#include "register/store/sealed_content.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace headway::store {

namespace {

using sealed::framed;

[[noreturn]] void refuse(const char* what) {
    throw StorageError{fmt::format("the database is damaged: {} is not as headway writes it", what)};
}

std::vector<sealed::KeyId> readers_of(std::string_view json) {
    simdjson::dom::parser parser;
    simdjson::dom::array list;
    std::vector<sealed::KeyId> readers;
    if (parser.parse(simdjson::padded_string{json}).get(list) != simdjson::SUCCESS) refuse("a sealed record");
    for (const simdjson::dom::element item : list) {
        std::string_view id;
        if (item.get(id) != simdjson::SUCCESS) refuse("a sealed record");
        readers.push_back({std::string{id}});
    }
    return readers;
}

std::optional<KeyEnd> end_of(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    for (const KeyEnd end : {KeyEnd::replaced, KeyEnd::revoked, KeyEnd::lost})
        if (row.text(column) == name_of(end)) return end;
    refuse("a public key");
}

}  // namespace

std::string content_of(const StoredKey& key) {
    return framed(key.person) + framed(key.key.text()) + framed(key.vouched_by ? key.vouched_by->text : "") +
           framed(key.signature);
}

std::string content_of_end(std::string_view key, std::string_view end) {
    return framed(key) + framed(end);
}

std::string content_of(const sealed::SealedRecord& record) {
    return record.signed_text() + framed(record.signature);
}

std::string content_of_box(const sealed::KeyId& reader, const std::string& digest) {
    return framed(reader.text) + framed(digest);
}

std::string content_of(const StoredAgreement& agreement) {
    return fmt::format("{} {}\n", agreement.record, agreement.agrees ? 1 : 0) + framed(agreement.with.text) +
           framed(agreement.by.text) + framed(agreement.at) + framed(agreement.signature);
}

StoredKey key_of(const Statement& row) {
    const auto key = sealed::public_key_of(row.text(1));
    if (!key || key->id().text != row.text(9)) refuse("a public key");
    StoredKey stored{.person = std::string{row.text(0)},
                     .key = *key,
                     .signature = std::string{row.text(3)},
                     .at = std::string{row.text(4)},
                     .end = end_of(row, 5),
                     .ended_at = std::string{row.text(6)}};
    if (!row.is_null(2)) stored.vouched_by = sealed::KeyId{std::string{row.text(2)}};
    return stored;
}

StoredRecord record_of_row(const Statement& row, bool with_body) {
    StoredRecord stored{.row = row.integer(0), .erased_at = std::string{row.text(14)}};
    sealed::SealedRecord& record = stored.record;
    record.header = {.partnership = std::string{row.text(1)},
                     .number = row.integer(2),
                     .scheme = std::string{row.text(4)},
                     .form = std::string{row.text(5)},
                     .at = std::string{row.text(6)},
                     .before = std::string{row.text(7)}};
    if (!row.is_null(3)) record.header.meeting = row.integer(3);
    record.author = {std::string{row.text(8)}};
    record.readers = readers_of(row.text(9));
    record.check = row.text(10);
    if (with_body) record.body = row.text(11);
    record.body_digest = row.text(12);
    record.signature = row.text(13);
    return stored;
}

StoredBox box_of(const Statement& row) {
    return {.record = row.integer(0),
            .box = {{std::string{row.text(1)}}, std::string{row.text(2)}},
            .at = std::string{row.text(3)},
            .withdrawn_at = std::string{row.text(4)}};
}

StoredAgreement agreement_of(const Statement& row) {
    return {.record = row.integer(0),
            .with = {std::string{row.text(1)}},
            .by = {std::string{row.text(2)}},
            .agrees = row.integer(3) != 0,
            .at = std::string{row.text(4)},
            .signature = std::string{row.text(5)}};
}

}  // namespace headway::store
