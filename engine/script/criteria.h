// What the bindings of eligibility, allocation and training share: reading criteria and their conditions.
#pragma once

#include "script/pack_builder.h"
#include "script/table_reader.h"

#include <string>
#include <vector>

namespace headway {

// The clauses under the key "clause"; those that there are not are noted.
std::vector<std::string> clauses_of(PackBuilder& builder, TableReader& table);

// A rule binds as much as the strongest of its clauses does.
Force strongest(const PackBuilder& builder, const std::vector<std::string>& clauses);

// The condition under a key; null where there is none, or after a mistake, which has been noted.
ConditionPtr read_condition(lua_State* state, TableReader& table, const char* key);

// Notes facts by which such a subject can't be judged, and schools of which it is not said which.
void check_condition(lua_State* state, const ConditionPtr& condition, SubjectKind kind, const Place& where);

// The list of criteria under a key, which may be missing.
void collect_criteria(lua_State* state, TableReader& table, const char* key, SubjectKind kind,
                      std::vector<CriterionDefinition>& criteria);

}  // namespace headway
