#include "script/pattern.h"

#include "beside_stock.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

namespace {

const std::vector<std::string> subject_pieces{
    "a",   "b", "ab", "1", " ", "(", ")", "%", "x", "\n", "-", "]", "^", ".", "A", "_", std::string(1, '\0'),
    "\xE9"};

// Valid and broken pieces alike.
const std::vector<std::string> pattern_pieces{"a",
                                              "b",
                                              "x",
                                              ".",
                                              "%a",
                                              "%d",
                                              "%s",
                                              "%w",
                                              "%W",
                                              "%p",
                                              "%x",
                                              "%u",
                                              "%l",
                                              "%c",
                                              "%g",
                                              "%%",
                                              "%.",
                                              "%(",
                                              "[ab]",
                                              "[^ab]",
                                              "*",
                                              "+",
                                              "-",
                                              "?",
                                              "(",
                                              ")",
                                              "()",
                                              "(a)",
                                              "$",
                                              "^",
                                              "%b()",
                                              "%bab",
                                              "%f[",
                                              "%f[%w]",
                                              "%f[^a]",
                                              "%1",
                                              "%2",
                                              "%0",
                                              "[a-z]",
                                              "[%a_]",
                                              "[]]",
                                              "[^]]",
                                              "[a-]",
                                              "[-a]",
                                              "[",
                                              "]",
                                              "%",
                                              "[%",
                                              "[a%]",
                                              "-a",
                                              "[^",
                                              "%b",
                                              "%ba",
                                              "1",
                                              "[0-9a-fA-F]",
                                              "(.-)",
                                              "(%w+)",
                                              "[%z\n]",
                                              std::string(1, '\0')};

const std::vector<std::string> replacement_pieces{"a", "%0", "%1", "%2", "%%", "<", "%", "%a", ">", "", "%9"};

}  // namespace

TEST_CASE("find and match answer as stock Lua does, malformed patterns and all") {
    Draws draws;
    BesideStock find{"string.find"};
    BesideStock match{"string.match"};
    for (int round = 0; round < 15'000; ++round) {
        const std::vector<std::string> arguments{draws.text(subject_pieces, draws.below(9)),
                                                 draws.text(pattern_pieces, draws.below(6)),
                                                 std::to_string(static_cast<int>(draws.below(9)) - 4)};
        CAPTURE(arguments);
        REQUIRE(find.caged(arguments) == find.stock(arguments));
        REQUIRE(match.caged(arguments) == match.stock(arguments));
    }
}

TEST_CASE("gsub answers as stock Lua does") {
    Draws draws;
    BesideStock with_text{"string.gsub"};
    BesideStock with_table{
        "function(s, p) return string.gsub(s, p, { a = 1, b = false, ab = 'two', [''] = '-' }) end"};
    BesideStock with_function{
        "function(s, p) return string.gsub(s, p, function(x, y) return x ~= 'b' and y or nil end) end"};
    for (int round = 0; round < 8'000; ++round) {
        const std::vector<std::string> arguments{draws.text(subject_pieces, draws.below(9)),
                                                 draws.text(pattern_pieces, draws.below(5)),
                                                 draws.text(replacement_pieces, draws.below(4))};
        CAPTURE(arguments);
        REQUIRE(with_text.caged(arguments) == with_text.stock(arguments));
        REQUIRE(with_table.caged(arguments) == with_table.stock(arguments));
        REQUIRE(with_function.caged(arguments) == with_function.stock(arguments));
    }
}

TEST_CASE("gmatch answers as stock Lua does") {
    Draws draws;
    BesideStock all{
        "function(s, p, i) local out = {} for a, b in string.gmatch(s, p, tonumber(i)) do "
        "out[#out + 1] = tostring(a) .. tostring(b) end return table.concat(out, ',') end"};
    for (int round = 0; round < 8'000; ++round) {
        const std::vector<std::string> arguments{draws.text(subject_pieces, draws.below(9)),
                                                 draws.text(pattern_pieces, draws.below(5)),
                                                 std::to_string(static_cast<int>(draws.below(9)) - 4)};
        CAPTURE(arguments);
        REQUIRE(all.caged(arguments) == all.stock(arguments));
    }
}

TEST_CASE("a class of characters holds what it holds in stock Lua") {
    BesideStock classes{
        "function(class) local out = {} for i = 0, 255 do "
        "out[#out + 1] = string.find(string.char(i), class) and 1 or 0 end "
        "return table.concat(out) end"};
    for (const char letter : std::string_view{"acdglpsuwxzACDGLPSUWXZbBeE9."}) {
        const std::string item = std::string{"%"} + letter;
        for (const std::string& pattern :
             {item, "[" + item + "]", "[^" + item + "_]", "%f" + ("[" + item + "]")}) {
            if (pattern.starts_with("%9")) continue;
            CAPTURE(pattern);
            REQUIRE(classes.caged({pattern}) == classes.stock({pattern}));
        }
    }
}

TEST_CASE("a pattern is too complex where it is for stock Lua") {
    BesideStock match{"function(count) return string.match(('a'):rep(300), ('a?'):rep(count)) end"};
    BesideStock captures{"function(count) return select('#', string.match('aaaa', ('()'):rep(count))) end"};
    BesideStock stars{"function(count) return string.match('b', ('a*'):rep(count)) end"};
    for (const char* count : {"10", "33", "100", "198", "199", "200", "201", "300"}) {
        CAPTURE(count);
        REQUIRE(match.caged({count}) == match.stock({count}));
        REQUIRE(captures.caged({count}) == captures.stock({count}));
        REQUIRE(stars.caged({count}) == stars.stock({count}));
    }
}

TEST_CASE("the rest of the string library answers as stock Lua's") {
    for (const char* call : {"string.format('%5.1f|%-5d|%05d|%x|%q|%s|%i|%c|%e|%g|%a', 1.25, 3, 4, 255, "
                             "'a\\n\"', 'x', 7, 65, 1, 2, 1)",
                             "string.format('%10s|%-10s|%.2s|%%|%s %s %s', 'a', 'b', 'cde', nil, true, 1.0)",
                             "string.format('%d', 1.5)",
                             "string.format('%q', {})",
                             "string.format('%y', 1)",
                             "string.format('%')",
                             "string.format('%100d', 1)",
                             "string.format('%s')",
                             "string.format('%.123d', 1)",
                             "string.format('%0')",
                             "string.rep('ab', 3, ',')",
                             "string.rep('x', -1)",
                             "string.rep('x', 0)",
                             "string.rep()",
                             "string.rep('x')",
                             "string.byte('abc', 1, -1)",
                             "string.char(72, 105)",
                             "string.char(256)",
                             "('x'):upper():lower():len()",
                             "string.sub('hello', -3, -2)",
                             "string.reverse('abc')",
                             "string.pack('<i4z', 7, 'x')",
                             "string.unpack('<i4', '\\1\\0\\0\\0')",
                             "string.packsize('i4i8')",
                             "'10' + 5, '3' * '4'",
                             "'a' + 1",
                             "string.gsub('x', 'x', true)",
                             "string.gsub('x', 'x', function() return {} end)",
                             "string.find()",
                             "string.gsub('x', '.', '%2')",
                             "string.find('a', '[')",
                             "string.find(nil, 'a')",
                             "('x'):bad()"}) {
        CAPTURE(call);
        BesideStock both{"function() return " + std::string{call} + " end"};
        const auto without_place = [](std::string text) {
            const auto place = text.find(":1: ");
            return place == std::string::npos ? text : text.substr(place + 4);
        };
        REQUIRE(without_place(both.caged({})) == without_place(both.stock({})));
    }
}
