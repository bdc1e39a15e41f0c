// engine/scheme/confidential.h: who writes, reads and shares sealed records
#include "scheme/confidants.h"

#include <algorithm>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

TEST_CASE("mentor and mentee read what either of them wrote, and nobody else does") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    CHECK_THAT(two.read("p1"), Contains(planted));
    CHECK_THAT(two.read("p2"), Contains(planted));
    for (const char* other : {"p3", "p4", "p5"})
        CHECK_THAT(two.read(other),
                   Contains("was not sealed for the key of this file") && !Contains("Zanzibar"));
    REQUIRE(two.write("p2", two.record("the mentee's own words")).empty());
    CHECK_THAT(two.read("p1"), Contains("the mentee's own words"));
    CHECK_THAT(two.read("p1", 1), Contains(planted));
    CHECK_THAT(two.read("p1", 7), Contains("has no record 7"));
}

TEST_CASE("only the two of a partnership write its records") {
    Confidants two;
    CHECK_THAT(two.write("p5", two.record()), Contains("only the two of partnership x1"));
    CHECK_THAT(two.write("p3", two.record()), Contains("only the two of partnership x1"));
    NewRecord proposed = two.record();
    proposed.partnership = "x3";
    CHECK_THAT(two.write("p2", proposed), Contains("x3 is only proposed"));
    proposed.partnership = "x9";
    CHECK_THAT(two.write("p2", proposed), Contains("no partnership 'x9'"));
}

TEST_CASE("nothing is sealed to a key that was not compared with its holder") {
    Confidants two;
    two.file("p1").memory.trusted.clear();
    const std::string refused = two.write("p1", two.record());
    CHECK_THAT(refused, Contains("you have not compared the key of p2") && !Contains("Zanzibar"));
    // What is to be read out is not shown, or it would be typed without a call.
    CHECK_THAT(refused, !Contains(spoken(two.file("p2").pair.key.id())));
    two.compare(two.file("p1"), "p2", two.file("p2"));
    CHECK(two.write("p1", two.record()).empty());
}

TEST_CASE("a record whose author's key was not compared is not believed") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    two.file("p2").memory.trusted.clear();
    CHECK_THAT(two.read("p2"), Contains("signed with a key of p1 that you have not compared"));
}

TEST_CASE("a fingerprint that was read out wrongly is not remembered") {
    Confidants two;
    const auto problem =
        trust(two.file("p1"), two.ground("").rows, "p2", spoken(two.file("p3").pair.key.id()));
    REQUIRE(problem);
    CHECK_THAT(problem->message, Contains("fingerprint of no key that p2 has"));
}

TEST_CASE("that a meeting took place stays open, and what was said does not") {
    Confidants two;
    NewRecord record = two.record();
    record.meeting = 1;
    CHECK_THAT(two.write("p1", record), Contains("has no meeting 1") && Contains("--held-on"));
    record.open = {{"held_on", "2025-09-20"}, {"minutes", "90"}};
    REQUIRE(two.write("p1", record).empty());
    REQUIRE(two.reg->meetings.size() == 1);
    CHECK(two.reg->meetings[0].held_on == day("2025-09-20"));
    CHECK(two.reg->meetings[0].minutes == 90);
    CHECK_THAT(exported(two.db.store()), !Contains("Zanzibar"));
    record.open = {{"place", "remote"}};
    CHECK_THAT(two.write("p1", record), Contains("leaves only held_on and minutes open"));
    record.open = {{"held_on", "2025-13-20"}};
    CHECK_THAT(two.write("p1", record), Contains("2025-13-20"));
    record.open.clear();
    CHECK(two.write("p1", record).empty());
    CHECK(two.ground().rows.records.size() == 2);
}

TEST_CASE("a record whose row of the register is refused is not written either") {
    Confidants two;
    NewRecord record = two.record();
    record.meeting = 1;
    record.open = {{"held_on", "2025-09-20"}, {"minutes", "-5"}};
    CHECK_FALSE(two.write("p1", record).empty());
    CHECK(two.ground().rows.records.empty());
    CHECK(two.reg->meetings.empty());
    verified(two.db.store());
}

TEST_CASE("answers that do not fit the form are told by field, and never repeated") {
    Confidants two;
    NewRecord record = two.record();
    record.answers = R"({"note":"Zanzibar","actions":[{"what":"Zanzibar","when":"x","by_when":"Zanzibar"}]})";
    CHECK_THAT(two.write("p1", record),
               Contains("note: the form 'notes' has no such field; did you mean 'notes'?") &&
                   Contains("notes: this has to be answered") &&
                   Contains("actions[0].when: the table has no such column") &&
                   Contains("actions[0].by_when: the answer is a day") && !Contains("Zanzibar"));
    record.answers = "Zanzibar";
    CHECK_THAT(two.write("p1", record), Contains("no JSON object") && !Contains("Zanzibar"));
    record.answers = R"({"notes":7,"actions":"Zanzibar"})";
    CHECK_THAT(two.write("p1", record),
               Contains("notes: the answer is a text") && Contains("actions: the answer is a list of rows"));
    record.answers = "{\"notes\":\"" + std::string(300'000, 'z') + "\"}";
    CHECK_THAT(two.write("p1", record), Contains("too long"));
}

TEST_CASE("a third one reads a record only when both have agreed, and no longer when one of them withdraws") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    const Sharing first = two.sharing("p1", "p4");
    CHECK(first.opened.empty());
    CHECK(first.waiting == std::vector<std::int64_t>{1});
    CHECK(first.waits_for == "p2");
    CHECK_THAT(two.read("p4"), Contains("was not sealed for the key of this file"));
    CHECK(two.sharing("p1", "p4").waiting.size() == 1);  // to agree twice is to agree once
    CHECK(two.sharing("p2", "p4").opened == std::vector<std::int64_t>{1});
    CHECK_THAT(two.read("p4"), Contains(planted));
    CHECK(two.sharing("p2", "p4", false).problems.empty());
    CHECK_THAT(two.read("p4"), Contains("the agreement to share it was withdrawn") && !Contains("Zanzibar"));
    CHECK_FALSE(two.sharing("p2", "p4", false).problems.empty());
    // Only who withdrew has to agree again.
    CHECK(two.sharing("p2", "p4").opened == std::vector<std::int64_t>{1});
    CHECK_THAT(two.read("p4"), Contains(planted));
    verified(two.db.store());
}

TEST_CASE("a record that is written after an agreement is not shared by it") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    two.sharing("p1", "p4");
    two.sharing("p2", "p4");
    REQUIRE(two.write("p2", two.record("afterwards")).empty());
    CHECK_THAT(two.read("p4", 2), Contains("was not sealed for the key of this file"));
    CHECK_THAT(two.read("p4", 1), Contains(planted));
}

TEST_CASE("nobody but the two shares their records, and not with one of them") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    CHECK_THAT(told(two.sharing("p5", "p4").problems), Contains("only the two of partnership x1 share"));
    CHECK_THAT(told(two.sharing("p1", "p2").problems), Contains("p2 is one of the two"));
    two.file("p1").memory.trusted.clear();
    CHECK_THAT(told(two.sharing("p1", "p4").problems), Contains("not compared the key of p4"));
}

TEST_CASE("a policy that lets nobody else read is kept") {
    Confidants two;
    two.forms.sharing.by.clear();
    REQUIRE(two.write("p1", two.record()).empty());
    CHECK_THAT(told(two.sharing("p1", "p4").problems), Contains("by the scheme's policy nobody else"));
}

TEST_CASE("the new mentor sees nothing of the old one's records unless the mentee shares them") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    CHECK_THAT(two.read("p3"), Contains("was not sealed for the key of this file"));
    CHECK_THAT(told(two.sharing("p1", "p3").problems), Contains("is for p2 to say"));
    CHECK(two.sharing("p2", "p3").opened == std::vector<std::int64_t>{1});
    CHECK_THAT(two.read("p3"), Contains(planted));
    // Where the policy asks both, the mentee alone is not enough.
    Confidants strict;
    strict.forms.new_mentor = strict.forms.sharing;
    REQUIRE(strict.write("p1", strict.record()).empty());
    CHECK(strict.sharing("p2", "p3").waits_for == "p1");
}

TEST_CASE("a box that was sealed without the agreements is not opened by the program") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    const ConfidentialGround asked = two.ground();
    const StoredRecord& record = asked.rows.records.front();
    const sealed::KeyPair& mentor = two.file("p1").pair;
    const auto own = std::find_if(asked.rows.boxes.begin(), asked.rows.boxes.end(),
                                  [&](const StoredBox& box) { return box.box.reader == mentor.key.id(); });
    REQUIRE(own != asked.rows.boxes.end());
    const auto made = sealed_again(record.record, own->box, mentor, mentor.key, two.file("p4").pair.key);
    REQUIRE(std::holds_alternative<sealed::SealedBox>(made));
    two.must_keep(
        {.action = "share", .boxes = {{.record = record.row, .box = std::get<sealed::SealedBox>(made)}}});
    CHECK_THAT(two.read("p4"), Contains("without the agreement") && !Contains("Zanzibar"));
    CHECK_THAT(told(two.db->verify().problems), Contains("sealed for a key to which nobody agreed"));
}

TEST_CASE("the list of records tells who may read them, and never what they say") {
    Confidants two;
    NewRecord record = two.record();
    record.meeting = 3;
    record.open = {{"held_on", "2025-09-20"}};
    REQUIRE(two.write("p1", record).empty());
    two.sharing("p1", "p4");
    const auto list = summaries(two.ground(), "x1");
    REQUIRE(list.size() == 1);
    CHECK(list[0].meeting == 3);
    CHECK(list[0].author == "p1");
    CHECK(list[0].readers == std::vector<std::string>{"p1", "p2"});
    CHECK(list[0].agreed == std::vector<std::string>{"p1 with p4"});
}

TEST_CASE("a record's time is over on the day after its years, and not before") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    const SealedRows rows = two.ground("").rows;
    CHECK(records_due(*two.reg, rows, "essex", Period{12}, day("2027-01-31")).empty());
    CHECK(records_due(*two.reg, rows, "essex", Period{12}, day("2027-02-01")) ==
          std::vector<std::int64_t>{1});
    CHECK(records_due(*two.reg, rows, "another", Period{12}, day("2030-02-01")).empty());
    two.must_keep({.action = "erase records", .erased = {1}});
    CHECK_THAT(two.read("p1"), Contains("was erased on 2025-10-01, as its time was over"));
    CHECK(records_due(*two.reg, two.ground("").rows, "essex", Period{12}, day("2030-02-01")).empty());
    CHECK_THAT(bytes_of(two.db.path()), !Contains("Zanzibar"));
    verified(two.db.store());
    // The row of records goes on behind it.
    REQUIRE(two.write("p1", two.record("later")).empty());
    CHECK_THAT(two.read("p2"), Contains("later"));
}
