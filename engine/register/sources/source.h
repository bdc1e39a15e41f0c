// Public sources that a register can be filled from, and what reading one gives.
//
// A reader turns a source's file into a register document: the tables that the source knows something of,
// each value with its place in the file. Values are translated where the source has another name for the same
// thing. What a reader does not know is handed on as it stands, so that the one reader of register documents
// refuses it and tells where it stands; nothing is guessed and nothing is lost unsaid.
//
// The readers keep no state; several threads may read several files at once.
#pragma once

#include "register/made_document.h"
#include "register/merge_counts.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// Rows, or parts of rows, that did not become a part of the document.
struct SkippedRows {
    std::string reason;  // what they are: "schools that are closed"
    std::size_t count = 0;
};

struct SourceReading {
    MadeDocument document;
    // The columns that the source knows all about: where a row lacks one of them there is nothing to record.
    // A row may have other columns too: they are for rows that are new, and never replace what stands.
    KnownColumns known_columns;
    std::vector<SkippedRows> skipped;  // those that occurred, always in the same order
};

// Is told how many bytes have been read of how many: after every 64 KiB or more, and at the end.
using SourceProgress = std::function<void(std::size_t done, std::size_t whole)>;

struct SourceOptions {
    // Only rows of these authorities, in the source's spelling but for capitals; all rows where it is empty.
    std::vector<std::string> local_authorities = {};
    // Closed schools too: people may have had posts at them.
    bool include_closed = false;
    SourceProgress progress = {};
};

// A wanted column: the names that editions of a file have given it, the current one first. Names are compared
// as folded() (source_values.h) leaves them.
using ColumnNames = std::vector<std::string_view>;

}  // namespace headway
