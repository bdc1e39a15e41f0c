#include "scheme/custom.h"

#include "base/text.h"

#include <fmt/format.h>

namespace headway {

namespace {

struct Pushing {
    lua_State* state;
    void operator()(bool value) const { lua_pushboolean(state, value ? 1 : 0); }
    void operator()(std::int64_t value) const { lua_pushinteger(state, value); }
    void operator()(double value) const { lua_pushnumber(state, value); }
    void operator()(const std::string& value) const { lua_pushlstring(state, value.data(), value.size()); }
    void operator()(Date value) const { (*this)(iso(value)); }
    void operator()(Period value) const { lua_pushinteger(state, value.months); }
};

void push_facts(lua_State* state, const CustomRule& rule, const Snapshot& snapshot, std::size_t subject,
                const std::function<Value(const ParameterName&)>& parameter) {
    lua_createtable(state, 0, static_cast<int>(rule.facts.size() + rule.parameters.size()));
    for (const CustomRule::Number& number : rule.parameters) {
        std::visit(Pushing{state}, parameter(number.parameter));
        lua_setfield(state, -2, number.name.c_str());
    }
    for (const CustomRule::Input& input : rule.facts) {
        const Snapshot::Found found = snapshot.value(input.slot, subject);
        if (!found.known) continue;
        if (found.none)
            lua_pushliteral(state, "none");
        else
            std::visit(Pushing{state}, found.value);
        lua_setfield(state, -2, input.name.c_str());
    }
}

// What met, not_met and unknown return: { outcome = …, reason = … }. Read raw.
bool read_ruling(lua_State* state, CustomRuling& ruling) {
    if (lua_type(state, -1) != LUA_TTABLE) return false;
    lua_pushliteral(state, "outcome");
    if (lua_rawget(state, -2) != LUA_TNUMBER) return false;
    const lua_Integer outcome = lua_tointeger(state, -1);
    if (outcome != static_cast<lua_Integer>(Outcome::met) &&
        outcome != static_cast<lua_Integer>(Outcome::unknown) &&
        outcome != static_cast<lua_Integer>(Outcome::not_met))
        return false;
    ruling.outcome = static_cast<Outcome>(outcome);
    lua_pop(state, 1);
    lua_pushliteral(state, "reason");
    if (lua_rawget(state, -2) == LUA_TSTRING) ruling.reason = printable(lua_tostring(state, -1), 1000);
    return true;
}

}  // namespace

CustomRuling rule_on(ScriptHost& host, const CriterionDefinition& criterion, const Snapshot& snapshot,
                     std::size_t subject, const std::function<Value(const ParameterName&)>& parameter) {
    CustomRuling ruling;
    bool understood = false;
    ruling.failure = host.protect([&](lua_State* state) {
        lua_rawgeti(state, LUA_REGISTRYINDEX, criterion.custom->function);
        push_facts(state, *criterion.custom, snapshot, subject, parameter);
        lua_call(state, 1, 1);
        understood = read_ruling(state, ruling);
    });
    if (!ruling.failure && !understood)
        ruling.failure =
            Problem{criterion.where, "its function must return met \"…\", not_met \"…\" or unknown \"…\""};
    if (ruling.failure) ruling.failure->where.path = "criterion " + criterion.id;
    return ruling;
}

}  // namespace headway
