// The numbers behind charts: round ticks, how values read, how much room words take.
#include "report/chart_scale.h"
#include "report/html.h"
#include "report/label_layout.h"
#include "report/month_axis.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace headway;
using namespace headway::report;

namespace {

// 1, 2 or 5 times a power of ten.
bool is_round(double step) {
    const double leading = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    return std::abs(leading - 1) < 1e-6 || std::abs(leading - 2) < 1e-6 || std::abs(leading - 5) < 1e-6;
}

std::vector<std::string> months_of(const std::vector<MonthTick>& ticks) {
    std::vector<std::string> names;
    for (const MonthTick& tick : ticks)
        names.push_back(tick.month + tick.year);
    return names;
}

}  // namespace

TEST_CASE("an axis has round ticks, one of them zero, and holds every value") {
    CHECK(scale_over(0, 23, true, 6).ticks == std::vector<double>{0, 5, 10, 15, 20});
    CHECK(scale_over(-1250, 21400, true, 4).ticks == std::vector<double>{0, 10000, 20000});
    CHECK(scale_over(0, 1, true, 6).ticks == std::vector<double>{0, 1});
    CHECK(scale_over(0, 0, true, 6).ticks == std::vector<double>{0, 1});
    CHECK(scale_over(0, 4.1, false, 2).ticks == std::vector<double>{0, 2, 4});
    std::mt19937 random{7};
    for (int round = 0; round < 2000; ++round) {
        const double power = std::pow(10.0, static_cast<double>(random() % 40) - 20);
        const double low = (static_cast<double>(random() % 1000) - 500) * power;
        const double high = low + static_cast<double>(random() % 1000) * power;
        const std::size_t most = 2 + random() % 6;
        const Scale scale = scale_over(low, high, false, most);
        INFO(low << " to " << high << ", " << most << " ticks, step " << scale.step);
        REQUIRE(is_round(scale.step));
        REQUIRE(scale.ticks.size() >= 2);
        REQUIRE(scale.ticks.size() <= 2 * most + 3);
        REQUIRE(std::ranges::count(scale.ticks, 0.0) == 1);
        for (const double value : {low, high, scale.ticks.front(), scale.ticks.back()})
            REQUIRE((scale.share(value) >= 0 && scale.share(value) <= 1));
        REQUIRE((scale.low <= low && high <= scale.high));
    }
}

TEST_CASE("an axis bears numbers that can't be counted") {
    const double huge = std::numeric_limits<double>::max();
    for (const auto& [low, high] :
         {std::pair{-huge, huge}, {0.0, huge}, {-huge, 0.0}, {0.0, 5e-324}, {-1e-200, 0.0}}) {
        const Scale scale = scale_over(low, high, true, 5);
        INFO(low << " to " << high);
        CHECK(std::isfinite(scale.step));
        CHECK(scale.ticks.size() < 20);
        CHECK(std::isfinite(scale.share(low)));
        CHECK(std::isfinite(scale.share(high)));
    }
}

TEST_CASE("values read as people write them") {
    CHECK(value_words(1234567, "") == "1,234,567");
    CHECK(value_words(1234.5, "hours") == "1,234.5");
    CHECK(value_words(0.25, "") == "0.25");
    CHECK(value_words(-0.001, "") == "-0.001");
    CHECK(value_words(-0.0, "") == "0");
    CHECK(value_words(12.5, "£") == "£12.50");
    CHECK(value_words(-1250, "£") == "-£1,250");
    CHECK(value_words(45, "%") == "45 %");
    CHECK(value_words(1e300, "") == "1e+300");
    CHECK(value_with_unit(12, "meetings") == "12 meetings");
    CHECK(value_with_unit(1, "meetings") == "1 meeting");
    CHECK(value_with_unit(1, "progress") == "1 progress");
    CHECK(value_with_unit(1, "£") == "£1");
    CHECK(tick_words(scale_over(0, 4e6, true, 5), 2e6, "£") == "£2m");
    CHECK(tick_words(scale_over(0, 3e9, true, 5), 1.5e9, "") == "1.5bn");
    CHECK(tick_words(scale_over(0, 0.004, false, 5), 0.002, "") == "0.002");
}

TEST_CASE("names are broken at spaces, and inside a word that is longer than a line") {
    CHECK(label_lines("Upper Brookshire", 1000) == std::vector<std::string>{"Upper Brookshire"});
    CHECK(label_lines("Upper Brookshire", label_width("Brookshire") + 1) ==
          std::vector<std::string>{"Upper", "Brookshire"});
    CHECK(label_lines("", 100).empty());
    std::string whole;
    for (const std::string& line : label_lines("Llanfairpwllgwyngyllgogerychwyrndrobwll ŵŷ£", 60)) {
        CHECK(label_width(line) <= 60);
        whole += line;
    }
    CHECK(whole == "Llanfairpwllgwyngyllgogerychwyrndrobwllŵŷ£");
}

TEST_CASE("a timeline names as many months as there is room for, and the year where it begins") {
    const Date from = *parse_date("2016-09-01");
    const Date to = *parse_date("2017-08-31");
    CHECK(months_of(month_ticks(from, to, 12)).front() == "Sep2016");
    CHECK(months_of(month_ticks(from, to, 12)).size() == 12);
    CHECK(months_of(month_ticks(from, to, 4)) ==
          std::vector<std::string>{"Oct2016", "Jan2017", "Apr", "Jul"});
    CHECK(months_of(month_ticks(*parse_date("2010-03-02"), *parse_date("2016-12-31"), 7)) ==
          std::vector<std::string>{"2011", "2012", "2013", "2014", "2015", "2016"});
    CHECK(month_ticks(*parse_date("2016-09-02"), *parse_date("2016-09-20"), 10).empty());
    CHECK(share_of_days(from, to, from) == 0);
    CHECK(share_of_days(from, to, *parse_date("2030-01-01")) == 1);
}
