#include "register/store/schema.h"

#include "base/text.h"
#include "register/store/backup.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <vector>

namespace headway::store {

namespace {

// "HdWy": PRAGMA application_id, by which `file` and this program know whose database it is.
constexpr std::int64_t application_id = 0x48645779;

// What the tables, indices, views and triggers are called and how they were made.
using Shape = std::map<std::string, std::string, std::less<>>;

Shape shape_of(Connection& connection) {
    Shape shape;
    Statement parts{connection, "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL"};
    while (parts.step())
        shape.emplace(std::string{parts.text(0)}, std::string{parts.text(1)});
    return shape;
}

Shape expected_shape(std::span<const Migration> migrations, std::int64_t version) {
    Connection model{":memory:", Access::create};
    for (std::int64_t i = 0; i < version; ++i)
        model.run(std::string{migrations[static_cast<std::size_t>(i)].sql}.c_str());
    return shape_of(model);
}

// Tables beside ours do no harm; a trigger or a view of others could change what ours say.
void check_shape(Connection& connection, const Shape& expected) {
    const Shape found = shape_of(connection);
    std::vector<std::string> wrong;
    for (const auto& [part, sql] : expected) {
        const auto there = found.find(part);
        if (there == found.end() || there->second != sql) wrong.push_back(part);
    }
    for (const auto& [part, sql] : found)
        if ((part.starts_with("trigger ") || part.starts_with("view ")) && !expected.contains(part))
            wrong.push_back(printable(part, 80));
    if (wrong.empty()) return;
    throw StorageError{
        fmt::format("{}: its schema is not headway's any more ({}): another program has "
                    "changed it; go back to the last backup",
                    printable(connection.path()), joined(wrong))};
}

void set_version(Connection& connection, std::int64_t version) {
    connection.run(fmt::format("PRAGMA user_version = {}", version).c_str());
}

}  // namespace

void create_schema(Connection& connection, std::span<const Migration> migrations) {
    Transaction transaction{connection, Transaction::Kind::write};
    if (connection.number("SELECT count(*) FROM sqlite_schema") != 0)
        throw StorageError{fmt::format("{} is a database already", printable(connection.path()))};
    for (const Migration& migration : migrations)
        connection.run(std::string{migration.sql}.c_str());
    connection.run(fmt::format("PRAGMA application_id = {}", application_id).c_str());
    set_version(connection, static_cast<std::int64_t>(migrations.size()));
    transaction.commit();
}

namespace {

std::string journal_mode(Connection& connection, const char* sql) {
    Statement mode{connection, sql};
    return mode.step() ? std::string{mode.text(0)} : "";
}

}  // namespace

void let_readers_go_on(Connection& connection) {
    // Setting it needs the database alone, also where nothing changes.
    if (journal_mode(connection, "PRAGMA journal_mode") == "wal") return;
    if (journal_mode(connection, "PRAGMA journal_mode = WAL") != "wal")
        throw StorageError{
            fmt::format("{}: this disk does not let several programs use a database at once; "
                        "put it on a local disk",
                        printable(connection.path()))};
}

std::int64_t checked_version(Connection& connection, std::span<const Migration> migrations) {
    if (connection.number("PRAGMA application_id") != application_id)
        throw StorageError{fmt::format("{} is not a database of headway; `headway init --db FILE` makes one",
                                       printable(connection.path()))};
    const std::int64_t version = connection.number("PRAGMA user_version");
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (version > newest || version < 1)
        throw StorageError{
            fmt::format("{} has version {}, and this program knows versions 1 to {}: use the "
                        "newer headway that wrote it; nothing was changed",
                        printable(connection.path()), version, newest)};
    check_shape(connection, expected_shape(migrations, version));
    return version;
}

namespace {

// The name, or the next one that no file has.
std::string free_name(const std::string& name) {
    std::string free = name;
    for (int i = 2; std::filesystem::exists(free); ++i)
        free = fmt::format("{}-{}", name, i);
    return free;
}

}  // namespace

std::string migrate(Connection& connection, std::span<const Migration> migrations) {
    std::int64_t version = checked_version(connection, migrations);
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (version == newest) return "";
    std::string kept = free_name(fmt::format("{}.version-{}.backup", connection.path(), version));
    copy_database(connection, kept);
    Transaction transaction{connection, Transaction::Kind::write};
    // Another program may have done it since.
    version = connection.number("PRAGMA user_version");
    if (version >= newest) return "";
    for (; version < newest; ++version)
        connection.run(std::string{migrations[static_cast<std::size_t>(version)].sql}.c_str());
    if (connection.number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
        throw StorageError{
            fmt::format("{} could not be brought to version {}: its references do not hold; it "
                        "was left as it was",
                        printable(connection.path()), newest)};
    set_version(connection, newest);
    transaction.commit();
    return kept;
}

}  // namespace headway::store
