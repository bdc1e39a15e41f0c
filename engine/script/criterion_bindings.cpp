// eligibility, criterion and advice: who may mentor, and who is mentored.
#include "base/text.h"
#include "facts/vocabulary.h"
#include "script/conditions.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

Force strongest(const PackBuilder& builder, const std::vector<std::string>& clauses) {
    Force force = Force::fact;
    for (const std::string& id : clauses)
        if (const Clause* clause = builder.definition.clause(id)) force = std::min(force, clause->force);
    return force;
}

std::vector<std::string> clauses_of(PackBuilder& builder, TableReader& table) {
    std::vector<std::string> clauses = table.texts("clause");
    for (const std::string& id : clauses)
        if (const auto unknown = builder.unknown_clause(id)) table.note(*unknown);
    return clauses;
}

namespace {

void read_force(PackBuilder& builder, TableReader& table, CriterionDefinition& criterion) {
    const std::string word = table.text("force", false);
    const auto force = force_named(word);
    if (!word.empty() && !force)
        table.note(fmt::format("force is must, should or may, not '{}'", printable(word)));
    criterion.force = force.value_or(strongest(builder, criterion.clauses));
    const bool known =
        std::any_of(criterion.clauses.begin(), criterion.clauses.end(),
                    [&](const std::string& id) { return builder.definition.clause(id) != nullptr; });
    if (criterion.force == Force::fact && known)
        table.note("its clause only states a fact; say force = \"must\", \"should\" or \"may\"");
}

// facts = { role = person.…, needed = parameter "…" }: what a rule in plain Lua is given.
void read_inputs(lua_State* state, TableReader& table, CustomRule& rule) {
    PackBuilder& builder = PackBuilder::of(state);
    if (table.push("facts") == LUA_TTABLE) {
        TableReader facts{state, -1, "facts"};
        for (const std::string& name : facts.keys()) {
            facts.push(name.c_str());
            const auto* path = handle_of<FactPath>(state, -1);
            if (path != nullptr) builder.use(path->number);
            if (const auto* parameter = handle_of<ParameterName>(state, -1))
                rule.parameters.push_back({name, *parameter});
            else if (path != nullptr && path->root == "person.school")
                table.note(fmt::format(
                    "facts.{}: a head may lead several schools, so a rule in plain Lua can't be given "
                    "a fact of one; use requires with person.school.…",
                    printable(name)));
            else if ((path == nullptr || path->fact == nullptr) && handle_of<Broken>(state, -1) == nullptr)
                table.note(fmt::format("facts.{} is no fact but {}", printable(name), described(state, -1)));
            else if (path != nullptr && says_which(state, *path))
                rule.facts.push_back({name, builder.slot_of(state, {.fact = path->fact,
                                                                    .root = path->root,
                                                                    .arguments = path->arguments})});
            lua_pop(state, 1);
        }
    }
    lua_pop(state, 1);
}

void read_custom(lua_State* state, TableReader& table, CriterionDefinition& criterion) {
    CustomRule rule;
    read_inputs(state, table, rule);
    const int type = table.push("decide");
    if (type != LUA_TFUNCTION && type != LUA_TNIL)
        table.note(fmt::format("'decide' is a function, not {}", described(state, -1)));
    if (type == LUA_TFUNCTION)
        rule.function = luaL_ref(state, LUA_REGISTRYINDEX);
    else
        lua_pop(state, 1);
    if (type != LUA_TNIL) criterion.custom = std::move(rule);
}

}  // namespace

ConditionPtr read_condition(lua_State* state, TableReader& table, const char* key) {
    ConditionPtr condition;
    if (table.push(key) != LUA_TNIL) condition = condition_at(state, lua_gettop(state));
    lua_pop(state, 1);
    return condition;
}

namespace {

bool is_given(lua_State* state, TableReader& table, const char* key) {
    const bool given = table.push(key) != LUA_TNIL;
    lua_pop(state, 1);
    return given;
}

int criterion(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "criterion"};
    auto criterion = std::make_shared<CriterionDefinition>();
    criterion->where = caller_place(state);
    criterion->id = table.text("id");
    table.about(criterion->id);
    criterion->clauses = clauses_of(builder, table);
    read_force(builder, table, *criterion);
    read_custom(state, table, *criterion);
    criterion->required = read_condition(state, table, "requires");
    criterion->exceptionally = read_condition(state, table, "exceptionally");
    const bool has_condition = is_given(state, table, "requires");
    if (table.is_table() && has_condition == criterion->custom.has_value())
        table.note("a criterion has either requires = a condition, or decide = a function");
    if (criterion->custom && is_given(state, table, "exceptionally"))
        table.note("'exceptionally' stands beside requires; a function decides on exceptions itself");
    table.finish();
    builder.built_rule(state, criterion, "criterion " + printable(criterion->id));
    push_handle(state, std::move(criterion));
    return 1;
}

// The condition that a declaration of the person says yes.
ConditionPtr declared(lua_State* state, const std::string& key) {
    const FactPath path{.root = "person",
                        .path = "declares",
                        .fact = fact_named("person.declares"),
                        .arguments = {{Operand{Value{key}}}}};
    return comparison_of(state, path, Comparator::holds, {}, false);
}

// advice { id = …, clause = …, asks = "declaration" }: a quality that a panel or referee assesses. It is
// reported and never decides, whatever the force of its clause, because no register proves it.
int advice(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "advice"};
    auto criterion = std::make_shared<CriterionDefinition>();
    criterion->where = caller_place(state);
    criterion->id = table.text("id");
    table.about(criterion->id);
    criterion->clauses = clauses_of(builder, table);
    criterion->force = Force::should;
    const std::string key = table.text("asks");
    if (builder.definition.declaration(key) != nullptr)
        criterion->required = declared(state, key);
    else if (const auto unknown = key.empty() ? std::nullopt : builder.unknown_declaration(key))
        table.note(*unknown);
    table.finish();
    builder.built_rule(state, criterion, "criterion " + printable(criterion->id));
    push_handle(state, std::move(criterion));
    return 1;
}

void slots_of(const Condition& condition, std::vector<Slot>& slots) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form)) {
        slots.push_back(comparison->slot);
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition.form).parts)
        slots_of(*part, slots);
}

// A bare school.… that no each_school or any_school asks about.
bool speaks_of_loose_school(const PackBuilder& builder, const Condition& condition) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form))
        return builder.definition.requests[static_cast<std::size_t>(comparison->slot)].root == "school";
    const auto& combination = std::get<Combination>(condition.form);
    if (combination.connective == Connective::every_tied || combination.connective == Connective::some_tied)
        return false;
    return std::any_of(combination.parts.begin(), combination.parts.end(),
                       [&](const ConditionPtr& part) { return speaks_of_loose_school(builder, *part); });
}

// By which facts each kind of subject is judged.
std::vector<std::string> roots_of(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::mentee:
            return {"appointment"};
        case SubjectKind::pair:
            return {"mentor", "mentee", "pair"};
        default:
            return {"person"};
    }
}

bool is_judged_by(SubjectKind kind, const std::string& root) {
    const std::vector<std::string> roots = roots_of(kind);
    return root == "school" || std::any_of(roots.begin(), roots.end(), [&](const std::string& known) {
               return root == known || root == known + ".school";
           });
}

std::string wrong_root(SubjectKind kind, const std::string& root) {
    std::vector<std::string> ways;
    for (const std::string& known : roots_of(kind)) {
        ways.push_back(known + ".…");
        if (known != "pair") ways.push_back(known + ".school.…");
    }
    return fmt::format("a {} is judged by {}, not by {}.…", name_of(kind), joined(ways, " and "), root);
}

}  // namespace

void check_condition(lua_State* state, const ConditionPtr& condition, SubjectKind kind, const Place& where) {
    PackBuilder& builder = PackBuilder::of(state);
    if (condition == nullptr) return;
    std::vector<Slot> slots;
    slots_of(*condition, slots);
    for (Slot slot : slots) {
        const std::string& root = builder.definition.requests[static_cast<std::size_t>(slot)].root;
        if (!is_judged_by(kind, root)) builder.add(state, {where, wrong_root(kind, root)});
    }
    if (speaks_of_loose_school(builder, *condition))
        builder.add(state, {where, fmt::format("say of which school: {}.school.…, or each_school {{ … }}, "
                                               "or any_school {{ … }}",
                                               roots_of(kind).front())});
}

namespace {

void check_criterion(lua_State* state, PackBuilder& builder, const CriterionDefinition& criterion,
                     SubjectKind kind) {
    Place where = criterion.where;
    where.path = "criterion " + criterion.id;
    check_condition(state, criterion.required, kind, where);
    check_condition(state, criterion.exceptionally, kind, where);
    if (!criterion.custom) return;
    if (kind == SubjectKind::pair)
        builder.add(state, {where, "pairs are judged by conditions: write requires, not decide"});
    for (const CustomRule::Input& input : criterion.custom->facts) {
        const std::string& root = builder.definition.requests[static_cast<std::size_t>(input.slot)].root;
        if (!is_judged_by(kind, root)) builder.add(state, {where, wrong_root(kind, root)});
    }
}

}  // namespace

void collect_criteria(lua_State* state, TableReader& table, const char* key, SubjectKind kind,
                      std::vector<CriterionDefinition>& criteria) {
    PackBuilder& builder = PackBuilder::of(state);
    // A scheme may know only mentors, or only mentees.
    if (table.push(key) == LUA_TNIL) {
        lua_pop(state, 1);
        return;
    }
    TableReader list{state, -1, key};
    for (lua_Integer i = 1; i <= list.length(); ++i) {
        list.push(i);
        const auto* criterion = handle_of<std::shared_ptr<CriterionDefinition>>(state, -1);
        if (criterion == nullptr && handle_of<Broken>(state, -1) == nullptr)
            list.note(fmt::format("entry {} is {}, not criterion {{ … }} or advice {{ … }}", i,
                                  described(state, -1)));
        lua_pop(state, 1);
        if (criterion == nullptr) continue;
        builder.listed(criterion->get());
        check_criterion(state, builder, **criterion, kind);
        const auto twin = std::find_if(criteria.begin(), criteria.end(),
                                       [&](const auto& known) { return known.id == (*criterion)->id; });
        if (twin != criteria.end())
            builder.add(state, {(*criterion)->where,
                                fmt::format("two criteria are called '{}'; the other stands in line {}",
                                            twin->id, twin->where.line)});
        PackBuilder::charge(state, sizeof(CriterionDefinition));
        criteria.push_back(**criterion);
    }
    lua_pop(state, 1);
}

namespace {

int eligibility(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "eligibility"};
    collect_criteria(state, table, "mentor", SubjectKind::mentor, builder.definition.mentor);
    collect_criteria(state, table, "mentee", SubjectKind::mentee, builder.definition.mentee);
    table.finish();
    lua_pushboolean(state, 1);
    return 1;
}

// What a rule in plain Lua returns: met "…", not_met "…", unknown "…".
template <Outcome outcome>
int ruling(lua_State* state) {
    const char* text = lua_type(state, 1) == LUA_TSTRING ? lua_tostring(state, 1) : "";
    if (*text == '\0') raise(state, fmt::format("say why: write {} \"…\"", name_of(outcome)));
    lua_createtable(state, 0, 2);
    lua_pushinteger(state, static_cast<lua_Integer>(outcome));
    lua_setfield(state, -2, "outcome");
    lua_pushstring(state, text);
    lua_setfield(state, -2, "reason");
    return 1;
}

}  // namespace

void offer_eligibility(ScriptHost& host) {
    offer_function<criterion>(host, "criterion");
    offer_function<advice>(host, "advice");
    offer_function<eligibility>(host, "eligibility");
    offer_function<ruling<Outcome::met>>(host, "met");
    offer_function<ruling<Outcome::not_met>>(host, "not_met");
    offer_function<ruling<Outcome::unknown>>(host, "unknown");
}

}  // namespace headway
