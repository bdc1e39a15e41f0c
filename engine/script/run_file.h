// One file, run by itself: what `headway pack run` does with each of its arguments.
#pragma once

#include "base/problem.h"
#include "script/host.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace headway {

struct RunResult {
    std::optional<Problem> failure;
    std::string printed;  // by print(), up to the failure if there was one
    std::string value;    // what the file returned (print_value.h), tabs between several; "" for nothing
};

// Runs the file as the main chunk of a pack of its own, in a fresh cage. prepare runs inside the cage first,
// and offers what packs can use.
RunResult run_pack_file(const std::filesystem::path& file, ScriptLimits limits,
                        const std::filesystem::path& rules, const std::function<void(ScriptHost&)>& prepare);

}  // namespace headway
