// scheme, clauses, parameters, interpretations, declarations: what a pack says about the policy itself.
#include "base/text.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Moves the handles of one type from the list at index 1 into `items`; what is no such handle is noted.
template <class Item>
void collect(lua_State* state, const char* list, const char* item_word, std::string Item::*name,
             std::vector<Item>& items) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, list};
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* item = handle_of<std::shared_ptr<Item>>(state, -1);
        if (item == nullptr && handle_of<Broken>(state, -1) == nullptr)
            builder.note(state, fmt::format("{} {{ … }} holds {} {{ … }} and nothing else; entry {} is {}",
                                            list, item_word, i, described(state, -1)));
        lua_pop(state, 1);
        if (item == nullptr) continue;
        const auto twin = std::find_if(items.begin(), items.end(), [&](const Item& known) {
            return !((**item).*name).empty() && known.*name == (**item).*name;
        });
        if (twin != items.end())
            builder.add(state,
                        {(*item)->where, fmt::format("{} '{}' is there twice; the other stands in line {}",
                                                     item_word, (**item).*name, twin->where.line)});
        else
            items.push_back(**item);
        PackBuilder::charge(state, sizeof(Item) + 1000);
    }
    table.finish();
}

int return_true(lua_State* state) {
    lua_pushboolean(state, 1);
    return 1;
}

int scheme(lua_State* state) {
    TableReader table{state, 1, "scheme"};
    Manifest& manifest = PackBuilder::of(state).definition.manifest;
    manifest.id = table.text("id");
    manifest.title = table.text("title");
    manifest.authority = table.text("authority");
    manifest.edition = table.text("edition");
    manifest.source = table.text("source");
    manifest.valid_from = table.date("valid_from");
    manifest.valid_to = table.date("valid_to");
    if (manifest.valid_from && manifest.valid_to && *manifest.valid_to < *manifest.valid_from)
        table.note("'valid_to' is before 'valid_from'");
    table.finish();
    const bool plain = std::all_of(manifest.id.begin(), manifest.id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!plain) table.note("an id is made of small letters, digits and _");
    return return_true(state);
}

int clause(lua_State* state) {
    TableReader table{state, 1, "clause"};
    auto clause = std::make_shared<Clause>();
    clause->where = caller_place(state);
    clause->id = table.first_text();
    table.about(clause->id);
    clause->section = table.text("section");
    clause->area = table.text("area");
    const std::string force = table.text("force");
    const auto named = force_named(force);
    if (!named && !force.empty())
        table.note(fmt::format("force is must, should, may or fact, not '{}'", printable(force)));
    clause->force = named.value_or(Force::fact);
    clause->text = table.text("says");
    clause->guidance = table.flag("guidance");
    clause->awaits = table.text("awaits", false);
    table.finish();
    push_handle(state, std::move(clause));
    return 1;
}

int clauses(lua_State* state) {
    collect(state, "clauses", "clause", &Clause::id, PackBuilder::of(state).definition.clauses);
    return return_true(state);
}

// A number with the unit years or months is a length of time; a text with the unit date is a date.
std::optional<Value> with_unit(const Value& value, const std::string& unit) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (unit == "years" || unit == "months") {
        if (number == nullptr || *number < 0 || *number > 12000) return std::nullopt;
        return Period{static_cast<int>(*number) * (unit == "years" ? 12 : 1)};
    }
    if (unit == "date") {
        const auto* text = std::get_if<std::string>(&value);
        const auto date = text == nullptr ? std::nullopt : parse_date(*text);
        return date ? std::optional<Value>{*date} : std::nullopt;
    }
    return value;
}

Value value_with_unit(TableReader& table, const std::optional<Value>& value, const std::string& unit) {
    const auto typed = value ? with_unit(*value, unit) : std::nullopt;
    if (!typed)
        table.note(fmt::format("the value is missing or does not fit the unit '{}'", printable(unit)));
    return typed.value_or(Value{false});
}

void check_clauses(PackBuilder& builder, TableReader& table, const std::vector<std::string>& clauses) {
    for (const std::string& id : clauses)
        if (builder.definition.clause(id) == nullptr)
            table.note(fmt::format("clauses.lua has no clause '{}'{}", printable(id),
                                   did_you_mean(id, builder.names_of_clauses())));
}

// changes = { ["2017-09-01"] = 4 }: from that day the value is 4.
void read_changes(lua_State* state, TableReader& table, ParameterDefinition& parameter) {
    if (table.push("changes") == LUA_TTABLE) {
        TableReader changes{state, -1, "changes"};
        for (const std::string& day : changes.keys()) {
            const auto date = parse_date(day);
            if (!date)
                table.note(
                    "changes are written [\"2017-09-01\"] = value, each with the day from which it holds");
            else
                parameter.changes.push_back(
                    {*date, value_with_unit(table, changes.value(day.c_str(), true), parameter.unit)});
        }
    }
    lua_pop(state, 1);
    std::sort(parameter.changes.begin(), parameter.changes.end(),
              [](const auto& a, const auto& b) { return a.from < b.from; });
}

int define_parameter(lua_State* state) {
    TableReader table{state, 1, "parameter"};
    auto parameter = std::make_shared<ParameterDefinition>();
    parameter->where = caller_place(state);
    parameter->name = table.first_text();
    table.about(parameter->name);
    parameter->unit = table.text("unit");
    parameter->meaning = table.text("meaning");
    parameter->clauses = table.texts("clause", false);
    check_clauses(PackBuilder::of(state), table, parameter->clauses);
    parameter->first = value_with_unit(table, table.first_value(2), parameter->unit);
    read_changes(state, table, *parameter);
    table.finish();
    push_handle(state, std::move(parameter));
    return 1;
}

// parameter { "name", value, … } defines one; parameter "name" speaks of it.
int parameter(lua_State* state) {
    if (lua_type(state, 1) == LUA_TTABLE) return define_parameter(state);
    PackBuilder& builder = PackBuilder::of(state);
    const std::string name = lua_type(state, 1) == LUA_TSTRING ? lua_tostring(state, 1) : "";
    if (builder.definition.parameter(name) == nullptr)
        return builder.complain(state, fmt::format("parameters.lua has no parameter '{}'{}", printable(name),
                                                   did_you_mean(name, builder.names_of_parameters())));
    push_handle(state, ParameterName{name});
    return 1;
}

int parameters(lua_State* state) {
    collect(state, "parameters", "parameter", &ParameterDefinition::name,
            PackBuilder::of(state).definition.parameters);
    return return_true(state);
}

int interpretation(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "interpretation"};
    auto interpretation = std::make_shared<Interpretation>();
    interpretation->where = caller_place(state);
    interpretation->clauses = table.texts("clause");
    interpretation->text = table.first_text();
    interpretation->parameters = table.texts("parameter", false);
    check_clauses(builder, table, interpretation->clauses);
    for (const std::string& name : interpretation->parameters)
        if (builder.definition.parameter(name) == nullptr)
            table.note(fmt::format("parameters.lua has no parameter '{}'{}", printable(name),
                                   did_you_mean(name, builder.names_of_parameters())));
    table.finish();
    push_handle(state, std::move(interpretation));
    return 1;
}

int interpretations(lua_State* state) {
    collect(state, "interpretations", "interpretation", &Interpretation::text,
            PackBuilder::of(state).definition.interpretations);
    return return_true(state);
}

std::optional<Kind> declared_kind(const std::string& name) {
    if (name.empty() || name == "yes or no") return Kind::truth;
    if (name == "date") return Kind::date;
    if (name == "number") return Kind::number;
    return std::nullopt;
}

int declaration(lua_State* state) {
    TableReader table{state, 1, "declaration"};
    auto declaration = std::make_shared<DeclarationDefinition>();
    declaration->where = caller_place(state);
    declaration->key = table.first_text();
    table.about(declaration->key);
    declaration->asks = table.text("asks");
    declaration->from = table.text("from");
    const auto kind = declared_kind(table.text("kind", false));
    if (!kind) table.note("kind is \"yes or no\", \"date\" or \"number\"");
    declaration->kind = kind.value_or(Kind::truth);
    table.finish();
    push_handle(state, std::move(declaration));
    return 1;
}

int declarations(lua_State* state) {
    collect(state, "declarations", "declaration", &DeclarationDefinition::key,
            PackBuilder::of(state).definition.declarations);
    return return_true(state);
}

}  // namespace

void offer_policy(ScriptHost& host) {
    offer_function<scheme>(host, "scheme");
    offer_function<clause>(host, "clause");
    offer_function<clauses>(host, "clauses");
    offer_function<parameter>(host, "parameter");
    offer_function<parameters>(host, "parameters");
    offer_function<interpretation>(host, "interpretation");
    offer_function<interpretations>(host, "interpretations");
    offer_function<declaration>(host, "declaration");
    offer_function<declarations>(host, "declarations");
}

}  // namespace headway
