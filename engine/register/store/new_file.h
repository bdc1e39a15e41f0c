// A new database file that appears under its name only when it is whole. Internal to register/store.
#pragma once

#include <functional>
#include <string>

namespace headway::store {

// make(unfinished) writes the file under another name in the same folder; then it takes its own name. A file
// that is there already is never overwritten. Whatever goes wrong, nothing is left behind; throws
// StorageError.
void make_file(const std::string& path, const std::function<void(const std::string& unfinished)>& make);

}  // namespace headway::store
