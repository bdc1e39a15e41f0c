// training and offer: what training a mentor is offered, by what the mentor has had.
#include "base/text.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

int offer(lua_State* state) {
    TableReader table{state, 1, "offer"};
    auto offer = std::make_shared<CriterionDefinition>();
    offer->where = caller_place(state);
    offer->id = table.text("id");
    table.about(offer->id);
    offer->clauses = clauses_of(PackBuilder::of(state), table);
    offer->force = Force::may;  // an entitlement: it decides nothing
    offer->offers = table.text("says");
    offer->required = read_condition(state, table, "to");
    if (table.is_table() && table.push("to") == LUA_TNIL)
        table.note("'to' is missing: the condition that those to whom it is offered meet");
    lua_settop(state, 1);
    table.finish();
    PackBuilder::of(state).built_rule(state, offer, "offer " + printable(offer->id));
    push_handle(state, std::move(offer));
    return 1;
}

int training(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "training"};
    if (builder.definition.offers_training) table.note("a pack says training { … } once");
    builder.definition.offers_training = true;
    collect_criteria(state, table, "offers", SubjectKind::trainee, builder.definition.training);
    for (const CriterionDefinition& offered : builder.definition.training)
        if (offered.offers.empty())
            table.note(fmt::format("entry '{}' is not offer {{ … }}", printable(offered.id)));
    table.finish();
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_training(ScriptHost& host) {
    offer_function<offer>(host, "offer");
    offer_function<training>(host, "training");
}

}  // namespace headway
