// Loads a rule pack: a folder of Lua files that state one authority's scheme.
//
// The files are read in a fixed order, so that each can speak of what those before it define:
//   manifest.lua  clauses.lua  parameters.lua  declarations.lua  interpretations.lua  eligibility.lua
//   recruitment.lua  allocation.lua  training.lua  cadence.lua  rounds.lua  funding.lua  tasks.lua
//   reports.lua  forms.lua
// and, for `pack test` only, every file of tests/ in the order of their names. A folder is refused as a whole
// or loaded as a whole; all mistakes of all files are told together.
#pragma once

#include "base/named_files.h"
#include "script/definition.h"
#include "script/host.h"
#include "script/pack_builder.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace headway {

struct PackPlace {
    std::filesystem::path folder;
    std::filesystem::path rules;  // the folder of the trusted modules
};

struct LoadedPack {
    SchemeDefinition definition;
    std::string digest;            // of the files
    std::vector<NamedFile> files;  // every rule file, and every module that they loaded
    // What the host's bindings speak to, and the host, which keeps the functions of custom criteria; they are
    // shared by the variations of a scheme (scheme/scheme.h).
    std::shared_ptr<PackBuilder> builder;
    std::shared_ptr<ScriptHost> host;
};

struct LoadOutcome {
    std::optional<LoadedPack> pack;  // present where there are no problems
    Problems problems;
};

// The names of the files of rules, in the order in which they are read.
std::span<const char* const> rule_file_names();

// With settings, parameters have other values than the pack says; the digest tells it apart from the pack's.
LoadOutcome load_pack(const PackPlace& place, const ScriptLimits& limits, bool with_tests,
                      const Settings& settings = {});

}  // namespace headway
