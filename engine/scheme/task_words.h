// How the rules of a pack's tasks.lua read.
#pragma once

#include "script/tasks.h"

#include <string>

namespace headway {

// "each appointment that waits for a mentor", "each termly meeting that is late"
std::string task_subject_in_words(const TaskRule& rule);

// "the governing body", "the mentor"
std::string task_holder_in_words(const SchemeDefinition& definition, const TaskRule& rule);

// What to do; where the rule leaves that to the item of the schedule, what the cadence says of it.
std::string task_in_words(const SchemeDefinition& definition, const TaskRule& rule);

}  // namespace headway
