// Funding: who pays what to whom, for one partnership or for a whole academic year.
//
//   PartnershipFunding funding = funding_of(scheme, reg, *partnership, as_of);
//   if (funding.problem) …                                   // no calendar for the meetings to be paid
//
// All money is whole pence. An item costs what the register's rates say for the day on which it falls: that
// of a meeting is the day on which it was held, else for which it is planned, else the first of its window.
// Where no rate is recorded for that day the amount is left open, and a remark says so. A grant that pays
// first does so in the order of days, as far as it goes and while it lasts; the item at which it runs out is
// split to the penny.
//
// Of a partnership that is over, only what took place is paid. What the policy does not say, or what can't be
// told because evidence is missing, is in `silent`; what else the reader should know, in `remarks`. Both are
// sentences.
#pragma once

#include "register/ledger.h"
#include "scheme/scheme.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

struct FundedLine {
    std::string item;
    std::string payer;  // "grant:…" of a grant
    std::string payee;
    std::int64_t quantity = 0;
    std::optional<Pence> unit = std::nullopt;  // nothing: the rate is not recorded
    std::optional<Pence> total = std::nullopt;
    std::vector<std::string> clauses;
};

struct PartnershipFunding {
    std::vector<FundedLine> lines;  // in the pack's order, then by date; a line for each unit cost
    std::vector<std::string> silent;
    std::vector<std::string> remarks;
    std::optional<Problem> problem;  // then there are no lines
};

// A partnership of this scheme, of any status. A grant is reckoned as if it were for this one alone.
PartnershipFunding funding_of(const Scheme& scheme, const Register& reg, Ref<Partnership> partnership,
                              Date as_of);

// An amount of which a part may be open.
struct Amount {
    Pence pence = {};
    bool at_least = false;  // there is more, at rates that are not recorded
};

struct FundingSum {
    Amount committed = {};  // all that falls in the year
    Amount spent = {};      // of it, what took place by the as-of day
};

struct YearLine {
    std::string item;
    std::string payer;
    std::string payee;
    std::int64_t quantity = 0;  // an item that two share counts for both
    FundingSum sum = {};
    std::vector<std::string> clauses;
};

struct PayerSum {
    std::string payer;
    FundingSum sum = {};
};

struct MentorSum {
    Ref<Person> mentor;
    FundingSum sum = {};
};

// A grant, or an allocation against which lines are reckoned, in this year.
struct AllocationSum {
    std::string name;
    bool recorded = false;
    std::optional<Pence> allocated =
        std::nullopt;  // what it has for the year; nothing where it is open or not recorded
    FundingSum sum = {};
    std::optional<Pence> left =
        std::nullopt;  // allocated less committed; below 0 where too much is committed
};

struct YearFunding {
    AcademicYear year;
    std::vector<YearLine> lines;     // in the pack's order, the grant's before the payer's
    std::vector<PayerSum> payers;    // by name; they add up to the total
    std::vector<MentorSum> mentors;  // by id; with what is below they add up to the total
    FundingSum without_mentor;       // what is paid for no mentor in particular
    FundingSum total;
    std::vector<AllocationSum> allocations;  // by name
    // What partnerships have cost by the as-of day, for the ledger: every share of what took place and has a
    // price. Accounts are those of one person, school or fund: "mentor:k1", "school:100001", "grant:spring".
    std::vector<NewLedgerEntry> postings;
    std::vector<std::string> silent;
    std::vector<std::string> remarks;
    Problems problems;  // partnerships without a calendar for their meetings; then there are no sums
};

// All partnerships of the scheme that have days in the year, proposed ones not counted, with the training,
// deployments and yearly costs that the pack names. Earlier partnerships use up a grant first.
YearFunding funding_of_year(const Scheme& scheme, const Register& reg, AcademicYear year, Date as_of);

// As the contract has them.
std::string funding_json(const Scheme& scheme, const Register& reg, Ref<Partnership> partnership,
                         const PartnershipFunding& funding, Date as_of);
std::string funding_json(const Scheme& scheme, const Register& reg, const YearFunding& funding, Date as_of);

}  // namespace headway
