// The table library and pairs.
#include "beside_stock.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

namespace {

// What f gives for a table of so many small numbers, with its own copy of the table as text.
std::string function_on_table(const std::string& body) {
    return "function(values, a, b, c) local t = {} for v in values:gmatch('%d+') do t[#t + 1] = tonumber(v) "
           "end "
           "a, b, c = math.tointeger(a), math.tointeger(b), math.tointeger(c) local function f() " +
           body + " end local r = table.pack(f()) return table.concat(t, ' ', 1, #t), r[1], r[2] end";
}

}  // namespace

TEST_CASE("insert, remove, move, concat and unpack answer as stock Lua does") {
    Draws draws;
    for (const char* body :
         {"table.insert(t, a, b)", "table.insert(t, a)", "return table.remove(t, a)",
          "return table.remove(t)", "table.move(t, a, b, c)",
          "return table.concat(table.move(t, a, b, c, { 7 }), ',', 1, c)",
          "return table.concat(t, '-', a, b)", "return table.unpack(t, a, b)",
          "return select('#', table.unpack(t))", "table.insert(t, 1, 2, 3)", "return #table.pack(a, b)"}) {
        BesideStock both{function_on_table(body)};
        for (int round = 0; round < 300; ++round) {
            const auto number = [&] { return std::to_string(static_cast<int>(draws.below(9)) - 2); };
            const std::vector<std::string> arguments{draws.text({"1 ", "2 ", "3 ", "44 "}, draws.below(7)),
                                                     number(), number(), number()};
            CAPTURE(body, arguments);
            REQUIRE(both.caged(arguments) == both.stock(arguments));
        }
    }
}

TEST_CASE("the ends of the integers are handled as in stock Lua") {
    for (const char* call :
         {"table.move({}, 1, math.maxinteger, 2)",
          "table.move({}, math.mininteger, 1, 2)",
          "table.move({}, 1, 2)",
          "table.move({}, 1, 2, math.maxinteger)",
          "table.unpack({}, 1, 1e8)",
          "table.unpack({}, math.mininteger, math.maxinteger)",
          "table.concat({ 1 }, '', math.maxinteger)",
          "table.concat({ [math.maxinteger] = 'x' }, '', math.maxinteger, math.maxinteger)",
          "table.concat({ {} })",
          "table.insert({}, 0, 1)",
          "table.insert({}, 2, 1)",
          "table.insert({}, 1, 1)",
          "table.insert({})",
          "table.remove({}, 0)",
          "table.remove({}, 1)",
          "table.remove({}, 2)",
          "table.remove({ 1, 2 }, 7)",
          "table.insert(1, 2)",
          "table.sort(1)",
          "table.sort({ 1, 2 }, 3)",
          "table.sort({ 1, 'x' })",
          "table.concat({ 1, 2 }, {})"}) {
        CAPTURE(call);
        BesideStock both{"function() return select('#', " + std::string{call} + ") end"};
        const auto without_place = [](std::string text) {
            const auto place = text.find(":1: ");
            return place == std::string::npos ? text : text.substr(place + 4);
        };
        REQUIRE(without_place(both.caged({})) == without_place(both.stock({})));
    }
}

TEST_CASE("sort orders as stock Lua's does") {
    Draws draws;
    for (const char* body : {"table.sort(t)", "table.sort(t, function(x, y) return x > y end)",
                             "table.sort(t, function(x, y) return tostring(x) < tostring(y) end)"}) {
        BesideStock both{function_on_table(body)};
        for (int round = 0; round < 300; ++round) {
            const std::vector<std::string> arguments{
                draws.text({"1 ", "2 ", "13 ", "5 ", "44 ", "9 ", "70 "}, draws.below(40))};
            CAPTURE(body, arguments);
            REQUIRE(both.caged(arguments) == both.stock(arguments));
        }
    }
}

TEST_CASE("what compares equal keeps its order") {
    REQUIRE(
        value_of("(function() local t = {} for i = 1, 200 do t[i] = { key = i % 3, place = i } end "
                 "table.sort(t, function(a, b) return a.key < b.key end) "
                 "for i = 2, 200 do local a, b = t[i - 1], t[i] "
                 "if a.key > b.key or a.key == b.key and a.place > b.place then return 'not stable' end end "
                 "return 'stable' end)()") == "stable");
}

TEST_CASE("an order function that contradicts itself is told") {
    for (const char* order : {"function() return true end", "function(a, b) return a <= b end"}) {
        CAPTURE(order);
        REQUIRE(run("table.sort({ 3, 1, 2, 2 }, " + std::string{order} + ")").message() ==
                "invalid order function for sorting");
    }
}

TEST_CASE("a sort that fails leaves the table as it was") {
    REQUIRE(value_of("(function() local t = { 3, 1, 'x', 2 } pcall(table.sort, t) return t end)()") ==
            "{ 3, 1, \"x\", 2 }");
}

TEST_CASE("pairs goes in the order of the keys") {
    const std::string all =
        "(function(t) local out = {} for k, v in pairs(t) do out[#out + 1] = tostring(k) end "
        "return table.concat(out, ' ') end)";
    REQUIRE(value_of(
                all +
                "{ b = 1, a = 1, [10] = 1, [2] = 1, [-1] = 1, [2.5] = 1, [true] = 1, [false] = 1, B = 1 }") ==
            "false true -1 2 2.5 10 B a b");
    REQUIRE(value_of(all +
                     "{ [1 << 53] = 1, [2.0 ^ 53 + 2] = 1, [-0.5] = 1, [0] = 1, [1e300] = 1, [-1e300] = 1, "
                     "[math.maxinteger] = 1, [math.mininteger] = 1, [math.huge] = 1 }") ==
            "-1e+300 -9223372036854775808 -0.5 0 9007199254740992 9007199254740994 9223372036854775807 "
            "1e+300 inf");
    REQUIRE(value_of(all + "{ 'x', 'y', n = 1 }") == "1 2 n");
    REQUIRE(value_of(all + "{}").empty());
}

TEST_CASE("a key whose value is removed during the loop is passed over") {
    REQUIRE(
        value_of(
            "(function() local t, n = { a = 1, b = 2, c = 3 }, 0 for k in pairs(t) do n = n + 1 t.b = nil "
            "t[k] = nil end return n end)()") == "2");
}

TEST_CASE("a key that has no order is an error") {
    REQUIRE(run("for k in pairs({ [{}] = 1 }) do end").message() ==
            "pairs: this table has a table as a key, which has no fixed order; use text or numbers as keys");
    REQUIRE(run("for k in pairs({ [print] = 1 }) do end").failure);
    REQUIRE(run("pairs()").message() == "bad argument #1 to 'pairs' (value expected)");
}

TEST_CASE("what a pack prints is the same in every run") {
    const char* const text =
        "local t = {} for w in ('the quick brown fox jumps over lazy dogs'):gmatch('%a+') do "
        "t[w] = #w end for k, v in pairs(t) do print(k, v, {}, print) end "
        "print(math.random(), math.random(1 << 30), tostring(pairs))";
    const auto printed = [&] {
        ScriptHost host;
        run_in(host, text);
        return host.printed();
    };
    const std::string first = printed();
    REQUIRE(first.starts_with("brown\t5\ttable\tfunction\ndogs"));
    for (int i = 0; i < 5; ++i)
        REQUIRE(printed() == first);
}
