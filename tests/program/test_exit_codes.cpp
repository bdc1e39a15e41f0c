// How the program ends, and what it says on standard error when it fails.
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const char* const one_person =
    R"({"schools":[{"urn":1,"name":"S","local_authority":"Kent"}],"people":[{"id":"p1","name":"P"}]})";

std::vector<std::string> evaluate(const std::string& reg, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"evaluate", "--scheme",   "kent",       "--as", "mentor",
                                   "--as-of",  "2016-10-01", "--register", reg};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("an ineligible candidate is an answer, not a failure") {
    const Ran ran = Program{}.run(evaluate("-", {"--subject", "p1"}), one_person);
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains(R"("verdict":"ineligible")"));
    CHECK(ran.err.empty());
}

TEST_CASE("wrong usage ends with 2 and says what is wrong") {
    const Program program;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {}, {"evalute"}, {"evaluate"}, {"evaluate", "--scheme", "kent"}, {"pack"}, {"pack", "chek"}}) {
        const Ran ran = program.run(words);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
    CHECK(program.run(kent({"--format", "yaml"})).exit == 2);
    CHECK(program.run(kent({"--script-time", "0"})).exit == 2);
    CHECK(program.run(kent({"--log-level", "loud"})).exit == 2);
}

TEST_CASE("an impossible day is wrong usage, whatever else is right") {
    const Program program;
    for (const char* day :
         {"2016-02-30", "2015-02-29", "2016-13-01", "01-10-2016", "2016-1-1", "yesterday", ""}) {
        INFO(day);
        const Ran ran = program.run({"evaluate", "--scheme", "kent", "--as", "mentor", "--as-of", day,
                                     "--register", HEADWAY_SAMPLE_REGISTER});
        CHECK(ran.exit == 2);
        CHECK_THAT(ran.err, Contains("--as-of"));
    }
    CHECK(program.run(evaluate("-", {}), one_person).exit == 0);
}

TEST_CASE("an unknown scheme and an unknown subject are wrong usage, with their names") {
    const Program program;
    const Ran scheme = program.run(
        {"evaluate", "--scheme", "knet", "--as", "mentor", "--register", HEADWAY_SAMPLE_REGISTER});
    CHECK(scheme.exit == 2);
    CHECK_THAT(scheme.err, Contains("knet") && Contains("kent"));
    const Ran subject = program.run(kent({"--subject", "k01", "--subject", "nobody"}));
    CHECK(subject.exit == 2);
    CHECK_THAT(subject.err, Contains("nobody"));
    CHECK(subject.out.empty());
}

TEST_CASE("a register that can't be used ends with 3, each mistake with file and line") {
    const Program program;
    const std::string bad =
        program.file("bad.json", "{\"people\":[\n{\"id\":\"p1\"},\n{\"id\":\"p2\",\"nam\":\"x\"}]}");
    const Ran ran = program.run(evaluate(bad));
    CHECK(ran.exit == 3);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("bad.json:2") && Contains("people[0]") && Contains("bad.json:3") &&
                            Contains("'name'"));
    CHECK(program.run(evaluate("/no/such/file.json")).exit == 3);
    CHECK(program.run(evaluate("-"), "this is no JSON").exit == 3);
    CHECK_THAT(program.run(evaluate("-"), "").err, Contains("standard input"));
}

TEST_CASE("a pack that fails ends with 4, with file and line") {
    const Program program;
    const std::string manifest = program.file("broken/manifest.lua",
                                              "return scheme { id = \"broken\", title = \"t\", authority = "
                                              "\"a\", edition = \"e\", source = \"s\" }\n");
    program.file("broken/clauses.lua", "return clauses {\n  clause { \"B1\" },\n}\n");
    program.file("broken/eligibility.lua", "return eligibility { mentor = {}, mentee = {} }\n");
    const std::string folder = std::filesystem::path{manifest}.parent_path().string();
    const Ran ran = program.run(
        {"evaluate", "--scheme", folder, "--as", "mentor", "--register", HEADWAY_SAMPLE_REGISTER});
    CHECK(ran.exit == 4);
    CHECK_THAT(ran.err, Contains("clauses.lua:2"));
    CHECK(program.run({"pack", "check", folder}).exit == 4);
}

TEST_CASE("asked for JSON, a failure is one object on standard error with its code and details") {
    const Program program;
    const Ran ran = program.run(evaluate("-", {"--format", "json"}), "{\"people\":[{\"id\":1}]}");
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err, StartsWith(R"({"error":{"code":3,"message":")"));
    CHECK_THAT(ran.err, Contains(R"("details":[{"where":")") && Contains(R"("message":")"));
    CHECK(count_of(ran.err, "\n") == 1);
    CHECK_THAT(program.run({"evaluate", "--format=json"}).err, StartsWith(R"({"error":{"code":2,)"));
    CHECK_THAT(program.run({"evaluate", "--format", "json"}).err, Contains(R"("details":[)"));
}

TEST_CASE("results that can't be written end with 5") {
    CHECK(Program{}.run_command(Program::quoted(HEADWAY_PROGRAM) + " --version").exit == 0);
    std::string command = Program::quoted(HEADWAY_PROGRAM);
    for (const std::string& word : kent({"--format", "json"}))
        command += ' ' + Program::quoted(word);
    CHECK(Program{}.run_command("( " + command + " >&- )").exit == 5);
    CHECK(Program{}.run_command("( " + command + " >/dev/full )").exit == 5);
}

TEST_CASE("a reader that leaves early does not make the program hang") {
    std::string command = Program::quoted(HEADWAY_PROGRAM);
    for (const std::string& word : kent({"--format", "jsonl"}))
        command += ' ' + Program::quoted(word);
    CHECK(Program{}.run_command("( " + command + " | head -n 1 )").exit == 0);
}

TEST_CASE("help and version are answers") {
    const Program program;
    CHECK(program.run({"--help"}).exit == 0);
    CHECK_THAT(program.run({"--help"}).out, Contains("evaluate") && Contains("pack"));
    CHECK(program.run({"evaluate", "--help"}).exit == 0);
    CHECK(program.run({"--version"}).exit == 0);
}
