// A partnership's schedule as people read it.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <string>

namespace headway::tools {

struct ShownSchedule {
    const Scheme& scheme;
    const Register& reg;
    const Schedule& schedule;
    Date as_of;
};

std::string schedule_text(const ShownSchedule& shown, const Terminal& terminal);

}  // namespace headway::tools
