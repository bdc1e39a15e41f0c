// tostring for rule packs: no text shows an address, which would differ from run to run.
#pragma once

#include <lua.hpp>

#include <string_view>

namespace headway {

// Pushes the value's text and gives it: as tostring in the manual (section 6.1: __tostring, then __name), but
// a table is "table", not "table: 0x55…". The view lives as long as the string stays on the stack.
std::string_view push_text(lua_State* state, int index);

}  // namespace headway
