// engine/scheme/key_trust.h: whose keys are whose, and what happens when they change
#include "scheme/confidants.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Puts a new key in the place of the person's, and gives the new file.
sealed::KeyFile rotated(Confidants& two, const std::string& person) {
    sealed::KeyFile made = key_file_of(person);
    KeyOrder order = rotate_key(two.ground("").rows, two.file(person), made);
    INFO(told(order.problems));
    REQUIRE(order.problems.empty());
    two.must_keep(order.order);
    return made;
}

}  // namespace

TEST_CASE("after a rotation the new key opens all that the old one opened, and the old one nothing") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("the first")).empty());
    REQUIRE(two.write("p2", two.record("the second")).empty());
    sealed::KeyFile made = rotated(two, "p2");
    CHECK_THAT(two.read("p2", 1), Contains("the key was replaced"));
    two.files.erase("p2");
    two.files.emplace("p2", std::move(made));
    CHECK_THAT(two.read("p2", 1), Contains("the first"));
    CHECK_THAT(two.read("p2", 2), Contains("the second"));
    // The mentor has compared the old key, and that one vouches for the new one.
    CHECK(two.write("p1", two.record("the third")).empty());
    CHECK_THAT(two.read("p2", 3), Contains("the third"));
    CHECK_THAT(two.read("p1", 2), Contains("the second"));
    verified(two.db.store());
}

TEST_CASE("a second key of one's own opens what is written from then on, and is vouched for by the first") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("before")).empty());
    sealed::KeyFile second = key_file_of("p2");
    KeyOrder order = give_key(two.ground("").rows, second, &two.file("p2"));
    REQUIRE(order.problems.empty());
    two.must_keep(order.order);
    REQUIRE(two.write("p1", two.record("after")).empty());
    two.compare(second, "p1", two.file("p1"));
    two.files.erase("p2");
    two.files.emplace("p2", std::move(second));
    CHECK_THAT(two.read("p2", 2), Contains("after"));
    CHECK_THAT(two.read("p2", 1), Contains("was not sealed for the key of this file"));
    sealed::KeyFile third = key_file_of("p2");
    CHECK_THAT(told(give_key(two.ground("").rows, third, &two.file("p2")).problems),
               Contains("has 2 keys already"));
}

TEST_CASE("nobody gets a second key by saying so") {
    Confidants two;
    sealed::KeyFile made = key_file_of("p2");
    CHECK_THAT(told(give_key(two.ground("").rows, made, nullptr).problems), Contains("p2 has a key already"));
    CHECK_THAT(told(give_key(two.ground("").rows, made, &two.file("p1")).problems),
               Contains("this key file is that of p1"));
}

TEST_CASE(
    "a key that an officer puts in the place of the mentee's is noticed before anything is sealed to it") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("before")).empty());
    KeyOrder lost = end_key(two.ground("").rows, two.file("p2").pair.key.id(), KeyEnd::lost);
    two.must_keep(lost.order);
    sealed::KeyFile officers = key_file_of("p2");
    KeyOrder order = give_key(two.ground("").rows, officers, nullptr);
    REQUIRE(order.problems.empty());
    two.must_keep(order.order);
    CHECK_THAT(two.write("p1", two.record()),
               Contains("not compared the key of p2 yet, or it is another one now"));
    two.files.erase("p2");
    two.files.emplace("p2", std::move(officers));
    CHECK_THAT(two.read("p2"), !Contains("before"));
}

TEST_CASE("a key beside the mentee's own that their own does not vouch for is noticed by both") {
    Confidants two;
    sealed::KeyFile officers = key_file_of("p2");
    StoredKey row{.person = "p2", .key = officers.pair.key};
    two.must_keep({.action = "give a key", .keys = {row}});
    CHECK_THAT(two.write("p1", two.record()), Contains("not compared the key of p2"));
    CHECK_THAT(two.write("p2", two.record()),
               Contains("a key stands under your name that your own key does not vouch"));
}

TEST_CASE("somebody else's trusted key that is made out to be the mentee's is not sealed to") {
    Confidants two;
    Sql{two.db.path()}
        .run("UPDATE sealed_keys SET person = 'moved' WHERE person = 'p2'")
        .run("UPDATE sealed_keys SET person = 'p2' WHERE person = 'p4'");
    CHECK_THAT(two.write("p1", two.record()), Contains("not compared the key of p2"));
    CHECK_FALSE(two.db->verify().problems.empty());
}

TEST_CASE("what a lost or revoked key vouches for is not trusted") {
    Confidants two;
    for (const KeyEnd end : {KeyEnd::lost, KeyEnd::revoked}) {
        Confidants again;
        sealed::KeyFile made = key_file_of("p2");
        KeyOrder order = rotate_key(again.ground("").rows, again.file("p2"), made);
        order.order.ends = {{again.file("p2").pair.key.id(), end}};
        again.must_keep(order.order);
        CHECK_THAT(again.write("p1", again.record()), Contains("not compared the key of p2"));
    }
}

TEST_CASE("a key that was ended seals and signs nothing more") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("before")).empty());
    KeyOrder order = end_key(two.ground("").rows, two.file("p1").pair.key.id(), KeyEnd::revoked);
    two.must_keep(order.order);
    CHECK_THAT(two.write("p1", two.record()), Contains("the key of this file is not in use"));
    CHECK_THAT(two.write("p2", two.record()), Contains("p1 has no key yet"));
    CHECK_THAT(told(end_key(two.ground("").rows, two.file("p1").pair.key.id(), KeyEnd::revoked).problems),
               Contains("ended already"));
    // What it opened it opens still: the file holds the key.
    CHECK_THAT(two.read("p1"), Contains("before"));
}

TEST_CASE("a partner without a key is told how to make one") {
    Confidants two;
    two.must_keep(end_key(two.ground("").rows, two.file("p2").pair.key.id(), KeyEnd::lost).order);
    CHECK_THAT(two.write("p1", two.record()),
               Contains("p2 has no key yet") && Contains("headway keys new p2"));
}

TEST_CASE("a partnership that the register gives another partner is not written to") {
    Confidants two;
    REQUIRE(two.write("p2", two.record()).empty());
    edit(two.db.store(), {amend("partnerships", {{"id", "x1"}}, {{"mentor", "p5"}})});
    two.reread();
    CHECK_THAT(two.write("p2", two.record()),
               Contains("was with p1 when you last wrote, and the register now says p5"));
}
