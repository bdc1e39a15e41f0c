#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string at(int urn, const char* fact) {
    const Register reg = posts({fmt::format(R"("urn":{},"role":"headteacher","from":"2010-09-01")", urn)});
    return Fact(reg, fact, "2016-10-01").value();
}

std::string circumstance(const char* dates, const char* as_of) {
    const Register reg = of_school("circumstances", {fmt::format(R"("kind":"finance",{})", dates)});
    return Fact(reg, "school.has_circumstance", as_of, {{"finance", "reorganisation"}}).value();
}

}  // namespace

TEST_CASE("what stands in a school's row is known, what is left empty is unknown") {
    CHECK(at(2, "school.local_authority") == "Kent");
    CHECK(at(2, "school.area") == "West Kent");
    CHECK(at(2, "school.phase") == "primary");
    CHECK(at(2, "school.admissions_policy") == "selective");
    for (const char* fact : {"school.area", "school.phase", "school.admissions_policy"})
        CHECK(at(1, fact) == "unknown");
}

TEST_CASE("a school without a religious character is known to have none") {
    CHECK(at(2, "school.is_faith_school") == "true");
    CHECK(at(1, "school.is_faith_school") == "false");
}

TEST_CASE("a circumstance holds on its first and on its last day") {
    const char* const year = R"("from":"2015-09-01","to":"2016-08-31")";
    CHECK(circumstance(year, "2015-08-31") == "false");
    CHECK(circumstance(year, "2015-09-01") == "true");
    CHECK(circumstance(year, "2016-08-31") == "true");
    CHECK(circumstance(year, "2016-09-01") == "false");
    CHECK(circumstance(R"("from":"2015-09-01")", "2030-01-01") == "true");
}

TEST_CASE("a circumstance of another kind, or at another school, is none") {
    const Register reg =
        with_tables(of_person("posts", {R"("urn":1,"role":"headteacher","from":"2010-09-01")"}) +
                    R"(,"circumstances":[{"urn":1,"kind":"building","from":"2015-01-01"},
                                         {"urn":2,"kind":"finance","from":"2015-01-01"}])");
    CHECK(Fact(reg, "school.has_circumstance", "2016-10-01", {{"finance"}}).value() == "false");
    CHECK(Fact(reg, "school.has_circumstance", "2016-10-01", {{"building"}}).value() == "true");
    CHECK(Fact(reg, "school.has_circumstance", "2016-10-01").value() == "true");
}

TEST_CASE("of overlapping circumstances the one that lasts longest decides when they are over") {
    const Register reg =
        of_school("circumstances", {R"("kind":"finance","from":"2015-01-01","to":"2017-03-31")",
                                    R"("kind":"finance","from":"2016-01-01","to":"2017-01-31")"});
    const Fact fact{reg, "school.has_circumstance", "2016-10-01", {{"finance"}}};
    CHECK(fact.changes_on() == "2017-04-01");
    CHECK_THAT(fact.finding(), Says({"Oak School", "1 January 2015", "finance"}));
    CHECK_THAT(fact.change("", true), Says({"Oak School", "finance", "ends"}));
    CHECK(fact.change() == "nobody can");
}

TEST_CASE("facts of a school come once for each of a head's schools") {
    const Register reg = posts({R"("urn":3,"role":"headteacher","from":"2010-09-01")",
                                R"("urn":2,"role":"headteacher","from":"2010-09-01")"});
    const Fact fact{reg, "school.local_authority", "2016-10-01"};
    REQUIRE(fact.schools() == 2);
    CHECK_THAT(fact.finding(0), Says({"Elm School", "Kent"}));
    CHECK_THAT(fact.finding(1), Says({"Ash School", "Havering"}));
}

TEST_CASE("findings about a school name it and say what was found") {
    const Register reg = posts({R"("urn":2,"role":"headteacher","from":"2010-09-01")"});
    const auto told = [&](const char* fact) { return Fact(reg, fact, "2016-10-01").finding(); };
    CHECK_THAT(told("school.local_authority"), Says({"Elm School"}));
    CHECK_THAT(told("school.area"), Says({"Elm School", "West Kent"}));
    CHECK_THAT(told("school.phase"), Says({"Elm School", "primary"}));
    CHECK_THAT(told("school.admissions_policy"), Says({"Elm School", "selective"}));
    CHECK_THAT(told("school.is_faith_school"), Says({"Elm School", "Church of England"}));
}
