// From what a script raised to words for the person who edits the policy.
#pragma once

#include "base/problem.h"

#include <lua.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace headway {

// The message with a sentence in place of Lua's when it is about a name that packs do not have:
// "attempt to call a nil value (global 'load')" becomes "load is not available in rule packs". What stands
// before it (file and line) stays.
std::string explained(std::string message);

// Splits "eligibility.lua:12: message" into its place and the message, where the file is the given one (also
// where Lua has shortened a long name to "...lity.lua").
std::optional<Problem> split_place(std::string_view message, const std::string& file);

// The words for the error value at index, which may be anything: cut, escaped, and read without running any
// of the script's functions.
std::string error_words(lua_State* state, int index);

// The file and line where the script is: of the innermost pack function, or of the innermost trusted module's
// where no pack's runs. Allocates nothing in Lua, so that the allocator itself may ask.
Place innermost_place(lua_State* state);

// How the names of trusted modules' chunks begin.
inline constexpr std::string_view module_folder = "rules/";

}  // namespace headway
