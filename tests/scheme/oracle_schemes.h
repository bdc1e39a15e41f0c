// The five schemes' eligibility by clause, as the oracle reads it.
#pragma once

#include "scheme/oracle_rows.h"

#include <map>
#include <string>

namespace headway::oracle {

using ByClause = std::map<std::string, Answer>;

// The clauses that decide on a person as a mentor, or on an appointment as a mentee's, under a shipped
// scheme.
ByClause mentor(const std::string& scheme, const Register& reg, std::uint32_t person, Date as_of);
ByClause mentee(const std::string& scheme, const Register& reg, std::uint32_t appointment, Date as_of);

}  // namespace headway::oracle
