// The names person, appointment and school, and what can be said of them.
#pragma once

#include "script/host.h"

namespace headway {

// Offers the roots of all facts. The methods of a fact are listed in fact_bindings.cpp, in one table.
void offer_facts(ScriptHost& host);

// The names of the methods, for editors: is, at_least, …
std::vector<std::string> names_of_methods();

}  // namespace headway
