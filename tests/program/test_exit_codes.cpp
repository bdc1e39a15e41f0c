// How the program ends, and what it says on standard error when it fails.
#include "places.h"
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

TEST_CASE("a misspelt command or option is told with the nearest") {
    const Program program;
    CHECK_THAT(program.run({"evalute"}).err, Contains("'headway evalute'") && Contains("'evaluate'?"));
    CHECK_THAT(program.run({"pack", "chek", "kent"}).err,
               Contains("'headway pack chek'") && Contains("'check'?"));
    CHECK_THAT(program.run({"frobnicate"}).err, Contains("evaluate, shortlist") && Contains("and bench"));
    const Ran option = program.run(kent({"--regster=x"}));
    CHECK(option.exit == 2);
    CHECK_THAT(option.err, Contains("headway evaluate has no option --regster") && Contains("'--register'?"));
    CHECK_THAT(program.run({"evaluate", "--scheme", "kent", "--as", "mentor"}).err, Contains("--register"));
}

TEST_CASE("a path that leads to no pack is told for what it is") {
    const Program program;
    const std::string file = program.file("nopack/some.lua", "return 1\n");
    const std::string folder = std::filesystem::path{file}.parent_path().string();
    const auto told = [&](const std::string& scheme, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"pack", "check", scheme};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = program.run(words);
        CHECK(ran.exit == 2);
        return ran.err;
    };
    CHECK_THAT(told(folder), Contains("holds no manifest.lua"));
    CHECK_THAT(told(file), Contains("give the folder that holds the pack, not a file in it"));
    CHECK_THAT(told(folder + "/nothere"), Contains("there is no folder " + folder + "/nothere"));
    CHECK_THAT(told("nothere"), Contains("there is no scheme 'nothere'") && Contains("./nothere"));
    CHECK_THAT(told("nothere", {"--schemes", folder + "/gone"}),
               Contains("there is no folder " + folder + "/gone"));
    const Ran all = program.run({"evaluate", "--scheme", "all", "--as", "mentor", "--register",
                                 headway::test::sample_register_file, "--schemes", folder + "/gone"});
    CHECK(all.exit == 2);
    CHECK_THAT(all.err, Contains(folder + "/gone"));
}

TEST_CASE("reasons can't be left away where there are no outcomes to count") {
    for (const char* format : {"text", "csv"})
        CHECK(Program{}.run(kent({"--brief", "--format", format})).exit == 2);
}

TEST_CASE("a subject who is not there is told with the nearest, or as one of the other kind") {
    const Program program;
    CHECK_THAT(program.run(kent({"--subject", "k0l"})).err, Contains("did you mean 'k0"));
    CHECK_THAT(program.run(kent({"--subject", "a01"})).err,
               Contains("'a01' is an appointment; mentors are named by their persons"));
    std::vector<std::string> words = kent({"--subject", "k01"});
    words[4] = "mentee";
    CHECK_THAT(program.run(words).err,
               Contains("'k01' is a person; mentees are named by their appointments"));
}

TEST_CASE("two packs of one id are not judged side by side") {
    const Program program;
    const std::string manifest =
        "return scheme { id = \"twin\", title = \"t\", authority = \"a\", edition = \"e\", "
        "source = \"s\" }\n";
    for (const std::string folder : {"library/one", "library/two"}) {
        program.file(folder + "/manifest.lua", manifest);
        program.file(folder + "/clauses.lua",
                     "return clauses { clause { \"P1\", section = \"1\", area = \"a\", "
                     "force = \"must\", says = \"x\" } }\n");
        program.file(folder + "/eligibility.lua",
                     "return eligibility { mentor = { criterion { id = \"i\", clause = \"P1\", requires = "
                     "person.is_headteacher } } }\n");
    }
    const std::string library = std::filesystem::path{program.file("library/x", "")}.parent_path().string();
    const Ran ran = program.run({"evaluate", "--scheme", "all", "--schemes", library, "--as", "mentor",
                                 "--register", headway::test::sample_register_file});
    CHECK(ran.exit == 4);
    CHECK_THAT(ran.err, Contains("library/one") && Contains("library/two") && Contains("'twin'"));
}

TEST_CASE("an impossible day is wrong usage, whatever else is right") {
    const Program program;
    for (const char* day :
         {"2016-02-30", "2015-02-29", "2016-13-01", "01-10-2016", "2016-1-1", "yesterday", ""}) {
        INFO(day);
        const Ran ran = program.run({"evaluate", "--scheme", "kent", "--as", "mentor", "--as-of", day,
                                     "--register", headway::test::sample_register_file});
        CHECK(ran.exit == 2);
        CHECK_THAT(ran.err, Contains("--as-of"));
    }
    CHECK(program.run(evaluate("-", {}), one_person).exit == 0);
}

TEST_CASE("an unknown scheme and an unknown subject are wrong usage, with their names") {
    const Program program;
    const Ran scheme = program.run({"evaluate", "--scheme", "knet", "--as", "mentor", "--register",
                                    headway::test::sample_register_file});
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
    const Ran ran = program.run({"evaluate", "--scheme", folder, "--as", "mentor", "--register",
                                 headway::test::sample_register_file});
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
    CHECK(Program{}.run_command(Program::quoted(headway::test::program_file) + " --version").exit == 0);
    std::string command = Program::quoted(headway::test::program_file);
    for (const std::string& word : kent({"--format", "json"}))
        command += ' ' + Program::quoted(word);
    CHECK(Program{}.run_command("( " + command + " >&- )").exit == 5);
    CHECK(Program{}.run_command("( " + command + " >/dev/full )").exit == 5);
}

TEST_CASE("a reader that leaves early does not make the program hang") {
    std::string command = Program::quoted(headway::test::program_file);
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
