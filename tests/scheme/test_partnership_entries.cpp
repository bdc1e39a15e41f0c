// Partnerships as officers enter them, checked against the policy: who mentors whom.
#include "scheme/entry_county.h"

using namespace headway;
using namespace headway::test;
using namespace headway::test::entries;
using Catch::Contains;

namespace {

// h1 has one place and h2 two, from September 2016; with these partnerships.
Register mentors_with(const std::string& partnerships = "") {
    return kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-09-01") + "," +
                     mentor("h2", "approved", "2016-09-01", ",\"capacity\":2") + "],\n\"partnerships\":[" +
                     partnerships + "]");
}

std::string partnership(const std::string& id, const std::string& appointment, const std::string& with,
                        const std::string& status, const std::string& more = "") {
    return R"({"id":")" + id + R"(","scheme":"kent","appointment":")" + appointment + R"(","mentor":")" +
           with + R"(","from":"2016-10-01","status":")" + status + "\"" + more + "}";
}

Entry propose(const Register& reg, const std::string& appointment, const std::string& with,
              const std::string& from = "2016-11-01") {
    return pair(kent(), reg, {"x9", appointment, with, day(from), PartnershipStatus::proposed, ""});
}

Entry take(const Register& reg, PartnershipStatus status, const std::string& on,
           const std::string& next = "") {
    PartnershipStep wanted{.id = "x1", .status = status, .on = day(on)};
    if (!next.empty())
        wanted.next = NewPartnership{"x9", "", next, plus_days(day(on), 1), PartnershipStatus::proposed, ""};
    return step(kent(), reg, wanted);
}

constexpr auto active = PartnershipStatus::active;
constexpr auto ended = PartnershipStatus::ended;
constexpr auto not_working = PartnershipStatus::not_working;

}  // namespace

TEST_CASE("who is approved on the day is proposed, and nobody else") {
    CHECK(written(propose(mentors_with(), "a1", "h1")) ==
          Lines{"add partnerships id=x9 scheme=kent appointment=a1 mentor=h1 from=2016-11-01 status=proposed "
                "exception_reason="});
    CHECK_THAT(refusal(propose(county_with(), "a1", "h1")),
               Contains("KENT-A4, KENT-G1: Amara Okafor is not on the register of mentors"));
    CHECK_THAT(refusal(propose(mentors_with(), "a1", "h1", "2016-08-31")),
               Contains("not on the register of mentors"));
    for (const char* other : {"applied", "suspended", "stepped_back", "retired"})
        CHECK_THAT(refusal(propose(kent_with("\"mentors\":[" + mentor("h1", other, "2016-09-01") + "]"), "a1",
                                   "h1")),
                   Contains("KENT-O1: Amara Okafor") || Contains("KENT-G1: Amara Okafor has applied"));
    const Register left =
        kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-09-01", R"(,"to":"2016-10-31")") + "]");
    CHECK_THAT(refusal(propose(left, "a1", "h1")), Contains("not on the register of mentors"));
    CHECK(refusal(propose(left, "a1", "h1", "2016-10-31")).empty());
}

TEST_CASE(
    "a mentor takes no more mentees than the register allows; what is over or only proposed takes no place") {
    const Register full = mentors_with(partnership("x1", "a1", "h1", "active"));
    CHECK_THAT(refusal(propose(full, "a2", "h1")), Contains("1 mentee and no place for another"));
    CHECK(refusal(propose(mentors_with(partnership("x1", "a1", "h2", "active")), "a2", "h2")).empty());
    const std::string over = R"(,"to":"2016-10-31")";
    for (const std::string& other :
         {partnership("x1", "a1", "h1", "active", over), partnership("x1", "a1", "h1", "ended", over),
          partnership("x1", "a1", "h1", "not_working", over), partnership("x1", "a1", "h1", "proposed")})
        CHECK(refusal(propose(mentors_with(other), "a2", "h1")).empty());
}

TEST_CASE("nobody mentors themself, and the mentor and the appointment are in the register") {
    const Register reg = kent_with("\"mentors\":[" + mentor("n1", "approved", "2016-09-01") + "]");
    CHECK_THAT(refusal(propose(reg, "a1", "n1")), Contains("Carys Pugh is the mentee"));
    CHECK(refusal(propose(reg, "a2", "n1")).empty());
    CHECK_THAT(refusal(propose(reg, "a1", "h9")), Contains("no person 'h9'"));
    CHECK_THAT(refusal(propose(reg, "a9", "n1")), Contains("no appointment 'a9'"));
}

TEST_CASE("an appointment that has a mentor gets no other one") {
    const Register reg = mentors_with(partnership("x1", "a1", "h2", "active", R"(,"to":"2017-03-31")"));
    CHECK_THAT(refusal(propose(reg, "a1", "h1")),
               Contains("the appointment has a mentor on 1 November 2016: Benedict Shaw (partnership x1)"));
    CHECK_THAT(refusal(propose(reg, "a1", "h1", "2017-03-31")), Contains("has a mentor"));
    CHECK(refusal(propose(reg, "a1", "h1", "2017-04-01")).empty());
    CHECK_THAT(
        refusal(propose(reg, "a1", "h1", "2017-09-01")),
        Contains("the scheme does not support appointment a1 on 1 September 2017") && Contains("KENT-S1"));
    CHECK(refusal(propose(reg, "a2", "h1")).empty());
}

TEST_CASE("with whom it did not work nobody is paired again") {
    const Register reg = mentors_with(partnership("x1", "a1", "h1", "not_working", R"(,"to":"2016-10-15")"));
    CHECK_THAT(refusal(propose(reg, "a1", "h1")),
               Contains("it did not work with Amara Okafor before (partnership x1)"));
    CHECK(refusal(propose(reg, "a1", "h2")).empty());
    CHECK(refusal(propose(reg, "a2", "h1")).empty());
}

TEST_CASE(
    "a proposed partnership is confirmed or ended, an active one ends or does not work, and no other way") {
    const auto may = [](const char* now, PartnershipStatus then) {
        return refusal(take(mentors_with(partnership("x1", "a1", "h1", now)), then, "2016-11-01"));
    };
    CHECK(may("proposed", active).empty());
    CHECK(may("proposed", ended).empty());
    CHECK(may("active", ended).empty());
    CHECK(may("active", not_working).empty());
    CHECK_THAT(may("proposed", not_working), Contains("is proposed and can't become not working"));
    CHECK_THAT(may("active", active), Contains("is active and can't become active"));
    for (const PartnershipStatus then : {active, ended, not_working, PartnershipStatus::proposed}) {
        CHECK_THAT(may("ended", then), Contains("'x1' is ended and can't become"));
        CHECK_THAT(may("not_working", then), Contains("'x1' is not working and can't become"));
    }
}

TEST_CASE("an end is dated, a confirmation leaves the days as they are") {
    const auto done = [](const char* now, PartnershipStatus then) {
        return written(take(mentors_with(partnership("x1", "a1", "h1", now)), then, "2016-11-01"));
    };
    CHECK(done("proposed", active) == Lines{"amend partnerships id=x1 set status=active"});
    CHECK(done("active", ended) == Lines{"amend partnerships id=x1 set status=ended to=2016-11-01"});
    CHECK(done("active", not_working) ==
          Lines{"amend partnerships id=x1 set status=not_working to=2016-11-01"});
}

TEST_CASE("no step is taken on a day before the partnership, and none in another scheme") {
    for (const PartnershipStatus then : {active, ended}) {
        const Register reg = mentors_with(partnership("x1", "a1", "h1", "proposed"));
        CHECK_THAT(refusal(take(reg, then, "2016-09-30")), Contains("began on 1 October 2016"));
        CHECK(refusal(take(reg, then, "2016-10-01")).empty());
        CHECK_THAT(refusal(step(kle(), reg, {"x1", then, day("2016-11-01")})), Contains("another scheme"));
    }
}

TEST_CASE("a proposal is confirmed only while the mentor is approved and has a place") {
    const std::string proposal = partnership("x1", "a1", "h1", "proposed");
    CHECK_THAT(refusal(take(mentors_with(proposal + "," + partnership("x2", "a2", "h1", "active")), active,
                            "2016-11-01")),
               Contains("1 mentee and no place for another"));
    CHECK_THAT(refusal(take(kent_with("\"partnerships\":[" + proposal + "]"), active, "2016-11-01")),
               Contains("not on the register of mentors"));
}

TEST_CASE("of two proposals for one appointment only one is confirmed") {
    const Register reg = mentors_with(partnership("x1", "a1", "h1", "proposed") + "," +
                                      partnership("x2", "a1", "h2", "active"));
    CHECK_THAT(refusal(take(reg, active, "2016-11-01")), Contains("has a mentor"));
}

TEST_CASE("a partnership that ends on a day to come takes its place until then") {
    const Register reg = mentors_with(partnership("x1", "a1", "h1", "ended", R"(,"to":"2017-07-31")"));
    CHECK_THAT(refusal(propose(reg, "a2", "h1")), Contains("no place for another"));
    CHECK_THAT(refusal(propose(reg, "a1", "h2")), Contains("has a mentor"));
    CHECK(refusal(propose(reg, "a1", "h2", "2017-08-01")).empty());
}

TEST_CASE("where it does not work, another mentor follows in the same change") {
    Database db;
    put_in(db.store(), write_register(mentors_with(partnership("x1", "a1", "h1", "active"))));
    const Entry entry = take(*db->read().reg, not_working, "2016-11-30", "h2");
    CHECK(written(entry) ==
          Lines{"amend partnerships id=x1 set status=not_working to=2016-11-30",
                "add partnerships id=x9 scheme=kent appointment=a1 mentor=h2 from=2016-12-01 status=proposed "
                "exception_reason="});
    edit(db.store(), entry.edits);
    CHECK(db->read().reg->partnerships.size() == 2);
    CHECK(log_of(db.store()).size() == 3);
}

TEST_CASE("who follows where it does not work is somebody else, approved, with a place") {
    const Register reg =
        mentors_with(partnership("x1", "a1", "h2", "active") + "," + partnership("x2", "a2", "h1", "active"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h2")),
               Contains("it did not work with Benedict Shaw"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h1")), Contains("no place for another"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h3")),
               Contains("not on the register of mentors"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "n1")), Contains("Carys Pugh is the mentee"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h9")), Contains("no person 'h9'"));
}
