// Slips of a pack's author that are good Lua and mean something else than they say.
//
// Lua keeps the last of two equal keys between braces, and joins conditions with `and` and `or` by keeping
// one of them: either way a rule is lost in silence. What runs can't see it any more, so the text is looked
// through. It has to be text that compiles.
#pragma once

#include "base/problem.h"

#include <string>
#include <string_view>

namespace headway {

// Every key that stands twice between the same braces, with both lines.
Problems repeated_keys(std::string_view source, const std::string& file);

// Every and, or, not and ==, <, … that stands between conditions or facts.
Problems conditions_joined_by_lua(std::string_view source, const std::string& file);

}  // namespace headway
