#include "script/run_file.h"

#include "script/print_value.h"
#include "script/source_file.h"

#include <utility>
#include <variant>

namespace headway {

namespace {

// What is on the stack, as text.
std::string printed_values(lua_State* state) {
    std::string out;
    const int count = lua_gettop(state);
    for (int i = 1; i <= count && out.size() < longest_print; ++i)
        out += (i > 1 ? "\t" : "") + print_value(state, i, longest_print - out.size());
    return out;
}

}  // namespace

RunResult run_pack_file(const std::filesystem::path& file, ScriptLimits limits,
                        const std::filesystem::path& rules, const std::function<void(ScriptHost&)>& prepare) {
    RunResult result;
    const std::string shown = file.string();
    auto read = read_source_file(file, shown);
    if (auto* problem = std::get_if<Problem>(&read)) {
        result.failure = std::move(*problem);
        return result;
    }
    ScriptHost host{limits, rules};
    result.failure = host.protect([&](lua_State* state) {
        if (prepare) prepare(host);
        lua_settop(state, 0);
        host.load(std::get<std::string>(read), shown);
        lua_call(state, 0, LUA_MULTRET);
        result.value = printed_values(state);
    });
    result.printed = host.printed();
    return result;
}

}  // namespace headway
