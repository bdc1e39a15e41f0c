// From an allocation to partnerships and back: proposed, confirmed, rejected, not working, matched anew; each
// step is entered in a database and read from it again.
#include "register/store/databases.h"
#include "scheme/mentoring_county.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

using Made = std::vector<std::string>;

constexpr auto active = PartnershipStatus::active;
constexpr auto not_working = PartnershipStatus::not_working;

const Scheme& kent() {
    return shipped_scheme("kent");
}

// Why an entry is refused, one reason a line; "" where it is not.
std::string refusal(const Entry& entry) {
    std::string out;
    for (const Problem& problem : entry.refused)
        out += problem.message + "\n";
    return out;
}

// An officer at work: asks, enters, and asks again.
class Office {
  public:
    explicit Office(const PairTables& tables) { put_in(db_.store(), tables.document()); }

    Register now() {
        ReadRegister read = db_->read();
        INFO(told(read.problems));
        REQUIRE(read.reg);
        return std::move(*read.reg);
    }
    void enter(const Entry& entry) {
        INFO(refusal(entry));
        REQUIRE(entry.refused.empty());
        edit(db_.store(), entry.edits);
    }

    Allocation allocated(const Register& reg, const std::string& on) const {
        return allocate(kent(), reg, {.as_of = day(on)});
    }
    // "a1=h1" of each pair of the allocation.
    Made would_be_made(const std::string& on) {
        const Register reg = now();
        Made out;
        for (const AllocatedPair& pair : allocated(reg, on).pairs)
            out.push_back(fmt::format("{}={}", reg[pair.appointment].id, reg[pair.mentor].id));
        return out;
    }
    void propose_all(const std::string& on) {
        const Register reg = now();
        enter(propose(kent(), reg, allocated(reg, on), day(on)));
    }
    std::string why_not_propose_all(const std::string& on) {
        const Register reg = now();
        return refusal(propose(kent(), reg, allocated(reg, on), day(on)));
    }

    Entry stepping(const std::string& id, PartnershipStatus status, const std::string& on) {
        return step(kent(), now(), {id, status, day(on)});
    }
    Entry rejecting(const std::string& id, const std::string& on, bool never_again = false) {
        return reject(kent(), now(), {id, day(on), never_again});
    }
    // x9: the appointment a1 with this mentor.
    Entry pairing(const std::string& mentor, const std::string& exception = "") {
        return pair(kent(), now(),
                    {.id = "x9",
                     .appointment = "a1",
                     .mentor = mentor,
                     .from = day("2016-10-01"),
                     .exception_reason = exception});
    }

    // "a1-h1-2016-10-01: proposed" of each partnership.
    Made partnerships() {
        const Register reg = now();
        Made out;
        for (const Partnership& row : reg.partnerships)
            out.push_back(fmt::format("{}: {}{}", row.id, name_of(row.status.value()),
                                      row.to ? " to " + iso(*row.to) : ""));
        std::sort(out.begin(), out.end());
        return out;
    }

  private:
    Database db_;
};

// The county, where two schools share a network if they are of one number: the mentor's and the new head's.
PairTables in_one_network() {
    PairTables tables = county_with({mentor_row("h1"), mentor_row("h2")});
    std::string& school = tables.rows("schools")[3];
    school.replace(school.find("Network 4"), std::string{"Network 4"}.size(), "Network 1");
    return tables;
}

const std::string x1 = "a1-h1-2016-10-01";
const std::string x2 = "a2-h2-2016-10-01";

}  // namespace

TEST_CASE("an allocation is proposed, and its appointments wait no more") {
    Office office{county_with({mentor_row("h1"), mentor_row("h2")})};
    office.propose_all("2016-10-01");
    CHECK(office.partnerships() == Made{x1 + ": proposed", x2 + ": proposed"});
    const Register reg = office.now();
    CHECK(iso(reg.partnerships[0].from) == "2016-10-01");
    const auto left = appointments_that_wait(kent(), reg, day("2016-10-01")).waiting;
    REQUIRE(left.size() == 1);
    CHECK(reg[left[0]].id == "a3");
}

TEST_CASE("an allocation without pairs is proposed by no entry") {
    Office office{county()};
    const Register reg = office.now();
    const Entry entry = propose(kent(), reg, office.allocated(reg, "2016-10-01"), day("2016-10-01"));
    CHECK(entry.edits.empty());
    CHECK(entry.refused.empty());
}

TEST_CASE("a proposal takes the mentor's place once it is confirmed, and not before") {
    Office office{county_with({mentor_row("h1")})};
    office.propose_all("2016-10-01");
    CHECK(office.would_be_made("2016-10-01") == Made{"a2=h1"});
    office.enter(office.stepping(x1, active, "2016-10-03"));
    CHECK(office.partnerships() == Made{x1 + ": active"});
    CHECK(office.would_be_made("2016-10-03").empty());
}

TEST_CASE("of two proposals to a mentor with one place the second can't be confirmed") {
    Office office{county_with({mentor_row("h1")})};
    office.propose_all("2016-10-01");
    office.propose_all("2016-10-02");
    CHECK(office.partnerships() == Made{x1 + ": proposed", "a2-h1-2016-10-02: proposed"});
    office.enter(office.stepping(x1, active, "2016-10-03"));
    CHECK_THAT(refusal(office.stepping("a2-h1-2016-10-02", active, "2016-10-03")),
               Contains("KENT-O1") && Contains("no place for another"));
}

TEST_CASE("who was proposed and is suspended before the confirmation is not confirmed") {
    PairTables tables =
        county_with({mentor_row("h1", R"(,"to":"2016-10-02")"),
                     R"({"person":"h1","scheme":"kent","status":"suspended","from":"2016-10-03"})"});
    Office office{tables};
    office.propose_all("2016-10-01");
    CHECK(refusal(office.stepping(x1, active, "2016-10-02")).empty());
    CHECK_THAT(refusal(office.stepping(x1, active, "2016-10-03")), Contains("suspended"));
}

TEST_CASE("where it does not work another mentor is given, never the same one") {
    Office office{
        county_with({mentor_row("h1"), mentor_row("h2")}, {partnership_row("x2", "a2", "h2", "active")})};
    office.propose_all("2016-10-01");
    office.enter(office.stepping(x1, active, "2016-10-01"));
    office.enter(office.stepping(x1, not_working, "2016-11-30"));
    CHECK(office.partnerships() == Made{x1 + ": not_working to 2016-11-30", "x2: active"});
    // h2 has no place, and h1 may have anybody but n1.
    CHECK(office.would_be_made("2016-12-01") == Made{"a3=h1"});
    office.enter(office.stepping("x2", PartnershipStatus::ended, "2016-12-31"));
    CHECK(office.would_be_made("2017-01-01") == Made{"a1=h2", "a2=h1"});
    office.propose_all("2017-01-01");
    CHECK(office.partnerships() == Made{x1 + ": not_working to 2016-11-30", "a1-h2-2017-01-01: proposed",
                                        "a2-h1-2017-01-01: proposed", "x2: ended to 2016-12-31"});
}

TEST_CASE("what an allocation gives on the very day on which something did not work can be proposed") {
    Office office{
        county_with({mentor_row("h1"), mentor_row("h2")}, {partnership_row("x1", "a1", "h1", "active")})};
    office.enter(office.stepping("x1", not_working, "2016-10-01"));
    CHECK(office.would_be_made("2016-10-01").front() == "a1=h2");
    CHECK(office.why_not_propose_all("2016-10-01") == "");
}

TEST_CASE("where it does not work, the next mentor follows in the same step") {
    Office office{
        county_with({mentor_row("h1"), mentor_row("h2")}, {partnership_row("x1", "a1", "h1", "active")})};
    const auto followed_by = [&](const std::string& mentor) {
        return step(kent(), office.now(),
                    {.id = "x1",
                     .status = not_working,
                     .on = day("2016-10-01"),
                     .next = NewPartnership{
                         .id = "x9", .appointment = "", .mentor = mentor, .from = day("2016-10-02")}});
    };
    CHECK_THAT(refusal(followed_by("h1")), Contains("it did not work with Head 1 before (partnership x1)"));
    CHECK_THAT(refusal(followed_by("n1")), Contains("nobody mentors themself"));
    CHECK_THAT(refusal(followed_by("h3")), Contains("KENT-G1"));
    office.enter(followed_by("h2"));
    CHECK(office.partnerships() == Made{"x1: not_working to 2016-10-01", "x9: proposed"});
}

TEST_CASE("a rejected proposal is gone, and may be made again on the same day") {
    Office office{county_with({mentor_row("h1")})};
    office.propose_all("2016-10-01");
    office.enter(office.rejecting(x1, "2016-10-01"));
    CHECK(office.partnerships().empty());
    CHECK(office.would_be_made("2016-10-01") == Made{"a1=h1"});
    office.propose_all("2016-10-01");
    CHECK(office.partnerships() == Made{x1 + ": proposed"});
}

TEST_CASE("a proposal that is rejected for good stays, and the two are not proposed again") {
    Office office{county_with({mentor_row("h1"), mentor_row("h2", R"(,"capacity":0)")})};
    office.propose_all("2016-10-01");
    office.enter(office.rejecting(x1, "2016-10-04", true));
    CHECK(office.partnerships() == Made{x1 + ": not_working to 2016-10-04"});
    CHECK(office.would_be_made("2016-10-05") == Made{"a2=h1"});
    CHECK_THAT(refusal(office.pairing("h1")), Contains("KENT-S1") && Contains("not to be paired again"));
}

TEST_CASE("a proposal that is rejected for good never took a place of the mentor's, and takes none") {
    Office office{county_with({mentor_row("h1")})};
    office.propose_all("2016-10-01");
    office.enter(office.rejecting(x1, "2016-10-04", true));
    for (const char* on : {"2016-10-01", "2016-10-04", "2016-10-05"}) {
        INFO(on);
        CHECK(office.would_be_made(on) == Made{"a2=h1"});
    }
}

TEST_CASE("only a proposal of this scheme is rejected, on its day or later") {
    Office office{county_with(
        {mentor_row("h1")}, {partnership_row("x1", "a1", "h1", "active"),
                             partnership_row("x2", "a2", "h1", "proposed", R"(,"from":"2016-09-01")", "kle"),
                             partnership_row("x3", "a3", "h1", "proposed")})};
    CHECK_THAT(refusal(office.rejecting("x9", "2016-10-01")), Contains("no partnership 'x9'"));
    CHECK_THAT(refusal(office.rejecting("x1", "2016-10-01")), Contains("'x1' is not a proposal any more"));
    CHECK_THAT(refusal(office.rejecting("x2", "2016-10-01")), Contains("'x2' belongs to another scheme"));
    CHECK_THAT(refusal(office.rejecting("x3", "2016-08-31")),
               Contains("'x3' was proposed on 1 September 2016, after that day"));
    CHECK(refusal(office.rejecting("x3", "2016-09-01")).empty());
}

TEST_CASE("a should of the policy is set aside for a reason, which is kept") {
    Office office{in_one_network()};
    CHECK_THAT(refusal(office.pairing("h1")),
               Contains("KENT-G2") && Contains("Network 1") && Contains("--exception"));
    office.enter(office.pairing("h1", "the only head who knows special schools"));
    CHECK(office.now().partnerships[0].exception_reason == "the only head who knows special schools");
    office.enter(office.stepping("x9", active, "2016-10-02"));
    CHECK(office.partnerships() == Made{"x9: active"});
}

TEST_CASE("blanks are no reason for an exception") {
    Office office{in_one_network()};
    for (const char* nothing : {"", " ", " \t\n"})
        CHECK_THAT(refusal(office.pairing("h1", nothing)), Contains("KENT-G2"));
}

TEST_CASE("somebody who is not on the register is paired for a reason only") {
    Office office{county_with({mentor_row("h1", "", "applied")})};
    for (const char* mentor : {"h1", "h2"}) {
        CHECK_THAT(refusal(office.pairing(mentor)), Contains("KENT-A4, KENT-G1"));
        CHECK(refusal(office.pairing(mentor, "nobody else is near")).empty());
    }
}

TEST_CASE("a must of the policy is never set aside, whatever the reason") {
    PairTables tables = in_one_network();
    tables.rows("mentors").back() = mentor_row("h2", "", "stepped_back");
    tables.rows("circumstances").push_back(R"({"urn":1,"kind":"finance","from":"2016-01-01"})");
    Office office{tables};
    const std::string first = refusal(office.pairing("h1", "the only head near"));
    CHECK_THAT(first, Contains("KENT-G9") && Contains("KENT-G2") && !Contains("--exception"));
    CHECK_THAT(refusal(office.pairing("h2", "the only head near")),
               Contains("KENT-O1") && Contains("stepped back"));
    CHECK_THAT(refusal(office.pairing("n1", "knows the school best")), Contains("nobody mentors themself"));
}

TEST_CASE("a must of which it can't be told whether it is met is not set aside either") {
    PairTables tables = county_with({mentor_row("h1")});
    tables.rows("declarations").clear();
    Office office{tables};
    CHECK_THAT(refusal(office.pairing("h1", "the only head near")),
               Contains("KENT-G8") && !Contains("--exception"));
}
