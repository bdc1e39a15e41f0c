#include "script/locked.h"

#include "script/host.h"
#include "script/sorted_pairs.h"

#include <fmt/format.h>

namespace headway {

namespace {

int refuse_write(lua_State* state) {
    raise(state, fmt::format("the {} table can not be changed", lua_tostring(state, lua_upvalueindex(1))));
}

int length(lua_State* state) {
    lua_pushinteger(state, luaL_len(state, lua_upvalueindex(1)));
    return 1;
}

int pairs_of_view(lua_State* state) {
    lua_pushvalue(state, lua_upvalueindex(1));
    return push_sorted_pairs(state);
}

// Sets metatable[event], metatable on top, to a function whose upvalue is the value at index.
template <int (*function)(lua_State*)>
void set_event(lua_State* state, const char* event, int index) {
    lua_pushvalue(state, index);
    lua_pushcclosure(state, guarded<function>, 1);
    lua_setfield(state, -2, event);
}

// What the view's __index is: the table, or `missing` (which looks into the table itself).
void push_index(lua_State* state, int table, const char* name, lua_CFunction missing) {
    if (missing != nullptr) lua_pushstring(state, name);
    lua_pushvalue(state, table);
    if (missing != nullptr) lua_pushcclosure(state, missing, 2);
}

}  // namespace

void lock_table(lua_State* state, const char* name, lua_CFunction missing) {
    luaL_checkstack(state, 6, nullptr);
    const int table = lua_gettop(state);
    lua_newtable(state);
    lua_createtable(state, 0, 5);
    push_index(state, table, name, missing);
    lua_setfield(state, -2, "__index");
    set_event<&length>(state, "__len", table);
    set_event<&pairs_of_view>(state, "__pairs", table);
    lua_pushstring(state, name);
    lua_pushcclosure(state, guarded<&refuse_write>, 1);
    lua_setfield(state, -2, "__newindex");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_setmetatable(state, -2);
    lua_replace(state, table);
}

}  // namespace headway
