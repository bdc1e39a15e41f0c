// Funding as text for people and as CSV.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <string>

namespace headway::tools {

struct ShownFunding {
    const Scheme& scheme;
    const Register& reg;
    Date as_of;
};

std::string funding_text(const ShownFunding& shown, Ref<Partnership> partnership,
                         const PartnershipFunding& funding, const Terminal& terminal);
std::string funding_csv(const PartnershipFunding& funding);

std::string funding_text(const ShownFunding& shown, const YearFunding& funding, const Terminal& terminal);
// A row for each line, payer, mentor and allocation; the first column says which.
std::string funding_csv(const ShownFunding& shown, const YearFunding& funding);

}  // namespace headway::tools
