// The words that the files of a pack are written in: scheme, clause, parameter, criterion, all, years, …
#pragma once

#include "script/host.h"
#include "script/pack_builder.h"

namespace headway {

// Offers all of them, facts included, to the files that the host loads from now on. The builder must outlive
// the host's work.
void offer_pack_words(ScriptHost& host, PackBuilder& builder);

// The parts, by what they speak of; each offers its own words.
void offer_conditions(ScriptHost& host);  // all any none each_school any_school years months
void offer_policy(ScriptHost& host);  // scheme clauses clause parameters parameter declarations declaration …
void offer_eligibility(ScriptHost& host);   // eligibility criterion advice met not_met unknown
void offer_allocation(ScriptHost& host);    // allocation preference
void offer_training(ScriptHost& host);      // training offer
void offer_recruitment(ScriptHost& host);   // recruitment
void offer_cadence(ScriptHost& host);       // cadence meeting contact form review annual_meeting call
void offer_rounds(ScriptHost& host);        // rounds action
void offer_funding(ScriptHost& host);       // funding line silent
void offer_tasks(ScriptHost& host);         // tasks task
void offer_report_parts(ScriptHost& host);  // rows heading paragraph notice figures listing grouped chart …
void offer_reports(ScriptHost& host);       // reports report
void offer_forms(ScriptHost& host);         // forms record private sharing asking_advice retention
void offer_tests(ScriptHost& host);         // tests test

// What a pack's file reads under a name that nothing has: Broken while the pack is read, and an error once it
// decides. For ScriptHost::read_missing_names_by.
int missing_name(lua_State* state);

// Offers one function as guarded<function>.
template <int (*function)(lua_State*)>
void offer_function(ScriptHost& host, const char* name) {
    lua_pushcfunction(host.state(), guarded<function>);
    host.offer(name);
}

}  // namespace headway
