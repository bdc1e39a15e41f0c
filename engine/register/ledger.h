// The ledger: what mentoring costs and who pays it to whom, entry by entry.
//
//   LedgerOutcome posted = store.post({.author = …, .detail = "autumn term", .entries = {{
//       .scheme = …, .partnership = "x1", .meeting = 3, .item = "mentor_session", .payer = "local_authority",
//       .payee = "mentor_school", .pence = {12500}, .on = day_of_the_meeting, .clause = …}}});
//   std::vector<LedgerEntry> entries = store.ledger("", std::nullopt, failure);
//   std::vector<AccountBalance> balances = balances_of(entries);     // add up to zero
//
// An entry moves an amount from one account to another, so whatever is entered, all accounts together hold
// nothing. An account is any name: local_authority, grant:spring, a school, a person.
//
// Nothing is edited and nothing removed: an entry is taken back by a second one that moves the amount the
// other way, on the same day, and both stay. An entry that was not taken back, and takes none back, *stands*.
// At most one stands for the same scheme, partnership, meeting, item and payer, so nobody is charged twice.
#pragma once

#include "base/date.h"
#include "base/money.h"
#include "base/problem.h"
#include "register/author.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headway {

struct NewLedgerEntry {
    std::string scheme;
    std::string partnership;
    std::optional<std::int64_t> meeting;  // its number; none: the cost is not of a meeting
    std::string item;                     // what is paid for, a word of the scheme
    std::string payer;
    std::string payee;
    Pence pence;         // more than none
    Date on = {};        // of the meeting, or on which the cost arose
    std::string clause;  // by which it is paid

    friend bool operator==(const NewLedgerEntry&, const NewLedgerEntry&) = default;
};

struct LedgerEntry {
    std::int64_t number = 0;  // 1, 2, 3, … in the order of posting
    std::string at = {};      // when it was posted: UTC, 2026-09-01T08:30:00Z
    std::string by = {};      // by whom
    NewLedgerEntry what;
    std::optional<std::int64_t> reverses = {};  // the entry that this one takes back
};

// Of one scheme, what falls on these days.
struct LedgerPart {
    std::string scheme;
    DayRange days;
};

struct LedgerOrder {
    Author author;
    std::string detail;  // the reason, for the log
    std::vector<NewLedgerEntry> entries;
    // The entries are all that there is to be in this part of the ledger: what else stands there is taken
    // back (a meeting turned out not to have been held, say).
    std::optional<LedgerPart> whole_of = {};
    bool dry_run = false;  // find out what would be done, and do nothing
};

struct LedgerOutcome {
    Problems problems;  // of the order; then nothing was posted
    std::optional<Problem> failure;
    std::int64_t posted = 0;
    std::int64_t taken_back = 0;
    std::int64_t change = 0;  // its number in the log; 0: nothing had to be changed

    bool done() const { return problems.empty() && !failure; }
};

// What an account paid and received, entries that were taken back left aside where both are given.
struct AccountBalance {
    std::string account;
    Pence paid;
    Pence received;

    Pence balance() const { return received - paid; }
};

// The most that one entry may move: a slip of the keyboard is more, and no sum of entries is too large to
// count.
inline constexpr Pence most_of_an_entry{100'000'000'000};

// Of each account that the entries name, by its name. The balances add up to zero.
std::vector<AccountBalance> balances_of(const std::vector<LedgerEntry>& entries);

}  // namespace headway
