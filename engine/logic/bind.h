// From a comparison and its operands to a test of one cell.
#pragma once

#include "logic/program.h"

namespace headway {

// The operands must fit the type (misfit() in logic/condition.h).
Test bound_test(const FactType& type, Comparator comparator, const std::vector<Value>& operands,
                const Binding& binding);

// The first day d for which plus_months(d, months) >= day.
Date earliest_reaching(Date day, int months);

}  // namespace headway
