// Carries changes of rows out in the database, and keeps what was before. Internal to register/store.
#pragma once

#include "register/merge.h"
#include "register/store/log.h"
#include "register/store/read_rows.h"

#include <vector>

namespace headway::store {

// Writes the changes as parts of the change with this number, within a transaction of the caller's, and adds
// them to its digest. incoming may be null where rows are only taken out.
void write_changes(Connection& connection, std::int64_t change, const StandingRegister& standing,
                   const IncomingRows* incoming, const std::vector<RowChange>& changes, ChangeDigest& digest);

}  // namespace headway::store
