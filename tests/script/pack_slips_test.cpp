// Packs in which a rule would be lost, or a mistake told twice, or in words that nobody understands.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string wrong(const std::string& condition) {
    PackFolder pack;
    return pack.require(condition).mistakes();
}

std::string wrong_file(const char* file, const std::string& text) {
    PackFolder pack;
    return pack.write(file, text).mistakes();
}

std::string wrong_parameter(const std::string& braces) {
    return wrong_file("parameters.lua", "return parameters {\n  parameter { " + braces + " },\n}\n");
}

long lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("conditions joined by and, or, not or == are told once, with what to write") {
    const char* const trained = "person.has_training { course = \"induction\" }";
    for (const std::string joined : {" and ", " or ", " == "}) {
        INFO(joined);
        const std::string told = wrong("person.is_headteacher" + joined + trained);
        CHECK_THAT(told, Contains("eligibility.lua:3") && Contains("write"));
        CHECK(lines_in(told) == 1);
    }
    CHECK_THAT(wrong("not person.is_headteacher"), Contains("none { … }"));
    CHECK(lines_in(wrong("person.years_as_head >= years(3)")) == 1);
}

TEST_CASE("true or false in place of a condition is told with none") {
    CHECK_THAT(wrong("rawequal(person.is_headteacher, true)"), Contains("none { … }"));
}

TEST_CASE("a condition that is built and not used is told at its line") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(local head = person.is_headteacher
local trained = person.has_training { course = "induction" }
local lasting = person.years_as_head:at_least(years(3))
return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = head },
} })");
    const std::string told = pack.mistakes();
    CHECK_THAT(told, Contains("eligibility.lua:2") && Contains("eligibility.lua:3") && Contains("not used"));
    CHECK_THAT(told, !Contains("eligibility.lua:1:"));
}

TEST_CASE("what a module builds for a pack and the pack forgets is told") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(local headship = require "headship"
local serves = headship.serves "Rutland"
return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher },
} })");
    CHECK_THAT(pack.mistakes(), Contains("eligibility.lua:2") && Contains("not used"));
}

TEST_CASE("a condition may be used in several places, and by a function of the pack's own") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(local head = person.is_headteacher
local function also(condition) return all { head, condition } end
return eligibility { mentor = {
  criterion { id = "a", clause = "RUT-C1", requires = also(person.has_training) },
  criterion { id = "b", clause = "RUT-C1", requires = head },
  criterion { id = "c", clause = "RUT-C1", facts = { serves = person.is_headteacher },
    decide = function(facts) if facts.serves and not facts.none then return met "yes" end return not_met "no" end },
} })");
    CHECK(pack.load().scheme);
}

TEST_CASE("a key that stands twice is told in every file of a pack") {
    CHECK_THAT(wrong_file("manifest.lua", R"(return scheme { id = "r", title = "t", authority = "a",
  edition = "e", source = "s", edition = "f" })"),
               Contains("manifest.lua:2") && Contains("'edition'"));
    PackFolder pack;
    pack.write("tests/it.lua", R"(return tests { test { "it", as_of = "2016-10-01", mentor = { people = {} },
  expect = { ["RUT-C1"] = "met", ["RUT-C1"] = "not_met" } } })");
    CHECK_THAT(pack.mistakes(true), Contains("tests/it.lua:2") && Contains("'RUT-C1'"));
}

TEST_CASE("a misspelt word is told with the nearest, and the rest of the file is read") {
    const std::string told = wrong_file("eligibility.lua", R"(return eligibility { mentor = {
  criteron { id = "it", clause = "RUT-C1", requires = person.is_headteacher },
  criterion { id = "two", clause = "RUT-C9", requires = person.is_headteacher },
} })");
    CHECK_THAT(told, Contains("eligibility.lua:2: there is no word 'criteron'; did you mean 'criterion'?"));
    CHECK_THAT(told, Contains("RUT-C9"));
    CHECK(lines_in(told) == 2);
}

TEST_CASE("a misspelt function of a module is told with the nearest") {
    CHECK_THAT(wrong_file("eligibility.lua", R"(local headship = require "headship"
return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = headship.serve "Rutland" },
} })"),
               Contains("eligibility.lua:3: the module 'headship' has no 'serve'; did you mean 'serves'?"));
}

TEST_CASE("what packs do not have is told as such") {
    CHECK_THAT(wrong_file("manifest.lua", "return scheme { id = os.getenv \"HOME\" }\n"),
               Contains("manifest.lua:1: os is not available in rule packs"));
}

TEST_CASE("a misspelt word in a rule in plain Lua ends the rule, with its line") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", facts = { head = person.is_headteacher },
    decide = function(facts)
      return mett "yes"
    end },
} })");
    const auto scheme = pack.scheme();
    const Register reg = rutland("");
    const Verdicts verdicts = judge(*scheme, reg, "2016-10-01");
    REQUIRE(verdicts.failure());
    CHECK(verdicts.failure()->where.line == 4);
    CHECK_THAT(verdicts.failure()->message, Contains("'mett'") && Contains("did you mean 'met'?"));
}

TEST_CASE("a file that can't be read is told, and not every name that it would have defined") {
    PackFolder pack;
    pack.write("clauses.lua", "return clauses {\n  clause { \"RUT-C1\" section = \"1\" },\n}\n");
    const std::string told = pack.mistakes();
    CHECK_THAT(told, Contains("clauses.lua:2") && Contains("checked when this file is right"));
    CHECK_THAT(told, !Contains("has no clause"));
    CHECK(lines_in(told) == 2);
}

TEST_CASE("a value that was refused is not blamed a second time") {
    PackFolder pack;
    pack.write("parameters.lua",
               "return parameters { parameter { \"least\", \"3\", unit = \"years\", meaning = \"m\" } }\n");
    pack.require("person.years_as_head:at_least(parameter \"least\")");
    const std::string told = pack.mistakes();
    CHECK_THAT(told, Contains("the text \"3\"") && Contains("write 3 without quotation marks"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("what speaks of a clause or declaration that was refused is not blamed for it") {
    PackFolder pack;
    pack.write(
        "clauses.lua",
        R"(return clauses { clause { "RUT-C1", section = "1", area = "a", force = "mst", says = "x" } })");
    CHECK(lines_in(pack.mistakes()) == 1);
    pack.write("clauses.lua", PackFolder::clauses);
    pack.write("declarations.lua",
               R"(return declarations { declaration { "until", asks = "a", from = "f", kind = "dat" } })");
    const std::string told = pack.require("person.declared_date \"until\":has_come()").mistakes();
    CHECK_THAT(told, Contains("kind is") && Contains("checked when this file is right"));
    CHECK(lines_in(told) == 2);
}

TEST_CASE("a rule in plain Lua that is no function is told once") {
    PackFolder pack;
    pack.write(
        "eligibility.lua",
        R"(return eligibility { mentor = { criterion { id = "a", clause = "RUT-C1", decide = 3 } } })");
    const std::string told = pack.mistakes();
    CHECK_THAT(told, Contains("'decide' is a function, not the number 3"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("a parameter of yes or no is true or false, and that on acting headship is yes or no") {
    CHECK_THAT(wrong_parameter(R"("x", "yes", unit = "yes or no", meaning = "m")"),
               Contains("write true or false"));
    CHECK_THAT(wrong_parameter(R"("acting_headship_counts", "yes", unit = "yes or no", meaning = "m")"),
               Contains("write true or false"));
    CHECK_THAT(wrong_parameter(R"("acting_headship_counts", 1, unit = "times", meaning = "m")"),
               Contains("\"yes or no\""));
}

TEST_CASE("a misspelt unit is told with the nearest, and a unit of the policy's own is taken") {
    CHECK_THAT(wrong_parameter(R"("x", 3, unit = "year", meaning = "m")"), Contains("did you mean 'years'?"));
    PackFolder pack;
    pack.write("parameters.lua",
               R"(return parameters { parameter { "x", 3, unit = "days", meaning = "m" } })");
    CHECK(pack.load().scheme);
}

TEST_CASE("a value that does not fit its rule is told with the place of the parameter") {
    PackFolder pack;
    pack.write("parameters.lua",
               R"(return parameters { parameter { "lowest", "goood", unit = "judgement", meaning = "m" } })");
    pack.require("person.school.latest_inspection.overall_effectiveness:at_least(parameter \"lowest\")");
    CHECK_THAT(pack.mistakes(), Contains("'goood'") && Contains("parameter 'lowest': parameters.lua:1"));
}

TEST_CASE("a clause awaits a part of headway that there is to be") {
    CHECK_THAT(wrong_file("clauses.lua", R"(return clauses { clause { "RUT-C1", section = "1", area = "a",
  force = "must", says = "x", awaits = "reprots" } })"),
               Contains("'reprots'") && Contains("did you mean 'reports'?"));
}

TEST_CASE("a typographic character outside of texts is told as such") {
    CHECK_THAT(wrong_file("manifest.lua", "return scheme {\n  id = \u201Crutland\u201D,\n}\n"),
               Contains("manifest.lua:2") && Contains("typographic quotation mark"));
    CHECK_THAT(wrong_file("manifest.lua", "return scheme {\n\u00A0 id = \"rutland\",\n}\n"),
               Contains("no-break space"));
    CHECK_THAT(wrong_file("manifest.lua", "return scheme {\n  id = 3 \u2013 2,\n}\n"),
               Contains("typographic dash"));
}

TEST_CASE("a forgotten comma is asked for at the end of the line before") {
    CHECK_THAT(wrong_file("manifest.lua", "return scheme {\n  id = \"rutland\"\n  title = \"t\",\n}\n"),
               Contains("manifest.lua:3") && Contains("is a comma missing at the end of line 2?"));
    CHECK_THAT(wrong_file("manifest.lua", "return scheme {\n  id = \"rutland\n}\n"),
               Contains("manifest.lua:2") && Contains("quotation mark missing"));
}
