// What a Store holds. Internal to register/store.
#pragma once

#include "register/merge.h"
#include "register/store.h"
#include "register/store/log.h"
#include "register/store/read_rows.h"

#include <optional>
#include <set>
#include <string>

namespace headway {

struct Store::Inner {
    Inner(const std::string& path, store::Access access, Waiting waiting)
        : connection(path, access, std::move(waiting)) {}

    store::Connection connection;
    std::string backup_of_older;
};

namespace store {

// Does it, and gives what the database failed with, if it did.
template <class Do>
std::optional<Problem> guarded(Do&& act) {
    try {
        act();
        return std::nullopt;
    } catch (const StorageError& error) {
        return Problem{{}, error.message};
    }
}

// The register as it stands; throws where the database holds what no register may.
StandingRegister standing_register(Connection& connection);

// One change of rows, within a transaction of the caller's. Gives its number.
struct RowsOfChange {
    const StandingRegister& standing;
    const IncomingRows* incoming = nullptr;  // null where rows are only taken out
    const std::vector<RowChange>& changes;
};
std::int64_t write_change(Connection& connection, const RowsOfChange& rows, const Author& author,
                          const std::string& action, const std::string& detail);

// Enters, corrects and takes out single rows, within a transaction of the caller's; what is wrong is told in
// the outcome, and the caller then gives the transaction up.
void edit_rows(Connection& connection, const EditOrder& order, ImportOutcome& outcome);

// What changes, row by row; of conflicts alone unless all is asked for.
std::vector<DescribedChange> described(const RowsOfChange& rows, bool all);

// A commit that fails because a reference is missing is a broken promise of ours: the documents were checked.
ChangeLine change_line(const LogLine& line);

}  // namespace store

}  // namespace headway
