// From the values of a pack to conditions: what the bindings of facts and of criteria share.
#pragma once

#include "script/handle.h"
#include "script/pack_builder.h"

#include <lua.hpp>

#include <optional>
#include <vector>

namespace headway {

// The condition at that index: a condition, or a fact that is yes or no by itself. Null after a mistake,
// which has been noted (once: what is Broken was noted before).
ConditionPtr condition_at(lua_State* state, int index);

// The values from index `first` on, tables among them taken apart; nothing after a mistake, which has been
// noted. A text is read as a date where the fact is one.
std::optional<std::vector<Operand>> operands_from(lua_State* state, int first, Kind kind);

// Whether a fact that is about something (a declaration) says about which one thing; if not, it is noted.
bool says_which(lua_State* state, const FactPath& path);

// The fact as it is asked for. It must say which one thing it is about, where it is about something.
FactRequest request_of(const PackBuilder& builder, const FactPath& path);

// The condition that compares this fact. Null after a mistake, which has been noted.
ConditionPtr comparison_of(lua_State* state, const FactPath& path, Comparator comparator,
                           std::vector<Operand> operands, bool negated);

// As a pack writes it: "person.school.phase".
std::string text_of(const FactPath& path);

// Pushes the condition, or Broken where it is null: returns 1, as a binding does.
int push_condition(lua_State* state, ConditionPtr condition);

}  // namespace headway
