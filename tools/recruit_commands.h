// The sub-commands of `headway mentors` that change the register of mentors.
#pragma once

#include <CLI/CLI.hpp>

namespace headway::tools {

void add_statuses(CLI::App& mentors);

}  // namespace headway::tools
