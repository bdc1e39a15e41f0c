// Recorded verdicts: how they are written, and what their fingerprint covers. Internal to register/store.
#pragma once

#include "register/store.h"
#include "register/store/sqlite.h"

#include <string>

namespace headway::store {

// Every column of a decision but its number and change, as the digest of its change sees it.
std::string content_of(const StoredDecision& decision, const std::string& evidence_digest);

// The columns of a decision, in the order that decision_of expects; its change's time and author among them.
inline constexpr const char* select_decisions =
    "SELECT d.number, c.\"at\", c.\"by\", d.scheme, coalesce(p.edition, ''), d.role, d.subject, d.as_of, "
    "d.verdict, "
    "d.pack, "
    "d.evidence, d.answer, d.change FROM decisions d LEFT JOIN changes c ON c.number = d.change "
    "LEFT JOIN packs p ON p.digest = d.pack ";
StoredDecision decision_of(const Statement& row);

}  // namespace headway::store
