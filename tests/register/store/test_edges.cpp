// Values and states at the edge of what a database can hold.
#include "base/digest.h"
#include "places.h"
#include "register/store/databases.h"
#include "register/store/schema.h"
#include "scheme/shipped.h"

#include <atomic>
#include <thread>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const one_person = R"({"people":[{"id":"p","name":"n"}]})";
const char* const one_course = R"({"people":[{"id":"p","name":"n"}],
"training":[{"person":"p","course":"c","provider":"other","completed_on":"2016-01-01","days":2}]})";

std::vector<store::Migration> and_then(std::vector<store::Migration> more) {
    std::vector<store::Migration> all(store::all_migrations().begin(), store::all_migrations().end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
// The version of this program, and the backup that is made before a database of it is brought further.
std::string version(std::size_t further = 0) {
    return std::to_string(store::all_migrations().size() + further);
}
std::string backup_of(const std::string& path) {
    return path + ".version-" + version() + ".backup";
}
const store::Migration add_a{"a", "ALTER TABLE schools ADD COLUMN a INTEGER;"};
const store::Migration add_b{"b", "ALTER TABLE schools ADD COLUMN b INTEGER;"};

StoredDecision stored(const RecordOrder& order, const NewDecision& decision) {
    return {.number = 1,
            .scheme = order.pack.scheme,
            .role = decision.role,
            .subject = decision.subject,
            .as_of = decision.as_of,
            .verdict = decision.verdict,
            .pack_digest = order.pack.digest,
            .evidence_digest = digest(decision.evidence),
            .answer = decision.answer,
            .evidence = decision.evidence};
}

}  // namespace

TEST_CASE("a score of minus nothing is kept to the letter") {
    Database db;
    const std::string document = R"({"schools":[{"urn":1,"name":"n","local_authority":"a"}],
"performance":[{"urn":1,"academic_year":"1998/99","score":-0.0}]})";
    put_in(db.store(), document);
    verified(db.store());
    CHECK(put_in(db.store(), document).change == 0);
}

TEST_CASE("a text of blanks in a column that may be empty is imported, or a problem with its place") {
    Database db;
    const std::string document = R"({"people":[{"id":"p","name":"n","email":" "}]})";
    REQUIRE(read_register(document, "r").reg);
    const ImportOutcome outcome = db->import(order_of(document));
    INFO(told(outcome));
    CHECK_FALSE(outcome.failure);
}

TEST_CASE("a row that is meant by two edits of one order is told in words") {
    Database db;
    put_in(db.store(), one_course);
    const RowEdit gone = remove("training", {{"person", "p"}});
    const RowEdit other = amend("training", {{"person", "p"}}, {{"course", "d"}});
    const RowEdit longer = amend("training", {{"person", "p"}}, {{"days", "3"}});
    for (const auto& edits :
         {std::vector{other, longer}, std::vector{other, gone}, std::vector{gone, gone}}) {
        const ImportOutcome outcome = db->edit(edit_of(edits));
        INFO(told(outcome));
        CHECK_FALSE(outcome.failure);
        CHECK((outcome.done() || !outcome.problems.empty()));
    }
}

TEST_CASE("a number that is written in another way is the same number") {
    Database db;
    put_in(db.store(), one_course);
    CHECK(edit(db.store(), {amend("training", {{"person", "p"}}, {{"days", "2.0"}})}).change == 0);
    const ImportOutcome outcome =
        db->edit(edit_of({amend("training", {{"days", "2.00"}}, {{"course", "d"}})}));
    INFO(told(outcome));
    CHECK(outcome.done());
}

TEST_CASE("emptying a column that has its default already changes nothing") {
    Database db;
    put_in(db.store(), R"({"people":[{"id":"p","name":"n"}],
"recommendations":[{"person":"p","scheme":"c","by_role":"other","given_on":"2016-01-01"}]})");
    CHECK(edit(db.store(), {amend("recommendations", {{"person", "p"}}, {{"supportive", ""}})}).change == 0);
}

TEST_CASE("a row of which less is known than of another one is entered") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));  // has a telephone contact of this day
    const ImportOutcome outcome =
        db->edit(edit_of({add("contacts", {{"partnership", "x07"}, {"on", "2016-09-02"}})}));
    INFO(told(outcome));
    CHECK(outcome.done());
    CHECK_THAT(told(db->edit(edit_of({add("posts", {{"person", "k01"}})}))), Contains("role is missing"));
}

TEST_CASE("an edition or a scheme of a kept pack that was edited is found") {
    Database db;
    std::optional<Problem> failure;
    const std::vector<NamedFile> files{{"manifest.lua", "x"}};
    db->record({.author = officer("2025-09-02"),
                .pack = {digest_of(files), "kent", "2016", files},
                .decisions = {{"mentor", "p", "2016-01-01", "eligible", "{}", "{}"}}},
               failure);
    Sql{db.path()}.run("UPDATE packs SET edition = '2099'");
    CHECK(db->decisions("", failure).at(0).edition == "2099");
    CHECK_FALSE(db->verify().problems.empty());
    Sql{db.path()}.run("UPDATE packs SET edition = '2016', scheme = 'x'");
    CHECK_FALSE(db->verify().problems.empty());
}

TEST_CASE("an earlier row of a table that there is not is found") {
    Database db;
    put_in(db.store(), one_person);
    Sql{db.path()}.run("INSERT INTO earlier_rows VALUES ('nowhere', 1, '{}', 1, 2)");
    CHECK_FALSE(db->verify().problems.empty());
}

TEST_CASE("a backup that is put back is a database in which readers go on") {
    Database db;
    REQUIRE_FALSE(db->backup(db.folder.file("b.db")));
    put_in(*opened(db.folder.file("b.db")), one_person);
    CHECK(Sql{db.folder.file("b.db")}.value("PRAGMA journal_mode") == "wal");
}

TEST_CASE("a row or a change with the highest number there is does no harm") {
    Database rows;
    put_in(rows.store(), one_person);
    Sql{rows.path()}.run("UPDATE people SET row = 9223372036854775807");
    CHECK_FALSE(rows->import(order_of(R"({"people":[{"id":"q","name":"n"}]})")).done());
    Database changes;
    Sql{changes.path()}.run("UPDATE changes SET number = 9223372036854775807");
    CHECK_FALSE(changes->import(order_of(one_person)).done());
}

TEST_CASE("a day that does not exist, and a year that is none, are refused by the database") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    Sql sql{db.path()};
    CHECK(sql.code("UPDATE contacts SET \"on\" = '2016-02-30' WHERE row = 1") == SQLITE_CONSTRAINT_CHECK);
    CHECK(sql.code("UPDATE calendars SET academic_year = '2015/19' WHERE row = 1") ==
          SQLITE_CONSTRAINT_CHECK);
}

TEST_CASE("a program with fewer versions does not take back a version that another has just brought") {
    Database db;
    db.close();
    store::Connection newer{db.path(), store::Access::write};
    newer.run("BEGIN IMMEDIATE");
    std::atomic<bool> ended{false};
    std::thread older{[&] {
        try {
            store::Connection connection{db.path(), store::Access::write};
            store::migrate(connection, and_then({add_a}));
        } catch (const store::StorageError&) {
        }
        ended = true;
    }};
    while (!ended && !std::filesystem::exists(backup_of(db.path())))
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    CHECK_FALSE(ended);
    newer.run(
        (std::string{add_a.sql} + std::string{add_b.sql} + "PRAGMA user_version = " + version(2) + "; COMMIT")
            .c_str());
    older.join();
    CHECK(std::to_string(newer.number("PRAGMA user_version")) == version(2));
}

TEST_CASE("the backup before a migration is of that moment, even where one lies there from long ago") {
    Database db;
    db.close();
    std::filesystem::copy_file(db.path(), backup_of(db.path()));
    put_in(db.reopen(), one_person);
    db.close();
    store::Connection connection{db.path(), store::Access::write};
    const std::string kept = store::migrate(connection, and_then({add_a}));
    CHECK(opened(kept, StoreAccess::read)->read().reg->people.size() == 1);
}

TEST_CASE("a decision whose verdict was edited, and not its answer, is an alarm") {
    const Register& reg = sample_register();
    const RecordOrder order =
        record_of({shipped_scheme("kent"),
                   reg,
                   {.subjects = std::vector{*reg.person("k01")}, .as_of = day("2016-10-01")}},
                  reg, officer(), "");
    StoredDecision decision = stored(order, order.decisions[0]);
    REQUIRE(decision.verdict != "ineligible");
    decision.verdict = "ineligible";
    CHECK(Replays{}.replay(decision, order.pack).result == Replay::Result::different);
}

TEST_CASE("verdicts that look ahead are not recorded as decisions") {
    const Register& reg = sample_register();
    const Verdicts verdicts{shipped_scheme("kent"),
                            reg,
                            {.subjects = everybody(reg, SubjectKind::mentor),
                             .as_of = day("2017-10-01"),
                             .known_at = day("2015-01-01")}};
    CHECK_THROWS(record_of(verdicts, reg, officer(), ""));
}

TEST_CASE("the history is found by yes and no, and by a date as officers write it") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    CHECK_FALSE(history_of(db.store(), "recommendations", {"supportive", "false"}).empty());
    CHECK_FALSE(history_of(db.store(), "training", {"completed_on", "12/06/2014"}).empty());
}

TEST_CASE("an author without a name is told in words") {
    Database db;
    CHECK_THAT(told(db->import(order_of(one_person, officer("2025-09-02", 0, " ")))),
               !Contains("constraint"));
}
