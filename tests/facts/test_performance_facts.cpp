#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

constexpr const char* high = "school.performance_is_high";
constexpr const char* rises = "school.performance_rises";
constexpr const char* above = "school.above_minimum_standard";

std::string year(const char* name, const char* columns) {
    return fmt::format(R"("academic_year":"{}",{})", name, columns);
}
std::string performed(const char* fact, const std::vector<std::string>& rows,
                      const char* as_of = "2016-10-01", std::vector<Strings> arguments = {}) {
    return Fact(of_school("performance", rows), fact, as_of, std::move(arguments)).value();
}
std::vector<std::string> scores(const char* first, const char* second, const char* third) {
    return {year("2013/14", first), year("2014/15", second), year("2015/16", third)};
}

const char* const high_band = R"("band":"high")";
const char* const no_column = R"("band":null)";

}  // namespace

TEST_CASE("a performance year exists from the 1 September that ends it") {
    const std::vector<std::string> rows{year("2015/16", R"("above_minimum_standard":true)")};
    CHECK(performed(above, rows, "2016-08-31") == "unknown");
    CHECK(performed(above, rows, "2016-09-01") == "true");
}

TEST_CASE("the newest year decides on the minimum standard, and a year without it leaves it open") {
    const std::string good = year("2014/15", R"("above_minimum_standard":true)");
    CHECK(performed(above, {good, year("2015/16", R"("above_minimum_standard":false)")}) == "false");
    CHECK(performed(above, {year("2015/16", R"("score":3)"), good}) == "unknown");
}

TEST_CASE("high in each of the last three years is high; one year that is not, is enough against it") {
    CHECK(performed(high, scores(high_band, high_band, high_band)) == "true");
    CHECK(performed(high, scores(high_band, R"("band":"middle")", high_band)) == "false");
    CHECK(performed(high, scores(high_band, no_column, high_band)) == "unknown");
    CHECK(performed(high, scores(R"("band":"low")", no_column, high_band)) == "false");
}

TEST_CASE("fewer than three years on record leave it open, and a fourth does not count") {
    CHECK(performed(high, {year("2014/15", high_band), year("2015/16", high_band)}) == "unknown");
    std::vector<std::string> rows = scores(high_band, high_band, high_band);
    rows.push_back(year("2012/13", R"("band":"low")"));
    CHECK(performed(high, rows) == "true");
    CHECK(performed(high, rows, "2016-08-31") == "false");
}

TEST_CASE("the last three years on record need not follow one another") {
    CHECK(performed(high, {year("2010/11", high_band), year("2012/13", high_band),
                           year("2015/16", high_band)}) == "true");
}

TEST_CASE("a score rises when each year's is above the year's before") {
    CHECK(performed(rises, scores(R"("score":50)", R"("score":50.5)", R"("score":51)")) == "true");
    CHECK(performed(rises, scores(R"("score":50)", R"("score":50)", R"("score":51)")) == "false");
    CHECK(performed(rises, scores(R"("score":50)", R"("score":49)", R"("score":51)")) == "false");
    CHECK(performed(rises, scores(R"("score":50)", no_column, R"("score":51)")) == "unknown");
    CHECK(performed(rises, {year("2015/16", R"("score":51)"), year("2013/14", R"("score":49)"),
                            year("2014/15", R"("score":50)")}) == "true");
}

TEST_CASE("how many years are looked at is the pack's to say") {
    const std::vector<std::string> rows = scores(R"("band":"low")", high_band, high_band);
    CHECK(performed(high, rows, "2016-10-01", {{"2"}}) == "true");
    CHECK(performed(high, rows, "2016-10-01", {{"3"}}) == "false");
    CHECK(performed(high, rows, "2016-10-01", {{"4"}}) == "unknown");
}

TEST_CASE("of two rows for one year the later counts") {
    CHECK(performed(above, {year("2015/16", R"("above_minimum_standard":true)"),
                            year("2015/16", R"("above_minimum_standard":false)")}) == "false");
}

TEST_CASE("performance is told with its years, or with how many are missing") {
    const Fact fact{of_school("performance", scores(high_band, high_band, high_band)), high, "2016-10-01"};
    CHECK_THAT(fact.finding(), Says({"Oak School", "2013/14", "2014/15", "2015/16", "high"}));
    const Fact few{of_school("performance", {year("2015/16", high_band)}), high, "2016-10-01"};
    CHECK_THAT(few.finding(), Says({"Oak School", "3 years", "on record for 1 of the 3"}));
    CHECK_THAT(few.missing(), Catch::Contains("last 3 academic years"));
}
