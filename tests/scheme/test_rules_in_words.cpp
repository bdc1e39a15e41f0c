// Rules in words: what a pack's rules ask for, as mentors, mentees and governors read it.
#include "pack_folder.h"
#include "scheme/rules_in_words.h"
#include "shipped.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string lines_of(const RuleInWords& rule) {
    std::string out;
    for (const RuleLine& line : rule.says)
        out += std::string(2 * line.depth, ' ') + line.text + (line.combines ? ":\n" : "\n");
    return out;
}

// The rule of that id, in words on a day.
std::string words(const Scheme& scheme, const std::string& id, const std::string& day = "2016-09-01") {
    for (const RuleInWords& rule : rules_in_words(scheme, *parse_date(day)))
        if (rule.id == id) return lines_of(rule);
    return "";
}

std::string asked(const std::string& condition) {
    PackFolder pack;
    pack.require(condition);
    return words(*pack.scheme(), "it");
}

constexpr const char* parameters = R"(return parameters {
  parameter { "least", 3, unit = "years", meaning = "the least", clause = "RUT-C1", changes = { ["2018-09-01"] = 5 } },
}
)";

}  // namespace

TEST_CASE("a criterion reads as an outline, combinations of one kind as one") {
    CHECK(asked(R"(all { person.is_headteacher, all { person.years_as_head:at_least(years(3)),
                     any { person.has_training { course = "induction" }, person.is_recommended } } })") ==
          "all of:\n"
          "  serves as a headteacher\n"
          "  has served as a headteacher for 3 years or more\n"
          "  one of:\n"
          "    has completed induction\n"
          "    is recommended\n");
}

TEST_CASE("what a fact is narrowed down by is part of its sentence") {
    CHECK(asked(R"(person.years_as_head { local_authority = "Rutland" }:at_least(years(2)))") ==
          "has served as a headteacher at schools of Rutland for 2 years or more\n");
    CHECK(asked(R"(person.has_training { provider = { "local_authority", "teaching_school" } })") ==
          "has completed training, given by a local authority or teaching school\n");
    CHECK(asked(R"(each_school { school.performance_is_high { years = 2 } })") ==
          "at each of the schools: pupil performance at the school was high in each of the last 2 years on "
          "record\n");
}

TEST_CASE("a denial is part of the sentence") {
    CHECK(asked("none { person.is_headteacher }") == "does not serve as a headteacher\n");
    CHECK(asked("none { person.years_as_head:at_least(years(3)) }") ==
          "has served as a headteacher for less than 3 years\n");
    CHECK(asked(R"(person.register_status:is_not { "suspended", "retired" })") ==
          "is not suspended or retired in the scheme's register of mentors\n");
    CHECK(asked("none { person.is_headteacher, person.is_recommended }") ==
          "none of:\n  serves as a headteacher\n  is recommended\n");
    CHECK(asked("none { all { person.is_headteacher, person.is_recommended } }") ==
          "not all of:\n  serves as a headteacher\n  is recommended\n");
}

TEST_CASE("each scale of judgements has its threshold") {
    CHECK(
        asked(
            R"(person.school.latest_inspection.overall_effectiveness:at_least { "good", "expected_standard" })") ==
        "Ofsted's latest overall judgement of each of their schools is good or better (on Ofsted's report "
        "cards of 2025: expected standard or better)\n");
    CHECK(
        asked(R"(none { any_school { school.latest_inspection.overall_effectiveness:at_least "good" } })") ==
        "at none of the schools: Ofsted's latest overall judgement of the school is good or "
        "better\n");
}

TEST_CASE("an exceptional route stands behind the requirement") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher,
    exceptionally = any_school { school.is_faith_school, school.phase:is "primary" } },
}, mentee = {} })");
    CHECK(words(*pack.scheme(), "it") ==
          "serves as a headteacher\n"
          "as an exception: at one of the schools at least, all of:\n"
          "  the school is a faith school\n"
          "  the phase of the school is primary\n");
}

TEST_CASE("parameters have their value on the day") {
    PackFolder pack;
    pack.write("parameters.lua", parameters).require(R"(person.years_as_head:at_least(parameter "least"))");
    const auto scheme = pack.scheme();
    CHECK(words(*scheme, "it", "2018-08-31") == "has served as a headteacher for 3 years or more\n");
    CHECK(words(*scheme, "it", "2018-09-01") == "has served as a headteacher for 5 years or more\n");
}

TEST_CASE("every rule of a shipped scheme has words, its clauses, and a line of its file") {
    for (const std::string& id : shipped_ids()) {
        const Scheme& scheme = shipped_scheme(id);
        const std::vector<RuleInWords> rules = rules_in_words(scheme, *parse_date("2016-09-01"));
        CHECK(rules.size() >= 12);
        for (const RuleInWords& rule : rules) {
            INFO(id << ": " << rule.file << ":" << rule.line << " " << rule.kind << " " << rule.id);
            CHECK_FALSE(rule.says.empty());
            CHECK((rule.kind == "tasks" || (!rule.clauses.empty() && rule.line > 0)));
            const std::string said = lines_of(rule);
            CHECK(said.find_first_of("{}[]_|") == std::string::npos);
        }
    }
}

TEST_CASE("every fact has a phrase") {
    for (const FactDefinition& fact : vocabulary()) {
        INFO(fact.name);
        CHECK_FALSE(fact.phrase.empty());
        const bool says_both = fact.phrase.find(" | ") != std::string::npos;
        CHECK(says_both);
        CHECK((fact.type.kind == Kind::truth || fact.phrase.find("{}") != std::string::npos));
    }
}

TEST_CASE("rules of time and money say how often, how long, where, who and for what") {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "length", 150, unit = "minutes", meaning = "how long", clause = "RUT-C1" },
})");
    pack.write("cadence.lua", R"(return cadence { clause = "RUT-C1", lasts = years(1),
  meeting { id = "visit", clause = "RUT-C1", says = "visit the school", every = "termlet",
    minutes = parameter "length", places = { "mentee_school", "neutral" } },
})");
    pack.write("funding.lua", R"(return funding { free_to = { clause = "RUT-C1", "mentee" },
  line { id = "travel", clause = "RUT-C1", item = "travel", payer = "local_authority", payee = "mentor_school",
    per = "meeting", at_most = 6 },
})");
    pack.write("tasks.lua", R"(return tasks { soon = 7, roles = { clerk = "the clerk" },
  task { id = "find", clause = "RUT-C1", who = "clerk", each = "waiting appointment", says = "find a mentor",
    due = { days = 1, before = "starts_on" }, closes = "ends_on" },
})");
    const auto scheme = pack.scheme();
    CHECK(words(*scheme, "visit") ==
          "visit the school\nonce in each termlet\nfor 2 hours 30 minutes\n"
          "at the mentee's school or at a neutral place, in turn\nby the mentor and the mentee\n");
    CHECK(words(*scheme, "free_to") == "nothing is charged to the mentee\n");
    CHECK(words(*scheme, "travel") ==
          "the local authority pays the mentor's school for travel, for each meeting\n"
          "the first 6 of a partnership only\n");
    CHECK(words(*scheme, "find") ==
          "the clerk: find a mentor\nfor each appointment that waits for a mentor\n"
          "due 1 day before the first day in post\nuntil the last day of the support\n");
}
