// engine/register/store.h: documents that say otherwise than what was entered by hand, and what a source
// knows
#include "register/store/databases.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const imported = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"},
{"urn":2,"name":"Ketton","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}]})";
// The same, later: a new name, and a person more.
const char* const later = R"({"schools":[{"urn":1,"name":"Oakham Academy","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Reed"},{"id":"p2","name":"Ben Shaw"},{"id":"p3","name":"Carys Pugh"}]})";

// Imported, and the name of p1 corrected by hand.
void prepare(Database& db) {
    put_in(db.store(), imported);
    edit(db.store(), {amend("people", {{"id", "p1"}}, {{"name", "Amara Okafor-Reed"}})});
}

ImportOrder later_order(Conflicts conflicts) {
    ImportOrder order = order_of(later, officer("2025-09-10"));
    order.conflicts = conflicts;
    return order;
}

std::string name_of_person(Store& store, std::string_view id) {
    const ReadRegister read = store.read();
    REQUIRE(read.reg);
    const auto person = read.reg->person(id);
    return person ? std::string{(*read.reg)[*person].name} : "";
}

// An extract of another system that knows URN, name and authority of schools.
ImportOrder from_source(const std::string& text, std::vector<std::string> columns) {
    ImportOrder order = order_of(text, officer("2025-09-10"));
    order.action = "import gias";
    order.documents[0].known_columns = {{"schools", std::move(columns)}};
    return order;
}

ImportOutcome done(Store& store, const ImportOrder& order) {
    ImportOutcome outcome = store.import(order);
    INFO(told(outcome));
    REQUIRE(outcome.done());
    return outcome;
}

}  // namespace

TEST_CASE("a document that contradicts what was entered by hand changes nothing, and is told how to go on") {
    Database db;
    prepare(db);
    const std::string before = head(db.store());
    const ImportOutcome outcome = db->import(later_order(Conflicts::refuse));
    REQUIRE(outcome.problems.size() == 1);
    CHECK_FALSE(outcome.failure);
    CHECK(outcome.change == 0);
    CHECK(outcome.problems[0].where.file == "register.json");
    CHECK_THAT(outcome.problems[0].message, Contains("1 row would overwrite") && Contains("by hand") &&
                                                Contains("--dry-run") && Contains("--replace") &&
                                                Contains("--keep"));
    REQUIRE(outcome.described.size() == 1);
    CHECK(outcome.described[0].conflicts);
    CHECK(outcome.described[0].table == "people");
    CHECK(outcome.described[0].before == R"({"id":"p1","name":"Amara Okafor-Reed"})");
    CHECK(outcome.described[0].after == R"({"id":"p1","name":"Amara Reed"})");
    CHECK(head(db.store()) == before);
    CHECK(name_of_person(db.store(), "p3").empty());
}

TEST_CASE("a document may replace what was entered by hand, and from then on its rows are imported ones") {
    Database db;
    prepare(db);
    const ImportOutcome outcome = done(db.store(), later_order(Conflicts::replace));
    CHECK(outcome.change > 0);
    CHECK(exported(db.store()) == in_order(R"({"schools":[
{"urn":1,"name":"Oakham Academy","local_authority":"Rutland"},{"urn":2,"name":"Ketton","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Reed"},{"id":"p2","name":"Ben Shaw"},{"id":"p3","name":"Carys Pugh"}]})"));
    done(db.store(), order_of(imported));
    CHECK(name_of_person(db.store(), "p1") == "Amara Okafor");
}

TEST_CASE("a document may leave what was entered by hand as it is, and change the rest") {
    Database db;
    prepare(db);
    const ImportOutcome outcome = done(db.store(), later_order(Conflicts::keep));
    CHECK(outcome.change > 0);
    CHECK(name_of_person(db.store(), "p1") == "Amara Okafor-Reed");
    CHECK(name_of_person(db.store(), "p2") == "Ben Shaw");
    CHECK(name_of_person(db.store(), "p3") == "Carys Pugh");
    CHECK(done(db.store(), later_order(Conflicts::keep)).change == 0);
    CHECK_FALSE(db->import(later_order(Conflicts::refuse)).done());
    verified(db.store());
}

TEST_CASE(
    "what was added by hand conflicts with a document that says otherwise, not with one that says the same") {
    Database db;
    edit(db.store(), {add("people", {{"id", "p3"}, {"name", "Carys Pugh"}})});
    CHECK(done(db.store(), order_of(R"({"people":[{"id":"p3","name":"Carys Pugh"}]})")).change == 0);
    CHECK_FALSE(db->import(order_of(R"({"people":[{"id":"p3","name":"Carys Pew"}]})")).done());
}

TEST_CASE("what a document changes does not conflict with other rows that were entered by hand") {
    Database db;
    prepare(db);
    done(db.store(), order_of(R"({"people":[{"id":"p2","name":"Ben Shaw"}]})"));
    CHECK(name_of_person(db.store(), "p1") == "Amara Okafor-Reed");
    CHECK(name_of_person(db.store(), "p2") == "Ben Shaw");
}

TEST_CASE("a dry run tells what would change, row by row, and changes nothing") {
    Database db;
    prepare(db);
    const std::string before = head(db.store());
    ImportOrder order = later_order(Conflicts::refuse);
    order.dry_run = order.describe = true;
    const ImportOutcome outcome = done(db.store(), order);
    CHECK(outcome.change == 0);
    REQUIRE(outcome.described.size() == 4);
    CHECK(outcome.described[0].table == "schools");
    CHECK(outcome.described[0].before == R"({"urn":1,"name":"Oakham","local_authority":"Rutland"})");
    CHECK(outcome.described[0].after == R"({"urn":1,"name":"Oakham Academy","local_authority":"Rutland"})");
    CHECK_FALSE(outcome.described[0].conflicts);
    CHECK(outcome.described[1].conflicts);
    CHECK_FALSE(outcome.described[2].conflicts);
    CHECK(outcome.described[3].before.empty());
    CHECK(outcome.described[3].after == R"({"id":"p3","name":"Carys Pugh"})");
    REQUIRE(outcome.counts.size() == 2);
    CHECK(outcome.counts[1].table == "people");
    CHECK(outcome.counts[1].inserted == 1);
    CHECK(outcome.counts[1].updated == 2);
    CHECK(outcome.counts[1].conflicting == 1);
    CHECK(head(db.store()) == before);
    CHECK(log_of(db.store()).size() == 3);
}

TEST_CASE("a dry run without descriptions describes the conflicts alone") {
    Database db;
    prepare(db);
    ImportOrder order = later_order(Conflicts::refuse);
    order.dry_run = true;
    const ImportOutcome outcome = done(db.store(), order);
    REQUIRE(outcome.described.size() == 1);
    CHECK(outcome.described[0].conflicts);
}

TEST_CASE("a dry run of several documents sees in each what those before it would have changed") {
    Database db;
    ImportOrder order = order_of(imported);
    order.documents.push_back({.name = "second.json", .text = R"({"posts":[
{"person":"p1","urn":1,"role":"headteacher","from":"2016-09-01"}]})"});
    order.dry_run = true;
    CHECK(done(db.store(), order).counts.size() == 3);
    CHECK(exported(db.store()) == in_order("{}"));
}

TEST_CASE("a source never replaces what it does not know") {
    Database db;
    put_in(db.store(), R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland","phase":"primary",
"religious_character":"Quaker","admissions_policy":"selective","area":"North","networks":["A","B"]}]})");
    const ImportOrder order =
        from_source(R"({"schools":[{"urn":1,"name":"Oakham CE","local_authority":"Rutland"}]})",
                    {"urn", "name", "local_authority", "religious_character"});
    const ImportOutcome outcome = done(db.store(), order);
    CHECK(outcome.counts.at(0).updated == 1);
    CHECK(exported(db.store()) ==
          in_order(R"({"schools":[{"urn":1,"name":"Oakham CE","local_authority":"Rutland","phase":"primary",
"admissions_policy":"selective","area":"North","networks":["A","B"]}]})"));
    CHECK(done(db.store(), order).change == 0);
    CHECK(done(db.store(), order).counts.at(0).unchanged == 1);
}

TEST_CASE("what a source says of a column that it does not know all about fills where nothing is recorded") {
    Database db;
    put_in(db.store(), R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"},
{"urn":2,"name":"Ketton","local_authority":"Rutland","area":"South","networks":["C"]}]})");
    const std::string text = R"({"schools":[
{"urn":1,"name":"Oakham","local_authority":"Rutland","area":"North","networks":["A"]},
{"urn":2,"name":"Ketton","local_authority":"Rutland","area":"West","networks":["B"]},
{"urn":3,"name":"Uppingham","local_authority":"Rutland","area":"East","networks":["D"]}]})";
    const ImportOutcome outcome = done(db.store(), from_source(text, {"urn", "name", "local_authority"}));
    CHECK(outcome.counts.at(0).updated == 1);
    CHECK(outcome.counts.at(0).unchanged == 1);
    CHECK(outcome.counts.at(0).inserted == 1);
    CHECK(exported(db.store()) == in_order(R"({"schools":[
{"urn":1,"name":"Oakham","local_authority":"Rutland","area":"North","networks":["A"]},
{"urn":2,"name":"Ketton","local_authority":"Rutland","area":"South","networks":["C"]},
{"urn":3,"name":"Uppingham","local_authority":"Rutland","area":"East","networks":["D"]}]})"));
}

TEST_CASE("an area that was entered by hand is no conflict with a source that does not know areas") {
    Database db;
    const ImportOrder order =
        from_source(R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}]})",
                    {"urn", "name", "local_authority"});
    done(db.store(), order);
    edit(db.store(), {amend("schools", {{"urn", "1"}}, {{"area", "North"}, {"networks", "A; B"}})});
    const ImportOutcome outcome = done(db.store(), order);
    CHECK(outcome.change == 0);
    CHECK(outcome.counts.at(0).unchanged == 1);
    CHECK(db->read().reg->schools[0].networks.size() == 2);
}

TEST_CASE("a source that knows a column empties it") {
    Database db;
    put_in(
        db.store(),
        R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland","religious_character":"Quaker"}]})");
    done(db.store(), from_source(R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}]})",
                                 {"urn", "name", "local_authority", "religious_character"}));
    CHECK(exported(db.store()) ==
          in_order(R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}]})"));
}
