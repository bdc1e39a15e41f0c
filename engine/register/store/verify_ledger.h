// Whether the ledger keeps its own rules. Internal to register/store.
#pragma once

#include "base/problem.h"
#include "register/ledger.h"

#include <vector>

namespace headway::store {

// What breaks those rules. migrations/2_ledger.sql keeps every program from doing so by triggers, which
// somebody may have taken away for a while.
Problems faults_of_ledger(const std::vector<LedgerEntry>& entries);

}  // namespace headway::store
