// A name that neither Lua nor the language of packs has.
#include "base/text.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

namespace headway {

namespace {

// The keys of the table at that index that are texts.
std::vector<std::string> names_in(lua_State* state, int table) {
    std::vector<std::string> names;
    for (lua_pushnil(state); lua_next(state, table) != 0; lua_pop(state, 1))
        if (lua_type(state, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(state, -2));
    return names;
}

std::string complaint(const std::string& module, const std::string& name,
                      const std::vector<std::string>& known) {
    const std::string nearest = did_you_mean(name, known);
    if (!module.empty())
        return fmt::format("the module '{}' has no '{}'{}", module, printable(name),
                           nearest.empty() ? "; it has " + joined(known) : nearest);
    if (left_out(name)) return fmt::format("{} is not available in rule packs", name);
    return fmt::format(
        "there is no word '{}'{}", printable(name),
        nearest.empty() ? "; a name of your own begins with local, and above its first use" : nearest);
}

}  // namespace

// As an __index whose upvalues are the module's name ("" for a file's own names) and the table.
int missing_name(lua_State* state) {
    lua_settop(state, 2);
    lua_pushvalue(state, 2);
    if (lua_rawget(state, lua_upvalueindex(2)) != LUA_TNIL) return 1;
    if (lua_type(state, 2) != LUA_TSTRING) return 1;
    PackBuilder& builder = PackBuilder::of(state);
    lua_pushvalue(state, lua_upvalueindex(2));
    const std::string message = complaint(lua_tostring(state, lua_upvalueindex(1)), lua_tostring(state, 2),
                                          names_in(state, lua_gettop(state)));
    if (!builder.is_reading) raise(state, message);
    return builder.complain(state, message);
}

}  // namespace headway
