// The first hour of rules/README.md, typed: what the guide shows is what comes out.
#include "places.h"
#include "program/run_program.h"

#include <map>

using namespace headway::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// A folder in which a reader types along.
class Desk {
  public:
    Desk() : folder_(fs::path{program_.file("desk/x", "")}.parent_path()) {}

    Ran type(const std::string& command) const {
        const std::string headway = Program::quoted(program_file);
        std::string typed = command;
        if (typed.starts_with("headway ")) typed = headway + typed.substr(7);
        return program_.run_command("( cd " + Program::quoted(folder_.string()) + " && " + typed + " )");
    }
    void replace(const std::string& file, const std::string& what, const std::string& by) const {
        const fs::path path = folder_ / "bristol" / file;
        std::string text = text_of(path);
        const std::size_t at = text.find(what);
        INFO(file << " has no " << what);
        REQUIRE(at != std::string::npos);
        std::ofstream{path, std::ios::binary} << text.replace(at, what.size(), by);
    }

  private:
    Program program_;
    fs::path folder_;
};

// The block of the guide that has this text.
std::string block_with(const std::string& text) {
    static const std::string guide = text_of(fs::path{project_root} / "rules/README.md");
    const std::size_t at = guide.find(text);
    INFO(text);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = guide.find('\n', guide.rfind("```", at)) + 1;
    return guide.substr(begin, guide.find("```", at) - begin);
}

// Each command of a console block with what the guide shows below it.
std::vector<std::pair<std::string, std::string>> commands_of(const std::string& block) {
    std::vector<std::pair<std::string, std::string>> commands;
    std::istringstream lines{block};
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("$ "))
            commands.emplace_back(line.substr(2), "");
        else
            commands.back().second += line + "\n";
    return commands;
}

}  // namespace

TEST_CASE("the first hour of the guide comes out as it says") {
    const Desk desk;
    for (const auto& [command, shown] : commands_of(block_with("$ headway pack new bristol"))) {
        INFO(command);
        const bool answers = !shown.empty();
        const Ran ran = desk.type(command + (answers ? " --format text" : ""));
        CHECK(ran.exit == 0);
        if (answers) CHECK(ran.out.substr(0, shown.size()) == shown);
    }

    const std::string three = "parameter { \"minimum_years_as_head\", 3,";
    CHECK(block_with(three).starts_with(three));
    desk.replace("parameters.lua", "\"minimum_years_as_head\", 3,", "\"minimum_years_as_head\", 4,");
    CHECK_THAT(desk.type("headway pack test ./bristol --format json").out, Contains("\"failed\":4,"));
    desk.replace("parameters.lua", "\"minimum_years_as_head\", 4,",
                 "\"minimum_years_as_head\", 3,\n    changes = { [\"2027-09-01\"] = 4 },");
    CHECK(desk.type("headway pack test ./bristol").exit == 0);

    desk.replace("clauses.lua", "  clause { \"Q1\"", block_with("clause { \"C4\"") + "  clause { \"Q1\"");
    const Ran forgotten = desk.type("headway pack check ./bristol --format text");
    CHECK(forgotten.exit == 1);
    CHECK_THAT(forgotten.out, Contains(block_with("clauses.lua:15: clause C4").substr(0, 60)));
    desk.replace("eligibility.lua", "    -- Advice is",
                 block_with("id       = \"mentor_training\"") + "    -- Advice is");
    CHECK(desk.type("headway pack check ./bristol").exit == 0);
    desk.replace("tests/eligibility.lua", "  declarations = {",
                 block_with("training = { { course = \"mentor_training\"") + "  declarations = {");
    desk.replace("tests/eligibility.lua", "  test { \"a first headship",
                 block_with("a head without mentor training") + "  test { \"a first headship");
    CHECK(desk.type("headway pack test ./bristol").exit == 0);
}

TEST_CASE("the allocation and the test of a pair that the guide shows load in a new pack") {
    const Desk desk;
    REQUIRE(desk.type("headway pack new bristol --authority 'Bristol, City of'").exit == 0);
    desk.type("printf '%s' " + Program::quoted(block_with("criterion { id = \"strangers\"")) +
              " > bristol/allocation.lua");
    CHECK(desk.type("headway pack check ./bristol").exit == 0);
    desk.replace("tests/eligibility.lua", "  test { \"a first headship",
                 block_with("two strangers of the authority") + "  test { \"a first headship");
    const Ran ran = desk.type("headway pack test ./bristol --format text");
    INFO(ran.out);
    CHECK(ran.exit == 0);
}

TEST_CASE("the record of a meeting that the guide shows stands in the handbook of a new pack") {
    const Desk desk;
    REQUIRE(desk.type("headway pack new bristol --authority 'Bristol, City of'").exit == 0);
    desk.type("printf '%s' " + Program::quoted(block_with("id     = \"proforma\"")) + " > bristol/forms.lua");
    CHECK(desk.type("headway pack check ./bristol").exit == 0);
    const Ran ran = desk.type("headway pack doc ./bristol --format text");
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("Record of a formal meeting") &&
                            Contains("Agreed actions: What, Who, By when") &&
                            Contains("The mentor may ask for advice"));
}

TEST_CASE("the reports that the guide shows are made in a new pack") {
    const Desk desk;
    REQUIRE(desk.type("headway pack new bristol --authority 'Bristol, City of'").exit == 0);
    desk.type("printf '%s' " + Program::quoted(block_with("id     = \"meeting_record\"")) +
              " > bristol/reports.lua");
    CHECK(desk.type("headway pack check ./bristol").exit == 0);
    const Ran ran = desk.type(
        "headway report meetings --scheme ./bristol --as-of 2016-10-01 --format text "
        "--register " +
        Program::quoted(sample_register_file));
    INFO(ran.out);
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("What the group agrees"));
}
