// Writes a register as the register document (spec: "The register document").
//
// One row a line, tables in the order of register/columns.h, empty ones left out; the same register always
// gives the same bytes, and read_register gives the same register back.
#pragma once

#include "register/register.h"

#include <string>

namespace headway {

std::string write_register(const Register& reg);

}  // namespace headway
