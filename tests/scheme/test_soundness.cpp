// What pack check finds of rules that can't do what they look as if they did.
#include "scheme/pack_folder.h"
#include "scheme/shipped.h"
#include "script/global_names.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string told(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

// Two clauses with a mentor's criterion each.
PackFolder& with_two(PackFolder& pack, const std::string& first, const std::string& second) {
    pack.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "a", force = "must", says = "One." },
  clause { "RUT-C2", section = "2", area = "a", force = "must", says = "Two." },
}
)");
    return pack.write("eligibility.lua",
                      "return eligibility { mentor = {\n"
                      "  criterion { id = \"one\", clause = \"RUT-C1\", requires = " +
                          first +
                          " },\n"
                          "  criterion { id = \"two\", clause = \"RUT-C2\", requires = " +
                          second + " },\n} }\n");
}

void set_parameter(PackFolder& pack, const std::string& more) {
    pack.write("parameters.lua",
               "return parameters {\n  parameter { \"years\", 3, unit = \"years\", meaning = \"m\"" + more +
                   " },\n}\n");
}

PackCheck checked(const PackFolder& pack) {
    const auto scheme = pack.scheme();
    PackCheck found = check(*scheme);
    // The folder's name is never the scheme's id here.
    std::erase_if(found.remarks, [](const Problem& p) { return p.where.file == "manifest.lua"; });
    return found;
}

const std::string some_years = "person.years_as_head:at_least(parameter \"years\")";

}  // namespace

TEST_CASE("a small pack has rules that can be met and not met") {
    const PackCheck found = checked(PackFolder{});
    CHECK(told(found.problems).empty());
    CHECK(told(found.remarks).empty());
}

TEST_CASE("a criterion that contradicts itself can't be met, and that is a problem") {
    PackFolder pack;
    pack.require("all { person.years_as_head:at_least(years(5)), person.years_as_head:at_most(years(4)) }");
    CHECK_THAT(told(checked(pack).problems),
               Contains("eligibility.lua:2: criterion it: nobody can ever meet it"));
}

TEST_CASE("two schools can meet together what no single one does") {
    const auto of_two = [](const char* combining) {
        return "all { any_school { school.phase:is \"primary\" }, " + std::string{combining} +
               " { school.phase:is \"nursery\" } }";
    };
    PackFolder pack;
    CHECK(told(checked(pack.require(of_two("any_school"))).problems).empty());
    CHECK_THAT(told(checked(pack.require(of_two("each_school"))).problems), Contains("nobody can ever"));
}

TEST_CASE("facts of the same schools, reached in two ways, are the same facts") {
    PackFolder pack;
    pack.require("all { person.school.phase:is \"primary\", any_school { school.phase:is \"nursery\" } }");
    CHECK_THAT(told(checked(pack).problems), Contains("nobody can ever meet it"));
}

TEST_CASE("a criterion that everybody meets decides nothing") {
    PackFolder pack;
    pack.require("any { person.is_headteacher, none { person.is_headteacher } }");
    const PackCheck found = checked(pack);
    CHECK(told(found.problems).empty());
    CHECK_THAT(told(found.remarks), Contains("criterion it: everybody meets it"));
}

TEST_CASE("a change of a parameter after which nobody can meet the rule is told with its day") {
    PackFolder pack;
    set_parameter(pack, ", changes = { [\"2027-09-01\"] = 9 }");
    pack.require("all { " + some_years + ", person.years_as_head:at_most(years(8)) }");
    CHECK_THAT(told(checked(pack).problems), Contains("nobody can meet it from 1 September 2027 on"));
}

TEST_CASE("what dates rule out on one day and not on another is no contradiction") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {}, mentee = {
  criterion { id = "it", clause = "RUT-C1", requires = all {
    appointment.starts_on:on_or_after "2016-09-01", appointment.starts_on:has_come() } } } })");
    CHECK(told(checked(pack).problems).empty());
}

TEST_CASE("a criterion that another implies is remarked on, with both") {
    PackFolder pack;
    const std::string three = "person.years_as_head:at_least(years(3))";
    const std::string two = "person.years_as_head:at_least(years(2))";
    CHECK_THAT(told(checked(with_two(pack, three, two)).remarks),
               Contains("criterion two: whoever meets criterion one (eligibility.lua:2) meets this too"));
    CHECK_THAT(told(checked(with_two(pack, two, three)).remarks),
               Contains("criterion one: whoever meets criterion two (eligibility.lua:3) meets this too"));
    CHECK_THAT(told(checked(with_two(pack, two, two)).remarks),
               Contains("criterion two: the same people meet it as criterion one"));
    CHECK(told(checked(with_two(pack, two, "person.is_headteacher")).remarks).empty());
}

TEST_CASE("an interpretation of both clauses explains why an implied criterion stays") {
    PackFolder pack;
    with_two(pack, "person.register_status:is \"approved\"", "person.register_status:is_not \"retired\"");
    CHECK_THAT(told(checked(pack).remarks), Contains("criterion two: whoever meets criterion one"));
    const auto interpret = [&](const char* clauses) {
        pack.write("interpretations.lua", "return interpretations { interpretation { clause = " +
                                              std::string{clauses} + ", \"The policy says both.\" } }");
        return told(checked(pack).remarks);
    };
    CHECK(interpret("{ \"RUT-C1\", \"RUT-C2\" }").empty());
    CHECK_THAT(interpret("\"RUT-C2\""), Contains("whoever meets criterion one"));
}

TEST_CASE("two criteria that nobody can meet both are a problem") {
    PackFolder pack;
    with_two(pack, "person.register_status:is \"approved\"", "person.register_status:is \"retired\"");
    CHECK_THAT(told(checked(pack).problems),
               Contains("criterion two: nobody can meet both this and criterion one (eligibility.lua:2)"));
}

TEST_CASE("an exceptional route that nobody can take is remarked on") {
    PackFolder pack;
    const auto with_route = [&](const char* years) {
        return told(checked(pack.require("person.years_as_head:at_least(years(3)),\n    exceptionally = "
                                         "person.years_as_head:at_least(years(" +
                                         std::string{years} + "))"))
                        .remarks);
    };
    CHECK_THAT(with_route("4"), Contains("its exceptional route is open to nobody"));
    CHECK(with_route("2").empty());
}

TEST_CASE("dated changes that never hold, or change nothing, are remarked on") {
    PackFolder pack;
    pack.write("manifest.lua", R"(return scheme { id = "rutland", title = "t", authority = "Rutland",
  edition = "e", source = "s", valid_from = "2016-09-01", valid_to = "2020-08-31" })");
    pack.require(some_years);
    const auto with = [&](const char* changes) {
        set_parameter(pack, std::string{", changes = { "} + changes + " }");
        return told(checked(pack).remarks);
    };
    CHECK(with("[\"2018-09-01\"] = 4").empty());
    CHECK_THAT(with("[\"2018-09-01\"] = 3"),
               Contains("parameters.lua:2: parameter years: the change of 1 September 2018 changes nothing"));
    CHECK_THAT(with("[\"2021-09-01\"] = 4"),
               Contains("never holds: the scheme is valid until 31 August 2020"));
    CHECK_THAT(with("[\"2015-09-01\"] = 4"),
               Contains("what is before 1 September 2015 never holds: the scheme is valid from"));
}

TEST_CASE("a name that a pack sets without local is a problem with its line") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(local fine = 1
counted = 0
return eligibility { mentor = {
  criterion { id = "own", clause = "RUT-C1", facts = { head = person.is_headteacher },
    decide = function(facts)
      seen = facts.head
      return seen
    end },
} })");
    CHECK_THAT(told(checked(pack).problems), Contains("eligibility.lua:2: 'counted' is set without local") &&
                                                 Contains("eligibility.lua:6: 'seen' is set without local"));
}

TEST_CASE("fields, locals, parameters of functions and loops are no names set without local") {
    const auto found = [](const char* source) { return told(global_names(source, "f.lua")); };
    CHECK(found("local a, b <const> = 1, 2  a = 3  local t = { x = 1, y = { z = a } }  t.x = 2  t[1] = 3")
              .empty());
    CHECK(found("local function f(x, y) x = y  for i, v in pairs(x) do v = i end  f(a == b) end").empty());
    CHECK(found("local t = {}  function t.f() end  function t:g() end  return t, x").empty());
    CHECK_THAT(found("function helper() end"), Contains("f.lua:1: 'helper'"));
    CHECK_THAT(found("local t = {}\nt.a, x = 1, 2"), Contains("f.lua:2: 'x'"));
    CHECK_THAT(found("x, y = 1, 2"), Contains("'x'") && Contains("'y'"));
}

TEST_CASE("the packs that ship have no rule that can't be met, and no name without local") {
    for (const std::string& id : shipped_ids()) {
        INFO(id);
        CHECK(told(check(shipped_scheme(id)).problems).empty());
    }
}
