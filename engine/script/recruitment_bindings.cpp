// recruitment: how people come onto a scheme's register of mentors.
#include "base/text.h"
#include "register/csv/table_columns.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace headway {

namespace {

void check_clauses(PackBuilder& builder, TableReader& table, const std::vector<std::string>& clauses) {
    for (const std::string& id : clauses)
        if (builder.definition.clause(id) == nullptr)
            table.note(fmt::format("clauses.lua has no clause '{}'{}", printable(id),
                                   did_you_mean(id, builder.names_of_clauses())));
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t") == std::string::npos;
}

// What an application needs are columns of the register's applications.
void check_columns(TableReader& fields, const std::vector<std::string>& needed) {
    std::vector<std::string> known;
    for (const ColumnDescription& column : columns_of_table("applications"))
        known.emplace_back(column.name);
    for (const std::string& name : needed)
        if (std::find(known.begin(), known.end(), name) == known.end())
            fields.note(fmt::format("an application has no '{}'{}; it has {}", printable(name),
                                    did_you_mean(name, known), joined(known)));
}

// A step with its clause and the one thing that it asks: panel = { clause = …, represents = … }.
std::optional<RecruitmentStep> step(lua_State* state, TableReader& table, const char* name,
                                    const char* asks) {
    if (table.push(name) == LUA_TNIL) {
        lua_pop(state, 1);
        return std::nullopt;
    }
    std::optional<RecruitmentStep> step;
    step.emplace();
    TableReader fields{state, lua_gettop(state), name};
    step->where = caller_place(state);
    step->clauses = fields.texts("clause");
    step->asks = fields.texts(asks);
    check_clauses(PackBuilder::of(state), fields, step->clauses);
    if (std::any_of(step->asks.begin(), step->asks.end(), is_blank))
        fields.note(fmt::format("'{}' has an empty text", asks));
    if (std::string_view{name} == "application") check_columns(fields, step->asks);
    fields.finish();
    lua_pop(state, 1);
    return step;
}

int recruitment(lua_State* state) {
    TableReader table{state, 1, "recruitment"};
    Recruitment& recruitment = PackBuilder::of(state).definition.recruitment;
    if (recruitment.application || recruitment.reference || recruitment.panel)
        table.note("a pack says recruitment { … } once");
    recruitment.application = step(state, table, "application", "needs");
    recruitment.reference = step(state, table, "reference", "from");
    recruitment.panel = step(state, table, "panel", "represents");
    table.finish();
    PackBuilder::charge(state, sizeof(Recruitment) + 4000);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_recruitment(ScriptHost& host) {
    offer_function<recruitment>(host, "recruitment");
}

}  // namespace headway
