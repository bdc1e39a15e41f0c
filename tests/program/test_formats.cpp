// What evaluate writes: JSON, a JSON object a line, CSV and text.
#include "places.h"
#include "program/run_program.h"

#include <algorithm>

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

std::string lines_of(const std::string& text, std::size_t line) {
    std::istringstream in{text};
    std::string out;
    for (std::size_t i = 0; i <= line; ++i)
        std::getline(in, out);
    return out;
}

}  // namespace

TEST_CASE("json is one array with every key that programs rely on, and the default where no terminal is") {
    const Program program;
    const Ran ran = program.run(kent({"--subject", "k01", "--format", "json"}));
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, StartsWith("["));
    for (const char* key :
         {"scheme", "edition", "as", "subject", "name", "as_of", "verdict", "criteria", "id", "clause",
          "force", "outcome", "reason", "missing", "would_meet", "met_from", "pack_digest", "facts_digest"})
        CHECK_THAT(ran.out, Contains('"' + std::string{key} + "\":"));
    CHECK(program.run(kent({"--subject", "k01"})).out == ran.out);
}

TEST_CASE("jsonl is one object a line, the same objects") {
    const Program program;
    const Ran lines = program.run(kent({"--format", "jsonl"}));
    const Ran array = program.run(kent({"--format", "json"}));
    CHECK(count_of(lines.out, "\n") == 120);
    CHECK(count_of(lines.out, "\n{") == 119);
    CHECK_THAT(array.out, Contains(lines_of(lines.out, 0)) && Contains(lines_of(lines.out, 119)));
}

TEST_CASE("brief leaves reasons away and nothing else") {
    const Ran ran = Program{}.run(kent({"--format", "jsonl", "--brief"}));
    CHECK(count_of(ran.out, "\n") == 120);
    CHECK_THAT(ran.out, Contains("\"outcome\":") && Contains("\"facts_digest\":") && !Contains("\"reason\""));
}

TEST_CASE("the same question gives the same bytes") {
    const Program program;
    for (const char* format : {"json", "jsonl", "csv", "text"})
        CHECK(program.run(kent({"--format", format})).out == program.run(kent({"--format", format})).out);
}

TEST_CASE("csv has a heading and a row for each criterion, each line ended as RFC 4180 wants") {
    const Ran ran = Program{}.run(kent({"--subject", "k01", "--format", "csv"}));
    CHECK_THAT(
        ran.out,
        StartsWith("scheme,edition,as,subject,name,as_of,verdict,criterion,clause,force,outcome,reason,"));
    CHECK(count_of(ran.out, "\r\n") == 10);
    CHECK(count_of(ran.out, "\n") == 10);
}

TEST_CASE("csv is safe to open: no cell begins a formula, and quotes and commas are quoted") {
    const Program program;
    const std::string reg = program.file("names.json", R"-({"people":[{"id":"a","name":"=HYPERLINK(1)"},
{"id":"b","name":"+1"},{"id":"c","name":"-1"},{"id":"@d","name":"@SUM(1)"},{"id":"e","name":"Smith, \"Al\""}]})-");
    const Ran ran = program.run({"evaluate", "--scheme", "kent", "--as", "mentor", "--as-of", "2016-10-01",
                                 "--register", reg, "--format", "csv"});
    CHECK(ran.exit == 0);
    for (const char* cell : {",'=HYPERLINK(1),", ",'+1,", ",'-1,", ",'@d,'@SUM(1),", R"("Smith, ""Al""")"})
        CHECK_THAT(ran.out, Contains(cell));
    for (const char* start : {",=", ",+", ",-", ",@", "\n=", "\"=", "\"+", "\"@"})
        CHECK_THAT(ran.out, !Contains(start));
}

TEST_CASE("where no terminal is, nothing is coloured, whatever the register holds") {
    const Program program;
    const std::string reg =
        program.file("red.json", R"({"people":[{"id":"p\u001b[31m","name":"Red\u001b[0m \u009b31m"}]})");
    for (const char* format : {"text", "json", "jsonl", "csv"}) {
        const Ran ran = program.run({"evaluate", "--scheme", "kent", "--as", "mentor", "--as-of",
                                     "2016-10-01", "--register", reg, "--format", format});
        INFO(format);
        CHECK(ran.exit == 0);
        CHECK_THAT(ran.out, !Contains("\x1b"));
        if (std::string{format} == "text") CHECK_THAT(ran.out, !Contains("\xc2\x9b"));
    }
}

TEST_CASE("a pack whose texts hold escape codes is refused, or shown without them") {
    const Program program;
    const std::string manifest = program.file("red/manifest.lua", R"-(return scheme {
  id = "red", title = "\27[31mred", authority = "\27[32m", edition = "e\27[1m", source = "s" })-");
    program.file("red/clauses.lua", R"-(return clauses {
  clause { "R\27[31m", section = "1", area = "a", force = "must", says = "\27[31mx" } })-");
    program.file("red/eligibility.lua", R"-(return eligibility { mentee = {}, mentor = {
  criterion { id = "i\27[31m", clause = "R\27[31m", requires = person.is_headteacher } } })-");
    const std::string folder = std::filesystem::path{manifest}.parent_path().string();
    std::vector<std::string> words = kent({"--format", "text"});
    words[2] = folder;
    for (const Ran& ran : {program.run(words), program.run({"pack", "check", folder, "--format", "text"}),
                           program.run({"pack", "trace", folder, "--format", "text"})})
        CHECK_THAT(ran.out + ran.err, !Contains("\x1b"));
}

TEST_CASE("text tells the verdict, the clauses and what stands against") {
    const Ran ran = Program{}.run(kent({"--subject", "k03", "--format", "text"}));
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("KENT-C1") && Contains("KENT-C3") && Contains("1 October 2016"));
}

TEST_CASE("all schemes are judged side by side, in the order of their ids") {
    const Program program;
    std::vector<std::string> words = kent({"--subject", "k01", "--format", "jsonl"});
    words[2] = "all";
    const Ran ran = program.run(words);
    CHECK(ran.exit == 0);
    CHECK(count_of(ran.out, "\n") >= 5);
    std::size_t last = 0;
    for (const char* id : {"havering", "kent", "kle", "manchester", "south_gloucestershire"}) {
        const std::size_t at = ran.out.find(std::string{R"("scheme":")"} + id + '"');
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
    words.back() = "text";
    CHECK_THAT(program.run(words).out, Contains("south_gloucestershire"));
}

TEST_CASE("a scheme may be a folder, and --schemes names where to look for ids") {
    const Program program;
    const std::string root = headway::test::project_root;
    std::vector<std::string> words = kent({"--subject", "k01"});
    words[2] = root + "/schemes/kent";
    CHECK(program.run(words).out == program.run(kent({"--subject", "k01"})).out);
    CHECK(program.run(kent({"--subject", "k01", "--schemes", root + "/schemes"})).exit == 0);
    CHECK(program.run(kent({"--subject", "k01", "--schemes", root + "/tests"})).exit == 2);
}

TEST_CASE("a register may come from standard input") {
    std::ostringstream text;
    text << std::ifstream{headway::test::sample_register_file}.rdbuf();
    std::vector<std::string> words = kent({"--format", "jsonl"});
    words[8] = "-";
    const Program program;
    CHECK(program.run(words, text.str()).out == program.run(kent({"--format", "jsonl"})).out);
}

TEST_CASE("quiet says nothing on standard error, whether the edition holds on the day or not") {
    const Program program;
    std::vector<std::string> words = kent({"--quiet"});
    for (const char* as_of : {"2016-10-01", "1899-01-01"}) {
        words[6] = as_of;
        const Ran ran = program.run(words);
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
    }
}

TEST_CASE("appointments are judged as mentees, named ones and all of them") {
    const Program program;
    const std::vector<std::string> words{"evaluate",   "--scheme",   "kent",
                                         "--as",       "mentee",     "--as-of",
                                         "2016-10-01", "--register", headway::test::sample_register_file,
                                         "--format",   "jsonl"};
    const Ran all = program.run(words);
    CHECK(all.exit == 0);
    CHECK_THAT(all.out, Contains(R"("as":"mentee","subject":"a01")"));
    std::vector<std::string> one = words;
    one.insert(one.end(), {"--subject", "a01", "--subject", "a02"});
    CHECK(count_of(program.run(one).out, "\n") == 2);
}

TEST_CASE("a subject who is named twice is judged once") {
    const Ran ran = Program{}.run(kent({"--subject", "k01", "--subject", "k01", "--format", "jsonl"}));
    CHECK(count_of(ran.out, "\n") == 1);
}

TEST_CASE("no line of text ends in blanks or is wider than the terminal") {
    const Program program;
    std::vector<std::string> all = kent({"--format", "text"});
    all[2] = "all";
    std::vector<std::string> one = kent({"--subject", "k01", "--format", "text"});
    one[2] = "all";
    for (const std::vector<std::string>& words : {all, one, kent({"--format", "text"})}) {
        std::istringstream lines{program.run(words).out};
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK_FALSE(line.ends_with(' '));
            const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
            CHECK(line.size() -
                      static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continues)) <=
                  100);
        }
    }
}
