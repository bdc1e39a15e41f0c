// table.sort (manual, section 6.6), with two promises more: what compares equal keeps its order, and an order
// function that contradicts itself is told so always, not just when luck has it.
#include "script/host.h"
#include "script/libraries.h"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <memory>
#include <span>

namespace headway {

namespace {

using Places = std::span<std::uint32_t>;

// Sorts the places of values in a list, from 1, by merging longer and longer runs. The values stay where they
// are, and the table itself is written to once the order is known.
class Sorter {
  public:
    // list: where on the stack the values are; argument 2 is the order function or nil.
    Sorter(lua_State* state, int list) : state_(state), list_(list), by_function_(lua_isfunction(state, 2)) {}

    // Gives whichever of the two holds the result.
    Places sort(Places places, Places spare) {
        for (std::size_t run = 1; run < places.size(); run *= 2) {
            for (std::size_t begin = 0; begin < places.size(); begin += 2 * run)
                merge(places, spare, begin, std::min(begin + run, places.size()),
                      std::min(begin + 2 * run, places.size()));
            std::swap(places, spare);
        }
        return places;
    }

    bool below(std::uint32_t a, std::uint32_t b) {
        if (++comparisons_ % 32 == 0) ScriptHost::of(state_).check_deadline(state_);
        if (by_function_) lua_pushvalue(state_, 2);
        lua_rawgeti(state_, list_, a);
        lua_rawgeti(state_, list_, b);
        if (by_function_) return result_of_call();
        const bool result = lua_compare(state_, -2, -1, LUA_OPLT) != 0;
        lua_pop(state_, 2);
        return result;
    }

  private:
    bool result_of_call() {
        lua_call(state_, 2, 1);
        const bool result = lua_toboolean(state_, -1) != 0;
        lua_pop(state_, 1);
        return result;
    }

    // Merges [begin, middle) and [middle, end) of one into the other. The right run's head goes first only
    // where it is below the left's: so equals keep their order.
    void merge(Places from, Places to, std::size_t begin, std::size_t middle, std::size_t end) {
        std::size_t left = begin;
        std::size_t right = middle;
        for (std::size_t at = begin; at < end; ++at) {
            const bool take_right = right < end && (left == middle || below(from[right], from[left]));
            to[at] = take_right ? from[right++] : from[left++];
        }
    }

    lua_State* state_;
    int list_;
    bool by_function_;
    unsigned comparisons_ = 0;
};

// Pushes a list of the table's elements.
void push_elements(lua_State* state, lua_Integer count) {
    const int list = lua_gettop(state) + 1;
    lua_newtable(state);
    for (lua_Integer i = 1; i <= count; ++i) {
        lua_geti(state, 1, i);
        lua_rawseti(state, list, i);
        if (i % 1024 == 0) ScriptHost::of(state).check_deadline(state);
    }
}

// Pushes room for that many places, in Lua's memory, so that the cap counts it.
Places push_places(lua_State* state, std::size_t count) {
    auto* memory = static_cast<std::uint32_t*>(lua_newuserdatauv(state, count * sizeof(std::uint32_t), 0));
    std::uninitialized_fill_n(memory, count, 0U);
    return {memory, count};
}

void write_back(lua_State* state, int list, Places order) {
    for (std::size_t i = 0; i < order.size(); ++i) {
        lua_rawgeti(state, list, order[i]);
        lua_seti(state, 1, static_cast<lua_Integer>(i + 1));
        if (i % 1024 == 0) ScriptHost::of(state).check_deadline(state);
    }
}

void sort_elements(lua_State* state, lua_Integer count) {
    const int list = lua_gettop(state) + 1;
    push_elements(state, count);
    Places places = push_places(state, static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = static_cast<std::uint32_t>(i + 1);
    Sorter sorter{state, list};
    const Places order = sorter.sort(places, push_places(state, places.size()));
    for (std::size_t i = 1; i < order.size(); ++i)
        if (sorter.below(order[i], order[i - 1])) luaL_error(state, "invalid order function for sorting");
    write_back(state, list, order);
}

bool is_sortable(lua_State* state) {
    return lua_istable(state, 1) || (luaL_getmetafield(state, 1, "__index") != LUA_TNIL &&
                                     luaL_getmetafield(state, 1, "__newindex") != LUA_TNIL);
}

}  // namespace

int table_sort(lua_State* state) {
    if (!is_sortable(state)) luaL_checktype(state, 1, LUA_TTABLE);
    const lua_Integer count = luaL_len(state, 1);
    if (count < 2) return 0;
    luaL_argcheck(state, count < INT_MAX, 1, "array too big");
    if (!lua_isnoneornil(state, 2)) luaL_checktype(state, 2, LUA_TFUNCTION);
    lua_settop(state, 2);
    sort_elements(state, count);
    return 0;
}

}  // namespace headway
