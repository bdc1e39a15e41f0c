// Writing JSON (RFC 8259). Reading is the register's business (register/read_json.h).
#pragma once

#include <string>
#include <string_view>

namespace headway {

// The text in quotation marks, with escapes where JSON needs them. Broken UTF-8 is passed on as it is.
void append_json(std::string& out, std::string_view text);

}  // namespace headway
