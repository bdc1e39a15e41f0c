#include "script/lexer.h"

#include <catch2/catch.hpp>

#include <string>

using namespace headway;

namespace {

// "name:return@1 number:3@1", one for each word.
std::string told(std::string_view source) {
    static constexpr const char* kinds[] = {"end", "name", "keyword", "number", "text", "symbol"};
    std::string out;
    for (const Token& token : tokens_of(source))
        out += (out.empty() ? "" : " ") + std::string{kinds[static_cast<int>(token.kind)]} + ":" +
               std::string{token.text} + "@" + std::to_string(token.line);
    return out;
}

}  // namespace

TEST_CASE("names, keywords, numbers, texts and symbols are told apart, each with its line") {
    CHECK(told("return x") == "keyword:return@1 name:x@1");
    CHECK(told("a =\n  1.5") == "name:a@1 symbol:=@1 number:1.5@2");
    CHECK(told("'it''s'") == "text:'it'@1 text:'s'@1");
    CHECK(told("a == b ~= c") == "name:a@1 symbol:==@1 name:b@1 symbol:~=@1 name:c@1");
    CHECK(told("a..b .5 ...") == "name:a@1 symbol:..@1 name:b@1 number:.5@1 symbol:...@1");
}

TEST_CASE("what stands in comments and in texts is no word") {
    CHECK(told("-- and\nx") == "name:x@2");
    CHECK(told("--[==[ and\n]] or ]==] x") == "name:x@2");
    CHECK(told("[[ a = 1 ]] x") == "text:[[ a = 1 ]]@1 name:x@1");
    CHECK(told(R"("a \" b" x)") == R"(text:"a \" b"@1 name:x@1)");
}

TEST_CASE("a character that is no ASCII is one symbol, whole") {
    CHECK(told("a \u201Cb\u201D") == "name:a@1 symbol:\u201C@1 name:b@1 symbol:\u201D@1");
}

TEST_CASE("a text or comment that never ends is read to the end") {
    CHECK(told("x \"abc") == "name:x@1 text:\"abc@1");
    CHECK(told("x [[abc") == "name:x@1 text:[[abc@1");
    CHECK(told("x --[[abc") == "name:x@1");
    CHECK(told("").empty());
}
