// From shares of charges to entries of the ledger. Internal to this room.
#pragma once

#include "register/ledger.h"
#include "scheme/charges.h"

#include <optional>

namespace headway {

// The entry of what one payer pays; nothing where it did not take place yet, has no price, or is not of one
// partnership.
std::optional<NewLedgerEntry> posting_of(const Scheme& scheme, const Register& reg, const Share& share);

}  // namespace headway
