// Digests: a letter to each person who has something to do, and to each office, as files that can be mailed.
#pragma once

#include "headway.h"

#include <filesystem>

namespace headway::tools {

// Writes them into the folder, which is made where there is none, and gives their number. Nobody but the
// owner may read them, because they name people. Digests of an earlier run that stand in the folder are taken
// away first: nobody is to be mailed what was to be done last month. A folder that holds anything else is
// refused (Failure), and then nothing is changed in it.
std::size_t write_digests(const std::filesystem::path& folder, const Scheme& scheme, const Register& reg,
                          const std::vector<Task>& tasks, Date as_of);

// The name of the file of a person or an office: the id with everything but plain letters, digits, - and _
// replaced, so that no id leads out of the folder and no two share a file.
std::string digest_name(const Scheme& scheme, std::string_view kind, std::string_view id);

}  // namespace headway::tools
