// engine/calendar/school_year.h
#include "calendar/bank_holidays.h"
#include "calendar/school_year.h"
#include "days.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <sstream>

using namespace headway;

namespace {

using Lines = std::vector<std::string>;

SchoolYear usual(std::string_view year) {
    return usual_school_year(parse_academic_year(year).value()).value();
}

SchoolTerm recorded(Season season, std::string_view range, std::string_view half_term = "") {
    SchoolTerm term{season, days(range), std::nullopt};
    if (!half_term.empty()) term.half_term = days(half_term);
    return term;
}

// "autumn 2016: 2016-09-05..2016-12-16, break 2016-10-22..2016-10-30, assumed"
std::string text_of(const SchoolTerm& term) {
    std::string text = term.text() + ": " + text_of(term.days) + ", break " + text_of(term.half_term);
    if (term.assumed) text += ", assumed";
    if (term.half_term_assumed) text += ", break assumed";
    return text;
}

Lines lines_of(const SchoolYear& year) {
    Lines lines;
    for (const SchoolTerm& term : year.terms)
        lines.push_back(text_of(term));
    return lines;
}

Lines completed_2016(const std::vector<SchoolTerm>& terms) {
    return lines_of(completed({2016}, terms).value());
}

const std::string usual_autumn = "autumn 2016: 2016-09-05..2016-12-16, break 2016-10-22..2016-10-30, assumed";
const std::string usual_spring = "spring 2017: 2017-01-03..2017-03-31, break 2017-02-11..2017-02-19, assumed";
const std::string usual_summer = "summer 2017: 2017-04-18..2017-07-21, break 2017-05-27..2017-06-04, assumed";

int working_days(DayRange range) {
    int count = 0;
    for (Date date = range.from; date <= range.to; date = plus_days(date, 1))
        count += is_working_day(date) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("the usual school year has England's three terms") {
    CHECK(lines_of(usual("2016/17")) == Lines{usual_autumn, usual_spring, usual_summer});
}

TEST_CASE("an early Easter begins the holidays with Good Friday") {
    CHECK(iso(easter_sunday(2018)) == "2018-04-01");
    CHECK(iso(usual("2017/18").terms[1].days.to) == "2018-03-29");
    CHECK(iso(usual("2017/18").terms[2].days.from) == "2018-04-16");
}

TEST_CASE("an Easter between has a week of holidays before it and one after it") {
    CHECK(iso(easter_sunday(2020)) == "2020-04-12");
    CHECK(iso(usual("2019/20").terms[1].days.to) == "2020-04-03");
    CHECK(iso(usual("2019/20").terms[2].days.from) == "2020-04-20");
}

TEST_CASE("a late Easter ends the holidays with Easter Monday") {
    CHECK(iso(easter_sunday(2025)) == "2025-04-20");
    CHECK(iso(usual("2024/25").terms[1].days.to) == "2025-04-04");
    CHECK(iso(usual("2024/25").terms[2].days.from) == "2025-04-22");
}

TEST_CASE("the usual school year is computed where bank holidays are") {
    CHECK_FALSE(usual_school_year({1977}));
    CHECK(usual_school_year({1978}));
    CHECK(usual_school_year({2098}));
    CHECK_FALSE(usual_school_year({2099}));
}

TEST_CASE("usual terms are in order, and begin and end on working days of their academic year") {
    for (AcademicYear year{1978}; year.starts_in <= 2098; ++year.starts_in) {
        const SchoolYear school_year = usual_school_year(year).value();
        INFO(year.text());
        REQUIRE(school_year.year == year);
        REQUIRE(school_year.terms.size() == 3);
        Date before = plus_days(year.first_day(), -1);
        for (const Season season : {Season::autumn, Season::spring, Season::summer}) {
            const SchoolTerm& term = school_year.terms[static_cast<std::size_t>(season)];
            CHECK((term.season == season && term.assumed && !term.half_term_assumed));
            CHECK(before < term.days.from);
            CHECK((is_working_day(term.days.from) && is_working_day(term.days.to)));
            before = term.days.to;
        }
        CHECK(before <= year.last_day());
    }
}

TEST_CASE("usual half terms are whole weeks, with four to eight school weeks before and after them") {
    int fewest = 1000;
    int most = 0;
    for (AcademicYear year{1978}; year.starts_in <= 2098; ++year.starts_in) {
        const SchoolYear school_year = usual_school_year(year).value();
        for (const SchoolTerm& term : school_year.terms) {
            INFO(text_of(term));
            const DayRange half_term = term.half_term.value();
            CHECK(std::chrono::weekday{half_term.from} == std::chrono::Saturday);
            CHECK(half_term.to == plus_days(half_term.from, 8));
            for (const DayRange half : {DayRange{term.days.from, plus_days(half_term.from, -1)},
                                        DayRange{plus_days(half_term.to, 1), term.days.to}}) {
                fewest = std::min(fewest, working_days(half));
                most = std::max(most, working_days(half));
            }
        }
    }
    CHECK(fewest == 19);  // the second half of spring 2008, before Easter on 23 March
    CHECK(most == 40);
}

TEST_CASE("Easter's bank holidays never fall into a usual term") {
    for (int year = 1979; year <= 2099; ++year) {
        const Date easter = easter_sunday(year);
        const SchoolYear school_year = usual_school_year({year - 1}).value();
        for (const SchoolTerm& term : school_year.terms)
            CHECK_FALSE(overlap(term.days, {plus_days(easter, -2), plus_days(easter, 1)}));
    }
}

TEST_CASE("a term is named after the calendar year in which it begins") {
    CHECK(recorded(Season::autumn, "2016-09-05..2016-12-16").text() == "autumn 2016");
    CHECK(recorded(Season::spring, "2017-01-04..2017-03-31").text() == "spring 2017");
    CHECK(recorded(Season::summer, "2017-04-18..2017-07-21").text() == "summer 2017");
}

TEST_CASE("recorded terms stay as they are") {
    const std::vector<SchoolTerm> terms{
        recorded(Season::summer, "2017-04-19..2017-07-25", "2017-05-27..2017-06-11"),
        recorded(Season::autumn, "2016-08-30..2016-12-20", "2016-10-15..2016-10-30"),
        recorded(Season::spring, "2017-01-07..2017-04-02", "2017-02-18..2017-02-26")};
    CHECK(completed_2016(terms) ==
          Lines{"autumn 2016: 2016-08-30..2016-12-20, break 2016-10-15..2016-10-30",
                "spring 2017: 2017-01-07..2017-04-02, break 2017-02-18..2017-02-26",
                "summer 2017: 2017-04-19..2017-07-25, break 2017-05-27..2017-06-11"});
}

TEST_CASE("a year of which nothing is recorded is the usual one") {
    CHECK(completed_2016({}) == Lines{usual_autumn, usual_spring, usual_summer});
}

TEST_CASE("terms that are not recorded are assumed") {
    CHECK(completed_2016({recorded(Season::spring, "2017-01-09..2017-04-07", "2017-02-18..2017-02-26")}) ==
          Lines{usual_autumn, "spring 2017: 2017-01-09..2017-04-07, break 2017-02-18..2017-02-26",
                usual_summer});
}

TEST_CASE("a break that is not recorded is assumed where it is inside of the recorded term") {
    CHECK(completed_2016({recorded(Season::autumn, "2016-09-01..2016-12-20")})[0] ==
          "autumn 2016: 2016-09-01..2016-12-20, break 2016-10-22..2016-10-30, break assumed");
    CHECK(completed_2016({recorded(Season::autumn, "2016-09-01..2016-10-28")})[0] ==
          "autumn 2016: 2016-09-01..2016-10-28, break none");
    CHECK(completed_2016({recorded(Season::autumn, "2016-10-24..2016-12-16")})[0] ==
          "autumn 2016: 2016-10-24..2016-12-16, break none");
}

TEST_CASE("an assumed term gives way to the recorded ones, from a working day to a working day") {
    CHECK(completed_2016({recorded(Season::autumn, "2016-09-05..2017-01-06", "2016-10-22..2016-10-30"),
                          recorded(Season::summer, "2017-03-27..2017-07-21", "2017-05-27..2017-06-04")})[1] ==
          "spring 2017: 2017-01-09..2017-03-24, break 2017-02-11..2017-02-19, assumed");
    CHECK(completed_2016({recorded(Season::autumn, "2016-09-05..2017-02-15", "2016-10-22..2016-10-30")})[1] ==
          "spring 2017: 2017-02-16..2017-03-31, break none, assumed");
}

TEST_CASE("an assumed term for which recorded ones leave no working day is left out") {
    const Lines lines =
        completed_2016({recorded(Season::autumn, "2016-09-05..2017-03-31", "2016-10-22..2016-10-30")});
    CHECK(lines == Lines{"autumn 2016: 2016-09-05..2017-03-31, break 2016-10-22..2016-10-30", usual_summer});
}

TEST_CASE("a year that can't be computed has to be recorded as a whole") {
    std::vector<SchoolTerm> terms{
        recorded(Season::autumn, "1970-09-07..1970-12-18", "1970-10-24..1970-11-01"),
        recorded(Season::spring, "1971-01-05..1971-04-02", "1971-02-20..1971-02-28"),
        recorded(Season::summer, "1971-04-19..1971-07-23", "1971-05-29..1971-06-06")};
    CHECK(completed({1970}, terms)->terms.size() == 3);
    terms[1].half_term.reset();
    CHECK_FALSE(completed({1970}, terms));
    terms.erase(terms.begin() + 1);
    CHECK_FALSE(completed({1970}, terms));
}

namespace {

// A line of the published term dates: a term, a termlet or a half-term break of an authority.
struct Published {
    std::string where;
    std::string year;
    std::string label;
    DayRange days;
};

std::vector<Published> published(const std::string& file) {
    std::vector<Published> rows;
    std::istringstream lines{file};
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream in{line};
        std::array<std::string, 7> cells;
        for (std::string& cell : cells)
            std::getline(in, cell, ',');
        rows.push_back({cells[0], cells[1], cells[3], {day(cells[5]), day(cells[6])}});
    }
    return rows;
}

// The same days of the usual year. A published break has no weekends at its ends.
std::map<std::string, DayRange> labelled(const SchoolYear& year) {
    constexpr std::array names{"Autumn", "Spring", "Summer"};
    std::map<std::string, DayRange> days;
    for (std::size_t i = 0; i < 3; ++i) {
        const SchoolTerm& term = year.terms.at(i);
        const std::string name = names.at(i);
        const DayRange first{term.days.from, plus_days(term.half_term->from, -1)};
        const DayRange second{plus_days(term.half_term->to, 1), term.days.to};
        days[name] = term.days;
        days[name + " half-term"] = {plus_days(term.half_term->from, 2), plus_days(term.half_term->to, -2)};
        days[name + " half 1"] = days["Term " + std::to_string(2 * i + 1)] = first;
        days[name + " half 2"] = days["Term " + std::to_string(2 * i + 2)] = second;
    }
    return days;
}

}  // namespace

TEST_CASE("usual terms and breaks begin and end within ten days of published ones, most of them to the day") {
    const std::optional<std::string> file = published_file("term-dates/term_dates_real.csv");
    if (!file) {
        WARN("skipped: the published term dates are not there");
        return;
    }
    int dates = 0;
    int met = 0;
    for (const Published& row : published(*file)) {
        const DayRange expected = labelled(usual(row.year)).at(row.label);
        for (const auto difference : {row.days.from - expected.from, row.days.to - expected.to}) {
            INFO(row.where << " " << row.year << " " << row.label << ": " << text_of(row.days) << ", usually "
                           << text_of(expected));
            CHECK(std::abs(difference.count()) <= 10);
            ++dates;
            if (difference.count() == 0) ++met;
        }
    }
    CAPTURE(dates, met);
    CHECK(met * 10 >= dates * 8);
}
