// engine/register/store.h: a change is made as a whole or not at all
#include "register/random_register.h"
#include "register/store/databases.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const oakham = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}]})";

// What an import that must be refused complains about, and that it left everything as it was.
std::string refused(Store& store, const ImportOrder& order) {
    const std::string register_before = exported(store);
    const std::string head_before = head(store);
    const std::size_t changes = log_of(store).size();
    const ImportOutcome outcome = store.import(order);
    CHECK_FALSE(outcome.done());
    CHECK_FALSE(outcome.failure);
    CHECK(outcome.change == 0);
    CHECK(exported(store) == register_before);
    CHECK(head(store) == head_before);
    CHECK(log_of(store).size() == changes);
    return told(outcome.problems);
}
std::string refused(Store& store, const std::string& document) {
    return refused(store, order_of(document));
}

// The document with one row more at the end of a table that it has.
std::string with_row(std::string document, const std::string& table, const std::string& row) {
    const std::size_t begin = document.find("\"" + table + "\": [");
    REQUIRE(begin != std::string::npos);
    const std::size_t end = document.find("\n]", begin);
    return document.replace(end, 0, ",\n" + row);
}

}  // namespace

TEST_CASE("one bad row among thousands keeps all of a document out") {
    Database db;
    put_in(db.store(), oakham);
    const std::string good = write_register(RandomRegister{7}.make(150));
    CHECK_THAT(refused(db.store(), with_row(good, "posts",
                                            R"({"person":"p1","urn":1,"role":"king","from":"2016-01-01"})")),
               Contains("role") && Contains("king"));
    CHECK_THAT(
        refused(db.store(), with_row(good, "grants", R"({"scheme":"s","name":"n","from":"2016-02-30"})")),
        Contains("2016-02-30"));
    CHECK_THAT(
        refused(db.store(), with_row(good, "contacts", R"({"partnership":"nobody's","on":"2016-02-03"})")),
        Contains("nobody's"));
    CHECK_THAT(refused(db.store(), good.substr(0, good.size() - 2)), Contains("not JSON"));
    put_in(db.store(), good);
}

TEST_CASE("all problems of a document are told together, each at its place") {
    Database db;
    const std::string problems = refused(db.store(), R"({"people":[{"id":"p1"},
{"id":"p2","name":""}],
"poste":[]})");
    CHECK_THAT(problems, Contains("register.json:1") && Contains("people[0].name") &&
                             Contains("register.json:2") && Contains("people[1].name") &&
                             Contains("register.json:3") && Contains("did you mean 'posts'"));
}

TEST_CASE("of several documents none is brought in where the second is bad") {
    Database db;
    put_in(db.store(), oakham);
    ImportOrder order = order_of(R"({"people":[{"id":"p3","name":"Carys Pugh"}]})");
    order.documents.push_back(
        {.name = "posts.json",
         .text = R"({"posts":[{"person":"p4","urn":1,"role":"teacher","from":"2016-01-01"}]})"});
    order.documents.push_back({.name = "more.json", .text = R"({"people":[{"id":"p5","name":"Dilys"}]})"});
    CHECK_THAT(refused(db.store(), order), Contains("posts.json:1") && Contains("'p4'"));
}

TEST_CASE("of several documents none is brought in where the third contradicts what was entered by hand") {
    Database db;
    put_in(db.store(), oakham);
    edit(db.store(), {amend("people", {{"id", "p1"}}, {{"name", "A. Okafor"}})});
    ImportOrder order = order_of(R"({"people":[{"id":"p3","name":"Carys Pugh"}]})");
    order.documents.push_back({.name = "b.json", .text = R"({"people":[{"id":"p4","name":"Dilys"}]})"});
    order.documents.push_back({.name = "c.json", .text = oakham});
    CHECK_THAT(refused(db.store(), order), Contains("c.json") && Contains("by hand"));
}

TEST_CASE("each document is a change of its own, and a later one may refer to rows of an earlier one") {
    Database db;
    ImportOrder order = order_of(oakham);
    order.documents.push_back(
        {.name = "posts.json",
         .text = R"({"posts":[{"person":"p2","urn":1,"role":"teacher","from":"2016-01-01"}]})"});
    const ImportOutcome outcome = db->import(order);
    REQUIRE(outcome.done());
    const auto log = log_of(db.store());
    REQUIRE(log.size() == 3);
    CHECK(outcome.change == log[0].number);
    CHECK(log[0].detail == "posts.json");
    CHECK(log[1].detail == "register.json");
    CHECK(db->read().reg->posts.size() == 1);
}

TEST_CASE("a document may refer to schools and people that only the database has") {
    Database db;
    put_in(db.store(), oakham);
    put_in(db.store(), R"({"posts":[{"person":"p2","urn":1,"role":"teacher","from":"2016-01-01"}],
"relationships":[{"a":"p1","b":"p2","kind":"worked_together"}]})");
    const ReadRegister read = db->read();
    REQUIRE(read.reg->posts.size() == 1);
    CHECK((*read.reg)[read.reg->posts[0].person].name == "Benedict Shaw");
    CHECK((*read.reg)[read.reg->posts[0].school].name == "Oakham");
    CHECK_THAT(
        refused(db.store(), R"({"posts":[{"person":"p2","urn":2,"role":"teacher","from":"2016-01-01"}]})"),
        Contains("posts[0].urn") && Contains("no row of schools has the urn 2"));
}

TEST_CASE("rows that refer to each other come in whatever the order of their tables") {
    Database db;
    put_in(db.store(), R"({"contacts":[{"partnership":"x","on":"2016-02-01"}],
"partnerships":[{"id":"x","scheme":"s","appointment":"a","mentor":"p1","from":"2016-01-01"}],
"appointments":[{"id":"a","person":"p2","urn":1,"role":"headteacher","appointed_on":"2016-01-01","starts_on":"2016-01-01"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}],
"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}]})");
    CHECK(db->read().reg->contacts.size() == 1);
    verified(db.store());
}

TEST_CASE("an id that a document has twice is told, and nothing of it comes in") {
    Database db;
    put_in(db.store(), oakham);
    CHECK_THAT(refused(db.store(), R"({"people":[{"id":"p3","name":"C"},{"id":"p3","name":"D"}]})"),
               Contains("people[1].id") && Contains("'p3' is already the id of people[0]"));
    CHECK_THAT(refused(db.store(), R"({"schools":[{"urn":1,"name":"A","local_authority":"R"},
{"urn":1,"name":"B","local_authority":"R"}]})"),
               Contains("schools[1].urn"));
}

TEST_CASE("an id that the database has already corrects that row") {
    Database db;
    put_in(db.store(), oakham);
    const ImportOutcome outcome =
        put_in(db.store(), R"({"people":[{"id":"p2","name":"Ben Shaw","email":"b@x.example"}],
"schools":[{"urn":1,"name":"Oakham CE","local_authority":"Rutland"}]})");
    for (const TableCounts& counts : outcome.counts) {
        CHECK(counts.updated == 1);
        CHECK(counts.inserted == 0);
    }
    CHECK(db->read().reg->people.size() == 2);
    CHECK(db->read().reg->people[1].email == "b@x.example");
}

TEST_CASE("a document that was made out of tables tells its problems at their cells") {
    Database db;
    const TableFile file{"posts.csv", "posts", "person,urn,role,from\np1,1,teacher,31/02/2016\n"};
    const ImportOrder order{.documents = {{.name = "tables", .made = document_of_tables({&file, 1})}},
                            .author = officer()};
    CHECK_THAT(refused(db.store(), order), Contains("posts.csv:2:14") && Contains("31/02/2016") &&
                                               Contains("no row of people has the id 'p1'"));
}

TEST_CASE("a database that is opened for reading takes no change, and says so") {
    Database db;
    put_in(db.store(), oakham);
    Store& reader = db.reopen(StoreAccess::read);
    const std::string before = exported(reader);
    const ImportOutcome imported = reader.import(order_of(R"({"people":[{"id":"p3","name":"C"}]})"));
    REQUIRE(imported.failure);
    CHECK_THAT(imported.failure->message, Contains("may not be written"));
    CHECK(reader.edit(edit_of({remove("people", {{"id", "p1"}})})).failure);
    std::optional<Problem> failure;
    CHECK(reader.record({.author = officer()}, failure) == 0);
    CHECK(failure);
    CHECK(exported(reader) == before);
}

TEST_CASE("a new database does not take a file's place") {
    const TempFolder folder;
    write_bytes(folder.file("notes.txt"), "call Amara");
    const StoreOutcome outcome = Store::create(folder.file("notes.txt"), officer());
    CHECK_FALSE(outcome.store);
    REQUIRE(outcome.failure);
    CHECK_THAT(outcome.failure->message, Contains("is there already"));
    CHECK(bytes_of(folder.file("notes.txt")) == "call Amara");
    CHECK_FALSE(Store::create(folder.file("no/such/folder.db"), officer()).store);
    CHECK(folder.names() == std::vector<std::string>{"notes.txt"});
}

TEST_CASE("a new database is for its owner alone") {
    const TempFolder folder;
    const auto store = created(folder.file("new.db"));
    for (const std::string& name : folder.names()) {
        INFO(name);
        using std::filesystem::perms;
        const perms others = perms::group_all | perms::others_all;
        CHECK((std::filesystem::status(folder.path() / name).permissions() & others) == perms::none);
    }
}
