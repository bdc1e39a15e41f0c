// What a snapshot and a program need to know of a scheme to answer a question as of a day. Internal to this
// room.
#pragma once

#include "facts/snapshot.h"
#include "logic/program.h"
#include "script/definition.h"

#include <vector>

namespace headway {

// Marks the facts that the condition speaks of; does nothing where there is none.
void mark_used(const ConditionPtr& condition, std::vector<bool>& used);

// The facts of these slots, as of the day, with what is known by another. Refers to the definition.
SnapshotOrder snapshot_order(const SchemeDefinition& definition, std::vector<bool> used, Date as_of,
                             Date known_at);

// Refers to all of its arguments.
Binding binding_of(const SchemeDefinition& definition, const Register& reg, std::span<const FactType> types,
                   Date as_of);

// A parameter's value on the day.
Value value_on(const SchemeDefinition& definition, const Operand& operand, Date as_of);

}  // namespace headway
