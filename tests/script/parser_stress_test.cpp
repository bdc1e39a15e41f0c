// Source text that strains the compiler.
#include "cage.h"
#include "script/field_chain.h"

#include <catch2/catch.hpp>

#include <string>

using namespace headway;
using namespace headway::test;

namespace {

std::string times(int count, const std::string& text) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

}  // namespace

TEST_CASE("syntax nested without end is refused in words") {
    for (const std::string& text :
         {"return " + times(30000, "(") + "1" + times(30000, ")"),
          "return " + times(30000, "{") + times(30000, "}"),
          times(2000, "function f() ") + times(2000, " end"), "return 'a'" + times(10000, "..'a'"),
          "return " + times(16000, "not ") + "1", "return " + times(30000, "- ") + "1",
          "return 1" + times(30000, "^1"), "a" + times(20000, ",a") + "=1"}) {
        const Outcome outcome = run(text);
        REQUIRE(outcome.message() == "brackets, functions or blocks are nested too deeply");
        REQUIRE(outcome.failure->where.file == "pack.lua");
    }
}

TEST_CASE("long text that is not nested compiles or is refused soon") {
    for (const std::string& text :
         {"local x if x then " + times(4500, "elseif x then ") + "end",
          "local x return x" + times(10000, " and x"),
          "local function f() return f end return f" + times(30000, "()"),
          "for i = 1, 2 do " + times(2900, "if i then break end ") + "end", "return [" + times(60000, "="),
          "--[" + times(60000, "=") + "[", "return " + times(60000, "9"), times(5000, "local a "),
          times(6000, "goto a ")})
        REQUIRE(run(text).took < std::chrono::seconds{5});
}

TEST_CASE("an error at the end of a long chain of fields is told, not a crash") {
    const std::string start = "local a, k = {}, 'a' a.a = a local x = ";
    REQUIRE(run(start + "a" + times(190, ".a") + ".x.y").message() ==
            "attempt to index a nil value (field 'x')");
    for (const std::string& chain :
         {"a" + times(31000, ".a") + ".x.y", "a" + times(20000, "[k]") + ".x.y",
          "a" + times(8000, "[k..'']") + ".x.y", times(150, "(") + "a" + times(150, ".a.a)") + ".x.y",
          "a" + times(5000, " . --[[.]] a") + ".x.y"})
        REQUIRE(run(start + chain).message() ==
                "strings more than 200 fields together; use a local name for a part");
}

TEST_CASE("only links that belong to one expression count as a chain") {
    REQUIRE(!line_of_long_field_chain(times(300, "a.b.c ")));
    REQUIRE(!line_of_long_field_chain("x = { " + times(300, "a.b, ") + "}"));
    REQUIRE(!line_of_long_field_chain("f" + times(300, ".b()")));
    REQUIRE(!line_of_long_field_chain("x = '" + times(300, ".a") + "' -- " + times(300, ".a")));
    REQUIRE(!line_of_long_field_chain("x = [==[ ]] " + times(300, ".a") + "]==] --[[ " + times(300, ".a") +
                                      "]]"));
    REQUIRE(!line_of_long_field_chain("x = 1" + times(300, "..a.b")));
    REQUIRE(!line_of_long_field_chain("x = 'it\\'s" + times(300, ".a") + "'"));
    REQUIRE(line_of_long_field_chain("\n\nx = a" + times(300, ".a")) == 3);
    REQUIRE(line_of_long_field_chain("return (a" + times(150, ".a") + ")" + times(60, ".a")) == 1);
    REQUIRE(line_of_long_field_chain("f(a" + times(201, "[1]") + ")") == 1);
}
