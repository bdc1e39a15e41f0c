// Programs that are killed while they write: what they had acknowledged is there, and nothing half-done.
//
// SIGKILL loses nothing that the system had taken over; the loss of power, which does, is not simulated.
#include "register/crash/changes.h"
#include "register/crash/child.h"
#include "register/crash/faulty_disk.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <algorithm>
#include <random>

using namespace headway;
using namespace headway::test;

namespace {

using std::chrono::microseconds;

std::unique_ptr<Store> opened(const std::string& path) {
    StoreOutcome outcome = Store::open(path, StoreAccess::write);
    if (outcome.failure) throw outcome.failure->message;
    return std::move(outcome.store);
}

void make(const std::string& path) {
    const StoreOutcome outcome = Store::create(path, officer(0));
    if (outcome.failure) throw outcome.failure->message;
}

// Changes from..to, each acknowledged when it is done.
void carry_out(Store& store, const Changing& changing, int from, int to, const Child::Line& line) {
    for (int n = from; n <= to; ++n) {
        if (const auto problem = changing.change(store, n)) throw problem->message;
        line.say(n);
    }
}

// Kills a child at its first, second, third … call that changes something on the disk, until one gets through
// to the end of its work, and has each death looked at. Gives the number of deaths.
struct Enumeration {
    Child::Work work;
    std::function<void()> before;                         // puts everything in its place
    std::function<void(const Child::Ended&, int)> after;  // which death it was
    bool torn = false;                                    // only writes, and half of the last one
    int step = 1;
};

int kill_at_each_call(FaultyDisk& disk, const Enumeration& what) {
    int deaths = 0;
    for (int n = 1;; n += what.step) {
        what.before();
        const auto calls = what.torn ? std::vector{DiskCall::write} : changing_calls();
        Child child{[&](const Child::Line& line) {
            disk.break_by({.calls = calls, .at = n, .torn = what.torn});
            what.work(line);
        }};
        const Child::Ended ended = child.end();
        INFO("killed at call " << n << (what.torn ? ", which wrote half" : ""));
        REQUIRE(ended.killed != ended.well);
        what.after(ended, n);
        if (ended.well) return deaths;
        ++deaths;
    }
}

// That the database is in the state of the last change that was acknowledged, or of the next one. Gives
// which.
int check_state(const std::string& state, const std::vector<std::string>& states, int acknowledged) {
    const auto found = std::find(states.begin(), states.end(), state);
    const int reached = found == states.end() ? -1 : static_cast<int>(found - states.begin());
    INFO(state);
    REQUIRE(reached >= acknowledged);
    REQUIRE(reached <= acknowledged + 1);
    return reached;
}

// Looks at a database after a death: either kind of access may be the first to see what the dead writer left.
// A writer goes on from there as if nothing had been.
void check_after(const std::string& path, const Changing& changing, const std::vector<std::string>& states,
                 int acknowledged, int n) {
    const StoreOutcome opened = Store::open(path, n % 2 == 0 ? StoreAccess::read : StoreAccess::write);
    if (opened.failure) FAIL(opened.failure->message);
    const int reached = check_state(state_of(*opened.store), states, acknowledged);
    if (n % 2 == 0) return;
    CHECK_FALSE(changing.change(*opened.store, reached + 1));
    CHECK(state_of(*opened.store) == states.at(static_cast<std::size_t>(reached) + 1));
}

}  // namespace

TEST_CASE("a change that is killed at any call to the disk is there as a whole or not at all") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string base = folder.path("base.db");
    const std::string path = folder.path("kent.db");
    make_standing(base);
    for (const Changing& changing : all_changing()) {
        INFO(changing.name);
        const std::vector<std::string> states = states_of(base, changing, 2);
        Enumeration all{.work = [&](const auto& line) { carry_out(*opened(path), changing, 1, 1, line); },
                        .before = [&] { put_copy(base, path); },
                        .step = slowness};
        all.after = [&](const Child::Ended& ended, int n) {
            check_after(path, changing, states, static_cast<int>(ended.last), n);
        };
        CHECK(kill_at_each_call(disk, all) > 40 / slowness);
        all.torn = true;
        CHECK(kill_at_each_call(disk, all) > 10 / slowness);
    }
}

TEST_CASE("a writer that is killed does not disturb those who read, nor the next writer") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string base = folder.path("base.db");
    const std::string path = folder.path("kent.db");
    make_standing(base);
    const Changing changing = all_changing().front();
    const std::vector<std::string> states = states_of(base, changing, 3);
    for (int n = 1, ended_well = 0; ended_well == 0; n += 2 * slowness) {
        INFO("killed at call " << n);
        put_copy(base, path);
        Child child{[&](const Child::Line& line) {
            line.wait_for_go();
            disk.break_by({.calls = changing_calls(), .at = n});
            carry_out(*opened(path), changing, 1, 2, line);
        }};
        // The memory that they share goes on to be used, in whatever state the dead one left it.
        const StoreOutcome reader = Store::open(path, StoreAccess::read);
        REQUIRE(reader.store);
        CHECK(state_of(*reader.store) == states[0]);
        child.go();
        const Child::Ended ended = child.end();
        const int reached = check_state(state_of(*reader.store), states, static_cast<int>(ended.last));
        const StoreOutcome writer = Store::open(path, StoreAccess::write);
        REQUIRE(writer.store);
        CHECK_FALSE(changing.change(*writer.store, reached + 1));
        CHECK(state_of(*reader.store) == states.at(static_cast<std::size_t>(reached) + 1));
        ended_well = ended.well ? 1 : 0;
    }
}

namespace {

// Kills a writer that SQLite lets write eagerly, at every so many calls, with whole pages and with torn ones.
// Gives how often each.
std::pair<int, int> kill_eager(const Changing& changing, int changes, int step) {
    FaultyDisk disk;
    const EagerWriting eager;
    const TemporaryFolder folder;
    const std::string base = folder.path("base.db");
    const std::string path = folder.path("kent.db");
    make_standing(base);
    const std::vector<std::string> states = states_of(base, changing, changes + 1);
    Enumeration all{.work = [&](const auto& line) { carry_out(*opened(path), changing, 1, changes, line); },
                    .before = [&] { put_copy(base, path); },
                    .step = step * slowness};
    all.after = [&](const Child::Ended& ended, int n) {
        check_after(path, changing, states, static_cast<int>(ended.last), n);
    };
    const int whole = kill_at_each_call(disk, all);
    all.torn = true;
    return {whole, kill_at_each_call(disk, all)};
}

}  // namespace

TEST_CASE("a kill while earlier changes move from the log file into the database loses none of them") {
    const auto [whole, torn] = kill_eager(all_changing().front(), 3, 3);
    CHECK(whole > 20 / slowness);
    CHECK(torn > 10 / slowness);
}

TEST_CASE("of a large import that is killed, the parts that were written already are not seen") {
    const auto [whole, torn] = kill_eager({"import of many", import_many}, 1, 5);
    CHECK(whole > 20 / slowness);
    CHECK(torn > 10 / slowness);
}

TEST_CASE("a backup that is killed leaves nothing under its name, or a whole copy") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    make_standing(path);
    const std::string state = state_of(path);
    const std::string copy = folder.path("copy.db");
    Enumeration all{.work =
                        [&](const auto& line) {
                            if (const auto failure = opened(path)->backup(copy)) throw failure->message;
                            line.say(1);
                        },
                    .before = [&] { std::filesystem::remove(copy); },
                    .step = 2 * slowness};
    all.after = [&](const Child::Ended& ended, int) {
        CHECK(state_of(path) == state);
        const bool there = std::filesystem::exists(copy);
        CHECK((there || ended.last == 0));
        if (there) CHECK(state_of(copy) == state);
    };
    CHECK(kill_at_each_call(disk, all) > 50 / slowness);
    all.torn = true;
    CHECK(kill_at_each_call(disk, all) > 20 / slowness);
}

TEST_CASE("a database whose making is killed is whole, or can be made again under its name") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    make_empty(folder.path("other.db"));
    const std::string state = state_of(folder.path("other.db"));
    Enumeration all{.work =
                        [&](const auto& line) {
                            make(path);
                            line.say(1);
                        },
                    .before = [&] { folder.remove("kent.db"); },
                    .step = 3 * slowness};
    all.after = [&](const Child::Ended& ended, int) {
        StoreOutcome there = Store::open(path, StoreAccess::write);
        if (ended.last == 0 && !there.store) there = Store::create(path, officer(0));
        REQUIRE(there.store);
        CHECK(state_of(*there.store) == state);
    };
    CHECK(kill_at_each_call(disk, all) > 40 / slowness);
    all.torn = true;
    CHECK(kill_at_each_call(disk, all) > 20 / slowness);
}

TEST_CASE("what a dead program left does not hinder a living one that has its number") {
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    make_standing(path + ".unfinished-" + std::to_string(::getpid()));
    const StoreOutcome made = Store::create(path, officer(0));
    if (made.failure) FAIL(made.failure->message);
    CHECK_THAT(state_of(*made.store), Catch::Contains("1 changes, 0 rows"));
}

namespace {

// Kills children at random moments of a long row of changes, each where the one before was killed. Gives how
// many of them ended so.
int kill_at_random(const Changing& changing, const std::string& base, int kills, unsigned seed) {
    constexpr int most = 24;
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    const std::vector<std::string> states = states_of(base, changing, most);
    std::mt19937 random{seed};
    put_copy(base, path);
    int killed = 0;
    for (int standing = 0; kills > 0;) {
        Child child{
            [&](const Child::Line& line) { carry_out(*opened(path), changing, standing + 1, most, line); }};
        const Child::Ended ended = child.end(microseconds{500 + random() % 8'000} * slowness);
        REQUIRE(ended.killed != ended.well);
        INFO(changing.name << ": " << kills << " more kills, after change " << ended.last);
        standing = check_state(state_of(path, kills % 2 == 0 ? StoreAccess::read : StoreAccess::write),
                               states, std::max(standing, static_cast<int>(ended.last)));
        if (ended.killed) --kills;
        killed += ended.killed ? 1 : 0;
        if (standing + 6 < most) continue;
        put_copy(base, path);
        standing = 0;
    }
    return killed;
}

}  // namespace

TEST_CASE("what was acknowledged survives a kill at any moment") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string empty = folder.path("empty.db");
    const std::string standing = folder.path("standing.db");
    make_empty(empty);
    make_standing(standing);
    constexpr int kills = 40 / slowness;
    CHECK(kill_at_random(all_changing()[0], empty, kills, 20260901) == kills);
    CHECK(kill_at_random(all_changing()[0], standing, kills, 20260902) == kills);
    CHECK(kill_at_random(all_changing()[1], standing, kills, 20260903) == kills);
    CHECK(kill_at_random(all_changing()[2], standing, kills, 20260904) == kills);
}

TEST_CASE("backups that were acknowledged survive a kill at any moment") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    const std::string path = folder.path("kent.db");
    make_standing(path);
    const std::string state = state_of(path);
    std::mt19937 random{20260905};
    for (int kill = 0; kill < 30 / slowness; ++kill) {
        const auto copy = [&](int n) {
            return folder.path("copy-" + std::to_string(kill) + "-" + std::to_string(n));
        };
        Child child{[&](const Child::Line& line) {
            for (int n = 1;; ++n) {
                if (const auto failure = opened(path)->backup(copy(n))) throw failure->message;
                line.say(n);
            }
        }};
        const int last = static_cast<int>(child.end(microseconds{500 + random() % 15'000} * slowness).last);
        INFO("kill " << kill << ", after copy " << last);
        for (int n = std::max(1, last - 1); n <= last + 1; ++n)
            if (n <= last || std::filesystem::exists(copy(n))) CHECK(state_of(copy(n)) == state);
        CHECK(state_of(path) == state);
    }
}

TEST_CASE("databases whose making was acknowledged survive a kill at any moment") {
    FaultyDisk disk;
    const TemporaryFolder folder;
    make_empty(folder.path("other.db"));
    const std::string state = state_of(folder.path("other.db"));
    std::mt19937 random{20260906};
    for (int kill = 0; kill < 30 / slowness; ++kill) {
        const auto path = [&](int n) {
            return folder.path("kent-" + std::to_string(kill) + "-" + std::to_string(n));
        };
        Child child{[&](const Child::Line& line) {
            for (int n = 1;; ++n) {
                make(path(n));
                line.say(n);
            }
        }};
        const int last = static_cast<int>(child.end(microseconds{500 + random() % 15'000} * slowness).last);
        INFO("kill " << kill << ", after database " << last);
        for (int n = std::max(1, last - 1); n <= last; ++n)
            CHECK(state_of(path(n)) == state);
    }
}
