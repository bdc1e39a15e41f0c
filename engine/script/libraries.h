// The parts of the white list: each pushes one table of functions, for environment.cpp to put together.
#pragma once

#include <lua.hpp>

namespace headway {

// Lua's basic functions, those of a pack. The stock ones come from the table on top of the stack, which
// stays.
void push_basic_functions(lua_State* state);

// The stock library on top of the stack becomes the cage's.
void cage_string_library(lua_State* state);
void cage_table_library(lua_State* state);
void cage_math_library(lua_State* state);
void cage_utf8_library(lua_State* state);

// For library files. A stock function without upvalues, behind the boundary's checks: push the stock function
// and make it the upvalue of guarded<&call_stock>.
int call_stock(lua_State* state);

// Copies stock[name] (stock at index) into the table on top, behind the boundary's checks.
void take_guarded(lua_State* state, int stock, const char* name);

// Copies stock[name] (stock at index) into the table on top, as it is.
void take_as_is(lua_State* state, int stock, const char* name);

// find, match, gmatch and gsub, of pattern_functions.cpp.
int string_find(lua_State* state);
int string_match(lua_State* state);
int string_gmatch(lua_State* state);
int string_gsub(lua_State* state);

// Of table_functions.cpp's neighbour, sort.cpp.
int table_sort(lua_State* state);

}  // namespace headway
