// What a pack's cadence.lua states: what is expected of a partnership over its year, how often, where and of
// whom.
#pragma once

#include "script/definition.h"

namespace headway {

// What a scheme expects of a partnership over its year.
enum class Expected : std::uint8_t { meeting, contact, form, review, annual_meeting, call };

// How often: once in all, once in each term, termlet or month.
enum class Every : std::uint8_t { partnership, term, termlet, month };

// What is said of the first of a rule's items only.
struct FirstItem {
    std::vector<std::string> clauses = {};
    std::optional<MeetingPlace> place = std::nullopt;
    std::string says = {};
};

struct CadenceRule {
    std::string id;
    std::vector<std::string> clauses;
    Force force = Force::must;  // the strongest of its clauses
    Expected what = Expected::meeting;
    std::string says = {};  // what is to be done, for sentences
    Every every = Every::partnership;
    std::optional<TermName> in_term = std::nullopt;    // only in terms of that name
    bool closes = false;                               // one item only, in the last of its periods
    std::optional<Operand> times = std::nullopt;       // so many in each period, on days that the two agree
    std::optional<Operand> first_days = std::nullopt;  // only the first so many days of each period
    std::optional<Operand> last_days = std::nullopt;   // only the last so many
    std::optional<Operand> minutes = std::nullopt;
    std::vector<MeetingPlace> places = {};  // each of them in turn
    std::optional<MeetingKind> kind = std::nullopt;
    FirstItem first = {};
    std::vector<std::string> prepared_by_clauses = {};  // what the two agree before each of the items
    std::string prepared_by = {};
    std::vector<PartnershipSide> who = {};
    bool one_each = false;       // an item for each of `who`: a form that both return
    std::string agreed_as = {};  // the declaration by which both agree on another number; "": they can't
    std::vector<std::string> agreed_clauses = {};
    Place where = {};
};

// In the pack's order.
struct CadenceDefinition {
    std::vector<CadenceRule> rules;
};

}  // namespace headway
