#include "script/lua_json.h"

#include "base/json.h"
#include "script/handle.h"
#include "script/host.h"
#include "script/table_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <vector>

namespace headway {

namespace {

constexpr int deepest = 12;
constexpr std::size_t longest_register = std::size_t{256} * 1024;

// A table as JSON, read raw: with a text among its keys an object (keys in order), else an array.
void append_table(lua_State* state, int index, std::string& out, int depth);

void append_value(lua_State* state, std::string& out, int depth) {
    const int top = lua_gettop(state);
    switch (lua_type(state, top)) {
        case LUA_TBOOLEAN:
            out += lua_toboolean(state, top) != 0 ? "true" : "false";
            break;
        case LUA_TNUMBER:
            if (lua_isinteger(state, top) != 0)
                out += fmt::format("{}", static_cast<std::int64_t>(lua_tointeger(state, top)));
            else
                out += fmt::format("{}", lua_tonumber(state, top));
            break;
        case LUA_TSTRING:
            append_json(out, lua_tostring(state, top));
            break;
        case LUA_TTABLE:
            append_table(state, top, out, depth + 1);
            break;
        default:
            raise(state, fmt::format("a register holds texts, numbers, true, false and lists, not {}",
                                     described(state, top)));
    }
    lua_pop(state, 1);
}

void append_list(lua_State* state, int index, std::string& out, int depth) {
    out += '[';
    const auto length = static_cast<lua_Integer>(lua_rawlen(state, index));
    for (lua_Integer i = 1; i <= length && out.size() <= longest_register; ++i) {
        if (i > 1) out += ',';
        lua_rawgeti(state, index, i);
        append_value(state, out, depth);
    }
    if (out.size() > longest_register) raise(state, "the register of a test is too large");
    out += ']';
}

void append_table(lua_State* state, int index, std::string& out, int depth) {
    if (depth > deepest) raise(state, "a register is not nested that deeply");
    // A table may stand in many places, so what is written is counted, not what there is.
    if (out.size() > longest_register) raise(state, "the register of a test is too large");
    luaL_checkstack(state, 8, "a register is not nested that deeply");
    const std::vector<std::string> keys = TableReader{state, index, "register"}.keys();
    if (keys.empty()) {
        append_list(state, index, out, depth);
        return;
    }
    out += '{';
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, keys[i]);
        out += ':';
        lua_pushlstring(state, keys[i].data(), keys[i].size());
        lua_rawget(state, index);
        append_value(state, out, depth);
    }
    out += '}';
}

void push_value(lua_State* state, simdjson::dom::element element) {
    luaL_checkstack(state, 8, nullptr);
    switch (element.type()) {
        case simdjson::dom::element_type::ARRAY: {
            lua_newtable(state);
            lua_Integer next = 1;
            for (simdjson::dom::element part : simdjson::dom::array{element}) {
                if (part.is_null()) continue;
                push_value(state, part);
                lua_rawseti(state, -2, next++);
            }
            return;
        }
        case simdjson::dom::element_type::OBJECT:
            lua_newtable(state);
            for (const auto& field : simdjson::dom::object{element}) {
                lua_pushlstring(state, field.key.data(), field.key.size());
                push_value(state, field.value);
                lua_rawset(state, -3);
            }
            return;
        case simdjson::dom::element_type::STRING: {
            const std::string_view text{element};
            lua_pushlstring(state, text.data(), text.size());
            return;
        }
        case simdjson::dom::element_type::INT64:
        case simdjson::dom::element_type::UINT64:
            lua_pushinteger(state, static_cast<lua_Integer>(std::int64_t{element}));
            return;
        case simdjson::dom::element_type::DOUBLE:
            lua_pushnumber(state, double{element});
            return;
        case simdjson::dom::element_type::BOOL:
            lua_pushboolean(state, bool{element} ? 1 : 0);
            return;
        case simdjson::dom::element_type::NULL_VALUE:
            break;
    }
    lua_pushnil(state);
}

}  // namespace

void append_document(lua_State* state, int index, std::string& out) {
    append_table(state, index, out, 0);
}

void append_json_value(lua_State* state, int index, std::string& out) {
    lua_pushvalue(state, index);
    append_value(state, out, 0);
}

void push_json(lua_State* state, std::string_view text) {
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(text.data(), text.size()).get(element) != simdjson::SUCCESS)
        raise(state, "the answer can't be read");
    push_value(state, element);
}

}  // namespace headway
