// all, any, none, each_school, any_school; years and months.
#include "script/conditions.h"
#include "script/fact_bindings.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// The conditions in the braces at index 1; nothing after a mistake, which has been noted.
std::optional<std::vector<ConditionPtr>> parts_at(lua_State* state, const char* word) {
    PackBuilder& builder = PackBuilder::of(state);
    if (lua_type(state, 1) != LUA_TTABLE || lua_rawlen(state, 1) == 0) {
        builder.note(state, fmt::format("write {} {{ …, … }} with the conditions between the braces", word));
        return std::nullopt;
    }
    std::vector<ConditionPtr> parts;
    bool good = true;
    // One more than a tree may have is enough to be refused.
    const auto length =
        std::min(static_cast<lua_Integer>(lua_rawlen(state, 1)), static_cast<lua_Integer>(most_nodes) + 1);
    for (lua_Integer i = 1; i <= length; ++i) {
        lua_rawgeti(state, 1, i);
        parts.push_back(condition_at(state, lua_gettop(state)));
        good &= parts.back() != nullptr;
        lua_pop(state, 1);
    }
    if (!good) return std::nullopt;
    return parts;
}

// Null after a mistake, which has been noted.
ConditionPtr joined_parts(lua_State* state, Connective connective, std::vector<ConditionPtr> parts) {
    ConditionPtr condition = combined(connective, std::move(parts), caller_place(state));
    if (condition == nullptr)
        PackBuilder::of(state).note(
            state, fmt::format("this is made of more than {} conditions, or nested more than {} "
                               "deep; take it apart into several criteria",
                               most_nodes, greatest_depth));
    return condition;
}

// person.school.… and mentor.school.… speak of every school, so its opposite would be that one school fails:
// not what "none" says.
bool speaks_of_every_school(const PackBuilder& builder, const Condition& condition) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form)) {
        const std::string& root =
            builder.definition.requests[static_cast<std::size_t>(comparison->slot)].root;
        return root == "person.school" || root == "mentor.school";
    }
    const auto& parts = std::get<Combination>(condition.form).parts;
    return std::ranges::any_of(
        parts, [&](const ConditionPtr& part) { return speaks_of_every_school(builder, *part); });
}

template <Connective connective>
int combine(lua_State* state) {
    static constexpr const char* words[] = {"all", "any", "none"};
    auto parts = parts_at(state, words[static_cast<int>(connective)]);
    if (!parts) return push_condition(state, nullptr);
    if (connective == Connective::none)
        for (const ConditionPtr& part : *parts)
            if (speaks_of_every_school(PackBuilder::of(state), *part))
                return PackBuilder::of(state).complain(
                    state,
                    "none { person.school.… } does not say of which school: write "
                    "each_school { none { school.… } } or none { any_school { school.… } }");
    return push_condition(state, joined_parts(state, connective, std::move(*parts)));
}

// Is every comparison one of the bare name "school"? Only those can be asked of one school at a time.
bool speaks_of_one_school(const PackBuilder& builder, const Condition& condition) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form))
        return builder.definition.requests[static_cast<std::size_t>(comparison->slot)].root == "school";
    const auto& combination = std::get<Combination>(condition.form);
    for (const ConditionPtr& part : combination.parts)
        if (!speaks_of_one_school(builder, *part)) return false;
    return combination.connective != Connective::every_tied &&
           combination.connective != Connective::some_tied;
}

template <Connective connective>
int over_schools(lua_State* state) {
    const char* word = connective == Connective::some_tied ? "any_school" : "each_school";
    auto parts = parts_at(state, word);
    if (!parts) return push_condition(state, nullptr);
    PackBuilder& builder = PackBuilder::of(state);
    for (const ConditionPtr& part : *parts)
        if (!speaks_of_one_school(builder, *part))
            return builder.complain(
                state, fmt::format("inside {} {{ … }} write school.…, which is one school at a time", word));
    const ConditionPtr together = joined_parts(state, Connective::all, std::move(*parts));
    if (together == nullptr) return push_condition(state, nullptr);
    return push_condition(state, joined_parts(state, connective, {together}));
}

template <int months_each>
int period(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    const lua_Integer number = lua_tointeger(state, 1);
    if (lua_isinteger(state, 1) == 0 || number < 0 || number > 1000)
        return builder.complain(
            state, fmt::format("a length of time is a whole number up to 1000, not {}", described(state, 1)));
    push_handle(state, Period{static_cast<int>(number) * months_each});
    return 1;
}

}  // namespace

void offer_conditions(ScriptHost& host) {
    offer_function<combine<Connective::all>>(host, "all");
    offer_function<combine<Connective::any>>(host, "any");
    offer_function<combine<Connective::none>>(host, "none");
    offer_function<over_schools<Connective::every_tied>>(host, "each_school");
    offer_function<over_schools<Connective::some_tied>>(host, "any_school");
    offer_function<period<12>>(host, "years");
    offer_function<period<1>>(host, "months");
}

void offer_pack_words(ScriptHost& host, PackBuilder& builder) {
    builder.attach(host.state());
    offer_facts(host);
    offer_conditions(host);
    offer_policy(host);
    offer_recruitment(host);
    offer_eligibility(host);
    offer_allocation(host);
    offer_training(host);
    offer_cadence(host);
    offer_rounds(host);
    offer_funding(host);
    offer_tasks(host);
    offer_reports(host);
    offer_forms(host);
    offer_tests(host);
}

}  // namespace headway
