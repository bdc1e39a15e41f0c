// headway pack: check, test, trace and run, as processes.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;

TEST_CASE("the packs that ship pass check and test") {
    const Program program;
    const Ran check = program.run({"pack", "check", "--format", "json"});
    CHECK(check.exit == 0);
    CHECK(count_of(check.out, R"("problems":[])") >= 5);
    const Ran test = program.run({"pack", "test", "--format", "json"});
    CHECK(test.exit == 0);
    CHECK(count_of(test.out, R"("failed":0,)") >= 5);
    CHECK_THAT(test.out, Contains(R"("clauses_covered":)") && Contains(R"("failures":[])"));
}

TEST_CASE("trace tells of every clause in the form that programs rely on") {
    const Ran ran = Program{}.run({"pack", "trace", "kent", "--format", "json"});
    CHECK(ran.exit == 0);
    for (const char* key :
         {R"("scheme":"kent")", R"("id":"KENT-C1")", R"("force":"must")", R"("text":")",
          R"("implemented_by":["eligibility.lua:)", R"("tested_by":["tests/)", R"("interpretation":)"})
        CHECK_THAT(ran.out, Contains(key));
}

TEST_CASE("a forgotten clause ends check with 1, a failing test ends test with 1") {
    const Program program;
    const std::string manifest = program.file(
        "p/manifest.lua",
        "return scheme { id = \"p\", title = \"t\", authority = \"a\", edition = \"e\", source = \"s\" }\n");
    program.file("p/clauses.lua",
                 "return clauses {\n  clause { \"P1\", section = \"1\", area = \"a\", force = \"must\", says "
                 "= \"x\" },\n"
                 "  clause { \"P2\", section = \"1\", area = \"a\", force = \"must\", says = \"y\" },\n}\n");
    program.file("p/eligibility.lua",
                 "return eligibility { mentee = {}, mentor = { criterion { id = \"i\", clause = \"P1\", "
                 "requires = person.is_headteacher } } }\n");
    program.file("p/tests/it.lua",
                 "return tests {\n  test { \"nobody\", as_of = \"2016-10-01\", mentor = { people = { { id = "
                 "\"p\", name = \"P\" } } },\n"
                 "    expect = { verdict = \"eligible\" } },\n}\n");
    const std::string folder = std::filesystem::path{manifest}.parent_path().string();
    const Ran check = program.run({"pack", "check", folder, "--format", "text"});
    CHECK(check.exit == 1);
    CHECK_THAT(check.out, Contains("clauses.lua:3") && Contains("P2"));
    const Ran test = program.run({"pack", "test", folder, "--format", "json"});
    CHECK(test.exit == 1);
    CHECK_THAT(test.out,
               Contains(R"("failed":1)") && Contains("tests/it.lua: nobody") && Contains(R"("line":2)"));
}

TEST_CASE("a hostile file fails cleanly, and leaves the next one untouched") {
    const Program program;
    const std::string good = program.file("good.lua", "return 6 * 7\n");
    const std::vector<std::pair<std::string, std::string>> hostile{
        {"loop.lua", "while true do end"},
        {"memory.lua", "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end"},
        {"escape.lua", "return os.execute('true')"},
        {"catch.lua", "while true do pcall(function() while true do end end) end"},
        {"change.lua", "string.upper = nil person = nil return 1"},
        {"depth.lua", "local function f() return f() + 1 end return f()"},
        {"names.lua", "met = 3 person = 4 string = 5 return 6"}};
    for (const auto& [name, text] : hostile) {
        INFO(name);
        const Ran ran = program.run({"pack", "run", "--script-time", "300", program.file(name, text), good});
        CHECK((ran.exit == 4 || ran.exit == 0));
        CHECK(ran.out.size() >= 3);
        CHECK_THAT(ran.out, Catch::EndsWith("42\n"));
        if (ran.exit == 4) CHECK_THAT(ran.err, Contains(name));
    }
}

TEST_CASE("a file that is run by itself is plain Lua, where a name that is not there is nil") {
    const Program program;
    const Ran ran =
        program.run({"pack", "run", program.file("plain.lua", "return criteron == nil and _G.x == nil\n")});
    CHECK(ran.exit == 0);
    CHECK(ran.out == "true\n");
}

TEST_CASE("what a file prints comes before its value, and its escape codes do not come at all") {
    const Program program;
    const std::string file = program.file("print.lua", "print('one', '\\27[31mred') return { a = 1 }\n");
    const Ran ran = program.run({"pack", "run", file});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Catch::StartsWith("one"));
    CHECK_THAT(ran.out, !Contains("\x1b"));
}

TEST_CASE("asked for JSON, a file that fails is told as an object with its line") {
    const Program program;
    const Ran ran = program.run(
        {"pack", "run", "--format", "json", program.file("bad.lua", "local x = 1\nerror('no')\n")});
    CHECK(ran.exit == 4);
    CHECK_THAT(ran.err, Contains(R"({"error":{"code":4,)") && Contains("bad.lua:2"));
}

TEST_CASE("a new pack is named by a path that check and test take, and passes both") {
    const Program program;
    const std::string folder = std::filesystem::path{program.file("new/x", "")}.parent_path().string();
    const std::string headway = Program::quoted(headway::test::program_file);
    const Ran made = program.run_command("( cd " + Program::quoted(folder) + " && " + headway +
                                         " pack new kent --authority Rutland )");
    CHECK(made.exit == 0);
    CHECK_THAT(made.out, Contains("headway pack check ./kent\n") && Contains("headway pack test ./kent\n"));
    for (const std::string action : {"check", "test"})
        CHECK(program.run({"pack", action, folder + "/kent"}).exit == 0);
    const Ran shipped =
        program.run_command("( cd " + Program::quoted(folder) + " && " + headway + " pack check kent )");
    CHECK_THAT(shipped.err, Contains("for the folder of that name here write ./kent"));
}

TEST_CASE("a pack that could not be spoken of is not made") {
    const Program program;
    const std::string folder = std::filesystem::path{program.file("new/x", "")}.parent_path().string();
    const auto told = [&](const std::string& name, const std::string& authority, const std::string& title) {
        const Ran ran =
            program.run({"pack", "new", folder + "/" + name, "--authority", authority, "--title", title});
        CHECK(ran.exit == 2);
        CHECK_FALSE(std::filesystem::exists(folder + "/" + name));
        return ran.err;
    };
    CHECK_THAT(told("all", "Rutland", "T"), Contains("--scheme all"));
    CHECK_THAT(told("2rutland", "Rutland", "T"), Contains("a letter first"));
    CHECK_THAT(told("rutland", " ", "T"), Contains("--authority is empty"));
    CHECK_THAT(told("rutland", "Rutland", ""), Contains("--title is empty"));
}
