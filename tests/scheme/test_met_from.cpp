// The day from which time alone meets a criterion: right where it is told, and told wherever there is one.
#include "scheme/pack_folder.h"

#include <fmt/format.h>

using namespace headway;
using namespace headway::test;

namespace {

// A head of school 1 since 2013, and of school 2 as well until the end of 2016.
const char* const two_schools = R"("posts":[
{"person":"p1","urn":1,"role":"headteacher","from":"2013-09-01"},
{"person":"p1","urn":2,"role":"executive_headteacher","from":"2014-09-01","to":"2016-12-31"}])";

std::string with_two_schools(const std::string& tables) {
    return fmt::format("{},\n{}", two_schools, tables);
}

}  // namespace

TEST_CASE("three years of headship are reached on their third anniversary") {
    PackFolder pack;
    const auto scheme = pack.require("person.years_as_head:at_least(years(3))").scheme();
    const Register reg = rutland(two_schools);
    CHECK(met_from(*scheme, reg, "2015-01-01") == "2016-09-01");
    CHECK(outcome(*scheme, reg, "2016-08-31") == "not_met");
    CHECK(outcome(*scheme, reg, "2016-09-01") == "met");
}

TEST_CASE("a post that ends before the years are full gives no day") {
    PackFolder pack;
    const auto scheme = pack.require("person.years_as_head:at_least(years(3))").scheme();
    const Register reg = rutland(
        R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2013-09-01","to":"2016-08-30"}])");
    CHECK(met_from(*scheme, reg, "2015-01-01").empty());
}

TEST_CASE("a post of tomorrow is not counted on: it may not come about") {
    PackFolder pack;
    const auto scheme = pack.require("person.is_headteacher").scheme();
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2016-10-02"}])");
    CHECK(met_from(*scheme, reg, "2016-10-01").empty());
}

TEST_CASE("a difficulty whose end is recorded is over on the day after") {
    PackFolder pack;
    const auto scheme =
        pack.require(R"(each_school { none { school.has_circumstance { kind = "finance" } } })").scheme();
    const Register reg = rutland(with_two_schools(
        R"("circumstances":[{"urn":1,"kind":"finance","from":"2016-01-01","to":"2017-03-31"}])"));
    CHECK(met_from(*scheme, reg, "2016-10-01") == "2017-04-01");
}

TEST_CASE("when the headship of the weaker school ends, only the other school counts") {
    PackFolder pack;
    const auto scheme =
        pack.require("person.school.latest_inspection.leadership_and_management:at_least \"good\"").scheme();
    const Register reg = rutland(with_two_schools(R"("inspections":[
{"urn":1,"date":"2015-01-01","leadership_and_management":"good"},
{"urn":2,"date":"2015-01-01","leadership_and_management":"requires_improvement"}])"));
    CHECK(outcome(*scheme, reg, "2017-01-01") == "met");
    CHECK(met_from(*scheme, reg, "2016-10-01") == "2017-01-01");
}

TEST_CASE("a head whose last day is recorded is recently retired from the day after it") {
    PackFolder pack;
    const auto scheme = pack.require("person.last_day_as_head:at_most_ago(years(2))").scheme();
    const Register reg = rutland(
        R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2013-09-01","to":"2016-12-31"}])");
    CHECK(met_from(*scheme, reg, "2016-10-01") == "2017-01-01");
}

TEST_CASE("a parameter that changes on a day may meet a criterion on that day") {
    PackFolder pack;
    pack.write("parameters.lua",
               R"(return parameters { parameter { "minimum", 5, unit = "years", meaning = "service",
  changes = { ["2016-12-01"] = 3 } } })");
    const auto scheme = pack.require("person.years_as_head:at_least(parameter \"minimum\")").scheme();
    CHECK(met_from(*scheme, rutland(two_schools), "2016-10-01") == "2016-12-01");
}

TEST_CASE("where a parameter rises before it is reached, the day is that of the new value") {
    PackFolder pack;
    pack.write("parameters.lua",
               R"(return parameters { parameter { "minimum", 3, unit = "years", meaning = "service",
  changes = { ["2016-06-01"] = 4 } } })");
    const auto scheme = pack.require("person.years_as_head:at_least(parameter \"minimum\")").scheme();
    CHECK(met_from(*scheme, rutland(two_schools), "2016-01-01") == "2017-09-01");
}

TEST_CASE("time may meet the exceptional route, but that is not to meet the requirement") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.has_training { course = "induction" },
    exceptionally = person.years_as_head:at_least(years(3)) } }, mentee = {} })");
    const auto scheme = pack.scheme();
    const Register reg = rutland(two_schools);
    CHECK(outcome(*scheme, reg, "2016-09-01") == "by_exception");
    CHECK(met_from(*scheme, reg, "2016-01-01").empty());
}

TEST_CASE("what is met, or unknown, has no day from which it is met") {
    PackFolder pack;
    const auto scheme = pack.require("person.years_as_head:at_least(years(3))").scheme();
    CHECK(met_from(*scheme, rutland(two_schools), "2016-10-01").empty());
    const auto unknown = pack.require("person.school.phase:is \"primary\"").scheme();
    CHECK(met_from(*unknown, rutland(two_schools), "2016-10-01").empty());
}

TEST_CASE("known at an earlier day, the question of a later one leaves out what came between") {
    PackFolder pack;
    const auto scheme = pack.require("person.is_recommended { by = \"adviser\" }").scheme();
    const Register reg = rutland(
        R"("recommendations":[{"person":"p1","scheme":"rutland","by_role":"adviser","given_on":"2016-11-01"}])");
    const auto on = [&](const char* known) {
        const Verdicts verdicts{*scheme,
                                reg,
                                {.kind = SubjectKind::mentor,
                                 .subjects = std::vector<Ref<Person>>{{0}},
                                 .as_of = *parse_date("2016-12-01"),
                                 .known_at = parse_date(known)}};
        return name_of(verdicts.outcome(0, 0));
    };
    CHECK(on("2016-10-31") == "not_met");
    CHECK(on("2016-11-01") == "met");
}
