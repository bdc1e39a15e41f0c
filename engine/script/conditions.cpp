#include "script/conditions.h"

#include "base/text.h"
#include "script/host.h"

#include <fmt/format.h>

namespace headway {

namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t most_operands = 100;

std::optional<Operand> text_operand(PackBuilder& builder, lua_State* state, int index, Kind kind) {
    std::size_t length = 0;
    const char* characters = lua_tolstring(state, index, &length);
    if (length > longest_name) {
        builder.note(state, fmt::format("a name of more than {} characters can't be compared with a fact",
                                        longest_name));
        return std::nullopt;
    }
    const std::string text{characters, length};
    if (kind != Kind::date) return Operand{Value{text}};
    if (const auto date = parse_date(text)) return Operand{Value{*date}};
    builder.note(state,
                 fmt::format("'{}' is not a date; dates have the form \"2016-09-01\"", printable(text)));
    return std::nullopt;
}

std::optional<Operand> operand_at(lua_State* state, int index, Kind kind) {
    PackBuilder& builder = PackBuilder::of(state);
    switch (lua_type(state, index)) {
        case LUA_TBOOLEAN:
            return Operand{Value{lua_toboolean(state, index) != 0}};
        case LUA_TSTRING:
            return text_operand(builder, state, index, kind);
        case LUA_TNUMBER:
            if (lua_isinteger(state, index) != 0)
                return Operand{Value{static_cast<std::int64_t>(lua_tointeger(state, index))}};
            return Operand{Value{lua_tonumber(state, index)}};
        default:
            break;
    }
    if (const auto* name = handle_of<ParameterName>(state, index)) return Operand{*name};
    if (const auto* period = handle_of<Period>(state, index)) return Operand{Value{*period}};
    if (handle_of<Broken>(state, index) == nullptr)
        builder.note(state, fmt::format("{} can't be compared with a fact", described(state, index)));
    return std::nullopt;
}

bool add_operands(lua_State* state, int index, Kind kind, std::vector<Operand>& operands) {
    if (lua_type(state, index) != LUA_TTABLE) {
        const auto operand = operand_at(state, index, kind);
        if (operand) operands.push_back(*operand);
        return operand.has_value();
    }
    bool good = true;
    for (lua_Integer i = 1; lua_rawgeti(state, index, i) != LUA_TNIL; ++i) {
        const auto operand = operand_at(state, lua_gettop(state), kind);
        if (operand) operands.push_back(*operand);
        good &= operand.has_value();
        lua_pop(state, 1);
        if (operands.size() > most_operands) {
            PackBuilder::of(state).note(
                state, fmt::format("a fact is compared with {} values at most", most_operands));
            good = false;
            lua_pushnil(state);
            break;
        }
    }
    lua_pop(state, 1);
    return good;
}

Place place_of(lua_State* state) {
    return caller_place(state);
}

// What the operands come to now; nothing after a parameter that is not defined, which has been noted.
std::optional<std::vector<Value>> checked_values(const PackBuilder& builder,
                                                 const std::vector<Operand>& operands) {
    std::vector<Value> values;
    for (const Operand& operand : operands) {
        const auto value = builder.checked_value(operand);
        if (!value) return std::nullopt;
        values.push_back(*value);
    }
    return values;
}

// Why the values don't fit the fact; those of a parameter must fit before and after every change.
std::optional<std::string> misfit_on_any_day(const PackBuilder& builder, const FactType& type,
                                             Comparator comparator, const std::vector<Operand>& operands,
                                             const std::vector<Value>& values) {
    auto wrong = misfit(type, comparator, values);
    for (std::size_t i = 0; i < operands.size() && !wrong; ++i)
        for (const Value& other : builder.values_of(operands[i])) {
            std::vector<Value> then = values;
            then[i] = other;
            if (!wrong) wrong = misfit(type, comparator, then);
        }
    return wrong;
}

// " (parameter 'lowest': parameters.lua:3)", for a value that is not written where it is compared.
std::string places_of_parameters(const PackBuilder& builder, const std::vector<Operand>& operands) {
    std::string out;
    for (const Operand& operand : operands)
        if (const auto* name = std::get_if<ParameterName>(&operand))
            out += fmt::format(" (parameter '{}': {})", name->name,
                               builder.definition.parameter(name->name)->where.text());
    return out;
}

bool over_own_schools(const FactPath& path) {
    return path.root == "person.school" || path.root == "appointment.school" || path.root == "mentor.school";
}

}  // namespace

std::string text_of(const FactPath& path) {
    return path.path.empty() ? path.root : path.root + "." + path.path;
}

std::optional<std::vector<Operand>> operands_from(lua_State* state, int first, Kind kind) {
    std::vector<Operand> operands;
    bool good = true;
    for (int index = first; index <= lua_gettop(state); ++index)
        good &= add_operands(state, index, kind, operands);
    if (!good) return std::nullopt;
    return operands;
}

bool says_which(lua_State* state, const FactPath& path) {
    if (path.fact->arguments.empty() || !path.fact->arguments.front().required) return true;
    if (!path.arguments.empty() && path.arguments.front().size() == 1) return true;
    PackBuilder::of(state).note(
        state, fmt::format("{} does not say which: write {} \"…\"", text_of(path), text_of(path)));
    return false;
}

FactRequest request_of(const PackBuilder& builder, const FactPath& path) {
    FactRequest request{.fact = path.fact, .root = path.root, .arguments = path.arguments};
    if (!path.arguments.empty() &&
        path.fact->arguments.front().kind == ArgumentDefinition::Kind::declaration) {
        const auto& key = std::get<std::string>(std::get<Value>(path.arguments.front().front()));
        const DeclarationDefinition* declaration = builder.definition.declaration(key);
        request.phrase = declaration->asks;
        request.from = declaration->from;
    }
    return request;
}

ConditionPtr comparison_of(lua_State* state, const FactPath& path, Comparator comparator,
                           std::vector<Operand> operands, bool negated) {
    PackBuilder& builder = PackBuilder::of(state);
    if (!says_which(state, path)) return nullptr;
    const auto values = checked_values(builder, operands);
    if (!values) return nullptr;
    if (const auto wrong = misfit_on_any_day(builder, path.fact->type, comparator, operands, *values)) {
        builder.note(state,
                     fmt::format("{}: {}{}", text_of(path), *wrong, places_of_parameters(builder, operands)));
        return nullptr;
    }
    const Place where = place_of(state);
    const Slot slot = builder.slot_of(state, request_of(builder, path));
    ConditionPtr condition = std::make_shared<const Condition>(
        Condition{Comparison{slot, comparator, std::move(operands)}, where});
    if (negated) condition = combined(Connective::none, {std::move(condition)}, where);
    if (over_own_schools(path)) condition = combined(Connective::every_tied, {std::move(condition)}, where);
    return condition;
}

namespace {

// True and false come of Lua's own words between conditions.
void note_no_condition(lua_State* state, int index) {
    PackBuilder& builder = PackBuilder::of(state);
    const bool truth = lua_type(state, index) == LUA_TBOOLEAN;
    if (truth && builder.told_of_joining) return;
    builder.note(state, fmt::format("a condition is needed here, not {}{}", described(state, index),
                                    truth ? "; for 'not' or '== false' write none { … }, and for '== true' "
                                            "the condition alone"
                                          : ""));
}

}  // namespace

ConditionPtr condition_at(lua_State* state, int index) {
    PackBuilder& builder = PackBuilder::of(state);
    if (const auto* built = handle_of<BuiltCondition>(state, index)) {
        builder.use(built->number);
        return built->condition;
    }
    if (handle_of<Broken>(state, index) != nullptr) return nullptr;
    const auto* path = handle_of<FactPath>(state, index);
    if (path == nullptr) {
        note_no_condition(state, index);
        return nullptr;
    }
    builder.use(path->number);
    if (path->fact == nullptr) {
        builder.note(state, fmt::format("{} is only the beginning of a fact's name", text_of(*path)));
        return nullptr;
    }
    return comparison_of(state, *path, Comparator::holds, {}, false);
}

int push_condition(lua_State* state, ConditionPtr condition) {
    if (condition == nullptr)
        push_handle(state, Broken{});
    else
        push_handle(state, BuiltCondition{std::move(condition), PackBuilder::of(state).built(state)});
    return 1;
}

}  // namespace headway
