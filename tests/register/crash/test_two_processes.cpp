// Several programs at one database: readers never wait, writers wait for one another, nobody sees half a
// change.
#include "register/crash/changes.h"
#include "register/crash/child.h"
#include "register/crash/faulty_disk.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include <csignal>
#include <set>

using namespace headway;
using namespace headway::test;

namespace {

// SQLite without the engine, for what no command does: to hold a transaction open.
class Raw {
  public:
    explicit Raw(const std::string& path) {
        if (sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            throw std::string{"no connection"};
    }
    ~Raw() { sqlite3_close(handle_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void run(const char* sql) {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::string{sqlite3_errmsg(handle_)};
    }
    std::int64_t number(const char* sql) {
        std::int64_t number = -1;
        const auto take = [](void* to, int, char** values, char**) {
            *static_cast<std::int64_t*>(to) = std::stoll(values[0]);
            return 0;
        };
        if (sqlite3_exec(handle_, sql, take, &number, nullptr) != SQLITE_OK)
            throw std::string{sqlite3_errmsg(handle_)};
        return number;
    }

  private:
    sqlite3* handle_ = nullptr;
};

// A program that has begun to write, and goes on only when it is told to; what it wrote is then taken back.
Child::Work held_open(const std::string& path) {
    return [path](const Child::Line& line) {
        Raw raw{path};
        raw.run("BEGIN IMMEDIATE");
        raw.run("UPDATE people SET name = 'Half done'");
        line.say(1);
        line.wait_for_go();
        raw.run("ROLLBACK");
    };
}

struct Scene {
    Scene() { make_standing(path); }

    FaultyDisk disk;
    TemporaryFolder folder;
    std::string path = folder.path("kent.db");
};

std::unique_ptr<Store> opened(const std::string& path, StoreAccess access, Store::Waiting waiting = {}) {
    StoreOutcome outcome = Store::open(path, access, std::move(waiting));
    if (outcome.failure) throw outcome.failure->message;
    return std::move(outcome.store);
}

}  // namespace

TEST_CASE("readers and backups do not wait for a writer that holds its transaction open") {
    Scene scene;
    const std::string before = state_of(scene.path);
    Child writer{held_open(scene.path)};
    REQUIRE(writer.hear() == 1);
    int waits = 0;
    for (const StoreAccess access : {StoreAccess::read, StoreAccess::write}) {
        const StoreOutcome reader = Store::open(scene.path, access, [&] { ++waits; });
        REQUIRE(reader.store);
        CHECK(state_of(*reader.store) == before);
        CHECK_FALSE(reader.store->backup(scene.folder.path("copy.db")));
        CHECK(state_of(scene.folder.path("copy.db")) == before);
        scene.folder.remove("copy.db");
    }
    CHECK(waits == 0);
    writer.go();
    CHECK(writer.end().well);
    CHECK(state_of(scene.path) == before);
}

TEST_CASE("a reader that comes while another program has the database for itself waits, and then reads") {
    Scene scene;
    const std::string before = state_of(scene.path);
    // As the last program does that leaves the database, while it puts the log away.
    Child alone{[&](const Child::Line& line) {
        Raw raw{scene.path};
        raw.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        line.say(1);
        line.wait_for_go();
        raw.run("ROLLBACK");
    }};
    REQUIRE(alone.hear() == 1);
    int waits = 0;
    const StoreOutcome reader = Store::open(scene.path, StoreAccess::read, [&] {
        ++waits;
        alone.go();
    });
    REQUIRE(reader.store);
    CHECK(state_of(*reader.store) == before);
    CHECK(waits == 1);
    CHECK(alone.end().well);
}

TEST_CASE("a writer does not wait for a reader, who goes on to see the moment at which it began") {
    Scene scene;
    Child reader{[&](const Child::Line& line) {
        Raw raw{scene.path};
        raw.run("BEGIN");
        line.say(raw.number("SELECT count(*) FROM people"));
        line.wait_for_go();
        line.say(raw.number("SELECT count(*) FROM people"));
        raw.run("COMMIT");
        line.say(raw.number("SELECT count(*) FROM people"));
    }};
    const std::int64_t people = reader.hear();
    int waits = 0;
    {
        const StoreOutcome writer = Store::open(scene.path, StoreAccess::write, [&] { ++waits; });
        REQUIRE(writer.store);
        CHECK_FALSE(edit_one(*writer.store, 1));
    }
    CHECK(waits == 0);
    reader.go();
    CHECK(reader.hear() == people);
    CHECK(reader.hear() == people + 2);
    CHECK(reader.end().well);
}

namespace {

// How many of the changes of edit_one a register has seen: each puts in two people and all but the first take
// one out, and the baton is named after the last.
int changes_seen(const Register& reg) {
    std::set<std::string_view> ids;
    std::string baton;
    for (const Person& person : reg.people) {
        ids.insert(person.id);
        if (std::string_view{person.id} == "baton") baton = std::string{std::string_view{person.name}};
    }
    if (baton == "Baton") return 0;
    const int n = std::stoi(baton.substr(baton.find('e') + 1));
    CHECK(ids.count(fmt::format("e{}-a", n)) == 1);
    CHECK(ids.count(fmt::format("e{}-b", n)) == 1);
    CHECK(ids.count(fmt::format("e{}-a", n - 1)) == 0);
    CHECK(ids.count(fmt::format("e{}-a", n + 1)) == 0);
    CHECK(static_cast<int>(ids.size()) == 41 + n + 1);
    return n;
}

void check_verified(const Verification& verified) {
    for (const Problem& problem : verified.problems)
        UNSCOPED_INFO(problem.message);
    REQUIRE(verified.problems.empty());
    const std::int64_t n = verified.changes - 2;  // after the making and the first import
    CHECK(verified.rows == 81 + (n == 0 ? 0 : n + 1));
    CHECK(verified.earlier_rows == (n == 0 ? 0 : 2 * n - 1));
}

Child::Work endless_edits(const std::string& path) {
    return [path](const Child::Line& line) {
        const auto store = opened(path, StoreAccess::write);
        for (int n = 1;; ++n) {
            if (const auto problem = edit_one(*store, n)) throw problem->message;
            line.say(n);
        }
    };
}

}  // namespace

TEST_CASE("every reading sees one moment while another program writes all the time") {
    Scene scene;
    Child writer{endless_edits(scene.path)};
    int waits = 0;
    int last = 0;
    int different = 0;
    const StoreOutcome reader = Store::open(scene.path, StoreAccess::read, [&] { ++waits; });
    REQUIRE(reader.store);
    for (int round = 0; round < 150 / slowness || different < 10; ++round) {
        const std::int64_t acknowledged = writer.hear();  // it writes on
        const ReadRegister read = reader.store->read();
        REQUIRE(read.reg);
        const int seen = changes_seen(*read.reg);
        CHECK(seen >= acknowledged);
        CHECK(seen >= last);
        if (seen > last) ++different;
        last = seen;
        check_verified(reader.store->verify());
    }
    CHECK(waits == 0);
}

TEST_CASE("a backup is of one moment while another program writes all the time") {
    Scene scene;
    Child writer{endless_edits(scene.path)};
    const std::string copy = scene.folder.path("copy.db");
    for (int round = 0; round < 12; ++round) {
        const std::int64_t acknowledged = writer.hear();
        {
            const StoreOutcome source = Store::open(scene.path, StoreAccess::read);
            REQUIRE(source.store);
            CHECK_FALSE(source.store->backup(copy));
        }
        const StoreOutcome made = Store::open(copy, StoreAccess::read);
        REQUIRE(made.store);
        const ReadRegister read = made.store->read();
        REQUIRE(read.reg);
        CHECK(changes_seen(*read.reg) >= acknowledged);
        check_verified(made.store->verify());
        scene.folder.remove("copy.db");
    }
}

TEST_CASE("a second writer waits, says so once, and then does its work") {
    Scene scene;
    Child writer{held_open(scene.path)};
    REQUIRE(writer.hear() == 1);
    int waits = 0;
    const auto began = std::chrono::steady_clock::now();
    const StoreOutcome second = Store::open(scene.path, StoreAccess::write, [&] {
        ++waits;
        writer.go();
    });
    REQUIRE(second.store);
    CHECK_FALSE(import_one(*second.store, 1));
    CHECK(waits == 1);
    CHECK(std::chrono::steady_clock::now() - began > std::chrono::milliseconds{400});
    CHECK(writer.end().well);
    state_of(*second.store);
}

TEST_CASE("whatever a second writer is to do, it waits, says so once, and then does it") {
    for (const Changing& changing : all_changing()) {
        INFO(changing.name);
        Scene scene;
        const std::int64_t& waited_us = scene.disk.hurry();
        Child writer{held_open(scene.path)};
        REQUIRE(writer.hear() == 1);
        int waits = 0;
        const StoreOutcome second = Store::open(scene.path, StoreAccess::write, [&] {
            ++waits;
            CHECK(waited_us >= 300'000);
            CHECK(waited_us <= 2'000'000);
            writer.go();
            writer.end();
        });
        REQUIRE(second.store);
        CHECK_FALSE(changing.change(*second.store, 1));
        CHECK(waits == 1);
    }
}

TEST_CASE("a writer that waits in vain gives up after a while, and the database is as it was") {
    for (const Changing& changing : all_changing()) {
        INFO(changing.name);
        Scene scene;
        const std::string before = state_of(scene.path);
        const std::int64_t& waited_us = scene.disk.hurry();
        Child writer{held_open(scene.path)};
        REQUIRE(writer.hear() == 1);
        int waits = 0;
        const StoreOutcome second = Store::open(scene.path, StoreAccess::write, [&] { ++waits; });
        REQUIRE(second.store);
        const std::optional<Problem> said = changing.change(*second.store, 1);
        REQUIRE(said);
        CHECK_THAT(said->message, Catch::Contains(scene.path));
        CHECK_THAT(said->message, Catch::Contains("another program is writing to it"));
        CHECK_THAT(said->message, Catch::Contains("try again"));
        CHECK(waits == 1);
        CHECK(waited_us >= 30'000'000);
        CHECK(waited_us <= 120'000'000);
        CHECK(state_of(*second.store) == before);
        writer.go();
        CHECK(writer.end().well);
        CHECK_FALSE(changing.change(*second.store, 1));
    }
}

namespace {

// Lets children of a kind begin together. Gives what they said, in ascending order.
std::multiset<std::int64_t> run_together(int children,
                                         const std::function<void(int, const Child::Line&)>& work) {
    std::vector<std::unique_ptr<Child>> all;
    for (int which = 0; which < children; ++which)
        all.push_back(std::make_unique<Child>([&](const Child::Line& line) {
            line.say(-1);
            line.wait_for_go();
            work(which, line);
        }));
    for (const auto& child : all)
        REQUIRE(child->hear() == -1);
    for (const auto& child : all)
        child->go();
    std::multiset<std::int64_t> said;
    for (const auto& child : all) {
        while (const std::int64_t number = child->hear())
            said.insert(number);
        CHECK(child->end().well);
    }
    return said;
}

// The number of the change by which one program enters two people of its own.
std::int64_t enter_two(const std::string& path, int program, int n) {
    EditOrder order{.author = officer(n), .action = "enter"};
    for (const char* half : {"a", "b"})
        order.edits.push_back({.table = "people",
                               .set = {{"id", fmt::format("c{}-{}-{}", program, n, half)}, {"name", "One"}}});
    const ImportOutcome outcome = opened(path, StoreAccess::write)->edit(order);
    if (outcome.failure) throw outcome.failure->message;
    if (!outcome.problems.empty()) throw outcome.problems.front().message;
    return outcome.change;
}

}  // namespace

TEST_CASE("many programs that write at once all get their turn, and the log is one chain") {
    constexpr int programs = 4;
    constexpr int turns = slowness == 1 ? 10 : 3;
    Scene scene;
    // They begin where another one was killed, and all have to bring in what it left.
    Child killed{[&](const Child::Line& line) {
        const auto store = opened(scene.path, StoreAccess::write);
        if (const auto problem = edit_one(*store, 1)) throw problem->message;
        line.say(1);
        std::raise(SIGKILL);
    }};
    REQUIRE(killed.end().killed);
    const auto numbers = run_together(programs, [&](int program, const Child::Line& line) {
        for (int n = 1; n <= turns; ++n)
            line.say(enter_two(scene.path, program, n));
    });
    std::multiset<std::int64_t> expected;
    for (std::int64_t number = 4; number < 4 + programs * turns; ++number)
        expected.insert(number);
    CHECK(numbers == expected);
    const std::string state = state_of(scene.path);
    for (int program = 0; program < programs; ++program)
        for (int n = 1; n <= turns; ++n)
            for (const char* half : {"a", "b"})
                CHECK_THAT(state, Catch::Contains(fmt::format("\"c{}-{}-{}\"", program, n, half)));
}

TEST_CASE("of many programs that make a database under one name, one does") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    for (int round = 0; round < 20 / slowness; ++round) {
        const auto said = run_together(4, [&](int, const Child::Line& line) {
            const StoreOutcome made = Store::create(path, officer(0));
            line.say(made.store ? 1 : 2);
        });
        INFO("round " << round);
        CHECK(said.count(1) == 1);
        CHECK_THAT(state_of(path), Catch::Contains("1 changes"));
        folder.remove("kent.db");
    }
}

TEST_CASE("of many programs that back up to one name, one does, and no other's copy takes its place") {
    Scene scene;
    const std::string state = state_of(scene.path);
    for (int round = 0; round < 10 / slowness + 1; ++round) {
        const auto said = run_together(4, [&](int, const Child::Line& line) {
            const auto failure = opened(scene.path, StoreAccess::read)->backup(scene.folder.path("copy.db"));
            line.say(failure ? 2 : 1);
        });
        CHECK(said.count(1) == 1);
        CHECK(state_of(scene.folder.path("copy.db")) == state);
        CHECK(scene.folder.files_with("unfinished").empty());
        scene.folder.remove("copy.db");
    }
}
