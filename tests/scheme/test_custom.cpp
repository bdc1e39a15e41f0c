// Rules in plain Lua, as a pack's author writes them: right ones, failing ones, endless ones, nonsense.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const head_since_2010 =
    R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01","to":"2016-12-31"}])";

// A pack whose criterion is decided by a function with this body.
void decide_by(PackFolder& pack, const std::string& body, const std::string& facts = "") {
    pack.write(
        "eligibility.lua",
        "return eligibility { mentee = {}, mentor = {\n  criterion { id = \"own\", clause = \"RUT-C1\",\n"
        "    facts = { serves = person.is_headteacher, months = person.years_as_head,\n"
        "      last_day = person.last_day_as_head, " +
            facts + " },\n    decide = function(facts)\n" + body + "\n    end } } }\n");
}

std::string ruling(const std::string& body, const std::string& facts = "", const char* as_of = "2016-10-01") {
    PackFolder pack;
    decide_by(pack, body, facts);
    const auto scheme = pack.scheme();
    const Register reg = rutland(head_since_2010);
    const Verdicts verdicts = judge(*scheme, reg, as_of);
    for (const auto& failure : {verdicts.failure()})
        if (failure) return failure->where.text() + ": " + failure->message;
    const CriterionAnswer told = verdicts.explain(0).at(0);
    return std::string{name_of(told.outcome)} + ": " + told.reason;
}

}  // namespace

TEST_CASE("a rule in plain Lua is met, not met or unknown, with its own words") {
    CHECK(ruling("return met 'long enough'") == "met: Long enough.");
    CHECK(ruling("return not_met 'too short'") == "not_met: Too short.");
    CHECK(ruling("return unknown 'the day of birth'") == "unknown: The day of birth.");
}

TEST_CASE("what a rule in plain Lua leaves unknown is what is missing") {
    PackFolder pack;
    decide_by(pack, "return unknown 'the day of birth'");
    const CriterionAnswer told = answer(*pack.scheme(), rutland(""), "2016-10-01");
    CHECK(told.missing == std::vector<std::string>{"the day of birth"});
}

TEST_CASE(
    "a rule in plain Lua sees yes and no, months, dates as texts, and none where there is no such thing") {
    CHECK(ruling("if facts.serves == true and facts.months == 73 then return met 'so it is' end return "
                 "not_met 'no'") == "met: So it is.");
    CHECK(ruling("return met(facts.last_day)") == "met: None.");
    CHECK(ruling("return met(facts.last_day)", "", "2017-01-01") == "met: 2016-12-31.");
}

TEST_CASE("a fact that is unknown is nil to a rule in plain Lua") {
    PackFolder pack;
    pack.write("declarations.lua", R"(return declarations { declaration { "d", asks = "a", from = "f" } })");
    decide_by(pack, "if facts.said == nil then return unknown 'what was said' end return met 'x'",
              "said = person.declares \"d\"");
    CHECK(answer(*pack.scheme(), rutland(""), "2016-10-01").outcome == Outcome::unknown);
}

TEST_CASE("a rule that fails is told with file, line and criterion, and nothing is decided") {
    const std::string told = ruling("local t = nil\nreturn t.x");
    CHECK_THAT(told, Contains("eligibility.lua:7") && Contains("criterion own"));
}

TEST_CASE("a rule that raises says what it raised") {
    CHECK_THAT(ruling("error('no such thing', 0)"), Contains("no such thing"));
}

TEST_CASE("a rule that returns nonsense is told what to return") {
    for (const char* body : {"return true", "return 'met'", "return nil", "return {}",
                             "return { outcome = 2 }", "return { outcome = 'met' }", "return 3"})
        CHECK_THAT(ruling(body), Contains("met") && Contains("not_met") && Contains("unknown") &&
                                     Contains("criterion own"));
}

TEST_CASE("a rule that gives no reason is told to give one") {
    for (const char* body : {"return met ''", "return met()", "return not_met(3)"})
        CHECK_THAT(ruling(body), Contains("criterion own"));
}

TEST_CASE("an endless rule is stopped at its line, and the next scheme is untouched") {
    PackFolder pack;
    pack.allow(std::chrono::milliseconds{100});
    decide_by(pack, "while true do end");
    const auto scheme = pack.scheme();
    const Register reg = rutland(head_since_2010);
    const Verdicts verdicts = judge(*scheme, reg, "2016-10-01");
    REQUIRE(verdicts.failure());
    CHECK(verdicts.failure()->where.line >= 5);
    PackFolder other;
    CHECK(outcome(*other.scheme(), reg, "2016-10-01") == "met");
}

TEST_CASE("a rule in plain Lua keeps nothing from one person to the next that it should not") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "own", clause = "RUT-C1", facts = { serves = person.is_headteacher },
    decide = function(facts) facts.extra = true; if facts.serves then return met "yes" end return not_met "no" end } } })");
    const auto scheme = pack.scheme();
    const Register reg = rutland(head_since_2010);
    const Verdicts verdicts = judge(*scheme, reg, "2016-10-01");
    CHECK(verdicts.outcome(0, 0) == Outcome::met);
    CHECK(verdicts.outcome(1, 0) == Outcome::not_met);
}

TEST_CASE("facts of a rule in plain Lua are facts, whole ones") {
    const auto mistakes = [](const char* facts) {
        PackFolder pack;
        decide_by(pack, "return met 'x'", facts);
        return pack.mistakes();
    };
    CHECK_THAT(mistakes("wrong = 3"), Contains("facts.wrong"));
    CHECK_THAT(mistakes("wrong = person.school"), Contains("facts.wrong"));
    CHECK_THAT(mistakes("wrong = person.declares"), Contains("declares"));
    CHECK_THAT(mistakes("wrong = appointment.role"), Contains("appointment"));
}

TEST_CASE("an exceptional route beside a rule in plain Lua is refused rather than forgotten") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "own", clause = "RUT-C1", exceptionally = person.is_headteacher,
    decide = function() return not_met "no" end } } })");
    CHECK_THAT(pack.mistakes(), Contains("exceptionally"));
}
