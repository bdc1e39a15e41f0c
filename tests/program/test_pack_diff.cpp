// headway pack diff, as a process.
#include "places.h"
#include "program/copied_pack.h"
#include "program/run_program.h"

#include <regex>

using namespace headway::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

// A copy of a pack that ships, gone with the program; returns its folder.
std::string copied(const Program& program, const std::string& id) {
    return copied_pack(fs::path{program.file("x", "")}.parent_path(), id).string();
}

// In the copy, the first number of years in parameters.lua is one more.
void one_year_more(const Program& program, const std::string& folder, const std::string& id) {
    const std::string text = text_of(folder + "/parameters.lua");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, std::regex{R"(", (\d+),\n    unit    = "years")"}));
    program.file(id + "/parameters.lua",
                 text.substr(0, static_cast<std::size_t>(found.position(1))) +
                     std::to_string(std::stoi(found[1]) + 1) +
                     text.substr(static_cast<std::size_t>(found.position(1) + found.length(1))));
}

}  // namespace

TEST_CASE("nothing differs between a pack and its copy") {
    const Program program;
    const std::string folder = copied(program, "kle");
    const Ran ran = program.run({"pack", "diff", "kle", folder, "--format", "text"});
    CHECK(ran.exit == 0);
    CHECK(ran.out == "nothing differs\n");
    const Ran json = program.run({"pack", "diff", "kle", folder, "--format", "json"});
    CHECK_THAT(json.out, Contains(R"("old":{"scheme":"kle","edition":)") && Contains(R"("differences":[]})"));
}

TEST_CASE("one number more is told, with somebody whom it treats differently") {
    const Program program;
    const std::string folder = copied(program, "kle");
    one_year_more(program, folder, "kle");
    const std::vector<std::string> words{"pack", "diff", "kle", folder, "--as-of", "2026-10-01", "--format"};
    std::vector<std::string> as_text = words;
    as_text.emplace_back("text");
    const Ran text = program.run(as_text);
    CHECK(text.exit == 0);
    CHECK_THAT(text.out,
               Contains("parameters.lua\n") && Contains(" years → ") && Contains("for example, made up"));
    CHECK_THAT(text.out, Contains("was met, would be not met"));
    std::vector<std::string> as_json = words;
    as_json.emplace_back("json");
    const Ran json = program.run(as_json);
    CHECK(json.exit == 0);
    CHECK_THAT(json.out, Contains(R"("as_of":"2026-10-01")") && Contains(R"("what":"parameter")") &&
                             Contains(R"("candidate":{"facts":[{"fact":)") &&
                             Contains(R"("before":"met","after":"not_met"}})"));
}

TEST_CASE("diff needs two packs that load, and a day that exists") {
    const Program program;
    CHECK(program.run({"pack", "diff", "kle"}).exit == 2);
    CHECK(program.run({"pack", "diff", "kle", "kle", "--as-of", "2026-02-30"}).exit == 2);
    const Ran missing = program.run({"pack", "diff", "kle", "./nowhere"});
    CHECK(missing.exit != 0);
    CHECK_THAT(missing.err, Contains("there is no folder"));
}
