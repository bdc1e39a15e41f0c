// An excerpt of a record that names no one, for a mentor who asks for advice without breaking confidence.
//
// Out go the names of everybody in the register, and each word of them; the names of its schools; e-mail
// addresses, links, telephone numbers, URNs, postcodes and dates of the year. What the register does not know
// it can't take out (a nickname, the only school on an island), so whoever asks reads the excerpt through
// before it is sent: the program says so. It takes out too much rather than too little.
#pragma once

#include "register/register.h"
#include "scheme/confidential.h"

#include <string>
#include <string_view>

namespace headway {

std::string excerpt_of(std::string_view said, const Register& reg, const Parties& parties);

}  // namespace headway
