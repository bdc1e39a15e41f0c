// Files that commands read and write whole.
#pragma once

#include <filesystem>
#include <string>

namespace headway::tools {

// The file's bytes; "-" is standard input. Throws Failure where it can't be read.
std::string read_whole_file(const std::string& path);

// A remark on standard error where others than the owner may read or write the file, and how to mend that.
void remark_if_others_may_read(const std::string& path);

// A file as messages name it: without its folders, "standard input" for "-".
std::string shown_name(const std::string& path);

// Writes the file under its name only when it is whole, for its owner alone: what headway writes may be
// personal data. "-" is standard output. Throws Failure where it can't.
void write_whole_file(const std::filesystem::path& path, const std::string& text);

}  // namespace headway::tools
