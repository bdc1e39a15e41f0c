// engine/register/store.h: sealed records in the database, read by somebody who has the file and no key
#include "scheme/confidants.h"

#include <functional>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// A database with records by both, one of them shared with a third, and one agreement that was withdrawn.
struct Used : Confidants {
    Used() {
        NewRecord first = record();
        first.meeting = 1;
        first.open = {{"held_on", "2025-09-20"}};
        REQUIRE(write("p1", first).empty());
        REQUIRE(write("p2", record("Zanzibar again")).empty());
        sharing("p1", "p4");
        sharing("p2", "p4");
        sharing("p1", "p5");
        sharing("p1", "p5", false);
    }
};

// What `verify` says after somebody has run this SQL, which must have changed something.
std::string found_after(const std::string& sql) {
    Used used;
    INFO(sql);
    REQUIRE(Sql{used.db.path()}.changed(sql) > 0);
    return told(used.db->verify().problems);
}

// Whether base64 of the text, at any of its three alignments, stands in the bytes.
bool has_encoded(const std::string& bytes, const std::string& text) {
    for (std::size_t skipped = 0; skipped < 3; ++skipped) {
        const std::string whole = text.substr(skipped, (text.size() - skipped) / 3 * 3);
        if (bytes.find(sealed::encoded(sealed::bytes_of(whole))) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("no byte of what was said is in the database, its write-ahead log or its backup") {
    Used used;
    REQUIRE_FALSE(used.db->backup(used.db.folder.file("copy.db")));
    std::size_t files = 0;
    for (const std::string& name : used.db.folder.names()) {
        INFO(name);
        const std::string bytes = bytes_of(used.db.folder.file(name));
        CHECK_THAT(bytes, !Contains("Zanzibar"));
        CHECK_THAT(bytes, !Contains("budget worries"));
        CHECK_FALSE(has_encoded(bytes, "Zanzibar budget worries"));
        files += bytes.empty() ? 0U : 1U;
    }
    CHECK(files >= 3);  // the database, its log and the copy
    CHECK_THAT(bytes_of(used.db.path() + "-wal") + bytes_of(used.db.path()), Contains("sealed_records"));
}

TEST_CASE("no secret key is in the database") {
    Used used;
    std::string all;
    for (const std::string& name : used.db.folder.names())
        all += bytes_of(used.db.folder.file(name));
    for (const auto& [person, file] : used.files) {
        const auto* seeds = reinterpret_cast<const char*>(file.pair.seeds.data());
        CHECK(all.find(std::string{seeds, 32}) == std::string::npos);
        CHECK(all.find(sealed::encoded(file.pair.seeds.bytes()).substr(0, 40)) == std::string::npos);
        CHECK(all.find(file.pair.key.text()) != std::string::npos);
    }
}

TEST_CASE("neither the document nor the history nor the log tells what was said") {
    Used used;
    CHECK_THAT(exported(used.db.store()), !Contains("Zanzibar"));
    for (const ChangeLine& line : log_of(used.db.store()))
        CHECK_THAT(line.by + line.action + line.detail, !Contains("Zanzibar"));
    for (const RowVersion& version : history_of(used.db.store(), "meetings", {"partnership", "x1"}))
        CHECK_THAT(version.content, !Contains("Zanzibar"));
}

TEST_CASE("a database with sealed records that nobody has touched is whole, and verify counts them") {
    Used used;
    CHECK(verified(used.db.store()).sealed_records == 2);
}

TEST_CASE("whatever of a sealed record is changed in the database is found out") {
    for (const char* column : {"partnership", "scheme", "form", "before", "\"check\"", "body", "signature"})
        CHECK_FALSE(found_after(std::string{"UPDATE sealed_records SET "} + column + " = " + column +
                                " || 'A' WHERE row = 1")
                        .empty());
    CHECK_FALSE(found_after("UPDATE sealed_records SET meeting = 2 WHERE row = 1").empty());
    CHECK_FALSE(
        found_after("UPDATE sealed_records SET \"at\" = '2020-01-01T00:00:00Z' WHERE row = 1").empty());
    CHECK_FALSE(
        found_after("UPDATE sealed_records SET body_digest = replace(body_digest, '1', '2')").empty());
    CHECK_FALSE(
        found_after("UPDATE sealed_records SET author = (SELECT id FROM sealed_keys WHERE person = 'p5')")
            .empty());
    CHECK_FALSE(found_after("UPDATE sealed_records SET readers = '[]' WHERE row = 2").empty());
    CHECK_FALSE(found_after("UPDATE sealed_records SET change = 1 WHERE row = 2").empty());
}

TEST_CASE("a record that is removed, and two that change places, are found out") {
    CHECK_FALSE(found_after("DELETE FROM sealed_records WHERE row = 2").empty());
    CHECK_FALSE(found_after("DELETE FROM sealed_records WHERE row = 1").empty());
    CHECK_THAT(found_after("UPDATE sealed_records SET body = (SELECT other.body FROM sealed_records AS other "
                           "WHERE other.row <> sealed_records.row)"),
               Contains("is not what its author signed"));
    CHECK_FALSE(found_after("UPDATE sealed_records SET number = 3 - number + 10").empty());
    CHECK_FALSE(found_after("UPDATE sealed_records SET body = NULL, erased_by = 2 WHERE row = 1").empty());
}

TEST_CASE("a key, a box or an agreement that is changed, removed or put in is found out") {
    CHECK_FALSE(found_after("UPDATE sealed_keys SET person = 'p9' WHERE person = 'p4'").empty());
    CHECK_FALSE(found_after("UPDATE sealed_keys SET key = (SELECT substr(key, 1, 80) FROM sealed_keys WHERE "
                            "person = 'p5') WHERE person = 'p4'")
                    .empty());
    CHECK_FALSE(found_after("UPDATE sealed_boxes SET box = box || 'A' WHERE record = 1").empty());
    CHECK_FALSE(found_after("UPDATE sealed_boxes SET box = 'A', digest = replace(digest, '1', '2')").empty());
    CHECK_FALSE(found_after("DELETE FROM sealed_boxes WHERE record = 2").empty());
    CHECK_FALSE(found_after("UPDATE sealed_boxes SET box = NULL, withdrawn_by = 2 WHERE record = 1").empty());
    CHECK_FALSE(
        found_after("INSERT INTO sealed_boxes (record, reader, change, box, digest) SELECT 1, id, 3, 'A', "
                    "id FROM sealed_keys WHERE person = 'p5'")
            .empty());
    CHECK_FALSE(found_after("UPDATE sealed_agreements SET agrees = 1 WHERE agrees = 0").empty());
    CHECK_FALSE(found_after("UPDATE sealed_agreements SET signature = signature || 'A'").empty());
    CHECK_FALSE(found_after("DELETE FROM sealed_agreements WHERE agrees = 0").empty());
    CHECK_FALSE(found_after("INSERT INTO sealed_key_ends (key, change, reason) SELECT id, 3, 'lost' FROM "
                            "sealed_keys WHERE person = 'p2'")
                    .empty());
}

TEST_CASE("each of the two notices a tampered record before anything of it is shown") {
    const auto read_after = [](const std::string& sql, std::int64_t number) {
        Used used;
        REQUIRE(Sql{used.db.path()}.changed(sql) > 0);
        return used.read("p2", number);
    };
    CHECK_THAT(read_after("UPDATE sealed_records SET body = 'A' || substr(body, 2) WHERE row = 1", 2),
               Contains("record 1 is not what its author signed") && !Contains("Zanzibar"));
    CHECK_THAT(
        read_after(
            "UPDATE sealed_boxes SET box = (SELECT b.box FROM sealed_boxes AS b WHERE b.record = 2 AND "
            "b.reader = sealed_boxes.reader) WHERE record = 1 AND box IS NOT NULL",
            1),
        Contains("belongs to another record") && !Contains("Zanzibar"));
    CHECK_THAT(read_after("UPDATE sealed_boxes SET box = substr(box, 1, 60) || 'AAAA' || substr(box, 65)", 1),
               Contains("does not open: it was changed") && !Contains("Zanzibar"));
    CHECK_THAT(read_after("DELETE FROM sealed_records WHERE row = 1", 2),
               Contains("is missing, or another one stands there") && !Contains("Zanzibar"));
}

TEST_CASE("a database that was set back to an earlier state is noticed by whoever saw the later one") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("the first")).empty());
    CHECK_THAT(two.read("p2"), Contains("the first"));
    REQUIRE_FALSE(two.db->backup(two.db.folder.file("earlier.db")));
    REQUIRE(two.write("p1", two.record("the second")).empty());
    CHECK_THAT(two.read("p2"), Contains("the second"));
    two.db.close();
    write_bytes(two.db.path(), bytes_of(two.db.folder.file("earlier.db")));
    for (const char* beside : {"-wal", "-shm"})
        std::filesystem::remove(two.db.path() + beside);
    two.db.reopen();
    CHECK_THAT(two.read("p2"), Contains("you have seen 2 records") && Contains("has only 1"));
    CHECK_THAT(two.write("p1", two.record("a third")), Contains("you have seen 2 records"));
    // By what the database holds, all is well: only memory finds it out.
    verified(two.db.store());
}

TEST_CASE("another record in the place of one that was seen is noticed") {
    Confidants two;
    REQUIRE(two.write("p1", two.record("the first")).empty());
    two.file("p2").memory.has_seen({two.ground().rows.database, "x1", 1, "another fingerprint", "p1"});
    CHECK_THAT(two.read("p2"), Contains("record 1 is not the one that you saw there before"));
}

TEST_CASE("of two records that are written at the same moment one is kept, and the other told to try again") {
    Confidants two;
    const RecordWriting mine = write_record(two.ground(), two.file("p1"), two.record("mine"));
    const RecordWriting theirs = write_record(two.ground(), two.file("p2"), two.record("theirs"));
    REQUIRE(two.keep(mine.order).done());
    CHECK_THAT(told(two.keep(theirs.order).problems),
               Contains("at the same moment") && Contains("write yours again"));
    CHECK_THAT(two.read("p2"), Contains("mine"));
    verified(two.db.store());
}
