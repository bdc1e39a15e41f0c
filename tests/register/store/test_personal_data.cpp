// engine/register/personal_data.h and scheme/personal_document.h: everything that is held on a person
#include "report/html.h"
#include "scheme/confidants.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

PersonalData held_on(Store& store, const std::string& person) {
    std::optional<Problem> failure;
    PersonalData data = store.held_on(person, failure);
    INFO((failure ? failure->message : ""));
    REQUIRE_FALSE(failure);
    return data;
}

std::vector<std::string> tables_of(const PersonalData& data) {
    std::vector<std::string> tables;
    for (const RowVersion& row : data.rows)
        if (tables.empty() || tables.back() != row.table) tables.push_back(row.table);
    return tables;
}

}  // namespace

TEST_CASE("what is held on a mentee is their own rows and those of their partnerships, and nobody else's") {
    Confidants two;
    edit(two.db.store(),
         {add("meetings", {{"partnership", "x1"}, {"number", "1"}, {"held_on", "2025-09-20"}})});
    const PersonalData mentee = held_on(two.db.store(), "p2");
    CHECK(tables_of(mentee) ==
          std::vector<std::string>{"people", "appointments", "partnerships", "meetings"});
    const PersonalData other = held_on(two.db.store(), "p5");
    CHECK(tables_of(other) == std::vector<std::string>{"people"});
    CHECK_THAT(personal_json(other), Contains("Mark May") && !Contains("Whitlock") && !Contains("p2"));
}

TEST_CASE("what was corrected is held still, and is told with who corrected it and why") {
    Confidants two;
    edit(two.db.store(), {amend("people", {{"id", "p5"}}, {{"email", "first@example.org"}})});
    edit(two.db.store(), {amend("people", {{"id", "p5"}}, {{"email", "second@example.org"}})});
    const PersonalData data = held_on(two.db.store(), "p5");
    REQUIRE(data.rows.size() == 3);
    CHECK_THAT(data.rows[1].content, Contains("first@example.org"));
    REQUIRE(data.rows[1].taken_out);
    CHECK(data.rows[1].taken_out->detail == "a letter");
    CHECK_THAT(data.rows[2].content, Contains("second@example.org"));
    CHECK_FALSE(data.rows[2].taken_out);
    const auto changes = changes_about(data);
    REQUIRE(changes.size() == 5);
    CHECK(changes.front().line.number >= changes.back().line.number);
}

TEST_CASE("a person whose rows are all taken out is still found, by what they were") {
    Confidants two;
    edit(two.db.store(), {remove("people", {{"id", "p5"}})});
    const PersonalData data = held_on(two.db.store(), "p5");
    CHECK(tables_of(data) == std::vector<std::string>{"people"});
    CHECK(data.rows.front().taken_out);
    CHECK(held_on(two.db.store(), "nobody").empty());
}

TEST_CASE("keys and sealed records are told, and what they say is not") {
    Confidants two;
    REQUIRE(two.write("p1", two.record()).empty());
    for (const char* person : {"p1", "p2"}) {
        const PersonalData data = held_on(two.db.store(), person);
        CHECK(data.keys.size() == 1);
        CHECK(data.records.size() == 1);
        const std::string page = report::html_of(personal_document(data));
        CHECK_THAT(page, Contains("Sealed records") && !Contains("Zanzibar"));
        CHECK_THAT(page, Contains(spoken(two.file(person).pair.key.id())));
    }
    CHECK(held_on(two.db.store(), "p4")
              .records.empty());  // of a partnership that was only proposed there are none
}
