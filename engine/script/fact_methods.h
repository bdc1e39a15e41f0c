// What can be asked of a fact in a pack: one table for the bindings, the editors' annotations and the
// console.
#pragma once

#include "logic/condition.h"

#include <span>
#include <string_view>

namespace headway {

// person.school.phase:is "primary".
struct FactMethod {
    std::string_view name;
    Comparator comparator;
    bool negated;
    std::string_view meaning;
};

std::span<const FactMethod> fact_methods();

}  // namespace headway
