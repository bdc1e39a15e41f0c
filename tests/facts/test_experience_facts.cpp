#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

const char* const head_of_oak = R"("urn":1,"role":"headteacher","from":"2010-09-01")";

Register supporter(const std::vector<std::string>& support) {
    return with_tables(of_person("posts", {head_of_oak}) + ",\n" + of_person("support_given", support));
}
std::string given(const Register& reg, const char* as_of = "2016-10-01") {
    return Fact(reg, "person.effective_support_elsewhere", as_of).value();
}

}  // namespace

TEST_CASE("training counts from the day on which it was completed") {
    const Register reg = with_tables(of_person(
        "training",
        {R"("course":"mentor_training","provider":"local_authority","completed_on":"2016-06-12")"}));
    const auto trained = [&](const char* as_of, std::vector<Strings> arguments) {
        return Fact(reg, "person.has_training", as_of, std::move(arguments)).value();
    };
    CHECK(trained("2016-06-11", {}) == "false");
    CHECK(trained("2016-06-12", {}) == "true");
    CHECK(trained("2016-10-01", {{"mentor_training"}, {"local_authority"}}) == "true");
    CHECK(trained("2016-10-01", {{"induction", "mentor_training"}, {"teaching_school", "local_authority"}}) ==
          "true");
    CHECK(trained("2016-10-01", {{"induction"}, {}}) == "false");
    CHECK(trained("2016-10-01", {{"a_course_never_heard_of"}, {}}) == "false");
    CHECK(trained("2016-10-01", {{}, {"teaching_school"}}) == "false");
}

TEST_CASE("course and provider must be of one row") {
    const Register reg = with_tables(of_person(
        "training", {R"("course":"mentor_training","provider":"teaching_school","completed_on":"2016-01-01")",
                     R"("course":"induction","provider":"local_authority","completed_on":"2016-01-01")"}));
    const Fact fact{reg, "person.has_training", "2016-10-01", {{"mentor_training"}, {"local_authority"}}};
    CHECK(fact.value() == "false");
    CHECK_THAT(fact.finding(), Says({"Amara Okafor", "mentor training", "local authority"}));
    CHECK_THAT(fact.change(), Says({"Amara Okafor", "mentor training", "local authority"}));
    CHECK(fact.change("", true) == "nobody can");
}

TEST_CASE("a recommendation counts for its scheme, by its role, from its day, and if it is supportive") {
    const auto recommended = [](const std::string& row, const char* as_of) {
        const Register reg = with_tables(of_person("recommendations", {row}));
        return Fact(reg, "person.is_recommended", as_of, {{"officer"}}).value();
    };
    CHECK(recommended(R"("scheme":"kent","by_role":"officer","given_on":"2016-06-01")", "2016-06-01") ==
          "true");
    CHECK(recommended(R"("scheme":"kent","by_role":"officer","given_on":"2016-06-01")", "2016-05-31") ==
          "false");
    CHECK(recommended(R"("scheme":"kle","by_role":"officer","given_on":"2016-06-01")", "2016-10-01") ==
          "false");
    CHECK(recommended(R"("scheme":"kent","by_role":"head","given_on":"2016-06-01")", "2016-10-01") ==
          "false");
    CHECK(recommended(R"("scheme":"kent","by_role":"officer","given_on":"2016-06-01","supportive":false)",
                      "2016-10-01") == "false");
}

TEST_CASE("somebody who did not recommend is told of, unless somebody else did") {
    const std::string against =
        R"("scheme":"kent","by_role":"officer","given_on":"2016-06-01","supportive":false)";
    const std::string support = R"("scheme":"kent","by_role":"officer","given_on":"2015-06-01")";
    const auto told = [](const std::vector<std::string>& rows) {
        return Fact(with_tables(of_person("recommendations", rows)), "person.is_recommended", "2016-10-01")
            .finding();
    };
    CHECK_THAT(told({against}), Says({"Amara Okafor", "1 June 2016", "did not"}));
    CHECK_THAT(told({against, support}), Catch::Contains("recommended Amara Okafor on 1 June 2015"));
    CHECK_THAT(told({support, against}), Catch::Contains("recommended Amara Okafor on 1 June 2015"));
}

TEST_CASE("effective support to others is counted, at the own school it is not") {
    CHECK(given(supporter({})) == "0");
    CHECK(given(supporter({R"("urn":2,"from":"2015-01-01","effective":true)",
                           R"("urn":3,"from":"2015-01-01","effective":true)"})) == "2");
    CHECK(given(supporter({R"("urn":1,"from":"2015-01-01","effective":true)"})) == "0");
    CHECK(given(supporter({R"("urn":2,"from":"2015-01-01","effective":false)"})) == "0");
    CHECK(given(supporter({R"("urn":2,"from":"2016-10-02","effective":true)"})) == "0");
}

TEST_CASE("support whose effect is not recorded leaves the count open") {
    CHECK(given(supporter({R"("urn":2,"from":"2015-01-01")"})) == "unknown");
}

TEST_CASE("support whose effect is not recorded is what is missing, not that which is known") {
    const Register reg =
        supporter({R"("urn":3,"from":"2015-01-01")", R"("urn":2,"from":"2014-01-01","effective":true)"});
    const Fact fact{reg, "person.effective_support_elsewhere", "2016-10-01"};
    CHECK(fact.value() == "unknown");
    CHECK_THAT(fact.missing(), Catch::Contains("Ash School"));
    CHECK_THAT(fact.missing(), !Catch::Contains("Elm School"));
}

TEST_CASE("a post is held on its first and last day, in its role and at a school of its authority") {
    const Register reg =
        posts({R"("urn":3,"role":"deputy_headteacher","from":"2015-09-01","to":"2016-08-31")"});
    const auto holds = [&](const char* as_of, std::vector<Strings> arguments) {
        return Fact(reg, "person.holds_post", as_of, std::move(arguments)).value();
    };
    CHECK(holds("2015-08-31", {}) == "false");
    CHECK(holds("2015-09-01", {}) == "true");
    CHECK(holds("2016-08-31", {}) == "true");
    CHECK(holds("2016-09-01", {}) == "false");
    CHECK(holds("2016-01-01", {{"deputy_headteacher"}, {}, {"Havering"}}) == "true");
    CHECK(holds("2016-01-01", {{"headteacher"}}) == "false");
    CHECK(holds("2016-01-01", {{}, {"deputy_headteacher"}}) == "false");
    CHECK(holds("2016-01-01", {{}, {}, {"Kent"}}) == "false");
}

TEST_CASE("a post that is not held is told with what was asked for") {
    const Fact fact{with_tables(""), "person.holds_post", "2016-10-01", {{}, {"teacher"}, {"Havering"}}};
    CHECK_THAT(fact.finding(), Says({"Amara Okafor", "Havering", "teacher"}));
    CHECK_THAT(fact.change(), Says({"Amara Okafor", "Havering", "teacher"}));
}
