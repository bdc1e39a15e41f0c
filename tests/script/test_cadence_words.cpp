// cadence.lua: wrong ones, as their authors would write them: each mistake is told with file, line and words.
#include "scheme/pack_folder.h"
#include "script/cadence.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

PackFolder& with_parameters(PackFolder& pack) {
    return pack.write("parameters.lua", R"(return parameters {
  parameter { "support", 1, unit = "years", meaning = "how long", clause = "RUT-C1" },
  parameter { "some_days", 14, unit = "days", meaning = "how long", clause = "RUT-C1" },
  parameter { "no_days", 0, unit = "days", meaning = "how long", clause = "RUT-C1" },
}
)");
}

std::string cadence_of(const std::string& rules) {
    return "return cadence { clause = \"RUT-C1\", lasts = parameter \"support\",\n" + rules + "\n}\n";
}

// The mistakes of a pack whose cadence has this in its second line.
std::string wrong(const std::string& rules) {
    PackFolder pack;
    with_parameters(pack);
    return pack.write("cadence.lua", cadence_of(rules)).mistakes();
}

}  // namespace

TEST_CASE("a cadence says what is expected, how often, where and of whom") {
    PackFolder pack;
    with_parameters(pack);
    pack.write("cadence.lua", cadence_of(R"(
  meeting { id = "talk", clause = "RUT-C1", every = "termlet", minutes = 90, places = { "neutral", "remote" },
    first = { clause = "RUT-C1", place = "mentee_school", kind = "initial" } },
  form { id = "page", clause = "RUT-C1", every = "term", last_days = parameter "some_days", by = "mentee" },
)"));
    const auto scheme = pack.scheme();
    REQUIRE(scheme->definition().cadence);
    const CadenceDefinition& cadence = *scheme->definition().cadence;
    REQUIRE(cadence.rules.size() == 2);
    CHECK(cadence.rules[0].every == Every::termlet);
    CHECK(cadence.rules[0].places == std::vector<MeetingPlace>{MeetingPlace::neutral, MeetingPlace::remote});
    CHECK(cadence.rules[0].first.place == MeetingPlace::mentee_school);
    CHECK(cadence.rules[0].who.size() == 2);
    CHECK(cadence.rules[0].force == Force::must);
    CHECK(cadence.rules[1].one_each);
    CHECK(cadence.rules[1].who == std::vector<PartnershipSide>{PartnershipSide::mentee});
}

TEST_CASE("the trace of a pack shows the rules of its cadence, and its parameters count as used") {
    PackFolder pack;
    with_parameters(pack);
    pack.write(
        "cadence.lua",
        cadence_of(R"(  call { id = "ring", clause = "RUT-C1", first_days = parameter "some_days" },)"));
    const auto scheme = pack.scheme();
    CHECK_THAT(trace(*scheme).front().implemented_by,
               Catch::VectorContains(std::string{"cadence.lua:2 ring"}));
    const PackCheck checked = check(*scheme);
    REQUIRE(checked.problems.size() == 1);  // the one that nothing uses
    CHECK_THAT(checked.problems.front().where.text(), Contains("no_days"));
}

TEST_CASE("a word that is not on a list is told with the nearest one that is") {
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", every = "termlett" })"),
               Contains("cadence.lua:2: meeting a") && Contains("did you mean 'termlet'?"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", every = "term", in_term = "winter" })"),
               Contains("'in_term' is autumn, spring or summer, not 'winter'"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", places = { "mentees_school" } })"),
               Contains("did you mean 'mentee_school'?"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", who = "governor" })"),
               Contains("'who' has no 'governor'"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", evry = "term" })"), Contains("evry"));
}

TEST_CASE("a number that can't be one of days is refused, also as a parameter") {
    CHECK_THAT(wrong(R"(call { id = "a", clause = "RUT-C1", first_days = 0 })"),
               Contains("'first_days' is a whole number from 1 to 400"));
    CHECK_THAT(wrong(R"(call { id = "a", clause = "RUT-C1", first_days = parameter "no_days" })"),
               Contains("'first_days' is a whole number from 1 to 400"));
    CHECK_THAT(wrong(R"(call { id = "a", clause = "RUT-C1", first_days = "ten" })"),
               Contains("not the text \"ten\""));
    CHECK_THAT(wrong(R"(call { id = "a", clause = "RUT-C1", minutes = 5000 })"), Contains("from 1 to 1440"));
}

TEST_CASE("what can't be meant together is told") {
    CHECK_THAT(wrong(R"(review { id = "a", clause = "RUT-C1", in_term = "summer" })"),
               Contains("every = \"term\""));
    CHECK_THAT(
        wrong(R"(review { id = "a", clause = "RUT-C1", every = "term", first_days = 3, last_days = 3 })"),
        Contains("either 'first_days' or 'last_days'"));
    CHECK_THAT(wrong(R"(form { id = "a", clause = "RUT-C1", every = "term" })"),
               Contains("who returns the form"));
    CHECK_THAT(wrong(R"(form { id = "a", clause = "RUT-C1", every = "month", by = "mentor" })"),
               Contains("a form belongs to a term"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1", by = "mentor", who = "mentor" })"),
               Contains("either who = "));
    CHECK_THAT(wrong(R"(review { id = "a", clause = "RUT-C1", every = "term", answered_by = "b" })"),
               Contains("no rule above this one is called 'b'"));
}

TEST_CASE("two rules of one name, a rule without a clause and a rule that is in no list are told") {
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C1" }, call { id = "a", clause = "RUT-C1" })"),
               Contains("two rules are called 'a'"));
    CHECK_THAT(wrong(R"(meeting { id = "a" })"), Contains("clause"));
    CHECK_THAT(wrong(R"(meeting { id = "a", clause = "RUT-C9" })"),
               Contains("clauses.lua has no clause 'RUT-C9'"));
    PackFolder pack;
    with_parameters(pack);
    CHECK_THAT(pack.write("cadence.lua",
                          "local lost = meeting { id = \"a\", clause = \"RUT-C1\" }\n" + cadence_of(""))
                   .mistakes(),
               Contains("meeting a"));
}

TEST_CASE("how long it lasts is a length of time of at most five years") {
    PackFolder pack;
    CHECK_THAT(
        pack.write("cadence.lua", "return cadence { clause = \"RUT-C1\", lasts = years(6) }\n").mistakes(),
        Contains("from months(1) to years(5)"));
    CHECK_THAT(pack.write("cadence.lua", "return cadence { clause = \"RUT-C1\" }\n").mistakes(),
               Contains("'lasts' is missing"));
    CHECK_THAT(pack.write("cadence.lua", "return cadence { clause = \"RUT-C1\", lasts = 1 }\n").mistakes(),
               Contains("'lasts' is missing"));
}
