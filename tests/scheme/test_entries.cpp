// How people come onto a scheme's register and off it, checked against the policy.
#include "scheme/entry_county.h"

using namespace headway;
using namespace headway::test;
using namespace headway::test::entries;
using Catch::Contains;

TEST_CASE("an application to KLE needs a statement, and one to Kent does not") {
    const Register reg = county_with();
    const auto applied = [&](const Scheme& scheme, const std::string& statement) {
        return apply(scheme, reg, {"q1", "h1", "autumn 2016", "2016-09-20", statement});
    };
    for (const char* nothing : {"", "  ", " \t\n"})
        CHECK_THAT(refusal(applied(kle(), nothing)), Contains("statement") && Contains("KLE-S1"));
    CHECK(written(applied(kle(), "Impact.")) ==
          Lines{"add applications id=q1 person=h1 scheme=kle round=autumn 2016 submitted_on=2016-09-20 "
                "statement=Impact."});
    CHECK(refusal(applied(kent(), "")).empty());
}

TEST_CASE("an entry about somebody whom the register does not have is refused") {
    const Register reg = county_with();
    CHECK_THAT(refusal(apply(kent(), reg, {"q1", "h9", "autumn 2016", "2016-09-20", ""})),
               Contains("no person 'h9'"));
    CHECK_THAT(refusal(refer(kent(), reg, {"h9", "local_authority_officer", "2016-09-20"})),
               Contains("'h9'"));
    CHECK_THAT(refusal(approve(kent(), reg, "h9", "2016-10-01")), Contains("'h9'"));
    CHECK_THAT(refusal(appoint(reg, "2016-10-01")), Contains("no application 'q1'"));
    CHECK_THAT(refusal(step(kent(), reg, {"x9", PartnershipStatus::ended, day("2016-10-01")})),
               Contains("no partnership 'x9'"));
}

TEST_CASE("a reference counts for KLE only from those whom its clause names") {
    const Register reg = county_with();
    for (const char* role : {"friend", "governor", "local authority officer", ""})
        CHECK_THAT(refusal(refer(kle(), reg, {"h1", role, "2016-09-21"})),
                   Contains("KLE-S2") && Contains("local_authority_officer or teaching_school_leader"));
    for (const char* role : {"local_authority_officer", "teaching_school_leader"})
        CHECK(refusal(refer(kle(), reg, {"h1", role, "2016-09-21"})).empty());
    CHECK(refusal(refer(kent(), reg, {"h1", "friend", "2016-09-21"})).empty());
    CHECK(written(refer(kle(), reg, {"h1", "teaching_school_leader", "2016-09-21", false})) ==
          Lines{"add recommendations person=h1 scheme=kle by_role=teaching_school_leader given_on=2016-09-21 "
                "supportive=false"});
}

TEST_CASE("a panel without the KAH or without the local authority decides nothing") {
    const Register reg = referred(reference("local_authority_officer", "2016-09-21"));
    const auto told_of = [&](const Members& members, PanelOutcome outcome = PanelOutcome::appointed) {
        return refusal(appoint(reg, "2016-10-01", members, outcome));
    };
    CHECK_THAT(told_of({{"Piers Oduya", "local_authority"}}),
               Contains("nobody on the panel represents KAH:"));
    CHECK_THAT(told_of({{"Rowena Glass", "KAH"}}),
               Contains("represents local_authority:") && Contains("KLE-S3"));
    CHECK_THAT(told_of({{"KAH", ""}, {"local_authority", ""}}), Contains("KLE-S3"));
    CHECK_THAT(told_of({{"Rowena Glass", "KAH"}}, PanelOutcome::declined), Contains("KLE-S3"));
    CHECK(told_of(senior).empty());
    CHECK(
        written(appoint(reg, "2016-10-01")) ==
        Lines{
            R"(add panel_decisions application=q1 date=2016-10-01 members=[{"name":"Rowena Glass",)"
            R"("represents":"KAH"},{"name":"Piers Oduya","represents":"local_authority"}] outcome=appointed reason=)"});
}

TEST_CASE("nobody is appointed without a reference, though they may be declined or deferred") {
    const Register reg = referred("");
    CHECK_THAT(refusal(appoint(reg, "2016-10-01")),
               Contains("no supportive reference") && Contains("KLE-S2"));
    CHECK(refusal(appoint(reg, "2016-10-01", senior, PanelOutcome::declined)).empty());
    CHECK(refusal(appoint(reg, "2016-10-01", senior, PanelOutcome::deferred)).empty());
}

TEST_CASE("a reference must be of this scheme, given by then, by the right role, and not withdrawn") {
    const std::string good = reference("local_authority_officer", "2016-09-21");
    const auto told_of = [](const std::string& references) {
        return refusal(appoint(referred(references), "2016-10-01"));
    };
    CHECK(told_of(good).empty());
    CHECK(told_of(reference("teaching_school_leader", "2016-10-01")).empty());
    for (const std::string& other :
         {reference("teaching_school_leader", "2016-10-02"), reference("governor", "2016-09-21"),
          reference("local_authority_officer", "2016-09-21", "kent"),
          reference("local_authority_officer", "2016-09-21", "kle", "false"),
          good + "," + reference("teaching_school_leader", "2016-09-25", "kle", "false")})
        CHECK_THAT(told_of(other), Contains("KLE-S2"));
    CHECK(told_of(reference("teaching_school_leader", "2016-09-20", "kle", "false") + "," + good).empty());
}

TEST_CASE("a panel decides on an application of its scheme, from the day on which it was made") {
    const Register reg = referred(reference("local_authority_officer", "2016-09-01"));
    CHECK_THAT(refusal(appoint(reg, "2016-09-19")),
               Contains("before the application") && Contains("20 September 2016"));
    CHECK(refusal(appoint(reg, "2016-09-20")).empty());
    CHECK_THAT(refusal(decide(kent(), reg, {"q1", day("2016-10-01"), senior, PanelOutcome::declined, ""})),
               Contains("another scheme"));
}

TEST_CASE("who is not eligible is not approved, and is told each reason and clause, of musts only") {
    const std::string told_of = refusal(approve(kent(), county_with(), "n1", "2016-10-01"));
    CHECK_THAT(told_of, Contains("Carys Pugh is ineligible as a mentor on 1 October 2016"));
    for (const char* clause : {"KENT-C1: ", "KENT-C2: ", "KENT-C3: ", "KENT-C4: "})
        CHECK_THAT(told_of, Contains(clause));
    CHECK_THAT(told_of, Contains("No course in mentor training") && !Contains("KENT-Q"));
}

TEST_CASE("who can't be judged on that day is not approved, and is told what stands open") {
    CHECK_THAT(refusal(approve(kent(), county_with(), "h3", "2016-10-01")),
               Contains("Esi Mensah is undetermined") && Contains("KENT-C3: ") && !Contains("KENT-C1"));
    CHECK_THAT(refusal(approve(kent(), county_with(), "h1", "2016-01-19")), Contains("KENT-C4"));
    CHECK(refusal(approve(kent(), county_with(), "h1", "2016-01-20")).empty());
}

TEST_CASE("Kent approves without a panel, and KLE does not") {
    CHECK(written(approve(kent(), county_with(), "h1", "2016-10-01")) ==
          Lines{"add mentors person=h1 scheme=kent status=approved from=2016-10-01 capacity=1"});
    const std::string told_of = refusal(approve(kle(), county_with(), "h1", "2016-10-01"));
    CHECK_THAT(told_of, Contains("no panel has decided on Amara Okafor") && Contains("KLE-S3"));
    CHECK_THAT(told_of, !Contains("ineligible"));
}

TEST_CASE("the panel's newest decision by then counts") {
    CHECK(refusal(approve(kle(), decided({{"2016-10-01", "appointed"}}), "h1", "2016-10-01")).empty());
    CHECK_THAT(refusal(approve(kle(), decided({{"2016-10-02", "appointed"}}), "h1", "2016-10-01")),
               Contains("no panel has decided"));
    for (const char* outcome : {"declined", "deferred"})
        CHECK_THAT(refusal(approve(kle(), decided({{"2016-09-25", "appointed"}, {"2016-10-01", outcome}}),
                                   "h1", "2016-10-05")),
                   Contains(outcome) && Contains("1 October 2016") && Contains("KLE-S3"));
    CHECK(refusal(approve(kle(), decided({{"2016-10-01", "appointed"}, {"2016-09-25", "declined"}}), "h1",
                          "2016-10-05"))
              .empty());
}

TEST_CASE("a change of status closes the entry before on the day before, and keeps the capacity") {
    const Register reg =
        kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-09-01", ",\"capacity\":3") + "]");
    const std::string closes = "amend mentors person=h1 scheme=kent from=2016-09-01 set to=2016-11-30";
    CHECK(written(status(kent(), reg, "h1", MentorStatus::suspended, "2016-12-01")) ==
          Lines{closes, "add mentors person=h1 scheme=kent status=suspended from=2016-12-01 capacity=3"});
    CHECK(written(status(kent(), reg, "h1", MentorStatus::approved, "2016-12-01", "2")) ==
          Lines{closes, "add mentors person=h1 scheme=kent status=approved from=2016-12-01 capacity=2"});
}

TEST_CASE("a change on the day of the entry corrects it") {
    const Register reg =
        kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-09-01", ",\"capacity\":3") + "]");
    CHECK(written(status(kent(), reg, "h1", MentorStatus::retired, "2016-09-01")) ==
          Lines{"amend mentors person=h1 scheme=kent from=2016-09-01 set status=retired"});
    CHECK(written(status(kent(), reg, "h1", MentorStatus::approved, "2016-09-01", "2")) ==
          Lines{"amend mentors person=h1 scheme=kent from=2016-09-01 set status=approved capacity=2"});
}

TEST_CASE("who is not on the register can't be suspended, step back or retire") {
    for (const MentorStatus leaving :
         {MentorStatus::suspended, MentorStatus::stepped_back, MentorStatus::retired}) {
        CHECK_THAT(refusal(status(kent(), county_with(), "h1", leaving, "2016-10-01")),
                   Contains("Amara Okafor is not on the register of this scheme on 1 October 2016"));
        const Register over = kent_with(
            "\"mentors\":[" + mentor("h1", "approved", "2015-09-01", R"(,"to":"2016-08-31")") + "]");
        CHECK_THAT(refusal(status(kent(), over, "h1", leaving, "2016-09-01")),
                   Contains("not on the register"));
        CHECK(refusal(status(kent(), over, "h1", leaving, "2016-08-31")).empty());
    }
    CHECK(refusal(status(kent(), county_with(), "n1", MentorStatus::applied, "2016-10-01")).empty());
}

TEST_CASE("a status is not entered before one that is there already, of the same scheme") {
    const Register reg = kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-12-01") + "]");
    CHECK_THAT(refusal(status(kent(), reg, "h1", MentorStatus::approved, "2016-08-31")),
               Contains("later entry") && Contains("headway history mentors person=h1"));
    CHECK(refusal(status(kle(), reg, "h1", MentorStatus::applied, "2016-10-01")).empty());
    CHECK_THAT(refusal(status(kle(), reg, "h1", MentorStatus::suspended, "2016-12-02")),
               Contains("not on the register"));
}

TEST_CASE("what is not refused goes into the database: from an application to the end of a suspension") {
    Database db;
    put_in(db.store(), county + "}");
    const auto enter = [&](const std::function<Entry(const Register&)>& ask) {
        const Entry entry = ask(*db->read().reg);
        INFO(refusal(entry));
        REQUIRE(entry.refused.empty());
        edit(db.store(), entry.edits);
    };
    enter([](const Register& reg) {
        return apply(kle(), reg, {"q1", "h1", "autumn 2016", "2016-09-20", "Impact."});
    });
    enter([](const Register& reg) {
        return refer(kle(), reg, {"h1", "teaching_school_leader", "2016-09-21"});
    });
    enter([](const Register& reg) { return appoint(reg, "2016-10-01"); });
    enter([](const Register& reg) { return approve(kle(), reg, "h1", "2016-10-03"); });
    enter(
        [](const Register& reg) { return status(kle(), reg, "h1", MentorStatus::suspended, "2016-11-01"); });
    enter([](const Register& reg) { return approve(kle(), reg, "h1", "2017-01-01"); });
    const Register reg = *db->read().reg;
    REQUIRE(reg.mentors.size() == 3);
    CHECK(reg.mentors[0].to == day("2016-10-31"));
    CHECK(reg.mentors[1].to == day("2016-12-31"));
    CHECK(reg.mentors[2].status == MentorStatus::approved);
    CHECK_FALSE(reg.mentors[2].to);
}
