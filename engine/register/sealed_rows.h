// Sealed records as the database keeps them: public keys, records, boxes and agreements. What they mean is
// sealed/record.h's; who may do what with them scheme/confidential.h's.
//
//   SealedRows rows = store.sealed("x1", failure);          // of one partnership; "" for all, without their
//   texts SealedOutcome done = store.keep_sealed({.author = …, .action = "write a record", .records = {…}});
//
// An order is one change: all or nothing, with a line in the log. Nothing in these rows opens anything.
#pragma once

#include "base/problem.h"
#include "register/author.h"
#include "register/row_edit.h"
#include "sealed/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headway {

// Why nothing is sealed to a key any more.
enum class KeyEnd : std::uint8_t { replaced, revoked, lost };
std::string_view name_of(KeyEnd end);

struct StoredKey {
    std::string person;
    sealed::PublicKey key;
    std::optional<sealed::KeyId> vouched_by = {};  // another key of the same person
    std::string signature = {};                    // its
    std::string at = {};                           // since when: UTC
    std::optional<KeyEnd> end = {};
    std::string ended_at = {};
};

struct StoredRecord {
    std::int64_t row = 0;
    sealed::SealedRecord record;
    std::string erased_at = {};  // "" while its text is there
};

struct StoredBox {
    std::int64_t record = 0;  // the record's row
    sealed::SealedBox box;    // its text is "" once it was withdrawn
    std::string at = {};
    std::string withdrawn_at = {};
};

struct StoredAgreement {
    std::int64_t record = 0;
    sealed::KeyId with;
    sealed::KeyId by;
    bool agrees = true;
    std::string at;
    std::string signature;
};

struct SealedRows {
    std::string database;         // which database it is: the same for as long as it lives
    std::vector<StoredKey> keys;  // of everybody, in the order in which they were given
    std::vector<StoredRecord> records;
    std::vector<StoredBox> boxes;  // of these records
    std::vector<StoredAgreement> agreements;

    const StoredKey* key(const sealed::KeyId& id) const;
    const StoredRecord* record(std::int64_t row) const;
};

struct NewSealedRecord {
    sealed::SealedRecord record;
    std::vector<sealed::SealedBox> boxes;
};

struct BoxName {
    std::int64_t record = 0;
    sealed::KeyId reader;
};

struct SealedOrder {
    Author author;
    std::string action;
    std::string detail;
    std::vector<StoredKey> keys = {};  // new ones
    std::vector<std::pair<sealed::KeyId, KeyEnd>> ends = {};
    std::vector<NewSealedRecord> records = {};
    std::vector<StoredBox> boxes = {};  // for records that are there
    std::vector<StoredAgreement> agreements = {};
    std::vector<BoxName> withdrawn = {};    // boxes to be erased
    std::vector<std::int64_t> erased = {};  // records whose text, and boxes, are to be erased
    std::vector<RowEdit> edits = {};        // rows of the register that belong to the same act
};

struct SealedOutcome {
    Problems problems;
    std::optional<Problem> failure;
    std::int64_t change = 0;  // its number in the log

    bool done() const { return problems.empty() && !failure; }
};

}  // namespace headway
