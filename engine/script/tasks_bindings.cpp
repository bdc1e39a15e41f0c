// tasks and task: what each role has to do, and when.
#include "base/text.h"
#include "script/cadence.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"
#include "script/rounds.h"
#include "script/tasks.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

constexpr std::int64_t most_days = 3660;

bool is_distance(const Value& value) {
    if (const auto* period = std::get_if<Period>(&value)) return period->months >= 0;
    const auto* number = std::get_if<std::int64_t>(&value);
    return number != nullptr && *number >= 0 && *number <= most_days;
}

// days = 3, months = 1, or a parameter: a whole number is of the unit that the key says.
std::optional<Operand> read_distance(lua_State* state, TableReader& table, const char* unit) {
    const PackBuilder& builder = PackBuilder::of(state);
    const int type = table.push(unit);
    std::optional<Operand> distance;
    const bool in_months = std::string_view{unit} == "months";
    if (const auto* name = handle_of<ParameterName>(state, -1))
        distance = *name;
    else if (lua_isinteger(state, -1) != 0 && in_months)
        distance =
            Value{Period{static_cast<int>(std::clamp<lua_Integer>(lua_tointeger(state, -1), -1, 1200))}};
    else if (lua_isinteger(state, -1) != 0)
        distance = Value{std::int64_t{lua_tointeger(state, -1)}};
    else if (type != LUA_TNIL && handle_of<Broken>(state, -1) == nullptr)
        table.note(
            fmt::format("'{}' is a whole number or parameter \"…\", not {}", unit, described(state, -1)));
    lua_pop(state, 1);
    if (!distance) return std::nullopt;
    for (const Value& value : builder.values_of(*distance))
        if (!is_distance(value) || std::holds_alternative<Period>(value) != in_months)
            table.note(in_months
                           ? "'months' is a number of months, or a parameter whose unit is years or months"
                           : fmt::format("'days' is a whole number of days from 0 to {}", most_days));
    return distance;
}

std::optional<TaskDay> day_named(TableReader& table, const TaskSubjectWords& subject,
                                 const std::string& name) {
    const auto known = names_of_task_days();
    const auto found = std::find(known.begin(), known.end(), name);
    const auto day = static_cast<TaskDay>(found - known.begin());
    if (found != known.end() && offers(subject, day)) return day;
    std::vector<std::string> offered;
    for (std::size_t i = 0; i < known.size(); ++i)
        if (offers(subject, static_cast<TaskDay>(i))) offered.emplace_back(known[i]);
    table.note(fmt::format("each \"{}\" has no day '{}'{}; it has {}", subject.name, printable(name),
                           did_you_mean(name, offered), joined(offered)));
    return std::nullopt;
}

// due = "starts_on", or due = { days = 14, after = "starts_on" }.
std::optional<TaskMoment> read_moment(lua_State* state, TableReader& task, const char* key,
                                      const TaskSubjectWords& subject) {
    const int type = task.push(key);
    std::optional<TaskMoment> moment;
    if (type == LUA_TSTRING) {
        if (const auto day = day_named(task, subject, lua_tostring(state, -1))) moment = TaskMoment{*day};
    } else if (type == LUA_TTABLE) {
        TableReader table{state, -1, key};
        const auto days = read_distance(state, table, "days");
        const auto months = read_distance(state, table, "months");
        const std::string after = table.text("after", false);
        const std::string before = table.text("before", false);
        if (days.has_value() && months.has_value()) table.note("say either days or months");
        if (after.empty() == before.empty())
            table.note(
                fmt::format("say of which day: {} = {{ days = 14, after = \"…\" }}, or before = \"…\"", key));
        const std::string& name = after.empty() ? before : after;
        const auto day = name.empty() ? std::nullopt : day_named(table, subject, name);
        if (day)
            moment = TaskMoment{*day, days.value_or(months.value_or(Value{std::int64_t{0}})), after.empty()};
        table.finish();
    } else if (type != LUA_TNIL && handle_of<Broken>(state, -1) == nullptr) {
        task.note(
            fmt::format("'{}' is a day, \"starts_on\", or {{ days = 14, after = \"starts_on\" }}, not {}",
                        key, described(state, -1)));
    }
    lua_pop(state, 1);
    return moment;
}

std::optional<TaskSubject> read_each(TableReader& table) {
    const std::string each = table.text("each");
    std::vector<std::string> known;
    for (const TaskSubjectWords& subject : task_subjects()) {
        if (subject.name == each) return subject.subject;
        known.emplace_back(subject.name);
    }
    if (!each.empty())
        table.note(fmt::format("there is no task about each '{}'{}; there are tasks about each {}",
                               printable(each), did_you_mean(each, known), joined(known, " or ")));
    return std::nullopt;
}

// What `of` names, among the names of that kind.
void check_of(PackBuilder& builder, TableReader& table, const TaskRule& rule, const TaskSubjectWords& subject,
              std::string_view file, const std::vector<std::string>& known) {
    if (rule.of.empty() && subject.of != TaskSubjectWords::Of::offer)
        return table.note(fmt::format("'of' is missing: which of {}.lua: {}", file, joined(known, " or ")));
    const bool there = std::find(known.begin(), known.end(), rule.of) != known.end();
    if (!rule.of.empty() && !there && !builder.is_incomplete(std::string{file}))
        table.note(
            fmt::format("{}.lua has no '{}'{}", file, printable(rule.of), did_you_mean(rule.of, known)));
}

void read_of(PackBuilder& builder, TableReader& table, TaskRule& rule, const TaskSubjectWords& subject) {
    rule.of = table.text("of", false);
    std::vector<std::string> known;
    switch (subject.of) {
        case TaskSubjectWords::Of::cadence_rule:
            if (builder.definition.cadence)
                for (const CadenceRule& expected : builder.definition.cadence->rules)
                    known.push_back(expected.id);
            return check_of(builder, table, rule, subject, "cadence", known);
        case TaskSubjectWords::Of::offer:
            for (const CriterionDefinition& offer : builder.definition.training)
                known.push_back(offer.id);
            return check_of(builder, table, rule, subject, "training", known);
        case TaskSubjectWords::Of::round_action:
            if (builder.definition.rounds)
                for (const PublishedRounds& year : builder.definition.rounds->published)
                    for (const RoundAction& action : year.actions)
                        if (std::find(known.begin(), known.end(), action.name) == known.end())
                            known.push_back(action.name);
            return check_of(builder, table, rule, subject, "rounds", known);
        case TaskSubjectWords::Of::nothing:
            if (!rule.of.empty()) table.note(fmt::format("each \"{}\" takes no 'of'", subject.name));
    }
}

void read_needs(TableReader& table, TaskRule& rule) {
    static const std::vector<std::string> parts{"purpose", "outcomes", "success"};
    const bool about_agendas = rule.each == TaskSubject::planned_meeting_without_an_agenda;
    for (const std::string& name : table.texts("needs", false)) {
        const auto found = std::find(parts.begin(), parts.end(), name);
        if (found == parts.end())
            table.note(fmt::format("an agenda has no '{}'{}; it has {}", printable(name),
                                   did_you_mean(name, parts), joined(parts)));
        else
            rule.needs.push_back(static_cast<AgendaPart>(found - parts.begin()));
    }
    rule.not_the_first = table.flag("not_the_first");
    if ((!rule.needs.empty() || rule.not_the_first) && !about_agendas)
        table.note(fmt::format("'needs' and 'not_the_first' are for each \"{}\"",
                               words_of(TaskSubject::planned_meeting_without_an_agenda).name));
}

// A condition on the appointment or on the person, by what the task is about.
void check_choice(lua_State* state, TableReader& table, const TaskRule& rule,
                  const TaskSubjectWords& subject) {
    if (rule.only_for == nullptr) return;
    if (subject.chosen == TaskSubjectWords::Chosen::not_at_all)
        return table.note(fmt::format("each \"{}\" takes no 'only_for'", subject.name));
    Place where = rule.where;
    where.path = "task " + printable(rule.id);
    check_condition(
        state, rule.only_for,
        subject.chosen == TaskSubjectWords::Chosen::by_person ? SubjectKind::mentor : SubjectKind::mentee,
        where);
}

void read_who(TableReader& table, TaskRule& rule, const TaskSubjectWords& subject) {
    const bool owed = subject.of == TaskSubjectWords::Of::cadence_rule;  // the item says by whom
    rule.who = table.text("who", !owed);
    if ((rule.who == mentor_role && !subject.has_mentor) || (rule.who == mentee_role && !subject.has_mentee))
        table.note(
            fmt::format("no {} has to do with each \"{}\": name another role", rule.who, subject.name));
}

std::optional<Operand> read_soon(lua_State* state, TableReader& table) {
    table.push("soon");
    std::optional<Operand> soon;
    if (const auto* name = handle_of<ParameterName>(state, -1))
        soon = *name;
    else if (lua_isinteger(state, -1) != 0)
        soon = Value{std::int64_t{lua_tointeger(state, -1)}};
    else if (!lua_isnil(state, -1) && handle_of<Broken>(state, -1) == nullptr)
        table.note(
            fmt::format("'soon' is a whole number of days or parameter \"…\", not {}", described(state, -1)));
    lua_pop(state, 1);
    if (!soon) return std::nullopt;
    for (const Value& value : PackBuilder::of(state).values_of(*soon))
        if (!is_distance(value) || std::holds_alternative<Period>(value))
            table.note(fmt::format("'soon' is a whole number of days from 0 to {}", most_days));
    return soon;
}

int task(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "task"};
    auto rule = std::make_shared<TaskRule>();
    rule->where = caller_place(state);
    rule->id = table.text("id");
    table.about(rule->id);
    rule->clauses = clauses_of(builder, table);
    rule->only_for = read_condition(state, table, "only_for");
    const auto each = read_each(table);
    if (!each) {  // without it nothing else can be read
        push_handle(state, Broken{});
        return 1;
    }
    rule->each = *each;
    const TaskSubjectWords& subject = words_of(*each);
    rule->says = table.text("says", subject.of != TaskSubjectWords::Of::cadence_rule);
    read_who(table, *rule, subject);
    read_of(builder, table, *rule, subject);
    rule->opens = read_moment(state, table, "opens", subject);
    rule->due = read_moment(state, table, "due", subject);
    rule->closes = read_moment(state, table, "closes", subject);
    rule->soon = read_soon(state, table);
    read_needs(table, *rule);
    check_choice(state, table, *rule, subject);
    table.finish();
    builder.built_rule(state, rule, "task " + printable(rule->id));
    push_handle(state, std::move(rule));
    return 1;
}

void read_roles(lua_State* state, TableReader& table, const char* key, TasksDefinition& tasks) {
    const bool of_each_school = std::string_view{key} == "school_roles";
    if (table.push(key) != LUA_TNIL) {
        TableReader roles{state, -1, key};
        for (const std::string& id : roles.keys()) {
            const bool plain =
                std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
            const bool taken =
                std::any_of(tasks.roles.begin(), tasks.roles.end(),
                            [&](const TasksDefinition::Role& known) { return known.id == id; });
            if (!plain || taken || id == mentor_role || id == mentee_role)
                roles.note(
                    fmt::format("'{}' can't be a role of the pack: a role is made of small letters and _, "
                                "there is one of a name, and mentor and mentee are there already",
                                printable(id)));
            tasks.roles.push_back({id, roles.text(id.c_str()), of_each_school});
        }
        roles.finish();
    }
    lua_pop(state, 1);
}

NamedRule named(const TaskRule& rule) {
    NamedRule named{.name = rule.id, .clauses = rule.clauses, .where = rule.where};
    for (const auto& moment : {rule.opens, rule.due, rule.closes})
        if (moment) named.operands.push_back(moment->distance);
    if (rule.soon) named.operands.push_back(*rule.soon);
    if (rule.only_for) named.conditions.push_back(rule.only_for);
    return named;
}

void add_task(lua_State* state, const TaskRule& rule, TasksDefinition& tasks) {
    PackBuilder& builder = PackBuilder::of(state);
    Place where = rule.where;
    where.path = "task " + printable(rule.id);
    const auto twin = std::find_if(tasks.rules.begin(), tasks.rules.end(),
                                   [&](const TaskRule& known) { return known.id == rule.id; });
    if (twin != tasks.rules.end())
        builder.add(state, {where, fmt::format("two tasks are called '{}'; the other stands in line {}",
                                               twin->id, twin->where.line)});
    std::vector<std::string> known{std::string{mentor_role}, std::string{mentee_role}};
    for (const TasksDefinition::Role& role : tasks.roles)
        known.push_back(role.id);
    if (!rule.who.empty() && std::find(known.begin(), known.end(), rule.who) == known.end())
        builder.add(state,
                    {where, fmt::format("there is no role '{}'{}; roles = {{ … }} and school_roles = {{ … }} "
                                        "name those beside mentor and mentee",
                                        printable(rule.who), did_you_mean(rule.who, known))});
    PackBuilder::charge(state, sizeof(TaskRule) + sizeof(NamedRule));
    builder.definition.other_rules.push_back(named(rule));
    tasks.rules.push_back(rule);
}

int tasks(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "tasks"};
    if (builder.definition.tasks) table.note("a pack says tasks { … } once");
    auto tasks = std::make_shared<TasksDefinition>();
    read_roles(state, table, "roles", *tasks);
    read_roles(state, table, "school_roles", *tasks);
    std::sort(tasks->roles.begin(), tasks->roles.end(),
              [](const TasksDefinition::Role& a, const TasksDefinition::Role& b) { return a.id < b.id; });
    tasks->soon = read_soon(state, table).value_or(tasks->soon);
    builder.definition.other_rules.push_back({.name = "tasks", .clauses = {}, .operands = {tasks->soon}});
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* rule = handle_of<std::shared_ptr<TaskRule>>(state, -1);
        if (rule == nullptr && handle_of<Broken>(state, -1) == nullptr)
            table.note(fmt::format("entry {} is {}, not task {{ … }}", i, described(state, -1)));
        lua_pop(state, 1);
        if (rule == nullptr) continue;
        builder.listed(rule->get());
        add_task(state, **rule, *tasks);
    }
    table.finish();
    builder.definition.tasks = std::move(tasks);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_tasks(ScriptHost& host) {
    offer_function<task>(host, "task");
    offer_function<tasks>(host, "tasks");
}

}  // namespace headway
