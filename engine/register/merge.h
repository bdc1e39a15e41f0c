// What the rows of a document change in a register that stands: which are new, which correct a row, which say
// what is known already. Nothing is changed here; the database carries it out (store/write_rows.h). Internal
// to register.
//
// Each row of the document is matched with a row of the register that has the same identity (identity.h):
// first with one that is wholly the same, then, in the order of both, with one that is not. So a document
// that is read in twice changes nothing, and rows that the document does not have stay. Linear in the rows of
// both, for the tables that the document has.
#pragma once

#include "register/incoming.h"
#include "register/merge_counts.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace headway {

struct RowChange {
    enum class Kind : std::uint8_t { insert, update, remove };

    std::size_t table = 0;  // in register_tables
    Kind kind = Kind::insert;
    std::uint32_t incoming = 0;  // the row of the document; not for remove
    std::uint32_t standing = 0;  // the row of the register; not for insert
    bool conflicts = false;      // the row was entered or corrected by hand, and the document says otherwise
};

struct Merge {
    std::vector<RowChange> changes;   // by table, and in the document's order
    std::vector<TableCounts> counts;  // of the tables that the document has
};

struct MergeOrder {
    // Whether a row of the register was entered or corrected by hand: (table, row).
    std::function<bool(std::size_t, std::uint32_t)> by_hand;
    // Empty: the document knows all columns.
    KnownColumns known_columns;
};

// Columns that the document does not know are filled into its rows.
Merge merge(const Register& standing, IncomingRows& incoming, const MergeOrder& order);

// The keys of a register's rows, for documents that add to it. They live as long as the register.
reading::AllKeys keys_of(const Register& reg);

}  // namespace headway
