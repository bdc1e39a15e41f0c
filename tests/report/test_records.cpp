// Records: selected, ordered, grouped and measured.
#include "report/records.h"

#include <catch2/catch.hpp>

#include <random>

using namespace headway;
using namespace headway::report;

namespace {

struct Row {
    Datum name;
    Datum area;
    Datum day;
    Datum cost;
    Datum areas;
};

Records records_of(const std::vector<Row>& rows) {
    const auto column = [&](const char* name, DatumKind kind, Datum Row::*member) {
        return RecordColumn{name, kind, name, [rows, member](std::size_t row) { return rows[row].*member; }};
    };
    return {rows.size(),
            {column("name", DatumKind::text, &Row::name), column("area", DatumKind::choice, &Row::area),
             column("day", DatumKind::date, &Row::day), column("cost", DatumKind::money, &Row::cost),
             column("areas", DatumKind::choices, &Row::areas)}};
}

Datum day(const char* text) {
    return parse_date(text).value();
}

Records three() {
    using List = std::vector<std::string>;
    return records_of({{"Ada", "west_kent", day("2016-10-03"), Pence{1000}, List{"finance", "staff"}},
                       {"Bea", {}, day("2016-09-30"), {}, List{}},
                       {"Cy", "ashford", {}, Pence{2001}, List{"finance", "finance"}}});
}

Rows found(const Records& records, const RecordTest& test) {
    return selected(records, all_rows(records), {test});
}

std::vector<std::string> names_of(const std::vector<Group>& groups) {
    std::vector<std::string> names;
    for (const Group& group : groups)
        names.push_back(group.name);
    return names;
}

std::vector<Group> groups_of_sizes(const std::vector<std::size_t>& sizes) {
    std::vector<Group> groups;
    for (const std::size_t size : sizes)
        groups.push_back({std::to_string(size), std::to_string(size), Rows(size)});
    return groups;
}

std::size_t records_in(const std::vector<Group>& groups) {
    std::size_t all = 0;
    for (const Group& group : groups)
        all += group.rows.size();
    return all;
}

}  // namespace

TEST_CASE("a column is found once, and only when it is asked for") {
    int asked = 0;
    const Records records{2, {{"a", DatumKind::number, "A", [&](std::size_t row) {
                                   ++asked;
                                   return Datum{static_cast<std::int64_t>(row)};
                               }}}};
    CHECK(asked == 0);
    CHECK(records.values("a").size() == 2);
    CHECK(records.values("a")[1] == Datum{std::int64_t{1}});
    CHECK(asked == 2);
    CHECK(records.column("b") == nullptr);
    CHECK_THROWS_AS(records.values("b"), std::logic_error);
}

TEST_CASE("what is not recorded passes no test but that it is not recorded") {
    const Records records = three();
    CHECK(found(records, {"area", Relation::is, {"ashford"}}) == Rows{2});
    CHECK(found(records, {"area", Relation::is_not, {"ashford"}}) == Rows{0});
    CHECK(found(records, {"area", Relation::recorded}) == Rows{0, 2});
    CHECK(found(records, {"area", Relation::not_recorded}) == Rows{1});
    CHECK(found(records, {"cost", Relation::at_least, {Pence{0}}}) == Rows{0, 2});
}

TEST_CASE("a day is at least and at most itself") {
    const Records records = three();
    CHECK(found(records, {"day", Relation::at_least, {day("2016-10-03")}}) == Rows{0});
    CHECK(found(records, {"day", Relation::at_most, {day("2016-09-30")}}) == Rows{1});
    CHECK(found(records, {"day", Relation::at_least, {day("2016-10-04")}}).empty());
}

TEST_CASE("a list is what it has one of") {
    const Records records = three();
    CHECK(found(records, {"areas", Relation::is, {"finance"}}) == Rows{0, 2});
    CHECK(found(records, {"areas", Relation::is, {"staff", "buildings"}}) == Rows{0});
    CHECK(found(records, {"areas", Relation::is_not, {"staff"}}) == Rows{1, 2});
}

TEST_CASE("of an empty list nothing is recorded") {
    const Records records = three();
    CHECK(found(records, {"areas", Relation::recorded}) == Rows{0, 2});
    CHECK(found(records, {"areas", Relation::not_recorded}) == Rows{1});
}

TEST_CASE("rows are ordered by the first column, then the next, and what is not recorded comes last") {
    const Records records = three();
    const Rows all = all_rows(records);
    CHECK(ordered(records, all, {{"cost", false}}) == Rows{0, 2, 1});
    CHECK(ordered(records, all, {{"cost", true}}) == Rows{2, 0, 1});
    CHECK(ordered(records, all, {{"day", false}, {"name", false}}) == Rows{1, 0, 2});
    const Records same = records_of({{"Bea", "x"}, {"Ada", "x"}, {"Cy", "a"}});
    CHECK(ordered(same, all_rows(same), {{"area", false}, {"name", false}}) == Rows{2, 1, 0});
}

TEST_CASE("groups come in the order of the values, and what is not recorded comes last") {
    CHECK(names_of(grouped(three(), {0, 1, 2}, "area")) ==
          std::vector<std::string>{"ashford", "west kent", "not recorded"});
}

TEST_CASE("groups of a closed list come in its order") {
    const Records records{3,
                          {{"a",
                            DatumKind::choice,
                            "A",
                            [](std::size_t row) {
                                return Datum{row == 0 ? "low" : row == 1 ? "high" : "middle"};
                            },
                            {"high", "middle", "low"}}}};
    CHECK(names_of(grouped(records, {0, 1, 2}, "a")) == std::vector<std::string>{"high", "middle", "low"});
}

TEST_CASE("days are grouped by their month") {
    CHECK(names_of(grouped(three(), {0, 1, 2}, "day")) ==
          std::vector<std::string>{"September 2016", "October 2016", "not recorded"});
}

TEST_CASE("a record counts once in the group of each of its texts, whatever it repeats") {
    const auto groups = grouped(three(), {0, 1, 2}, "areas");
    REQUIRE(names_of(groups) == std::vector<std::string>{"finance", "staff", "not recorded"});
    CHECK(groups[0].rows == Rows{0, 2});
    CHECK(groups[2].rows == Rows{1});
}

TEST_CASE("counts, shares, totals and averages") {
    const Records records = three();
    const Rows all = all_rows(records);
    const auto words = [&](const Measure& measure) { return in_words(measured(records, all, measure)); };
    CHECK(words({}) == "3");
    CHECK(words({.only = {{"area", Relation::recorded}}}) == "2");
    CHECK(words({.kind = Measure::Kind::share, .only = {{"area", Relation::recorded}}}) == "67 % (2 of 3)");
    CHECK(words({.kind = Measure::Kind::total, .column = "cost"}) == "£30.01");
    CHECK(words({.kind = Measure::Kind::average, .column = "cost"}) == "£15.01");
    CHECK(in_words(measured(records, {1}, {.kind = Measure::Kind::average, .column = "cost"})).empty());
    CHECK(in_words(measured(records, {1}, {.kind = Measure::Kind::total, .column = "cost"})) == "£0.00");
    CHECK(in_words(measured(records, {}, {.kind = Measure::Kind::share})) == "none of none");
}

TEST_CASE("a chart draws pounds and hundredths, and leaves a gap where there is nothing") {
    CHECK(plotted({Pence{1250}}) == 12.5);
    CHECK(plotted({Rate{1, 4}}) == 25.0);
    CHECK(plotted({std::int64_t{3}}) == 3.0);
    CHECK_FALSE(plotted({Rate{0, 0}}));
    CHECK_FALSE(plotted({}));
}

TEST_CASE("what fewer share than may be told is left out") {
    CHECK(names_of(shared_by(groups_of_sizes({4, 5, 9}), 5, 18, false)) ==
          std::vector<std::string>{"5", "9"});
    CHECK(shared_by(groups_of_sizes({1, 4}), 5, 5, false).empty());
}

TEST_CASE("what is left out can't be told by taking the rest from the whole") {
    // 4 of 18 are left out: with 5 more of them, 9 are.
    CHECK(names_of(shared_by(groups_of_sizes({4, 5, 9}), 5, 18, true)) == std::vector<std::string>{"9"});
    // 3 and 2 are left out: five together, which may be told.
    CHECK(names_of(shared_by(groups_of_sizes({3, 2, 9}), 5, 14, true)) == std::vector<std::string>{"9"});
    CHECK(names_of(shared_by(groups_of_sizes({5, 9}), 5, 14, true)) == std::vector<std::string>{"5", "9"});
}

TEST_CASE("of random groups nothing smaller is ever shown, nor can be reckoned") {
    std::mt19937 random{20161001};
    std::size_t shown_groups = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::size_t> sizes(random() % 8);
        std::size_t all = 0;
        for (std::size_t& size : sizes)
            all += size = 1 + random() % 12;
        const auto shown = shared_by(groups_of_sizes(sizes), 5, all, true);
        for (const Group& group : shown)
            CHECK(group.rows.size() >= 5);
        const std::size_t left = all - records_in(shown);
        CHECK((left == 0 || left >= 5 || shown.empty()));
        shown_groups += shown.size();
    }
    CHECK(shown_groups > 1000);
}
