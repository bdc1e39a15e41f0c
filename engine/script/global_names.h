// Names that a pack's file sets for itself without `local`.
//
// Lua lets it, and the name is then shared by all functions of the file and outlives each call: a rule in
// plain Lua could remember one person while it judges the next. Only the text tells, so it is looked through.
#pragma once

#include "base/problem.h"

#include <string>
#include <string_view>

namespace headway {

// Every assignment to, and function with, a name that is nowhere in the text made local. It has to be text
// that compiles.
Problems global_names(std::string_view source, const std::string& file);

}  // namespace headway
