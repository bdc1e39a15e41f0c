// The options that commands share, and what they stand for.
#pragma once

#include "failure.h"
#include "headway.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace headway::tools {

enum class Format { text, json, jsonl, csv };

struct Options {
    std::string scheme;
    std::string register_file;
    std::string database;
    std::optional<std::string> known_at;  // of a database
    std::string by;                       // who does it; "": who is logged in
    std::optional<std::string> as_of;     // "" is given, and no date
    std::string format;
    std::string schemes;
    std::string log_level = "warn";
    bool quiet = false;
    int script_time = 2000;  // milliseconds
    int script_memory = 64;  // MiB

    void add_scheme(CLI::App& command);
    // --register FILE or --db FILE, and --known-at.
    void add_register(CLI::App& command);
    // --db FILE, for commands that a document can't serve.
    void add_database(CLI::App& command);
    void add_by(CLI::App& command);
    void add_as_of(CLI::App& command);
    void add_format(CLI::App& command, const std::string& formats);
    void add_common(CLI::App& command);
    // The part of the common options that has to do with remarks.
    void add_log_options(CLI::App& command);

    // The value of each; all throw Failure where it makes no sense.
    SchemeLibrary library() const;
    ScriptLimits limits() const;
    Date date() const;
    Format output_format() const;
    // Of a command that knows these two.
    bool as_text() const;
    Register read_register() const;
    std::unique_ptr<Store> open_store(StoreAccess access) const;
    Author author() const;
    std::unique_ptr<Scheme> load_scheme(const std::string& id, bool with_tests = false) const;
    // The schemes that --scheme names; "all" names every scheme of the library.
    std::vector<std::string> scheme_ids() const;

    // Progress and other remarks, on standard error: none with --quiet.
    void set_up_log() const;

  private:
    Register read_stored_register() const;
};

// The folder with schemes/ and rules/: beside the installed program, or where it was built from.
std::filesystem::path data_folder();

// Writes results to standard output; throws Failure where that is closed or full.
void write_output(const std::string& text);

}  // namespace headway::tools
