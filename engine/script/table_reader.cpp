#include "script/table_reader.h"

#include "base/text.h"
#include "script/handle.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

TableReader::TableReader(lua_State* state, int index, std::string what)
    : state_(state),
      index_(lua_absindex(state, index)),
      what_(std::move(what)),
      about_(what_),
      is_table_(lua_type(state, index) == LUA_TTABLE) {
    if (is_table_ && static_cast<lua_Integer>(lua_rawlen(state, index_)) > longest_list) {
        note(fmt::format("there are more than {} entries between the braces", longest_list));
        is_table_ = false;
        return;
    }
    if (!is_table_) note(fmt::format("write {} {{ … }} with braces, not {}", what_, described(state, index)));
}

void TableReader::note(const std::string& message) {
    PackBuilder::of(state_).note(state_, message, about_);
}

int TableReader::push(const char* key) {
    known_.emplace_back(key);
    if (!is_table_) {
        lua_pushnil(state_);
        return LUA_TNIL;
    }
    lua_pushstring(state_, key);
    return lua_rawget(state_, index_);
}

int TableReader::push(lua_Integer position) {
    positions_ = std::max(positions_, position);
    if (!is_table_) {
        lua_pushnil(state_);
        return LUA_TNIL;
    }
    return lua_rawgeti(state_, index_, position);
}

lua_Integer TableReader::length() const {
    return is_table_ ? static_cast<lua_Integer>(lua_rawlen(state_, index_)) : 0;
}

std::string TableReader::text_on_top() {
    if (lua_type(state_, -1) != LUA_TSTRING) return "";
    std::size_t length = 0;
    const char* characters = lua_tolstring(state_, -1, &length);
    if (length > longest_text)
        note(fmt::format("a text may have {} bytes; this one has {}", longest_text, length));
    std::string text{characters, std::min(length, longest_text)};
    const bool steers = std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= '\0' && c < ' ' && c != '\n' && c != '\t') || c == '\x7F';
    });
    if (steers) note("a text holds control characters, which could steer a terminal; take them out");
    return text;
}

std::string TableReader::text(const char* key, bool required) {
    const int type = push(key);
    std::string text = text_on_top();
    if (type != LUA_TSTRING && type != LUA_TNIL)
        note(fmt::format("'{}' is a text in quotation marks, not {}", key, described(state_, -1)));
    else if (text.empty() && required && is_table_)
        note(fmt::format("'{}' is missing: write {} = \"…\"", key, key));
    lua_pop(state_, 1);
    return text;
}

std::string TableReader::first_text() {
    const int type = push(lua_Integer{1});
    std::string text = text_on_top();
    if (type != LUA_TSTRING && is_table_) note("a text in quotation marks is missing between the braces");
    lua_pop(state_, 1);
    return text;
}

std::vector<std::string> TableReader::texts(const char* key, bool required) {
    const int type = push(key);
    std::vector<std::string> texts;
    if (type == LUA_TSTRING) texts.push_back(text_on_top());
    if (type == LUA_TTABLE) {
        const lua_Integer length =
            std::min<lua_Integer>(static_cast<lua_Integer>(lua_rawlen(state_, -1)), 1000);
        for (lua_Integer i = 1; i <= length; ++i) {
            if (lua_rawgeti(state_, -1, i) == LUA_TSTRING)
                texts.push_back(text_on_top());
            else
                note(fmt::format("'{}' is a list of texts; {} is none", key, described(state_, -1)));
            lua_pop(state_, 1);
        }
    }
    if (type != LUA_TSTRING && type != LUA_TTABLE && type != LUA_TNIL)
        note(fmt::format("'{}' is a text or a list of texts, not {}", key, described(state_, -1)));
    else if (texts.empty() && required && is_table_)
        note(fmt::format("'{}' is missing: write {} = \"…\" or {} = {{ \"…\", \"…\" }}", key, key, key));
    lua_pop(state_, 1);
    return texts;
}

std::optional<Date> TableReader::date(const char* key) {
    const std::string written = text(key, false);
    if (written.empty()) return std::nullopt;
    const auto date = parse_date(written);
    if (!date)
        note(fmt::format("'{}' is '{}', which is no date; dates have the form \"2016-09-01\"", key,
                         printable(written)));
    return date;
}

bool TableReader::flag(const char* key) {
    const int type = push(key);
    if (type != LUA_TBOOLEAN && type != LUA_TNIL)
        note(fmt::format("'{}' is true or false, not {}", key, described(state_, -1)));
    const bool flag = lua_toboolean(state_, -1) != 0;
    lua_pop(state_, 1);
    return flag;
}

std::optional<Value> TableReader::value_on_top() {
    std::optional<Value> value;
    if (lua_type(state_, -1) == LUA_TBOOLEAN) value = lua_toboolean(state_, -1) != 0;
    if (lua_type(state_, -1) == LUA_TSTRING) value = text_on_top();
    if (lua_type(state_, -1) == LUA_TNUMBER) {
        if (lua_isinteger(state_, -1) != 0)
            value = static_cast<std::int64_t>(lua_tointeger(state_, -1));
        else
            value = lua_tonumber(state_, -1);
    }
    lua_pop(state_, 1);
    return value;
}

std::optional<Value> TableReader::value(const char* key, bool required) {
    push(key);
    auto value = value_on_top();
    if (!value && required && is_table_)
        note(fmt::format("'{}' is missing, or is neither text, number, true nor false", key));
    return value;
}

std::optional<Value> TableReader::first_value(int position) {
    push(static_cast<lua_Integer>(position));
    return value_on_top();
}

std::vector<std::string> TableReader::keys() const {
    std::vector<std::string> keys;
    if (!is_table_) return keys;
    lua_pushnil(state_);
    while (lua_next(state_, index_) != 0) {
        lua_pop(state_, 1);
        if (lua_type(state_, -1) == LUA_TSTRING) keys.emplace_back(lua_tostring(state_, -1));
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void TableReader::finish() {
    if (!is_table_) return;
    lua_pushnil(state_);
    while (lua_next(state_, index_) != 0) {
        lua_pop(state_, 1);
        if (lua_type(state_, -1) == LUA_TSTRING) {
            const std::string key = lua_tostring(state_, -1);
            if (std::find(known_.begin(), known_.end(), key) == known_.end())
                note(fmt::format("there is no '{}' here{}", printable(key), did_you_mean(key, known_)));
        } else if (lua_isinteger(state_, -1) == 0 || lua_tointeger(state_, -1) > positions_) {
            note("there is more between the braces than belongs here");
        }
    }
}

}  // namespace headway
