// UTF-8 as bytes: what of a text is well formed, and how to make the rest so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace headway {

// The length in bytes of the well-formed sequence at the start of the text (RFC 3629, section 4), or 0.
std::size_t utf8_length(std::string_view text);

// What such a sequence stands for.
char32_t code_point(std::string_view sequence);

// The text with U+FFFD for every byte that belongs to no well-formed sequence.
std::string well_formed(std::string_view text);

}  // namespace headway
