// Everything that the database holds on one person: what they may ask for (UK GDPR, Article 15).
//
// A row is about a person if it names them, or belongs to an appointment, an application or a partnership of
// theirs. What is sealed is listed and not opened: only its readers' keys do that.
#pragma once

#include "register/ledger.h"
#include "register/sealed_rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace headway {

// A line of the log.
struct ChangeLine {
    std::int64_t number = 0;
    std::string at;  // UTC, 2026-09-01T08:30:00Z
    std::string by;
    std::string action;
    std::string detail;
    std::string hash;
};

// What a row was over time: one of its versions.
struct RowVersion {
    std::string table;
    std::int64_t row = 0;
    std::string content;  // JSON
    ChangeLine put_in;
    std::optional<ChangeLine> taken_out;  // by a correction or for good
};

// A verdict as it is kept.
struct StoredDecision {
    std::int64_t number = 0;
    std::string at;
    std::string by;
    std::string scheme;
    std::string edition;
    std::string role;  // mentor or mentee
    std::string subject;
    std::string as_of;
    std::string verdict;
    std::string pack_digest;
    std::string evidence_digest;
    std::string answer;    // the JSON of the answer; "" in lists
    std::string evidence;  // a register document; "" in lists
};

struct PersonalData {
    std::string person;
    // Table by table in the register's order; of a row every version, the oldest first.
    std::vector<RowVersion> rows;
    std::vector<StoredDecision>
        decisions;  // with their answers, without the evidence: its rows are among the above
    std::vector<LedgerEntry> ledger;  // that name the person, or a partnership of theirs
    std::vector<StoredKey> keys;
    std::vector<StoredRecord> records;  // sealed ones of their partnerships, without their texts

    bool empty() const { return rows.empty() && decisions.empty() && ledger.empty() && keys.empty(); }
};

}  // namespace headway
