// engine/register/store.h: files that are no database of headway's, or not any more, are told apart
#include "places.h"
#include "register/store/filled.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Why the filled database can't be opened after this SQL, which may write to its schema.
std::string refused_after(const std::string& sql) {
    const Filled db;
    {
        Sql other{db.path()};
        other.run("PRAGMA writable_schema = ON").run(sql).run("PRAGMA writable_schema = RESET");
        other.code("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const std::string bytes = bytes_of(db.path());
    const std::string words = refusal(db.path(), StoreAccess::write);
    CHECK(refusal(db.path(), StoreAccess::read) == words);
    CHECK(bytes_of(db.path()) == bytes);
    return words;
}

std::string refused_bytes(const std::string& bytes) {
    const TempFolder folder;
    write_bytes(folder.file("x.db"), bytes);
    const std::string words = refusal(folder.file("x.db"), StoreAccess::write);
    CHECK_FALSE(refusal(folder.file("x.db"), StoreAccess::read).empty());
    CHECK(bytes_of(folder.file("x.db")) == bytes);
    return words;
}

}  // namespace

TEST_CASE("a table whose rules another program has loosened is not headway's any more") {
    for (const char* sql : {
             "UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (trim(name) <> '''')', '') WHERE name = "
             "'people'",
             "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'posts'",
             "UPDATE sqlite_schema SET sql = replace(sql, 'REFERENCES people (id)', '') WHERE name = 'posts'",
             "UPDATE sqlite_schema SET sql = replace(sql, 'capacity >= 0', 'capacity >= 1') WHERE name = "
             "'mentors'",
             "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'changes'",
         })
        CHECK_THAT(refused_after(sql), Contains("not headway's any more") && Contains("table "));
}

TEST_CASE("a table that is gone, renamed or has a column more is told by its name") {
    CHECK_THAT(refused_after("DROP TABLE grants"), Contains("table grants"));
    CHECK_THAT(refused_after("ALTER TABLE grants RENAME TO gifts"), Contains("table grants"));
    CHECK_THAT(refused_after("ALTER TABLE grants ADD COLUMN colour TEXT"), Contains("table grants"));
    CHECK_THAT(refused_after("DROP INDEX decisions_by_subject"), Contains("index decisions_by_subject"));
}

TEST_CASE("a trigger or a view is refused, whatever it does") {
    CHECK_THAT(refused_after("CREATE TRIGGER silent AFTER INSERT ON posts BEGIN DELETE FROM posts; END"),
               Contains("trigger silent"));
    CHECK_THAT(refused_after("CREATE VIEW headteachers AS SELECT * FROM people"),
               Contains("view headteachers"));
}

TEST_CASE("tables of others in the same file do no harm") {
    const Filled db{
        "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1); CREATE INDEX by_a ON theirs (a); "
        "UPDATE theirs SET a = 2"};
    const auto store = opened(db.path());
    verified(*store);
    put_in(*store, R"({"people":[{"id":"somebody new","name":"New"}]})");
    verified(*store);
}

TEST_CASE("a database of another program is not headway's") {
    CHECK_THAT(refused_after("PRAGMA application_id = 0"), Contains("not a database of headway"));
    CHECK_THAT(refused_after("PRAGMA application_id = 252006674"), Contains("not a database of headway"));
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    write_bytes(path, "");
    Sql{path}.run("CREATE TABLE people (id)");
    CHECK_THAT(refusal(path, StoreAccess::write),
               Contains("not a database of headway") && Contains("headway init"));
}

TEST_CASE("a database of a newer headway is left as it is, and told to be") {
    CHECK_THAT(refused_after("PRAGMA user_version = 99"),
               Contains("has version 99") && Contains("newer headway") && Contains("nothing was changed"));
    CHECK_THAT(refused_after("PRAGMA user_version = 2147483647"), Contains("newer headway"));
    CHECK_FALSE(refused_after("PRAGMA user_version = 0").empty());
    CHECK_FALSE(refused_after("PRAGMA user_version = -1").empty());
}

TEST_CASE("a file that is no database is told to be none, and stays as it is") {
    CHECK_THAT(refused_bytes(""), Contains("not a database of headway"));
    CHECK_THAT(refused_bytes("people: Amara Okafor, Benedict Shaw\n"), Contains("not a database of headway"));
    CHECK_THAT(refused_bytes(std::string(10000, '\0')), Contains("not a database of headway"));
    CHECK_THAT(refused_bytes("SQLite format 3"), Contains("not a database of headway"));
    CHECK_THAT(refused_bytes(bytes_of(headway::test::sample_register_file)),
               Contains("not a database of headway"));
}

TEST_CASE("a folder and a file that is not there are no databases") {
    const TempFolder folder;
    CHECK_FALSE(refusal(folder.path().string(), StoreAccess::write).empty());
    CHECK_FALSE(refusal(folder.path().string(), StoreAccess::read).empty());
    CHECK_THAT(refusal(folder.file("none.db"), StoreAccess::write),
               Contains("there is no database") && Contains("headway init"));
    CHECK(folder.names().empty());
}
