// headway pack doc, pack trace as a page, and pack new with its editors' files: as processes.
#include "places.h"
#include "program/run_program.h"

#include <simdjson.h>

#include <regex>

using namespace headway::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string folder_of(const Program& program) {
    return fs::path{program.file("made/x", "")}.parent_path().string();
}

// A snippet's body with what it offers in the place of its stops.
std::string filled_in(std::string body) {
    body = std::regex_replace(body, std::regex{R"(\$\{\d+\|([^,|]*)[^|]*\|\})"}, "$1");
    body = std::regex_replace(body, std::regex{R"(\$\{\d+:((?:[^\\}]|\\.)*)\})"}, "$1");
    body = std::regex_replace(body, std::regex{R"(\\\})"}, "}");
    return std::regex_replace(body, std::regex{R"(\$0)"}, "");
}

}  // namespace

TEST_CASE("the handbook is written in the form that its file's name says") {
    const Program program;
    const std::string folder = folder_of(program);
    for (const auto& [name, begin] : {std::pair{"a.html", "<!doctype html>"}, std::pair{"a.md", "# Kent"},
                                      std::pair{"a.txt", "Kent Mentor Scheme"}}) {
        const Ran ran = program.run({"pack", "doc", "kent", "--out", folder + "/" + name});
        CHECK(ran.exit == 0);
        CHECK_THAT(text_of(folder + "/" + name), Catch::StartsWith(begin));
    }
    const Ran shown = program.run({"pack", "doc", "kent", "--format", "markdown"});
    CHECK(shown.out == text_of(folder + "/a.md"));
    CHECK(program.run({"pack", "doc", "kent", "--out", folder + "/a.xyz"}).exit == 2);
    CHECK(program.run({"pack", "doc", "kent", "--format", "yaml"}).exit == 2);
    CHECK(program.run({"pack", "doc", "kent", "--as-of", "2016-02-30"}).exit == 2);
}

TEST_CASE("the trace as a page has the rules, the tests and the counts") {
    const Program program;
    const std::string file = folder_of(program) + "/trace.html";
    CHECK(program.run({"pack", "trace", "kent", "--out", file}).exit == 0);
    const std::string page = text_of(file);
    CHECK_THAT(page, Contains("<code>eligibility.lua:") && Contains("tests/eligibility.lua:") &&
                         Contains("implemented by rules") && Contains("Read as:"));
    CHECK(program.run({"pack", "trace", "--out", file}).exit == 2);
}

TEST_CASE("a new pack has what it was told, editors' files that find the vocabulary, and passes its tests") {
    const Program program;
    const std::string folder = folder_of(program) + "/rutland";
    const Ran made =
        program.run({"pack", "new", folder, "--authority", "Rutland", "--years", "5", "--judgement",
                     "outstanding", "--support", "2", "--edition", "2026", "--valid-from", "2026-09-01"});
    INFO(made.err);
    REQUIRE(made.exit == 0);
    const Ran check = program.run({"pack", "check", folder, "--format", "text"});
    CHECK(check.exit == 0);
    CHECK_THAT(check.out, Contains("nothing is wrong"));
    CHECK(program.run({"pack", "test", folder}).exit == 0);
    CHECK_THAT(text_of(folder + "/parameters.lua"), Contains("\"minimum_years_as_head\", 5,"));
    CHECK_THAT(text_of(folder + "/manifest.lua"), Contains("\"2026-09-01\""));
    const std::regex library{R"re("workspace.library": \["([^"]*)"\])re"};
    std::smatch found;
    const std::string settings = text_of(folder + "/.luarc.json");
    REQUIRE(std::regex_search(settings, found, library));
    CHECK(fs::exists(fs::path{found[1].str()} / "headway.lua"));
    CHECK_THAT(text_of(folder + "/.luacheckrc"), Contains("luacheck_standard.lua"));
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        INFO(entry.path());
        if (entry.is_regular_file())
            CHECK_FALSE(std::regex_search(text_of(entry.path()), std::regex{"@[A-Z_]+@"}));
    }
}

TEST_CASE("pack new refuses numbers that no policy has, and asks for what it was not told") {
    const Program program;
    const std::string folder = folder_of(program) + "/essex";
    for (const auto& [option, value] :
         {std::pair{"--years", "0"}, std::pair{"--years", "many"}, std::pair{"--judgement", "fine"},
          std::pair{"--support", "41"}, std::pair{"--valid-from", "2026-02-30"}})
        CHECK(program.run({"pack", "new", folder, "--authority", "Essex", option, value}).exit == 2);
    CHECK_FALSE(fs::exists(folder));
    CHECK(program.run({"pack", "new"}).exit == 2);
    const Ran asked =
        program.run_command("( printf '%s\\nEssex\\nEssex Heads\\n\\n\\n\\n4\\n' " + Program::quoted(folder) +
                            " | " + Program::quoted(program_file) + " pack new --ask )");
    CHECK(asked.exit == 0);
    CHECK_THAT(asked.err, Contains("how many years a mentor has been a headteacher [3]"));
    CHECK_THAT(text_of(folder + "/parameters.lua"), Contains("\"minimum_years_as_head\", 4,"));
    CHECK_THAT(text_of(folder + "/manifest.lua"), Contains("\"Essex Heads\""));
    CHECK(program.run({"pack", "test", folder}).exit == 0);
}

TEST_CASE("every snippet is a statement that loads in the file that it is for") {
    const Program program;
    const std::string folder = folder_of(program) + "/snippets";
    REQUIRE(program.run({"pack", "new", folder, "--authority", "Rutland"}).exit == 0);
    simdjson::dom::parser parser;
    const auto snippets = parser.load(folder + "/.vscode/headway.code-snippets");
    const std::map<std::string, std::pair<std::string, std::string>> places{
        {"clause", {"return clauses {\n", "}"}},
        {"parameter", {"return parameters {\n", "}"}},
        {"declaration", {"return declarations {\n", "}"}},
        {"interpretation", {"return interpretations {\n", "}"}},
        {"criterion", {"return eligibility { mentor = {\n", "}, mentee = {} }"}},
        {"advice", {"return eligibility { mentor = {\n", "}, mentee = {} }"}},
        {"preference", {"return allocation { criteria = {}, preferences = {\n", "} }"}},
        {"meeting", {"return cadence { clause = \"C1\", lasts = years(1),\n", "}"}},
        {"line", {"return funding {\n", "}"}},
        {"task", {"return tasks { soon = 7,\n", "}"}},
        {"report", {"return reports {\n", "}"}},
        {"record", {"return forms {\n", "}"}},
        {"test", {"return tests {\n", "}"}}};
    std::size_t tried = 0;
    for (const auto& [key, snippet] : snippets.get_object()) {
        const std::string name{key.substr(key.rfind(' ') + 1)};
        INFO(name);
        REQUIRE(places.contains(name));
        const std::string about{snippet["description"].get_string().value()};
        std::string file = about.substr(about.rfind('(') + 1);
        file.pop_back();
        if (file == "tests/*.lua") file = "tests/eligibility.lua";
        std::string body;
        for (const auto& line : snippet["body"].get_array())
            body += filled_in(std::string{line.get_string().value()}) + "\n";
        const std::string pack = folder + "_" + name;
        fs::copy(folder, pack, fs::copy_options::recursive);
        std::ofstream{pack + "/manifest.lua"}
            << "return scheme { id = \"snippets_" << name
            << "\", title = \"t\", authority = \"a\", edition = \"e\", source = "
               "\"s\" }\n";
        // Rules of other files speak of what the snippet's file no longer has.
        for (const char* rest : {"allocation.lua", "cadence.lua", "interpretations.lua", "reports.lua",
                                 "forms.lua", "tests/allocation.lua", "tests/eligibility.lua"})
            fs::remove(pack + "/" + rest);
        if (name != "criterion" && name != "advice")
            std::ofstream{pack + "/eligibility.lua"}
                << "return eligibility { mentor = { criterion { id = \"x\", clause = \"C1\", requires = "
                   "person.is_headteacher } }, mentee = {} }\n";
        if (name != "parameter") fs::remove(pack + "/parameters.lua");
        std::ofstream{pack + "/" + file} << places.at(name).first << body << places.at(name).second << "\n";
        if (name == "parameter" || name == "clause") fs::remove(pack + "/declarations.lua");
        const Ran ran = program.run({"pack", "test", pack, "--format", "text"});
        INFO(ran.err << ran.out << body);
        CHECK(ran.exit != 4);
        ++tried;
    }
    CHECK(tried == places.size());
}
