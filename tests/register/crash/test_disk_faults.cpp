// A disk that is full, breaks, or does not answer: what a database says then, and what it holds afterwards.
#include "register/crash/changes.h"
#include "register/crash/faulty_disk.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace headway;
using namespace headway::test;

namespace {

struct NamedFault {
    std::string name;
    Fault fault;
    std::string advice;  // what an officer is told
};

std::vector<NamedFault> all_faults() {
    const std::string full = "the disk is full";
    const std::string broken = "the disk could not be read or written";
    using enum DiskCall;
    return {
        {"full for one write", {.calls = {write}, .code = SQLITE_FULL}, full},
        {"full from then on", {.calls = {write}, .code = SQLITE_FULL, .lasting = true, .torn = true}, full},
        {"a write fails", {.calls = {write}, .code = SQLITE_IOERR_WRITE, .torn = true}, broken},
        {"no write succeeds",
         {.calls = {write, sync, truncate}, .code = SQLITE_IOERR_WRITE, .lasting = true},
         broken},
        {"no sync succeeds", {.calls = {sync}, .code = SQLITE_IOERR_FSYNC, .lasting = true}, broken},
        {"a sync fails", {.calls = {sync}, .code = SQLITE_IOERR_FSYNC}, broken},
        {"a read fails", {.calls = {read}, .code = SQLITE_IOERR_READ}, broken},
        {"no read succeeds", {.calls = {read}, .code = SQLITE_IOERR_READ, .lasting = true}, broken},
        {"a truncation fails", {.calls = {truncate}, .code = SQLITE_IOERR_TRUNCATE}, broken},
        {"a removal fails", {.calls = {remove}, .code = SQLITE_IOERR_DELETE}, broken},
        {"a file's size can't be told", {.calls = {size}, .code = SQLITE_IOERR_FSTAT}, broken},
        {"a file can't be looked for", {.calls = {look}, .code = SQLITE_IOERR_ACCESS}, broken},
        {"a lock fails", {.calls = {lock}, .code = SQLITE_IOERR_LOCK}, broken},
        {"a shared lock fails", {.calls = {share_lock}, .code = SQLITE_IOERR_SHMLOCK}, broken},
        {"memory can't be shared", {.calls = {share}, .code = SQLITE_IOERR_SHMMAP}, broken},
        {"a file can't be opened", {.calls = {open}, .code = SQLITE_CANTOPEN}, "can't be opened"},
        {"no file can be opened",
         {.calls = {open}, .code = SQLITE_CANTOPEN, .lasting = true},
         "can't be opened"}};
}

// What an operation said about itself: nothing where it was done.
using Said = std::optional<Problem>;

Said said_by(const Problems& problems) {
    if (problems.empty()) return std::nullopt;
    return problems.front();
}

// Opens a database and does something with it, the closing included.
struct Operation {
    std::string name;
    StoreAccess access = StoreAccess::write;
    std::function<Said(Store&)> act;
    bool words_matter = true;  // whether what it says about itself is to fit the fault
    int step = 1;              // only every so many calls go wrong
};

std::vector<Operation> changing_operations() {
    std::vector<Operation> operations;
    for (const Changing& changing : all_changing())
        operations.push_back({changing.name, StoreAccess::write,
                              [change = changing.change](Store& store) { return change(store, 2); }});
    return operations;
}

Operation verify_operation() {
    return {.name = "verify",
            .access = StoreAccess::read,
            .act = [](Store& store) { return said_by(store.verify().problems); },
            .words_matter = false};
}

std::vector<Operation> reading_operations() {
    std::vector<Operation> operations;
    operations.push_back(
        {"read", StoreAccess::read, [](Store& store) { return said_by(store.read().problems); }});
    operations.push_back({"read of earlier", StoreAccess::read, [](Store& store) {
                              return said_by(store.read(Date{std::chrono::days{20600}}).problems);
                          }});
    operations.push_back({"log", StoreAccess::read, [](Store& store) {
                              Said failure;
                              store.log(10, failure);
                              return failure;
                          }});
    operations.push_back({"history", StoreAccess::read, [](Store& store) {
                              Said failure;
                              store.history("people", {"id", "baton"}, failure);
                              return failure;
                          }});
    operations.push_back({"decisions", StoreAccess::read, [](Store& store) {
                              Said failure;
                              store.decisions("", failure);
                              if (!failure) store.decision(1, failure);
                              return failure;
                          }});
    return operations;
}

Said run(const Operation& operation, const std::string& path) {
    StoreOutcome opened = Store::open(path, operation.access);
    if (opened.failure) return opened.failure;
    return operation.act(*opened.store);
}

// Lets the first, second, third … call that counts go wrong, until none is left. Gives the number of those
// that did.
struct Enumeration {
    const NamedFault& broken;
    std::function<void()> before;  // puts everything in its place
    std::function<Said()> act;
    std::function<void(const Said&)> after;
    int step = 1;
};

int break_each_call(FaultyDisk& disk, const Enumeration& what) {
    int broken = 0;
    for (int n = 1;; n += what.step * slowness) {
        what.before();
        Fault fault = what.broken.fault;
        fault.at = n;
        disk.break_by(fault);
        const Said said = what.act();
        if (!disk.mend()) return broken;
        INFO(what.broken.name << ", call " << n << ": " << (said ? said->message : "done"));
        what.after(said);
        ++broken;
    }
}

void check_said(const Problem& said, const std::string& path, const std::string& advice) {
    const std::string message = said.where.text() + ": " + said.message;
    CHECK_THAT(message, Catch::Contains(path));
    CHECK_THAT(message, Catch::Contains(advice));
}

std::string bytes_of(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream{path, std::ios::binary}.rdbuf();
    return bytes.str();
}

// The same bytes, and nothing beside them that would have to be brought in.
bool is_untouched(const std::string& path, const std::string& bytes) {
    std::error_code none;
    const auto log = std::filesystem::file_size(path + "-wal", none);
    return (none || log == 0) && !std::filesystem::exists(path + "-journal") && bytes_of(path) == bytes;
}

struct Standing {
    Standing() { make_standing(base); }

    TemporaryFolder folder;
    std::string base = folder.path("base.db");
    std::string path = folder.path("kent.db");
};

// A database that every kind of change has been made to.
struct Scene : Standing {
    Scene() {
        const StoreOutcome opened = Store::open(base, StoreAccess::write);
        for (const Changing& changing : all_changing())
            REQUIRE_FALSE(changing.change(*opened.store, 1));
    }
};

// Every fault at every call of an operation: it says what is wrong, and the database is as it was; or it was
// done.
int break_everything(FaultyDisk& disk, const Operation& operation) {
    const Scene scene;
    const std::string& path = scene.path;
    const std::string before = state_of(scene.base);
    const std::string bytes = bytes_of(scene.base);
    put_copy(scene.base, path);
    REQUIRE_FALSE(run(operation, path));
    const std::string done = state_of(path);
    int points = 0;
    for (const NamedFault& broken : all_faults()) {
        INFO(operation.name);
        const auto after = [&](const Said& said) {
            if (said && operation.words_matter) check_said(*said, path, broken.advice);
            if (said && is_untouched(path, bytes)) return;
            CHECK((state_of(path) == (said ? before : done)));
        };
        points += break_each_call(disk, {.broken = broken,
                                         .before = [&] { put_copy(scene.base, path); },
                                         .act = [&] { return run(operation, path); },
                                         .after = after,
                                         .step = operation.step});
    }
    return points;
}

}  // namespace

TEST_CASE("a change on a disk that goes wrong is told of and not made, or made") {
    FaultyDisk disk;
    for (const Operation& operation : changing_operations())
        CHECK(break_everything(disk, operation) > 100 / slowness);
}

TEST_CASE("a large import on a disk that goes wrong is not made in part, even where parts were written") {
    FaultyDisk disk;
    const EagerWriting eager;
    const Operation operation{.name = "import of many",
                              .access = StoreAccess::write,
                              .act = [](Store& store) { return import_many(store, 2); },
                              .step = 9};
    CHECK(break_everything(disk, operation) > 40 / slowness);
}

namespace {

// Two changes by one program, whose disk does not sync any more from the second one on. Gives what was said,
// and which state is found afterwards.
std::pair<Said, std::size_t> change_unsynced(const Changing& changing, const Standing& scene) {
    FaultyDisk disk;
    const std::vector<std::string> states = states_of(scene.base, changing, 2);
    put_copy(scene.base, scene.path);
    Said said;
    {
        const StoreOutcome opened = Store::open(scene.path, StoreAccess::write);
        REQUIRE_FALSE(changing.change(*opened.store, 1));
        disk.break_by({.calls = {DiskCall::sync}, .code = SQLITE_IOERR_FSYNC, .lasting = true});
        said = changing.change(*opened.store, 2);
    }
    disk.mend();
    const std::string state = state_of(scene.path);
    return {said, std::find(states.begin(), states.end(), state) - states.begin()};
}

}  // namespace

// SQLite's log file then has the second change, and whoever opens the database next takes it for committed.
TEST_CASE("what could not be synced is there as a whole or not at all") {
    const Standing scene;
    for (const Changing& changing : all_changing()) {
        const auto [said, reached] = change_unsynced(changing, scene);
        REQUIRE(said);
        CHECK((reached == 1 || reached == 2));
    }
}

TEST_CASE("a change that may have been kept is not said to be undone") {
    const Standing scene;
    const auto [said, reached] = change_unsynced(all_changing().front(), scene);
    REQUIRE(said);
    CHECK((reached == 1 || said->message.find("nothing of this command was kept") == std::string::npos));
}

TEST_CASE("reading from a disk that goes wrong is told of, and does not touch the database") {
    FaultyDisk disk;
    for (const Operation& operation : reading_operations())
        CHECK(break_everything(disk, operation) > 30 / slowness);
}

TEST_CASE("verify finds a problem wherever the disk goes wrong") {
    FaultyDisk disk;
    CHECK(break_everything(disk, verify_operation()) > 60 / slowness);
}

TEST_CASE("verify tells a disk that can't be read, and does not take it for a damaged file") {
    FaultyDisk disk;
    const Scene scene;
    const NamedFault broken{"a read fails", {.calls = {DiskCall::read}, .code = SQLITE_IOERR_READ}, ""};
    const auto after = [&](const Said& said) {
        REQUIRE(said);
        check_said(*said, scene.base, "the disk could not be read");
    };
    CHECK(break_each_call(disk, {.broken = broken,
                                 .before = [] {},
                                 .act = [&] { return run(verify_operation(), scene.base); },
                                 .after = after}) > 30 / slowness);
}

TEST_CASE("a backup to a disk that goes wrong is told of and is not there, or is whole") {
    FaultyDisk disk;
    const Scene scene;
    const std::string state = state_of(scene.base);
    const std::string bytes = bytes_of(scene.base);
    const std::string copy = scene.folder.path("copy.db");
    const Operation backup{"backup", StoreAccess::write, [&](Store& store) { return store.backup(copy); }};
    int points = 0;
    for (const NamedFault& broken : all_faults()) {
        const auto after = [&](const Said& said) {
            if (said) check_said(*said, scene.folder.path(""), broken.advice);
            if (said) CHECK_THAT(said->message, !Catch::Contains("not an error"));
            if (!said) CHECK(state_of(copy) == state);
            CHECK_THAT(scene.folder.files_with("copy.db"), Catch::Equals(said ? "" : "copy.db "));
            if (!is_untouched(scene.base, bytes)) CHECK(state_of(scene.base) == state);
        };
        points += break_each_call(disk, {.broken = broken,
                                         .before = [&] { scene.folder.remove("copy.db"); },
                                         .act = [&] { return run(backup, scene.base); },
                                         .after = after,
                                         .step = 2});
    }
    CHECK(points > 150 / slowness);
}

TEST_CASE("a database that can't be made for its disk is told of, and is whole or can be made again") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    make_empty(folder.path("base.db"));
    const std::string state = state_of(folder.path("base.db"));
    const std::string path = folder.path("kent.db");
    int points = 0;
    for (const NamedFault& broken : all_faults()) {
        const auto after = [&](const Said& said) {
            if (said) check_said(*said, path, broken.advice);
            StoreOutcome there = Store::open(path, StoreAccess::write);
            if (said && !there.store) there = Store::create(path, officer(0));
            REQUIRE(there.store);
            CHECK(state_of(*there.store) == state);
        };
        points += break_each_call(disk, {.broken = broken,
                                         .before = [&] { folder.remove("kent.db"); },
                                         .act = [&] { return Store::create(path, officer(0)).failure; },
                                         .after = after,
                                         .step = 2});
    }
    CHECK(points > 100 / slowness);
}
