#include "script/fact_bindings.h"

#include "base/text.h"
#include "facts/vocabulary.h"
#include "script/conditions.h"
#include "script/fact_methods.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

const FactMethod* method_named(std::string_view name) {
    for (const FactMethod& method : fact_methods())
        if (method.name == name) return &method;
    return nullptr;
}

std::vector<std::string> names_of_methods() {
    std::vector<std::string> names;
    for (const FactMethod& method : fact_methods())
        names.emplace_back(method.name);
    return names;
}

// The vocabulary's name for what a path has reached: person.school.phase is the fact school.phase, and a
// mentor's facts are those of a person.
std::string vocabulary_name(const FactPath& path) {
    const std::size_t dot = path.root.rfind('.');
    std::string root = dot == std::string::npos ? path.root : path.root.substr(dot + 1);
    if (root == "mentor") root = "person";
    if (root == "mentee") root = "appointment";
    return path.path.empty() ? root : root + "." + path.path;
}

// The names that may follow a path.
std::vector<std::string> next_names(const FactPath& path) {
    const std::string prefix = vocabulary_name(path) + ".";
    std::vector<std::string> names;
    for (const FactDefinition& fact : vocabulary()) {
        if (!fact.name.starts_with(prefix)) continue;
        const std::string rest = fact.name.substr(prefix.size());
        const std::string name = rest.substr(0, rest.find('.'));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    if (path.path.empty() && path.root != "pair" && path.root.find("school") == std::string::npos)
        names.emplace_back("school");
    return names;
}

int extend(lua_State* state, const FactPath& path, const std::string& key) {
    const std::vector<std::string> names = next_names(path);
    if (std::find(names.begin(), names.end(), key) == names.end())
        return PackBuilder::of(state).complain(state, fmt::format("there is no fact {}.{}{}", text_of(path),
                                                                  printable(key), did_you_mean(key, names)));
    FactPath longer = path;
    if (key == "school" && path.path.empty())
        longer.root += ".school";
    else
        longer.path += (path.path.empty() ? "" : ".") + key;
    longer.fact = fact_named(vocabulary_name(longer));
    if (longer.fact != nullptr) longer.number = PackBuilder::of(state).built(state);
    push_handle(state, std::move(longer));
    return 1;
}

int call_method(lua_State* state) {
    const FactMethod& method = *method_named(lua_tostring(state, lua_upvalueindex(1)));
    if (handle_of<Broken>(state, 1) != nullptr) return push_condition(state, nullptr);
    const auto* path = handle_of<FactPath>(state, 1);
    if (path == nullptr || path->fact == nullptr)
        return PackBuilder::of(state).complain(state,
                                               fmt::format("write a fact, a colon and '{}', for example "
                                                           "person.school.phase:is \"primary\"",
                                                           method.name));
    auto operands = operands_from(state, 2, path->fact->type.kind);
    if (!operands) return push_condition(state, nullptr);
    return push_condition(
        state, comparison_of(state, *path, method.comparator, std::move(*operands), method.negated));
}

int push_method(lua_State* state, std::string_view name) {
    lua_pushlstring(state, name.data(), name.size());
    lua_pushcclosure(state, guarded<call_method>, 1);
    return 1;
}

// handle.key
int index_handle(lua_State* state) {
    if (handle_of<Broken>(state, 1) != nullptr) {
        push_handle(state, Broken{});
        return 1;
    }
    const std::string key = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
    const auto* path = handle_of<FactPath>(state, 1);
    if (path == nullptr)
        return PackBuilder::of(state).complain(
            state, fmt::format("{} has nothing called '{}'", described(state, 1), printable(key)));
    if (path->fact == nullptr) return extend(state, *path, key);
    PackBuilder::of(state).use(path->number);
    if (method_named(key) != nullptr) return push_method(state, key);
    return PackBuilder::of(state).complain(
        state, fmt::format("{} has nothing called '{}'{}", text_of(*path), printable(key),
                           did_you_mean(key, names_of_methods())));
}

std::optional<std::string> wrong_declaration(PackBuilder& builder, const FactPath& path,
                                             const std::string& name) {
    const DeclarationDefinition* declaration = builder.definition.declaration(name);
    if (declaration == nullptr) return builder.unknown_declaration(name);
    if (declaration->kind != path.fact->type.kind)
        return fmt::format("'{}' is declared as {}, but this fact is {}", name, name_of(declaration->kind),
                           name_of(path.fact->type.kind));
    return std::nullopt;
}

std::optional<std::string> wrong_argument(PackBuilder& builder, const FactPath& path,
                                          const ArgumentDefinition& definition, const Value& value) {
    if (definition.kind == ArgumentDefinition::Kind::number) {
        if (std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Period>(value))
            return std::nullopt;
        return fmt::format("'{}' is a number", definition.name);
    }
    const auto* name = std::get_if<std::string>(&value);
    if (name == nullptr) return fmt::format("'{}' is a name in quotation marks", definition.name);
    if (definition.kind == ArgumentDefinition::Kind::declaration)
        return wrong_declaration(builder, path, *name);
    const std::vector<std::string> choices(definition.choices.begin(), definition.choices.end());
    if (choices.empty() || std::find(choices.begin(), choices.end(), *name) != choices.end())
        return std::nullopt;
    return fmt::format("'{}' is no {}{}; it is one of {}", printable(*name), spaced(definition.name),
                       did_you_mean(*name, choices), joined(choices, " or "));
}

// Every name among an argument's operands must be one that the argument knows, on every day.
std::optional<std::string> wrong_argument(PackBuilder& builder, const FactPath& path,
                                          const ArgumentDefinition& definition,
                                          const std::vector<Operand>& operands) {
    if (operands.empty())
        return fmt::format("'{}' names nothing: take it out, or say which", definition.name);
    for (const Operand& operand : operands) {
        if (definition.kind == ArgumentDefinition::Kind::declaration &&
            std::holds_alternative<ParameterName>(operand))
            return fmt::format("'{}' is written out, not a parameter", definition.name);
        for (const Value& value : builder.values_of(operand))
            if (auto wrong = wrong_argument(builder, path, definition, value)) return wrong;
    }
    return std::nullopt;
}

bool is_described(const PackBuilder& builder, const std::vector<Operand>& operands) {
    return std::all_of(operands.begin(), operands.end(), [&](const Operand& operand) {
        return builder.definition.declaration(std::get<std::string>(std::get<Value>(operand))) != nullptr;
    });
}

bool set_argument(lua_State* state, FactPath& path, std::size_t position, int index) {
    PackBuilder& builder = PackBuilder::of(state);
    const ArgumentDefinition& definition = path.fact->arguments[position];
    lua_pushvalue(state, index);
    const int copy = lua_gettop(state);
    const auto operands = operands_from(state, copy, Kind::word);
    lua_settop(state, copy - 1);
    if (!operands) return false;
    if (const auto wrong = wrong_argument(builder, path, definition, *operands)) {
        builder.note(state, fmt::format("{}: {}", text_of(path), *wrong));
        return false;
    }
    // A declaration that is in a part of its file that could not be read.
    if (definition.kind == ArgumentDefinition::Kind::declaration && !is_described(builder, *operands))
        return false;
    path.arguments[position] = *operands;
    return true;
}

std::vector<std::string> argument_names(const FactDefinition& fact) {
    std::vector<std::string> names;
    for (const ArgumentDefinition& argument : fact.arguments)
        names.push_back(argument.name);
    return names;
}

bool set_named_arguments(lua_State* state, FactPath& path) {
    const std::vector<std::string> names = argument_names(*path.fact);
    bool good = true;
    lua_pushnil(state);
    while (lua_next(state, 2) != 0) {
        const std::string key = lua_type(state, -2) == LUA_TSTRING ? lua_tostring(state, -2) : "1";
        const auto name = std::find(names.begin(), names.end(), key);
        if (name == names.end()) {
            PackBuilder::of(state).note(
                state, fmt::format("{} takes {} in its braces, not '{}'{}", text_of(path),
                                   joined(names, " and "), printable(key), did_you_mean(key, names)));
            good = false;
        } else {
            good &=
                set_argument(state, path, static_cast<std::size_t>(name - names.begin()), lua_gettop(state));
        }
        lua_pop(state, 1);
    }
    return good;
}

// fact { argument = … } or, where its first argument is required, fact "…"
int call_handle(lua_State* state) {
    if (handle_of<Broken>(state, 1) != nullptr) return push_condition(state, nullptr);
    PackBuilder& builder = PackBuilder::of(state);
    const auto* path = handle_of<FactPath>(state, 1);
    if (path == nullptr || path->fact == nullptr || path->fact->arguments.empty())
        return builder.complain(state, fmt::format("{} takes nothing in brackets or braces",
                                                   path == nullptr ? described(state, 1) : text_of(*path)));
    lua_settop(state, 2);
    FactPath full = *path;
    full.arguments.assign(path->fact->arguments.size(), {});
    builder.use(path->number);
    const bool alone = path->fact->arguments.front().required && lua_type(state, 2) != LUA_TTABLE;
    if (!alone && lua_type(state, 2) != LUA_TTABLE)
        return builder.complain(state, fmt::format("{}: write what it is about in braces, {{ {} = … }}",
                                                   text_of(*path), path->fact->arguments.front().name));
    const bool good = alone ? set_argument(state, full, 0, 2) : set_named_arguments(state, full);
    if (!good) return push_condition(state, nullptr);
    full.number = builder.built(state);
    push_handle(state, std::move(full));
    return 1;
}

}  // namespace

void offer_facts(ScriptHost& host) {
    lua_State* state = host.state();
    open_handles(state, guarded<index_handle>, guarded<call_handle>);
    for (const char* root : {"person", "appointment", "school", "mentor", "mentee", "pair"}) {
        push_handle(state, FactPath{.root = root, .path = ""});
        host.offer(root);
    }
}

}  // namespace headway
