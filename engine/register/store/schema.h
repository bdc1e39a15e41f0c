// The database's schema and its versions. Internal to register/store.
//
// Version 1 is schema.sql; each later one is a file in migrations/ that changes the one before, named by the
// version that it makes: 2_ledger.sql. A database carries its version in SQLite's user_version, and headway's
// mark in its application_id.
#pragma once

#include "register/store/sqlite.h"

#include <span>
#include <string>
#include <string_view>

namespace headway::store {

// What makes version n out of version n - 1; of version 1: out of nothing.
struct Migration {
    std::string_view name;  // of its file, for people: "2_ledger"
    std::string_view sql;
};

// Those of this program, version 1 first.
std::span<const Migration> all_migrations();

// Puts the schema into an empty database.
void create_schema(Connection& connection, std::span<const Migration> migrations);

// From now on readers go on while somebody writes (sqlite.org/wal.html). Not within a transaction.
void let_readers_go_on(Connection& connection);

// Whether the database is headway's, and which version; throws StorageError where it is not, or is from a
// newer program, or where its tables are not those of its version (somebody else changed them).
std::int64_t checked_version(Connection& connection, std::span<const Migration> migrations);

// Brings the database to the newest version: copies it to the backup file first, then carries out all that is
// missing in one transaction. Gives the name of the backup; "" where nothing was to do.
std::string migrate(Connection& connection, std::span<const Migration> migrations);

}  // namespace headway::store
