// What a pack can not get at, and can not change.
#include "cage.h"
#include "script/source_file.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

TEST_CASE("the white list is exactly what the manual page says") {
    REQUIRE(
        value_of("(function() local names = {} for name in pairs(_G) do names[#names + 1] = name end "
                 "return table.concat(names, ' ') end)()") ==
        "_G _VERSION assert error getmetatable ipairs math pairs pcall print rawequal rawlen require select "
        "string table tonumber tostring type utf8 xpcall");
}

TEST_CASE("a name that is left out reads as nil, and says so when used") {
    for (const char* name : {"load", "loadstring", "loadfile", "dofile", "collectgarbage", "setmetatable",
                             "rawset", "rawget", "next"}) {
        CAPTURE(name);
        REQUIRE(value_of(name) == "nil");
        REQUIRE(run(std::string{name} + "()").message() ==
                std::string{name} + " is not available in rule packs");
    }
    for (const char* name : {"os", "io", "debug", "package", "coroutine"}) {
        CAPTURE(name);
        REQUIRE(run(std::string{name} + ".x()").message() ==
                std::string{name} + " is not available in rule packs");
    }
}

TEST_CASE("string.dump is not to be had by any way") {
    REQUIRE(run("string.dump(print)").message() == "string.dump is not available in rule packs");
    REQUIRE(run("local s = 'x' s:dump()").message() == "string.dump is not available in rule packs");
    REQUIRE(value_of("rawequal(('x').dump, nil)") == "true");
}

TEST_CASE("the words about a left-out name reach a script that catches the error") {
    REQUIRE(value_of("select(2, pcall(function() os.exit() end))") ==
            "pack.lua:1: os is not available in rule packs");
}

TEST_CASE("a field of the same name in a pack's own table is the pack's affair") {
    REQUIRE(run("local t = {} t.other()").message() == "attempt to call a nil value (field 'other')");
}

TEST_CASE("the libraries can not be changed") {
    for (const char* attack : {"string.upper = print", "table.insert(string, 1)", "math.pi = 3",
                               "table.move({ 1 }, 1, 1, 1, math)", "utf8.x = 1", "table.sort = nil"}) {
        CAPTURE(attack);
        REQUIRE(run(attack).message().ends_with("table can not be changed"));
    }
}

TEST_CASE("no metatable that others depend on can be reached") {
    REQUIRE(value_of("{ getmetatable(''), getmetatable(string), getmetatable({}) }") == "{ false, false }");
    REQUIRE(run("getmetatable('').__index = nil").failure);
}

TEST_CASE("one chunk's tampering is not seen by the next") {
    ScriptHost host;
    run_in(host,
           "string = { upper = function() return 'mine' end } table = nil pairs = nil "
           "pcall(function() _G.math.pi = 3 end)");
    REQUIRE(run_in(host, "return string.upper('x') .. ('y'):upper() .. type(table) .. type(pairs)").value ==
            "XYtablefunction");
    REQUIRE(run_in(host, "return math.pi > 3.1").value == "true");
}

TEST_CASE("the libraries can be read as in any Lua") {
    REQUIRE(
        value_of(
            "(function() local n = 0 for name, value in pairs(math) do n = n + 1 end return n > 20 end)()") ==
        "true");
    REQUIRE(value_of("type(string)") == "table");
    REQUIRE(value_of("require 'utf8' == utf8") == "true");
}

TEST_CASE("no text shows an address") {
    REQUIRE(value_of("tostring({}) .. tostring(print) .. string.format('%s %10s', {}, print)") ==
            "tablefunctiontable   function");
    REQUIRE(run("return ('%p'):format({})").message() ==
            "'%p' is not available in rule packs: an address differs in every run");
}

TEST_CASE("random numbers are the same in every host") {
    const char* const draws = "{ math.random(1000), math.random(1000), math.random() }";
    REQUIRE(value_of(draws) == value_of(draws));
    REQUIRE(value_of("(function() math.randomseed() local a = math.random(1 << 40) math.randomseed() "
                     "return a == math.random(1 << 40) end)()") == "true");
    REQUIRE(value_of("(function() math.randomseed(42) local a = math.random(0) math.randomseed(42) "
                     "return a == math.random(0) end)()") == "true");
}

TEST_CASE("only source text is loaded") {
    REQUIRE(run("\x1BLua").message() == "is compiled Lua; only source text is loaded");
    REQUIRE(run(std::string{"return 1\0", 9}).message().starts_with("has a zero byte"));
    REQUIRE(run(std::string(longest_source + 1, ' ')).message().starts_with("is longer than 64 KiB"));
}

TEST_CASE("no error message shows a place of the host") {
    const Outcome outcome = run("require('../../etc/passwd')");
    REQUIRE(outcome.message() ==
            "require \"../../etc/passwd\": a module's name has only the letters a to z and _");
    REQUIRE(run("require 'nothing'").message() == "there is no module 'nothing' to require");
}

TEST_CASE("a constant _ENV is refused or harmless") {
    REQUIRE(
        run("local _ENV <const> = 11; X = 'hi'").message().starts_with("attempt to index a number value"));
}
