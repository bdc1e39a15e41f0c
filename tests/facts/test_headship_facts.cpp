#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

const char* const head_until_july = R"("urn":1,"role":"headteacher","from":"2010-09-01","to":"2016-07-31")";

std::string serves(const Register& reg, const std::string& as_of) {
    return Fact(reg, "person.is_headteacher", as_of).value();
}
std::string last_day(const Register& reg, const std::string& as_of) {
    return Fact(reg, "person.last_day_as_head", as_of).value();
}
// Which of the schools 1 (Oak), 2 (Elm) and 3 (Ash) a person is head of, by their authority facts' findings.
std::string schools(const Register& reg, const std::string& as_of) {
    const Fact fact{reg, "school.local_authority", as_of};
    std::string out;
    for (std::size_t tie = 0; tie < fact.schools(); ++tie)
        out += fact.finding(tie).substr(0, 3) + " ";
    return out;
}

}  // namespace

TEST_CASE("the last day in post is a day in post") {
    const Register reg = posts({head_until_july});
    CHECK(serves(reg, "2010-08-31") == "false");
    CHECK(serves(reg, "2010-09-01") == "true");
    CHECK(serves(reg, "2016-07-31") == "true");
    CHECK(serves(reg, "2016-08-01") == "false");
}

TEST_CASE("executive headship is headship; acting headship and deputy headship are not") {
    for (const char* role : {"headteacher", "executive_headteacher"})
        CHECK(serves(posts({fmt::format(R"("urn":1,"role":"{}","from":"2010-09-01")", role)}),
                     "2016-10-01") == "true");
    for (const char* role : {"acting_headteacher", "deputy_headteacher", "governor", "teacher"})
        CHECK(serves(posts({fmt::format(R"("urn":1,"role":"{}","from":"2010-09-01")", role)}),
                     "2016-10-01") == "false");
}

TEST_CASE("acting headship is headship where the parameter says so") {
    const Register reg = posts({R"("urn":1,"role":"acting_headteacher","from":"2013-09-01")"});
    CHECK(Fact(reg, "person.is_headteacher", "2016-10-01", {}, true).value() == "true");
    CHECK(Fact(reg, "person.years_as_head", "2016-09-01", {}, true).value() == "36");
    CHECK(Fact(reg, "person.years_as_head", "2016-09-01", {}, false).value() == "0");
    CHECK(Fact(reg, "school.local_authority", "2016-10-01", {}, true).value() == "Kent");
    CHECK(Fact(reg, "school.local_authority", "2016-10-01", {}, false).value().empty());
}

TEST_CASE("a headship that ends on a recorded day changes on the day after, the longest one deciding") {
    CHECK(Fact(posts({head_until_july}), "person.is_headteacher", "2016-01-01").changes_on() == "2016-08-01");
    const Register two =
        posts({head_until_july, R"("urn":2,"role":"headteacher","from":"2012-09-01","to":"2016-12-31")"});
    CHECK(Fact(two, "person.is_headteacher", "2016-01-01").changes_on() == "2017-01-01");
    const Register open = posts({head_until_july, R"("urn":2,"role":"headteacher","from":"2012-09-01")"});
    CHECK(Fact(open, "person.is_headteacher", "2016-01-01").changes_on() == "never");
}

TEST_CASE("whoever serves has no last day as head, and so has who never was one") {
    const Register reg = posts({head_until_july});
    CHECK(last_day(reg, "2016-07-31") == "none");
    CHECK(last_day(reg, "2016-08-01") == "2016-07-31");
    CHECK(last_day(posts({R"("urn":1,"role":"teacher","from":"2010-09-01","to":"2011-08-31")"}),
                   "2016-10-01") == "none");
}

TEST_CASE("of several headships that have ended, the last to end counts, whichever stands first") {
    const std::string longer = R"("urn":2,"role":"headteacher","from":"2009-09-01","to":"2016-08-31")";
    CHECK(last_day(posts({head_until_july, longer}), "2016-10-01") == "2016-08-31");
    CHECK(last_day(posts({longer, head_until_july}), "2016-10-01") == "2016-08-31");
}

TEST_CASE("a head who went back to the classroom has retired from headship") {
    const Register reg = posts({head_until_july, R"("urn":3,"role":"teacher","from":"2016-09-01")"});
    CHECK(last_day(reg, "2016-10-01") == "2016-07-31");
    CHECK(schools(reg, "2016-10-01") == "Oak ");
}

TEST_CASE("a head's schools are those of the current headships, each once") {
    const Register reg = posts({R"("urn":1,"role":"headteacher","from":"2010-09-01","to":"2016-12-31")",
                                R"("urn":2,"role":"executive_headteacher","from":"2014-09-01")",
                                R"("urn":2,"role":"headteacher","from":"2015-09-01")"});
    CHECK(schools(reg, "2014-01-01") == "Oak ");
    CHECK(schools(reg, "2016-12-31") == "Oak Elm ");
    CHECK(schools(reg, "2017-01-01") == "Elm ");
}

TEST_CASE("a retired head's schools are those of the headships that ended last") {
    const Register reg =
        posts({head_until_july, R"("urn":2,"role":"headteacher","from":"2012-09-01","to":"2016-07-31")",
               R"("urn":3,"role":"headteacher","from":"2005-09-01","to":"2010-07-31")"});
    CHECK(schools(reg, "2016-10-01") == "Oak Elm ");
}

TEST_CASE("findings about headship say since when, and until when") {
    const Register reg = posts({head_until_july});
    CHECK_THAT(Fact(reg, "person.is_headteacher", "2016-01-01").finding(),
               Says({"Amara Okafor", "Oak School", "1 September 2010", "headteacher"}));
    CHECK_THAT(Fact(reg, "person.is_headteacher", "2016-10-01").finding(),
               Says({"Amara Okafor", "headteacher"}));
    CHECK_THAT(Fact(reg, "person.last_day_as_head", "2016-10-01").finding(),
               Says({"Amara Okafor", "Oak School", "31 July 2016", "headteacher"}));
    CHECK_THAT(Fact(with_tables(""), "person.is_headteacher", "2016-10-01").finding(),
               Says({"Amara Okafor", "headteacher", "is not and has not"}));
}
