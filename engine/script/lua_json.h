// Between Lua's tables and JSON: registers that a pack or the console makes up, and answers given to a chunk.
#pragma once

#include <lua.hpp>

#include <string>
#include <string_view>

namespace headway {

// Appends the table at that index as JSON, read raw: with a text among its keys an object (keys in order),
// else an array. Raises an error of Lua for what JSON does not have, and for what is too deep or too large.
void append_document(lua_State* state, int index, std::string& out);
// Any value that JSON has, by the same rules.
void append_json_value(lua_State* state, int index, std::string& out);

// Pushes the value of a JSON text: null is nil, and an array's nulls are left away. The text is the
// program's own; one that is no JSON raises an error.
void push_json(lua_State* state, std::string_view text);

}  // namespace headway
