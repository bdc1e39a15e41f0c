#include "script/print_value.h"

#include "base/text.h"
#include "script/key_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace headway {

namespace {

constexpr std::size_t deepest = 8;
constexpr std::size_t longest_line = 90;
constexpr std::size_t most_keys = 2000;        // of one table
constexpr std::size_t most_entries = 500'000;  // looked at in all, shown or not
constexpr std::string_view cut = "…";

// Breaks lines and tabs as they are where plain, else as escapes; other control characters never pass.
std::string escaped(std::string_view text, bool plain, std::size_t limit) {
    std::string out;
    while (!text.empty() && out.size() < limit) {
        const auto special =
            text.find_first_of(plain ? std::string_view{"\n\t"} : std::string_view{"\n\t\"\\"});
        out += printable(text.substr(0, special), limit - out.size());
        if (special == std::string_view::npos) return out;
        const char c = text[special];
        if (plain)
            out += c;
        else
            out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '"' ? "\\\"" : "\\\\";
        text.remove_prefix(special + 1);
    }
    if (!text.empty() && !out.ends_with(cut)) out += cut;
    return out;
}

std::string_view text_at(lua_State* state, int index) {
    std::size_t length = 0;
    const char* text = lua_tolstring(state, index, &length);
    return {text, length};
}

bool is_name(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !text.empty() && text.size() < 60 && letter(text[0]) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

class Printer {
  public:
    Printer(lua_State* state, std::size_t limit) : state_(state), room_(limit) {}

    std::string value(int index, std::size_t depth) {
        const int type = lua_type(state_, index);
        if (type == LUA_TTABLE) return table(lua_absindex(state_, index), depth);
        std::string text = type == LUA_TSTRING ? string(text_at(state_, index), depth) : atom(index, type);
        spend(text.size());
        return text;
    }

  private:
    std::string string(std::string_view text, std::size_t depth) const {
        if (depth == 0) return escaped(text, true, room_);
        return '"' + escaped(text, false, room_) + '"';
    }

    std::string atom(int index, int type) {
        if (type == LUA_TBOOLEAN) return lua_toboolean(state_, index) != 0 ? "true" : "false";
        if (type == LUA_TNUMBER) return number(index);
        if (type == LUA_TUSERDATA) return type_name(index);
        return lua_typename(state_, type);
    }

    std::string number(int index) {
        lua_pushvalue(state_, index);
        std::string text{text_at(state_, -1)};
        lua_pop(state_, 1);
        return text;
    }

    std::string type_name(int index) {
        std::string name = "userdata";
        if (lua_getmetatable(state_, index) == 0) return name;
        lua_pushliteral(state_, "__name");
        if (lua_rawget(state_, -2) == LUA_TSTRING) name = printable(text_at(state_, -1), 60);
        lua_pop(state_, 2);
        return name;
    }

    std::string table(int index, std::size_t depth) {
        const void* self = lua_topointer(state_, index);
        if (std::find(path_.begin(), path_.end(), self) != path_.end()) return std::string{cut};
        spend(2 * depth + 4);
        if (depth == deepest || lua_checkstack(state_, 8) == 0) return std::string{cut};
        path_.push_back(self);
        std::vector<std::string> items;
        const lua_Integer listed = add_list(index, depth, items);
        add_keys(index, depth, listed, items);
        path_.pop_back();
        return braced(items, depth);
    }

    // Adds the elements 1, 2, 3, … and gives how many there are.
    lua_Integer add_list(int table, std::size_t depth, std::vector<std::string>& items) {
        lua_Integer place = 1;
        for (; may_go_on() && lua_rawgeti(state_, table, place) != LUA_TNIL; ++place) {
            items.push_back(value(-1, depth + 1));
            spend(2 * depth + 4);
            lua_pop(state_, 1);
        }
        if (may_go_on())
            lua_pop(state_, 1);
        else
            items.emplace_back(cut);
        return place - 1;
    }

    // Adds the keys that are not in the list.
    void add_keys(int table, std::size_t depth, lua_Integer listed, std::vector<std::string>& items) {
        if (!may_go_on()) return;
        std::size_t unordered = 0;
        for (const OrderedKey& key : first_keys(table, listed, unordered)) {
            if (!may_go_on()) break;
            push_key(key);
            std::string item = key_text(key) + " = ";
            lua_rawget(state_, table);
            item += value(-1, depth + 1);
            lua_pop(state_, 1);
            spend(2 * depth + 4 + item.size());
            items.push_back(std::move(item));
        }
        if (unordered > 0) items.push_back(fmt::format("{} and {} under keys without order", cut, unordered));
        if (!may_go_on() || keys_cut_) items.emplace_back(cut);
    }

    // The smallest keys, in order.
    std::vector<OrderedKey> first_keys(int table, lua_Integer listed, std::size_t& unordered) {
        std::vector<OrderedKey> keys;
        keys_cut_ = false;
        for (lua_pushnil(state_); lua_next(state_, table) != 0; lua_pop(state_, 1)) {
            --entries_left_;
            const auto key = key_at(state_, -2);
            if (!key)
                ++unordered;
            else if (key->kind != OrderedKey::integer || key->integer_value < 1 ||
                     key->integer_value > listed)
                keys.push_back(*key);
            if (keys.size() > 2 * most_keys) shorten(keys);
            if (entries_left_ == 0) {
                lua_pop(state_, 2);
                return {};  // the smallest are not known
            }
        }
        if (keys.size() > most_keys) shorten(keys);
        std::sort(keys.begin(), keys.end(), &key_below);
        return keys;
    }

    void shorten(std::vector<OrderedKey>& keys) {
        keys_cut_ = true;
        std::nth_element(keys.begin(), keys.begin() + most_keys, keys.end(), &key_below);
        keys.resize(most_keys);
    }

    void push_key(const OrderedKey& key) {
        switch (key.kind) {
            case OrderedKey::boolean:
                lua_pushboolean(state_, key.integer_value != 0 ? 1 : 0);
                break;
            case OrderedKey::integer:
                lua_pushinteger(state_, key.integer_value);
                break;
            case OrderedKey::floating:
                lua_pushnumber(state_, key.float_value);
                break;
            case OrderedKey::string:
                lua_pushlstring(state_, key.text, key.length);
                break;
        }
    }

    // The text of the key on top of the stack.
    std::string key_text(const OrderedKey& key) {
        if (key.kind != OrderedKey::string) return fmt::format("[{}]", atom(-1, lua_type(state_, -1)));
        const std::string_view text{key.text, key.length};
        return is_name(text) ? std::string{text} : fmt::format("[\"{}\"]", escaped(text, false, room_));
    }

    static std::string braced(const std::vector<std::string>& items, std::size_t depth) {
        if (items.empty()) return "{}";
        std::size_t width = 0;
        for (const std::string& item : items)
            width += item.size() + 2;
        const bool one_line =
            width < longest_line && std::none_of(items.begin(), items.end(), [](const auto& item) {
                return item.find('\n') != std::string::npos;
            });
        const std::string between = one_line ? " " : "\n" + std::string(2 * (depth + 1), ' ');
        std::string out = "{";
        for (const std::string& item : items)
            out += (out.size() > 1 ? "," : "") + between + item;
        return out + (one_line ? " }" : "\n" + std::string(2 * depth, ' ') + "}");
    }

    void spend(std::size_t bytes) { room_ -= std::min(room_, bytes); }

    bool may_go_on() const { return room_ > 0 && entries_left_ > 0; }

    lua_State* state_;
    std::size_t room_;
    std::size_t entries_left_ = most_entries;
    bool keys_cut_ = false;
    std::vector<const void*> path_;  // the tables that the current one is in
};

}  // namespace

std::string print_value(lua_State* state, int index, std::size_t limit) {
    if (lua_checkstack(state, 8) == 0) return std::string{cut};
    return Printer{state, limit}.value(lua_absindex(state, index), 0);
}

}  // namespace headway
