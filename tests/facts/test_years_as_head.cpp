// Service as a head: calendar years, overlaps once, gaps taken off.
#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string post(int urn, const char* from, const char* to = nullptr) {
    const std::string end = to == nullptr ? "" : fmt::format(R"(,"to":"{}")", to);
    return fmt::format(R"("urn":{},"role":"headteacher","from":"{}"{})", urn, from, end);
}
std::string months(const Register& reg, const std::string& as_of) {
    return Fact(reg, "person.years_as_head", as_of).value();
}

}  // namespace

TEST_CASE("served from 1 September 2013, three years are reached on 1 September 2016") {
    const Register reg = posts({post(1, "2013-09-01")});
    CHECK(months(reg, "2013-08-31") == "0");
    CHECK(months(reg, "2016-08-31") == "35");
    CHECK(months(reg, "2016-09-01") == "36");
    CHECK(Fact(reg, "person.years_as_head", "2014-01-01").reaches(36) == "2016-09-01");
}

TEST_CASE("a post that ended on the last day of the third year was three years") {
    CHECK(months(posts({post(1, "2013-09-01", "2016-08-31")}), "2019-01-01") == "36");
    CHECK(months(posts({post(1, "2013-09-01", "2016-08-30")}), "2019-01-01") == "35");
    CHECK(Fact(posts({post(1, "2013-09-01", "2016-08-30")}), "person.years_as_head", "2019-01-01")
              .reaches(36) == "never");
}

TEST_CASE("a headship from 29 February is a year old on 1 March") {
    const Register reg = posts({post(1, "2016-02-29")});
    CHECK(months(reg, "2017-02-28") == "11");
    CHECK(months(reg, "2017-03-01") == "12");
}

TEST_CASE("days in two posts at once count once") {
    const Register reg = posts({post(1, "2013-09-01", "2015-08-31"), post(2, "2014-09-01")});
    CHECK(months(reg, "2016-08-31") == "35");
    CHECK(months(reg, "2016-09-01") == "36");
}

TEST_CASE("a short post inside a long one adds nothing, in either order of the rows") {
    const std::string inside = post(2, "2014-01-01", "2014-06-30");
    const std::string around = post(1, "2013-09-01", "2016-08-31");
    CHECK(months(posts({inside, around}), "2019-01-01") == "36");
    CHECK(months(posts({around, inside}), "2019-01-01") == "36");
}

TEST_CASE("a post that begins on the day after another's last leaves no gap") {
    const Register reg = posts({post(1, "2013-09-01", "2014-08-31"), post(2, "2014-09-01")});
    CHECK(Fact(reg, "person.years_as_head", "2015-01-01").reaches(36) == "2016-09-01");
}

TEST_CASE("a gap moves the day on which years are reached by as many days") {
    const Register one = posts({post(1, "2013-09-01", "2014-08-31"), post(2, "2014-09-02")});
    CHECK(Fact(one, "person.years_as_head", "2015-01-01").reaches(36) == "2016-09-02");
    const Register thirty = posts({post(1, "2013-09-01", "2014-08-31"), post(2, "2014-10-01")});
    CHECK(Fact(thirty, "person.years_as_head", "2015-01-01").reaches(36) == "2016-10-01");
    CHECK(months(thirty, "2016-09-30") == "35");
    CHECK(months(thirty, "2016-10-01") == "36");
}

TEST_CASE("two gaps are taken off together") {
    const Register reg = posts(
        {post(2, "2014-09-11", "2015-08-31"), post(1, "2013-09-01", "2014-08-31"), post(3, "2015-09-06")});
    CHECK(Fact(reg, "person.years_as_head", "2016-01-01").reaches(36) == "2016-09-16");
}

TEST_CASE("service of one authority's schools leaves the others' days out") {
    const Register reg = posts(
        {post(1, "2013-09-01", "2014-08-31"), post(3, "2014-09-01", "2015-08-31"), post(2, "2015-09-01")});
    const auto in = [&](const char* authority) {
        return Fact(reg, "person.years_as_head", "2016-09-01", {{authority}}).value();
    };
    CHECK(in("Havering") == "12");
    CHECK(in("Kent") == "24");
    CHECK(in("Atlantis") == "0");
    CHECK(months(reg, "2016-09-01") == "36");
}

TEST_CASE("a post of tomorrow is no service, and no service is told as such") {
    const Register reg = posts({post(1, "2016-10-02")});
    CHECK(months(reg, "2016-10-01") == "0");
    CHECK_THAT(Fact(reg, "person.years_as_head", "2016-10-01").finding(),
               Says({"Amara Okafor", "not served", "headteacher"}));
}

TEST_CASE("service is told in years and months") {
    const Register reg = posts({post(1, "2013-09-01")});
    const auto told = [&](const char* as_of) { return Fact(reg, "person.years_as_head", as_of).finding(); };
    CHECK_THAT(told("2016-09-01"), Says({"1 September 2016", "Amara Okafor", "3 years", "headteacher"}));
    CHECK_THAT(told("2016-08-31"), Catch::Contains("2 years and 11 months"));
    CHECK_THAT(told("2013-10-01"), Catch::Contains("served 1 month as"));
    CHECK_THAT(told("2014-09-01"), Catch::Contains("served 1 year as"));
}

TEST_CASE("on the first day in post the service so far is told, not its absence") {
    CHECK_THAT(Fact(posts({post(1, "2016-10-01")}), "person.years_as_head", "2016-10-01").finding(),
               Catch::Contains("0 months") || Catch::Contains("0 years"));
}
