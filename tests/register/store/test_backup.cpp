// engine/register/store.h: a backup is the whole database as it was at one moment, whoever writes meanwhile
#include "register/store/filled.h"

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const twins = R"({"people":[{"id":"a","name":"Name 0"},{"id":"b","name":"Name 0"}]})";

// One change that gives both twins the same new name.
EditOrder rename_both(int number) {
    const std::string name = "Name " + std::to_string(number);
    return edit_of(
        {amend("people", {{"id", "a"}}, {{"name", name}}), amend("people", {{"id", "b"}}, {{"name", name}})});
}

// The name that both twins have in a backup which is whole.
std::string name_in(const std::string& backup) {
    const auto store = opened(backup, StoreAccess::read);
    const Verification verification = verified(*store);
    const ReadRegister read = store->read();
    REQUIRE(read.reg);
    REQUIRE(read.reg->people.size() == 2);
    CHECK(read.reg->people[0].name == read.reg->people[1].name);
    CHECK(verification.head == log_of(*store)[0].hash);
    return std::string{read.reg->people[0].name};
}

std::string made(Store& store, const std::string& path) {
    const auto problem = store.backup(path);
    return problem ? problem->message : "";
}

}  // namespace

TEST_CASE("a backup is all of a database: register, history, log, decisions, packs") {
    const Filled db;
    const auto store = opened(db.path());
    REQUIRE(made(*store, db.folder.file("backup.db")).empty());
    const auto backup = opened(db.folder.file("backup.db"), StoreAccess::read);
    CHECK(exported(*backup) == exported(*store));
    CHECK(exported(*backup, day("2025-09-02")) == exported(*store, day("2025-09-02")));
    CHECK(head(*backup) == head(*store));
    std::optional<Problem> failure;
    CHECK(backup->decision(2, failure)->evidence == store->decision(2, failure)->evidence);
    CHECK(backup->pack(backup->decision(1, failure)->pack_digest, failure)->files.size() == 2);
    CHECK(history_of(*backup, "people", {"id", "corrected"}).size() == 2);
}

TEST_CASE("a backup stands alone, and can be put back and worked with") {
    Database db;
    put_in(db.store(), twins);
    REQUIRE(made(db.store(), db.folder.file("backup.db")).empty());
    CHECK(db.folder.names() ==
          std::vector<std::string>{"backup.db", "kent.db", "kent.db-shm", "kent.db-wal"});
    const TempFolder elsewhere;
    std::filesystem::copy_file(db.folder.file("backup.db"), elsewhere.file("kent.db"));
    const auto store = opened(elsewhere.file("kent.db"));
    REQUIRE(store->edit(rename_both(1)).done());
    verified(*store);
    CHECK(name_in(db.folder.file("backup.db")) == "Name 0");
}

TEST_CASE("backups are whole and of one moment while another program writes") {
    Database db;
    put_in(db.store(), twins);
    std::atomic<bool> enough{false};
    std::atomic<int> changes{0};
    std::string trouble;
    std::thread writer{[&] {
        const StoreOutcome other = Store::open(db.path(), StoreAccess::write);
        for (int i = 1; !enough && i < 5000; ++i) {
            const ImportOutcome outcome = other.store->edit(rename_both(i));
            if (!outcome.done()) trouble = told(outcome);
            ++changes;
        }
    }};
    for (int i = 0; i < 12; ++i) {
        while (changes <= i * 2)
            std::this_thread::yield();
        CHECK(made(db.store(), db.folder.file("backup " + std::to_string(i))).empty());
    }
    enough = true;
    writer.join();
    CHECK(trouble.empty());
    std::set<std::string> names;
    for (int i = 0; i < 12; ++i)
        names.insert(name_in(db.folder.file("backup " + std::to_string(i))));
    CHECK(names.size() > 1);
    verified(db.store());
}

TEST_CASE("what is written while pages are copied is not in the backup") {
    Database db;
    put_in(db.store(), twins);
    // Larger than what is copied at a time.
    Sql{db.path()}.run("CREATE TABLE large (a); INSERT INTO large VALUES (zeroblob(40000000))");
    const auto other = opened(db.path());
    int calls = 0;
    int last = 0;
    const auto problem = db->backup(db.folder.file("backup.db"), [&](int done, int whole) {
        ++calls;
        CHECK(done > last);
        CHECK(done <= whole);
        last = done;
        CHECK(other->edit(rename_both(calls)).done());
    });
    CHECK_FALSE(problem);
    CHECK(calls > 1);
    CHECK(name_in(db.folder.file("backup.db")) == "Name 0");
    CHECK(db->read().reg->people[0].name == "Name " + std::to_string(calls));
}

TEST_CASE("a backup does not take a file's place") {
    Database db;
    put_in(db.store(), twins);
    write_bytes(db.folder.file("notes.txt"), "call Amara");
    CHECK_THAT(made(db.store(), db.folder.file("notes.txt")),
               Contains("is there already") && Contains("name a new file"));
    CHECK(bytes_of(db.folder.file("notes.txt")) == "call Amara");
    CHECK_THAT(made(db.store(), db.path()), Contains("is there already"));
    CHECK_THAT(made(db.store(), db.folder.path().string()), Contains("is there already"));
    REQUIRE(made(db.store(), db.folder.file("backup.db")).empty());
    CHECK_THAT(made(db.store(), db.folder.file("backup.db")), Contains("is there already"));
    verified(db.store());
}

TEST_CASE("a backup that fails leaves nothing behind, and the database goes on") {
    Database db;
    put_in(db.store(), twins);
    const std::vector<std::string> before = db.folder.names();
    CHECK_FALSE(made(db.store(), db.folder.file("no/such/folder/backup.db")).empty());
    CHECK_FALSE(made(db.store(), db.path() + "/backup.db").empty());
    CHECK_FALSE(made(db.store(), "").empty());
    CHECK_FALSE(made(db.store(), db.folder.file(std::string(300, 'x'))).empty());
    CHECK(db.folder.names() == before);
    CHECK(db->edit(rename_both(1)).done());
    verified(db.store());
}

TEST_CASE("a backup that is broken off leaves nothing behind, and the database goes on") {
    Database db;
    put_in(db.store(), twins);
    const std::vector<std::string> before = db.folder.names();
    CHECK_THROWS_AS(
        db->backup(db.folder.file("backup.db"), [](int, int) { throw std::runtime_error{"enough"}; }),
        std::runtime_error);
    CHECK(db.folder.names() == before);
    CHECK(db->edit(rename_both(1)).done());
    CHECK(made(db.store(), db.folder.file("backup.db")).empty());
    CHECK(name_in(db.folder.file("backup.db")) == "Name 1");
}

TEST_CASE("a database that is opened for reading can be backed up") {
    Database db;
    put_in(db.store(), twins);
    CHECK(made(db.reopen(StoreAccess::read), db.folder.file("backup.db")).empty());
    CHECK(name_in(db.folder.file("backup.db")) == "Name 0");
}

TEST_CASE("a damaged database is not passed off as a backup") {
    const Filled db;
    const std::string page =
        Sql{db.path()}.value("SELECT rootpage FROM sqlite_schema WHERE name = 'contacts'");
    std::string bytes = filled_bytes();
    bytes.replace((std::stoul(page) - 1) * 4096, 100, 100, '\x55');
    write_bytes(db.path(), bytes);
    const StoreOutcome outcome = Store::open(db.path(), StoreAccess::read);
    REQUIRE(outcome.store);
    REQUIRE_FALSE(outcome.store->verify().problems.empty());
    CHECK_FALSE(made(*outcome.store, db.folder.file("backup.db")).empty());
    CHECK_FALSE(std::filesystem::exists(db.folder.file("backup.db")));
}
