// What the commands about one partnership share: finding it, and how its dates and places read.
#pragma once

#include "options.h"

#include <string>

namespace headway::tools {

// The partnership that --partnership names. Throws Failure where there is none, with the nearest id, or where
// it is one of another scheme.
Ref<Partnership> partnership_named(const Register& reg, const Scheme& scheme, const std::string& id);

// Its schedule; throws Failure where no calendar is known for its days.
Schedule schedule_of(const Schedules& schedules, Ref<Partnership> partnership, bool ended = true);

// "Patrick Dunmore with Joanne Tring, Larkfield Hill Primary School"
std::string people_of(const Register& reg, Ref<Partnership> partnership);

}  // namespace headway::tools
