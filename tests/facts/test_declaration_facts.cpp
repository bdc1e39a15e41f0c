#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string row(const char* value, const char* made_on, const char* scheme = "kent",
                const char* key = "agreed") {
    return fmt::format(R"("scheme":"{}","key":"{}","value":{},"made_on":"{}")", scheme, key, value, made_on);
}

std::string found(const char* fact, const std::vector<std::string>& rows, const char* as_of = "2016-10-01") {
    return Fact(with_tables(of_person("declarations", rows)), fact, as_of, {{"agreed"}}).value();
}
std::string declares(const std::vector<std::string>& rows, const char* as_of = "2016-10-01") {
    return found("person.declares", rows, as_of);
}

}  // namespace

TEST_CASE("a declaration says yes or no from the day on which it was made; before, nothing is known") {
    CHECK(declares({row("true", "2016-06-01")}, "2016-05-31") == "unknown");
    CHECK(declares({row("true", "2016-06-01")}, "2016-06-01") == "true");
    CHECK(declares({row("false", "2016-06-01")}) == "false");
    CHECK(declares({}) == "unknown");
}

TEST_CASE("the newest declaration counts, in whatever order they stand") {
    const std::string old = row("true", "2015-01-01");
    const std::string newer = row("false", "2016-01-01");
    CHECK(declares({old, newer}) == "false");
    CHECK(declares({newer, old}) == "false");
    CHECK(declares({newer, old}, "2015-12-31") == "true");
    CHECK(declares({newer, row("true", "2016-10-02")}) == "false");
}

TEST_CASE("of two declarations on one day the later row counts") {
    CHECK(declares({row("true", "2016-01-01"), row("false", "2016-01-01")}) == "false");
    CHECK(declares({row("false", "2016-01-01"), row("true", "2016-01-01")}) == "true");
}

TEST_CASE("a declaration for another scheme or of another key is none") {
    CHECK(declares({row("true", "2016-01-01", "kle")}) == "unknown");
    CHECK(declares({row("true", "2016-01-01", "kent", "willing")}) == "unknown");
}

TEST_CASE("a declaration of the wrong type says nothing, even where an older one would") {
    CHECK(declares({row("3", "2016-01-01")}) == "unknown");
    CHECK(declares({row("\"yes\"", "2016-01-01")}) == "unknown");
    CHECK(declares({row("true", "2015-01-01"), row("\"yes\"", "2016-01-01")}) == "unknown");
    CHECK(found("person.declared_date", {row("true", "2016-01-01")}) == "unknown");
    CHECK(found("person.declared_date", {row("\"in 2018\"", "2016-01-01")}) == "unknown");
    CHECK(found("person.declared_number", {row("\"3\"", "2016-01-01")}) == "unknown");
}

TEST_CASE("a declared date and a declared number are read as such") {
    CHECK(found("person.declared_date", {row("\"2018-08-31\"", "2016-01-01")}) == "2018-08-31");
    CHECK(found("person.declared_number", {row("2.5", "2016-01-01")}) == "2.5");
    CHECK(found("person.declared_number", {row("3", "2016-01-01")}) == "3");
}

TEST_CASE("declarations are told with what was asked, what was answered, when and by whom") {
    const Register reg = with_tables(
        of_person("declarations", {row("false", "2016-06-01") + R"(,"by_role":"chair_of_governors")"}));
    const Fact fact{reg, "person.declares", "2016-10-01", {{"agreed"}}};
    CHECK_THAT(fact.finding(),
               Says({"Amara Okafor", "1 June 2016", "chair of governors", "governors agree", "the chair"}));
    CHECK_THAT(fact.change(), Catch::Contains("says yes") && Catch::Contains("from the chair"));
    CHECK_THAT(fact.change("", true), Catch::Contains("says no"));
}

TEST_CASE("what nobody has declared is told as missing, with who can declare it") {
    const Fact fact{with_tables(""), "person.declares", "2016-10-01", {{"agreed"}}};
    CHECK_THAT(fact.finding(), Says({"Amara Okafor", "nothing is recorded", "governors agree"}));
    CHECK_THAT(fact.missing(), Says({"Amara Okafor", "governors agree", "the chair"}));
}

TEST_CASE("a wrong-typed declaration is told as it stands, cut and with no control characters") {
    const Register reg = with_tables(of_person("declarations", {row(R"("\u001b[31mred")", "2016-06-01")}));
    const std::string told = Fact(reg, "person.declares", "2016-10-01", {{"agreed"}}).finding();
    CHECK(told.find('\x1b') == std::string::npos);
    CHECK_THAT(told, Catch::Contains("red"));
}
