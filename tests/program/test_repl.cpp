// The console in a pipe and by --execute: what it answers, whatever it is fed with.
#include "places.h"
#include "program/copied_pack.h"
#include "program/run_program.h"
#include "program/sample_database.h"

using namespace headway::test;

namespace {

std::vector<std::string> repl(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"repl",       "--scheme",          "kent", "--as-of", "2016-10-01",
                                   "--register", sample_register_file};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Ran execute(const std::string& code) {
    const Program program;
    return program.run(repl({"--execute", code}));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a chunk's value is printed without asking for it") {
    const Program program;
    const Ran ran = program.run({"repl", "--execute", "1 + 2"});
    CHECK(ran.out == "3\n");
    CHECK(ran.err.empty());
    CHECK(ran.exit == 0);
}

TEST_CASE("a console without a scheme and without people is a caged Lua") {
    const Program program;
    CHECK(program.run({"repl", "--execute", "('x'):rep(3)"}).out == "xxx\n");
    const Ran refused = program.run({"repl", "--execute", "os.exit(0)"});
    CHECK(refused.exit == 4);
    CHECK(has(refused.err, "os is not available"));
    CHECK(has(program.run({"repl", "--execute", ":evaluate p1"}).err, "--register FILE"));
    CHECK(has(program.run({"repl", "--execute", ":trace"}).err, ":scheme"));
}

TEST_CASE("statements run, and their names stay for the next line") {
    const Program program;
    const Ran ran = program.run({"repl"}, "x = 20\nx + 1\nfor i = 1, 2 do\n  print(i)\nend\n");
    CHECK(ran.out == "21\n1\n2\n");
    CHECK(ran.exit == 0);
}

TEST_CASE("an unfinished chunk takes more lines, a wrong one does not") {
    const Program program;
    const Ran ran = program.run({"repl"}, "(1 +\n2)\n1 +* 2\n5\n");
    CHECK(has(ran.out, "3\n5\n"));
    CHECK(ran.exit == 4);
}

TEST_CASE("a chunk that never ends is stopped, and the next one runs") {
    const Program program;
    const Ran ran = program.run({"repl", "--script-time", "200"}, "while true do end\n7\n");
    CHECK(ran.out == "7\n");
    CHECK(ran.exit == 4);
    CHECK(has(ran.err, "took longer than 200 ms"));
}

TEST_CASE("no line runs twice") {
    const Program program;
    const Ran ran = program.run({"repl"}, "print('once')\n");
    CHECK(ran.out == "once\n");
}

TEST_CASE("a pipe gets no escape codes") {
    const Ran ran = execute(":evaluate k01");
    CHECK(has(ran.out, "k01"));
    CHECK_FALSE(has(ran.out + ran.err, "\x1b"));
}

TEST_CASE("a verdict at the console is the verdict of evaluate") {
    const Program program;
    const Ran console = program.run(repl({"--execute", ":evaluate k01"}));
    const Ran command = program.run(kent({"--subject", "k01", "--format", "text"}));
    CHECK(console.out == command.out);
    CHECK(console.exit == 0);
}

TEST_CASE("a misspelt command, person, parameter or fact is told with the nearest name") {
    CHECK(has(execute(":evalute k01").err, "did you mean 'evaluate'?"));
    CHECK(has(execute(":evaluate k00x").err, "no person and no appointment"));
    CHECK(has(execute(":set minimum_year_as_head 4").err, "there is no parameter"));
    CHECK(has(execute("person.is_headtecher").err, "did you mean 'is_headteacher'?"));
    CHECK(execute(":evalute k01").exit == 2);
}

TEST_CASE("a condition is told in words, with how many meet it") {
    const Ran ran = execute("person.years_as_head:at_least(years(3))");
    CHECK(has(ran.out, "3 years or more"));
    CHECK(has(ran.out, "not met"));
    CHECK(has(ran.out, "unknown"));
    CHECK(ran.exit == 0);
}

TEST_CASE("a fact is told with where it is found and the values it has") {
    const Ran ran = execute("person.years_as_head");
    CHECK(has(ran.out, "from: "));
    CHECK(has(ran.out, "years"));
}

TEST_CASE("why shows each part of a criterion with what was found and where it is from") {
    const Ran ran = execute(":why k01");
    CHECK(has(ran.out, "found: "));
    CHECK(has(ran.out, "from:  "));
    CHECK(has(ran.out, "“"));
    CHECK(has(ran.out, "eligibility.lua:"));
    const Ran wrong = execute(":why k01 no_such_rule");
    CHECK(wrong.exit == 2);
    CHECK(has(wrong.err, "no criterion of a mentor"));
}

TEST_CASE("would tells what has to change, and that nothing has to for who is eligible") {
    const Program program;
    const std::string all = program.run(kent({"--format", "csv"})).out;
    CHECK(has(execute(":would k01").out, "k01"));
    std::string ineligible;
    std::istringstream lines{all};
    for (std::string line; std::getline(lines, line) && ineligible.empty();)
        if (has(line, ",ineligible,")) {
            std::istringstream cells{line};
            std::string cell;
            while (std::getline(cells, cell, ','))
                if (execute(":would " + cell).exit == 0) {
                    ineligible = cell;
                    break;
                }
        }
    REQUIRE_FALSE(ineligible.empty());
    const Ran ran = execute(":would " + ineligible);
    CHECK(has(ran.out, "ineligible"));
    CHECK((has(ran.out, "By time alone") || has(ran.out, "Time alone will not")));
}

TEST_CASE("whatif overlays the record, tells both verdicts, and saves nothing") {
    const Program program;
    const std::string lines =
        ":whatif k01 posts -= { role = \"headteacher\" }\n"
        ":whatif k01 posts[1].to = \"2011-08-31\"; training -= { course = \"mentor_training\" }\n"
        ":evaluate k01\n";
    const Ran ran = program.run(repl(), lines);
    CHECK(has(ran.out, "(nothing is saved)"));
    CHECK(has(ran.out, "→"));
    const Ran command = program.run(kent({"--subject", "k01", "--format", "text"}));
    CHECK(has(ran.out, command.out));
    CHECK(ran.exit == 0);
}

TEST_CASE("a whatif that can't be made is told in words") {
    CHECK(has(execute(":whatif k01 trainings += { course = \"x\" }").err, "there is no table 'trainings'"));
    CHECK(has(execute(":whatif k01 posts[9].role = \"headteacher\"").err, "posts has 1 row of theirs"));
    CHECK(has(execute(":whatif k01 make him a head").err, "is no change"));
    CHECK(has(execute(":whatif k01 posts[1].from = \"yesterday\"").err, "date"));
}

TEST_CASE("set tries a value, impact shows who changes, unset takes it back") {
    const Program program;
    const std::string parameter = "minimum_months_as_head";
    const Ran known = program.run(repl(), ":search years\n:set\n");
    CHECK(has(known.out, "Nothing is set"));
    const Ran ran = program.run(
        {"repl", "--scheme", "manchester", "--as-of", "2016-10-01", "--register", sample_register_file},
        ":impact\n:set minimum_years_as_head 9\n:impact mentor\n:set\n:unset\n:impact\n");
    CHECK(has(ran.out, "The rules are as they were"));
    CHECK(has(ran.out, "3 years → 9 years (MSA-C1)"));
    CHECK(has(ran.out, "before"));
    CHECK(has(ran.out, "The pack's own values hold again"));
    CHECK(ran.exit == 0);
}

TEST_CASE("a value that the pack's rules can't use is refused, and the rules stay") {
    const Program program;
    const Ran ran = program.run(
        {"repl", "--scheme", "manchester", "--as-of", "2016-10-01", "--register", sample_register_file},
        ":set minimum_years_as_head soon\n:set\n");
    CHECK(has(ran.err, "can't be set to 'soon'"));
    CHECK(has(ran.out, "Nothing is set"));
    CHECK(ran.exit == 4);
}

TEST_CASE("the day of the question can be moved") {
    const Program program;
    const Ran ran = program.run(repl(), ":as-of 2017-09-01\n:as-of tomorrow\n:as-of\n");
    CHECK(count_of(ran.out, "as of 1 September 2017") == 2);
    CHECK(has(ran.err, "is no date"));
    CHECK(ran.exit == 2);
}

TEST_CASE("clauses, tests and their traces are at hand") {
    CHECK(has(execute(":search headteacher").out, "clauses"));
    CHECK(has(execute(":search Okafor").out, "k01"));
    CHECK(has(execute(":search zzzz").out, "Nothing has the text"));
    CHECK(has(execute(":test").out, "0 failed"));
    CHECK(has(execute(":trace").out, "rule: "));
    CHECK(execute(":trace NO-CLAUSE").exit == 2);
}

TEST_CASE("pairs, schedules and costs are those of the commands") {
    const Program program;
    const std::vector<std::string> options{
        "--scheme", "kent", "--as-of", "2016-10-01", "--register", sample_register_file, "--format", "text"};
    const auto command = [&](std::vector<std::string> words) {
        words.insert(words.end(), options.begin(), options.end());
        return program.run(words).out;
    };
    CHECK(program.run(repl({"--execute", ":shortlist a01"})).out ==
          command({"shortlist", "--appointment", "a01"}));
    CHECK(program.run(repl({"--execute", ":schedule x01"})).out ==
          command({"schedule", "--partnership", "x01"}));
    CHECK(program.run(repl({"--execute", ":funding x01"})).out ==
          command({"funding", "--partnership", "x01"}));
}

TEST_CASE("the decisions of a database are judged again by the rules as they are tried") {
    const std::string bytes = sample_database();
    const Program program;
    const std::string database = program.file("decisions.db", bytes);
    const std::vector<std::string> of{"--scheme", "manchester", "--db", database};
    std::vector<std::string> evaluate{"evaluate", "--as", "mentor",    "--as-of",  "2016-10-01",
                                      "--record", "--by", "M. Ellery", "--reason", "a test"};
    evaluate.insert(evaluate.end(), of.begin(), of.end());
    REQUIRE(program.run(evaluate).exit == 0);
    const Ran kept = program.run({"decisions", "list", "--db", database, "--format", "json"});
    REQUIRE(kept.exit == 0);
    std::vector<std::string> console{"repl", "--as-of", "2016-10-01"};
    console.insert(console.end(), of.begin(), of.end());
    const Ran ran = program.run(console, ":replay\n:set minimum_years_as_head 40\n:replay\n");
    CHECK(has(ran.out, "; 0 would be another one"));
    CHECK(has(ran.out, "eligible on 1 October 2016 → ineligible"));
    CHECK(has(ran.out, "The partnerships that rest on these come to"));
    CHECK(ran.exit == 0);
    CHECK(count_of(program.run({"decisions", "list", "--db", database, "--format", "json"}).out,
                   "\"subject\"") == count_of(kept.out, "\"subject\""));
}

TEST_CASE("what was tried is kept as tests that name nobody, and pass") {
    const Program program;
    const std::string folder = program.file("pack/x", "");
    const std::filesystem::path pack = copied_pack(std::filesystem::path{folder}.parent_path());
    const std::string file = (pack / "tests" / "tried.lua").string();
    const std::vector<std::string> words{"repl",       "--scheme",   pack.string(),       "--as-of",
                                         "2016-10-01", "--register", sample_register_file};
    const Ran ran = program.run(words, ":evaluate m01\n:whatif m01 posts[1].to = \"2011-08-31\"\n:save " +
                                           file + "\n:save " + file + "\n");
    CHECK(has(ran.out, "holds 2 tests"));
    CHECK(has(ran.err, "can't be made"));
    std::ostringstream saved;
    saved << std::ifstream{file}.rdbuf();
    CHECK_FALSE(saved.str().empty());
    const Ran names = program.run({"repl", "--register", sample_register_file, "--execute", ":search m01"});
    const std::size_t at = names.out.find("m01  ");
    REQUIRE(at != std::string::npos);
    const std::string name = names.out.substr(at + 5, names.out.find('\n', at) - at - 5);
    CHECK_FALSE(has(saved.str(), name));
    CHECK_FALSE(has(saved.str(), "urn = 19"));
    const Ran tested = program.run({"pack", "test", pack.string(), "--format", "text"});
    CHECK(has(tested.out, ", 0 failed"));
}

TEST_CASE("what was tried is kept as lines that do it again") {
    const Program program;
    const std::string file = program.file("x", "") + ".txt";
    const std::vector<std::string> words{"repl",       "--scheme",   "manchester",        "--as-of",
                                         "2016-10-01", "--register", sample_register_file};
    const Ran first = program.run(words, ":set minimum_years_as_head 9\n:evaluate m01\n:save " + file + "\n");
    REQUIRE(first.exit == 0);
    std::ostringstream lines;
    lines << std::ifstream{file}.rdbuf();
    const Ran again = program.run({"repl", "--register", sample_register_file}, lines.str());
    CHECK(again.exit == 0);
    CHECK(has(again.out, "3 years → 9 years"));
    CHECK(has(again.out, "m01"));
    std::filesystem::remove(file);
}

TEST_CASE("records and verdicts are Lua's to count") {
    CHECK(has(execute("#verdicts 'mentor'").out, "120"));
    CHECK(execute("evaluate('k01').subject").out == "k01\n");
    CHECK(has(execute("record('k01').posts").out, "headteacher"));
    CHECK(has(execute("evaluate 'nobody'").err, "no person and no appointment"));
}

TEST_CASE("the console reads a database and never changes it") {
    const std::string bytes = sample_database();
    const Program program;
    const std::string database = program.file("readonly.db", bytes);
    const Ran ran = program.run({"repl", "--scheme", "kent", "--as-of", "2016-10-01", "--db", database},
                                ":evaluate k01\n:whatif k01 posts[1].to = \"2011-08-31\"\n:impact\n");
    CHECK(ran.exit == 0);
    std::ostringstream after;
    after << std::ifstream{database, std::ios::binary}.rdbuf();
    CHECK(after.str() == bytes);
}
