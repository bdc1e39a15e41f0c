// What tests of the ledger share: entries, postings that must succeed, and what a Store lists.
#pragma once

#include "register/store/databases.h"

#include <algorithm>

namespace headway::test {

// Of the third meeting of x1, unless a test says otherwise.
inline NewLedgerEntry session(std::int64_t pence = 12500, std::optional<std::int64_t> meeting = 3) {
    return {.scheme = "downs",
            .partnership = "x1",
            .meeting = meeting,
            .item = "mentor_session",
            .payer = "local_authority",
            .payee = "school:100101",
            .pence = {pence},
            .on = day("2025-10-14"),
            .clause = "DOWNS-F2"};
}

inline LedgerOrder ledger_order(std::vector<NewLedgerEntry> entries,
                                const Author& author = officer("2025-11-01")) {
    return {.author = author, .detail = "autumn term", .entries = std::move(entries)};
}

inline std::string told(const LedgerOutcome& outcome) {
    return told(outcome.problems) + (outcome.failure ? "failure: " + outcome.failure->message : "");
}

// Something that the ledger must do.
inline LedgerOutcome done(LedgerOutcome outcome) {
    INFO(told(outcome));
    REQUIRE(outcome.done());
    return outcome;
}
inline LedgerOutcome posted(Store& store, std::vector<NewLedgerEntry> entries,
                            const Author& author = officer("2025-11-01")) {
    return done(store.post(ledger_order(std::move(entries), author)));
}

// Why the ledger did not do it; nothing may have been changed.
inline std::string refused(const LedgerOutcome& outcome) {
    CHECK_FALSE(outcome.done());
    CHECK(outcome.posted == 0);
    CHECK(outcome.taken_back == 0);
    CHECK(outcome.change == 0);
    return told(outcome);
}

inline std::vector<LedgerEntry> entries_of(Store& store, const std::string& scheme = "",
                                           const std::optional<DayRange>& days = std::nullopt) {
    std::optional<Problem> failure;
    std::vector<LedgerEntry> entries = store.ledger(scheme, days, failure);
    INFO((failure ? failure->message : ""));
    CHECK_FALSE(failure);
    return entries;
}

// An account's balance, in pence; 0 where the ledger does not name it.
inline std::int64_t balance_of(Store& store, const std::string& account) {
    for (const AccountBalance& found : balances_of(entries_of(store)))
        if (found.account == account) return found.balance().value;
    return 0;
}

inline std::int64_t sum_of_balances(Store& store) {
    Pence sum;
    for (const AccountBalance& account : balances_of(entries_of(store)))
        sum = sum + account.balance();
    return sum.value;
}

}  // namespace headway::test
