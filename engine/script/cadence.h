// What a pack's cadence.lua states: what is expected of a partnership over its year, how often, where and of
// whom.
#pragma once

#include "script/definition.h"

namespace headway {

enum class Expected : std::uint8_t { meeting, contact, form, review, annual_meeting, call };
// As contract and files name it: "annual_meeting".
std::string_view name_of(Expected expected);

// How often: once in all, or once in each term, termlet or month.
enum class Every : std::uint8_t { partnership, term, termlet, month };

// What is said of the first of a rule's items only.
struct FirstItem {
    std::vector<std::string> clauses = {};
    std::optional<MeetingPlace> place = std::nullopt;
    std::optional<MeetingKind> kind = std::nullopt;
    std::string says = {};
};

// Something that belongs to each of the items: what the two agree before a meeting.
struct Preparation {
    std::vector<std::string> clauses = {};
    std::string says = {};
};

// How the two agree on another number of meetings than the rule's: each of them declares the same number
// under `declared`, followed by _ and the partnership's id.
struct Variation {
    std::vector<std::string> clauses = {};
    std::string declared = {};
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
    Preparation before = {};
    std::vector<PartnershipSide> who = {};
    bool one_each = false;         // an item for each of `who`: a form that both return
    std::string answered_by = {};  // done with the items of that rule in the same term
    Variation variation = {};
    Place where = {};
};

struct CadenceDefinition {
    Operand lasts;                   // how long a mentee is supported, from the first day in post: a Period
    std::vector<CadenceRule> rules;  // in the pack's order
};

}  // namespace headway
