// engine/register/store.h: rows that somebody else has put in are checked as those of any document
#include "register/store/filled.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const oakham =
    R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland","networks":["A"]}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}],
"posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"performance":[{"urn":1,"academic_year":"2015/16","score":3.5,"above_minimum_standard":true}],
"recommendations":[{"person":"p1","scheme":"s","by_role":"r","given_on":"2016-01-01"}],
"declarations":[{"person":"p1","scheme":"s","key":"k","value":true,"made_on":"2016-01-01"}],
"mentors":[{"person":"p1","scheme":"s","status":"approved","from":"2016-01-01"}],
"calendars":[{"local_authority":"Rutland","academic_year":"2016/17","terms":[]}],
"rates":[{"scheme":"s","item":"i","pence":5,"from":"2016-01-01"}]})";

// What the database's register is after this SQL, which keeps to no rule.
ReadRegister read_after(const std::string& sql) {
    static const std::string bytes = [] {
        Database db;
        put_in(db.store(), oakham);
        db.close();
        return bytes_of(db.path());
    }();
    const TempFolder folder;
    const std::string path = folder.file("kent.db");
    write_bytes(path, bytes);
    Sql other{path};
    other.run("PRAGMA ignore_check_constraints = ON");
    INFO(sql.substr(0, 200));
    REQUIRE(other.changed(sql) > 0);
    const auto store = opened(path);
    CHECK_FALSE(store->verify().problems.empty());
    ReadRegister read = store->read();
    CHECK(read.reg.has_value() == read.problems.empty());
    if (!read.reg) {
        const ImportOutcome refused = store->import(order_of(R"({"people":[{"id":"p3","name":"C"}]})"));
        CHECK(refused.failure);
        CHECK(store->edit(edit_of({remove("people", {{"id", "p2"}})})).failure);
        std::optional<Problem> failure;
        store->history("people", {"id", "p1"}, failure);
        CHECK(failure);
    }
    return read;
}

// What is said of a database with such rows, in which no register may be found.
std::string problems_after(const std::string& sql) {
    const ReadRegister read = read_after(sql);
    INFO(sql.substr(0, 200));
    CHECK_FALSE(read.reg);
    return told(read.problems);
}

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string{"''"} : std::string{c};
    return out + "'";
}

// What is said of a declaration whose value is hostile.
std::string declared(const std::string& hostile) {
    return problems_after("UPDATE declarations SET \"value\" = '" + hostile + "'");
}

}  // namespace

TEST_CASE("dates, years and choices that there are not are told of a database too") {
    CHECK_THAT(problems_after("UPDATE posts SET \"from\" = '2010-02-30'"),
               Contains("posts[0].from") && Contains("2010-02-30"));
    CHECK_THAT(problems_after("UPDATE posts SET \"from\" = ''"), Contains("posts[0].from"));
    CHECK_THAT(problems_after("UPDATE posts SET \"to\" = '2009-01-01'"), Contains("before from"));
    CHECK_THAT(problems_after("UPDATE posts SET role = 'king'"),
               Contains("posts[0].role") && Contains("king"));
    CHECK_THAT(problems_after("UPDATE posts SET role = ''"), Contains("posts[0].role"));
    CHECK_THAT(problems_after("UPDATE performance SET academic_year = '2015/19'"), Contains("academic_year"));
    CHECK_THAT(problems_after("UPDATE people SET name = ' '"), Contains("people[0].name"));
    CHECK_THAT(problems_after("UPDATE people SET id = '' WHERE id = 'p1'"), Contains("people[0].id"));
}

TEST_CASE("references that lead nowhere are told of a database too") {
    CHECK_THAT(problems_after("UPDATE posts SET person = 'p9'"),
               Contains("no row of people has the id 'p9'"));
    CHECK_THAT(problems_after("UPDATE posts SET urn = 9"), Contains("no row of schools has the urn 9"));
    CHECK_THAT(problems_after("DELETE FROM people WHERE id = 'p1'"),
               Contains("no row of people has the id 'p1'"));
    CHECK_THAT(problems_after("DELETE FROM schools"), Contains("posts[0].urn"));
}

TEST_CASE("numbers that are out of all range are told of a database too") {
    CHECK_THAT(problems_after("UPDATE mentors SET capacity = -1"), Contains("mentors[0].capacity"));
    CHECK_THAT(problems_after("UPDATE mentors SET capacity = 9223372036854775807"),
               Contains("mentors[0].capacity"));
    CHECK_THAT(problems_after("UPDATE rates SET pence = -9223372036854775807 - 1"),
               Contains("rates[0].pence"));
    CHECK_THAT(problems_after("UPDATE schools SET urn = 0"), Contains("schools[0].urn"));
    CHECK_THAT(problems_after("UPDATE recommendations SET supportive = 2"),
               Contains("recommendations[0].supportive"));
    CHECK_THAT(problems_after("UPDATE performance SET above_minimum_standard = -1"),
               Contains("above_minimum_standard"));
    CHECK_FALSE(problems_after("UPDATE performance SET score = 9e999").empty());
    CHECK_FALSE(problems_after("UPDATE performance SET score = -9e999").empty());
    CHECK(read_after("UPDATE performance SET score = 1.7976931348623157e308").reg);
    CHECK(read_after("UPDATE rates SET pence = 9223372036854775807").reg);
}

TEST_CASE("nothing that a database keeps as JSON breaks out of its place") {
    for (const char* hostile : {R"([]}],"people":[{"id":"x","name":"X"})",
                                R"(["A"],"name":"B")",
                                R"(["A"]}],"people":[{"id":"x","name":"X"}],"x":[{"y":["A"])",
                                "",
                                " ",
                                "[",
                                "]",
                                "[[]]",
                                "{}",
                                "{",
                                "\"",
                                "\"A",
                                "[\"A\",]",
                                "[1]",
                                "[null]",
                                "[\"\"]",
                                "[] []",
                                "[]//",
                                "[\"A\"]\n,\"area\":\"B\"",
                                "tru",
                                "[\"\\ud800\"]",
                                "[\"A\",\"\\",
                                "\\"}) {
        const std::string value = quoted(hostile);
        CHECK_THAT(problems_after("UPDATE schools SET networks = " + value), Contains("schools[0]"));
        problems_after("UPDATE people SET expertise = " + value + " WHERE id = 'p2'");
    }
    for (const char* hostile :
         {"", "{}", "[{}]", "[1]", R"([{"name":"autumn","from":"2016-01-01","to":"2015-01-01"}])",
          R"([]}],"people":[{"id":"x","name":"X"})"})
        problems_after("UPDATE calendars SET terms = " + quoted(hostile));
}

TEST_CASE("what is declared never becomes more than a value, whatever the database holds for it") {
    for (const char* hostile : {R"(true}],"people":[{"id":"x","name":"X"})", "", "[]", "{}", "true false",
                                "nul", "1 2", "\"a", "\"\\", "\"a\",\"made_on\":\"2017-01-01\""})
        CHECK_THAT(declared(hostile), Contains("declarations[0].value"));
}

TEST_CASE("JSON that is nested beyond all measure is a problem and nothing more") {
    const std::string deep(100'000, '[');
    CHECK_FALSE(problems_after("UPDATE schools SET networks = '" + deep + "'").empty());
    CHECK_FALSE(
        problems_after("UPDATE schools SET networks = '" + deep + std::string(100'000, ']') + "'").empty());
    CHECK_THAT(declared(deep), Contains("declarations[0].value"));
}

TEST_CASE("bytes that are no text are problems, and a NUL neither ends a value nor begins another") {
    CHECK_FALSE(
        problems_after("UPDATE people SET name = CAST(x'416D61FF72' AS TEXT) WHERE id = 'p1'").empty());
    CHECK_FALSE(problems_after("UPDATE people SET name = CAST(x'C0AF' AS TEXT) WHERE id = 'p1'").empty());
    CHECK_FALSE(problems_after("UPDATE people SET name = CAST(x'EDA080' AS TEXT) WHERE id = 'p1'").empty());
    CHECK_FALSE(problems_after("UPDATE people SET id = CAST(x'70FF' AS TEXT) WHERE id = 'p2'").empty());
    CHECK_FALSE(problems_after("UPDATE schools SET networks = CAST(x'5B22FF225D' AS TEXT)").empty());
    CHECK_FALSE(problems_after("UPDATE schools SET networks = '[]' || char(0) || "
                               "']}],\"people\":[{\"id\":\"x\",\"name\":\"X\"}'")
                    .empty());
    CHECK_FALSE(problems_after("UPDATE schools SET networks = char(0)").empty());
    CHECK_FALSE(problems_after("UPDATE schools SET networks = '[\"A' || char(0) || '\"]'").empty());
    CHECK_THAT(declared("true' || char(0) || '"), Contains("declarations[0].value"));
    CHECK_FALSE(problems_after("UPDATE posts SET role = 'headteacher' || char(0)").empty());
    CHECK_FALSE(problems_after("UPDATE posts SET \"from\" = '2010-09-01' || char(0)").empty());
    const ReadRegister read =
        read_after("UPDATE people SET name = 'Amara' || char(0) || 'X' WHERE id = 'p1'");
    REQUIRE(read.reg);
    CHECK(read.reg->people[0].name == std::string_view{"Amara\0X", 7});
}

TEST_CASE("a text never becomes more than a text, whatever it holds") {
    for (const char* hostile : {R"(x","email":"y)", R"("}],"posts":[],"people":[{"id":"x","name":"X)", "\\",
                                "\\\"", "\n\t\x01\x7f", "{\"id\":1}", "null"}) {
        const ReadRegister read =
            read_after("UPDATE people SET name = " + quoted(hostile) + " WHERE id = 'p1'");
        REQUIRE(read.reg);
        REQUIRE(read.reg->people.size() == 2);
        CHECK(read.reg->people[0].name == hostile);
        CHECK(read.reg->people[0].email.empty());
        CHECK(read.reg->posts.size() == 1);
    }
}

TEST_CASE("earlier rows that somebody has made up are checked when they are asked for") {
    for (const char* hostile :
         {R"({"id":"x"})", R"({"id":"x","name":"X"},{"id":"y","name":"Y"})", "{}", "[]", "", "nothing",
          R"({"id":"p2","name":"twice"})", R"({"id":"x","name":"X"}],"posts":[{}]"})"}) {
        Filled db;
        db.run("UPDATE earlier_rows SET content = " + quoted(hostile) + " WHERE content LIKE '%Before%'");
        const auto store = opened(db.path(), StoreAccess::read);
        CHECK_FALSE(store->verify().problems.empty());
        const ReadRegister then = store->read(day("2025-09-03"));
        CHECK(then.reg.has_value() == then.problems.empty());
        CHECK(store->read().reg);
        std::optional<Problem> failure;
        store->history("people", {"id", "corrected"}, failure);
        store->history("people", {"name", "Before"}, failure);
    }
}

TEST_CASE("whatever is put into any column, reading gives a register or problems, and never more rows") {
    const std::vector<std::string> values{"x'FF'",        "''",
                                          "'{}'",         "'[]'",
                                          "'[{}]'",       "'\"'",
                                          "-1",           "9223372036854775807",
                                          "1e999",        "'0000-00-00'",
                                          "'9999-12-32'", "char(0)",
                                          "'null'",       "']}],\"people\":[{\"id\":\"x\",\"name\":\"X\"}'"};
    Filled db;
    Sql other{db.path()};
    other.run("PRAGMA ignore_check_constraints = ON");
    const auto store = opened(db.path());
    const std::string before = exported(*store);
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table))
            for (std::size_t i = 0; i < values.size(); i += 3) {
                const std::string& value = values[(i + column.name.size()) % values.size()];
                other.run("SAVEPOINT before");
                other.code("UPDATE " + std::string{table} + " SET \"" + std::string{column.name} +
                           "\" = " + value + " WHERE row = 1");
                other.run("COMMIT");
                const ReadRegister read = store->read();
                INFO(table << "." << column.name << " = " << value);
                CHECK(read.reg.has_value() == read.problems.empty());
                if (read.reg) CHECK(read.reg->people.size() < 10);
            }
    CHECK(exported(*opened(Filled{}.path())) == before);
}
