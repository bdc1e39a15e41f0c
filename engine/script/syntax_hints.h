// What may be behind a mistake of grammar that Lua found, in words for someone who edits policy.
#pragma once

#include "base/problem.h"

#include <string_view>

namespace headway {

// The problem with what is likely to be wrong: a typographic character of a word processor, a forgotten
// comma, a quotation mark or brace that is not closed. As it is where nothing is known.
Problem with_syntax_hint(Problem problem, std::string_view source);

}  // namespace headway
