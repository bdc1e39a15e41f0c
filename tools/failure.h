// Failures of a command: told once, in one form, at the end.
#pragma once

#include "exit_code.h"
#include "headway.h"

#include <string>

namespace headway::tools {

// Ends a command. Thrown by its steps and caught in main(), nowhere else.
struct Failure {
    ExitCode code = ExitCode::wrong_usage;
    std::string message;  // one line: what could not be done
    Problems details;     // each thing that is wrong, with its place
};

// On standard error: as text, or as {"error": …} where the command was asked for JSON.
void report(const Failure& failure, bool as_json);

}  // namespace headway::tools
