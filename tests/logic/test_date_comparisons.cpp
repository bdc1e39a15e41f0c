// Dates against dates and against the as-of day, over the days that a month may lack.
#include "logic/bind.h"
#include "logic/world.h"

using namespace headway;
using namespace headway::test;

namespace {

// The outcome of comparing one date, as of a day.
std::string on(const std::string& as_of, const std::string& date, Comparator comparator,
               std::vector<Operand> operands) {
    World world{3};
    world.as_of = day(as_of);
    const Slot slot = world.add({.kind = Kind::date}, DayColumn{cell(date), unknown_day, no_day});
    const std::string all = signs(world.outcomes(compare(slot, comparator, std::move(operands))));
    CHECK(all.substr(1) == "u-");
    return all.substr(0, 1);
}

Operand years(int number) {
    return Value{Period{12 * number}};
}

}  // namespace

TEST_CASE("a date is on or before, on or after, or the same as another") {
    const std::vector<Operand> other{Value{day("2016-09-01")}};
    for (const char* comparison : {"2016-08-31 +--", "2016-09-01 +++", "2016-09-02 --+"}) {
        const std::string words = comparison;
        const std::string date = words.substr(0, 10);
        CHECK(on("2016-10-01", date, Comparator::on_or_before, other) == words.substr(11, 1));
        CHECK(on("2016-10-01", date, Comparator::is, other) == words.substr(12, 1));
        CHECK(on("2016-10-01", date, Comparator::on_or_after, other) == words.substr(13, 1));
    }
}

TEST_CASE("a day has come on that day") {
    CHECK(on("2016-09-30", "2016-10-01", Comparator::has_come, {}) == "-");
    CHECK(on("2016-10-01", "2016-10-01", Comparator::has_come, {}) == "+");
    CHECK(on("2016-10-02", "2016-10-01", Comparator::has_come, {}) == "+");
}

TEST_CASE("the last day in post plus two years still counts, and the next day does not") {
    CHECK(on("2017-08-31", "2015-08-31", Comparator::at_most_ago, {years(2)}) == "+");
    CHECK(on("2017-09-01", "2015-08-31", Comparator::at_most_ago, {years(2)}) == "-");
}

TEST_CASE("support is over on the anniversary of its first day") {
    CHECK(on("2017-08-31", "2016-09-01", Comparator::less_than_ago, {years(1)}) == "+");
    CHECK(on("2017-09-01", "2016-09-01", Comparator::less_than_ago, {years(1)}) == "-");
}

TEST_CASE("at least two years ahead is the same day in two years, or later") {
    CHECK(on("2016-10-01", "2018-10-01", Comparator::at_least_ahead, {years(2)}) == "+");
    CHECK(on("2016-10-01", "2018-09-30", Comparator::at_least_ahead, {years(2)}) == "-");
}

TEST_CASE("29 February plus a year is 1 March, in every comparison") {
    CHECK(on("2017-03-01", "2016-02-29", Comparator::at_most_ago, {years(1)}) == "+");
    CHECK(on("2017-03-02", "2016-02-29", Comparator::at_most_ago, {years(1)}) == "-");
    CHECK(on("2017-02-28", "2016-02-29", Comparator::less_than_ago, {years(1)}) == "+");
    CHECK(on("2017-03-01", "2016-02-29", Comparator::less_than_ago, {years(1)}) == "-");
    CHECK(on("2016-02-29", "2018-02-28", Comparator::at_least_ahead, {years(2)}) == "-");
    CHECK(on("2016-02-29", "2018-03-01", Comparator::at_least_ahead, {years(2)}) == "+");
}

TEST_CASE("a day ahead is less than any time ago") {
    CHECK(on("2016-10-01", "2017-01-01", Comparator::less_than_ago, {years(1)}) == "+");
    CHECK(on("2016-10-01", "2017-01-01", Comparator::at_most_ago, {years(0)}) == "+");
    CHECK(on("2016-10-01", "2016-10-01", Comparator::less_than_ago, {years(0)}) == "-");
}

TEST_CASE("the earliest day that reaches another by some months is the earliest") {
    for (Date target = day("2015-12-25"); target < day("2017-04-05"); target = plus_days(target, 1))
        for (int months : {0, 1, 2, 6, 11, 12, 13, 24, 48}) {
            const Date first = earliest_reaching(target, months);
            INFO(iso(target) << " by " << months << " months from " << iso(first));
            REQUIRE(plus_months(first, months) >= target);
            REQUIRE(plus_months(plus_days(first, -1), months) < target);
        }
}

TEST_CASE("1 March is reached by a year from 29 February, as well as from 1 March") {
    CHECK(earliest_reaching(day("2017-03-01"), 12) == day("2016-02-29"));
    CHECK(earliest_reaching(day("2017-02-28"), 12) == day("2016-02-28"));
    CHECK(earliest_reaching(day("2016-02-29"), 12) == day("2015-03-01"));
}

TEST_CASE("comparing with the as-of day agrees with adding months, for every day of four years") {
    const Date as_of = day("2016-02-29");
    for (int offset = -800; offset <= 800; ++offset) {
        const Date date = plus_days(as_of, offset);
        INFO(iso(date));
        const auto met = [&](Comparator comparator, int months) {
            const Test test = bound_test({.kind = Kind::date}, comparator, {Period{months}},
                                         Binding{.as_of = as_of, .types = {}, .tied = {}});
            const auto& days = std::get<DayTest>(test);
            return day_number(date) >= days.first && day_number(date) <= days.last;
        };
        for (int months : {1, 12, 24}) {
            REQUIRE(met(Comparator::at_most_ago, months) == (as_of <= plus_months(date, months)));
            REQUIRE(met(Comparator::less_than_ago, months) == (as_of < plus_months(date, months)));
            REQUIRE(met(Comparator::at_least_ahead, months) == (date >= plus_months(as_of, months)));
        }
    }
}
