// engine/register/read_json.h and json_cursor.h: what is not JSON, not UTF-8 or no file, and whatever chance
// makes of a document
#include "base/text.h"
#include "places.h"
#include "reading.h"
#include "register/json_cursor.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace headway;

namespace {

// Whether reading ends in a mistake of syntax at this line and column.
bool ends_at(const std::string& text, std::size_t line, std::size_t column, const char* words) {
    const Problems problems = problems_of(text);
    UNSCOPED_INFO(printable(text));
    if (problems.empty()) return false;
    const Problem& last = problems.back();
    UNSCOPED_INFO(last.where.text() << ": " << last.message);
    return last.where.line == line && last.where.column == column &&
           last.message.find(words) != std::string::npos;
}

// Whether text is one JSON value and nothing else.
bool is_json(const std::string& text) {
    JsonCursor json{text};
    json.skip();
    return !json.failure() && json.at_end();
}

}  // namespace

TEST_CASE("a mistake of syntax is told with its line and column") {
    CHECK(ends_at("", 1, 1, "the file is empty"));
    CHECK(ends_at("\n  \n", 3, 1, "the file is empty"));
    CHECK(ends_at("\xEF\xBB\xBF", 1, 1, "the file is empty"));
    CHECK(ends_at("{\"rates\":[]", 1, 12, "the file ends here"));
    CHECK(ends_at("{\"rates\":[],}", 1, 13, "a name in double quotes"));
    CHECK(ends_at("{\"rates\":[]\n \"grants\":[]}", 2, 2, "',' or '}' is expected, but there is '\"'"));
    CHECK(ends_at("{\"rates\" []}", 1, 10, "':' is expected"));
    CHECK(ends_at("{'rates':[]}", 1, 2, "a name in double quotes"));
    CHECK(ends_at("{\"rates\":[}]", 1, 11, "a value is expected"));
    CHECK(ends_at("{\"x\":[1 2]}", 1, 9, "',' or ']'"));
    CHECK(ends_at("{\"x\":nul}", 1, 6, "did you mean null?"));
    CHECK(ends_at("{\"x\":01}", 1, 6, "a number must be written"));
    CHECK(ends_at("hello", 1, 1, "a value is expected"));
}

TEST_CASE("text behind the register is told, beside all other problems") {
    const Problems problems = problems_of(
        with(R"("posts":[{"person":"p9","urn":190001,"role":"teacher","from":"2012-09-01"}])") + "\n{}");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].where.path == "posts[0].person");
    CHECK(problems[1].where.line == 8);
    CHECK_THAT(problems[1].message, Catch::Contains("more text follows"));
}

TEST_CASE("what was wrong before a mistake of syntax is told, and nothing that can't be judged") {
    const Problems problems =
        problems_of("{\"posts\":[{\"person\":\"p1\",\"urn\":1,\"role\":\"x\"},{\"person\":]");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].where.path == "posts[0].from");
    CHECK(problems[1].where.path == "posts[0].role");
    CHECK_THAT(problems[2].message, Catch::StartsWith("not JSON"));
}

TEST_CASE("texts are checked to the last escape") {
    for (const char* bad : {"\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"",
                            "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "\"a\tb\"", "\"\\u\"", "\"\\"})
        CHECK_FALSE(is_json(bad));
    for (const char* good : {"\"\"", "\"\\u0041\\n\"", "\"\\ud83d\\ude00\"", "\"\\\\\"", "\"\\u0000\""})
        CHECK(is_json(good));
}

TEST_CASE("numbers and words are checked to the letter") {
    for (const char* bad : {"01", "-", "+1", "1.", ".5", "1e", "1e+", "--1", "0x1", "1.e3", "-a", "nan",
                            "Infinity", "tru", "True", "nulls", "truefalse"})
        CHECK_FALSE(is_json(bad));
    for (const char* good :
         {"0", "-0", "10", "1.5", "1e5", "1E-5", "-1.25e+10", "true", "false", "null", " [ ] ", "{ }"})
        CHECK(is_json(good));
}

TEST_CASE("brackets must match, at any depth that is allowed") {
    for (const char* bad :
         {"[}", "{]", "[1,]", "{\"a\":1,}", "[,1]", "{,}", "[[]", "{\"a\"}", "{\"a\":}", "[1}", "]"})
        CHECK_FALSE(is_json(bad));
    CHECK(is_json(R"([{"a":[{},[],{"b":{"c":[1,2,{"d":null}]}}]},[[[]]]])"));
    const std::size_t most = JsonCursor::deepest_nesting;
    CHECK(is_json(std::string(most, '[') + std::string(most, ']')));
    CHECK_FALSE(is_json(std::string(most + 1, '[') + std::string(most + 1, ']')));
}

TEST_CASE("a hostile depth is a problem and no crash") {
    const std::string deep(3'000'000, '[');
    CHECK(ends_at("{\"x\":" + deep, 1, 1006, "nested deeper"));
    CHECK(ends_at("{\"people\":[{\"id\":" + deep, 1, 1018, "nested deeper"));
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK_FALSE(problems_of("{\"people\":[" + objects).empty());
}

TEST_CASE("a NUL byte is told and hides nothing") {
    using namespace std::string_literals;
    CHECK(ends_at("{\"rates\":[]\0,\"x\":[]}"s, 1, 12, "a NUL byte"));
    CHECK(ends_at("{\"people\":[{\"id\":\"p\0\"}]}"s, 1, 20, "a NUL byte"));
    CHECK(ends_at("{}\0"s, 1, 3, "more text follows"));
}

TEST_CASE("text that is not UTF-8 is told with its line, beside all other problems") {
    const Problems problems =
        problems_of("{\"people\":[{\"id\":\"p1\"},\n{\"id\":\"p2\",\"name\":\"Zo\xEB\"}]}");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].where.path == "people[0].name");
    CHECK(problems[1].where.line == 2);
    CHECK(problems[1].where.column == 22);
    CHECK_THAT(problems[1].message, Catch::Contains("0xEB") && Catch::Contains("UTF-8"));
}

TEST_CASE("a file is read, and one that can't be is a problem") {
    const auto folder = std::filesystem::temp_directory_path();
    const auto path = folder / "headway-test-read-json.json";
    std::ofstream{path} << with("");
    CHECK(read_register_file(path.string()).reg.has_value());
    std::filesystem::remove(path);
    for (const std::string& wrong : {path.string(), folder.string(), std::string{}}) {
        const ReadRegister read = read_register_file(wrong);
        CHECK_FALSE(read.reg);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].where.file == wrong);
    }
}

TEST_CASE("standard input is called by its name") {
    const ReadRegister read = read_register("", "-");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].where.file == "standard input");
}

namespace {

const std::string small =
    R"({"schools":[{"urn":190001,"name":"a\u00e9","local_authority":"Kent","networks":["x","y"]}],
"people":[{"id":"p1","name":"Zoë"},{"id":"p2","name":"b","expertise":null}],
"posts":[{"person":"p1","urn":190001,"role":"teacher","from":"2010-09-01","to":"2011-08-31"}],
"performance":[{"urn":190001,"academic_year":"2015/16","score":-1.5e1,"above_minimum_standard":true}],
"panel_decisions":[],"calendars":[{"local_authority":"Kent","academic_year":"2016/17","terms":[{"name":"autumn",
"from":"2016-09-01","to":"2016-12-20","half_term":{"from":"2016-10-24","to":"2016-10-28"}}]}]})";

std::string sample() {
    std::ifstream file{headway::test::sample_register_file, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// That reading ends in a register or in problems with places that exist in the text.
void check_sane(const std::string& text) {
    const ReadRegister read = read_register(text, "r.json");
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    if (read.reg.has_value() != read.problems.empty()) FAIL(printable(text, 2000));
    for (const Problem& problem : read.problems)
        if (problem.where.line > lines || problem.message.empty() || !valid_utf8(problem.message) ||
            printable(problem.message, 100'000) != problem.message)
            FAIL(problem.where.text() << " " << printable(problem.message));
}

}  // namespace

TEST_CASE("a document cut anywhere is a problem") {
    good(small);
    for (std::size_t size = 0; size < small.size(); ++size)
        if (problems_of(small.substr(0, size)).empty()) FAIL(size);
}

TEST_CASE("a document with one byte changed, lost or doubled is read or is a problem") {
    for (std::size_t at = 0; at < small.size(); ++at) {
        for (const char c :
             {'"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', ' ', '\0', '\n', '\x80', '\xFF'})
            check_sane(std::string{small}.replace(at, 1, 1, c));
        check_sane(std::string{small}.erase(at, 1));
        check_sane(std::string{small}.insert(at, 1, small[at]));
    }
}

TEST_CASE("the sample with random pieces cut, moved and overwritten is read or is a problem") {
    const std::string whole = sample();
    std::mt19937 random{20161001};
    const auto below = [&](std::size_t limit) { return random() % limit; };
    for (int i = 0; i < 300; ++i) {
        std::string text = whole;
        for (std::size_t changes = below(3) + 1; changes > 0; --changes) {
            const std::string piece = whole.substr(below(whole.size()), below(40));
            text.replace(below(text.size()), below(40), piece);
        }
        check_sane(text);
    }
}

TEST_CASE("names and values of any length are told shortly") {
    const std::string longest(500'000, 'x');
    for (const std::string& text :
         {"{\"" + longest + "\":[]}", "{\"rates\":[{\"" + longest + "\":1}]}",
          "{\"schools\":[{\"urn\":1,\"name\":\"a\",\"local_authority\":\"b\",\"phase\":\"" + longest +
              "\"}]}"}) {
        const Problems problems = problems_of(text);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems[0].message.size() < 1000);
        CHECK(problems[0].where.path.size() < 200);
    }
}
