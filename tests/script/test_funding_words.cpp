// funding.lua as its authors would write it, and wrongly: each mistake is told with file, line and plain
// words.
#include "scheme/pack_folder.h"
#include "script/funding.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

constexpr const char* parameters = R"(return parameters {
  parameter { "funded", 6, unit = "times", meaning = "how many are paid", clause = "RUT-C1" },
  parameter { "too_long", 6, unit = "years", meaning = "how long it lasts", clause = "RUT-C1" },
}
)";

// The mistakes of a pack with this funding.lua.
std::string wrong(const std::string& text) {
    PackFolder pack;
    return pack.write("parameters.lua", parameters).write("funding.lua", text).mistakes();
}

const std::string whole_line =
    R"(id = "it", clause = "RUT-C1", item = "travel", payer = "mentee_school", payee = "mentor", per = "meeting")";

// Of one whose line, the third of the file, has these keys besides those that it must have.
std::string wrong_line(const std::string& more) {
    return wrong("return funding {\n  parties = \"friends\",\n  line { " + whole_line + ", " + more +
                 " },\n}\n");
}

// Of one whose line says something else under a key.
std::string wrong_word(const std::string& key, const std::string& word) {
    std::string line = whole_line;
    const std::size_t at = line.find(key + " = \"") + key.size() + 4;
    line.replace(at, line.find('"', at) - at, word);
    return wrong("return funding {\n  parties = \"friends\",\n  line { " + line + " },\n}\n");
}

long lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("a funding without mistakes loads, and every entry of it is a rule of its clauses") {
    PackFolder pack;
    pack.write("parameters.lua", parameters).write("funding.lua", R"(return funding {
  parties = { "friends" },
  free_to = { clause = "RUT-C1", "mentee" },
  line { id = "travel", clause = "RUT-C1", item = "travel", payer = "friends", payee = "mentor", per = "meeting",
    at_most = parameter "funded", only_for = appointment.headship:is "first", grant_first = "a_grant" },
  line { id = "day", clause = "RUT-C1", item = "day", payer = "local_authority", payee = "friends",
    per = "training", course = "induction", provider = "local_authority", rate = "day_rate" },
  line { id = "review", clause = "RUT-C1", item = "review", payer = "governing_body", payee = "mentor",
    per = "deployment", activity = "peer_review", allocation = "budget" },
  silent { clause = "RUT-C1", says = "nobody knows", only_for = appointment.headship:is "second_or_later" },
}
)");
    const auto scheme = pack.scheme();
    const FundingDefinition& funding = *scheme->definition().funding;
    REQUIRE(funding.payments.size() == 3);
    CHECK(funding.payments[0].rate == "travel");
    CHECK(funding.payments[0].grant_first == "a_grant");
    CHECK(funding.payments[1].rate == "day_rate");
    CHECK(funding.payments[1].provider == Provider::local_authority);
    CHECK(funding.payments[2].activity == Activity::peer_review);
    CHECK(funding.silences.size() == 1);
    CHECK(funding.free_to.who == std::vector<std::string>{"mentee"});
    std::vector<std::string> names;
    for (const NamedRule& rule : scheme->definition().other_rules)
        names.push_back(rule.name);
    CHECK(names == std::vector<std::string>{"free_to", "travel", "day", "review", "silent"});
    CHECK_FALSE(PackFolder{}.scheme()->definition().funding);
}

TEST_CASE("a misspelt payer or payee is told with the nearest, and who there is") {
    for (const char* key : {"payer", "payee"}) {
        const std::string told = wrong_word(key, "frinds");
        CHECK_THAT(told, Contains("funding.lua:3") && Contains("line it") && Contains(key) &&
                             Contains("nobody is called 'frinds'; did you mean 'friends'?") &&
                             Contains("mentee_school"));
        CHECK(lines_in(told) == 1);
    }
    CHECK_THAT(wrong_word("payer", "local_athority"), Contains("did you mean 'local_authority'?"));
}

TEST_CASE("a line that charges somebody to whom the support is free is a mistake, with line and clause") {
    const std::string told = wrong(
        "return funding {\n  free_to = { clause = \"RUT-C1\", \"mentee\", "
        "\"mentee_school\" },\n  line { " +
        whole_line + " },\n}\n");
    CHECK_THAT(told, Contains("funding.lua:3") && Contains("line it") &&
                         Contains("it charges the mentee school, to whom the support is free by RUT-C1"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("who is free of charge is somebody, by a clause") {
    CHECK_THAT(wrong("return funding { free_to = { clause = \"RUT-C1\", \"mente\" } }"),
               Contains("funding.lua:1") && Contains("did you mean 'mentee'?"));
    CHECK_THAT(wrong("return funding { free_to = { clause = \"RUT-C9\", \"mentee\" } }"),
               Contains("free_to") && Contains("'RUT-C9'"));
    CHECK_THAT(wrong("return funding { free_to = { clause = \"RUT-C1\" } }"), Contains("names nobody"));
    CHECK_THAT(wrong("return funding { free_to = \"mentee\" }"), Contains("free_to"));
    CHECK_THAT(wrong("return funding { free_to = { clause = \"RUT-C1\", 7 } }"),
               Contains("in quotation marks"));
}

TEST_CASE("how often a line is paid is one of five words") {
    const std::string told = wrong_word("per", "meting");
    CHECK_THAT(told, Contains("funding.lua:3") && Contains("line it") &&
                         Contains("'per' is meeting, partnership") && Contains("did you mean 'meeting'?"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("what goes with another way of paying is refused") {
    CHECK_THAT(wrong_line("course = \"induction\""),
               Contains("'course' is said of what is paid per = \"training\""));
    CHECK_THAT(wrong_line("provider = \"other\""),
               Contains("'provider' is said of what is paid per = \"training\""));
    CHECK_THAT(wrong_line("activity = \"peer_review\""),
               Contains("'activity' is said of what is paid per = \"deployment\""));
    CHECK_THAT(wrong("return funding {\n  line { id = \"it\", clause = \"RUT-C1\", item = \"a\", payer = "
                     "\"mentee\", payee = \"mentor\", per = \"year\", at_most = 3,\n    only_for = "
                     "appointment.headship:is \"first\" },\n}\n"),
               Contains("'at_most' is said of what is paid per = \"meeting\"") &&
                   Contains("'only_for' speaks of the appointment"));
    CHECK_THAT(wrong_word("per", "deployment"), Contains("'activity' is missing"));
}

TEST_CASE("a number of meetings is a whole number, or a parameter that is one on every day") {
    for (const char* number : {"-1", "1001", "parameter \"too_long\""}) {
        INFO(number);
        const std::string told = wrong_line(std::string{"at_most = "} + number);
        CHECK_THAT(told, Contains("funding.lua:3") && Contains("'at_most' is a number of meetings"));
        CHECK(lines_in(told) == 1);
    }
    for (const char* number : {"1.5", "\"six\"", "{}", "appointment.headship:is \"first\""}) {
        INFO(number);
        CHECK_THAT(wrong_line(std::string{"at_most = "} + number),
                   Contains("'at_most' is a whole number or parameter"));
    }
    CHECK_THAT(wrong_line("at_most = parameter \"fundet\""), Contains("did you mean 'funded'?"));
}

TEST_CASE("the rule of the cadence that a line is paid by has to be a meeting there") {
    CHECK_THAT(wrong_line("of = \"termly\""),
               Contains("funding.lua:3") && Contains("cadence.lua has no meeting 'termly'"));
    PackFolder pack;
    pack.write("cadence.lua", R"(return cadence { clause = "RUT-C1", lasts = years(1),
  meeting { id = "termly_meeting", clause = "RUT-C1", says = "meet", every = "term" },
}
)");
    pack.write("funding.lua", "return funding { line { " + whole_line + ", of = \"termly_meting\" } }");
    CHECK_THAT(pack.mistakes(), Contains("did you mean 'termly_meeting'?"));
    pack.write("funding.lua", "return funding { line { " + whole_line + ", of = \"termly_meeting\" } }");
    CHECK(pack.scheme()->definition().funding->payments.front().of == "termly_meeting");
}

TEST_CASE("conditions of a line and of a silence speak of the appointment") {
    CHECK_THAT(wrong_line("only_for = person.is_headteacher"),
               Contains("funding.lua:3") && Contains("line it") && Contains("appointment.…"));
    CHECK_THAT(wrong("return funding { silent { clause = \"RUT-C1\", says = \"x\", only_for = "
                     "pair.same_phase } }"),
               Contains("funding.lua:1") && Contains("silent") && Contains("appointment.…"));
}

TEST_CASE("what a line or a silence lacks is told, and a misspelt key with the nearest") {
    CHECK_THAT(wrong("return funding { line { id = \"it\" } }"),
               Contains("'clause' is missing") && Contains("'item' is missing") &&
                   Contains("'payer' is missing") && Contains("'payee' is missing") &&
                   Contains("'per' is missing"));
    CHECK_THAT(wrong("return funding { silent { clause = \"RUT-C1\" } }"), Contains("'says' is missing"));
    CHECK_THAT(wrong_line("grants_first = \"x\""), Contains("did you mean 'grant_first'?"));
    CHECK_THAT(wrong("return funding { partys = \"friends\" }"), Contains("did you mean 'parties'?"));
}

TEST_CASE("two lines of one id, an entry that is none, and a second funding are mistakes") {
    const std::string line = "line { " + whole_line + " }";
    CHECK_THAT(wrong("return funding {\n  " + line + ",\n  " + line + ",\n}\n"),
               Contains("funding.lua:3") && Contains("two lines have this id"));
    CHECK_THAT(wrong("return funding { parameter \"funded\" }"), Contains("entry 1 is a parameter"));
    CHECK_THAT(wrong("funding {}\nreturn funding {}"), Contains("once"));
    CHECK_THAT(wrong("local lost = " + line + "\nreturn funding {}\n"),
               Contains("funding.lua:1") && Contains("line it"));
}
