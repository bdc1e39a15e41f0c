// What is generated, or written by hand beside the code, holds what the code holds.
#include "headway.h"
#include "places.h"
#include "program/run_program.h"
#include "script/report_sources.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string text_of(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream{std::filesystem::path{headway::test::project_root} / file}.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the editor annotations are those of the vocabulary") {
    CHECK(text_of("rules/annotations/headway.lua") == editor_annotations());
}

TEST_CASE("the guide to packs names every fact") {
    const std::string guide = text_of("rules/README.md");
    const std::string facts = guide.substr(guide.find("\n## The facts"));
    for (const FactDefinition& fact : vocabulary()) {
        const std::string last = fact.name.substr(fact.name.rfind('.') + 1);
        INFO(fact.name);
        CHECK_THAT(facts, Contains('.' + last));
    }
}

TEST_CASE("the guide to packs names every source of reports and every part") {
    const std::string guide = text_of("rules/README.md");
    const std::string reports = guide.substr(guide.find("\n## What is reported"));
    for (const ReportSource& source : report_sources()) {
        INFO(source.name);
        CHECK_THAT(reports, Contains("| `" + std::string{source.name} + "`") ||
                                Contains(", `" + std::string{source.name} + "`"));
    }
}

TEST_CASE("the first example of the readme is what the program says") {
    const Ran ran =
        headway::test::Program{}.run(kent({"--subject", "k08", "--subject", "k04", "--format", "text"}));
    CHECK(ran.exit == 0);
    CHECK_THAT(text_of("README.md"), Contains(ran.out.substr(0, ran.out.find_last_not_of('\n') + 1)));
}
