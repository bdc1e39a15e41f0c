// Soundness: what a pack's rules can't do, although they look as if they could. Internal to this room.
//
// A rule that nobody can meet, or that nobody can fail; one that another of its kind implies; two that nobody
// can meet both. It is found by trying out every value at which conditions turn (logic/edges.h). What is told
// is so: facts are tried independently, and what holds of more subjects than there can be holds of all that
// there are. What is not told may still be so, where facts depend on one another.
#pragma once

#include "scheme/scheme.h"

namespace headway {

struct Soundness {
    Problems problems;  // nobody could ever be eligible, or no pair suitable
    Problems remarks;   // a rule that decides nothing
};

// Criteria, offers and preferences, on the first and last day of the pack's validity and on each day on which
// a parameter changes or that a rule names. Rules in plain Lua are left aside.
Soundness soundness_of_rules(const SchemeDefinition& definition);

// Dated changes of parameters that never hold, or change nothing.
Problems changes_without_effect(const SchemeDefinition& definition);

// Names that the pack's files set without `local`.
Problems names_without_local(const Scheme& scheme);

}  // namespace headway
