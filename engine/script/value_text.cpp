#include "script/value_text.h"

namespace headway {

namespace {

// Pushes the text that the value's own metatable gives, if any.
bool push_own_text(lua_State* state, int index) {
    if (luaL_callmeta(state, index, "__tostring") != 0) {
        if (lua_isstring(state, -1) == 0) luaL_error(state, "'__tostring' must return a string");
        return true;
    }
    const int type = luaL_getmetafield(state, index, "__name");
    if (type == LUA_TSTRING && lua_type(state, index) != LUA_TSTRING) return true;
    if (type != LUA_TNIL) lua_pop(state, 1);
    return false;
}

void push_plain_text(lua_State* state, int index) {
    switch (lua_type(state, index)) {
        case LUA_TSTRING:
        case LUA_TNUMBER:
            lua_pushvalue(state, index);
            lua_tolstring(state, -1, nullptr);  // makes the copy of a number a string
            break;
        case LUA_TBOOLEAN:
            lua_pushstring(state, lua_toboolean(state, index) != 0 ? "true" : "false");
            break;
        default:
            lua_pushstring(state, luaL_typename(state, index));
    }
}

}  // namespace

std::string_view push_text(lua_State* state, int index) {
    luaL_checkstack(state, 4, nullptr);
    index = lua_absindex(state, index);
    if (!push_own_text(state, index)) push_plain_text(state, index);
    std::size_t length = 0;
    const char* text = lua_tolstring(state, -1, &length);
    return {text, length};
}

}  // namespace headway
