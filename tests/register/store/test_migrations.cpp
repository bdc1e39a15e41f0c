// engine/register/store/schema.h: databases of earlier versions are brought up to date, whole and with a
// backup
#include "register/store/databases.h"
#include "register/store/schema.h"

#include <atomic>
#include <thread>

using namespace headway;
using namespace headway::test;
using Catch::Contains;
using store::Access;
using store::Connection;
using store::Migration;

namespace {

const char* const oakham = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Okafor"}]})";

using Versions = std::vector<Migration>;

// The versions of the program, and these.
Versions and_then(const Versions& more) {
    Versions all(store::all_migrations().begin(), store::all_migrations().end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

const Migration pupils{"pupils of schools",
                       "ALTER TABLE schools ADD COLUMN headcount INTEGER CHECK (headcount >= 0);"};
const Migration renamed{"a better name",
                        "ALTER TABLE schools RENAME COLUMN headcount TO pupils;\n"
                        "UPDATE schools SET pupils = 7;"};
const Migration failing{"half of a change",
                        "CREATE TABLE halves (a INTEGER) STRICT; UPDATE schools SET name = 'lost'; "
                        "INSERT INTO nowhere VALUES (1);"};

// A database of the program's newest version, closed.
struct Older {
    Older() {
        put_in(db.store(), oakham);
        db.close();
        before = contents();
    }
    std::string contents() const {
        const auto store = opened(db.path(), StoreAccess::read);
        return exported(*store) + head(*store);
    }
    std::int64_t newest() const { return static_cast<std::int64_t>(store::all_migrations().size()); }
    std::string backup() const { return db.path() + ".version-" + std::to_string(newest()) + ".backup"; }

    Database db;
    std::string before;
};

// What the call throws; "" if it throws nothing.
template <class Call>
std::string thrown(Call call) {
    try {
        call();
        return "";
    } catch (const store::StorageError& error) {
        return error.message;
    }
}

}  // namespace

TEST_CASE(
    "a database of an earlier version is brought over two versions, with a backup that is what it was") {
    Older older;
    const Versions three = and_then({pupils, renamed});
    {
        Connection connection{older.db.path(), Access::write};
        CHECK(store::checked_version(connection, three) == older.newest());
        CHECK(store::migrate(connection, three) == older.backup());
        CHECK(store::checked_version(connection, three) == older.newest() + 2);
        CHECK(connection.number("PRAGMA user_version") == older.newest() + 2);
        CHECK(connection.number("SELECT pupils FROM schools") == 7);
        CHECK(store::migrate(connection, three).empty());
    }
    const auto kept = opened(older.backup(), StoreAccess::read);
    CHECK(exported(*kept) + head(*kept) == older.before);
    CHECK_THAT(refusal(older.db.path(), StoreAccess::write),
               Contains("newer headway") && Contains("nothing was changed"));
    CHECK_THAT(refusal(older.db.path(), StoreAccess::read), Contains("newer headway"));
}

TEST_CASE("a database is brought up to date step by step as it is all at once") {
    Older older;
    Connection connection{older.db.path(), Access::write};
    store::migrate(connection, and_then({pupils}));
    CHECK(connection.number("SELECT count(*) FROM schools WHERE headcount IS NULL") == 1);
    CHECK(store::migrate(connection, and_then({pupils, renamed})) ==
          older.db.path() + ".version-" + std::to_string(older.newest() + 1) + ".backup");
    CHECK(store::checked_version(connection, and_then({pupils, renamed})) == older.newest() + 2);
    CHECK(std::filesystem::exists(older.backup()));
}

TEST_CASE("a new database has the newest version's schema") {
    const TempFolder folder;
    const Versions three = and_then({pupils, renamed});
    Connection connection{folder.file("new.db"), Access::create};
    store::create_schema(connection, three);
    CHECK(store::checked_version(connection, three) == static_cast<std::int64_t>(three.size()));
    CHECK(store::migrate(connection, three).empty());
    CHECK(folder.names().front() == "new.db");
    CHECK_THAT(thrown([&] { store::create_schema(connection, three); }), Contains("is a database already"));
}

TEST_CASE("a migration that fails in the middle leaves the database as it was, and its backup") {
    Older older;
    const Versions bad = and_then({pupils, failing});
    CHECK_THAT(thrown([&] {
                   Connection connection{older.db.path(), Access::write};
                   store::migrate(connection, bad);
               }),
               Contains("nowhere"));
    CHECK(older.contents() == older.before);
    const auto kept = opened(older.backup(), StoreAccess::read);
    CHECK(exported(*kept) + head(*kept) == older.before);
    Sql sql{older.db.path()};
    CHECK(sql.value("SELECT count(*) FROM sqlite_schema WHERE name = 'halves'") == "0");
    CHECK(sql.value("PRAGMA user_version") == std::to_string(older.newest()));
}

TEST_CASE("a migration that breaks a reference is undone") {
    Older older;
    const Migration breaking{"a slip", "PRAGMA defer_foreign_keys = ON; UPDATE people SET put_in_by = 77;"};
    CHECK_FALSE(thrown([&] {
                    Connection connection{older.db.path(), Access::write};
                    store::migrate(connection, and_then({breaking}));
                }).empty());
    CHECK(older.contents() == older.before);
}

TEST_CASE("of two programs that bring a database up to date at once, the second finds it done") {
    Older older;
    const Versions three = and_then({pupils, renamed});
    Connection first{older.db.path(), Access::write};
    first.run("BEGIN IMMEDIATE");
    std::string second_threw;
    std::int64_t version = 0;
    std::atomic<bool> ended{false};
    std::thread second{[&] {
        second_threw = thrown([&] {
            Connection connection{older.db.path(), Access::write};
            store::migrate(connection, three);
            version = store::checked_version(connection, three);
        });
        ended = true;
    }};
    // It has made its backup, and waits for this one or is about to.
    while (!ended && !std::filesystem::exists(older.backup()))
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    first.run((std::string{pupils.sql} + std::string{renamed.sql}).c_str());
    first.run(("PRAGMA user_version = " + std::to_string(three.size())).c_str());
    first.run("COMMIT");
    second.join();
    CHECK(second_threw.empty());
    CHECK(version == static_cast<std::int64_t>(three.size()));
    CHECK(first.number("SELECT pupils FROM schools") == 7);
}

TEST_CASE("an earlier database that another program has changed is not brought up to date") {
    Older older;
    Sql{older.db.path()}.run("CREATE VIEW v AS SELECT 1");
    CHECK_THAT(thrown([&] {
                   Connection connection{older.db.path(), Access::write};
                   store::migrate(connection, and_then({pupils}));
               }),
               Contains("view v"));
    CHECK_FALSE(std::filesystem::exists(older.backup()));
    CHECK(Sql{older.db.path()}.value("PRAGMA user_version") == std::to_string(older.newest()));
}

TEST_CASE("a database that is up to date is opened without a backup") {
    Older older;
    CHECK(older.db.reopen().backup_of_older().empty());
    CHECK_FALSE(std::filesystem::exists(older.backup()));
}
