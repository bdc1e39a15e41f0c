// The order of a table's keys: false, true, then numbers from the smallest, then strings by their bytes.
#pragma once

#include <lua.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace headway {

// A key, ready to be compared without Lua. A string's bytes belong to Lua: whoever keeps the key keeps the
// string alive.
struct OrderedKey {
    enum Kind : std::uint8_t { boolean, integer, floating, string };

    Kind kind = boolean;
    std::uint32_t position = 0;  // for the owner's use
    union {
        lua_Integer integer_value = 0;  // of a boolean too
        lua_Number float_value;
        const char* text;
    };
    std::size_t length = 0;
};

// The key at index; nothing for a table, function or userdata, which has an address and no order.
std::optional<OrderedKey> key_at(lua_State* state, int index);

bool key_below(const OrderedKey& a, const OrderedKey& b);

}  // namespace headway
