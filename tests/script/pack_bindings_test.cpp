// Packs that load: what they state comes out as they state it.
#include "places.h"
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;

TEST_CASE("a sixth scheme loads from three short files") {
    PackFolder pack;
    const auto scheme = pack.scheme();
    CHECK(scheme->id() == "rutland");
    CHECK(scheme->edition() == "2016");
    REQUIRE(scheme->definition().mentor.size() == 1);
    CHECK(scheme->definition().mentor[0].force == Force::must);
    CHECK(scheme->definition().mentor[0].where.line == 3);
    CHECK(scheme->definition().mentee.empty());
    CHECK(scheme->definition().manifest.authority == "Rutland");
}

TEST_CASE("a scheme that only knows mentors, or only mentees, leaves the other list away") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.is_headteacher } } })");
    CHECK(pack.load().scheme);
}

TEST_CASE("a small pack judges a small register") {
    PackFolder pack;
    const auto scheme = pack.scheme();
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}])");
    const Verdicts verdicts = judge(*scheme, reg, "2016-10-01");
    CHECK(verdicts.verdict(0) == Verdict::eligible);
    CHECK(verdicts.verdict(1) == Verdict::ineligible);
    CHECK(verdicts.name(1) == "Benedict Shaw");
    CHECK(verdicts.explain(1)[0].would_meet.size() == 1);
}

TEST_CASE("equal facts are asked for once") {
    PackFolder pack;
    pack.require(
        "all { person.is_headteacher, any { person.is_headteacher, none { person.is_headteacher } } }");
    CHECK(pack.scheme()->definition().requests.size() == 1);
}

TEST_CASE("the same fact with other words in its braces is another fact") {
    PackFolder pack;
    pack.require(
        R"(all { person.has_training { course = "a" }, person.has_training { course = "b" }, person.has_training })");
    CHECK(pack.scheme()->definition().requests.size() == 3);
}

TEST_CASE("a condition keeps the line on which it was written") {
    PackFolder pack;
    pack.write(
        "eligibility.lua",
        "local trained =\n  person.has_training { course = \"induction\" }\n"
        "return eligibility { mentee = {}, mentor = {\n  criterion { id = \"it\", clause = \"RUT-C1\", "
        "requires = all { trained } } } }\n");
    CHECK(pack.scheme()->definition().mentor[0].where.line == 4);
}

TEST_CASE("a criterion binds as its strongest clause does, or as it says itself") {
    PackFolder pack;
    pack.write("clauses.lua", R"(return clauses {
  clause { "A", section = "1", area = "x", force = "should", says = "a" },
  clause { "B", section = "1", area = "x", force = "may", says = "b" },
})");
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "a", clause = { "B", "A" }, requires = person.is_headteacher },
  criterion { id = "b", clause = "B", requires = person.is_headteacher },
  criterion { id = "c", clause = "B", force = "must", requires = person.is_headteacher },
} })");
    const auto scheme = pack.scheme();
    const auto& criteria = scheme->definition().mentor;
    CHECK(criteria[0].force == Force::should);
    CHECK(criteria[1].force == Force::may);
    CHECK(criteria[2].force == Force::must);
}

TEST_CASE("is_not is met by everything else, and unknown where nothing is known") {
    PackFolder pack;
    const auto scheme = pack.require("person.school.phase:is_not \"primary\"").scheme();
    const auto of = [&](const char* phase) {
        const ReadRegister read = read_register(
            std::string{R"({"schools":[{"urn":1,"name":"S","local_authority":"R")"} + phase +
                R"(}],"people":[{"id":"p","name":"P"}],"posts":[{"person":"p","urn":1,"role":"headteacher","from":"2010-01-01"}]})",
            "r");
        return outcome(*scheme, *read.reg, "2016-10-01");
    };
    CHECK(of(R"(,"phase":"primary")") == "not_met");
    CHECK(of(R"(,"phase":"secondary")") == "met");
    CHECK(of("") == "unknown");
}

TEST_CASE("a folder is refused whole where one of its files is wrong") {
    PackFolder pack;
    pack.write("declarations.lua", "return declarations { 3 }\n");
    CHECK_FALSE(pack.load().scheme);
}

TEST_CASE("tests are not loaded, and their mistakes not told, unless they are asked for") {
    PackFolder pack;
    pack.write("tests/wrong.lua", "this is no Lua");
    CHECK(pack.load().scheme);
    CHECK_FALSE(pack.load(true).scheme);
}

TEST_CASE("a scheme that is not there is told with the nearest that is") {
    const SchemeLibrary library{.schemes = std::filesystem::path{headway::test::project_root} / "schemes",
                                .rules = std::filesystem::path{headway::test::project_root} / "rules"};
    const SchemeOutcome loaded = library.load("knet");
    REQUIRE(loaded.problems.size() == 1);
    CHECK_THAT(loaded.problems[0].message,
               Catch::Contains("'knet'") && Catch::Contains("did you mean 'kent'?"));
}
