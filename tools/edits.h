// Changes of single rows by a command: checked against the policy, carried out, and told.
#pragma once

#include "options.h"

#include <functional>
#include <string>

namespace headway::tools {

// Carries the order out in the database that the options name, and writes what changed to standard output.
// Throws Failure where it can't be done.
void carry_out(const Options& options, const EditOrder& order);

// What the commands that enter something have in common.
struct EntryOptions : Options {
    std::string reason;
    bool dry_run = false;

    void add_all(CLI::App& command, bool with_scheme = true);
};

// What the log says of an entry.
struct EntryLog {
    std::string action;
    std::string reason;
    bool dry_run = false;
};

// Enters it, if nothing speaks against it; else throws Failure with what does.
void enter_entry(const Options& options, const EntryLog& log, Entry entry);

// Asks what is to be entered of the register as it stands, and enters it if nothing speaks against it.
void enter(const EntryOptions& options, const std::string& action,
           const std::function<Entry(const Scheme&, const Register&)>& ask);
// The same, where no scheme has a say in it.
void enter_rows(const EntryOptions& options, const std::string& action,
                const std::function<Entry(const Register&)>& ask);

// A day given by an option; throws Failure where it is none.
Date day_of(const std::string& option, const std::string& text);

}  // namespace headway::tools
