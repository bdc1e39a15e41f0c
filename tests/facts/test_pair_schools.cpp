// Facts that compare the schools of a mentor and a mentee, and how long each has held the mentee's role.
#include "facts/pair_fact.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Benedict Shaw (p2) is appointed to school 9; Amara Okafor (p1) leads these schools from 2010 to 1 October
// 2016, and has this expertise.
class Schools {
  public:
    // A school's columns: of the mentee's first.
    explicit Schools(const std::string& mentees) { add(9, mentees); }

    Schools& led(const std::string& columns, const std::string& role = "headteacher") {
        const int urn = ++led_;
        add(urn, columns);
        post("p1", urn, role, "2010-09-01", "2016-10-01");
        return *this;
    }
    Schools& post(const std::string& person, int urn, const std::string& role, const std::string& from,
                  const std::string& to = "") {
        posts_.push_back(fmt::format(R"({{"person":"{}","urn":{},"role":"{}","from":"{}"{}}})", person, urn,
                                     role, from, to.empty() ? "" : R"(,"to":")" + to + '"'));
        return *this;
    }
    Schools& circumstance(const std::string& kind, const std::string& from, const std::string& to = "") {
        circumstances_.push_back(fmt::format(R"({{"urn":9,"kind":"{}","from":"{}"{}}})", kind, from,
                                             to.empty() ? "" : R"(,"to":")" + to + '"'));
        return *this;
    }
    Schools& appointed(const std::string& role) {
        role_ = role;
        return *this;
    }
    Schools& expertise(const std::string& kinds) {
        expertise_ = kinds;
        return *this;
    }

    PairFact fact(const std::string& name, const std::string& as_of = "2016-10-01",
                  const Strings& words = {}) const {
        ReadRegister read = read_register(document(), "schools.json");
        for (const Problem& problem : read.problems)
            UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
        REQUIRE(read.reg);
        return {std::move(*read.reg), name, as_of, words};
    }
    std::string outcome(const std::string& name, const std::string& as_of = "2016-10-01") const {
        return fact(name, as_of).outcome();
    }

  private:
    void add(int urn, const std::string& columns) {
        schools_.push_back(fmt::format(R"({{"urn":{0},"name":"School {0}","local_authority":"Kent"{1}{2}}})",
                                       urn, columns.empty() ? "" : ",", columns));
    }
    std::string document() const {
        return fmt::format(
            R"({{"schools":[{}],"people":[{{"id":"p1","name":"Amara Okafor","expertise":[{}]}},)"
            R"({{"id":"p2","name":"Benedict Shaw"}}],"posts":[{}],"circumstances":[{}],)"
            R"("appointments":[{{"id":"a1","person":"p2","urn":9,"role":"{}","appointed_on":"2016-05-20",)"
            R"("starts_on":"2016-09-01"}}]}})",
            fmt::join(schools_, ","), expertise_, fmt::join(posts_, ","), fmt::join(circumstances_, ","),
            role_);
    }

    int led_ = 0;
    std::string role_ = "headteacher";
    std::string expertise_;
    Strings schools_, posts_, circumstances_;
};

const std::string north = R"("networks":["North"])";
const std::string north_and_east = R"("networks":["North","East"])";
const std::string south = R"("networks":["South"])";
const std::string in_none = R"("networks":[])";

// The outcome for a mentee's school and these of the mentor's.
std::string alike(const std::string& fact, const std::string& mentees,
                  const std::vector<std::string>& mentors, const Strings& words = {}) {
    Schools schools{mentees};
    for (const std::string& school : mentors)
        schools.led(school);
    return schools.fact(fact, "2016-10-01", words).outcome();
}
std::string networks(const std::string& mentees, const std::vector<std::string>& mentors) {
    return alike("share_a_network", mentees, mentors);
}

const std::string held_longer = "mentor_held_role_longer";

}  // namespace

TEST_CASE("two schools share a network where one entry is the same") {
    CHECK(networks(north, {north}) == "met");
    CHECK(networks(north_and_east, {north}) == "met");
    CHECK(networks(north, {south}) == "not_met");
    CHECK(networks(north, {south, north_and_east}) == "met");
}

TEST_CASE("a school of which no network is recorded leaves it open, unless another one settles it") {
    CHECK(networks(in_none, {north}) == "unknown");
    CHECK(networks(north, {""}) == "unknown");
    CHECK(networks(in_none, {""}) == "unknown");
    CHECK(networks(north, {south, in_none}) == "unknown");
    CHECK(networks(north, {north, in_none}) == "met");
}

TEST_CASE("who has led no school shares no network; of who has left a school, that one counts") {
    CHECK(networks(north, {}) == "not_met");
    CHECK(networks(in_none, {}) == "not_met");
    Schools left{R"("area":"West Kent","phase":"primary",)" + north};
    left.led(R"("area":"East Kent","phase":"primary",)" + north);
    for (const char* fact : {"share_a_network", "is_outside_area", "same_phase"}) {
        INFO(fact);
        CHECK(left.outcome(fact, "2016-10-01") == "met");
        CHECK(left.outcome(fact, "2016-10-02") == "met");
    }
}

TEST_CASE("every school of the mentor must be of the phase of the mentee's") {
    const std::string primary = R"("phase":"primary")";
    const std::string secondary = R"("phase":"secondary")";
    const auto same = [](const std::string& mentees, const std::vector<std::string>& mentors) {
        return alike("same_phase", mentees, mentors);
    };
    CHECK(same(primary, {primary}) == "met");
    CHECK(same(primary, {primary, primary}) == "met");
    CHECK(same(primary, {primary, secondary}) == "not_met");
    CHECK(same(primary, {secondary}) == "not_met");
    CHECK(same(primary, {""}) == "unknown");
    CHECK(same(primary, {primary, ""}) == "unknown");
    CHECK(same(primary, {secondary, ""}) == "not_met");
    CHECK(same("", {primary}) == "unknown");
}

TEST_CASE("a mentor is outside the area where one school is, of those that are asked about") {
    const std::string west = R"("area":"West Kent","phase":"primary")";
    const std::string east = R"("area":"East Kent","phase":"primary")";
    const std::string east_secondary = R"("area":"East Kent","phase":"secondary")";
    const auto outside = [](const std::string& mentees, const std::vector<std::string>& mentors,
                            const Strings& phases = {}) {
        return alike("is_outside_area", mentees, mentors, phases);
    };
    CHECK(outside(west, {west}) == "not_met");
    CHECK(outside(west, {east}) == "met");
    CHECK(outside(west, {west, east}) == "met");
    CHECK(outside(west, {west, ""}) == "unknown");
    CHECK(outside(west, {east, ""}) == "met");
    CHECK(outside("", {west}) == "unknown");
    CHECK(outside(west, {east_secondary}) == "met");
    CHECK(outside(west, {east_secondary}, {"primary"}) == "not_met");
    CHECK(outside("", {east_secondary}, {"primary"}) == "not_met");
    CHECK(outside(west, {west, east_secondary}, {"primary"}) == "not_met");
    CHECK(outside(west, {east, east_secondary}, {"primary"}) == "met");
    CHECK(outside(west, {R"("area":"East Kent")"}, {"primary"}) == "unknown");
    CHECK(outside(west, {R"("area":"West Kent")"}, {"primary"}) == "not_met");
    CHECK(outside(west, {east_secondary}, {"primary", "secondary"}) == "met");
}

TEST_CASE("an acting head leads no school, an executive head does") {
    CHECK(Schools{north}.led(north, "acting_headteacher").outcome("share_a_network") == "not_met");
    CHECK(Schools{north}.led(north, "executive_headteacher").outcome("share_a_network") == "met");
    CHECK(Schools{north}.led(north, "deputy_headteacher").outcome("share_a_network") == "not_met");
}

TEST_CASE("expertise is needed while the circumstance holds at the mentee's school") {
    Schools schools{""};
    schools.expertise(R"("finance","personnel")").circumstance("finance", "2016-09-02", "2016-10-01");
    const char* fact = "mentor_has_needed_expertise";
    CHECK(schools.outcome(fact, "2016-09-01") == "not_met");
    CHECK(schools.outcome(fact, "2016-09-02") == "met");
    CHECK(schools.outcome(fact, "2016-10-01") == "met");
    CHECK(schools.outcome(fact, "2016-10-02") == "not_met");
    CHECK(schools.fact(fact, "2016-10-01", {"personnel"}).outcome() == "not_met");
    CHECK(schools.fact(fact, "2016-10-01", {"personnel", "finance"}).outcome() == "met");
    CHECK(Schools{""}.expertise(R"("building")").circumstance("finance", "2016-09-01").outcome(fact) ==
          "not_met");
}

TEST_CASE("who has held the mentee's role for a day longer is the more experienced") {
    const auto longer = [](const std::string& mentee_from) {
        return Schools{""}.led("").post("p2", 9, "headteacher", mentee_from).outcome(held_longer);
    };
    CHECK(longer("2010-09-02") == "met");
    CHECK(longer("2010-09-01") == "not_met");
    CHECK(longer("2010-08-31") == "not_met");
}

TEST_CASE("time in several posts adds up, days of two at once count once, and gaps don't count") {
    Schools schools{""};
    schools.post("p1", 9, "headteacher", "2012-01-01", "2012-01-10")
        .post("p1", 9, "headteacher", "2012-01-05", "2012-01-20");
    schools.post("p1", 9, "headteacher", "2013-01-01", "2013-01-10");
    // 20 and 10 days.
    CHECK(Schools{schools}.post("p2", 9, "headteacher", "2014-01-01", "2014-01-29").outcome(held_longer) ==
          "met");
    CHECK(Schools{schools}.post("p2", 9, "headteacher", "2014-01-01", "2014-01-30").outcome(held_longer) ==
          "not_met");
}

TEST_CASE("an executive head has been a head, a head has not been an executive head") {
    const auto with = [](const std::string& mentors, const std::string& mentees) {
        return Schools{""}.led("", mentors).appointed(mentees).outcome(held_longer);
    };
    CHECK(with("executive_headteacher", "headteacher") == "met");
    CHECK(with("headteacher", "executive_headteacher") == "not_met");
    CHECK(with("executive_headteacher", "executive_headteacher") == "met");
    CHECK(with("headteacher", "acting_headteacher") == "met");
    CHECK(with("acting_headteacher", "acting_headteacher") == "not_met");
    CHECK(with("acting_headteacher", "headteacher") == "not_met");
    CHECK(with("headteacher", "business_manager") == "not_met");
    CHECK(with("business_manager", "business_manager") == "met");
}

TEST_CASE("who has not begun yet has held no role, and nobody without time in it is the more experienced") {
    CHECK(Schools{""}.outcome(held_longer) == "not_met");
    CHECK(Schools{""}.post("p1", 9, "headteacher", "2016-10-02").outcome(held_longer) == "not_met");
    CHECK(Schools{""}.post("p1", 9, "headteacher", "2016-10-01").outcome(held_longer) == "met");
}

TEST_CASE("what is found of a mentor and a mentee is told with both of them") {
    const Schools schools = Schools{north_and_east}.led(R"("networks":["East"])");
    CHECK_THAT(schools.fact("share_a_network").finding(), Says({"School 1", "School 9", "East"}));
    CHECK_THAT(Schools{south}.led(north).fact("share_a_network").finding(),
               Says({"School 1", "School 9", "share no network"}));
    CHECK_THAT(Schools{north}.led(in_none).fact("share_a_network").missing(),
               Says({"School 1", "from the local authority"}) && !Contains("School 9"));
    CHECK_THAT(Schools{""}.led("").fact("is_outside_area").missing(),
               Says({"areas", "School 1", "School 9"}));
    CHECK_THAT(
        Schools{R"("area":"West Kent")"}.led(R"("area":"East Kent")").fact("is_outside_area").finding(),
        Says({"School 1 is in the area East Kent", "School 9 is in the area West Kent"}));
    CHECK_THAT(Schools{north}.fact("share_a_network").finding(), Says({"Amara Okafor", "has led no school"}));
}

TEST_CASE("how long each has held a role is told in years and months") {
    CHECK_THAT(Schools{""}.led("").fact(held_longer).finding(),
               Says({"Amara Okafor has been headteacher for 6 years and 1 month", "Benedict Shaw not yet"}));
    CHECK_THAT(Schools{""}.fact(held_longer).finding(), Says({"Amara Okafor has not been headteacher"}));
    CHECK_THAT(Schools{""}
                   .post("p1", 9, "headteacher", "2016-09-29")
                   .post("p2", 9, "headteacher", "2016-10-01")
                   .fact(held_longer)
                   .finding(),
               Says({"for 3 days", "for 1 day"}));
}

TEST_CASE("needed expertise is told with the circumstance") {
    CHECK_THAT(Schools{""}
                   .expertise(R"("ofsted_category")")
                   .circumstance("ofsted_category", "2016-01-01")
                   .fact("mentor_has_needed_expertise")
                   .finding(),
               Says({"Amara Okafor", "School 9", "ofsted category"}));
    CHECK_THAT(Schools{""}.fact("mentor_has_needed_expertise").finding(),
               Says({"no expertise", "Amara Okafor"}));
}
