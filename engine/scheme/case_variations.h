// The neighbourhood of a test's case: the same on another day, and with one thing in its register changed.
// Internal to this room.
#pragma once

#include "base/date.h"
#include "logic/value.h"
#include "scheme/made_up_register.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace headway {

// What the rules speak of, so that there is something to turn on.
struct TurningPoints {
    std::set<Period> periods = {};
    std::set<std::string> words = {};  // of arguments and comparisons
};

struct CaseOnDay {
    const MadeUp& reg;
    Date as_of;
};

// Shows one case after another, the case itself first, until enough() says so.
void vary_case(CaseOnDay original, const TurningPoints& points, const std::function<bool(CaseOnDay)>& enough);

}  // namespace headway
