// Fingerprints of texts: BLAKE2b with 256 bits (RFC 7693), as `b2sum -l 256` prints it.
#pragma once

#include <string>
#include <string_view>

namespace headway {

// 64 hexadecimal digits.
std::string digest(std::string_view text);

}  // namespace headway
