// engine/base/academic_year.h
#include "base/academic_year.h"

#include <catch2/catch.hpp>

using namespace headway;

TEST_CASE("an academic year runs from September to August") {
    const AcademicYear year = parse_academic_year("2015/16").value();
    CHECK(year.starts_in == 2015);
    CHECK(iso(year.first_day()) == "2015-09-01");
    CHECK(iso(year.last_day()) == "2016-08-31");
    CHECK(year.text() == "2015/16");
}

TEST_CASE("an academic year crosses a century") {
    CHECK(parse_academic_year("1999/00").value().text() == "1999/00");
}

TEST_CASE("an academic year is read from exactly one form") {
    for (const char* wrong : {"", "2015", "2015/17", "2015/15", "2015-16", "15/16", "2015/2016", "2015/1",
                              "2O15/16", " 2015/16", "0000/01"})
        CHECK_FALSE(parse_academic_year(wrong));
}

TEST_CASE("academic years are in the order of time") {
    CHECK(parse_academic_year("2014/15").value() < parse_academic_year("2015/16").value());
}

TEST_CASE("a day lies in the academic year that began on the 1 September before it, or on it") {
    CHECK(academic_year_of(parse_date("2016-08-31").value()).text() == "2015/16");
    CHECK(academic_year_of(parse_date("2016-09-01").value()).text() == "2016/17");
    CHECK(academic_year_of(parse_date("2017-01-01").value()).text() == "2016/17");
}
