// What a chunk finds as its globals: the white list.
//
// From Lua's own names (manual, section 6) a pack has
//   assert error getmetatable ipairs pairs pcall print rawequal rawlen require select tonumber tostring type
//   xpcall _VERSION _G, and the libraries string, table, math and utf8,
// each as the manual describes it, but for what would break the promises of host.h: pairs goes in the order
// of the keys, no text shows an address, table.sort is stable, math.random starts from the same seed in
// every host, the libraries are read-only. A trusted module has next, rawget, rawset and setmetatable too,
// and locked(table), which gives a read-only view of a table.
//
// What is left out can not be abused, and reads as nil, as in any Lua.
#pragma once

#include <lua.hpp>

#include <string_view>

namespace headway {

enum class Audience { pack, module };

// Once for each state, before anything is loaded: builds the white list, and locks what is shared.
void open_environment(lua_State* state);

// Pushes a table of the libraries by their names.
void push_libraries(lua_State* state);

// Pushes a new table that holds every name for that audience; its _G is the table itself.
void push_environment(lua_State* state, Audience audience);

// Pops a value and adds it to the names of new environments: for everybody, or for modules alone.
void add_to_environment(lua_State* state, const char* name, Audience audience);

// Whether stock Lua has a global or string.dump of that name which rule packs do not have.
bool left_out(std::string_view name);

}  // namespace headway
