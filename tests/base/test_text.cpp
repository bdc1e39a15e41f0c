// engine/base/text.h
#include "base/text.h"

#include <catch2/catch.hpp>

using namespace headway;

namespace {

const std::vector<std::string> known{"training", "trained_by", "school", "scheme", "id"};

}  // namespace

TEST_CASE("names are joined as in a sentence") {
    CHECK(joined(std::vector<std::string>{}) == "");
    CHECK(joined(std::vector<std::string>{"a"}) == "a");
    CHECK(joined(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(joined(std::vector<std::string>{"a", "b", "c"}, " or ") == "a, b or c");
}

TEST_CASE("the nearest name is found past a slip of the fingers") {
    CHECK(nearest_name("trainig", known) == "training");
    CHECK(nearest_name("trianing", known) == "training");
    CHECK(nearest_name("shcool", known) == "school");
    CHECK(nearest_name("schemes", known) == "scheme");
}

TEST_CASE("a name that is near to nothing has no nearest name") {
    CHECK_FALSE(nearest_name("partnership", known));
    CHECK_FALSE(nearest_name("xy", known));
    CHECK_FALSE(nearest_name("", known));
    CHECK_FALSE(nearest_name("school", {}));
}

TEST_CASE("did you mean is said only where there is something to mean") {
    CHECK(did_you_mean("trainig", known) == "; did you mean 'training'?");
    CHECK(did_you_mean("partnership", known) == "");
}

TEST_CASE("names of the data read as words") {
    CHECK(spaced("requires_improvement") == "requires improvement");
    CHECK(sentence("the mentor is trained") == "The mentor is trained.");
    CHECK(sentence("is it so?") == "Is it so?");
    CHECK(sentence("") == "");
    CHECK(counted(1, "year") == "1 year");
    CHECK(counted(3, "year") == "3 years");
}

TEST_CASE("ordinary text is printed as it is") {
    CHECK(printable("Zoë O'Neill, 校長") == "Zoë O'Neill, 校長");
    CHECK(printable("") == "");
}

TEST_CASE("what would steer a terminal becomes visible") {
    CHECK(printable("a\x1b[31mb") == "a\\x1B[31mb");
    CHECK(printable("a\nb\tc\x7f") == "a\\x0Ab\\x09c\\x7F");
    CHECK(printable(std::string_view{"a\0b", 3}) == "a\\x00b");
    CHECK(printable("\xC2\x9B") == "\\xC2\\x9B");
}

TEST_CASE("broken UTF-8 becomes visible byte by byte") {
    CHECK(printable("caf\xE9!") == "caf\\xE9!");
    CHECK(printable("\xE2\x82") == "\\xE2\\x82");
}

TEST_CASE("a long text is cut between characters") {
    const std::string cut = printable(std::string(50, 'x') + "é", 10);
    CHECK(cut == std::string(10, 'x') + "…");
    CHECK(valid_utf8(printable("éééééééééé", 5)));
}

TEST_CASE("UTF-8 is told from what is not") {
    for (const char* good : {"", "plain", "é", "校", "😀", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"})
        CHECK(valid_utf8(good));
    // a lone tail, overlong forms, a surrogate, beyond Unicode, cut short
    for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF0\x9F\x98", "\xFF", "a\xC3"})
        CHECK_FALSE(valid_utf8(bad));
}

TEST_CASE("width counts characters, not bytes") {
    CHECK(display_width("Zoë") == 3);
    CHECK(display_width("校長") == 2);
}
