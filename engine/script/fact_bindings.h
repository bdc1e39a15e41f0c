// The names person, appointment and school, and what can be said of them.
#pragma once

#include "script/host.h"

namespace headway {

// Offers the roots of all facts. The methods of a fact are listed in fact_methods.h.
void offer_facts(ScriptHost& host);

}  // namespace headway
