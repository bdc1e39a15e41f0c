// Copies a database while others use it. Internal to register/store.
#pragma once

#include "register/store/sqlite.h"

#include <functional>
#include <string>

namespace headway::store {

// Called with the pages that are done and all of them.
using CopyProgress = std::function<void(int done, int whole)>;

// Copies the database as it stands to a new file (SQLite's online backup). Other programs may write
// meanwhile; the copy is of one moment. The file appears under its name only when it is whole; a file that is
// there already is not overwritten.
void copy_database(Connection& connection, const std::string& path, const CopyProgress& progress = {});

}  // namespace headway::store
