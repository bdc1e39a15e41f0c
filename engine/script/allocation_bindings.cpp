// allocation and preference: which mentor for which mentee.
#include "base/text.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// So that the scores of a whole cohort can be added up.
constexpr std::int64_t greatest_weight = 1'000'000;

bool is_weight(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number != nullptr && *number >= 1 && *number <= greatest_weight;
}

// weight = 3, or weight = parameter "…", which must be a weight on every day.
void read_weight(lua_State* state, TableReader& table, PreferenceDefinition& preference) {
    const PackBuilder& builder = PackBuilder::of(state);
    table.push("weight");
    preference.weight = Value{std::int64_t{1}};
    if (const auto* name = handle_of<ParameterName>(state, -1))
        preference.weight = *name;
    else if (lua_isinteger(state, -1) != 0)
        preference.weight = Value{std::int64_t{lua_tointeger(state, -1)}};
    else if (table.is_table() && handle_of<Broken>(state, -1) == nullptr)
        table.note(
            fmt::format("'weight' is a whole number or parameter \"…\", not {}", described(state, -1)));
    lua_pop(state, 1);
    const std::vector<Value> values = builder.values_of(preference.weight);
    if (!std::all_of(values.begin(), values.end(), is_weight))
        table.note(fmt::format("'weight' is a whole number from 1 to {}", greatest_weight));
}

int preference(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "preference"};
    auto preference = std::make_shared<PreferenceDefinition>();
    preference->where = caller_place(state);
    preference->id = table.text("id");
    table.about(preference->id);
    preference->clauses = clauses_of(builder, table);
    read_weight(state, table, *preference);
    preference->preferred = read_condition(state, table, "prefers");
    if (table.is_table() && table.push("prefers") == LUA_TNIL)
        table.note("'prefers' is missing: the condition under which a mentor is preferred");
    lua_settop(state, 1);
    table.finish();
    builder.built_rule(state, preference, "preference " + printable(preference->id));
    push_handle(state, std::move(preference));
    return 1;
}

void add_preference(lua_State* state, const PreferenceDefinition& preference) {
    PackBuilder& builder = PackBuilder::of(state);
    auto& known = builder.definition.preferences;
    Place where = preference.where;
    where.path = "preference " + preference.id;
    check_condition(state, preference.preferred, SubjectKind::pair, where);
    const auto twin = std::find_if(known.begin(), known.end(),
                                   [&](const auto& other) { return other.id == preference.id; });
    if (twin != known.end())
        builder.add(state, {where, fmt::format("two preferences are called '{}'; the other stands in line {}",
                                               twin->id, twin->where.line)});
    PackBuilder::charge(state, sizeof(PreferenceDefinition));
    known.push_back(preference);
}

void collect_preferences(lua_State* state, TableReader& table) {
    if (table.push("preferences") == LUA_TNIL) {
        lua_pop(state, 1);
        return;
    }
    TableReader list{state, -1, "preferences"};
    for (lua_Integer i = 1; i <= list.length(); ++i) {
        list.push(i);
        const auto* preference = handle_of<std::shared_ptr<PreferenceDefinition>>(state, -1);
        if (preference == nullptr && handle_of<Broken>(state, -1) == nullptr)
            list.note(fmt::format("entry {} is {}, not preference {{ … }}", i, described(state, -1)));
        lua_pop(state, 1);
        if (preference != nullptr) PackBuilder::of(state).listed(preference->get());
        if (preference != nullptr) add_preference(state, **preference);
    }
    lua_pop(state, 1);
}

int allocation(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "allocation"};
    if (builder.definition.allocates) table.note("a pack says allocation { … } once");
    builder.definition.allocates = true;
    collect_criteria(state, table, "criteria", SubjectKind::pair, builder.definition.pair);
    collect_preferences(state, table);
    table.finish();
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_allocation(ScriptHost& host) {
    offer_function<preference>(host, "preference");
    offer_function<allocation>(host, "allocation");
}

}  // namespace headway
