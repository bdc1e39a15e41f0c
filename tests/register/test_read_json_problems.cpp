// engine/register/read_json.h: what can be wrong with tables, rows and columns
#include "reading.h"

#include <vector>

using namespace headway;

TEST_CASE("an unknown table is told, with the nearest name or all names") {
    CHECK(has_one(with(R"("trainig":[])"), 7, "trainig",
                  {"trainig is not a table", "did you mean 'training'?"}));
    CHECK(has_one(with(R"("staff":[{"deep":[[]]}])"), 7, "staff", {"its tables are schools, inspections,"}));
}

TEST_CASE("an unknown column is told, with the nearest name") {
    CHECK(has_one(R"({"people":[{"id":"p1","name":"a"},
{"id":"p2","name":"b","nickname":"c"}]})",
                  2, "people[1].nickname", {"nickname is not a column of people; did you mean 'name'?"}));
    CHECK(has_one(with(R"("grants":[{"x":{"y":[1]}, "scheme":"kent","name":"g","from":"2016-01-01"}])"), 7,
                  "grants[0].x", {"its columns are scheme, name, from, to and pence"}));
}

TEST_CASE("a column twice in one row is told") {
    CHECK(has_one(R"({"people":[{"id":"p1","name":"a",
"name":"b"}]})",
                  2, "people[0].name", {"twice"}));
}

TEST_CASE("a table twice in one document is told") {
    CHECK(has_one(R"({"rates":[],
"rates":[]})",
                  2, "rates", {"twice"}));
}

TEST_CASE("a required column that is missing, null or empty is told") {
    CHECK(has_one(R"({"people":[
{"id":"p1"}]})",
                  2, "people[0].name", {"name is missing"}));
    CHECK(has_one(R"({"people":[{"id":"p1","name":null}]})", 1, "people[0].name", {"must not be null"}));
    CHECK(has_one(R"({"people":[{"id":"p1","name":""}]})", 1, "people[0].name", {"must not be empty"}));
    CHECK(has_one(R"({"people":[{"id":"p1","name":"  "}]})", 1, "people[0].name", {"must not be empty"}));
    CHECK(has_one(R"({"people":[{"id":"","name":"a"}]})", 1, "people[0].id", {"must not be empty"}));
    CHECK(has_one(R"({"people":[{"id":"p","name":"a","expertise":["finance",""]}]})", 1,
                  "people[0].expertise[1]", {"must not be empty"}));
    CHECK(has_one(R"({"rates":[{"scheme":"","item":"x","pence":1,"from":"2016-01-01"}]})", 1,
                  "rates[0].scheme", {"must not be empty"}));
}

TEST_CASE("a value of another type is told with what it is") {
    const auto school = [](const std::string& column, const std::string& value) {
        return R"({"schools":[{"local_authority":"Kent",)" +
               std::string{column == "urn" ? R"("name":"a")" : R"("urn":1)"} + ",\n\"" + column +
               "\":" + value + (column == "name" || column == "urn" ? "" : R"(,"name":"a")") + "}]}";
    };
    CHECK(has_one(school("urn", R"("190001")"), 2, "schools[0].urn", {"whole number", "the text '190001'"}));
    CHECK(has_one(school("urn", "true"), 2, "schools[0].urn", {"whole number", "true"}));
    CHECK(has_one(school("urn", "1.5"), 2, "schools[0].urn", {"whole number", "1.5"}));
    CHECK(has_one(school("urn", "1e5"), 2, "schools[0].urn", {"whole number", "1e5"}));
    CHECK(has_one(school("name", "7"), 2, "schools[0].name", {"a text", "7"}));
    CHECK(has_one(school("phase", "[1,[2]]"), 2, "schools[0].phase", {"a list"}));
    CHECK(has_one(school("networks", R"("a")"), 2, "schools[0].networks", {"a list", "the text 'a'"}));
    CHECK(has_one(school("networks", R"(["a",{"b":1}])"), 2, "schools[0].networks[1]",
                  {"a text", "an object"}));
    CHECK(has_one(school("networks", R"([null])"), 2, "schools[0].networks[0]", {"a text", "null"}));
}

TEST_CASE("truths, numbers and objects are not mistaken for one another") {
    CHECK(has_one(
        with(R"("performance":[{"urn":190001,"academic_year":"2015/16","above_minimum_standard":1}])"), 7,
        "performance[0].above_minimum_standard", {"true or false", "1"}));
    CHECK(has_one(with(R"("performance":[{"urn":190001,"academic_year":"2015/16","score":true}])"), 7,
                  "performance[0].score", {"a number", "true"}));
    CHECK(has_one(
        with(R"("declarations":[{"person":"p1","scheme":"s","key":"k","value":[],"made_on":"2016-01-01"}])"),
        7, "declarations[0].value", {"a list"}));
    CHECK(has_one(R"({"calendars":[{"local_authority":"Kent","academic_year":"2016/17","terms":[7]}]})", 1,
                  "calendars[0].terms[0]", {"an object", "7"}));
}

TEST_CASE("a value outside its list is told with the nearest or all of the list") {
    const auto post = [](const std::string& role) {
        return with(R"("posts":[{"person":"p1","urn":190001,"from":"2016-01-01","role":")" + role + "\"}]");
    };
    CHECK(has_one(post("headmaster"), 7, "posts[0].role", {"'headmaster'", "headteacher"}));
    CHECK(has_one(post("xyz"), 7, "posts[0].role",
                  {"'xyz'", "its values are headteacher, executive_headteacher,"}));
    CHECK(has_one(post("a\\u001b[31m"), 7, "posts[0].role", {"a\\x1B[31m"}));
}

TEST_CASE("a date that does not exist or is written otherwise is told") {
    const auto post = [](const std::string& from) {
        return with(R"("posts":[{"person":"p1","urn":190001,"role":"teacher","from":)" + from + "}]");
    };
    CHECK(has_one(post(R"("2015-02-30")"), 7, "posts[0].from", {"2015-02-30 is not a day of the calendar"}));
    CHECK(has_one(post(R"("1/9/2012")"), 7, "posts[0].from", {"'1/9/2012' is not a date", "2016-09-01"}));
    CHECK(has_one(post("20120901"), 7, "posts[0].from", {"a date such as", "20120901"}));
    CHECK(has_one(with(R"("declarations":[{"person":"p1","scheme":"s","key":"k","value":"2015-02-30",
"made_on":"2016-01-01"}])"),
                  7, "declarations[0].value", {"2015-02-30"}));
}

TEST_CASE("an academic year that does not exist is told") {
    CHECK(has_one(with(R"("performance":[{"urn":190001,"academic_year":"2015/17"}])"), 7,
                  "performance[0].academic_year", {"'2015/17'", "2015/16"}));
}

TEST_CASE("a number out of range is told") {
    const auto mentor = [](const std::string& capacity) {
        return with(R"("mentors":[{"person":"p1","scheme":"kent","status":"approved","from":"2016-01-01",
"capacity":)" + capacity +
                    "}]");
    };
    CHECK(has_one(mentor("-1"), 8, "mentors[0].capacity", {"at least 0", "-1"}));
    CHECK(has_one(mentor("99999999999"), 8, "mentors[0].capacity", {"99999999999"}));
    CHECK(has_one(mentor("99999999999999999999"), 8, "mentors[0].capacity", {"99999999999999999999"}));
    CHECK(has_one(R"({"grants":[{"scheme":"s","name":"n","from":"2016-01-01","pence":-5}]})", 1,
                  "grants[0].pence", {"-5"}));
    CHECK(has_one(R"({"schools":[{"urn":0,"name":"n","local_authority":"Kent"}]})", 1, "schools[0].urn",
                  {"at least 1"}));
    CHECK(has_one(with(R"("performance":[{"urn":190001,"academic_year":"2015/16","score":1e999}])"), 7,
                  "performance[0].score", {"1e999"}));
}

TEST_CASE("a span that ends before it begins is told, in rows and in calendars") {
    CHECK(has_one(with(R"("posts":[{"person":"p1","urn":190001,"role":"teacher","from":"2012-09-01",
"to":"2012-08-31"}])"),
                  8, "posts[0].to", {"2012-08-31", "2012-09-01"}));
    CHECK(has_one(
        with(R"("relationships":[{"a":"p1","b":"p2","kind":"k","to":"2012-08-31","from":"2012-09-01"}])"), 7,
        "relationships[0].to", {"2012-08-31"}));
    const auto calendar = [](const std::string& half_term) {
        return R"({"calendars":[{"local_authority":"Kent","academic_year":"2016/17","terms":[
{"name":"autumn","from":"2016-09-01","to":"2016-12-20","half_term":{)" +
               half_term + "}}]}]}";
    };
    CHECK(has_one(calendar(R"("from":"2016-10-28","to":"2016-10-24")"), 2,
                  "calendars[0].terms[0].half_term.to", {"2016-10-24"}));
    CHECK(has_one(calendar(R"("from":"2016-12-18","to":"2016-12-24")"), 2, "calendars[0].terms[0].half_term",
                  {"not inside its term"}));
    good(calendar(R"("from":"2016-10-24","to":"2016-10-24")"));
}

TEST_CASE("a judgement of the wrong framework is told") {
    const auto inspection = [](const std::string& columns) {
        return with("\"inspections\":[{\"urn\":190001,\"date\":\"2025-11-12\",\n" + columns + "}]");
    };
    CHECK(has_one(inspection(R"("framework":"report_card_2025","leadership_and_management":"good")"), 8,
                  "inspections[0].leadership_and_management",
                  {"'good'", "report_card_2025", "expected_standard"}));
    CHECK(has_one(inspection(R"("leadership_and_management":"exceptional")"), 8,
                  "inspections[0].leadership_and_management", {"'exceptional'", "section_5", "outstanding"}));
    CHECK(has_one(inspection(R"("overall_effectiveness":"exceptional","framework":"report_card_2025")"), 8,
                  "inspections[0].overall_effectiveness", {"no overall judgement"}));
    CHECK(has_one(with(R"("assessments":[{"urn":190001,"date":"2016-01-01","judgement":"strong_standard"}])"),
                  7, "assessments[0].judgement", {"'strong_standard'"}));
    good(inspection(R"("overall_effectiveness":"satisfactory")"));
}

TEST_CASE("two rows of one key are told, with the first of them") {
    CHECK(has_one(R"({"people":[{"id":"p1","name":"a"},
{"id":"p1","name":"b"}]})",
                  2, "people[1].id", {"'p1' is already the id of people[0]"}));
    CHECK(has_one(R"({"schools":[{"urn":190001,"name":"a","local_authority":"Kent"},
{"urn":190001,"name":"b","local_authority":"Kent"}]})",
                  2, "schools[1].urn", {"190001 is already the urn of schools[0]"}));
    const std::string deployment =
        R"({"id":"d1","person":"p1","scheme":"kle","activity":"peer_review","route":"area","commissioner":"c",)"
        R"("from":"2016-01-01"})";
    CHECK(has_one(with("\"deployments\":[" + deployment + ",\n" + deployment + "]"), 8, "deployments[1].id",
                  {"'d1'"}));
}

TEST_CASE("a reference to nothing is told, wherever its table stands") {
    CHECK(has_one(with(R"("posts":[{"person":"p1","urn":190399,"role":"teacher","from":"2012-09-01"}])"), 7,
                  "posts[0].urn", {"no row of schools has the urn 190399"}));
    CHECK(has_one(R"({"contacts":[
{"partnership":"x9","on":"2016-01-01","channel":"text"}]})",
                  2, "contacts[0].partnership", {"no row of partnerships has the id 'x9'"}));
    CHECK(has_one(R"({"panel_decisions":[{"application":"ap1","date":"2016-01-01","outcome":"declined"}]})",
                  1, "panel_decisions[0].application", {"applications", "'ap1'"}));
    CHECK(has_one(
        with(
            R"("partnerships":[{"id":"x","scheme":"s","appointment":"a\u0001","mentor":"p1","from":"2016-01-01"}])"),
        7, "partnerships[0].appointment", {"'a\\x01'"}));
}

TEST_CASE("a table or row that is none is told") {
    CHECK(has_one(R"({"rates":null})", 1, "rates", {"a list of rows", "null"}));
    CHECK(has_one(R"({"rates":{}})", 1, "rates", {"a list of rows", "an object"}));
    CHECK(has_one(R"({"rates":[
[]]})",
                  2, "rates[0]", {"an object", "a list"}));
    CHECK(has_one("[]", 1, "the register", {"one object", "a list"}));
    CHECK(has_one("7", 1, "the register", {"one object", "7"}));
}

TEST_CASE("all problems of a document come in one run, in its order") {
    const Problems problems = problems_of(R"({"posts":[
{"person":"p9","urn":190001,"role":"head","from":"2012-09-31"},
{"person":"p1","urn":"190001","role":"teacher","from":"2012-09-01","until":"x"}],
"schools":[{"urn":190001,"name":"","local_authority":"Kent"}],
"people":[{"id":"p1","name":3}]})");
    std::vector<std::string> places;
    for (const Problem& problem : problems)
        places.push_back(Place{"", problem.where.line, 0, problem.where.path}.text());
    CHECK(places == std::vector<std::string>{"line 2: posts[0].person", "line 2: posts[0].role",
                                             "line 2: posts[0].from", "line 3: posts[1].urn",
                                             "line 3: posts[1].until", "line 4: schools[0].name",
                                             "line 5: people[0].name"});
}

TEST_CASE("one mistake is not told again for everything that refers to it") {
    const std::string post = R"("posts":[{"person":"p1","urn":190001,"role":"teacher","from":"2012-09-01"}])";
    const std::string people = R"("people":[{"id":"p1","name":"a"}],)";
    const std::string schools = R"("schools":[{"urn":190001,"name":"a","local_authority":"Kent"}],)";
    CHECK(
        has_one("{" + schools + R"("people":[{"id":"p1"}],)" + post + "}", 1, "people[0].name", {"missing"}));
    CHECK(has_one(
        "{" + people + R"("schools":[{"urn":"190001","name":"a","local_authority":"Kent"}],)" + post + "}", 1,
        "schools[0].urn", {"whole number"}));
    CHECK(has_one("{" + schools + R"("peple":[{"id":"p1","name":"a"}],)" + post + "}", 1, "peple",
                  {"'people'"}));
    CHECK(has_one("{" + schools + R"("people":{"id":"p1"},)" + post + "}", 1, "people", {"a list of rows"}));
}

TEST_CASE("very many problems end with their number") {
    std::string rows;
    for (int i = 0; i < 1234; ++i)
        rows += (i == 0 ? "" : ",\n") + std::string{"{}"};
    const Problems problems = problems_of(R"({"contacts":[)" + rows + "]}");
    REQUIRE(problems.size() == 1001);
    CHECK(problems[999].where.path == "contacts[499].on");
    CHECK(problems[1000].message == "and 1468 more problems");
}

TEST_CASE("lines and columns count characters") {
    const Problems problems = problems_of("{\"people\":[\r\n {\"id\":\"é校\",\"name\":7}]}");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where.line == 2);
    CHECK(problems[0].where.column == 20);
}
