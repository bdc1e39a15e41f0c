// scheme, clauses, parameters, interpretations, declarations: what a pack says about the policy itself.
#include "base/text.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
        if (item == nullptr) {
            builder.mark_incomplete(list);
            continue;
        }
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

// Pushes what was read, or Broken where it has no name by which to speak of it.
template <class Item>
int push_named(lua_State* state, std::shared_ptr<Item> item, const std::string& name) {
    if (name.empty())
        push_handle(state, Broken{});
    else
        push_handle(state, std::move(item));
    return 1;
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

// The parts of headway that clauses may await, and those that may serve one: rules/README.md lists them too.
// All of them are there now; packs that are kept with decisions of before must still load.
const std::vector<std::string>& parts_to_come() {
    static const std::vector<std::string> parts{"confidential records", "reports"};
    return parts;
}
const std::vector<std::string>& parts_that_serve() {
    static const std::vector<std::string> parts{"allocation", "partnerships", "register of mentors",
                                                "shortlists"};
    return parts;
}

// A part of headway under this key; what is none of them is noted.
std::string part_of_headway(TableReader& table, const char* key, const std::vector<std::string>& parts) {
    std::string part = table.text(key, false);
    if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end())
        table.note(fmt::format("no part of headway is called '{}'{}; '{}' is one of {}", printable(part),
                               did_you_mean(part, parts), key, joined(parts, " or ")));
    return part;
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
    clause->force = named.value_or(Force::must);  // of which no rule complains
    clause->text = table.text("says");
    clause->guidance = table.flag("guidance");
    clause->awaits = part_of_headway(table, "awaits", parts_to_come());
    clause->served_by = part_of_headway(table, "served_by", parts_that_serve());
    table.finish();
    const std::string name = clause->id;
    return push_named(state, std::move(clause), name);
}

int clauses(lua_State* state) {
    collect(state, "clauses", "clause", &Clause::id, PackBuilder::of(state).definition.clauses);
    return return_true(state);
}

// Those that give a value its meaning, and others that policies use. A unit near one of the first kind is
// taken for a slip; any other word is a unit for the reader.
constexpr std::array<std::string_view, 4> units_with_meaning{"years", "months", "date", "yes or no"};
constexpr std::array<std::string_view, 12> usual_units{"days",    "weeks",    "hours", "minutes",
                                                       "terms",   "termlets", "times", "people",
                                                       "schools", "pounds",   "pence", "judgement"};
// The engine asks for this parameter itself (scheme/evaluate.cpp), as yes or no.
constexpr std::string_view acting_parameter = "acting_headship_counts";

std::optional<std::string> wrong_unit(const std::string& unit) {
    std::vector<std::string> known(units_with_meaning.begin(), units_with_meaning.end());
    known.insert(known.end(), usual_units.begin(), usual_units.end());
    const auto nearest = nearest_name(unit, known);
    const auto is_nearest = [&](std::string_view name) {
        return nearest && *nearest == name && unit != name;
    };
    if (!std::any_of(units_with_meaning.begin(), units_with_meaning.end(), is_nearest)) return std::nullopt;
    return fmt::format("there is no unit '{}'; did you mean '{}'?", printable(unit), *nearest);
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
    if (unit == "yes or no" && !std::holds_alternative<bool>(value)) return std::nullopt;
    return value;
}

// As a pack writes it: "the text \"3\"", "the number -1", "true".
std::string shown(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return fmt::format("the text \"{}\"", printable(*text, 60));
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("the number {}", *number);
    return "the number " + in_words(value);
}

// What to write in place of a value that does not fit its unit.
std::string value_advice(const Value& value, const std::string& unit) {
    if (unit == "date") return "write a day, for example \"2016-09-01\"";
    if (unit == "yes or no") return "write true or false, without quotation marks";
    const auto* text = std::get_if<std::string>(&value);
    const bool digits = text != nullptr && !text->empty() && text->size() < 5 &&
                        text->find_first_not_of("0123456789") == std::string::npos;
    return digits ? fmt::format("write {} without quotation marks", *text)
                  : fmt::format("write a whole number of {}", unit);
}

std::optional<Value> value_with_unit(TableReader& table, const std::optional<Value>& value,
                                     const std::string& unit) {
    if (!value) {
        table.note(
            "the value is missing, or is neither text, number, true nor false: it stands behind the "
            "name, as in parameter { \"minimum_years_as_head\", 3, … }");
        return std::nullopt;
    }
    auto typed = with_unit(*value, unit);
    if (!typed)
        table.note(fmt::format("the value is {}, which does not fit the unit '{}': {}", shown(*value),
                               printable(unit), value_advice(*value, unit)));
    return typed;
}

void check_clauses(PackBuilder& builder, TableReader& table, const std::vector<std::string>& clauses) {
    for (const std::string& id : clauses)
        if (const auto unknown = builder.unknown_clause(id)) table.note(*unknown);
}

// changes = { ["2017-09-01"] = 4 }: from that day the value is 4.
bool read_changes(lua_State* state, TableReader& table, ParameterDefinition& parameter) {
    bool good = true;
    if (table.push("changes") == LUA_TTABLE) {
        TableReader changes{state, -1, "changes"};
        for (const std::string& day : changes.keys()) {
            const auto date = parse_date(day);
            if (!date)
                table.note(
                    "changes are written [\"2017-09-01\"] = value, each with the day from which it holds");
            const auto value = value_with_unit(table, changes.value(day.c_str(), false), parameter.unit);
            if (date && value) parameter.changes.push_back({*date, *value});
            good &= date && value;
        }
    }
    lua_pop(state, 1);
    std::sort(parameter.changes.begin(), parameter.changes.end(),
              [](const auto& a, const auto& b) { return a.from < b.from; });
    return good;
}

// The unit by which the values are read; nothing where it was refused.
std::optional<std::string> read_unit(TableReader& table, ParameterDefinition& parameter) {
    parameter.unit = table.text("unit");
    if (const auto wrong = wrong_unit(parameter.unit)) {
        table.note(*wrong);
        return std::nullopt;
    }
    if (parameter.name != acting_parameter || parameter.unit == "yes or no") return parameter.unit;
    if (!parameter.unit.empty())
        table.note(fmt::format("the unit of '{}' is \"yes or no\", not \"{}\"", acting_parameter,
                               printable(parameter.unit)));
    return std::nullopt;
}

// What was typed for a parameter, as a value of the same kind as the pack's own.
std::optional<Value> as_typed(const std::string& text, const Value& own) {
    if (std::holds_alternative<std::string>(own)) return Value{text};
    if (std::holds_alternative<bool>(own)) {
        if (text == "true" || text == "yes") return Value{true};
        if (text == "false" || text == "no") return Value{false};
        return std::nullopt;
    }
    const bool whole = !text.empty() && text.size() < 10 &&
                       text.find_first_not_of("0123456789", text.front() == '-' ? 1 : 0) == std::string::npos;
    return whole && text != "-" ? std::optional<Value>{std::stoll(text)} : std::nullopt;
}

// The value that is to be tried in the place of the pack's, on every day.
void apply_setting(PackBuilder& builder, TableReader& table, const Value& own,
                   ParameterDefinition& parameter) {
    const auto setting = builder.settings.find(parameter.name);
    if (setting == builder.settings.end()) return;
    const auto typed = as_typed(setting->second, own);
    const auto value = typed ? with_unit(*typed, parameter.unit) : std::nullopt;
    if (!value) {
        table.note(fmt::format("it can't be set to '{}': {}", printable(setting->second, 60),
                               value_advice(own, parameter.unit)));
        builder.refuse_parameter(parameter.name);
        return;
    }
    parameter.first = *value;
    parameter.changes.clear();
}

void read_values(lua_State* state, TableReader& table, ParameterDefinition& parameter) {
    PackBuilder& builder = PackBuilder::of(state);
    const auto unit = read_unit(table, parameter);
    const auto first = table.first_value(2);
    const auto value = unit ? value_with_unit(table, first, *unit) : std::nullopt;
    parameter.first = value.value_or(Value{false});
    const bool changes_are_good = read_changes(state, table, parameter);
    if (!value || !changes_are_good)
        builder.refuse_parameter(parameter.name);
    else
        apply_setting(builder, table, *first, parameter);
}

int define_parameter(lua_State* state) {
    TableReader table{state, 1, "parameter"};
    auto parameter = std::make_shared<ParameterDefinition>();
    parameter->where = caller_place(state);
    parameter->name = table.first_text();
    table.about(parameter->name);
    read_values(state, table, *parameter);
    parameter->meaning = table.text("meaning");
    parameter->clauses = table.texts("clause", false);
    check_clauses(PackBuilder::of(state), table, parameter->clauses);
    table.finish();
    const std::string name = parameter->name;
    return push_named(state, std::move(parameter), name);
}

// parameter { "name", value, … } defines one; parameter "name" speaks of it.
int parameter(lua_State* state) {
    if (lua_type(state, 1) == LUA_TTABLE) return define_parameter(state);
    PackBuilder& builder = PackBuilder::of(state);
    const std::string name = lua_type(state, 1) == LUA_TSTRING ? lua_tostring(state, 1) : "";
    if (const auto unknown = builder.unknown_parameter(name)) return builder.complain(state, *unknown);
    if (builder.definition.parameter(name) == nullptr)
        push_handle(state, Broken{});
    else
        push_handle(state, ParameterName{name});
    return 1;
}

int parameters(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    collect(state, "parameters", "parameter", &ParameterDefinition::name, builder.definition.parameters);
    for (const auto& [name, value] : builder.settings)
        if (const auto unknown = builder.unknown_parameter(name)) builder.note(state, *unknown);
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
        if (const auto unknown = builder.unknown_parameter(name)) table.note(*unknown);
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
    // Of a declaration whose kind is not understood, nothing can be asked yet.
    const std::string name = kind ? declaration->key : "";
    return push_named(state, std::move(declaration), name);
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
