// A Lua value as text for people: the same in every run, whatever the value is.
#pragma once

#include <lua.hpp>

#include <cstddef>
#include <string>

namespace headway {

inline constexpr std::size_t longest_print = std::size_t{64} * 1024;

// Reads by raw access only, so that none of a script's functions runs. A text stands as it is; inside a table
// it is quoted, and control characters become escapes. Tables show their list first, then their keys in order
// (key_order.h), on one line where that is short. What is cut for depth (8) or size, and a table inside
// itself, shows as "…". Nothing shows an address: a function is "function", a userdata its type's name.
std::string print_value(lua_State* state, int index, std::size_t limit = longest_print);

}  // namespace headway
