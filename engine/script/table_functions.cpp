// The table library (manual, section 6.6). Its loops look at the deadline: the length of a table may be a lie
// (a table with keys at the powers of two has a border at 2^62), and its arguments any two numbers.
#include "script/host.h"
#include "script/libraries.h"

#include <limits>

namespace headway {

namespace {

constexpr lua_Integer largest = std::numeric_limits<lua_Integer>::max();

enum Access { reads = 1, writes = 2, measures = 4 };

bool has_event(lua_State* state, int argument, const char* event) {
    if (luaL_getmetafield(state, argument, event) == LUA_TNIL) return false;
    lua_pop(state, 1);
    return true;
}

// What is no table has to answer to the same operations.
void check_table(lua_State* state, int argument, int access) {
    if (lua_istable(state, argument)) return;
    const bool able = ((access & reads) == 0 || has_event(state, argument, "__index")) &&
                      ((access & writes) == 0 || has_event(state, argument, "__newindex")) &&
                      ((access & measures) == 0 || has_event(state, argument, "__len"));
    if (!able) luaL_checktype(state, argument, LUA_TTABLE);
}

lua_Integer check_length(lua_State* state, int access) {
    check_table(state, 1, access | measures);
    return luaL_len(state, 1);
}

void tick(lua_State* state, lua_Integer step) {
    if (step % 1024 == 0) ScriptHost::of(state).check_deadline(state);
}

// target[to] = source[from]; tables by their place on the stack.
void copy_element(lua_State* state, int source, lua_Integer from, int target, lua_Integer to) {
    lua_geti(state, source, from);
    lua_seti(state, target, to);
    tick(state, from);
}

int insert(lua_State* state) {
    const auto length = static_cast<lua_Unsigned>(check_length(state, reads | writes));
    const auto end = static_cast<lua_Integer>(length + 1);  // the first empty place; wraps as stock Lua's
    lua_Integer place = end;
    if (lua_gettop(state) == 3) {
        place = luaL_checkinteger(state, 2);
        luaL_argcheck(state, static_cast<lua_Unsigned>(place) - 1U < static_cast<lua_Unsigned>(end), 2,
                      "position out of bounds");
        for (lua_Integer i = end; i > place; --i)
            copy_element(state, 1, i - 1, 1, i);
    } else if (lua_gettop(state) != 2) {
        luaL_error(state, "wrong number of arguments to 'insert'");
    }
    lua_seti(state, 1, place);
    return 0;
}

int remove(lua_State* state) {
    const lua_Integer length = check_length(state, reads | writes);
    lua_Integer place = luaL_optinteger(state, 2, length);
    // Lua 5.4.4 blames the table, argument 1.
    if (place != length)
        luaL_argcheck(state, static_cast<lua_Unsigned>(place) - 1U <= static_cast<lua_Unsigned>(length), 1,
                      "position out of bounds");
    lua_geti(state, 1, place);
    for (; place < length; ++place)
        copy_element(state, 1, place + 1, 1, place);
    lua_pushnil(state);
    lua_seti(state, 1, place);
    return 1;
}

// Whether the elements may be copied upwards without one being overwritten before it is read.
bool copies_upwards(lua_State* state, int target, lua_Integer first, lua_Integer last, lua_Integer to) {
    if (to > last || to <= first) return true;
    return target != 1 && lua_compare(state, 1, target, LUA_OPEQ) == 0;
}

int move(lua_State* state) {
    const lua_Integer first = luaL_checkinteger(state, 2);
    const lua_Integer last = luaL_checkinteger(state, 3);
    const lua_Integer to = luaL_checkinteger(state, 4);
    const int target = lua_isnoneornil(state, 5) ? 1 : 5;
    check_table(state, 1, reads);
    check_table(state, target, writes);
    if (last >= first) {
        luaL_argcheck(state, first > 0 || last < largest + first, 3, "too many elements to move");
        const lua_Integer count = last - first + 1;
        luaL_argcheck(state, to <= largest - count + 1, 4, "destination wrap around");
        if (copies_upwards(state, target, first, last, to))
            for (lua_Integer i = 0; i < count; ++i)
                copy_element(state, 1, first + i, target, to + i);
        else
            for (lua_Integer i = count - 1; i >= 0; --i)
                copy_element(state, 1, first + i, target, to + i);
    }
    lua_pushvalue(state, target);
    return 1;
}

void add_element(lua_State* state, luaL_Buffer& out, lua_Integer place) {
    lua_geti(state, 1, place);
    if (lua_isstring(state, -1) == 0)
        luaL_error(state, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(state, -1),
                   place);
    luaL_addvalue(&out);
    tick(state, place);
}

int concat(lua_State* state) {
    const lua_Integer length = check_length(state, reads);
    std::size_t separator_length = 0;
    const char* separator = luaL_optlstring(state, 2, "", &separator_length);
    const lua_Integer first = luaL_optinteger(state, 3, 1);
    const lua_Integer last = luaL_optinteger(state, 4, length);
    luaL_Buffer out;
    luaL_buffinit(state, &out);
    for (lua_Integer i = first; i <= last; ++i) {
        add_element(state, out, i);
        if (i == last) break;  // before i could pass the largest integer
        luaL_addlstring(&out, separator, separator_length);
    }
    luaL_pushresult(&out);
    return 1;
}

constexpr luaL_Reg own_functions[] = {
    {"concat", &guarded<&concat>}, {"insert", &guarded<&insert>},   {"move", &guarded<&move>},
    {"remove", &guarded<&remove>}, {"sort", &guarded<&table_sort>}, {nullptr, nullptr},
};

}  // namespace

// pack and unpack are stock Lua's: neither handles more values than the stack holds.
void cage_table_library(lua_State* state) {
    const int stock = lua_gettop(state);
    lua_newtable(state);
    for (const char* name : {"pack", "unpack"})
        take_guarded(state, stock, name);
    luaL_setfuncs(state, own_functions, 0);
    lua_replace(state, stock);
}

}  // namespace headway
