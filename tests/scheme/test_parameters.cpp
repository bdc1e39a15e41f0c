// Parameters with dated changes, and what else is judged by the day.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;

namespace {

const char* const head_since_2013 =
    R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2013-09-01"}])";

std::unique_ptr<Scheme> with_parameter(PackFolder& pack, const std::string& braces,
                                       const std::string& condition) {
    pack.write("parameters.lua", "return parameters { parameter { " + braces + ", meaning = \"m\" } }\n");
    return pack.require(condition).scheme();
}

}  // namespace

TEST_CASE("an old decision is judged by the old value, a new one by the new") {
    PackFolder pack;
    const auto scheme = with_parameter(
        pack, R"("minimum", 3, unit = "years", changes = { ["2017-01-01"] = 4, ["2018-01-01"] = 2 })",
        "person.years_as_head:at_least(parameter \"minimum\")");
    const Register reg = rutland(head_since_2013);
    CHECK(outcome(*scheme, reg, "2016-12-31") == "met");
    CHECK(outcome(*scheme, reg, "2017-01-01") == "not_met");
    CHECK(outcome(*scheme, reg, "2017-09-01") == "met");
    CHECK(outcome(*scheme, reg, "2018-01-01") == "met");
    CHECK_THAT(answer(*scheme, reg, "2017-01-01").reason, Catch::Contains("4 years"));
}

TEST_CASE("a parameter in the braces behind a fact is judged by the day too") {
    PackFolder pack;
    const auto scheme = with_parameter(
        pack, R"("course", "induction", unit = "course", changes = { ["2017-01-01"] = "mentor_training" })",
        "person.has_training { course = parameter \"course\" }");
    const Register reg = rutland(
        R"("training":[{"person":"p1","course":"mentor_training","provider":"other","completed_on":"2014-01-01"}])");
    CHECK(outcome(*scheme, reg, "2016-12-31") == "not_met");
    CHECK(outcome(*scheme, reg, "2017-01-01") == "met");
}

TEST_CASE("whether acting headship counts is a parameter, with its day") {
    PackFolder pack;
    const auto scheme = with_parameter(
        pack, R"("acting_headship_counts", false, unit = "yes or no", changes = { ["2017-01-01"] = true })",
        "person.is_headteacher");
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"acting_headteacher","from":"2013-09-01"}])");
    CHECK(outcome(*scheme, reg, "2016-12-31") == "not_met");
    CHECK(outcome(*scheme, reg, "2017-01-01") == "met");
}

TEST_CASE("months, counts, dates and judgements can be parameters") {
    const Register reg = rutland(head_since_2013);
    const auto met = [&](const std::string& parameter, const std::string& condition) {
        PackFolder pack;
        return outcome(*with_parameter(pack, parameter, condition), reg, "2016-10-01");
    };
    CHECK(met(R"("p", 37, unit = "months")", "person.years_as_head:at_least(parameter \"p\")") == "met");
    CHECK(met(R"("p", 38, unit = "months")", "person.years_as_head:at_least(parameter \"p\")") == "not_met");
    CHECK(met(R"("p", 0, unit = "times")", "person.effective_support_elsewhere:at_most(parameter \"p\")") ==
          "met");
    CHECK(met(R"("p", "Rutland", unit = "authority")", "person.school.local_authority:is(parameter \"p\")") ==
          "met");
}

TEST_CASE("a declared date is compared with a date that is a parameter") {
    PackFolder pack;
    pack.write(
        "declarations.lua",
        R"(return declarations { declaration { "stays", asks = "the day", from = "x", kind = "date" } })");
    const auto scheme = with_parameter(pack, R"("p", "2018-08-31", unit = "date")",
                                       "person.declared_date \"stays\":on_or_after(parameter \"p\")");
    const Register reg = rutland(
        R"("declarations":[{"person":"p1","scheme":"rutland","key":"stays","value":"2018-08-31","made_on":"2016-01-01"}])");
    CHECK(outcome(*scheme, reg, "2016-10-01") == "met");
}

TEST_CASE("the dates of validity are kept as the pack states them") {
    PackFolder pack;
    pack.write("manifest.lua",
               R"(return scheme { id = "rutland", title = "t", authority = "a", edition = "e", source = "s",
  valid_from = "2015-09-01", valid_to = "2018-08-31" })");
    const auto scheme = pack.scheme();
    CHECK(scheme->definition().manifest.valid_from == parse_date("2015-09-01"));
    CHECK(scheme->definition().manifest.valid_to == parse_date("2018-08-31"));
}
