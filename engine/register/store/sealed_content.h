// What of sealed records the digest of a change covers: what was written, but not what may be erased later,
// of which it covers the fingerprint. Internal to register/store.
#pragma once

#include "register/sealed_rows.h"
#include "register/store/log.h"

#include <functional>

namespace headway::store {

std::string content_of(const StoredKey& key);
std::string content_of_end(std::string_view key, std::string_view end);
std::string content_of(const sealed::SealedRecord& record);
std::string content_of_box(const sealed::KeyId& reader, const std::string& digest);
std::string content_of(const StoredAgreement& agreement);

// The columns that the reader of rows and `verify` ask for, in the order of the functions below.
inline constexpr const char* select_keys =
    "SELECT k.person, k.key, k.vouched_by, k.signature, c.\"at\", e.reason, "
    "(SELECT \"at\" FROM changes WHERE number = e.change), k.change, k.number, k.id, e.change "
    "FROM sealed_keys k JOIN changes c ON c.number = k.change LEFT JOIN sealed_key_ends e ON e.key = k.id "
    "ORDER BY k.number";
inline constexpr const char* select_records =
    "SELECT r.row, r.partnership, r.number, r.meeting, r.scheme, r.form, r.\"at\", r.before, r.author, "
    "r.readers, r.\"check\", r.body, r.body_digest, r.signature, "
    "(SELECT \"at\" FROM changes WHERE number = r.erased_by), r.change, r.erased_by FROM sealed_records r "
    "WHERE ?1 = '' OR r.partnership = ?1 ORDER BY r.row";
inline constexpr const char* select_boxes =
    "SELECT b.record, b.reader, b.box, c.\"at\", "
    "(SELECT \"at\" FROM changes WHERE number = b.withdrawn_by), b.digest, b.change, b.withdrawn_by "
    "FROM sealed_boxes b JOIN changes c ON c.number = b.change JOIN sealed_records r ON r.row = b.record "
    "WHERE ?1 = '' OR r.partnership = ?1 ORDER BY b.record, b.reader, b.change";
inline constexpr const char* select_agreements =
    "SELECT a.record, a.\"with\", a.\"by\", a.agrees, a.\"at\", a.signature, a.change, a.number "
    "FROM sealed_agreements a JOIN sealed_records r ON r.row = a.record "
    "WHERE ?1 = '' OR r.partnership = ?1 ORDER BY a.number";

// Throw where the row can't have been written by headway.
StoredKey key_of(const Statement& row);
StoredRecord record_of_row(const Statement& row, bool with_body);
StoredBox box_of(const Statement& row);
StoredAgreement agreement_of(const Statement& row);

// Reads all of it, and adds what each change wrote to the digest of that change, in the order of writing.
void digest_sealed_rows(Connection& connection, SealedRows& rows,
                        const std::function<ChangeDigest&(std::int64_t change)>& digest_of);

// What of all this was edited, put in or taken out by somebody who does not hold the keys.
Problems faults_of_sealed(const SealedRows& rows);

}  // namespace headway::store
