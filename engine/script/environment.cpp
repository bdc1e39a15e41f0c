#include "script/environment.h"

#include "script/host.h"
#include "script/libraries.h"
#include "script/locked.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

// Registry keys of the two tables of names.
constexpr char pack_key = 0;
constexpr char module_key = 0;

const void* names_key(Audience audience) {
    return audience == Audience::pack ? &pack_key : &module_key;
}

// Lua's global names (manual, section 6) without those that packs have.
constexpr std::array<std::string_view, 16> left_out_names{
    "collectgarbage", "coroutine", "debug", "dofile",  "dump",   "io",     "load",         "loadfile",
    "loadstring",     "next",      "os",    "package", "rawget", "rawset", "setmetatable", "warn"};

// Pushes the stock library, filtered by cage.
void open_library(lua_State* state, const char* name, lua_CFunction open, void (*cage)(lua_State*)) {
    luaL_requiref(state, name, open, 0);
    cage(state);
}

// Locks the library on top of the stack and makes it a name of every environment. Lua's own messages find the
// names of functions in the registry's table of loaded libraries, which no script can reach.
void share(lua_State* state, const char* name) {
    luaL_getsubtable(state, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    lua_pushvalue(state, -2);
    lua_setfield(state, -2, name);
    lua_pop(state, 1);
    lock_table(state, name);
    add_to_environment(state, name, Audience::pack);
}

// ("x"):upper() has to find the same filtered functions, and nobody may reach the metatable itself.
void lock_strings(lua_State* state, int library) {
    lua_pushliteral(state, "");
    lua_getmetatable(state, -1);
    lua_pushvalue(state, library);
    lua_setfield(state, -2, "__index");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_pop(state, 2);
}

int make_locked(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 1);
    lock_table(state, "locked");
    return 1;
}

// setmetatable for trusted modules. What would run when Lua's hooks are off, or would make collecting garbage
// slow, is for nobody.
int set_metatable(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    luaL_argexpected(state, lua_isnoneornil(state, 2) || lua_istable(state, 2), 2, "nil or table");
    if (luaL_getmetafield(state, 1, "__metatable") != LUA_TNIL)
        raise(state, "cannot change a protected metatable");
    lua_settop(state, 2);
    for (const char* event : {"__gc", "__mode", "__close"}) {
        if (lua_isnil(state, 2)) break;
        lua_pushstring(state, event);
        if (lua_rawget(state, 2) != LUA_TNIL)
            raise(state, std::string{event} + " is not available in rule packs");
        lua_pop(state, 1);
    }
    lua_setmetatable(state, 1);
    return 1;
}

void open_libraries(lua_State* state) {
    open_library(state, LUA_STRLIBNAME, luaopen_string, &cage_string_library);
    lock_strings(state, lua_gettop(state));
    share(state, LUA_STRLIBNAME);
    open_library(state, LUA_TABLIBNAME, luaopen_table, &cage_table_library);
    share(state, LUA_TABLIBNAME);
    open_library(state, LUA_MATHLIBNAME, luaopen_math, &cage_math_library);
    share(state, LUA_MATHLIBNAME);
    open_library(state, LUA_UTF8LIBNAME, luaopen_utf8, &cage_utf8_library);
    share(state, LUA_UTF8LIBNAME);
}

// Gives the modules what packs must not have.
void open_for_modules(lua_State* state, int stock) {
    for (const char* name : {"next", "rawget", "rawset"}) {
        lua_getfield(state, stock, name);
        add_to_environment(state, name, Audience::module);
    }
    lua_pushcfunction(state, &guarded<&set_metatable>);
    add_to_environment(state, "setmetatable", Audience::module);
    lua_pushcfunction(state, &guarded<&make_locked>);
    add_to_environment(state, "locked", Audience::module);
}

// Leaves nothing of the stock libraries where luaL_requiref put them, nor any global.
void forget_stock(lua_State* state) {
    lua_newtable(state);
    lua_rawgetp(state, LUA_REGISTRYINDEX, names_key(Audience::pack));
    lua_setfield(state, -2, LUA_GNAME);
    lua_setfield(state, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    lua_newtable(state);
    lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

// Copies every entry of the names into the table on top.
void copy_names(lua_State* state, Audience audience) {
    const int target = lua_gettop(state);
    lua_rawgetp(state, LUA_REGISTRYINDEX, names_key(audience));
    for (lua_pushnil(state); lua_next(state, target + 1) != 0; lua_pop(state, 1)) {
        lua_pushvalue(state, -2);
        lua_pushvalue(state, -2);
        lua_rawset(state, target);
    }
    lua_pop(state, 1);
}

}  // namespace

void open_environment(lua_State* state) {
    for (Audience audience : {Audience::pack, Audience::module}) {
        lua_newtable(state);
        lua_rawsetp(state, LUA_REGISTRYINDEX, names_key(audience));
    }
    luaL_requiref(state, LUA_GNAME, luaopen_base, 0);
    const int stock = lua_gettop(state);
    push_basic_functions(state);
    lua_rawsetp(state, LUA_REGISTRYINDEX, names_key(Audience::pack));
    open_for_modules(state, stock);
    forget_stock(state);
    open_libraries(state);
    lua_settop(state, stock - 1);
}

void push_libraries(lua_State* state) {
    lua_newtable(state);
    lua_rawgetp(state, LUA_REGISTRYINDEX, names_key(Audience::pack));
    for (const char* name : {LUA_STRLIBNAME, LUA_TABLIBNAME, LUA_MATHLIBNAME, LUA_UTF8LIBNAME}) {
        lua_getfield(state, -1, name);
        lua_setfield(state, -3, name);
    }
    lua_pop(state, 1);
}

void push_environment(lua_State* state, Audience audience) {
    luaL_checkstack(state, 6, nullptr);
    lua_createtable(state, 0, 64);
    copy_names(state, Audience::pack);
    if (audience == Audience::module) copy_names(state, Audience::module);
    lua_pushvalue(state, -1);
    lua_setfield(state, -2, LUA_GNAME);
}

void add_to_environment(lua_State* state, const char* name, Audience audience) {
    luaL_checkstack(state, 2, nullptr);
    lua_rawgetp(state, LUA_REGISTRYINDEX, names_key(audience));
    lua_insert(state, -2);
    lua_setfield(state, -2, name);
    lua_pop(state, 1);
}

bool left_out(std::string_view name) {
    return std::find(left_out_names.begin(), left_out_names.end(), name) != left_out_names.end();
}

}  // namespace headway
