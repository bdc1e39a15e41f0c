// What differs between two editions of a pack.
#include "scheme/difference_lines.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Two editions of a pack with one criterion each.
std::string required(const std::string& before, const std::string& after) {
    PackFolder old;
    PackFolder now;
    return compared(old.require(before), now.require(after));
}

// The values of the made-up candidate's facts: "yes no: met then not_met".
std::string candidate(const std::string& before, const std::string& after) {
    PackFolder old;
    PackFolder now;
    const auto found = differences(*old.require(before).scheme(), *now.require(after).scheme(), Date{});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].candidate);
    std::string out;
    for (const MadeUpCandidate::Fact& fact : found[0].candidate->facts)
        out += (out.empty() ? "" : " ") + fact.value;
    return out + ": " + std::string{name_of(found[0].candidate->before)} + " then " +
           std::string{name_of(found[0].candidate->after)};
}

void set_parameter(PackFolder& pack, const std::string& value) {
    pack.write("parameters.lua", "return parameters {\n  parameter { \"minimum_years\", " + value +
                                     ", unit = \"years\", meaning = \"m\", clause = \"RUT-C1\" },\n}\n");
    pack.require("person.years_as_head:at_least(parameter \"minimum_years\")");
}

const std::string allocation_start = R"(return allocation { criteria = {}, preferences = {
  preference { id = "near", clause = "RUT-C1", )";

}  // namespace

TEST_CASE("nothing differs between a pack and itself") {
    CHECK(compared(PackFolder{}, PackFolder{}).empty());
    for (const std::string& id : shipped_ids())
        CHECK(differences(shipped_scheme(id), shipped_scheme(id), *parse_date("2026-10-01")).empty());
}

TEST_CASE("another number is told as a parameter, and as somebody whom it treats differently") {
    PackFolder old;
    PackFolder now;
    set_parameter(old, "3");
    set_parameter(now, "4");
    const std::string text = compared(old, now);
    CHECK_THAT(text, Contains("parameters.lua parameter minimum_years: minimum years: 3 years → 4 years\n"));
    CHECK_THAT(text,
               Contains("eligibility.lua criterion it: asks otherwise\n") && Contains("3 years or more\n+ "));
    CHECK_THAT(text, Contains(": 3 years\nmet then not_met\n"));
}

TEST_CASE("a dated change is told with its day, and its candidate where the day asked about has come") {
    PackFolder old;
    PackFolder now;
    set_parameter(old, "3");
    set_parameter(now, "3, changes = { [\"2027-09-01\"] = 5 }");
    const std::string dated = "minimum years from 1 September 2027: 3 years → 5 years\n";
    CHECK_THAT(compared(old, now, "2027-08-31"), Contains(dated) && !Contains("asks otherwise"));
    CHECK_THAT(compared(old, now, "2027-09-01"), Contains(dated) && Contains("met then not_met"));
}

TEST_CASE("a condition that is worded differently may treat nobody differently") {
    const std::string text =
        required("none { any { person.is_headteacher, person.is_on_register } }",
                 "all { none { person.is_on_register }, none { person.is_headteacher } }");
    CHECK_THAT(text, Contains("asks otherwise\n") && Contains("\nnobody\n") && !Contains(" then "));
}

TEST_CASE("a condition more asks for a candidate who lacks just that") {
    CHECK(candidate("person.is_headteacher",
                    "all { person.is_headteacher, person.has_training { course = \"induction\" } }") ==
          "yes no: met then not_met");
}

TEST_CASE("facts are the same where they are asked for with the same arguments, in whatever order") {
    const auto with = [](const char* courses) {
        return "person.has_training { course = { " + std::string{courses} + " } }";
    };
    CHECK(required(with("\"a\", \"b\""), with("\"b\", \"a\"")).empty());
    CHECK(candidate(with("\"a\""), with("\"b\"")) == "yes no: met then not_met");
}

TEST_CASE("where only missing evidence makes the difference, the candidate's is not known") {
    const std::string support = "person.effective_support_elsewhere";
    CHECK(candidate("any { " + support + ":at_least(1), " + support + ":at_most(0) }",
                    "any { person.is_headteacher, none { person.is_headteacher } }") ==
          "not known, between 0 and 1 yes: unknown then met");
}

TEST_CASE("where one school may fail, a candidate has as many schools as it takes") {
    const std::string text =
        required("each_school { school.phase:is \"primary\" }", "any_school { school.phase:is \"primary\" }");
    CHECK_THAT(text, Contains("school 1: ") && Contains("school 2: ") && Contains("not_met then met"));
}

TEST_CASE("an exceptional route that is new is told by whom it lets in") {
    const std::string text =
        required("person.years_as_head:at_least(years(3))",
                 "person.years_as_head:at_least(years(3)), exceptionally = person.is_on_register");
    CHECK_THAT(text, Contains("+ in exceptional circumstances") && Contains("not_met then by_exception"));
}

TEST_CASE("criteria that are new, are gone, or bind otherwise are told") {
    PackFolder old;
    PackFolder now;
    now.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "headteacher", clause = "RUT-C1", force = "should", requires = person.is_headteacher },
  criterion { id = "listed", clause = "RUT-C1", requires = person.is_on_register },
} })");
    CHECK_THAT(compared(old, now), Contains("criterion headteacher: force: must → should\n") &&
                                       Contains("criterion listed: added\n+ "));
    CHECK_THAT(compared(now, old), Contains("criterion listed: taken out\n- "));
}

TEST_CASE("a preference that weighs more, or prefers others, is told") {
    PackFolder old;
    PackFolder now;
    old.write("allocation.lua", allocation_start + "weight = 1, prefers = pair.same_phase } } }");
    now.write("allocation.lua", allocation_start +
                                    "weight = 4, prefers = all { pair.same_phase, "
                                    "mentor.is_headteacher } } } }");
    const std::string text = compared(old, now);
    CHECK_THAT(text, Contains("allocation.lua preference near: weight: 1 → 4\n"));
    CHECK_THAT(text, Contains("  mentor: ") && Contains("met then not_met"));
}

TEST_CASE("a manifest, clauses, declarations and interpretations are compared too") {
    PackFolder old;
    PackFolder now;
    now.write("manifest.lua",
              R"(return scheme { id = "rutland", title = "Rutland Mentors", authority = "Rutland",
  edition = "2027", source = "a leaflet", valid_to = "2028-08-31" })");
    now.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "a", force = "should", says = "A mentor is a head." },
  clause { "RUT-C2", section = "2", area = "a", force = "must", says = "Be kind.", guidance = true },
})");
    now.write("declarations.lua",
              "return declarations { declaration { \"agrees\", asks = \"the head agrees\", from = \"the "
              "head\" } }");
    now.write("interpretations.lua",
              "return interpretations { interpretation { clause = \"RUT-C1\", \"Acting heads too.\" } }");
    const std::string text = compared(old, now);
    CHECK_THAT(text, Contains("manifest : edition: 2016 → 2027\n") &&
                         Contains("manifest : valid to: open → 31 August 2028\n"));
    CHECK_THAT(text,
               Contains("clause RUT-C1: reworded\n- A mentor is a headteacher.\n+ A mentor is a head.\n") &&
                   Contains("clause RUT-C1: force: must → should\n") &&
                   Contains("clause RUT-C2: added: Be kind.\n"));
    CHECK_THAT(text, Contains("declaration agrees: added: the head agrees (from the head)\n") &&
                         Contains("interpretation : added: Acting heads too.\n"));
    CHECK_THAT(compared(now, old), Contains("clause RUT-C2: taken out: Be kind.\n"));
}

TEST_CASE("a rule in plain Lua is compared by its file") {
    const std::string start = R"(return eligibility { mentor = { criterion { id = "own", clause = "RUT-C1",
  facts = { head = person.is_headteacher }, decide = function(facts) return )";
    PackFolder old;
    PackFolder now;
    old.write("eligibility.lua", start + "facts.head end } } }");
    now.write("eligibility.lua", start + "not facts.head end } } }");
    CHECK(compared(old, old).empty());
    CHECK_THAT(compared(old, now), Contains("criterion own: it is a rule in plain Lua"));
}

TEST_CASE("two schemes of two authorities can be compared") {
    const auto& ids = shipped_ids();
    const std::string text = in_lines(
        differences(shipped_scheme(ids.front()), shipped_scheme(ids.back()), *parse_date("2026-10-01")));
    CHECK_THAT(text, Contains("manifest : authority: ") && Contains("added") && Contains("taken out"));
}
