#include "script/host.h"

#include "cage.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace headway;
using namespace headway::test;

TEST_CASE("a chunk runs and gives its value") {
    REQUIRE(value_of("1 + 1") == "2");
    REQUIRE(value_of("('x'):rep(3, '-')") == "x-x-x");
}

TEST_CASE("a problem says file, line and words apart") {
    const Outcome outcome = run("local a\n\nreturn a.b");
    REQUIRE(outcome.failure);
    REQUIRE(outcome.failure->where.file == "pack.lua");
    REQUIRE(outcome.failure->where.line == 3);
    REQUIRE(outcome.failure->message == "attempt to index a nil value (local 'a')");
}

TEST_CASE("a syntax error says its line") {
    const Outcome outcome = run("x = 1\ny = = 2");
    REQUIRE(outcome.failure->where.text() == "pack.lua:2");
    REQUIRE(outcome.failure->message == "unexpected symbol near '='");
}

TEST_CASE("an error without a place gets the line that raised it") {
    REQUIRE(run("\nerror('no place', 0)").failure->where.text() == "pack.lua:2");
    REQUIRE(run("\n\nerror({ code = 1 })").failure->where.line == 3);
}

TEST_CASE("an error in a file with a long name still says the whole name") {
    for (const std::size_t length : {10U, 57U, 58U, 59U, 60U, 61U, 100U}) {
        ScriptHost host{patient_limits()};
        const std::string name = std::string(length - 4, 'f') + ".lua";
        const Outcome outcome = run_in(host, "\nlocal x = nil + 1", name);
        CAPTURE(length);
        REQUIRE(outcome.failure->where.file == name);
        REQUIRE(outcome.failure->where.line == 2);
        REQUIRE(outcome.failure->message == "attempt to perform arithmetic on a nil value");
    }
}

TEST_CASE("error values of every type become words") {
    REQUIRE(run("error()").message() == "the script raised an error that is no text: nil");
    REQUIRE(run("error(42)").message() == "42");
    REQUIRE(run("error({ 1, { 2 } })").message() ==
            "the script raised an error that is no text: { 1, { 2 } }");
    REQUIRE(run("local e = {} e.e = e error(e)").message() ==
            "the script raised an error that is no text: { e = … }");
    REQUIRE(run("error(print)").message() == "the script raised an error that is no text: function");
    REQUIRE(run("error('\\27[31m\\0', 0)").message() == "\\x1B[31m\\x00");
    REQUIRE(run("error(('x'):rep(100000), 0)").message().size() < 1000);
}

TEST_CASE("an exception from work is a problem") {
    ScriptHost host;
    const auto problem = host.protect([](lua_State*) { throw std::runtime_error("the register is gone"); });
    REQUIRE(problem->message == "the register is gone");
}

namespace {

int fails(lua_State*) {
    throw std::invalid_argument("100% wrong: %s");
}
int answers(lua_State* state) {
    lua_pushinteger(state, 42);
    return 1;
}

// Makes a C function a name of the packs.
void offer_function(ScriptHost& host, const char* name, lua_CFunction function) {
    REQUIRE(!host.protect([&](lua_State* state) {
        lua_pushcfunction(state, function);
        host.offer(name);
    }));
}

}  // namespace

TEST_CASE("an exception from a binding names the line that called it") {
    ScriptHost host;
    offer_function(host, "fails", &guarded<&fails>);
    const Outcome outcome = run_in(host, "\n\nfails()");
    REQUIRE(outcome.failure->where.text() == "pack.lua:3");
    REQUIRE(outcome.failure->message == "100% wrong: %s");
    REQUIRE(run_in(host, "return select(2, pcall(fails))").value == "pack.lua:1: 100% wrong: %s");
}

TEST_CASE("what is offered is there in chunks loaded afterwards") {
    ScriptHost host;
    REQUIRE(run_in(host, "return answers").value == "nil");
    offer_function(host, "answers", &guarded<&answers>);
    REQUIRE(run_in(host, "return answers()").value == "42");
}

TEST_CASE("every chunk has globals of its own") {
    ScriptHost host;
    REQUIRE(!run_in(host, "x = 1 print = nil _G.type = nil").failure);
    REQUIRE(run_in(host, "return { tostring(x), type(print), _G == _ENV }").value ==
            "{ \"nil\", \"function\", true }");
}

TEST_CASE("the stack is as high after work as before") {
    ScriptHost host;
    lua_pushinteger(host.state(), 7);
    REQUIRE(!host.protect([](lua_State* state) { lua_pushinteger(state, 1); }));
    REQUIRE(host.protect([](lua_State* state) { luaL_error(state, "no"); }));
    REQUIRE(lua_gettop(host.state()) == 1);
}

TEST_CASE("a host whose script failed runs the next one") {
    ScriptHost host{short_limits()};
    REQUIRE(run_in(host, "while true do end").limit_reached);
    const Outcome next = run_in(host, "return 1");
    REQUIRE(!next.failure);
    REQUIRE(!next.limit_reached);
}

TEST_CASE("an error outside of protect is an exception, not the end of the process") {
    ScriptHost host;
    REQUIRE_THROWS_AS(luaL_error(host.state(), "x"), std::logic_error);
}

TEST_CASE("print collects lines, and more than the budget is an error") {
    ScriptHost host{short_limits()};
    REQUIRE(!run_in(host, "print(1, 'two', nil, true, {}, print)").failure);
    REQUIRE(host.printed() == "1\ttwo\tnil\ttrue\ttable\tfunction\n");
    const Outcome flood = run_in(host, "while true do print(('x'):rep(100)) end");
    REQUIRE(flood.message() == "printed more than 16384 bytes");
    REQUIRE(host.printed().size() <= std::size_t{16} * 1024);
}

TEST_CASE("pcall and xpcall give what Lua's give") {
    REQUIRE(value_of("{ pcall(error, 'x') }") == "{ false, \"x\" }");
    REQUIRE(value_of("{ pcall(function(...) return ... end, 1, nil, 3) }") == "{ true, 1, [4] = 3 }");
    REQUIRE(value_of("{ xpcall(function(a) error(a, 0) end, function(m) return m .. '!' end, 'x') }") ==
            "{ false, \"x!\" }");
    REQUIRE(value_of("{ xpcall(function(...) return ... end, print, 1, 2) }") == "{ true, 1, 2 }");
    REQUIRE(value_of("select(2, pcall(pcall))") == "bad argument #1 to 'pcall' (value expected)");
}
