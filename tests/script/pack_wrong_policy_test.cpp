// Wrong manifests, clauses, parameters, declarations and tests.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string wrong(const char* file, const std::string& text, bool with_tests = false) {
    PackFolder pack;
    return pack.write(file, text).mistakes(with_tests);
}

std::string wrong_parameter(const std::string& braces) {
    return wrong("parameters.lua", "return parameters {\n  parameter { " + braces + " },\n}\n");
}

std::string wrong_test(const std::string& braces) {
    return wrong("tests/it.lua", "return tests {\n  test { " + braces + " },\n}\n", true);
}

}  // namespace

TEST_CASE("a manifest without its keys is told each of them") {
    const std::string told = wrong("manifest.lua", "return scheme {}\n");
    for (const char* key : {"'id'", "'title'", "'authority'", "'edition'", "'source'"})
        CHECK_THAT(told, Contains(key));
}

TEST_CASE("dates of validity are dates, and the first is not after the last") {
    const std::string start =
        R"(return scheme { id = "r", title = "t", authority = "a", edition = "e", source = "s", )";
    CHECK_THAT(wrong("manifest.lua", start + R"(valid_from = "2016-02-30" })"), Contains("2016-02-30"));
    CHECK_THAT(wrong("manifest.lua", start + R"(valid_from = "2017-01-01", valid_to = "2016-01-01" })"),
               Contains("valid_to"));
}

TEST_CASE("a clause without its words is told") {
    CHECK_THAT(wrong("clauses.lua",
                     "return clauses {\n  clause { \"RUT-C1\", section = \"1\", area = \"a\", force = "
                     "\"must\" },\n}\n"),
               Contains("clauses.lua:2") && Contains("'says'"));
}

TEST_CASE("a key of a clause that there is not, is told with the nearest") {
    CHECK_THAT(
        wrong(
            "clauses.lua",
            R"(return clauses { clause { "RUT-C1", section = "1", area = "a", force = "must", says = "x", guidence = true } })"),
        Contains("'guidence'") && Contains("did you mean 'guidance'?"));
}

TEST_CASE("a value that does not fit its unit is told") {
    CHECK_THAT(wrong_parameter(R"("minimum", "three", unit = "years", meaning = "m")"),
               Contains("parameters.lua:2") && Contains("years"));
    CHECK_THAT(wrong_parameter(R"("minimum", -1, unit = "years", meaning = "m")"), Contains("years"));
    CHECK_THAT(wrong_parameter(R"("day", "2016-13-01", unit = "date", meaning = "m")"), Contains("date"));
    CHECK_THAT(wrong_parameter(R"("minimum", unit = "years", meaning = "m")"), Contains("missing"));
}

TEST_CASE("a dated change is written with its day, and with a value of the unit") {
    CHECK_THAT(wrong_parameter(R"("n", 3, unit = "years", meaning = "m", changes = { ["september"] = 4 })"),
               Contains("2017-09-01"));
    CHECK_THAT(
        wrong_parameter(R"("n", 3, unit = "years", meaning = "m", changes = { ["2017-09-01"] = "four" })"),
        Contains("years"));
}

TEST_CASE("a parameter of two values must fit its rule with both of them") {
    PackFolder pack;
    pack.write("parameters.lua",
               R"(return parameters { parameter { "lowest", "goood", unit = "judgement", meaning = "m",
  changes = { ["2017-09-01"] = "good" } } })");
    pack.require("person.school.latest_inspection.overall_effectiveness:at_least(parameter \"lowest\")");
    CHECK_THAT(pack.mistakes(), Contains("'goood'"));
}

TEST_CASE("an interpretation or a parameter of a clause that there is not, is told") {
    CHECK_THAT(wrong("interpretations.lua",
                     R"(return interpretations { interpretation { "So be it.", clause = "RUT-C7" } })"),
               Contains("RUT-C7"));
    CHECK_THAT(
        wrong(
            "interpretations.lua",
            R"(return interpretations { interpretation { "So be it.", clause = "RUT-C1", parameter = "none" } })"),
        Contains("parameters.lua") && Contains("'none'"));
    CHECK_THAT(wrong_parameter(R"("n", 3, unit = "years", meaning = "m", clause = "RUT-C7")"),
               Contains("RUT-C7"));
}

TEST_CASE("a declaration's kind is one of three") {
    CHECK_THAT(
        wrong("declarations.lua",
              R"(return declarations { declaration { "d", asks = "a", from = "f", kind = "maybe" } })"),
        Contains("\"date\""));
}

TEST_CASE("a declaration of a date can't be asked for yes or no") {
    PackFolder pack;
    pack.write("declarations.lua",
               R"(return declarations { declaration { "until", asks = "a", from = "f", kind = "date" } })");
    CHECK_THAT(pack.require("person.declares \"until\"").mistakes(),
               Contains("'until'") && Contains("a date"));
}

TEST_CASE("a test without a day, without a subject or without an expectation is told") {
    const std::string told = wrong_test("\"it\", expect = {}");
    CHECK_THAT(told, Contains("tests/it.lua:2") && Contains("as_of") && Contains("mentor") &&
                         Contains("expects nothing"));
}

TEST_CASE("a test expects outcomes that there are, of clauses that there are") {
    const std::string start = R"("it", as_of = "2016-10-01", mentor = { people = {} }, expect = )";
    CHECK_THAT(wrong_test(start + R"({ ["RUT-C1"] = "ok" })"), Contains("'ok'") && Contains("not_met"));
    CHECK_THAT(wrong_test(start + R"({ ["RUT-C2"] = "met" })"),
               Contains("'RUT-C2'") && Contains("did you mean 'RUT-C1'?"));
}

TEST_CASE("a test expects a verdict that there is") {
    CHECK_THAT(
        wrong_test(
            R"("it", as_of = "2016-10-01", mentor = { people = {} }, expect = { verdict = "eligable" })"),
        Contains("'eligable'"));
}

TEST_CASE("two lists where one of mentors and one of mentees belong: a misspelt list is told") {
    CHECK_THAT(wrong("eligibility.lua", "return eligibility { mentors = {}, mentee = {} }\n"),
               Contains("'mentors'") && Contains("did you mean 'mentor'?"));
}
