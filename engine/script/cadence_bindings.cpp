// cadence, and what it lists: meeting, contact, form, review, annual_meeting, call.
#include "base/text.h"
#include "script/cadence.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 6> names_of_expected{"meeting", "contact",        "form",
                                                            "review",  "annual_meeting", "call"};
constexpr std::array<std::string_view, 4> names_of_every{"partnership", "term", "termlet", "month"};
// More items than these of one rule in a year would be no schedule.
constexpr std::int64_t most_days = 400;
constexpr std::int64_t most_minutes = 1440;
constexpr std::int64_t most_times = 60;

// The value of a closed list under a key; what is not on the list is noted.
template <class Choice>
std::optional<Choice> choice_of(TableReader& table, const char* key, Names names) {
    const std::string word = table.text(key, false);
    if (word.empty()) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), word);
    if (found != names.end()) return static_cast<Choice>(found - names.begin());
    const std::vector<std::string> known(names.begin(), names.end());
    table.note(fmt::format("'{}' is {}, not '{}'{}", key, joined(known, " or "), printable(word),
                           did_you_mean(word, known)));
    return std::nullopt;
}

template <class Choice>
std::vector<Choice> choices_of(TableReader& table, const char* key) {
    std::vector<Choice> choices;
    const Names names = names_of(Choice{});
    const std::vector<std::string> known(names.begin(), names.end());
    for (const std::string& word : table.texts(key, false))
        if (const auto choice = choice_named<Choice>(word))
            choices.push_back(*choice);
        else
            table.note(fmt::format("'{}' has no '{}'{}; it has {}", key, printable(word),
                                   did_you_mean(word, known), joined(known)));
    return choices;
}

// A whole number, or a parameter that is one on every day.
std::optional<Operand> number_of(lua_State* state, TableReader& table, const char* key, std::int64_t most) {
    const int type = table.push(key);
    std::optional<Operand> operand;
    if (const auto* name = handle_of<ParameterName>(state, -1))
        operand = *name;
    else if (lua_isinteger(state, -1) != 0)
        operand = Value{std::int64_t{lua_tointeger(state, -1)}};
    else if (type != LUA_TNIL && handle_of<Broken>(state, -1) == nullptr)
        table.note(
            fmt::format("'{}' is a whole number or parameter \"…\", not {}", key, described(state, -1)));
    lua_pop(state, 1);
    if (!operand) return operand;
    const std::vector<Value> values = PackBuilder::of(state).values_of(*operand);
    const bool fits = std::all_of(values.begin(), values.end(), [&](const Value& value) {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr && *number >= 1 && *number <= most;
    });
    if (!fits) table.note(fmt::format("'{}' is a whole number from 1 to {}", key, most));
    return fits ? operand : std::nullopt;
}

// Runs `read` on the table that stands under the key, where there is one.
template <class Read>
void read_part(lua_State* state, TableReader& table, const char* key, Read read) {
    if (table.push(key) != LUA_TNIL) {
        TableReader part{state, lua_gettop(state), key};
        read(part);
        part.finish();
    }
    lua_pop(state, 1);
}

void read_parts(lua_State* state, TableReader& table, CadenceRule& rule) {
    PackBuilder& builder = PackBuilder::of(state);
    read_part(state, table, "first", [&](TableReader& part) {
        rule.first = {.clauses = clauses_of(builder, part),
                      .place = choice_of<MeetingPlace>(part, "place", names_of(MeetingPlace{})),
                      .kind = choice_of<MeetingKind>(part, "kind", names_of(MeetingKind{})),
                      .says = part.text("says", false)};
    });
    read_part(state, table, "before", [&](TableReader& part) {
        rule.before = {.clauses = clauses_of(builder, part), .says = part.text("says")};
    });
    read_part(state, table, "variation", [&](TableReader& part) {
        rule.variation = {.clauses = clauses_of(builder, part), .declared = part.text("declared")};
    });
}

void read_sides(TableReader& table, CadenceRule& rule) {
    rule.who = choices_of<PartnershipSide>(table, "who");
    const std::vector<PartnershipSide> each = choices_of<PartnershipSide>(table, "by");
    if (!each.empty() && !rule.who.empty())
        table.note("say either who = … (one for all of them) or by = … (one from each of them)");
    rule.one_each = !each.empty();
    if (rule.one_each) rule.who = each;
    if (rule.who.empty()) rule.who = {PartnershipSide::mentor, PartnershipSide::mentee};
}

// What can't be meant.
void check_rule(TableReader& table, const CadenceRule& rule) {
    if (rule.in_term && rule.every != Every::term)
        table.note("'in_term' chooses among the terms: it needs every = \"term\"");
    if (rule.first_days && rule.last_days) table.note("say either 'first_days' or 'last_days'");
    if (rule.what == Expected::form && !rule.one_each)
        table.note("'by' is missing: who returns the form, for example by = { \"mentor\", \"mentee\" }");
    if (rule.what == Expected::form && rule.every != Every::term)
        table.note("a form belongs to a term: write every = \"term\"");
    if (!rule.answered_by.empty() && rule.every != Every::term)
        table.note("'answered_by' needs every = \"term\"");
}

template <Expected expected>
int item(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    const std::string word{name_of(expected)};
    TableReader table{state, 1, word};
    auto rule = std::make_shared<CadenceRule>();
    rule->where = caller_place(state);
    rule->what = expected;
    rule->id = table.text("id");
    table.about(rule->id);
    rule->clauses = clauses_of(builder, table);
    rule->force = strongest(builder, rule->clauses);
    rule->says = table.text("says", false);
    rule->every = choice_of<Every>(table, "every", names_of_every).value_or(Every::partnership);
    rule->in_term = choice_of<TermName>(table, "in_term", names_of(TermName{}));
    rule->closes = table.flag("closes");
    rule->times = number_of(state, table, "times", most_times);
    rule->first_days = number_of(state, table, "first_days", most_days);
    rule->last_days = number_of(state, table, "last_days", most_days);
    rule->minutes = number_of(state, table, "minutes", most_minutes);
    rule->places = choices_of<MeetingPlace>(table, "places");
    rule->kind = choice_of<MeetingKind>(table, "kind", names_of(MeetingKind{}));
    rule->answered_by = table.text("answered_by", false);
    read_parts(state, table, *rule);
    read_sides(table, *rule);
    check_rule(table, *rule);
    table.finish();
    builder.built_rule(state, rule, word + " " + printable(rule->id));
    push_handle(state, std::move(rule));
    return 1;
}

// For tracing: the clauses of all of the rule's parts.
NamedRule named(const CadenceRule& rule) {
    NamedRule named{.name = rule.id, .clauses = rule.clauses, .where = rule.where};
    for (const auto* more : {&rule.first.clauses, &rule.before.clauses, &rule.variation.clauses})
        named.clauses.insert(named.clauses.end(), more->begin(), more->end());
    for (const auto& operand : {rule.times, rule.first_days, rule.last_days, rule.minutes})
        if (operand) named.operands.push_back(*operand);
    return named;
}

void add_rule(lua_State* state, const CadenceRule& rule, CadenceDefinition& cadence) {
    PackBuilder& builder = PackBuilder::of(state);
    const auto twin = std::find_if(cadence.rules.begin(), cadence.rules.end(),
                                   [&](const CadenceRule& known) { return known.id == rule.id; });
    Place where = rule.where;
    where.path = fmt::format("{} {}", name_of(rule.what), rule.id);
    if (twin != cadence.rules.end())
        builder.add(state, {where, fmt::format("two rules are called '{}'; the other stands in line {}",
                                               rule.id, twin->where.line)});
    const bool answers = rule.answered_by.empty() ||
                         std::any_of(cadence.rules.begin(), cadence.rules.end(), [&](const auto& known) {
                             return known.id == rule.answered_by && known.every == Every::term;
                         });
    if (!answers)
        builder.add(state, {where, fmt::format("no rule above this one is called '{}' and is for each term",
                                               printable(rule.answered_by))});
    PackBuilder::charge(state, sizeof(CadenceRule));
    builder.definition.other_rules.push_back(named(rule));
    cadence.rules.push_back(rule);
}

// lasts = years(1), or a parameter that is a length of time.
Operand read_lasts(lua_State* state, TableReader& table) {
    Operand lasts = Value{Period{12}};
    table.push("lasts");
    if (const auto* name = handle_of<ParameterName>(state, -1))
        lasts = *name;
    else if (const auto* period = handle_of<Period>(state, -1))
        lasts = Value{*period};
    else if (table.is_table() && handle_of<Broken>(state, -1) == nullptr)
        table.note("'lasts' is missing: how long a mentee is supported, for example lasts = years(1)");
    lua_pop(state, 1);
    const std::vector<Value> values = PackBuilder::of(state).values_of(lasts);
    const bool fits = std::all_of(values.begin(), values.end(), [](const Value& value) {
        const auto* period = std::get_if<Period>(&value);
        return period != nullptr && period->months >= 1 && period->months <= 60;
    });
    if (!fits) table.note("'lasts' is a length of time from months(1) to years(5)");
    return fits ? lasts : Operand{Value{Period{12}}};
}

int cadence(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "cadence"};
    if (builder.definition.cadence) table.note("a pack says cadence { … } once");
    auto cadence = std::make_shared<CadenceDefinition>();
    cadence->lasts = read_lasts(state, table);
    builder.definition.other_rules.push_back({.name = "cadence",
                                              .clauses = clauses_of(builder, table),
                                              .operands = {cadence->lasts},
                                              .where = caller_place(state)});
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* rule = handle_of<std::shared_ptr<CadenceRule>>(state, -1);
        if (rule == nullptr && handle_of<Broken>(state, -1) == nullptr)
            table.note(
                fmt::format("entry {} is {}, not meeting {{ … }}, contact {{ … }}, form {{ … }}, "
                            "review {{ … }}, annual_meeting {{ … }} or call {{ … }}",
                            i, described(state, -1)));
        lua_pop(state, 1);
        if (rule == nullptr) continue;
        builder.listed(rule->get());
        add_rule(state, **rule, *cadence);
    }
    table.finish();
    builder.definition.cadence = std::move(cadence);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

std::string_view name_of(Expected expected) {
    return names_of_expected.at(static_cast<std::size_t>(expected));
}

void offer_cadence(ScriptHost& host) {
    offer_function<item<Expected::meeting>>(host, "meeting");
    offer_function<item<Expected::contact>>(host, "contact");
    offer_function<item<Expected::form>>(host, "form");
    offer_function<item<Expected::review>>(host, "review");
    offer_function<item<Expected::annual_meeting>>(host, "annual_meeting");
    offer_function<item<Expected::call>>(host, "call");
    offer_function<cadence>(host, "cadence");
}

}  // namespace headway
