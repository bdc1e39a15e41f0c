// engine/register/words.h, engine/register/numbering.h and engine/register/choices.h
#include "register/choices.h"
#include "register/numbering.h"
#include "register/words.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace headway;

TEST_CASE("a word is stored once and found again") {
    Words words;
    const Word kent = words.store("kent");
    CHECK(words.store(std::string{"kent"}) == kent);
    CHECK(words.find("kent") == kent);
    CHECK(words.text(kent) == "kent");
    CHECK(words.store("kle") != kent);
}

TEST_CASE("no word and an unknown word are none") {
    Words words;
    CHECK(words.store("") == Word::none);
    CHECK(words.find("kent") == Word::none);
    CHECK(words.text(Word::none) == "");
}

TEST_CASE("words and texts keep their place when more come and when they move") {
    Words words;
    Texts texts;
    const std::string_view first = texts.store("Amara Okafor");
    const Word word = words.store("w");
    const std::string_view word_text = words.text(word);
    for (int i = 0; i < 20000; ++i) {
        words.store(fmt::format("w{}", i));
        texts.store(fmt::format("another name {}", i));
    }
    const Words moved_words = std::move(words);
    const Texts moved_texts = std::move(texts);
    CHECK(first == "Amara Okafor");
    CHECK(word_text == "w");
    CHECK(moved_words.text(moved_words.find("w19999")) == "w19999");
}

TEST_CASE("a text longer than a block is stored whole") {
    Texts texts;
    const std::string longest(200000, 'x');
    CHECK(texts.store(longest) == longest);
    CHECK(texts.store("") == "");
}

TEST_CASE("keys are numbered in the order in which they are first seen") {
    Numbering<std::int64_t> urns;
    const auto as_it_is = [](std::int64_t urn) { return urn; };
    CHECK_FALSE(urns.find(190001));
    for (int round = 0; round < 2; ++round)
        for (std::int64_t i = 0; i < 5000; ++i)
            REQUIRE(urns.number(190000 + 7 * i, as_it_is) == static_cast<std::uint32_t>(i));
    CHECK(urns.size() == 5000);
    CHECK(urns.key(3) == 190021);
    CHECK(urns.find(190021) == 3U);
    CHECK_FALSE(urns.find(190020));
}

TEST_CASE("every choice is found by its name") {
    CHECK(choice_named<Role>("executive_headteacher") == Role::executive_headteacher);
    CHECK_FALSE(choice_named<Role>("head"));
    CHECK(name_of(Judgement::exceptional) == "exceptional");
    CHECK(framework_of(Judgement::outstanding) == Framework::section_5);
    CHECK(framework_of(Judgement::urgent_improvement) == Framework::report_card_2025);
}
