// engine/register/store.h: rows entered, corrected and taken out one at a time
#include "register/store/databases.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const oakham = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Okafor","email":"a@x.example"},{"id":"p2","name":"Benedict Shaw"}],
"posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"},
{"person":"p1","urn":1,"role":"governor","from":"2012-09-01"},
{"person":"p1","urn":1,"role":"governor","from":"2014-09-01"}]})";

// What an edit that must be refused complains about, and that it left everything as it was.
std::string refused(Store& store, std::vector<RowEdit> edits) {
    const std::string before = exported(store);
    const std::string head_before = head(store);
    const ImportOutcome outcome = store.edit(edit_of(std::move(edits)));
    CHECK_FALSE(outcome.problems.empty());
    INFO(told(outcome));
    CHECK_FALSE(outcome.failure);
    CHECK(outcome.change == 0);
    CHECK(exported(store) == before);
    CHECK(head(store) == head_before);
    return told(outcome.problems);
}

// That no problem speaks as a database or a program does.
void check_words(const std::string& problems) {
    for (const char* word : {"SQL", "constraint", "FOREIGN", "NULL", "UNIQUE", "null", "JSON", "rowid"})
        CHECK_THAT(problems, !Contains(word));
}

struct Oakham : Database {
    Oakham() { put_in(store(), oakham); }
};

}  // namespace

TEST_CASE("rows are added to several tables as one change") {
    Oakham db;
    const ImportOutcome outcome =
        edit(db.store(),
             {add("recommendations", {{"person", "p3"},
                                      {"scheme", "kent"},
                                      {"by_role", "adviser"},
                                      {"given_on", "1/9/2016"},
                                      {"supportive", "no"}}),
              add("people", {{"id", "p3"}, {"name", "Carys Pugh"}, {"expertise", "finance; personnel"}}),
              add("schools", {{"urn", "2"}, {"name", "Ketton"}, {"local_authority", "Rutland"}})});
    CHECK(outcome.change == 3);
    REQUIRE(outcome.described.size() == 3);
    CHECK(outcome.described[0].table == "schools");
    CHECK(outcome.described[1].after ==
          R"({"id":"p3","name":"Carys Pugh","expertise":["finance","personnel"]})");
    CHECK(
        outcome.described[2].after ==
        R"({"person":"p3","scheme":"kent","by_role":"adviser","given_on":"2016-09-01","supportive":false})");
    const ReadRegister read = db->read();
    CHECK(read.reg->people.size() == 3);
    CHECK(read.reg->schools.size() == 2);
    CHECK(log_of(db.store())[0].detail == "a letter");
    verified(db.store());
}

TEST_CASE("values are written as cells of a spreadsheet are") {
    Oakham db;
    edit(db.store(),
         {amend("posts", {{"person", "p1"}, {"role", "Headteacher"}, {"from", "01/09/2010"}},
                {{"to", "31/08/2016"}, {"role", "Executive headteacher"}}),
          add("training", {{"person", "p2"},
                           {"course", "induction"},
                           {"provider", "Teaching school"},
                           {"completed_on", "12.06.2014"},
                           {"days", "0.5"}}),
          add("declarations", {{"person", "p2"},
                               {"scheme", "kent"},
                               {"key", "k"},
                               {"value", "true"},
                               {"made_on", "2016-01-01"}}),
          add("calendars", {{"local_authority", "Rutland"},
                            {"academic_year", "2016/17"},
                            {"terms", R"([{"name":"autumn","from":"2016-09-01","to":"2016-12-20"}])"}})});
    const ReadRegister read = db->read();
    REQUIRE(read.reg);
    CHECK(read.reg->posts[0].role == Role::executive_headteacher);
    CHECK(read.reg->posts[0].to == day("2016-08-31"));
    CHECK(read.reg->training.at(0).provider == Provider::teaching_school);
    CHECK(std::get<bool>(read.reg->declarations.at(0).value));
    CHECK(read.reg->calendars.at(0).terms.size() == 1);
    verified(db.store());
}

TEST_CASE("a column is emptied by an empty value") {
    Oakham db;
    edit(db.store(), {amend("people", {{"email", "a@x.example"}}, {{"email", ""}})});
    CHECK(db->read().reg->people[0].email.empty());
    CHECK_THAT(refused(db.store(), {amend("people", {{"id", "p1"}}, {{"name", " "}})}), Contains("name"));
    edit(db.store(),
         {amend("people", {{"name", "Amara Okafor"}, {"email", ""}}, {{"telephone", "01632 960100"}})});
    CHECK(db->read().reg->people[0].telephone == "01632 960100");
}

TEST_CASE("rows of several tables are corrected and taken out as one change") {
    Oakham db;
    const ImportOutcome outcome =
        edit(db.store(),
             {remove("posts", {{"from", "2012-09-01"}}), remove("posts", {{"from", "2014-09-01"}}),
              amend("schools", {{"urn", "1"}}, {{"area", "North"}}), remove("people", {{"id", "p2"}})});
    CHECK(outcome.described.size() == 4);
    CHECK(exported(db.store()) ==
          in_order(R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland","area":"North"}],
"people":[{"id":"p1","name":"Amara Okafor","email":"a@x.example"}],
"posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}]})"));
    CHECK(log_of(db.store()).size() == 3);
    verified(db.store());
}

TEST_CASE("an edit that says what is recorded already changes nothing") {
    Oakham db;
    const std::string before = head(db.store());
    const ImportOutcome outcome =
        edit(db.store(), {amend("people", {{"id", "p2"}}, {{"name", "Benedict Shaw"}})});
    CHECK(outcome.change == 0);
    CHECK(outcome.described.empty());
    CHECK(head(db.store()) == before);
}

TEST_CASE("a dry run of an edit tells what would change, and changes nothing") {
    Oakham db;
    const std::string before = head(db.store());
    EditOrder order = edit_of(
        {amend("people", {{"id", "p2"}}, {{"name", "Ben"}}), remove("posts", {{"from", "2012-09-01"}})});
    order.dry_run = true;
    const ImportOutcome outcome = db->edit(order);
    REQUIRE(outcome.done());
    CHECK(outcome.change == 0);
    REQUIRE(outcome.described.size() == 2);
    CHECK(outcome.described[0].before == R"({"id":"p2","name":"Benedict Shaw"})");
    CHECK(outcome.described[0].after == R"({"id":"p2","name":"Ben"})");
    CHECK(outcome.described[1].after.empty());
    CHECK(head(db.store()) == before);
    CHECK(exported(db.store()) == in_order(oakham));
}

TEST_CASE("an edit of a table or a column that there is not tells what there is") {
    Oakham db;
    const std::string table = refused(db.store(), {add("poste", {{"person", "p1"}})});
    CHECK_THAT(table, Contains("'poste' is not a table") && Contains("did you mean 'posts'?"));
    const std::string column =
        refused(db.store(), {amend("posts", {{"from", "2010-09-01"}}, {{"salary", "5"}})});
    CHECK_THAT(column, Contains("posts has no column 'salary'") && Contains("person") && Contains("role"));
    const std::string where = refused(db.store(), {remove("posts", {{"salary", "5"}})});
    CHECK_THAT(where, Contains("posts has no column 'salary'"));
    for (const std::string& words : {table, column, where})
        check_words(words);
}

TEST_CASE("a value that its column can't have is told with the column and what it may be") {
    Oakham db;
    const auto with = [&](const std::string& column, const std::string& value) {
        const std::string words =
            refused(db.store(), {amend("posts", {{"from", "2010-09-01"}}, {{column, value}})});
        check_words(words);
        return words;
    };
    CHECK_THAT(with("role", "king"), Contains("role") && Contains("'king'") && Contains("headteacher"));
    CHECK_THAT(with("to", "31/02/2016"), Contains("to") && Contains("31/02/2016"));
    CHECK_THAT(with("to", "2009-01-01"), Contains("to is 2009-01-01, before from, which is 2010-09-01"));
    CHECK_THAT(with("urn", "2"), Contains("no row of schools has the urn 2"));
    CHECK_THAT(with("urn", "one"), Contains("urn") && Contains("one"));
    CHECK_THAT(with("person", "p9"), Contains("no row of people has the id 'p9'"));
    CHECK_THAT(with("person", ""), Contains("person"));
}

TEST_CASE("a new row without what it needs is told what that is") {
    Oakham db;
    const std::string words = refused(db.store(), {add("posts", {{"person", "p2"}, {"urn", "1"}})});
    CHECK_THAT(words, Contains("role is missing") && Contains("from is missing"));
    check_words(words);
    CHECK_THAT(refused(db.store(), {add("people", {})}), Contains("id is missing"));
}

TEST_CASE("where not exactly one row is meant, those that may be are shown") {
    Oakham db;
    const std::string none = refused(db.store(), {amend("people", {{"id", "p9"}}, {{"name", "X"}})});
    CHECK_THAT(none, Contains("there is no row of people with id=p9"));
    const std::string two = refused(db.store(), {remove("posts", {{"person", "p1"}, {"role", "governor"}})});
    CHECK_THAT(two, Contains("2 rows of posts with person=p1 role=governor") && Contains("say more") &&
                        Contains("from=\"2012-09-01\"") && Contains("from=\"2014-09-01\""));
    CHECK_THAT(refused(db.store(), {remove("posts", {})}), Contains("3 rows of posts"));
    check_words(none);
    check_words(two);
}

TEST_CASE("a row that is there already is not added again") {
    Oakham db;
    const std::string person = refused(db.store(), {add("people", {{"id", "p2"}, {"name", "Another"}})});
    CHECK_THAT(person, Contains("people has a row with the id \"p2\" already") && Contains("headway amend"));
    const std::string post =
        refused(db.store(),
                {add("posts", {{"person", "p1"}, {"urn", "1"}, {"role", "governor"}, {"from", "1/9/2012"}})});
    CHECK_THAT(post, Contains("posts has this very row already"));
    CHECK_THAT(refused(db.store(), {add("people", {{"id", "p3"}, {"name", "C"}}),
                                    add("people", {{"id", "p3"}, {"name", "D"}})}),
               Contains("'p3' is already the id"));
    check_words(person);
}

TEST_CASE("a column that is given twice is told") {
    Oakham db;
    CHECK_THAT(refused(db.store(), {amend("people", {{"id", "p2"}}, {{"name", "A"}, {"name", "B"}})}),
               Contains("name is given twice"));
    CHECK_THAT(refused(db.store(), {amend("people", {{"id", "p2"}, {"Id", "p1"}}, {{"name", "A"}})}),
               Contains("id is given twice"));
}

TEST_CASE("the name by which other rows know a row can't be changed") {
    Oakham db;
    const std::string words = refused(db.store(), {amend("people", {{"id", "p2"}}, {{"id", "p3"}})});
    CHECK_THAT(words, Contains("the id of a row can't be changed"));
    CHECK_THAT(refused(db.store(), {amend("schools", {{"urn", "1"}}, {{"urn", "2"}})}),
               Contains("the urn of a row can't be changed"));
    check_words(words);
}

TEST_CASE("a person whom posts speak of is not taken out before them") {
    Oakham db;
    const std::string words = refused(db.store(), {remove("people", {{"id", "p1"}})});
    CHECK_THAT(words, Contains("3 rows of posts still refer to it"));
    check_words(words);
    CHECK_THAT(
        refused(db.store(), {remove("schools", {{"urn", "1"}}), remove("posts", {{"from", "2010-09-01"}})}),
        Contains("2 rows of posts"));
    edit(db.store(), {remove("people", {{"id", "p1"}}), remove("posts", {{"from", "2010-09-01"}}),
                      remove("posts", {{"from", "2012-09-01"}}), remove("posts", {{"from", "2014-09-01"}})});
    CHECK(db->read().reg->people.size() == 1);
    verified(db.store());
}

TEST_CASE("one bad edit keeps the others of its order out") {
    Oakham db;
    CHECK_THAT(
        refused(
            db.store(),
            {add("people", {{"id", "p3"}, {"name", "C"}}), amend("people", {{"id", "p2"}}, {{"name", "Ben"}}),
             add("posts", {{"person", "p3"}, {"urn", "1"}, {"role", "x"}, {"from", "2016-01-01"}})}),
        Contains("role"));
}

TEST_CASE("hostile words of an edit are values and nothing else") {
    Oakham db;
    const std::string hostile = R"(x","email":"y"}],"posts":[{"person":"p1)";
    edit(db.store(), {add("people", {{"id", "'); DROP TABLE people; --"}, {"name", hostile}})});
    const ReadRegister read = db->read();
    REQUIRE(read.reg->people.size() == 3);
    CHECK(read.reg->people[2].name == hostile);
    CHECK(read.reg->people[2].email.empty());
    CHECK(read.reg->posts.size() == 3);
    CHECK_THAT(refused(db.store(), {add("schools", {{"urn", "3"},
                                                    {"name", "n"},
                                                    {"local_authority", "a"},
                                                    {"networks", R"(["a"],"area":"b")"}})}),
               Contains("networks"));
}
