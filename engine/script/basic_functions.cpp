// Lua's basic functions (manual, section 6.1) as packs have them.
#include "script/failure.h"
#include "script/host.h"
#include "script/libraries.h"
#include "script/sorted_pairs.h"
#include "script/value_text.h"

#include <fmt/format.h>

namespace headway {

namespace {

// A metatable is only ever given where it says itself what to give.
int get_metatable(lua_State* state) {
    luaL_checkany(state, 1);
    if (luaL_getmetafield(state, 1, "__metatable") != LUA_TNIL) return 1;
    if (lua_getmetatable(state, 1) == 0)
        lua_pushnil(state);
    else
        lua_pushboolean(state, 0);
    return 1;
}

int to_string(lua_State* state) {
    luaL_checkany(state, 1);
    push_text(state, 1);
    return 1;
}

int print(lua_State* state) {
    ScriptHost& host = ScriptHost::of(state);
    const int count = lua_gettop(state);
    for (int i = 1; i <= count; ++i) {
        if (i > 1) host.print(state, "\t");
        host.print(state, push_text(state, i));
        lua_pop(state, 1);
    }
    host.print(state, "\n");
    return 0;
}

int require(lua_State* state) {
    std::size_t length = 0;
    const char* name = luaL_checklstring(state, 1, &length);
    ScriptHost::of(state).require(state, {name, length});
    return 1;
}

// What pcall and xpcall give for the error on top of the stack. The deadline's error goes on to protect():
// nobody catches it.
int caught(lua_State* state) {
    ScriptHost::of(state).check_deadline(state);
    luaL_checkstack(state, 2, nullptr);
    if (lua_type(state, -1) == LUA_TSTRING) {
        std::size_t length = 0;
        const char* text = lua_tolstring(state, -1, &length);
        if (const std::string_view view{text, length}; view.ends_with("')") && length < 1000) {
            const std::string words = explained(std::string{view});
            lua_pushlstring(state, words.data(), words.size());
            lua_replace(state, -2);
        }
    }
    lua_pushboolean(state, 0);
    lua_insert(state, -2);
    return 2;
}

int protected_call(lua_State* state) {
    luaL_checkany(state, 1);
    if (lua_pcall(state, lua_gettop(state) - 1, LUA_MULTRET, 0) != LUA_OK) return caught(state);
    luaL_checkstack(state, 1, nullptr);
    lua_pushboolean(state, 1);
    lua_insert(state, 1);
    return lua_gettop(state);
}

// The message handler in place of the script's own (the upvalue). Lua runs handlers with hooks off when the
// error came from a hook (5.4.4, luaD_hook), so that none may run once the time is up; and an error raised in
// a handler calls the handler again, deeper: so this gives up by returning, never by raising.
int handle_message(lua_State* state) {
    const ScriptHost& host = ScriptHost::of(state);
    if (host.out_of_time() || host.stack_is_short()) return 1;
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_call(state, 1, 1);
    return 1;
}

int protected_call_with_handler(lua_State* state) {
    luaL_checktype(state, 2, LUA_TFUNCTION);
    const int arguments = lua_gettop(state) - 2;
    lua_pushvalue(state, 2);
    lua_pushcclosure(state, &handle_message, 1);
    lua_replace(state, 2);  // function, handler, arguments
    lua_pushvalue(state, 1);
    lua_insert(state, 3);  // function, handler, function, arguments
    if (lua_pcall(state, arguments, LUA_MULTRET, 2) != LUA_OK) return caught(state);
    luaL_checkstack(state, 1, nullptr);
    lua_pushboolean(state, 1);
    lua_replace(state, 2);
    return lua_gettop(state) - 1;
}

constexpr luaL_Reg own_functions[] = {
    {"getmetatable", &guarded<&get_metatable>},
    {"pairs", &guarded<&sorted_pairs>},
    {"pcall", &guarded<&protected_call>},
    {"print", &guarded<&print>},
    {"require", &guarded<&require>},
    {"tostring", &guarded<&to_string>},
    {"xpcall", &guarded<&protected_call_with_handler>},
    {nullptr, nullptr},
};

}  // namespace

int call_stock(lua_State* state) {
    return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

void take_as_is(lua_State* state, int stock, const char* name) {
    lua_getfield(state, stock, name);
    lua_setfield(state, -2, name);
}

void take_guarded(lua_State* state, int stock, const char* name) {
    lua_getfield(state, stock, name);
    lua_pushcclosure(state, &guarded<&call_stock>, 1);
    lua_setfield(state, -2, name);
}

void push_basic_functions(lua_State* state) {
    const int stock = lua_gettop(state);
    lua_newtable(state);
    for (const char* name :
         {"assert", "error", "ipairs", "rawequal", "rawlen", "select", "tonumber", "type", "_VERSION"})
        take_as_is(state, stock, name);
    luaL_setfuncs(state, own_functions, 0);
}

}  // namespace headway
