// rounds and action: when mentors are recruited.
#include "base/text.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"
#include "script/rounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace headway {

namespace {

constexpr std::array all_rounds{TermName::autumn, TermName::spring, TermName::summer};

// What counts against the pack's memory for each action that it lists.
constexpr std::size_t bytes_of_action = 2000;

bool is_plain(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_said(lua_State* state, TableReader& table, const std::string& key) {
    const bool said = table.push(key.c_str()) != LUA_TNIL;
    lua_pop(state, 1);
    return said;
}

// Under the name of a round, the action's dates in it.
void read_round(TableReader& table, TermName round, RoundAction& action) {
    const std::string name{name_of(round)};
    const std::string text = table.text(name.c_str());
    if (text.empty()) return;  // text() has told why
    const auto read = read_action_days(text);
    if (const auto* fault = std::get_if<std::string>(&read))
        table.note(fmt::format("{}: {}", name, *fault));
    else
        action.when.emplace(round, std::get<ActionDays>(read));
}

void read_rounds_of(lua_State* state, TableReader& table, RoundAction& action) {
    bool is_dated = false;
    for (const TermName round : all_rounds) {
        if (!is_said(state, table, std::string{name_of(round)})) continue;
        is_dated = true;
        read_round(table, round, action);
    }
    if (!is_dated && table.is_table())
        table.note(
            "in no round has this action a date: write autumn = \"2016-08-15\", spring = … or summer = …");
}

// A round that there is not is told with those that there are.
void tell_unknown_keys(lua_State* state, TableReader& table) {
    const std::vector<std::string> known{"clause", "autumn", "spring", "summer"};
    for (const std::string& key : table.keys()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        is_said(state, table, key);  // so that it is not told again
        table.note(fmt::format("an action has no '{}'{}; it has {}", printable(key), did_you_mean(key, known),
                               joined(known)));
    }
}

int action(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "action"};
    auto action = std::make_shared<RoundAction>();
    action->where = caller_place(state);
    action->name = table.first_text();
    table.about(action->name);
    if (!is_plain(action->name)) table.note("the name of an action is made of small letters, digits and _");
    action->clauses = clauses_of(builder, table);
    read_rounds_of(state, table, *action);
    tell_unknown_keys(state, table);
    table.finish();
    builder.built_rule(state, action, "action " + printable(action->name));
    push_handle(state, std::move(action));
    return 1;
}

Place place_of(const RoundAction& action) {
    Place where = action.where;
    where.path = "action " + printable(action.name);
    return where;
}

// A policy may date an action in the holidays before its year, and not elsewhere.
void check_dates(lua_State* state, const RoundAction& action, AcademicYear year) {
    const DayRange possible{plus_months(year.first_day(), -1), year.last_day()};
    for (const auto& [round, when] : action.when)
        if (!possible.holds(when.days.from) || !possible.holds(when.days.to))
            PackBuilder::of(state).add(
                state,
                {place_of(action),
                 fmt::format("{}: {} is not of {}, whose actions lie between {} and {}", name_of(round),
                             in_words(when), year.text(), in_words(possible.from), in_words(possible.to))});
}

void add_action(lua_State* state, const RoundAction& action, PublishedRounds& rounds) {
    const auto twin = std::find_if(rounds.actions.begin(), rounds.actions.end(),
                                   [&](const RoundAction& other) { return other.name == action.name; });
    if (twin != rounds.actions.end())
        PackBuilder::of(state).add(
            state,
            {place_of(action), fmt::format("two actions of {} are called '{}'; the other stands in line {}",
                                           rounds.year.text(), printable(action.name), twin->where.line)});
    check_dates(state, action, rounds.year);
    PackBuilder::charge(state, bytes_of_action);
    rounds.actions.push_back(action);
}

// What is to be done by a day has time from the first day of the action before it in its round.
void begin_deadlines(std::vector<RoundAction>& actions) {
    std::map<TermName, Date> begun;
    for (RoundAction& action : actions)
        for (auto& [round, when] : action.when) {
            if (when.as == DatedAs::by && begun.contains(round))
                when.days.from = std::min(begun.at(round), when.days.to);
            begun[round] = when.days.from;
        }
}

// The list on top of the stack, of the actions of a year.
PublishedRounds read_actions(lua_State* state, AcademicYear year) {
    PublishedRounds rounds{year, {}};
    TableReader list{state, -1, "the year " + year.text()};
    if (list.is_table() && list.length() == 0) list.note("no action stands here: write action { … }");
    for (lua_Integer i = 1; i <= list.length(); ++i) {
        list.push(i);
        const auto* action = handle_of<std::shared_ptr<RoundAction>>(state, -1);
        if (action == nullptr && handle_of<Broken>(state, -1) == nullptr)
            list.note(fmt::format("entry {} is {}, not action {{ … }}", i, described(state, -1)));
        lua_pop(state, 1);
        if (action == nullptr) continue;
        PackBuilder::of(state).listed(action->get());
        add_action(state, **action, rounds);
    }
    list.finish();
    begin_deadlines(rounds.actions);
    return rounds;
}

void read_year(lua_State* state, TableReader& years, const std::string& name, RoundsDefinition& rounds) {
    const int type = years.push(name.c_str());
    const auto year = parse_academic_year(name);
    if (!year)
        years.note(fmt::format("'{}' is no academic year; they have the form \"2016/17\"", printable(name)));
    else if (type != LUA_TTABLE)
        years.note(
            fmt::format("under {} stands {}, not a list of actions: write [\"{}\"] = {{ action {{ … }} }}",
                        name, described(state, -1), name));
    else
        rounds.published.push_back(read_actions(state, *year));
    lua_pop(state, 1);
}

void read_published(lua_State* state, TableReader& table, RoundsDefinition& rounds) {
    const bool is_there = table.push("published") == LUA_TTABLE;
    if (!is_there && table.is_table())
        table.note("'published' is missing: write published = { [\"2016/17\"] = { action { … } } }");
    if (is_there) {
        TableReader years{state, -1, "published"};
        const std::vector<std::string> names = years.keys();
        for (const std::string& name : names)
            read_year(state, years, name, rounds);
        if (names.empty() || years.length() > 0)
            years.note("actions stand under the year that they are of: [\"2016/17\"] = { action { … } }");
        for (lua_Integer i = 1; i <= years.length(); ++i, lua_pop(state, 1))
            years.push(i);
        years.finish();
    }
    lua_pop(state, 1);
    std::sort(rounds.published.begin(), rounds.published.end(),
              [](const PublishedRounds& a, const PublishedRounds& b) { return a.year < b.year; });
}

// So that tracing and checking see which clauses the file carries out.
void add_rules(const RoundsDefinition& rounds, const Place& where, std::vector<NamedRule>& rules) {
    rules.push_back({.name = "rounds", .clauses = rounds.clauses, .where = where});
    for (const PublishedRounds& published : rounds.published)
        for (const RoundAction& action : published.actions)
            rules.push_back({.name = action.name, .clauses = action.clauses, .where = action.where});
}

int rounds(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "rounds"};
    if (builder.definition.rounds) table.note("a pack says rounds { … } once");
    auto rounds = std::make_shared<RoundsDefinition>();
    rounds->clauses = clauses_of(builder, table);
    read_published(state, table, *rounds);
    table.finish();
    add_rules(*rounds, caller_place(state), builder.definition.other_rules);
    builder.definition.rounds = std::move(rounds);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_rounds(ScriptHost& host) {
    offer_function<action>(host, "action");
    offer_function<rounds>(host, "rounds");
}

}  // namespace headway
