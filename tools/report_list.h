// The reports of a scheme, as commands and the console list them.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <memory>
#include <string>
#include <vector>

namespace headway::tools {

// Empty where the pack declares none.
std::vector<std::shared_ptr<const ReportDefinition>> reports_of(const Scheme& scheme);

// Each with what it is for, and what it has to be told.
std::string report_list(const Scheme& scheme, const Terminal& terminal);

}  // namespace headway::tools
