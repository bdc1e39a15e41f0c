// engine/calendar/bank_holidays.h
#include "calendar/bank_holidays.h"
#include "days.h"

#include <algorithm>
#include <map>
#include <set>

using namespace headway;

namespace {

using Lines = std::vector<std::string>;

std::string line_of(std::string_view date, std::string_view name, bool substitute) {
    return std::string{date} + " " + std::string{name} + (substitute ? ", substitute" : "");
}

Lines computed(int year) {
    Lines lines;
    for (const BankHoliday& holiday : bank_holidays(year))
        lines.push_back(line_of(iso(holiday.date), holiday.name, holiday.substitute));
    return lines;
}

// Only the dates, without the year: "01-02 04-06".
std::string dates_of(int year) {
    std::string dates;
    for (const BankHoliday& holiday : bank_holidays(year))
        dates += (dates.empty() ? "" : " ") + iso(holiday.date).substr(5);
    return dates;
}

// The text of the next member of that name at or after a place, which it moves behind the text.
std::string next_text(std::string_view json, std::string_view name, std::size_t& place) {
    const std::string key = '"' + std::string{name} + "\": \"";
    const std::size_t begin = json.find(key, place) + key.size();
    place = json.find('"', begin);
    return std::string{json.substr(begin, place - begin)};
}

// By year, as GOV.UK publishes them for England and Wales.
std::map<std::string, Lines> published(std::string_view json) {
    const std::size_t begin = json.find("\"england-and-wales\"");
    json = json.substr(begin, json.find("\"scotland\"", begin) - begin);
    std::map<std::string, Lines> years;
    for (std::size_t place = 0; json.find("\"title\"", place) != std::string_view::npos;) {
        const std::string name = next_text(json, "title", place);
        const std::string date = next_text(json, "date", place);
        const bool substitute = next_text(json, "notes", place) == "Substitute day";
        years[date.substr(0, 4)].push_back(line_of(date, name, substitute));
    }
    return years;
}

}  // namespace

TEST_CASE("Easter Sunday is where the Gregorian calendar has it") {
    for (const char* date :
         {"1583-04-10", "1700-04-11", "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1981-04-19",
          "2000-04-23", "2008-03-23", "2016-03-27", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25",
          "2049-04-18", "2076-04-19", "2285-03-22"}) {
        CHECK(iso(easter_sunday(std::stoi(date))) == date);
    }
}

TEST_CASE("Easter Sunday is a Sunday between 22 March and 25 April") {
    for (int year = 1583; year <= 4000; ++year) {
        const Date easter = easter_sunday(year);
        const std::string date = iso(easter).substr(5);
        INFO(year << ": " << date);
        REQUIRE(std::chrono::weekday{easter} == std::chrono::Sunday);
        REQUIRE(("03-22" <= date && date <= "04-25"));
    }
}

TEST_CASE("a year has eight bank holidays") {
    CHECK(computed(2019) == Lines{"2019-01-01 New Year’s Day", "2019-04-19 Good Friday",
                                  "2019-04-22 Easter Monday", "2019-05-06 Early May bank holiday",
                                  "2019-05-27 Spring bank holiday", "2019-08-26 Summer bank holiday",
                                  "2019-12-25 Christmas Day", "2019-12-26 Boxing Day"});
}

TEST_CASE("bank holidays that were moved or given once are where they were held") {
    CHECK(dates_of(1978) == "01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26");
    CHECK(dates_of(1981) == "01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28");
    CHECK(dates_of(1995) == "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26");
    CHECK(dates_of(1999) == "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31");
    CHECK(dates_of(2002) == "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26");
    CHECK(dates_of(2010) == "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    CHECK(dates_of(2011) == "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27");
    CHECK(dates_of(2012) == "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26");
    CHECK(dates_of(2016) == "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27");
    CHECK(dates_of(2020) == "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
    CHECK(dates_of(2021) == "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    CHECK(dates_of(2022) == "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
    CHECK(dates_of(2023) == "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
    CHECK(dates_of(2027) == "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    CHECK(dates_of(2028) == "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
}

TEST_CASE("a Christmas Day on a Sunday is given after Boxing Day") {
    const Lines days = computed(2016);
    CHECK(Lines{days.end() - 2, days.end()} ==
          Lines{"2016-12-26 Boxing Day", "2016-12-27 Christmas Day, substitute"});
}

TEST_CASE("a Christmas Day on a Saturday is given on Monday, and Boxing Day on Tuesday") {
    const Lines days = computed(2021);
    CHECK(Lines{days.end() - 2, days.end()} ==
          Lines{"2021-12-27 Christmas Day, substitute", "2021-12-28 Boxing Day, substitute"});
}

TEST_CASE("a Boxing Day on a Saturday is given on Monday") {
    const Lines days = computed(2020);
    CHECK(Lines{days.end() - 2, days.end()} ==
          Lines{"2020-12-25 Christmas Day", "2020-12-28 Boxing Day, substitute"});
}

TEST_CASE("bank holidays are known for the years of their rules alone") {
    CHECK(bank_holidays(first_year_of_bank_holidays - 1).empty());
    CHECK(bank_holidays(first_year_of_bank_holidays).size() == 8);
    CHECK(bank_holidays(last_year_of_bank_holidays).size() == 8);
    CHECK(bank_holidays(last_year_of_bank_holidays + 1).empty());
}

TEST_CASE("bank holidays are eight or more different working days of their year, by date") {
    for (int year = first_year_of_bank_holidays; year <= last_year_of_bank_holidays; ++year) {
        std::set<Date> dates;
        for (const BankHoliday& holiday : bank_holidays(year)) {
            INFO(iso(holiday.date) << " " << holiday.name);
            CHECK(std::stoi(iso(holiday.date)) == year);
            CHECK(std::chrono::weekday{holiday.date}.iso_encoding() <= 5);
            CHECK((dates.empty() || *dates.rbegin() < holiday.date));
            CHECK_FALSE(is_working_day(holiday.date));
            dates.insert(holiday.date);
        }
        CHECK(dates.size() >= 8);
    }
}

TEST_CASE("weekends and bank holidays are no working days") {
    CHECK(is_working_day(day("2017-04-13")));
    CHECK_FALSE(is_working_day(day("2017-04-14")));
    CHECK_FALSE(is_working_day(day("2017-04-15")));
    CHECK_FALSE(is_working_day(day("2017-04-16")));
    CHECK_FALSE(is_working_day(day("2017-04-17")));
    CHECK(is_working_day(day("2017-04-18")));
}

TEST_CASE("bank holidays are those that GOV.UK publishes, by date, name and note") {
    const std::optional<std::string> file = published_file("bank-holidays/bank-holidays.json");
    if (!file) {
        WARN("skipped: the published bank holidays are not there");
        return;
    }
    const std::map<std::string, Lines> years = published(*file);
    CHECK(years.size() >= 10);
    for (const auto& [year, lines] : years)
        CHECK(computed(std::stoi(year)) == lines);
}
