#include "script/pack_builder.h"

#include "base/text.h"
#include "script/host.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Its address is the key of the builder in the state's registry.
constexpr char builder_key = 0;

constexpr std::size_t most_problems = 1000;
// A pack that builds more than this is no slip of anybody's.
constexpr std::size_t most_watched = 100'000;

template <class Item>
std::vector<std::string> names(const std::vector<Item>& items, std::string Item::*name) {
    std::vector<std::string> out;
    for (const Item& item : items)
        out.push_back(item.*name);
    return out;
}

}  // namespace

void PackBuilder::attach(lua_State* state) {
    lua_pushlightuserdata(state, this);
    lua_rawsetp(state, LUA_REGISTRYINDEX, &builder_key);
}

PackBuilder& PackBuilder::of(lua_State* state) {
    lua_rawgetp(state, LUA_REGISTRYINDEX, &builder_key);
    auto* builder = static_cast<PackBuilder*>(lua_touserdata(state, -1));
    lua_pop(state, 1);
    return *builder;
}

void PackBuilder::note(lua_State* state, const std::string& message, const std::string& about) {
    Place where = caller_place(state);
    where.path = about;
    add(state, {where, message});
}

void PackBuilder::add(lua_State* state, Problem problem) {
    const auto same = [&](const Problem& known) {
        return known.message == problem.message && known.where.text() == problem.where.text();
    };
    if (!problems.empty() && same(problems.back())) return;  // a loop tells it again and again
    if (problems.size() >= most_problems) raise(state, "there are too many mistakes to go on");
    problems.push_back(std::move(problem));
}

void PackBuilder::charge(lua_State* state, std::size_t bytes) {
    lua_newuserdatauv(state, bytes, 0);
    luaL_ref(state, LUA_REGISTRYINDEX);
}

int PackBuilder::complain(lua_State* state, const std::string& message, const std::string& about) {
    note(state, message, about);
    push_handle(state, Broken{});
    return 1;
}

Slot PackBuilder::slot_of(lua_State* state, const FactRequest& request) {
    auto& requests = definition.requests;
    const std::string text = request.text();
    const auto known = std::find_if(requests.begin(), requests.end(), [&](const FactRequest& other) {
        return other.root == request.root && other.text() == text;
    });
    if (known != requests.end()) return static_cast<Slot>(known - requests.begin());
    charge(state, 1000);
    requests.push_back(request);
    return static_cast<Slot>(requests.size() - 1);
}

std::optional<Value> PackBuilder::checked_value(const Operand& operand) const {
    const auto* name = std::get_if<ParameterName>(&operand);
    if (name == nullptr) return std::get<Value>(operand);
    const ParameterDefinition* parameter = definition.parameter(name->name);
    if (parameter == nullptr || refused_parameters_.contains(name->name)) return std::nullopt;
    return parameter->changes.empty() ? parameter->first : parameter->changes.back().value;
}

std::vector<Value> PackBuilder::values_of(const Operand& operand) const {
    const auto* name = std::get_if<ParameterName>(&operand);
    if (name == nullptr) return {std::get<Value>(operand)};
    std::vector<Value> values;
    if (refused_parameters_.contains(name->name)) return values;
    if (const ParameterDefinition* parameter = definition.parameter(name->name)) {
        values.push_back(parameter->first);
        for (const ParameterDefinition::Dated& change : parameter->changes)
            values.push_back(change.value);
    }
    return values;
}

std::vector<std::string> PackBuilder::names_of_parameters() const {
    return names(definition.parameters, &ParameterDefinition::name);
}

std::vector<std::string> PackBuilder::names_of_clauses() const {
    return names(definition.clauses, &Clause::id);
}

std::vector<std::string> PackBuilder::names_of_declarations() const {
    return names(definition.declarations, &DeclarationDefinition::key);
}

bool PackBuilder::waits_for(const std::string& list) {
    if (!is_incomplete(list)) return false;
    waiting_.insert(list);
    return true;
}

std::optional<std::string> PackBuilder::unknown_clause(const std::string& id) {
    if (definition.clause(id) != nullptr || waits_for("clauses")) return std::nullopt;
    return fmt::format("clauses.lua has no clause '{}'{}", printable(id),
                       did_you_mean(id, names_of_clauses()));
}

std::optional<std::string> PackBuilder::unknown_parameter(const std::string& name) {
    if (definition.parameter(name) != nullptr || waits_for("parameters")) return std::nullopt;
    return fmt::format("parameters.lua has no parameter '{}'{}", printable(name),
                       did_you_mean(name, names_of_parameters()));
}

std::optional<std::string> PackBuilder::unknown_declaration(const std::string& key) {
    if (definition.declaration(key) != nullptr || waits_for("declarations")) return std::nullopt;
    return fmt::format("declarations.lua describes no '{}'{}", printable(key),
                       did_you_mean(key, names_of_declarations()));
}

void PackBuilder::tell_what_waits() {
    for (const std::string& list : waiting_)
        problems.push_back(
            {{.file = list + ".lua"},
             fmt::format("what other files say of its {} is checked when this file is right", list)});
}

// Each file is told of its own: what an earlier one built can't be reached from here.
void PackBuilder::expect_use(bool expected) {
    expects_use_ = expected;
    if (expected) built_.clear();
}

std::size_t PackBuilder::built(lua_State* state) {
    if (!expects_use_ || built_.size() >= most_watched || ScriptHost::of(state).loads_module()) return 0;
    built_.push_back({static_cast<std::uint32_t>(caller_place(state).line)});
    return built_.size();
}

void PackBuilder::use(std::size_t number) {
    if (number > 0 && number <= built_.size()) built_[number - 1].used = true;
}

void PackBuilder::built_rule(lua_State* state, std::shared_ptr<const void> rule, std::string what) {
    const std::size_t number = built(state);
    if (number == 0) return;
    built_[number - 1].rule = std::move(rule);
    built_[number - 1].what = std::move(what);
}

void PackBuilder::listed(const void* rule) {
    for (Built& built : built_)
        if (built.rule.get() == rule) built.used = true;
}

void PackBuilder::tell_unused(const std::string& file) {
    std::set<std::uint32_t> lines;
    for (const Built& built : built_) {
        if (built.used) continue;
        if (built.rule == nullptr) lines.insert(built.line);
        if (built.rule != nullptr)
            problems.push_back({{.file = file, .line = built.line, .column = 0},
                                fmt::format("{} stands in no list, so it would do nothing: put it in one, or "
                                            "take it out",
                                            built.what)});
    }
    for (std::uint32_t line : lines)
        problems.push_back({{.file = file, .line = line, .column = 0},
                            "a condition in this line is not used: write all { …, … } for 'and', "
                            "any { …, … } for 'or', or take it out"});
}

}  // namespace headway
