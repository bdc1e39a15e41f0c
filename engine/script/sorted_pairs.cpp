#include "script/sorted_pairs.h"

#include "script/host.h"
#include "script/key_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>

namespace headway {

namespace {

OrderedKey ordered_key(lua_State* state, int index) {
    if (auto key = key_at(state, index)) return *key;
    raise(state,
          fmt::format("pairs: this table has a {} as a key, which has no fixed order; use text or numbers "
                      "as keys",
                      luaL_typename(state, index)));
}

// Calls the limit's check once in a while.
class Ticker {
  public:
    explicit Ticker(lua_State* state) : state_(state) {}
    void tick() {
        if (++count_ % 1024 == 0) ScriptHost::of(state_).check_deadline(state_);
    }

  private:
    lua_State* state_;
    unsigned count_ = 0;
};

std::size_t count_keys(lua_State* state, int table, Ticker& ticker) {
    std::size_t count = 0;
    for (lua_pushnil(state); lua_next(state, table) != 0; lua_pop(state, 1)) {
        ++count;
        ticker.tick();
    }
    return count;
}

// Fills the list (a table) and the keys; gives whether they came in order already.
bool collect(lua_State* state, int table, int list, std::span<OrderedKey> keys, Ticker& ticker) {
    bool ordered = true;
    std::size_t count = 0;
    for (lua_pushnil(state); lua_next(state, table) != 0; lua_pop(state, 1)) {
        OrderedKey& key = keys[count];
        key = ordered_key(state, -2);
        if (count > 0 && key_below(key, keys[count - 1])) ordered = false;
        key.position = static_cast<std::uint32_t>(++count);
        lua_pushvalue(state, -2);
        lua_rawseti(state, list, key.position);
        ticker.tick();
    }
    return ordered;
}

// Replaces the list by one in order.
void put_in_order(lua_State* state, int list, std::span<OrderedKey> keys, Ticker& ticker) {
    std::sort(keys.begin(), keys.end(), [&](const OrderedKey& a, const OrderedKey& b) {
        ticker.tick();
        return key_below(a, b);
    });
    lua_createtable(state, static_cast<int>(keys.size()), 0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        lua_rawgeti(state, list, keys[i].position);
        lua_rawseti(state, -2, static_cast<lua_Integer>(i + 1));
        ticker.tick();
    }
    lua_replace(state, list);
}

// The iterator. Upvalues: the table, its keys in order, how many have been given.
int next_pair(lua_State* state) {
    lua_Integer given = lua_tointeger(state, lua_upvalueindex(3));
    for (;;) {
        lua_settop(state, 0);
        if (lua_rawgeti(state, lua_upvalueindex(2), ++given) == LUA_TNIL) return 1;
        lua_pushvalue(state, -1);
        if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL) break;
    }
    lua_pushinteger(state, given);
    lua_replace(state, lua_upvalueindex(3));
    return 2;
}

// Pushes the list of the table's keys in order.
void push_keys(lua_State* state, int table) {
    Ticker ticker{state};
    const std::size_t count = count_keys(state, table, ticker);
    if (count > 0x7fffffff) raise(state, "pairs: this table is too large");
    lua_createtable(state, static_cast<int>(count), 0);
    const int list = lua_gettop(state);
    // Lua's memory, so that the cap counts it.
    auto* memory = static_cast<OrderedKey*>(
        lua_newuserdatauv(state, std::max<std::size_t>(1, count * sizeof(OrderedKey)), 0));
    const std::span<OrderedKey> keys{memory, count};
    std::uninitialized_default_construct(keys.begin(), keys.end());
    if (!collect(state, table, list, keys, ticker)) put_in_order(state, list, keys, ticker);
    lua_settop(state, list);
}

}  // namespace

int push_sorted_pairs(lua_State* state) {
    luaL_checkstack(state, 8, nullptr);
    const int table = lua_gettop(state);
    push_keys(state, table);
    lua_pushinteger(state, 0);
    lua_pushcclosure(state, &next_pair, 3);
    lua_pushnil(state);
    lua_pushnil(state);
    return 3;
}

int sorted_pairs(lua_State* state) {
    luaL_checkany(state, 1);
    if (luaL_getmetafield(state, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(state, 1);
        lua_call(state, 1, 3);
        return 3;
    }
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 1);
    return push_sorted_pairs(state);
}

}  // namespace headway
