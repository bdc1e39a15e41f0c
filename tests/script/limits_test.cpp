// A script that will not end, will not stop growing, or nests without end.
#include "cage.h"

#include <catch2/catch.hpp>
#include <pthread.h>

#include <string>
#include <vector>

using namespace headway;
using namespace headway::test;

namespace {

// The deadline, and what one bounded step and a busy machine may add.
constexpr std::chrono::milliseconds grace{1500};

bool ends_by_the_clock(const std::string& text) {
    const Outcome outcome = run(text, short_limits());
    UNSCOPED_INFO(text << "\n"
                       << (outcome.failure ? outcome.message() : "no failure") << "\n"
                       << outcome.took.count() << " ms");
    return outcome.failure &&
           outcome.message() ==
               "took longer than 150 ms: look for a loop that does not end, or allow more time" &&
           outcome.limit_reached && outcome.failure->where.text() == "pack.lua:1" &&
           outcome.took < short_limits().time + grace;
}

}  // namespace

TEST_CASE("a loop without end is ended") {
    CHECK(ends_by_the_clock("while true do end"));
    CHECK(ends_by_the_clock("::again:: goto again"));
    CHECK(ends_by_the_clock("for i = 1, math.huge do end"));
    CHECK(ends_by_the_clock("local function f() return f() end f()"));
}

TEST_CASE("a pack that catches its deadline for ever is still ended") {
    CHECK(ends_by_the_clock("while true do pcall(function() while true do end end) end"));
    CHECK(ends_by_the_clock(
        "while true do xpcall(function() while true do end end, function() while true do end end) end"));
    CHECK(ends_by_the_clock("local function f() pcall(f) f() end f()"));
    CHECK(ends_by_the_clock("xpcall(function() while true do end end, function() while true do end end)"));
    CHECK(ends_by_the_clock("xpcall(function() local x = nil x() end, function() while true do end end)"));
}

TEST_CASE("a pattern that tries for ever is ended") {
    CHECK(ends_by_the_clock("return ('a'):rep(40):find(('a?'):rep(40) .. ('a'):rep(41))"));
    CHECK(ends_by_the_clock("return ('a'):rep(100000):match('.-.-.-.-.-b')"));
    CHECK(ends_by_the_clock("return ('a'):rep(500000):find('(.*)%1b')"));
    CHECK(ends_by_the_clock("return ('('):rep(1000000):find('%b()x')"));
    CHECK(ends_by_the_clock("return ('a'):rep(100000):gsub('.-.-.-b', '')"));
    CHECK(ends_by_the_clock("for _ in ('a'):rep(100000):gmatch('.-.-.-b') do end"));
}

TEST_CASE("a library function with an endless range is ended") {
    CHECK(ends_by_the_clock("table.move({}, 1, 1 << 62, 2)"));
    CHECK(
        ends_by_the_clock("local t = {} for i = 1, 1e5 do t[i] = i end "
                          "while true do pcall(table.sort, t, function() return true end) end"));
    CHECK(ends_by_the_clock("while true do pcall(string.pack, 'c1000000000', 'a') end"));
    CHECK(ends_by_the_clock("local s = ('x'):rep(1000000) while true do s = s:upper():reverse() end"));
}

TEST_CASE("comparing long texts is ended") {
    CHECK(ends_by_the_clock(
        "local a, b = ('\\0'):rep(1000000), ('\\0'):rep(1000000) while true do local x = a < b end"));
}

TEST_CASE("a table whose length is a lie does no harm") {
    const char* const lie = "local t = {} for i = 0, 61 do t[1 << i] = 1 end ";
    for (const char* use : {"table.insert(t, 1, 0)", "table.remove(t, 1)", "table.sort(t)", "table.concat(t)",
                            "table.unpack(t)", "return #t"}) {
        CAPTURE(use);
        const Outcome outcome = run(std::string{lie} + use, short_limits());
        CHECK(outcome.took < short_limits().time + grace);
    }
}

TEST_CASE("memory has a cap") {
    for (const char* text : {"local t = {} while true do t = { t } end",
                             "local t = {} while true do t[#t + 1] = ('x'):rep(100000) .. #t end",
                             "local t = {} while true do t[#t + 1] = function() return t end end",
                             "return (('x'):rep(1000000):gsub('.', ('y'):rep(1000000)))",
                             "return string.pack('c1000000000', 'a')"}) {
        CAPTURE(text);
        ScriptLimits limits = patient_limits();
        limits.memory = 16 * MiB;
        const Outcome outcome = run(text, limits);
        REQUIRE(outcome.message() == "used more than 16 MiB of memory");
        REQUIRE(outcome.limit_reached);
    }
}

TEST_CASE("a pack that catches want of memory for ever is still ended") {
    CHECK(ends_by_the_clock(
        "local t = {} while true do pcall(function() while true do t = { t } end end) end"));
    CHECK(ends_by_the_clock(
        "while true do pcall(function() local s = ('x'):rep(1000000) s = s .. s .. s end) end"));
}

TEST_CASE("a pack may go on after it caught want of memory") {
    REQUIRE(run("local ok, message = pcall(function() local t = {} while true do t = { t } end end) "
                "return message .. (' fine'):rep(2)",
                {.time = std::chrono::seconds{20}, .memory = 8 * MiB, .output = 1000})
                .value == "not enough memory fine fine");
}

TEST_CASE("no text grows beyond a megabyte") {
    REQUIRE(run("local s = 'x' while true do s = s .. s end").message() == "made a text of more than 1 MiB");
    REQUIRE(run("return ('x'):rep(1 << 40)").message() == "resulting string too large");
    REQUIRE(value_of("#('x'):rep(1 << 20)") == "1048576");
    REQUIRE(value_of("('').rep('', 1 << 62)").empty());
}

TEST_CASE("recursion without end is an error") {
    for (const char* text : {"local function f() return 1 + f() end return f()",
                             "local function f(s) return (s:gsub('.', f)) end return f('x')",
                             "local function f() table.sort({ 1, 2, 3 }, f) end f()",
                             "local function f() return f(f(f())) end f()"}) {
        CAPTURE(text);
        REQUIRE(run(text).failure);
    }
    REQUIRE(run("local function f() return pcall(f) end return (f())").value == "true");
    REQUIRE(run("local function f() return xpcall(f, f) end return (f())").value == "true");
}

namespace {

void* run_all(void* texts) {
    for (const std::string& text : *static_cast<std::vector<std::string>*>(texts))
        run(text, short_limits());
    return texts;
}

// Runs the texts on a thread whose stack has so many KiB; gives whether that thread came to its end.
bool survive_on_stack(std::size_t kib, std::vector<std::string> texts) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kib * 1024);
    pthread_t thread{};
    const int fault = pthread_create(&thread, &attributes, &run_all, &texts);
    pthread_attr_destroy(&attributes);
    void* result = nullptr;
    if (fault == 0) pthread_join(thread, &result);
    return result == &texts;
}

std::string times(int count, const std::string& text) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

}  // namespace

TEST_CASE("a thread with a stack of 256 KiB survives every nesting") {
    REQUIRE(survive_on_stack(
        256,
        {"local function f(s) return (s:gsub('.', f)) end return f('x')",
         "local function f() table.sort({ 1, 2, 3 }, f) end f()",
         "local function f() return pcall(f) end f()", "local function f() return xpcall(f, f) end f()",
         "local function f() pcall(f) ('a'):rep(300):find(('a?'):rep(195)) end f()",
         "local function f() return 1 + f() end return f()", "return " + times(20000, "(") + "1",
         "return " + times(20000, "{"), times(2000, "function f() "), "return " + times(20000, "- ") + "1",
         "local a = {} a.a = a return " + times(195, "(") + "a" + times(195, ".a)") + ".x.y"}));
}
