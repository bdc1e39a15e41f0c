// string.find, match, gmatch and gsub (manual, section 6.4).
#include "script/host.h"
#include "script/libraries.h"
#include "script/pattern.h"

#include <algorithm>
#include <cstring>

namespace headway {

namespace {

std::string_view check_text(lua_State* state, int argument) {
    std::size_t length = 0;
    const char* text = luaL_checklstring(state, argument, &length);
    return {text, length};
}

// The optional argument that says where to begin, counted from 0; a negative one counts from the end.
std::size_t check_start(lua_State* state, int argument, std::size_t length) {
    const lua_Integer given = luaL_optinteger(state, argument, 1);
    const auto size = static_cast<lua_Integer>(length);
    if (given > 0) return static_cast<std::size_t>(given - 1);
    if (given == 0 || given < -size) return 0;
    return static_cast<std::size_t>(size + given);
}

bool take_anchor(std::string_view& pattern) {
    if (!pattern.starts_with('^')) return false;
    pattern.remove_prefix(1);
    return true;
}

int find_plain(lua_State* state, std::string_view subject, std::string_view text, std::size_t start) {
    // In linear time, which std::string_view::find does not promise.
    const void* found = memmem(subject.data() + start, subject.size() - start, text.data(), text.size());
    if (found == nullptr) {
        luaL_pushfail(state);
        return 1;
    }
    const auto begin = static_cast<const char*>(found) - subject.data();
    lua_pushinteger(state, begin + 1);
    lua_pushinteger(state, begin + static_cast<lua_Integer>(text.size()));
    return 2;
}

int push_nothing_found(lua_State* state) {
    luaL_pushfail(state);
    return 1;
}

// Pushes what find or match gives for the match.
int push_found(lua_State* state, const PatternMatcher& matcher, std::size_t begin, std::size_t end,
               bool find) {
    if (!find) return matcher.push_captures(begin, end);
    lua_pushinteger(state, static_cast<lua_Integer>(begin) + 1);
    lua_pushinteger(state, static_cast<lua_Integer>(end));
    return 2 + (matcher.captures() > 0 ? matcher.push_captures(begin, end) : 0);
}

int search(lua_State* state, bool find) {
    const std::string_view subject = check_text(state, 1);
    std::string_view pattern = check_text(state, 2);
    std::size_t start = check_start(state, 3, subject.size());
    if (start > subject.size()) return push_nothing_found(state);
    if (find && (lua_toboolean(state, 4) != 0 || is_plain(pattern)))
        return find_plain(state, subject, pattern, start);
    const bool anchored = take_anchor(pattern);
    PatternMatcher matcher{state, subject, pattern};
    for (; start <= subject.size(); ++start) {
        const std::size_t end = matcher.match(start);
        if (end != PatternMatcher::none) return push_found(state, matcher, start, end, find);
        if (anchored) break;
    }
    return push_nothing_found(state);
}

// What gmatch's iterator remembers, as upvalues: the subject, the pattern, where to go on, where the last
// match ended (-1 before the first).
int next_match(lua_State* state) {
    const std::string_view subject = check_text(state, lua_upvalueindex(1));
    PatternMatcher matcher{state, subject, check_text(state, lua_upvalueindex(2))};
    const lua_Integer last_end = lua_tointeger(state, lua_upvalueindex(4));
    auto start = static_cast<std::size_t>(lua_tointeger(state, lua_upvalueindex(3)));
    for (; start <= subject.size(); ++start) {
        const std::size_t end = matcher.match(start);
        if (end == PatternMatcher::none || static_cast<lua_Integer>(end) == last_end) continue;
        for (int upvalue : {3, 4}) {
            lua_pushinteger(state, static_cast<lua_Integer>(end));
            lua_replace(state, lua_upvalueindex(upvalue));
        }
        return matcher.push_captures(start, end);
    }
    return 0;
}

// gsub's replacement, one way for each type of its third argument.
class Replacement {
  public:
    Replacement(lua_State* state, const PatternMatcher& matcher, luaL_Buffer& out)
        : state_(state), matcher_(matcher), out_(out), type_(lua_type(state, 3)) {}

    // Adds what takes the place of the match; gives whether that differs from the match itself.
    bool add(std::string_view subject, std::size_t begin, std::size_t end) {
        if (type_ != LUA_TFUNCTION && type_ != LUA_TTABLE) {
            add_template(begin, end);
            return true;
        }
        push_value(begin, end);
        if (lua_toboolean(state_, -1) == 0) {
            lua_pop(state_, 1);
            luaL_addlstring(&out_, subject.data() + begin, end - begin);
            return false;
        }
        if (lua_isstring(state_, -1) == 0)
            luaL_error(state_, "invalid replacement value (a %s)", luaL_typename(state_, -1));
        luaL_addvalue(&out_);
        return true;
    }

  private:
    void push_value(std::size_t begin, std::size_t end) {
        if (type_ == LUA_TTABLE) {
            matcher_.push_capture(0, begin, end);
            lua_gettable(state_, 3);
        } else {
            lua_pushvalue(state_, 3);
            lua_call(state_, matcher_.push_captures(begin, end), 1);
        }
    }

    // The text of the third argument, in which %1 is a capture.
    void add_template(std::size_t begin, std::size_t end) {
        std::size_t length = 0;
        const char* given = lua_tolstring(state_, 3, &length);
        std::string_view text{given, length};
        for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%')) {
            luaL_addlstring(&out_, text.data(), at);
            add_escape(at + 1 < text.size() ? text[at + 1] : '\0', begin, end);
            text.remove_prefix(std::min(at + 2, text.size()));
        }
        luaL_addlstring(&out_, text.data(), text.size());
    }

    void add_escape(char letter, std::size_t begin, std::size_t end) {
        if (letter == '%') {
            luaL_addlstring(&out_, "%", 1);
        } else if (letter == '0') {
            const std::string_view whole = matcher_.whole(begin, end);
            luaL_addlstring(&out_, whole.data(), whole.size());
        } else if (letter >= '1' && letter <= '9') {
            matcher_.push_capture(letter - '1', begin, end);
            luaL_tolstring(state_, -1, nullptr);
            lua_remove(state_, -2);
            luaL_addvalue(&out_);
        } else {
            luaL_error(state_, "invalid use of '%c' in replacement string", '%');
        }
    }

    lua_State* state_;
    const PatternMatcher& matcher_;
    luaL_Buffer& out_;
    int type_;
};

struct Replaced {
    lua_Integer count = 0;
    bool changed = false;  // by at least one of them
};

// Writes the subject to out, with up to so many matches replaced. The empty match right behind the last match
// does not count (manual, section 6.4, as of Lua 5.4).
Replaced replace_all(std::string_view subject, PatternMatcher& matcher, Replacement& replacement,
                     luaL_Buffer& out, lua_Integer most, bool anchored) {
    Replaced replaced;
    std::size_t at = 0;
    std::size_t last_end = PatternMatcher::none;
    while (replaced.count < most) {
        const std::size_t end = matcher.match(at);
        if (end != PatternMatcher::none && end != last_end) {
            ++replaced.count;
            replaced.changed = replacement.add(subject, at, end) || replaced.changed;
            at = last_end = end;
        } else if (at < subject.size()) {
            luaL_addlstring(&out, subject.data() + at++, 1);
        } else {
            break;
        }
        if (anchored) break;
    }
    luaL_addlstring(&out, subject.data() + at, subject.size() - at);
    return replaced;
}

bool may_replace(int type) {
    return type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE;
}

}  // namespace

int string_find(lua_State* state) {
    return search(state, true);
}

int string_match(lua_State* state) {
    return search(state, false);
}

int string_gmatch(lua_State* state) {
    const std::size_t length = check_text(state, 1).size();
    check_text(state, 2);
    const std::size_t start = std::min(check_start(state, 3, length), length + 1);
    lua_settop(state, 2);
    lua_pushinteger(state, static_cast<lua_Integer>(start));
    lua_pushinteger(state, -1);
    lua_pushcclosure(state, &guarded<&next_match>, 4);
    return 1;
}

int string_gsub(lua_State* state) {
    const std::string_view subject = check_text(state, 1);
    std::string_view pattern = check_text(state, 2);
    if (!may_replace(lua_type(state, 3))) luaL_typeerror(state, 3, "string/function/table");
    const lua_Integer most = luaL_optinteger(state, 4, static_cast<lua_Integer>(subject.size()) + 1);
    const bool anchored = take_anchor(pattern);
    luaL_Buffer out;
    luaL_buffinit(state, &out);
    PatternMatcher matcher{state, subject, pattern};
    Replacement replacement{state, matcher, out};
    const Replaced replaced = replace_all(subject, matcher, replacement, out, most, anchored);
    if (replaced.changed)
        luaL_pushresult(&out);
    else
        lua_pushvalue(state, 1);
    lua_pushinteger(state, replaced.count);
    return 2;
}

}  // namespace headway
