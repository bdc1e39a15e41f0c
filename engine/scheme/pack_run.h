// Runs single Lua files as packs of their own: what `headway pack run` does with each of its arguments.
#pragma once

#include "base/problem.h"
#include "scheme/scheme.h"

#include <filesystem>
#include <string>

namespace headway {

struct PackRun {
    std::string printed;  // by print(), up to the failure if there was one
    std::string value;    // what the file returned, readably
    Problems problems;    // empty: it ran to its end
};

// The file is the main chunk of a pack of its own, in a fresh cage, with every word that packs have.
PackRun run_pack(const std::filesystem::path& file, const SchemeLibrary& library);

}  // namespace headway
