#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

constexpr const char* leadership = "school.latest_inspection.leadership_and_management";
constexpr const char* overall = "school.latest_inspection.overall_effectiveness";
constexpr const char* category = "school.latest_inspection.category_of_concern";

std::string inspected(const char* fact, const std::vector<std::string>& rows,
                      const char* as_of = "2016-10-01") {
    return Fact(of_school("inspections", rows), fact, as_of).value();
}

// A head of school 1 until 31 August 2015, and what is recorded of the school.
Register retired(const char* table, const std::vector<std::string>& rows) {
    return with_tables(
        of_person("posts", {R"("urn":1,"role":"headteacher","from":"2010-09-01","to":"2015-08-31")"}) +
        ",\n" + rows_of(table, R"("urn":1)", rows));
}

Register assessed(const std::string& inspection, const std::vector<std::string>& assessments) {
    return with_tables(of_person("posts", {R"("urn":1,"role":"headteacher","from":"2010-09-01")"}) + ",\n" +
                       rows_of("inspections", R"("urn":1)", {inspection}) + ",\n" +
                       rows_of("assessments", R"("urn":1)", assessments));
}

const char* const improve = R"("date":"2015-06-01","overall_effectiveness":"requires_improvement")";
const char* const good_before = R"("date":"2015-05-31","judgement":"good","inspection_expected":true)";
const char* const good_same_day = R"("date":"2015-06-01","judgement":"good","inspection_expected":true)";
const char* const poor_after = R"("date":"2016-01-01","judgement":"inadequate")";

}  // namespace

TEST_CASE("an inspection counts from its day; before the first, nothing is known") {
    const std::vector<std::string> rows{R"("date":"2016-06-01","leadership_and_management":"good")"};
    CHECK(inspected(leadership, rows, "2016-05-31") == "unknown");
    CHECK(inspected(leadership, rows, "2016-06-01") == "good");
    CHECK(inspected(leadership, {}) == "unknown");
}

TEST_CASE("the newest inspection with the judgement asked for counts, in whatever order they stand") {
    const std::string old =
        R"("date":"2012-06-01","leadership_and_management":"good","overall_effectiveness":"good")";
    const std::string newer = R"("date":"2015-06-01","overall_effectiveness":"inadequate")";
    for (const auto& rows : {std::vector{old, newer}, std::vector{newer, old}}) {
        CHECK(inspected(leadership, rows) == "good");
        CHECK(inspected(overall, rows) == "inadequate");
    }
}

TEST_CASE("of two inspections on one day the later row counts") {
    const std::string good = R"("date":"2015-06-01","leadership_and_management":"good")";
    const std::string poor = R"("date":"2015-06-01","leadership_and_management":"inadequate")";
    CHECK(inspected(leadership, {good, poor}) == "inadequate");
    CHECK(inspected(leadership, {poor, good}) == "good");
}

TEST_CASE("on a report card, the judgement of leadership stands in for the overall one") {
    const std::vector<std::string> rows{
        R"("date":"2026-01-20","framework":"report_card_2025","leadership_and_management":"strong_standard")"};
    CHECK(inspected(overall, rows, "2026-10-01") == "strong_standard");
    const Fact fact{of_school("inspections", rows), overall, "2026-10-01"};
    CHECK_THAT(fact.finding(), Says({"Oak School", "20 January 2026", "strong standard"}));
}

TEST_CASE("an inspection after a retired head's last day says nothing about that head") {
    const std::string during = R"("date":"2015-08-31","leadership_and_management":"good")";
    const std::string after = R"("date":"2015-09-01","leadership_and_management":"inadequate")";
    CHECK(Fact(retired("inspections", {during, after}), leadership, "2016-10-01").value() == "good");
    CHECK(Fact(retired("inspections", {after}), leadership, "2016-10-01").value() == "unknown");
    CHECK(Fact(retired("inspections", {during, after}), leadership, "2015-08-31").value() == "good");
}

TEST_CASE("a category of concern is that of the latest inspection, and none is a category") {
    const std::string concern =
        R"("date":"2014-01-01","overall_effectiveness":"inadequate","category_of_concern":"special_measures")";
    const std::string well = R"("date":"2016-01-01","overall_effectiveness":"good")";
    CHECK(inspected(category, {concern}) == "special_measures");
    CHECK(inspected(category, {concern, well}) == "none");
    CHECK(inspected(category, {}) == "unknown");
}

TEST_CASE("an inspection that only places the school in a category is an inspection") {
    const std::string well = R"("date":"2014-01-01","overall_effectiveness":"good")";
    const std::string concern = R"("date":"2016-01-01","category_of_concern":"special_measures")";
    CHECK(inspected(category, {well, concern}) == "special_measures");
}

TEST_CASE("an assessment older than the inspection that it speaks of does not count") {
    const auto judged = [](const std::vector<std::string>& rows) {
        return Fact(assessed(improve, rows), "school.assessment.judgement", "2016-10-01").value();
    };
    CHECK(judged({good_before}) == "unknown");
    CHECK(judged({good_same_day}) == "good");
    CHECK(judged({good_same_day, poor_after}) == "inadequate");
    CHECK(judged({poor_after, good_same_day}) == "inadequate");
    CHECK(judged({}) == "unknown");
}

TEST_CASE("whether an inspection is expected is what the newest assessment says, known or not") {
    const auto expected = [](const std::vector<std::string>& rows, const char* as_of) {
        return Fact(assessed(improve, rows), "school.assessment.inspection_expected", as_of).value();
    };
    CHECK(expected({good_same_day}, "2016-10-01") == "true");
    CHECK(expected({good_same_day, poor_after}, "2016-10-01") == "unknown");
    CHECK(expected({good_same_day, poor_after}, "2015-12-31") == "true");
}

TEST_CASE("judgements are told with school, judgement and day, or as not recorded by the day that counts") {
    const Fact fact{of_school("inspections",
                              {R"("date":"2015-06-01","leadership_and_management":"requires_improvement")"}),
                    leadership, "2016-10-01"};
    CHECK_THAT(fact.finding(), Says({"Oak School", "1 June 2015", "requires improvement"}));
    CHECK_THAT(fact.change("good or better"), Says({"Oak School", "good or better"}));
    const Fact none{retired("inspections", {}), leadership, "2016-10-01"};
    CHECK_THAT(none.finding(), Says({"Oak School", "31 August 2015", "no Ofsted"}));
    CHECK_THAT(none.missing(), Catch::Contains("Oak School") && Catch::Contains("(from "));
}
