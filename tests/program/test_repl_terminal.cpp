// The console at a terminal: what a person types and sees. Each command has a line here.
#include "program/copied_pack.h"
#include "program/run_program.h"
#include "program/sample_database.h"
#include "program/terminal_program.h"

#include <sys/stat.h>

using namespace headway::test;

namespace {

// A console on Manchester's rules and the sample, with a history of its own.
struct Desk {
    Program program;
    std::string state = program.file("state/x", "");

    std::vector<std::string> words(const std::string& scheme = "manchester") const {
        return {"repl", "--scheme", scheme, "--as-of", "2016-10-01", "--register", sample_register_file};
    }
    std::string folder() const { return std::filesystem::path{state}.parent_path().string(); }
};

}  // namespace

TEST_CASE("the console greets with the scheme, answers, and ends by Ctrl-D") {
    const Desk desk;
    TerminalProgram terminal{desk.words(), desk.folder()};
    CHECK(terminal.sees("as of 1 October 2016"));
    CHECK(terminal.sees("manchester> "));
    terminal.enter("6 * 7");
    CHECK(terminal.sees("\n42\n"));
    terminal.type("\x04");
    CHECK(terminal.end() == 0);
}

TEST_CASE("every command works at a terminal") {
    const Desk desk;
    TerminalProgram terminal{desk.words(), desk.folder()};
    const auto answers = [&](const std::string& line, const std::string& text) {
        REQUIRE(terminal.sees("> "));
        terminal.enter(line);
        return terminal.sees(text);
    };
    CHECK(answers(":help", ":help COMMAND shows an example"));
    CHECK(answers(":help whatif", "for example: :whatif"));
    CHECK(answers(":scheme", "edition"));
    CHECK(answers(":as-of 2016-11-01", "as of 1 November 2016"));
    CHECK(answers(":evaluate m01", "m01"));
    CHECK(answers(":why m01", "found: "));
    CHECK(answers(":would m01", "m01"));
    CHECK(answers(":whatif m01 posts[1].to = \"2011-08-31\"", "(nothing is saved)"));
    CHECK(answers(":set minimum_years_as_head 9", "3 years → 9 years"));
    CHECK(answers(":impact mentor", "Who may mentor"));
    CHECK(answers(":unset", "The pack's own values hold again"));
    CHECK(answers(":replay", "decisions are kept in a database"));
    CHECK(answers(":reload", "is read again; nothing differs"));
    CHECK(answers(":test", "0 failed"));
    CHECK(answers(":coverage", "branches"));
    CHECK(answers(":trace MSA-C1", "rule: eligibility.lua"));
    CHECK(answers(":search headship", "facts"));
    CHECK(answers(":diff", "nothing differs"));
    CHECK(answers(":shortlist a99", "no appointment"));
    CHECK(answers(":schedule x99", "no partnership"));
    CHECK(answers(":funding x99", "no partnership"));
    CHECK(answers(":report", "at_a_glance"));
    CHECK(answers(":report at_a_glance", "as of 1 November 2016"));
    CHECK(answers(":report at_a_glanc", "did you mean 'at_a_glance'"));
    CHECK(answers(":save " + desk.folder() + "/tried.lua", "holds 2 tests"));
    REQUIRE(terminal.sees("> "));
    terminal.enter(":quit");
    CHECK(terminal.end() == 0);
}

TEST_CASE("edit opens the file in the editor and reads the pack again") {
    const Desk desk;
    const std::filesystem::path pack = copied_pack(desk.folder());
    const std::string editor = desk.program.file(
        "editor.sh", "sed -i 's/minimum_years_as_head\", 3/minimum_years_as_head\", 8/' \"$1\"\n");
    setenv("VISUAL", ("sh " + editor).c_str(), 1);
    TerminalProgram terminal{desk.words(pack.string()), desk.folder()};
    unsetenv("VISUAL");
    REQUIRE(terminal.sees("manchester> "));
    terminal.enter(":edit parameters.lua");
    CHECK(terminal.sees("manchester is read again; :impact shows what is different"));
    CHECK(terminal.sees("manchester*> "));
    terminal.enter(":edit nothing.lua");
    CHECK(terminal.sees("the pack has no file 'nothing.lua'"));
}

TEST_CASE("a pack that is saved beside the console is read again by itself") {
    const Desk desk;
    const std::filesystem::path pack = copied_pack(desk.folder());
    TerminalProgram terminal{desk.words(pack.string()), desk.folder()};
    REQUIRE(terminal.sees("manchester> "));
    std::ofstream{pack / "parameters.lua", std::ios::app} << "-- one line more\n";
    terminal.enter("1");
    CHECK(terminal.sees("A file of the pack was saved"));
    REQUIRE(terminal.sees("> "));
    std::ofstream{pack / "parameters.lua", std::ios::app} << "this is no Lua\n";
    terminal.enter("2");
    CHECK(terminal.sees("can't be used like that; the rules stay as they were"));
    CHECK(terminal.sees("parameters.lua:"));
    CHECK(terminal.sees("!> "));
    terminal.enter(":evaluate m01");
    CHECK(terminal.sees("m01"));
}

TEST_CASE("TAB completes commands, people, parameters and facts, and says what each means") {
    const Desk desk;
    TerminalProgram terminal{desk.words(), desk.folder()};
    REQUIRE(terminal.sees("> "));
    terminal.type(":eval\t");
    CHECK(terminal.sees(":evaluate"));
    terminal.type(" m0\t");
    CHECK(terminal.sees("m01  "));
    terminal.type("\x03");
    REQUIRE(terminal.sees("> "));
    terminal.type(":set minimum\t");
    CHECK(terminal.sees("minimum_years_as_head"));
    terminal.type("\x03");
    REQUIRE(terminal.sees("> "));
    terminal.type("person.is_head\t\n");
    CHECK(terminal.sees("person.is_headteacher"));
    REQUIRE(terminal.sees("> "));
    terminal.type("person.school.phase:is \"nur\t\"\n");
    CHECK(terminal.sees("nursery\""));
    CHECK(terminal.sees("unknown"));
}

TEST_CASE("Ctrl-C cancels a line and a chunk, never the console") {
    const Desk desk;
    std::vector<std::string> words = desk.words();
    words.insert(words.end(), {"--script-time", "60000"});
    TerminalProgram terminal{words, desk.folder()};
    REQUIRE(terminal.sees("> "));
    terminal.type("half a line\x03");
    REQUIRE(terminal.sees("^C"));
    REQUIRE(terminal.sees("> "));
    terminal.enter("print('it runs') while true do end");
    // The chunk prints only when it ends, so that its start is told by time alone: the key is typed until it
    // works.
    for (int tries = 0; tries < 50 && terminal.raw().find("stopped") == std::string::npos; ++tries) {
        terminal.type("\x03");
        if (terminal.sees_soon("stopped")) break;
    }
    CHECK(terminal.raw().find("stopped") != std::string::npos);
    terminal.enter("\n40 + 2");
    CHECK(terminal.sees("42"));
}

TEST_CASE("a chunk goes over several lines as long as it is not finished") {
    const Desk desk;
    TerminalProgram terminal{desk.words(), desk.folder()};
    REQUIRE(terminal.sees("> "));
    terminal.enter("(20 +");
    CHECK(terminal.sees("...> "));
    terminal.enter("22)");
    CHECK(terminal.sees("\n42\n"));
}

TEST_CASE("the history is kept between runs, for its owner alone") {
    const Desk desk;
    {
        TerminalProgram first{desk.words(), desk.folder()};
        REQUIRE(first.sees("> "));
        first.enter("1234 + 1");
        REQUIRE(first.sees("1235"));
        REQUIRE(first.sees("> "));
        first.type("\x04");
        REQUIRE(first.end() == 0);
    }
    struct stat about {};
    REQUIRE(stat((desk.folder() + "/headway/console").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777U) == 0600U);
    TerminalProgram second{desk.words(), desk.folder()};
    REQUIRE(second.sees("> "));
    second.type("\x10");  // Ctrl-P, the line before
    CHECK(second.sees("1234 + 1"));
    second.type("\n");
    CHECK(second.sees("1235"));
}

TEST_CASE("tables fit the terminal's width") {
    const Desk desk;
    TerminalProgram terminal{desk.words(), desk.folder(), 60};
    REQUIRE(terminal.sees("> "));
    terminal.enter(":set minimum_years_as_head 9");
    REQUIRE(terminal.sees("> "));
    terminal.enter(":set");
    REQUIRE(terminal.sees("parameter"));
    REQUIRE(terminal.sees("> "));
    terminal.enter("{{id='p',w=('long '):rep(40)}}");
    CHECK(terminal.sees("…"));
    CHECK(terminal.widest() <= 60);
}
