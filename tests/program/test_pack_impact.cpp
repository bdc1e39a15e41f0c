// headway pack impact and headway watch: what a change of rules does, before it is made.
#include "places.h"
#include "program/copied_pack.h"
#include "program/run_program.h"

#include <chrono>
#include <thread>

using namespace headway::test;

namespace {

std::vector<std::string> impact(const std::vector<std::string>& more) {
    std::vector<std::string> words{"pack",       "impact",     "manchester",        "--as-of",
                                   "2016-10-01", "--register", sample_register_file};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// A folder of the program's own.
std::filesystem::path packs(const Program& program) {
    return std::filesystem::path{program.file("packs/x", "")}.parent_path();
}

void replace_in(const std::filesystem::path& file, const std::string& from, const std::string& to) {
    std::ostringstream read;
    read << std::ifstream{file}.rdbuf();
    std::string text = read.str();
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    std::ofstream{file} << text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a changed parameter and a changed pack have the same impact") {
    const Program program;
    const std::filesystem::path pack = copied_pack(packs(program));
    replace_in(pack / "parameters.lua", "\"minimum_years_as_head\", 3", "\"minimum_years_as_head\", 9");
    const Ran set = program.run(impact({"--set", "minimum_years_as_head=9", "--format", "json"}));
    const Ran against = program.run(impact({"--against", pack.string(), "--format", "json"}));
    CHECK(set.exit == 0);
    CHECK(set.out == against.out);
    CHECK(has(set.out, R"("before":"eligible","after":"ineligible","criteria":["manchester_headship"])"));
    CHECK(has(set.out, R"("before":{"eligible":)"));
}

TEST_CASE("the impact tells each person with the sentence that now stands against them") {
    const Program program;
    const Ran ran = program.run(impact({"--set", "minimum_years_as_head=9", "--format", "text"}));
    CHECK(has(ran.out, "would no longer be eligible"));
    CHECK(has(ran.out, "eligible → ineligible"));
    CHECK(has(ran.out, "9 years are needed"));
    CHECK(has(ran.out, "by criterion"));
    CHECK(has(ran.out, "by phase"));
}

TEST_CASE("a change that changes nothing says so") {
    const Program program;
    const Ran ran = program.run(impact({"--set", "minimum_years_as_head=3", "--format", "text"}));
    CHECK(has(ran.out, "Nobody's verdict changes."));
    const Ran json = program.run(impact({"--set", "minimum_years_as_head=3", "--format", "json"}));
    CHECK(has(json.out, R"({"changed":[],)"));
}

TEST_CASE("an impact without a change, with a wrong one or with nobody is wrong usage or bad input") {
    const Program program;
    CHECK(program.run(impact({})).exit == 2);
    CHECK(program.run(impact({"--set", "minimum_years_as_head"})).exit == 2);
    const Ran unknown = program.run(impact({"--set", "minimum_years_as_had=4"}));
    CHECK(unknown.exit == 4);
    CHECK(has(unknown.err, "did you mean 'minimum_years_as_head'?"));
    CHECK(program.run(impact({"--against", "./no_such_pack"})).exit == 2);
    CHECK(program.run({"pack", "impact", "manchester", "--set", "minimum_years_as_head=4"}).exit == 2);
}

TEST_CASE("watch checks, tests and shows the impact at every save") {
    const Program program;
    const std::filesystem::path pack = copied_pack(packs(program));
    std::thread officer{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{1500});
        replace_in(pack / "parameters.lua", "\"minimum_years_as_head\", 3", "\"minimum_years_as_head\", 9");
    }};
    const Ran ran = program.run({"watch", "--scheme", pack.string(), "--as-of", "2016-10-01", "--register",
                                 sample_register_file, "--times", "2"});
    officer.join();
    CHECK(ran.exit == 0);
    CHECK(has(ran.out, "check: nothing is wrong"));
    CHECK(has(ran.out, "the rules are as they were when the watch began"));
    CHECK(has(ran.out, "would no longer be eligible"));
    CHECK(has(ran.out, "expected"));
}
