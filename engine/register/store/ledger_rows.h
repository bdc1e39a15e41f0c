// The rows of the ledger: how they are read, and what their fingerprint covers. Internal to register/store.
#pragma once

#include "register/ledger.h"
#include "register/store/sqlite.h"

#include <string>
#include <tuple>

namespace headway::store {

// The columns of an entry, in the order that entry_of expects; its change, and that one's time and author,
// among them.
inline constexpr const char* select_entries =
    "SELECT e.number, coalesce(c.\"at\", ''), coalesce(c.\"by\", ''), e.scheme, e.partnership, e.meeting, "
    "e.item, e.payer, e.payee, e.pence, e.\"on\", e.clause, e.reverses, e.change "
    "FROM ledger e LEFT JOIN changes c ON c.number = e.change ";
inline constexpr int change_of_entry = 13;

// What at most one standing entry has.
inline auto key_of(const NewLedgerEntry& entry) {
    return std::tie(entry.scheme, entry.partnership, entry.meeting, entry.item, entry.payer);
}
using LedgerKey = decltype(key_of(std::declval<const NewLedgerEntry&>()));

// Throws StorageError where the row has a value that headway never writes.
LedgerEntry entry_of(const Statement& row);

// Every column of an entry but its number and change, as the digest of its change sees it.
std::string content_of(const LedgerEntry& entry);

// The entry that takes this one back, but for its number.
LedgerEntry reversal_of(const LedgerEntry& entry);

}  // namespace headway::store
