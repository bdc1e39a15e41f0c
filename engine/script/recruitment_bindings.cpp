// recruitment: how people come onto a scheme's register of mentors.
#include "base/text.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

namespace headway {

namespace {

void check_clauses(PackBuilder& builder, TableReader& table, const std::vector<std::string>& clauses) {
    for (const std::string& id : clauses)
        if (builder.definition.clause(id) == nullptr)
            table.note(fmt::format("clauses.lua has no clause '{}'{}", printable(id),
                                   did_you_mean(id, builder.names_of_clauses())));
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
    fields.finish();
    lua_pop(state, 1);
    return step;
}

int recruitment(lua_State* state) {
    TableReader table{state, 1, "recruitment"};
    Recruitment& recruitment = PackBuilder::of(state).definition.recruitment;
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
