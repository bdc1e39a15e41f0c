#include "script/handle.h"

#include "base/text.h"
#include "script/host.h"

#include <fmt/format.h>

#include <array>
#include <new>

namespace headway {

namespace {

constexpr const char* metatable_name = "a part of a pack";

int collect(lua_State* state) {
    static_cast<Handle*>(lua_touserdata(state, 1))->~Handle();
    return 0;
}

int refuse_change(lua_State* state) {
    raise(state, "this can't be changed after it was built");
}

// In the order of Handle's alternatives.
constexpr std::array<std::string_view, std::variant_size_v<Handle>> names{"something that is wrong already",
                                                                          "a fact",
                                                                          "a condition",
                                                                          "a parameter",
                                                                          "a length of time",
                                                                          "a clause",
                                                                          "a parameter's definition",
                                                                          "an interpretation",
                                                                          "a declaration",
                                                                          "a criterion",
                                                                          "a preference",
                                                                          "a test",
                                                                          "a rule of the cadence",
                                                                          "an action of a round",
                                                                          "a line of the funding",
                                                                          "a task",
                                                                          "rows of a report",
                                                                          "a part of a report",
                                                                          "a report",
                                                                          "a private field",
                                                                          "a statement of forms"};

int refuse_comparison(lua_State* state) {
    raise(state,
          "facts and conditions are compared by a colon and a word, for example person.school.phase:is "
          "\"primary\" or person.years_as_head:at_least(years(3))");
}

int to_text(lua_State* state) {
    const Handle* handle = handle_at(state, 1);
    const std::string_view name = handle == nullptr ? "a value" : names.at(handle->index());
    lua_pushlstring(state, name.data(), name.size());
    return 1;
}

void set_function(lua_State* state, const char* name, lua_CFunction function) {
    lua_pushcfunction(state, function);
    lua_setfield(state, -2, name);
}

}  // namespace

namespace {

// About how many bytes a handle keeps outside of Lua.
struct Weight {
    static constexpr std::size_t node = 300;

    std::size_t operator()(const FactPath& path) const {
        std::size_t bytes = path.path.size();
        for (const auto& operands : path.arguments)
            bytes += operands.size() * node;
        return bytes;
    }
    std::size_t operator()(const BuiltCondition& built) const { return built.condition->nodes * node; }
    std::size_t operator()(const std::shared_ptr<Clause>& clause) const {
        return sizeof(Clause) + clause->text.size();
    }
    std::size_t operator()(const std::shared_ptr<Interpretation>& interpretation) const {
        return sizeof(Interpretation) + interpretation->text.size();
    }
    std::size_t operator()(const std::shared_ptr<PackTest>& test) const {
        return sizeof(PackTest) + test->register_document.size();
    }
    template <class Other>
    std::size_t operator()(const Other&) const {
        return node;
    }
};

}  // namespace

void push_handle(lua_State* state, Handle handle) {
    // The surplus is never touched: it makes the collector and the memory cap see what the handle holds.
    void* memory = lua_newuserdatauv(state, sizeof(Handle) + std::visit(Weight{}, handle), 0);
    new (memory) Handle(std::move(handle));
    luaL_setmetatable(state, metatable_name);
}

const Handle* handle_at(lua_State* state, int index) {
    return static_cast<const Handle*>(luaL_testudata(state, index, metatable_name));
}

std::string described(lua_State* state, int index) {
    if (const Handle* handle = handle_at(state, index)) return std::string{names.at(handle->index())};
    switch (lua_type(state, index)) {
        case LUA_TNIL:
        case LUA_TNONE:
            return "nothing";
        case LUA_TNUMBER:
            return fmt::format("the number {}", lua_tonumber(state, index));
        case LUA_TBOOLEAN:
            return lua_toboolean(state, index) != 0 ? "true" : "false";
        case LUA_TSTRING:
            return fmt::format("the text \"{}\"", printable(lua_tostring(state, index), 60));
        default:
            return fmt::format("a {}", luaL_typename(state, index));
    }
}

void open_handles(lua_State* state, lua_CFunction index, lua_CFunction call) {
    luaL_newmetatable(state, metatable_name);
    set_function(state, "__gc", collect);
    set_function(state, "__newindex", guarded<refuse_change>);
    set_function(state, "__tostring", guarded<to_text>);
    set_function(state, "__lt", guarded<refuse_comparison>);
    set_function(state, "__le", guarded<refuse_comparison>);
    set_function(state, "__index", index);
    set_function(state, "__call", call);
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_pop(state, 1);
}

}  // namespace headway
