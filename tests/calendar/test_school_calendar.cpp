// engine/calendar/school_calendar.h
#include "calendar/school_calendar.h"
#include "days.h"

using namespace headway;

namespace {

using Lines = std::vector<std::string>;

SchoolTerm recorded(Season season, std::string_view range, std::string_view half_term) {
    return {season, days(range), days(half_term)};
}

// An authority whose terms begin and end like most, and those of one whose autumn is longer.
SchoolYear county() {
    return completed({2016}, {recorded(Season::autumn, "2016-09-05..2016-12-16", "2016-10-22..2016-10-30"),
                              recorded(Season::spring, "2017-01-04..2017-03-31", "2017-02-11..2017-02-19"),
                              recorded(Season::summer, "2017-04-18..2017-07-21", "2017-05-27..2017-06-04")})
        .value();
}

SchoolYear city() {
    return completed({2016}, {recorded(Season::autumn, "2016-09-01..2016-12-23", "2016-10-15..2016-10-30"),
                              recorded(Season::spring, "2017-01-09..2017-03-31", "2017-02-18..2017-02-26"),
                              recorded(Season::summer, "2017-04-18..2017-07-21", "2017-05-27..2017-06-04")})
        .value();
}

std::string trimmed(const SchoolCalendar& calendar, std::string_view range) {
    return text_of(calendar.trimmed(days(range)));
}

// "autumn 1: 2016-09-05..2016-10-21 of 2016-09-05..2016-12-16"
Lines lines_of(const std::vector<TeachingPeriod>& periods) {
    Lines lines;
    for (const TeachingPeriod& period : periods) {
        lines.push_back(std::string{name_of(period.season)} + " " + std::to_string(period.half) + ": " +
                        text_of(period.days) + " of " + text_of(period.term) +
                        (period.assumed ? ", assumed" : ""));
    }
    return lines;
}

const std::string whole_year = "2016-09-01..2017-08-31";

}  // namespace

TEST_CASE("schools are open on working days of a term, but not in its half-term break") {
    const SchoolCalendar calendar{{county()}};
    CHECK_FALSE(calendar.is_open(day("2016-09-02")));  // before the term
    CHECK(calendar.is_open(day("2016-09-05")));
    CHECK_FALSE(calendar.is_open(day("2016-09-10")));  // a Saturday
    CHECK(calendar.is_open(day("2016-10-21")));
    CHECK_FALSE(calendar.is_open(day("2016-10-26")));  // in the break
    CHECK(calendar.is_open(day("2016-10-31")));
    CHECK(calendar.is_open(day("2016-12-16")));
    CHECK_FALSE(calendar.is_open(day("2016-12-19")));
    CHECK_FALSE(calendar.is_open(day("2017-05-01")));  // the early May bank holiday
    CHECK(calendar.is_open(day("2017-05-02")));
    CHECK_FALSE(calendar.is_open(day("2017-08-09")));
}

TEST_CASE("a range is trimmed to the open days at its ends") {
    const SchoolCalendar calendar{{county()}};
    CHECK(trimmed(calendar, "2016-09-01..2016-12-31") == "2016-09-05..2016-12-16");
    CHECK(trimmed(calendar, "2016-09-06..2016-09-09") == "2016-09-06..2016-09-09");
    CHECK(trimmed(calendar, "2016-10-22..2016-11-06") == "2016-10-31..2016-11-04");
    CHECK(trimmed(calendar, "2016-10-20..2016-10-30") == "2016-10-20..2016-10-21");
    CHECK(trimmed(calendar, "2016-12-16..2017-01-04") == "2016-12-16..2017-01-04");
    CHECK(trimmed(calendar, whole_year) == "2016-09-05..2017-07-21");
}

TEST_CASE("a range that ends on the early May bank holiday ends on the Friday before it") {
    CHECK(trimmed(SchoolCalendar{{county()}}, "2017-04-20..2017-05-01") == "2017-04-20..2017-04-28");
}

TEST_CASE("of a range inside of a holiday nothing remains") {
    const SchoolCalendar calendar{{county()}};
    for (const char* range : {"2016-12-17..2017-01-03", "2016-10-22..2016-10-30", "2017-07-22..2017-08-31",
                              "2016-09-10..2016-09-11", "2017-04-29..2017-05-01"}) {
        CHECK(trimmed(calendar, range) == "none");
        CHECK(calendar.terms(days(range)).empty());
        CHECK(calendar.termlets(days(range)).empty());
    }
}

TEST_CASE("a range of one day remains where schools are open") {
    const SchoolCalendar calendar{{county()}};
    CHECK(trimmed(calendar, "2016-09-07..2016-09-07") == "2016-09-07..2016-09-07");
    CHECK(calendar.terms(days("2016-09-07..2016-09-07")).size() == 1);
    CHECK(trimmed(calendar, "2016-09-11..2016-09-11") == "none");
    CHECK(calendar.terms(days("2016-09-11..2016-09-11")).empty());
}

TEST_CASE("a year has three terms and six termlets") {
    const SchoolCalendar calendar{{county()}};
    CHECK(lines_of(calendar.terms(days(whole_year))) ==
          Lines{"autumn 0: 2016-09-05..2016-12-16 of 2016-09-05..2016-12-16",
                "spring 0: 2017-01-04..2017-03-31 of 2017-01-04..2017-03-31",
                "summer 0: 2017-04-18..2017-07-21 of 2017-04-18..2017-07-21"});
    CHECK(lines_of(calendar.termlets(days(whole_year))) ==
          Lines{"autumn 1: 2016-09-05..2016-10-21 of 2016-09-05..2016-12-16",
                "autumn 2: 2016-10-31..2016-12-16 of 2016-09-05..2016-12-16",
                "spring 1: 2017-01-04..2017-02-10 of 2017-01-04..2017-03-31",
                "spring 2: 2017-02-20..2017-03-31 of 2017-01-04..2017-03-31",
                "summer 1: 2017-04-18..2017-05-26 of 2017-04-18..2017-07-21",
                "summer 2: 2017-06-05..2017-07-21 of 2017-04-18..2017-07-21"});
}

TEST_CASE("periods of which a range has an open day are told whole, and those that it only touches are not") {
    const SchoolCalendar calendar{{county()}};
    CHECK(lines_of(calendar.terms(days("2016-12-16..2017-01-03"))) ==
          Lines{"autumn 0: 2016-09-05..2016-12-16 of 2016-09-05..2016-12-16"});
    CHECK(lines_of(calendar.termlets(days("2016-10-29..2017-01-04"))) ==
          Lines{"autumn 2: 2016-10-31..2016-12-16 of 2016-09-05..2016-12-16",
                "spring 1: 2017-01-04..2017-02-10 of 2017-01-04..2017-03-31"});
    CHECK(lines_of(calendar.terms(days("2017-04-29..2017-05-01"))).empty());
}

TEST_CASE("a term that is recorded to begin on a Saturday and to end on a Sunday has the days between") {
    const SchoolTerm autumn = recorded(Season::autumn, "2016-09-03..2016-12-18", "2016-10-22..2016-10-30");
    const SchoolCalendar calendar{{completed({2016}, {autumn}).value()}};
    CHECK(trimmed(calendar, "2016-09-01..2016-12-31") == "2016-09-05..2016-12-16");
    CHECK(lines_of(calendar.terms(days("2016-09-01..2016-12-31"))) ==
          Lines{"autumn 0: 2016-09-05..2016-12-16 of 2016-09-05..2016-12-16"});
    CHECK(lines_of(calendar.termlets(days("2016-12-01..2016-12-31"))) ==
          Lines{"autumn 2: 2016-10-31..2016-12-16 of 2016-09-05..2016-12-16"});
}

TEST_CASE("a break from Monday to Friday ends and begins the same termlets") {
    const SchoolTerm autumn = recorded(Season::autumn, "2016-09-05..2016-12-16", "2016-10-24..2016-10-28");
    const SchoolCalendar calendar{{completed({2016}, {autumn}).value()}};
    CHECK(lines_of(calendar.termlets(days("2016-09-01..2016-12-31"))) ==
          Lines{"autumn 1: 2016-09-05..2016-10-21 of 2016-09-05..2016-12-16",
                "autumn 2: 2016-10-31..2016-12-16 of 2016-09-05..2016-12-16"});
}

TEST_CASE("a term without a break is one termlet") {
    const SchoolTerm autumn{Season::autumn, days("2016-11-07..2016-12-16"), std::nullopt};
    const SchoolCalendar calendar{{completed({2016}, {autumn}).value()}};
    CHECK(lines_of(calendar.termlets(days("2016-09-01..2016-12-31"))) ==
          Lines{"autumn 1: 2016-11-07..2016-12-16 of 2016-11-07..2016-12-16"});
}

TEST_CASE("a term of which a break leaves one piece is one termlet") {
    const SchoolTerm autumn = recorded(Season::autumn, "2016-10-24..2016-12-16", "2016-10-22..2016-10-30");
    const SchoolCalendar calendar{{completed({2016}, {autumn}).value()}};
    CHECK(lines_of(calendar.termlets(days("2016-09-01..2016-12-31"))) ==
          Lines{"autumn 1: 2016-10-31..2016-12-16 of 2016-10-24..2016-12-16"});
    CHECK_FALSE(calendar.is_open(day("2016-10-26")));
}

TEST_CASE("years that are not given are the usual ones") {
    const SchoolCalendar calendar{{county()}};
    CHECK(lines_of(calendar.terms(days("2017-07-21..2017-12-31"))) ==
          Lines{"summer 0: 2017-04-18..2017-07-21 of 2017-04-18..2017-07-21",
                "autumn 0: 2017-09-04..2017-12-15 of 2017-09-04..2017-12-15, assumed"});
    CHECK(SchoolCalendar{}.terms(days(whole_year)).size() == 3);
}

TEST_CASE("answers are assumed where a term or its break is not recorded") {
    const SchoolTerm autumn = recorded(Season::autumn, "2016-09-05..2016-12-16", "2016-10-22..2016-10-30");
    const SchoolTerm spring{Season::spring, days("2017-01-04..2017-03-31"), std::nullopt};
    const SchoolCalendar calendar{{completed({2016}, {autumn, spring}).value()}};
    CHECK_FALSE(calendar.is_assumed(days("2016-09-01..2016-12-31")));
    CHECK(calendar.is_assumed(days("2017-01-10..2017-01-11")));  // the break is assumed
    CHECK(calendar.is_assumed(days("2017-02-13..2017-02-14")));
    CHECK(calendar.is_assumed(days("2017-04-24..2017-04-25")));
    CHECK(calendar.is_assumed(days("2016-12-01..2017-01-04")));
    const Lines spring_terms = lines_of(calendar.terms(days("2017-01-01..2017-03-31")));
    CHECK(spring_terms == Lines{"spring 0: 2017-01-04..2017-03-31 of 2017-01-04..2017-03-31"});
    CHECK(lines_of(calendar.termlets(days("2017-01-01..2017-01-31"))) ==
          Lines{"spring 1: 2017-01-04..2017-02-10 of 2017-01-04..2017-03-31, assumed"});
}

TEST_CASE("that schools are closed all the time is assumed where the year is") {
    const SchoolCalendar calendar{{county()}};
    CHECK_FALSE(calendar.is_assumed(days("2016-12-19..2016-12-23")));
    CHECK_FALSE(calendar.is_assumed(days("2017-08-01..2017-08-31")));
    CHECK(calendar.is_assumed(days("2017-08-01..2017-09-01")));
    CHECK(calendar.is_assumed(days("2017-12-20..2017-12-22")));
    CHECK(SchoolCalendar{}.is_assumed(days("2016-12-19..2016-12-23")));
}

TEST_CASE("calendars of two authorities do not mix") {
    const SchoolCalendar first{{county()}};
    const SchoolCalendar second{{city()}};
    CHECK(trimmed(first, "2016-09-01..2016-12-31") == "2016-09-05..2016-12-16");
    CHECK(trimmed(second, "2016-09-01..2016-12-31") == "2016-09-01..2016-12-23");
    CHECK(first.is_open(day("2016-10-19")));
    CHECK_FALSE(second.is_open(day("2016-10-19")));
    CHECK(trimmed(first, "2016-09-01..2016-12-31") == "2016-09-05..2016-12-16");
}

TEST_CASE("years may be given in any order") {
    const SchoolYear after = usual_school_year({2017}).value();
    const SchoolYear before = usual_school_year({2015}).value();
    const SchoolCalendar calendar{{after, county(), before}};
    CHECK(calendar.terms(days("2015-09-01..2018-08-31")).size() == 9);
    CHECK(calendar.termlets(days("2015-09-01..2018-08-31")).size() == 18);
    CHECK(trimmed(calendar, "2017-07-22..2017-12-31") == "2017-09-04..2017-12-15");
}

TEST_CASE("a calendar covers the years that are given or can be computed, and no others") {
    const SchoolCalendar calendar;
    CHECK(calendar.covers(days("1978-09-01..2099-08-31")));
    CHECK_FALSE(calendar.covers(days("1978-08-31..1978-09-01")));
    CHECK_FALSE(calendar.covers(days("2099-08-31..2099-09-01")));
    CHECK_FALSE(calendar.covers(days("1950-01-01..2150-01-01")));
    CHECK_FALSE(calendar.is_open(day("1977-10-05")));
}

TEST_CASE("a year that can't be computed is covered where it is given") {
    const SchoolYear early{{1970},
                           {recorded(Season::autumn, "1970-09-07..1970-12-18", "1970-10-24..1970-11-01"),
                            recorded(Season::spring, "1971-01-05..1971-04-02", "1971-02-20..1971-02-28"),
                            recorded(Season::summer, "1971-04-19..1971-07-23", "1971-05-29..1971-06-06")}};
    const SchoolCalendar calendar{{early}};
    CHECK(calendar.covers(days("1970-09-01..1971-08-31")));
    CHECK_FALSE(calendar.covers(days("1970-09-01..1971-09-01")));
    CHECK(trimmed(calendar, "1970-09-01..1971-08-31") == "1970-09-07..1971-07-23");
    CHECK_FALSE(calendar.is_assumed(days("1970-09-01..1971-08-31")));
}

TEST_CASE("what a calendar says of a range is what it says of each of its days") {
    const SchoolCalendar calendar{{county()}};
    const DayRange around = days("2016-07-10..2017-09-15");
    for (Date from = around.from; from <= around.to; from = plus_days(from, 3)) {
        for (const int length : {0, 1, 4, 9, 40, 120}) {
            const DayRange asked{from, plus_days(from, length)};
            std::optional<DayRange> expected;
            for (Date date = asked.from; date <= asked.to; date = plus_days(date, 1))
                if (calendar.is_open(date)) expected = DayRange{expected ? expected->from : date, date};
            INFO(text_of(asked));
            CHECK(text_of(calendar.trimmed(asked)) == text_of(expected));
            CHECK(calendar.terms(asked).empty() == !expected);
            CHECK(calendar.termlets(asked).size() >= calendar.terms(asked).size());
        }
    }
}

TEST_CASE("every open day is in one term and in one termlet, whose ends are open") {
    const SchoolCalendar calendar{{county()}};
    for (Date date = day("1978-09-01"); date <= day("2099-08-31"); date = plus_days(date, 1)) {
        const std::vector<TeachingPeriod> terms = calendar.terms({date, date});
        const std::vector<TeachingPeriod> termlets = calendar.termlets({date, date});
        const std::size_t expected = calendar.is_open(date) ? 1 : 0;
        INFO(iso(date));
        REQUIRE((terms.size() == expected && termlets.size() == expected));
        if (expected == 0) continue;
        REQUIRE((terms[0].days.holds(date) && termlets[0].days.holds(date)));
        REQUIRE(terms[0].days == termlets[0].term);
        REQUIRE((calendar.is_open(termlets[0].days.from) && calendar.is_open(termlets[0].days.to)));
    }
}
