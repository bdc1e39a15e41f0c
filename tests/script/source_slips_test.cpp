// What Lua passes over in silence: keys written twice, conditions joined by its own words.
#include "script/source_slips.h"

#include <catch2/catch.hpp>

using namespace headway;
using Catch::Contains;

namespace {

std::string text_of(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

std::string repeated(std::string_view source) {
    return text_of(repeated_keys(source, "pack.lua"));
}

std::string joined_by_lua(std::string_view source) {
    return text_of(conditions_joined_by_lua(source, "pack.lua"));
}

}  // namespace

TEST_CASE("a key that stands twice between the same braces is told with both lines") {
    const std::string told =
        repeated("return criterion {\n  id = \"a\",\n  clause = \"C1\",\n  id = \"b\",\n}");
    CHECK_THAT(told, Contains("pack.lua:4") && Contains("'id'") && Contains("line 2"));
}

TEST_CASE("two requires are told to be joined") {
    CHECK_THAT(repeated("criterion { requires = a,\nrequires = b }"), Contains("all { …, … }"));
}

TEST_CASE("a key written as a text in square brackets is the same key") {
    CHECK_THAT(repeated("t = { [\"C1\"] = \"met\",\n['C1'] = \"not_met\" }"), Contains("'C1'"));
    CHECK_THAT(repeated("t = { C1 = 1,\n[\"C1\"] = 2 }"), Contains("'C1'"));
}

TEST_CASE("a third one is told with the second") {
    CHECK_THAT(repeated("t = { a = 1,\na = 2,\na = 3 }"),
               Contains("pack.lua:2") && Contains("pack.lua:3") && Contains("line 1") && Contains("line 2"));
}

TEST_CASE("the same key between other braces is another key") {
    CHECK(repeated("t = { a = { id = 1 }, b = { id = 2 }, id = 3 }").empty());
    CHECK(repeated("return { c { id = 1 }, c { id = 2 } }").empty());
    CHECK_THAT(repeated("t = { a = { id = 1 }, b = 2,\na = 3 }"), Contains("'a'"));
}

TEST_CASE("what stands in texts and comments repeats nothing") {
    CHECK(repeated("t = { a = \"x, a = 1\", -- , a = 2\n b = [[, a = 3]] }").empty());
}

TEST_CASE("the statements of a function between braces are no keys") {
    CHECK(repeated("t = { f = function(x) local a, b = 1, 2\n if x then b = 3, 4 end\n"
                   "for i = 1, 2 do b = i end repeat b = 1 until b\n return a, b end, b = 5 }")
              .empty());
    CHECK_THAT(repeated("t = { f = function() return 1 end,\nf = 2 }"), Contains("'f'"));
}

TEST_CASE("comparisons and values are no keys") {
    CHECK(repeated("t = { a == b, a == c, a, a, g(a, b), [1] = 2, [x] = 3, [x] = 4 }").empty());
}

TEST_CASE("and, or and not between conditions are told with what to write") {
    CHECK_THAT(joined_by_lua("c { requires = person.a\n  and person.b }"),
               Contains("pack.lua:2") && Contains("'and'") && Contains("all { …, … }"));
    CHECK_THAT(joined_by_lua("c { requires = x or y }"), Contains("'or'") && Contains("any { …, … }"));
    CHECK_THAT(joined_by_lua("c { exceptionally = not x }"), Contains("'not'") && Contains("none { … }"));
    CHECK_THAT(joined_by_lua("c { requires = all { x, (y or z) } }"), Contains("'or'"));
    CHECK_THAT(joined_by_lua("local both = person.a and person.b"), Contains("'and'"));
}

TEST_CASE("Lua's comparisons of facts are told with what to write") {
    CHECK_THAT(joined_by_lua("c { requires = person.school.phase == \"primary\" }"),
               Contains("'=='") && Contains("phase:is"));
    CHECK_THAT(joined_by_lua("c { requires = any { person.years >= years(3) } }"), Contains("'>='"));
}

TEST_CASE("and, or and not of plain Lua are left alone") {
    CHECK(joined_by_lua("c { facts = {}, decide = function(facts)\n"
                        "  if facts.a and not facts.b or facts.a == 3 then return met \"x\" end end }")
              .empty());
    CHECK(joined_by_lua("local n = strict and 3 or 4").empty());
    CHECK(joined_by_lua("c { requires = person.a:at_least(n or 3), id = a or b }").empty());
    CHECK(joined_by_lua("-- this and that\nc { requires = person.a, says = \"this or that\" }").empty());
}
