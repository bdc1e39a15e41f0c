#include "register/store/backup.h"

#include "base/text.h"
#include "register/store/new_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>

namespace headway::store {

namespace {

constexpr int pages_a_step = 4096;

void copy_pages(Connection& from, Connection& to, const CopyProgress& progress) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) to.fail(sqlite3_extended_errcode(to.handle()));
    const auto ended = [](sqlite3_backup* b) { sqlite3_backup_finish(b); };
    const std::unique_ptr<sqlite3_backup, decltype(ended)> guard{backup, ended};
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, pages_a_step);
        if (progress)
            progress(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup),
                     sqlite3_backup_pagecount(backup));
    }
    if (code != SQLITE_DONE) to.fail(code);
}

void fill(Connection& connection, const std::string& path, const CopyProgress& progress) {
    Connection copy{path, Access::create};
    // The whole copy reads one moment: within a transaction the source stands still for this connection.
    Transaction moment{connection, Transaction::Kind::read};
    connection.number("SELECT count(*) FROM sqlite_schema");  // a transaction begins with its first reading
    copy_pages(connection, copy, progress);
    // A copy stands alone: no log beside it has to be kept with it.
    copy.run("PRAGMA journal_mode = DELETE");
    if (!faults_of_pages(copy, 1).empty())
        throw StorageError{
            fmt::format("{}: the copy is damaged, and so may be the database: `headway verify` "
                        "tells",
                        printable(path))};
}

}  // namespace

void copy_database(Connection& connection, const std::string& path, const CopyProgress& progress) {
    make_file(path, [&](const std::string& unfinished) { fill(connection, unfinished, progress); });
}

}  // namespace headway::store
