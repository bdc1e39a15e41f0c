// Wrong packs, as their authors would write them: each mistake is told with file, line, plain words and,
// where a name is misspelt, the nearest one.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// The mistakes of a pack whose one criterion, in line 3, requires this.
std::string wrong(const std::string& condition) {
    PackFolder pack;
    return pack.require(condition).mistakes();
}

// The mistakes of a pack whose eligibility.lua holds this criterion in its third line.
std::string wrong_criterion(const std::string& braces, const std::string& list = "mentor") {
    PackFolder pack;
    const char* other = list == "mentor" ? "mentee" : "mentor";
    pack.write("eligibility.lua", "return eligibility {\n  " + std::string{other} + " = {}, " + list +
                                      " = {\n  criterion { " + braces + " },\n} }\n");
    return pack.mistakes();
}

long lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("a misspelt fact is told with its line and the nearest fact") {
    const std::string told = wrong("person.is_headteachr");
    CHECK_THAT(told, Contains("eligibility.lua:3") && Contains("person.is_headteachr"));
    CHECK_THAT(told, Contains("did you mean 'is_headteacher'?"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("a misspelt fact of a school is told with the whole path") {
    const std::string told =
        wrong("person.school.latest_inspection.leadership_and_managment:at_least \"good\"");
    CHECK_THAT(told, Contains("person.school.latest_inspection.leadership_and_managment"));
    CHECK_THAT(told, Contains("did you mean 'leadership_and_management'?"));
}

TEST_CASE("a misspelt comparison is told with the nearest one") {
    CHECK_THAT(wrong("person.years_as_head:atleast(years(3))"), Contains("did you mean 'at_least'?"));
}

TEST_CASE("a judgement that does not exist is told with those that do") {
    const std::string told =
        wrong("person.school.latest_inspection.overall_effectiveness:at_least \"goood\"");
    CHECK_THAT(told, Contains("'goood'") && Contains("did you mean 'good'?") && Contains("outstanding"));
}

TEST_CASE("a pack that compares a date with a judgement is told how dates are written") {
    CHECK_THAT(wrong("person.last_day_as_head:on_or_after \"good\""), Contains("2016-09-01"));
    CHECK_THAT(wrong("person.school.latest_inspection.overall_effectiveness:on_or_after \"2016-09-01\""),
               Contains("'on_or_after'"));
}

TEST_CASE("a day that does not exist is no date") {
    CHECK_THAT(wrong("person.last_day_as_head:on_or_after \"2015-02-29\""), Contains("2015-02-29"));
}

TEST_CASE("a number where years belong is told how lengths of time are written") {
    CHECK_THAT(wrong("person.years_as_head:at_least(3)"), Contains("years("));
}

TEST_CASE("a fact that is not yes or no can't stand alone") {
    CHECK_THAT(wrong("person.years_as_head"), Contains("eligibility.lua:") && Contains("compared"));
}

TEST_CASE("half a fact's name is told as such") {
    CHECK_THAT(wrong("person.school.latest_inspection"), Contains("only the beginning of a fact's name"));
}

TEST_CASE("words in the braces behind a fact that it does not take are told with those that it takes") {
    CHECK_THAT(wrong("person.has_training { cuorse = \"induction\" }"),
               Contains("'cuorse'") && Contains("did you mean 'course'?"));
    CHECK_THAT(wrong("person.has_training { provider = \"local_autority\" }"),
               Contains("did you mean 'local_authority'?"));
    CHECK_THAT(wrong("person.is_headteacher { role = \"head\" }"), Contains("takes nothing"));
}

TEST_CASE(
    "an unknown declaration, an unknown parameter and an unknown clause are told with the file that lacks "
    "them") {
    CHECK_THAT(wrong("person.declares \"agrees\""), Contains("declarations.lua") && Contains("'agrees'"));
    CHECK_THAT(wrong("person.years_as_head:at_least(parameter \"minimum\")"),
               Contains("parameters.lua") && Contains("'minimum'"));
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C2", requires = person.is_headteacher)"),
               Contains("clauses.lua") && Contains("'RUT-C2'") && Contains("did you mean 'RUT-C1'?"));
}

TEST_CASE("a declaration must say which") {
    for (const char* asked : {"person.declares", "person.declares {}", "person.declares { key = {} }"})
        CHECK_THAT(wrong(asked), Contains("person.declares") && Contains("which"));
}

TEST_CASE("two criteria of one id are told with both lines") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher },
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher },
} })");
    CHECK_THAT(pack.mistakes(), Contains("eligibility.lua:3") && Contains("'it'") && Contains("line 2"));
}

TEST_CASE("a criterion without id, clause or condition is told each of it") {
    const std::string told = wrong_criterion("");
    CHECK_THAT(told, Contains("'id'") && Contains("'clause'") && Contains("requires"));
    CHECK_THAT(told, Contains("eligibility.lua:3"));
}

TEST_CASE("a criterion has one rule, not two") {
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C1", requires = person.is_headteacher,
    decide = function(facts) return met "yes" end)"),
               Contains("requires") && Contains("decide"));
}

TEST_CASE("a key that criteria do not have is told with the nearest") {
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C1", require = person.is_headteacher)"),
               Contains("'require'") && Contains("did you mean 'requires'?"));
}

TEST_CASE("force is one of a list") {
    CHECK_THAT(
        wrong_criterion(R"(id = "it", clause = "RUT-C1", force = "shall", requires = person.is_headteacher)"),
        Contains("'shall'") && Contains("must"));
}

TEST_CASE("a mentee is judged by the appointment, a mentor by the person") {
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C1", requires = person.is_headteacher)", "mentee"),
               Contains("appointment"));
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C1", requires = appointment.headship:is "first")"),
               Contains("person"));
}

TEST_CASE("a school is one of somebody's") {
    CHECK_THAT(wrong("school.is_faith_school"), Contains("person.school") && Contains("any_school"));
    CHECK_THAT(wrong("any_school { person.school.is_faith_school }"),
               Contains("any_school") && Contains("school."));
    CHECK_THAT(wrong("each_school { person.is_headteacher }"), Contains("each_school"));
    CHECK_THAT(wrong("each_school { any_school { school.is_faith_school } }"), Contains("each_school"));
}

TEST_CASE("none of what holds for every school could mean two things, and is refused") {
    CHECK_THAT(wrong("none { person.school.is_faith_school }"), Contains("of which school"));
    CHECK_THAT(wrong("none { all { person.school.is_faith_school } }"), Contains("of which school"));
    PackFolder pack;
    CHECK(pack.require("each_school { none { school.is_faith_school } }").load().scheme);
}

TEST_CASE("all, any and none want conditions between braces") {
    CHECK_THAT(wrong("all {}"), Contains("all {"));
    CHECK_THAT(wrong("any(person.is_headteacher)"), Contains("any {"));
    CHECK_THAT(wrong("none { 3 }"), Contains("a condition is needed here"));
    CHECK_THAT(wrong("all { person.is_headteacher, \"good\" }"), Contains("a condition is needed here"));
}

TEST_CASE("brackets where braces belong are told") {
    PackFolder pack;
    pack.write("clauses.lua", "return clauses(\"RUT-C1\")\n");
    CHECK_THAT(pack.mistakes(), Contains("clauses.lua:1") && Contains("braces"));
}

TEST_CASE("a file that returns nothing is told to return") {
    PackFolder pack;
    pack.write(
        "manifest.lua",
        "scheme { id = \"rutland\", title = \"x\", authority = \"y\", edition = \"z\", source = \"s\" }\n");
    CHECK_THAT(pack.mistakes(), Contains("manifest.lua") && Contains("return"));
}

TEST_CASE("a mistake of grammar is told with its line") {
    PackFolder pack;
    pack.write(
        "eligibility.lua",
        "return eligibility {\n  mentor = {\n    criterion { id = \"it\"\n      clause = \"RUT-C1\" },\n");
    CHECK_THAT(pack.mistakes(), Contains("eligibility.lua:4") && Contains("expected"));
}

TEST_CASE("a pack that loops for ever is stopped at its line") {
    PackFolder pack;
    pack.allow(std::chrono::milliseconds{100});
    pack.write("eligibility.lua", "local n = 0\nwhile true do n = n + 1 end\n");
    CHECK_THAT(pack.mistakes(), Contains("eligibility.lua:2"));
}

TEST_CASE("a rule file that is missing is told by its name") {
    PackFolder pack;
    std::filesystem::remove(pack.path() / "clauses.lua");
    CHECK_THAT(pack.mistakes(), Contains("clauses.lua") && Contains("no such file"));
}

TEST_CASE("a misspelt word of the language of packs is told with its line") {
    PackFolder pack;
    pack.write("eligibility.lua",
               "return eligibility { mentee = {}, mentor = {\n  critreion { id = \"it\" },\n} }\n");
    CHECK_THAT(pack.mistakes(), Contains("eligibility.lua:2") && Contains("critreion"));
}

TEST_CASE("all mistakes of all files are told in one load") {
    PackFolder pack;
    pack.write("manifest.lua",
               "return scheme { id = \"Rut Land\", title = \"x\", authority = \"y\", edition = \"z\" }\n");
    pack.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "eligibility", force = "must", says = "Headteacher." },
  clause { "RUT-C1", section = "2", area = "eligibility", force = "mst", says = "Again." },
})");
    pack.write("parameters.lua",
               R"(return parameters { parameter { "minimum", "three", unit = "years", meaning = "m" } })");
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "one", clause = "RUT-C1", requires = person.is_hedteacher },
  criterion { id = "two", clause = "RUT-C9", requires = all { person.years_as_head, person.school.fase:is "primary" } },
} })");
    const std::string told = pack.mistakes();
    for (const char* part :
         {"manifest.lua:1", "'source'", "small letters", "clauses.lua:3", "'mst'", "parameters.lua:1",
          "eligibility.lua:2", "is_hedteacher", "eligibility.lua:3", "RUT-C9", "fase", "years_as_head"})
        CHECK_THAT(told, Contains(part));
}

TEST_CASE("a mistake is told once, however often its value is used") {
    const std::string told = wrong("all { person.nonsense, none { person.nonsense } }");
    CHECK(lines_in(told) == 1);
    PackFolder pack;
    pack.write("eligibility.lua", R"(local wrong = person.nonsense
return eligibility { mentee = {}, mentor = {
  criterion { id = "one", clause = "RUT-C1", requires = wrong },
  criterion { id = "two", clause = "RUT-C1", requires = all { wrong } },
} })");
    CHECK(lines_in(pack.mistakes()) == 1);
}

TEST_CASE("what a pack built can't be changed, and has no fields but its own") {
    CHECK_THAT(wrong("(function() person.years = 3 end)()"), Contains("can't be changed"));
    CHECK_THAT(wrong("all { person.is_headteacher }.parts"), Contains("'parts'"));
}
