#include "script/print_value.h"

#include "cage.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

TEST_CASE("plain values print as Lua's print shows them") {
    REQUIRE(value_of("nil") == "nil");
    REQUIRE(value_of("true") == "true");
    REQUIRE(value_of("2.0") == "2.0");
    REQUIRE(value_of("-7") == "-7");
    REQUIRE(value_of("'two\\nlines'") == "two\nlines");
    REQUIRE(value_of("print") == "function");
}

TEST_CASE("no control character reaches the terminal") {
    REQUIRE(value_of("'\\27[2J\\7\\r'") == "\\x1B[2J\\x07\\x0D");
    REQUIRE(value_of("{ '\\27[2J' }") == "{ \"\\x1B[2J\" }");
    REQUIRE(value_of("'\\xFF'") == "\\xFF");
}

TEST_CASE("a table prints its list, then its keys in order") {
    REQUIRE(value_of("{ 1, 'x', b = 2, a = { true }, [10] = 3, ['odd key'] = 4, [1.5] = 5 }") ==
            "{ 1, \"x\", [1.5] = 5, [10] = 3, a = { true }, b = 2, [\"odd key\"] = 4 }");
    REQUIRE(value_of("{}") == "{}");
    REQUIRE(value_of("{ 'a\"b\\\\c\\n' }") == "{ \"a\\\"b\\\\c\\n\" }");
}

TEST_CASE("what does not fit on a line prints one entry to a line") {
    REQUIRE(value_of("{ a = ('x'):rep(50), b = { ('y'):rep(50) }, c = 1 }") ==
            "{\n  a = \"" + std::string(50, 'x') + "\",\n  b = { \"" + std::string(50, 'y') +
                "\" },\n  c = 1\n}");
}

TEST_CASE("a table inside itself and tables too deep are cut") {
    REQUIRE(run("local t = {} t[1] = t t.me = t return t").value == "{ …, me = … }");
    REQUIRE(run("local t = {} for i = 1, 20 do t = { t } end return t").value ==
            "{ { { { { { { { … } } } } } } } }");
}

TEST_CASE("keys without order are counted, not shown") {
    REQUIRE(value_of("{ [{}] = 1, [print] = 2, a = 3 }") == "{ a = 3, … and 2 under keys without order }");
}

TEST_CASE("what is huge prints up to a size, and soon") {
    for (const char* text : {"local t = {} for i = 1, 300000 do t[i] = i end return t",
                             "local t = {} for i = 1, 100000 do t['k' .. i] = i end return t",
                             "local t = {} for i = 1, 40 do t = { t, t } end return t",
                             "local t = {} for i = 1, 7 do t = { t, t, t, t, t, t, t, t, t, t } end return t",
                             "return ('x'):rep(1000000)", "return { ('\\0'):rep(1000000) }"}) {
        CAPTURE(text);
        const Outcome outcome = run(text);
        REQUIRE(!outcome.failure);
        REQUIRE(outcome.value.size() < 4 * longest_print);
        REQUIRE(outcome.value.find("…") != std::string::npos);
    }
}

TEST_CASE("printing runs none of the script's functions") {
    const TemporaryFolder rules;
    rules.write("trap.lua",
                "local function trap() error('ran') end return { make = function() return setmetatable("
                "{}, { __index = trap, __tostring = trap, __pairs = trap, __len = trap }) end }");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "return require('trap').make()").value == "{}");
}
