// What a pack's funding.lua states: who pays what to whom, to whom the support is free, and what the policy
// does not say about money.
#pragma once

#include "script/definition.h"

#include <variant>

namespace headway {

// How often a line is paid: for each meeting of mentoring, once for a partnership, for each training that a
// mentor has completed, once in an academic year, for each deployment.
enum class PaidPer : std::uint8_t { meeting, partnership, training, year, deployment };

// line { … }
struct Payment {
    std::string id;
    std::vector<std::string> clauses;
    std::string item;
    std::string payer;
    std::string payee;
    PaidPer per = PaidPer::meeting;
    std::string of = {};                              // per meeting: only those of this rule of the cadence
    std::optional<Operand> at_most = std::nullopt;    // per meeting: the first so many of a partnership
    std::vector<std::string> courses = {};            // per training: which; any where none is named
    std::optional<Provider> provider = std::nullopt;  // per training: given by whom
    std::optional<Activity> activity = std::nullopt;  // per deployment: of which kind
    ConditionPtr only_for = nullptr;                  // on the appointment; null: for all
    std::string rate = {};                            // the item of the register's rates
    std::string grant_first = {};                     // this grant pays as far as it goes, then the payer
    std::string allocation = {};                      // the grant against which a year's lines are reckoned
};

// silent { … }
struct Silence {
    std::vector<std::string> clauses;
    std::string says;
    ConditionPtr only_for = nullptr;
};

// One entry of funding { … }.
struct FundingLine {
    std::variant<Payment, Silence> form;
    Place where = {};
};

// free_to = { … }: none of these is ever a payer.
struct FreeSupport {
    std::vector<std::string> clauses = {};
    std::vector<std::string> who = {};
};

// In the pack's order.
struct FundingDefinition {
    std::vector<std::string> parties = {};  // who pays or is paid besides those whom every scheme has
    FreeSupport free_to = {};
    std::vector<Payment> payments = {};
    std::vector<Silence> silences = {};
};

}  // namespace headway
