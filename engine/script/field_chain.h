// A defence against one expression that strings thousands of fields together.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace headway {

inline constexpr std::size_t longest_field_chain = 200;

// The line of the first a.b.c[d]… of more links than that, if any. To name what an error is about, Lua 5.4.4
// follows such a chain by recursion, and overflows the thread's stack (fixed in 5.4.7: "Recursion in
// 'getobjname' can stack overflow"); 200 is what Lua itself allows of nested syntax.
std::optional<std::size_t> line_of_long_field_chain(std::string_view source);

}  // namespace headway
