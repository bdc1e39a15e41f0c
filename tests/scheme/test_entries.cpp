// What officers enter, checked against the policy: who comes onto a scheme's register, and who mentors whom.
#include "register/store/databases.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Two heads whom every rule of Kent and KLE takes for mentors, a head of whose school nothing is known, and
// two new heads.
const std::string county = R"({"schools":[{"urn":190001,"name":"Orchard Wold","local_authority":"Kent"},
{"urn":190002,"name":"Hoath Lane","local_authority":"Kent"},{"urn":190003,"name":"Marlbrook","local_authority":"Kent"}],
"inspections":[{"urn":190001,"date":"2014-03-12","overall_effectiveness":"good","leadership_and_management":"good"}],
"performance":[{"urn":190001,"academic_year":"2013/14","band":"high","above_minimum_standard":true},
{"urn":190001,"academic_year":"2014/15","band":"high","above_minimum_standard":true},
{"urn":190001,"academic_year":"2015/16","band":"high","above_minimum_standard":true}],
"people":[{"id":"h1","name":"Amara Okafor"},{"id":"h2","name":"Benedict Shaw"},{"id":"h3","name":"Esi Mensah"},
{"id":"n1","name":"Carys Pugh"},{"id":"n2","name":"Dilip Rao"}],
"posts":[{"person":"h1","urn":190001,"role":"headteacher","from":"2010-09-01"},
{"person":"h2","urn":190001,"role":"headteacher","from":"2010-09-01"},{"person":"h3","urn":190003,"role":"headteacher","from":"2010-09-01"}],
"appointments":[{"id":"a1","person":"n1","urn":190002,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"},
{"id":"a2","person":"n2","urn":190003,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"}],
"training":[{"person":"h1","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"},
{"person":"h2","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"},
{"person":"h3","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"}],
"declarations":[{"person":"h1","scheme":"kle","key":"expects_to_remain_until","value":"2019-08-31","made_on":"2016-09-01"},
{"person":"h1","scheme":"kle","key":"senior_leaders_have_capacity","value":true,"made_on":"2016-09-01"},
{"person":"h1","scheme":"kle","key":"governing_body_support","value":true,"made_on":"2016-09-01"}],
"support_given":[{"person":"h1","urn":190003,"from":"2015-01-05","to":"2015-07-17","effective":true}])";

const std::string recommended =
    R"("recommendations":[{"person":"h1","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"},
{"person":"h2","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"},
{"person":"h3","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"}])";

// The county, with these tables more; h1 to h3 are recommended to Kent where no other recommendation is made.
Register county_with(const std::string& tables = recommended) {
    ReadRegister read = read_register(county + ",\n" + tables + "}", "county.json");
    INFO(told(read.problems));
    REQUIRE(read.reg);
    return std::move(*read.reg);
}

Register kent_with(const std::string& tables) {
    return county_with(recommended + ",\n" + tables);
}

const Scheme& kent() {
    return shipped_scheme("kent");
}
const Scheme& kle() {
    return shipped_scheme("kle");
}

std::string values(const std::vector<NamedValue>& named) {
    std::string out;
    for (const NamedValue& value : named)
        out += " " + value.column + "=" + value.value;
    return out;
}

// Why an entry is refused, one reason a line; "" where it is not.
std::string refusal(const Entry& entry) {
    std::string out;
    for (const Problem& problem : entry.refused)
        out += problem.message + "\n";
    return out;
}

// What an entry that is not refused changes: "amend mentors person=h1 … set to=2016-10-01".
std::vector<std::string> written(const Entry& entry) {
    CHECK(refusal(entry).empty());
    std::vector<std::string> out;
    for (const RowEdit& edit : entry.edits)
        out.push_back(edit.kind == RowEdit::Kind::amend
                          ? "amend " + edit.table + values(edit.where) + " set" + values(edit.set)
                          : "add " + edit.table + values(edit.set));
    return out;
}

using Lines = std::vector<std::string>;

Entry status(const Scheme& scheme, const Register& reg, const std::string& person, MentorStatus status,
             const std::string& from, const std::string& capacity = "") {
    return set_status(scheme, reg,
                      {.person = person, .status = status, .from = day(from), .capacity = capacity});
}

Entry approve(const Scheme& scheme, const Register& reg, const std::string& person, const std::string& from) {
    return status(scheme, reg, person, MentorStatus::approved, from);
}

using Members = std::vector<NewPanelDecision::Member>;
const Members senior{{"Rowena Glass", "KAH"}, {"Piers Oduya", "local_authority"}};

Entry appoint(const Register& reg, const std::string& on, const Members& members = senior,
              PanelOutcome outcome = PanelOutcome::appointed) {
    return decide(
        kle(), reg,
        {.application = "q1", .date = day(on), .members = members, .outcome = outcome, .reason = ""});
}

const std::string application =
    R"("applications":[{"id":"q1","person":"h1","scheme":"kle","round":"autumn 2016","submitted_on":"2016-09-20","statement":"Impact."}])";

std::string reference(const std::string& by, const std::string& on, const std::string& scheme = "kle",
                      const std::string& supportive = "true") {
    return R"({"person":"h1","scheme":")" + scheme + R"(","by_role":")" + by + R"(","given_on":")" + on +
           R"(","supportive":)" + supportive + "}";
}

Register referred(const std::string& references) {
    return county_with(application + ",\n\"recommendations\":[" + references + "]");
}

// h1 after these decisions of panels: {"date", "outcome"}.
Register decided(const std::vector<std::pair<std::string, std::string>>& decisions) {
    std::string rows;
    for (const auto& [date, outcome] : decisions)
        rows += (rows.empty() ? "" : ",") + std::string{R"({"application":"q1","date":")"} + date +
                R"(","outcome":")" + outcome + "\"}";
    return county_with(application + ",\n\"panel_decisions\":[" + rows + "]");
}

std::string mentor(const std::string& person, const std::string& status, const std::string& from,
                   const std::string& more = "") {
    return R"({"person":")" + person + R"(","scheme":"kent","status":")" + status + R"(","from":")" + from +
           "\"" + more + "}";
}

}  // namespace

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
               Contains("Amara Okafor is not an approved mentor of this scheme on 1 November 2016"));
    CHECK_THAT(refusal(propose(mentors_with(), "a1", "h1", "2016-08-31")),
               Contains("not an approved mentor"));
    for (const char* other : {"applied", "suspended", "stepped_back", "retired"})
        CHECK_THAT(refusal(propose(kent_with("\"mentors\":[" + mentor("h1", other, "2016-09-01") + "]"), "a1",
                                   "h1")),
                   Contains("not an approved mentor"));
    const Register left =
        kent_with("\"mentors\":[" + mentor("h1", "approved", "2016-09-01", R"(,"to":"2016-10-31")") + "]");
    CHECK_THAT(refusal(propose(left, "a1", "h1")), Contains("not an approved mentor"));
    CHECK(refusal(propose(left, "a1", "h1", "2016-10-31")).empty());
}

TEST_CASE(
    "a mentor takes no more mentees than the register allows; what is over or only proposed takes no place") {
    const Register full = mentors_with(partnership("x1", "a1", "h1", "active"));
    CHECK_THAT(refusal(propose(full, "a2", "h1")), Contains("as many mentees as the register allows"));
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
    const Register reg = mentors_with(partnership("x1", "a1", "h2", "active", R"(,"to":"2017-08-31")"));
    CHECK_THAT(refusal(propose(reg, "a1", "h1")),
               Contains("the appointment has a mentor on 1 November 2016: Benedict Shaw (partnership x1)"));
    CHECK_THAT(refusal(propose(reg, "a1", "h1", "2017-08-31")), Contains("has a mentor"));
    CHECK(refusal(propose(reg, "a1", "h1", "2017-09-01")).empty());
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
               Contains("as many mentees as the register allows"));
    CHECK_THAT(refusal(take(kent_with("\"partnerships\":[" + proposal + "]"), active, "2016-11-01")),
               Contains("not an approved mentor"));
}

TEST_CASE("of two proposals for one appointment only one is confirmed") {
    const Register reg = mentors_with(partnership("x1", "a1", "h1", "proposed") + "," +
                                      partnership("x2", "a1", "h2", "active"));
    CHECK_THAT(refusal(take(reg, active, "2016-11-01")), Contains("has a mentor"));
}

TEST_CASE("a partnership that ends on a day to come takes its place until then") {
    const Register reg = mentors_with(partnership("x1", "a1", "h1", "ended", R"(,"to":"2017-07-31")"));
    CHECK_THAT(refusal(propose(reg, "a2", "h1")), Contains("as many mentees"));
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
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h1")), Contains("as many mentees"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h3")), Contains("not an approved mentor"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "n1")), Contains("Carys Pugh is the mentee"));
    CHECK_THAT(refusal(take(reg, not_working, "2016-11-30", "h9")), Contains("no person 'h9'"));
}
