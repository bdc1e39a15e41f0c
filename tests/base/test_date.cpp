// engine/base/date.h
#include "base/date.h"

#include <catch2/catch.hpp>

using namespace headway;

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("a date is read from exactly the form YYYY-MM-DD") {
    CHECK(iso(day("2016-10-01")) == "2016-10-01");
    for (const char* wrong :
         {"", "2016", "2016-10-1", "2016/10/01", "01-10-2016", "2016-10-01 ", " 2016-10-01", "2016-1O-01",
          "+016-10-01", "2016-10--1", "20161001", "2016-10-01T00:00"})
        CHECK_FALSE(parse_date(wrong));
}

TEST_CASE("a day that the calendar does not have is no date") {
    for (const char* wrong : {"2015-02-29", "2015-02-30", "1900-02-29", "2016-04-31", "2016-00-10",
                              "2016-13-01", "2016-01-00", "2016-01-32", "0000-01-01"})
        CHECK_FALSE(parse_date(wrong));
    CHECK(parse_date("2016-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK(parse_date("0001-01-01"));
    CHECK(parse_date("9999-12-31"));
}

TEST_CASE("every day of four centuries reads back as it was written") {
    for (Date date = day("1800-01-01"); date < day("2200-01-01"); date = plus_days(date, 1)) {
        const auto again = parse_date(iso(date));
        if (!again || *again != date) FAIL(iso(date));
    }
}

TEST_CASE("a sentence shows a date in words") {
    CHECK(in_words(day("2016-10-01")) == "1 October 2016");
    CHECK(in_words(day("2016-02-29")) == "29 February 2016");
}

TEST_CASE("years and months are added as a calendar reads them") {
    CHECK(iso(plus_years(day("2013-09-01"), 3)) == "2016-09-01");
    CHECK(iso(plus_months(day("2016-01-15"), 1)) == "2016-02-15");
    CHECK(iso(plus_months(day("2016-11-15"), 3)) == "2017-02-15");
    CHECK(iso(plus_months(day("2016-03-15"), -3)) == "2015-12-15");
    CHECK(iso(plus_days(day("2016-02-28"), 2)) == "2016-03-01");
}

TEST_CASE("a day that the target month lacks becomes the first of the next") {
    CHECK(iso(plus_years(day("2016-02-29"), 1)) == "2017-03-01");
    CHECK(iso(plus_years(day("2016-02-29"), 4)) == "2020-02-29");
    CHECK(iso(plus_months(day("2016-01-31"), 1)) == "2016-03-01");
    CHECK(iso(plus_months(day("2016-08-31"), 1)) == "2016-10-01");
    CHECK(iso(plus_months(day("2016-12-31"), 2)) == "2017-03-01");
}

TEST_CASE("whole months between two days are the most that fit") {
    CHECK(whole_months_between(day("2013-09-01"), day("2016-08-31")) == 35);
    CHECK(whole_months_between(day("2013-09-01"), day("2016-09-01")) == 36);
    CHECK(whole_months_between(day("2016-02-29"), day("2017-02-28")) == 11);
    CHECK(whole_months_between(day("2016-02-29"), day("2017-03-01")) == 12);
    CHECK(whole_months_between(day("2016-01-31"), day("2016-02-29")) == 0);
    CHECK(whole_months_between(day("2016-09-01"), day("2016-09-01")) == 0);
    CHECK(whole_months_between(day("2016-09-01"), day("2015-09-01")) == 0);
}

TEST_CASE("whole months agree with adding months, from any day of two years") {
    const Date last = day("2018-01-01");
    for (Date from = day("2015-12-01"); from < last; from = plus_days(from, 3))
        for (Date to = from; to < last; to = plus_days(to, 7)) {
            const int months = whole_months_between(from, to);
            if (plus_months(from, months) > to || plus_months(from, months + 1) <= to)
                FAIL(iso(from) << " to " << iso(to));
        }
}
