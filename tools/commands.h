// The sub-commands. Each adds itself to the program; when it is the one that was called it runs while the
// words are parsed, sets how the program ends, and throws Failure where it can't do what it was asked.
#pragma once

#include "exit_code.h"

#include <CLI/CLI.hpp>

namespace headway::tools {

void add_evaluate(CLI::App& app, ExitCode& code);
void add_pack(CLI::App& app, ExitCode& code);
void add_bench(CLI::App& app, ExitCode& code);

}  // namespace headway::tools
