// A loaded scheme: what a pack states, ready to answer questions.
//
// clang-format off
//   SchemeLibrary library{places};
//   SchemeOutcome loaded = library.load("essex");
//   if (!loaded.scheme) …                          // loaded.problems tell every mistake, with file and line
//   Verdicts verdicts{*loaded.scheme, reg, {…}};   // scheme/evaluate.h
// clang-format on
//
// A Scheme does not change after loading. Schemes without custom criteria may be used by several threads at
// once; one with custom criteria runs Lua and is for one thread at a time.
#pragma once

#include "base/named_files.h"
#include "script/definition.h"
#include "script/limits.h"
#include "script/settings.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headway {

class ScriptHost;
struct LoadedPack;

class Scheme {
  public:
    Scheme(LoadedPack pack, std::filesystem::path folder);
    ~Scheme();
    Scheme(const Scheme&) = delete;
    Scheme& operator=(const Scheme&) = delete;

    const SchemeDefinition& definition() const;
    const std::string& id() const { return definition().manifest.id; }
    const std::string& edition() const { return definition().manifest.edition; }
    // A fingerprint of the pack's rules and of the shared modules that they use (base/digest.h).
    const std::string& digest() const;
    // Those files: the pack's rules first, then the modules.
    const std::vector<NamedFile>& files() const;
    // Where the pack stands.
    const std::filesystem::path& folder() const { return folder_; }
    // The same scheme with other rules, for questions of the kind "what if?": nothing of it is to be kept as
    // a decision. It shares the cage of custom criteria, and its digest is "".
    std::unique_ptr<Scheme> varied(SchemeDefinition definition) const;
    // The cage in which the pack's custom criteria run.
    ScriptHost& host() const;

  private:
    std::unique_ptr<LoadedPack> pack_;
    std::filesystem::path folder_;
};

struct SchemeOutcome {
    std::unique_ptr<Scheme> scheme;  // null where there are problems
    Problems problems;
};

// Where packs are looked for, and what they may use.
struct SchemeLibrary {
    std::filesystem::path schemes;  // a folder a scheme
    std::filesystem::path rules;    // the trusted modules that packs share
    ScriptLimits limits = {};

    // The ids of all schemes here, in alphabetical order.
    std::vector<std::string> ids() const;

    // A scheme by its id, or by a folder that holds a pack.
    // With settings, parameters have other values than the pack says.
    SchemeOutcome load(const std::string& id_or_folder, bool with_tests = false,
                       const Settings& settings = {}) const;

    // The folder that load() would read.
    std::filesystem::path folder(const std::string& id_or_folder) const;
};

}  // namespace headway
