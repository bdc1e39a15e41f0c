// The names person, appointment and school, and what can be said of them.
#pragma once

#include "logic/condition.h"
#include "script/host.h"

#include <span>
#include <string_view>

namespace headway {

// Offers the roots of all facts. The methods of a fact are listed in fact_bindings.cpp, in one table.
void offer_facts(ScriptHost& host);

// What can be asked of a fact: person.school.phase:is "primary".
struct FactMethod {
    std::string_view name;
    Comparator comparator;
    bool negated;
    std::string_view meaning;
};

std::span<const FactMethod> fact_methods();

}  // namespace headway
