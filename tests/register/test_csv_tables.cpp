// engine/register/csv/tables.h: files that are read
#include "reading.h"
#include "register/csv/tables.h"

using namespace headway;

namespace {

const std::string schools = "urn,name,local_authority\n190001,Orchard Wold,Kent\n190002,Hoath Lane,Kent\n";
const std::string people = "id,name\np1,Amara Okafor\np2,Benedict Shaw\n";

MadeDocument made_of(std::vector<TableFile> files) {
    return document_of_tables(files);
}

// One file beside two schools and two people.
MadeDocument made(const std::string& table, const std::string& text) {
    return made_of({{"schools.csv", "schools", schools},
                    {"people.csv", "people", people},
                    {table + ".csv", table, text}});
}

Register register_of(const std::string& table, const std::string& text) {
    const MadeDocument document = made(table, text);
    for (const Problem& problem : document.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(document.problems.empty());
    return good(document.text);
}

// The only problem that files have, with its place: "posts.csv:2:4: posts: …".
std::string problem_of(const MadeDocument& document) {
    REQUIRE(document.problems.size() == 1);
    return document.problems[0].where.text() + ": " + document.problems[0].message;
}
std::string problem_of(const std::string& table, const std::string& text) {
    return problem_of(made(table, text));
}

// A cell as JSON; the word PROBLEM before what is appended instead if it is none.
std::string json(std::string_view table, std::string_view column, std::string_view cell) {
    std::string out;
    const ColumnDescription* described = column_named(table, column);
    REQUIRE(described != nullptr);
    const bool good = append_cell_as_json(out, *described, cell).empty();
    return good ? out : "PROBLEM " + out;
}

}  // namespace

TEST_CASE("a table's file becomes its rows") {
    const Register reg = register_of("posts",
                                     "person,urn,role,from,to\r\n"
                                     "p1,190001,headteacher,2012-09-01,2016-08-31\r\n"
                                     "p2,190002,governor,2015-01-01,\r\n");
    REQUIRE(reg.posts.size() == 2);
    CHECK(reg[reg.posts[0].person].name == "Amara Okafor");
    CHECK(reg[reg.posts[0].school].urn.value == 190001);
    CHECK(reg.posts[0].role == Role::headteacher);
    CHECK(iso(reg.posts[0].from) == "2012-09-01");
    CHECK(iso(reg.posts[0].to.value()) == "2016-08-31");
    CHECK_FALSE(reg.posts[1].to);
}

TEST_CASE("no files are an empty register, a file with a header alone an empty table") {
    CHECK(good(made_of({}).text).people.empty());
    CHECK(register_of("posts", "person,urn,role,from\n").posts.empty());
}

TEST_CASE("files of one table are put together, in whatever order they come") {
    const MadeDocument document =
        made_of({{"b.csv", "posts", "person,urn,role,from\np1,190001,teacher,1/9/2001\n"},
                 {"people.csv", "people", people},
                 {"c.csv", "posts", "from,role,urn,person\n2/9/2001,teacher,190002,p2\n"},
                 {"schools.csv", "schools", schools}});
    const Register reg = good(document.text);
    REQUIRE(reg.posts.size() == 2);
    CHECK(reg[reg.posts[0].person].id == "p1");
    CHECK(reg[reg.posts[1].person].id == "p2");
}

TEST_CASE("files separated by semicolons or tabs are read") {
    CHECK(register_of("posts", "person;urn;role;from\np1;190001;teacher;2001-09-01\n").posts.size() == 1);
    CHECK(
        register_of("posts", "\n\nperson\turn\trole\tfrom\np1\t190001\tteacher\t2001-09-01\n").posts.size() ==
        1);
}

TEST_CASE("columns are known in capitals, with spaces, hyphens and a byte order mark") {
    const Register reg = register_of("training",
                                     "\xEF\xBB\xBF Person ,COURSE,\"Provider\",Completed on,days\n"
                                     "p1,induction,Local Authority,2016-01-05,2.5\n");
    REQUIRE(reg.training.size() == 1);
    CHECK(reg.training[0].provider == Provider::local_authority);
    CHECK(reg.training[0].days == 2.5);
    CHECK(column_named("training", "completed-ON") != nullptr);
}

TEST_CASE("lines without any text are passed over, and cells without a column when they are empty") {
    const Register reg = register_of("posts",
                                     "person,urn,role,from,,\n"
                                     ",,,,,\n"
                                     "   \n"
                                     "p1,190001,teacher,2001-09-01,,,,,\n"
                                     "p2,190002,teacher,2001-09-01\n");
    CHECK(reg.posts.size() == 2);
}

TEST_CASE("a file in Windows-1252 is read, and that is remarked") {
    const MadeDocument document = made_of({{"people.csv", "people", "id,name\np1,Zo\xEB O\x92Neill\n"}});
    REQUIRE(document.remarks.size() == 1);
    CHECK(document.remarks[0] == "people.csv is not UTF-8; it was read as Windows-1252 (ISO-8859-1)");
    CHECK(good(document.text).people.at(0).name == "Zoë O’Neill");
    CHECK(made("people", "id,name\n").remarks.empty());
}

TEST_CASE("a column that does not exist is told at its place, with the one that was meant") {
    CHECK(problem_of("posts", "person,urn,rolle,from\np1,190001,teacher,2001-09-01\n") ==
          "posts.csv:1:12: posts: 'rolle' is not a column of posts; did you mean 'role'?");
    CHECK(problem_of("posts", "person,urn,role,from,zzzzzzzzzzz\n") ==
          "posts.csv:1:22: posts: 'zzzzzzzzzzz' is not a column of posts; its columns are person, urn, role, "
          "from and to");
}

TEST_CASE("a column that is named twice is told") {
    CHECK(problem_of("posts", "person,urn,role,from,URN\np1,190001,teacher,2001-09-01,5\n") ==
          "posts.csv:1:22: posts: the column urn is named twice");
}

TEST_CASE("a missing column is told once for its file, not again for each row") {
    const MadeDocument document =
        made("posts", "person,urn,from\np1,190001,2001-09-01\np2,190001,2001-09-01\n");
    CHECK(problem_of(document) ==
          "posts.csv:1:1: posts: the column role is missing from the first line, and posts needs it");
    CHECK(good(document.text).posts.empty());
}

TEST_CASE("an empty file is told") {
    CHECK_THAT(problem_of("posts", ""), Catch::Contains("posts.csv:1:1: posts: the file is empty"));
    CHECK_THAT(problem_of("posts", "\xEF\xBB\xBF\r\n\r\n"), Catch::Contains("the file is empty"));
}

TEST_CASE("a row with more cells than columns is told once, at the first of them") {
    const MadeDocument document = made("posts",
                                       "person,urn,role,from\n"
                                       "p1,190001,teacher,2001-09-01,,x,y\n"
                                       "p2,190001,teacher,2001-09-01\n");
    CHECK_THAT(problem_of(document),
               Catch::StartsWith("posts.csv:2:31: posts[0]: this cell stands under no column: "
                                 "the first line names 4 columns"));
    CHECK(good(document.text).posts.size() == 2);
}

TEST_CASE("a quotation mark that is not closed is told in the order of the lines") {
    const MadeDocument document = made("posts",
                                       "person,urn,role,from\n"
                                       "\"p1,190001,teacher,2001-09-01\n"
                                       "p2,190001,teacher,2001-09-01\n");
    CHECK_THAT(problem_of(document), Catch::StartsWith("posts.csv:2:1: "));
    CHECK_THAT(problem_of("posts", "\"person,urn"), Catch::StartsWith("posts.csv:1:1: "));
}

TEST_CASE("a file of a table that does not exist is told") {
    CHECK(problem_of("poste", "a,b\n") ==
          "poste.csv: 'poste' is not a table of the register; did you mean 'posts'?");
}

TEST_CASE("of very many problems a thousand are told") {
    std::string text = "person,urn,role,from\n";
    for (int i = 0; i < 3000; ++i)
        text += "p1,190001,teacher,2001-09-01,x\n";
    CHECK(made("posts", text).problems.size() == 1001);
}

TEST_CASE("the reader's problems can be told at the cell they are about") {
    const MadeDocument document = made("posts",
                                       "person,urn,role,from,to\n"
                                       "p1,190001,teacher,2001-09-01,\n"
                                       "\n"
                                       "p2, 190002,Bursar,31/02/2016,2017-01-01\n");
    const auto place = [&](std::string_view value) {
        const std::size_t offset = document.text.find(value);
        REQUIRE(offset != std::string::npos);
        return document.place(offset).text();
    };
    CHECK(place("\"Bursar\"") == "posts.csv:4:12");
    CHECK(place("\"31/02/2016\"") == "posts.csv:4:19");
    CHECK(place("{\"person\":\"p2\"") == "posts.csv:4:1");
    CHECK(place("\"Hoath Lane\"") == "schools.csv:3:8");
    const Problems problems = problems_of(document.text);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].where.path == "posts[1].role");
    CHECK_THAT(problems[0].message, Catch::Contains("'Bursar' is not a value of role"));
    CHECK(problems[1].where.path == "posts[1].from");
    CHECK_THAT(problems[1].message, Catch::Contains("'31/02/2016' is not a date"));
}

TEST_CASE("dates are read in the forms that spreadsheets give them") {
    for (const char* cell : {"2016-09-01", " 2016-09-01 ", "2016-09-01 00:00:00", "2016-09-01T00:00:00",
                             "2016-09-01 00:00", "1/9/2016", "01/09/2016", "01-09-2016", "1-9-2016",
                             "01.09.2016", "1.9.2016", "01/09/2016 00:00", "01/09/2016 00:00:00"}) {
        INFO(cell);
        CHECK(json("posts", "from", cell) == "\"2016-09-01\"");
    }
    CHECK(json("posts", "from", "29/02/2016") == "\"2016-02-29\"");
}

TEST_CASE("what is no date, or no day there is, goes to the reader as it stands") {
    for (const char* cell :
         {"31/02/2016", "29/02/2015", "1/9/16", "1/9-2016", "2016/09/01", "09/2016", "1//2016", "/1/2016",
          "1/9/2016/", "2016-02-30", "1 September 2016", "2016-09-01 09:30:00", "0/0/0000", "42614",
          "001/9/2016", "-1/9/2016", "1/9/ 016", "00:00:00"}) {
        INFO(cell);
        CHECK(json("posts", "from", cell) == "\"" + std::string{cell} + "\"");
    }
}

TEST_CASE("numbers are as JSON has them, and a whole one may end in .0") {
    CHECK(json("schools", "urn", " 100001 ") == "100001");
    CHECK(json("schools", "urn", "100001.0") == "100001");
    CHECK(json("schools", "urn", "100001.50") == "100001.50");
    CHECK(json("rates", "pence", "35000.00") == "35000");
    CHECK(json("performance", "score", "-0.5") == "-0.5");
    CHECK(json("performance", "score", "2.0") == "2.0");
    for (const char* cell :
         {"1,234", "007", "+5", "1.", "1.0.0", "0x10", "-", "1 000", "5}", "1e", "Infinity"}) {
        INFO(cell);
        CHECK(json("schools", "urn", cell) == "\"" + std::string{cell} + "\"");
    }
}

TEST_CASE("true and false have their everyday words") {
    for (const char* cell : {"true", "TRUE", "Yes", "y"})
        CHECK(json("recommendations", "supportive", cell) == "true");
    for (const char* cell : {"false", "FALSE", "no", "N"})
        CHECK(json("recommendations", "supportive", cell) == "false");
    CHECK(json("recommendations", "supportive", "1") == "\"1\"");
    CHECK(json("recommendations", "supportive", "perhaps") == "\"perhaps\"");
}

TEST_CASE("names of a list are known with spaces and capitals, others go to the reader as they stand") {
    CHECK(json("posts", "role", "Acting headteacher") == "\"acting_headteacher\"");
    CHECK(json("posts", "role", "acting_headteacher") == "\"acting_headteacher\"");
    CHECK(json("inspections", "framework", "Section 5") == "\"section_5\"");
    CHECK(json("posts", "role", "Head of \"Year\"") == R"("Head of \"Year\"")");
    CHECK(json("training", "course", "Mentor Training") == "\"Mentor Training\"");  // a word, not a list's
}

TEST_CASE("a declared value is what it looks like") {
    const auto value = [](std::string_view cell) { return json("declarations", "value", cell); };
    CHECK(value("TRUE") == "true");
    CHECK(value("false") == "false");
    CHECK(value("yes") == "\"yes\"");
    CHECK(value("12.50") == "12.50");
    CHECK(value("-3") == "-3");
    CHECK(value("1/9/2016") == "\"2016-09-01\"");
    CHECK(value("\"true\"") == "\"true\"");
    CHECK(value("\"12\"") == "\"12\"");
    CHECK(value("'-3") == "\"-3\"");
    CHECK(value("four days a week") == "\"four days a week\"");
    CHECK(value("\"a\",\"b\"") == R"("\"a\",\"b\"")");
}

TEST_CASE("the apostrophe before what would be a formula is left out, others stay") {
    const auto name = [](std::string_view cell) { return json("people", "name", cell); };
    CHECK(name("'=1+1") == "\"=1+1\"");
    CHECK(name("'+44 1622") == "\"+44 1622\"");
    CHECK(name("'-") == "\"-\"");
    CHECK(name("'@x") == "\"@x\"");
    CHECK(name("'\tx") == "\"\\tx\"");
    CHECK(name("''=x") == "\"'=x\"");
    CHECK(name("'t Hooft") == "\"'t Hooft\"");
    CHECK(name("''t Hooft") == "\"''t Hooft\"");
    CHECK(name("'") == "\"'\"");
    CHECK(name("=1+1") == "\"=1+1\"");
}

TEST_CASE("a cell that is one JSON string is its value, another cell in quotation marks is not") {
    const auto name = [](std::string_view cell) { return json("people", "name", cell); };
    CHECK(name("\" x \"") == "\" x \"");
    CHECK(name("\"a\\u0000b\"") == "\"a\\u0000b\"");
    CHECK(name("\"a\" and \"b\"") == R"("\"a\" and \"b\"")");
    CHECK(name("\"") == R"("\"")");
    CHECK(name("\"a\\q\"") == R"("\"a\\q\"")");
    CHECK(name("\"a\n\"") == R"("\"a\n\"")");
}

TEST_CASE("texts are separated by semicolons, or a JSON list") {
    const auto networks = [](std::string_view cell) { return json("schools", "networks", cell); };
    CHECK(networks("Maidstone LCSP; Weald") == R"(["Maidstone LCSP","Weald"])");
    CHECK(networks(" a ;; b; ") == R"(["a","b"])");
    CHECK(networks(";") == "[]");
    CHECK(networks("'=a;b") == R"(["=a","b"])");
    CHECK(networks(R"(["a;b"," c "])") == R"(["a;b"," c "])");
    CHECK(networks("[North] cluster") == "PROBLEM []");
}

TEST_CASE("an empty cell is null, whatever its column holds") {
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table))
            for (const char* cell : {"", " ", "\t\n", "\u00A0"})
                CHECK(json(table, column.name, cell) == "null");
}

TEST_CASE("an object is read from JSON") {
    const MadeDocument document = made_of({{"calendars.csv", "calendars",
                                            "local_authority,academic_year,terms\n"
                                            "Kent,2016/"
                                            "17,\"[{\"\"name\"\":\"\"autumn\"\",\"\"from\"\":\"\"2016-09-"
                                            "01\"\",\n\"\"to\"\":\"\"2016-12-20\"\"}]\"\n"}});
    CHECK(document.problems.empty());
    const Register reg = good(document.text);
    REQUIRE(reg.calendars.at(0).terms.size() == 1);
    CHECK(reg.calendars[0].terms[0].name == TermName::autumn);
}

TEST_CASE("no cell breaks out of its row") {
    for (const char* cell :
         {R"({"purpose":"a"},"minutes":5)", R"({"purpose":"a"}}],"people":[{"id":"x","name":"y"}])", "{", "[",
          "}", "]", R"({"purpose":"a)", R"({"purpose":"a\"})", R"({"purpose":"a"} {)", R"([{"a":1}]])",
          "null", "\"a\"", "5", "{}]", "[1,]", "{\"a\":tru}", "// x", "{} // x"}) {
        INFO(cell);
        CHECK(json("meetings", "agenda", cell) == "PROBLEM null");
        CHECK(json("calendars", "terms", cell) == "PROBLEM []");
    }
    CHECK(json("meetings", "agenda", std::string_view{"{}\0", 3}) == "PROBLEM null");
    CHECK(json("meetings", "agenda", std::string(2000, '[')) == "PROBLEM null");
    CHECK(json("schools", "networks", R"(["a"],"area":"b")") == "PROBLEM []");
    CHECK(json("people", "name", R"(a","id":"x)") == R"("a\",\"id\":\"x")");
    CHECK(json("schools", "urn", R"(1,"name":"x")") == R"("1,\"name\":\"x\"")");
    CHECK(json("declarations", "value", "true}") == "\"true}\"");
}

TEST_CASE("JSON that is wrong is told at its cell, with what it should be and where it goes wrong") {
    CHECK(
        problem_of("meetings", "partnership,number,agenda\nx,1,\"{\"\"purpose\"\" \"\"é\"\"}\"\n") ==
        "meetings.csv:2:5: meetings[0].agenda: agenda must be JSON such as {\"purpose\": …, \"outcomes\": …, "
        "\"success\": …}; at character 12 of the cell this is wrong");
}

TEST_CASE("a table's columns say what they hold") {
    const auto in_words = [](std::string_view table, std::string_view column) {
        return column_named(table, column)->in_words;
    };
    CHECK(columns_of_table("posts").size() == 5);
    CHECK(columns_of_table("posts")[0].required);
    CHECK_FALSE(columns_of_table("posts")[4].required);
    CHECK(columns_of_table("headteachers").empty());
    CHECK(column_named("posts", "salary") == nullptr);
    CHECK(in_words("posts", "person") == "the id of one of the people");
    CHECK(in_words("posts", "urn") == "the urn of one of the schools");
    CHECK(in_words("deployments", "urn") == "the urn of one of the schools");
    CHECK(in_words("posts", "from") == "a date such as 2016-09-01");
    CHECK(in_words("performance", "band") == "one of high, middle or low");
    CHECK(in_words("grants", "pence") == "a whole number of pence");
    CHECK(in_words("people", "expertise") == "texts separated by ;");
    CHECK(in_words("panel_decisions", "members") == "JSON such as [{\"name\": …, \"represents\": …}]");
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table))
            CHECK_FALSE(column.in_words.empty());
}

TEST_CASE("a file's name says which table it holds") {
    for (const char* path :
         {"posts.csv", "2024-posts.csv", "Posts.CSV", "a/b/posts.tsv", "C:\\data\\Kent posts.txt",
          "posts-2024.csv", "posts (1).csv", "people-posts.csv", "posts"})
        CHECK(table_of_file_name(path) == "posts");
    CHECK(table_of_file_name("Panel decisions 2016.csv") == "panel_decisions");
    CHECK(table_of_file_name("support-given.csv") == "support_given");
    for (const char* path :
         {"", "posts/", "outposts.csv", "posts.json", "posts.csv.gz", "headteachers.csv", ".csv"})
        CHECK(table_of_file_name(path) == std::nullopt);
}
