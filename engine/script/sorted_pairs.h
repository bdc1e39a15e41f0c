// pairs in an order that is the same in every run.
#pragma once

#include <lua.hpp>

namespace headway {

// pairs(value): false, true, then numbers from the smallest, then strings by their bytes. The keys are those
// at the start of the loop; one whose value has become nil by then is passed over. Honours __pairs (manual,
// section 6.1). A key that is a table, function or userdata has no order, and raises an error.
int sorted_pairs(lua_State* state);

// The same for the table on top of the stack (popped), without metamethods: pushes iterator, nil, nil and
// gives 3.
int push_sorted_pairs(lua_State* state);

}  // namespace headway
