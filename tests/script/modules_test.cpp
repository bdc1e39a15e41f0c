// Trusted modules: what require loads.
#include "cage.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

TEST_CASE("a module is loaded once, and every chunk gets the same value") {
    const TemporaryFolder rules;
    rules.write("cadence.lua", "print('loading') return { termly = function() return 6 end }");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "return require('cadence').termly()").value == "6");
    REQUIRE(run_in(host, "return require 'cadence' == require 'cadence'").value == "true");
    REQUIRE(host.printed() == "loading\n");
    REQUIRE(host.modules_loaded() == std::vector<std::string>{"cadence"});
}

TEST_CASE("a module has what packs have not") {
    const TemporaryFolder rules;
    rules.write("object.lua",
                "return setmetatable({}, { __index = function(_, k) return k end, __metatable = 1 })");
    rules.write("raw.lua", "local t = {} rawset(t, 1, 2) return { next = next(t), get = rawget(t, 1) }");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "return require('object').anything").value == "anything");
    REQUIRE(run_in(host, "return require('raw').get").value == "2");
    REQUIRE(run_in(host, "return setmetatable").value == "nil");
}

TEST_CASE("a module's table can not be changed by a pack") {
    const TemporaryFolder rules;
    rules.write("shared.lua", "return { list = locked { 1, 2, 3 }, greet = function() return 'hello' end }");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "require('shared').greet = print").message() ==
            "the shared table can not be changed");
    REQUIRE(run_in(host, "require('shared').list[1] = 2").message() == "the locked table can not be changed");
    REQUIRE(run_in(host,
                   "local l, n = require('shared').list, 0 for i, v in ipairs(l) do n = n + v end "
                   "for k, v in pairs(l) do n = n + v end return n + #l")
                .value == "15");
}

TEST_CASE("modules may require one another, but not in a ring") {
    const TemporaryFolder rules;
    rules.write("base.lua", "return { one = 1 }");
    rules.write("upper.lua", "return { two = require('base').one + 1 }");
    rules.write("ring_a.lua", "return require 'ring_b'");
    rules.write("ring_b.lua", "return require 'ring_a'");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "return require('upper').two").value == "2");
    REQUIRE(run_in(host, "require 'ring_a'").message() == "module 'ring_a' requires itself");
    REQUIRE(run_in(host, "require 'ring_a'").message() == "module 'ring_a' requires itself");
}

TEST_CASE("what is no module's name or file is refused without a path") {
    const TemporaryFolder rules;
    rules.write("funding.lua", "return 1");
    rules.write("broken.lua", "return return");
    std::filesystem::create_symlink("/etc/passwd", rules.path() / "link.lua");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(run_in(host, "require 'fundign'").message() ==
            "there is no module 'fundign' to require; did you mean 'funding'?");
    for (const char* name : {"../funding", "/etc/passwd", "funding.lua", "FUNDING", "", "a/b", "a\\0b"}) {
        const Outcome outcome = run_in(host, "require '" + std::string{name} + "'");
        CAPTURE(name, outcome.message());
        REQUIRE(outcome.message().ends_with("a module's name has only the letters a to z and _"));
    }
    REQUIRE(run_in(host, "require 'broken'").failure->where.text() == "rules/broken.lua:1");
    REQUIRE(run_in(host, "require 'link'").message() ==
            "module 'link': is a symbolic link; put the file itself here");
}

TEST_CASE("an error that a module raises about its caller names the pack's line") {
    const TemporaryFolder rules;
    rules.write("strict.lua",
                "return { check = function() error('wrong unit', 2) end, call = function() calls() end }");
    ScriptHost host{patient_limits(), rules.path()};
    const Outcome outcome = run_in(host, "local strict = require 'strict'\n\nstrict.check()\n");
    REQUIRE(outcome.failure->where.text() == "pack.lua:3");
    REQUIRE(outcome.message() == "wrong unit");
}

namespace {

int refuses(lua_State* state) {
    raise(state, "this clause is unknown");
}

}  // namespace

TEST_CASE("an error that a binding raises below a module names the pack's line") {
    const TemporaryFolder rules;
    rules.write("sugar.lua", "return { clause = function(id)\n refuses(id)\n return id end }");
    ScriptHost host{patient_limits(), rules.path()};
    REQUIRE(!host.protect([&](lua_State* state) {
        lua_pushcfunction(state, &guarded<&refuses>);
        host.offer_to_modules("refuses");
    }));
    const Outcome outcome = run_in(host, "\n\n\nrequire('sugar').clause('K1')\n");
    REQUIRE(outcome.failure->where.text() == "pack.lua:4");
    REQUIRE(outcome.message() == "this clause is unknown");
    REQUIRE(run_in(host, "return refuses").value == "nil");
}

TEST_CASE("a module may not ask for finalizers or weak tables") {
    const TemporaryFolder rules;
    for (const char* event : {"__gc", "__mode", "__close"}) {
        rules.write("module.lua", "return setmetatable({}, { " + std::string{event} + " = 'k' })");
        ScriptHost host{patient_limits(), rules.path()};
        REQUIRE(run_in(host, "require 'module'").message() ==
                std::string{event} + " is not available in rule packs");
    }
}
