// The math library (manual, section 6.7), whose random numbers are the same in every run.
#include "script/host.h"
#include "script/libraries.h"

namespace headway {

namespace {

constexpr lua_Integer seed = 20160901;

// math.randomseed: without arguments stock Lua would take the time of day. The upvalue is stock Lua's.
int random_seed(lua_State* state) {
    if (lua_gettop(state) == 0) lua_pushinteger(state, seed);
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
    return lua_gettop(state);
}

constexpr const char* stock_names[] = {
    "abs",        "acos",       "asin", "atan", "ceil", "cos",       "deg",  "exp", "floor",
    "fmod",       "huge",       "log",  "max",  "min",  "modf",      "pi",   "rad", "random",
    "maxinteger", "mininteger", "sin",  "sqrt", "tan",  "tointeger", "type", "ult",
};

}  // namespace

void cage_math_library(lua_State* state) {
    const int stock = lua_gettop(state);
    lua_newtable(state);
    for (const char* name : stock_names)
        take_as_is(state, stock, name);
    lua_getfield(state, stock, "randomseed");
    lua_pushcclosure(state, &guarded<&random_seed>, 1);
    lua_pushvalue(state, -1);
    lua_setfield(state, -3, "randomseed");
    lua_call(state, 0, 0);
    lua_replace(state, stock);
}

}  // namespace headway
