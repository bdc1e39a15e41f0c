// Verdicts as people and programs read them.
#pragma once

#include "headway.h"
#include "terminal.h"

#include <memory>
#include <vector>

namespace headway::tools {

// The verdicts of each scheme, on the same subjects.
using AllVerdicts = std::vector<std::unique_ptr<Verdicts>>;

// An array; or one object a line. Each writes to standard output as it goes.
void write_json(const AllVerdicts& all, Detail detail);
void write_json_lines(const AllVerdicts& all, Detail detail);

// A line for each criterion of each subject (RFC 4180), safe to open in a spreadsheet.
void write_csv(const AllVerdicts& all);

// For people: several subjects as a list in which each who is not eligible has the reasons; one who was asked
// for by name with every criterion; several schemes side by side first.
std::string verdicts_text(const AllVerdicts& all, bool by_name, const Terminal& terminal);

}  // namespace headway::tools
