#include "script/key_order.h"

#include <string_view>

namespace headway {

namespace {

int rank(const OrderedKey& key) {
    if (key.kind == OrderedKey::boolean) return 0;
    return key.kind == OrderedKey::string ? 2 : 1;
}

// Whether an integer is below a float, exactly: as numbers, not rounded (manual, section 3.4.4).
bool below(lua_Integer a, lua_Number b) {
    constexpr lua_Number beyond = 9223372036854775808.0;  // 2^63
    if (b >= beyond) return true;
    if (b < -beyond) return false;
    const lua_Number up = b > 0 ? static_cast<lua_Number>(static_cast<lua_Integer>(b)) : b;
    const auto whole = static_cast<lua_Integer>(b);
    return a < whole || (a == whole && up < b);
}

bool number_below(const OrderedKey& a, const OrderedKey& b) {
    if (a.kind == OrderedKey::integer && b.kind == OrderedKey::integer)
        return a.integer_value < b.integer_value;
    if (a.kind == OrderedKey::floating && b.kind == OrderedKey::floating)
        return a.float_value < b.float_value;
    if (a.kind == OrderedKey::integer) return below(a.integer_value, b.float_value);
    // No float key has an integer's value (Lua makes such a key an integer), so one of the two is below.
    return !below(b.integer_value, a.float_value);
}

}  // namespace

bool key_below(const OrderedKey& a, const OrderedKey& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (rank(a) == 0) return a.integer_value < b.integer_value;
    if (rank(a) == 1) return number_below(a, b);
    return std::string_view{a.text, a.length} < std::string_view{b.text, b.length};
}

std::optional<OrderedKey> key_at(lua_State* state, int index) {
    OrderedKey key;
    switch (lua_type(state, index)) {
        case LUA_TBOOLEAN:
            key.integer_value = lua_toboolean(state, index);
            return key;
        case LUA_TNUMBER:
            key.kind = lua_isinteger(state, index) != 0 ? OrderedKey::integer : OrderedKey::floating;
            if (key.kind == OrderedKey::integer)
                key.integer_value = lua_tointeger(state, index);
            else
                key.float_value = lua_tonumber(state, index);
            return key;
        case LUA_TSTRING:
            key.kind = OrderedKey::string;
            key.text = lua_tolstring(state, index, &key.length);
            return key;
        default:
            return std::nullopt;
    }
}

}  // namespace headway
