// Read-only views of tables, for whatever more than one chunk can reach.
#pragma once

#include <lua.hpp>

namespace headway {

// Replaces the table on top of the stack by a view that reads from it and refuses to be written to: an error
// names it as "the <name> table". Indexing, #, ipairs and pairs see the table's own entries; its metatable
// is not to be had. The view is shallow: tables inside stay as they are.
// Where `missing` is given, a key that is not there is read by calling it as an __index, with the name and
// the table as its upvalues.
void lock_table(lua_State* state, const char* name, lua_CFunction missing = nullptr);

}  // namespace headway
