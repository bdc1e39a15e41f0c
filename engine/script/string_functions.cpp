// The string library (manual, section 6.4) without dump, and with bounds where one call could take for ever.
#include "script/host.h"
#include "script/libraries.h"
#include "script/value_text.h"

#include <cstdint>
#include <string_view>

namespace headway {

namespace {

constexpr lua_Integer longest = ScriptHost::longest_string;

// string.rep. Stock Lua copies nothing 2^62 times over for ("").rep, without looking up.
int repeat(lua_State* state) {
    std::size_t length = 0;
    std::size_t separator = 0;
    luaL_checklstring(state, 1, &length);
    const lua_Integer count = luaL_checkinteger(state, 2);
    luaL_optlstring(state, 3, "", &separator);
    const auto each = static_cast<lua_Integer>(length + separator);
    if (count <= 0 || each == 0) {
        lua_pushliteral(state, "");
        return 1;
    }
    if (count > longest / each + 1) luaL_error(state, "resulting string too large");
    return call_stock(state);
}

// The conversion that begins after a '%': moves past it and gives its letter.
char read_conversion(std::string_view format, std::size_t& at) {
    at = format.find_first_not_of("-+ #0123456789.", at);
    if (at == std::string_view::npos) return '\0';
    return format[at++];
}

// Puts text in the place of an argument that stock Lua would show with its address.
void replace_by_text(lua_State* state, int argument) {
    if (argument > lua_gettop(state) || lua_type(state, argument) == LUA_TSTRING) return;
    push_text(state, argument);
    lua_replace(state, argument);
}

// string.format: stock Lua's, once no argument can show an address.
int format(lua_State* state) {
    std::size_t length = 0;
    const char* text = luaL_checklstring(state, 1, &length);
    const std::string_view pattern{text, length};
    int argument = 1;
    for (std::size_t at = pattern.find('%'); at < length; at = pattern.find('%', at)) {
        const char letter = read_conversion(pattern, ++at);
        if (letter == '%') continue;
        if (letter == '\0') break;
        ++argument;
        if (letter == 's') replace_by_text(state, argument);
        if (letter == 'p')
            raise(state, "'%p' is not available in rule packs: an address differs in every run");
    }
    return call_stock(state);
}

// Gives the table on top a function of ours that ends in the stock one.
template <int (*function)(lua_State*)>
void wrap(lua_State* state, int stock, const char* name) {
    lua_getfield(state, stock, name);
    lua_pushcclosure(state, &guarded<function>, 1);
    lua_setfield(state, -2, name);
}

constexpr luaL_Reg pattern_functions[] = {
    {"find", &guarded<&string_find>},
    {"gmatch", &guarded<&string_gmatch>},
    {"gsub", &guarded<&string_gsub>},
    {"match", &guarded<&string_match>},
    {nullptr, nullptr},
};

}  // namespace

void cage_string_library(lua_State* state) {
    const int stock = lua_gettop(state);
    lua_newtable(state);
    for (const char* name :
         {"byte", "char", "len", "lower", "pack", "packsize", "reverse", "sub", "unpack", "upper"})
        take_guarded(state, stock, name);
    wrap<&repeat>(state, stock, "rep");
    wrap<&format>(state, stock, "format");
    luaL_setfuncs(state, pattern_functions, 0);
    lua_replace(state, stock);
}

// utf8 (manual, section 6.5) is stock Lua's.
void cage_utf8_library(lua_State* state) {
    const int stock = lua_gettop(state);
    lua_newtable(state);
    for (const char* name : {"char", "codepoint", "codes", "len", "offset"})
        take_guarded(state, stock, name);
    take_as_is(state, stock, "charpattern");
    lua_replace(state, stock);
}

}  // namespace headway
