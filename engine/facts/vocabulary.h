// The vocabulary: every fact that a rule can speak of.
//
// This table is the only source: the bindings of packs, the type checks, the snapshot, reasons, editor
// annotations all read it. To add a fact, add its entry to the file of its kind, make the annotations anew
// (`headway pack annotations`) and give it its line in the table of rules/README.md; no other code changes.
#pragma once

#include "facts/fact.h"

#include <string_view>
#include <vector>

namespace headway {

// In the order of the reference page. Names are unique.
const std::vector<FactDefinition>& vocabulary();

// Null where there is no fact of that name.
const FactDefinition* fact_named(std::string_view name);

// The entries by kind, one file each.
std::vector<FactDefinition> headship_facts();
std::vector<FactDefinition> experience_facts();
std::vector<FactDefinition> declaration_facts();
std::vector<FactDefinition> school_facts();
std::vector<FactDefinition> inspection_facts();
std::vector<FactDefinition> performance_facts();
std::vector<FactDefinition> appointment_facts();
std::vector<FactDefinition> mentor_facts();
std::vector<FactDefinition> pair_people_facts();
std::vector<FactDefinition> pair_role_facts();
std::vector<FactDefinition> pair_school_facts();

}  // namespace headway
