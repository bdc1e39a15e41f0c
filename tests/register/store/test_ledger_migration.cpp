// engine/register/store/migrations/2_ledger.sql: databases of before the ledger get one, and lose nothing
#include "places.h"
#include "register/store/filled.h"
#include "register/store/schema.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// What the first headway knew to keep.
void fill(Store& store) {
    fill_register(store);
    record_two_decisions(store);
}

// A database that schema.sql alone made, as the first headway did, with something in everything that it kept.
const std::string& first_version_bytes() {
    static const std::string bytes = [] {
        Database filled;
        fill(filled.store());
        const TempFolder folder;
        const std::string path = folder.file("first.db");
        write_bytes(path, "");
        Sql sql{path};
        sql.run(bytes_of(std::string{headway::test::project_root} + "/engine/register/store/schema.sql"));
        sql.run("PRAGMA application_id = 1214535545; PRAGMA user_version = 1");
        sql.run("ATTACH '" + filled.path() + "' AS filled");
        for (const auto& table : sql.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND "
                                          "name NOT LIKE 'sqlite_%'"))
            sql.run("INSERT INTO main." + table[0] + " SELECT * FROM filled." + table[0]);
        return bytes_of(path);
    }();
    return bytes;
}

struct FirstVersion {
    FirstVersion() { write_bytes(path, first_version_bytes()); }

    const TempFolder folder;
    const std::string path = folder.file("kent.db");
    const std::string backup = path + ".version-1.backup";
};

}  // namespace

TEST_CASE("a database of before the ledger gets one when it is opened for writing, and is kept as it was") {
    const FirstVersion db;
    Database as_it_was;
    fill(as_it_was.store());
    const auto store = opened(db.path);
    CHECK(store->backup_of_older() == db.backup);
    CHECK(head(*store) == head(as_it_was.store()));
    CHECK(exported(*store) == exported(as_it_was.store()));
    CHECK(entries_of(*store).empty());
    CHECK(Sql{db.backup}.value("PRAGMA user_version") == "1");
    CHECK(Sql{db.backup}.value("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'ledger%'") == "0");
    CHECK(Sql{db.backup}.rows("SELECT * FROM changes") == Sql{db.path}.rows("SELECT * FROM changes"));
    CHECK(posted(*store, {session()}).posted == 1);
    verified(*store);
}

TEST_CASE("a database that got its ledger later has the very tables of a new one") {
    const FirstVersion db;
    opened(db.path);
    Database fresh;
    const char* shape = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2";
    CHECK(Sql{db.path}.rows(shape) == Sql{fresh.path()}.rows(shape));
    CHECK(Sql{fresh.path()}.value("PRAGMA user_version") == std::to_string(store::all_migrations().size()));
}

TEST_CASE(
    "a database of before the ledger is not read as it stands, and how to bring it up to date is told") {
    const FirstVersion db;
    CHECK_THAT(refusal(db.path, StoreAccess::read),
               Contains("made by an earlier headway") && Contains("headway migrate --db"));
    CHECK(bytes_of(db.path) == first_version_bytes());
    CHECK_FALSE(std::filesystem::exists(db.backup));
    opened(db.path);
    CHECK(refusal(db.path, StoreAccess::read).empty());
}

TEST_CASE("the backup that was made before the ledger came can itself be brought up to date") {
    const FirstVersion db;
    opened(db.path);
    const auto store = opened(db.backup);
    CHECK(store->backup_of_older() == db.backup + ".version-1.backup");
    CHECK(entries_of(*store).empty());
    verified(*store);
}

TEST_CASE("a database with somebody else's table of the ledger's name is left as it was") {
    const FirstVersion db;
    Sql{db.path}.run("CREATE TABLE ledger (theirs TEXT)");
    CHECK_THAT(refusal(db.path, StoreAccess::write), Contains("ledger already exists"));
    CHECK(Sql{db.path}.value("PRAGMA user_version") == "1");
    CHECK(Sql{db.path}.value("SELECT count(*) FROM ledger") == "0");
}
