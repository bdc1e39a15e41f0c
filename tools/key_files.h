// Key files and their passphrases, as commands read and write them.
#pragma once

#include "options.h"

#include <string>

namespace headway::tools {

// While it lives, the process leaves no core behind and can't be looked into by another of the same user: it
// holds keys, and what was said in confidence.
class Unseen {
  public:
    Unseen();
    ~Unseen();
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
};

// How a command is told which key file to use.
struct KeyOptions : Options {
    std::string key;
    std::string passphrase_file;

    void add_key(CLI::App& command);
    void add_passphrase(CLI::App& command);
    // --db, --by, --format and the like.
    void add_rest(CLI::App& command);
};

// From the file (its first line; "-" is standard input) or, with "", from the terminal, where it is not
// shown. Throws Failure where there is neither. A new one is asked for twice.
sealed::Secret passphrase_for(const std::string& what, const std::string& file);
sealed::Secret new_passphrase_for(const std::string& what, const std::string& file);

// Throws Failure where the file is none or the passphrase not its own. Remarks on one that others may read.
sealed::KeyFile open_key_file(const KeyOptions& options);
// Under its name, for its owner alone.
void write_key_file(const std::string& path, const sealed::KeyFile& file);

// Of the database, for one partnership ("": for all).
SealedRows sealed_rows(Store& store, const std::string& partnership);
// Carries it out; throws Failure where it can't be done.
void keep(Store& store, const SealedOrder& order);
// Throws Failure with these problems, if there are any.
void refuse_if(const Problems& problems, const std::string& what);

}  // namespace headway::tools
