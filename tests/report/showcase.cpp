#include "report/showcase.h"

#include <limits>

namespace headway::test {

using namespace headway::report;

namespace {

constexpr auto gap = std::nullopt;

Date day(const char* text) {
    return *parse_date(text);
}

Chart meetings() {
    return {Chart::Kind::bars,
            "Meetings held and planned, by area",
            "meetings",
            {"Arden and the Vale", "Upper Brookshire (with the islands of Little and Great Marram)",
             "Castlebridge"},
            {{"Held", {12.0, 3.0, 0.0}},
             {"Planned", {14.0, 9.0, gap}},
             {"Asked for by the head", {2.0, gap, 1.0}}}};
}

Chart verdicts() {
    return {Chart::Kind::stacked_bars,
            "Where the mentoring of new heads stands",
            "heads",
            {"Nursery", "Primary", "Secondary", "Special", "All-through"},
            {{"Finished", {4.0, 31.0, 12.0, 3.0, 0.0}},
             {"Under way", {2.0, 44.0, 9.0, 5.0, 1.0}},
             {"Late", {0.0, 7.0, 4.0, 1.0, gap}},
             {"Not begun", {1.0, 18.0, 2.0, 0.0, 1.0}},
             {"Declined", {0.0, 6.0, 0.0, 0.0, 0.0}},
             {"Not known", {1.0, 5.0, 1.0, 0.0, 0.0}}}};
}

Chart costs() {
    return {Chart::Kind::bars,
            "What it cost, against the budget",
            "£",
            {"2013/14", "2014/15", "2015/16", "2016/17"},
            {{"Spent", {18250.0, 21400.5, 19975.0, -1250.0}}}};
}

Chart waiting() {
    Chart chart{Chart::Kind::lines, "Heads who wait for a mentor, month by month", "heads", {}, {}};
    const char* const months[] = {"Sep", "Oct", "Nov", "Dec", "Jan", "Feb",
                                  "Mar", "Apr", "May", "Jun", "Jul", "Aug"};
    for (int i = 0; i < 24; ++i)
        chart.categories.push_back(std::string{months[i % 12]} + (i < 4    ? " 2014"
                                                                  : i < 16 ? " 2015"
                                                                           : " 2016"));
    Series primary{"Primary", {}};
    Series secondary{"Secondary", {}};
    Series special{"Special", {}};
    for (int i = 0; i < 24; ++i) {
        primary.values.emplace_back(24 - i % 12 - i / 3);
        secondary.values.emplace_back(9 + (i * 5) % 7 - i / 4);
        special.values.emplace_back(2 + i % 3);
    }
    secondary.values[9] = gap;
    secondary.values[10] = gap;
    chart.series = {primary, secondary, special};
    return chart;
}

Chart extremes() {
    const double infinite = std::numeric_limits<double>::infinity();
    return {Chart::Kind::bars,
            "Numbers that nobody expects",
            "",
            {"Huge", "Tiny", "Less than nothing", "No number", "Infinite", "Nothing"},
            {{"Value", {1.7e308, 1e-300, -9e200, std::numeric_limits<double>::quiet_NaN(), infinite, 0.0}}}};
}

Chart many() {
    Chart chart{Chart::Kind::bars, "Visits, school by school", "visits", {}, {{"Visits", {}}}};
    for (int i = 0; i < 30; ++i) {
        chart.categories.push_back("School " + std::to_string(i + 1));
        chart.series[0].values.emplace_back((i * 37) % 23);
    }
    return chart;
}

Timeline year() {
    using State = Stretch::State;
    Timeline timeline{
        "The year of a partnership", day("2016-09-01"), day("2017-08-31"), day("2017-01-20"), {}};
    timeline.rows = {
        {"Meetings in school",
         {{day("2016-09-05"), day("2016-10-21"), "First meeting", State::done},
          {day("2016-10-31"), day("2016-12-16"), "Second meeting", State::late},
          {day("2017-01-09"), day("2017-02-10"), "Third meeting, at the mentor's own school", State::open},
          {day("2017-02-20"), day("2017-03-31"), "Fourth meeting", State::plain},
          {day("2017-07-24"), day("2017-08-31"), "Last meeting", State::plain}}},
        {"Telephone calls and other contact between the two heads, as they agreed at their first meeting",
         {{day("2016-09-19"), day("2016-09-19"), "Call", State::done},
          {day("2017-01-16"), day("2017-01-27"), "Call", State::open}}},
        {"Forms", {{day("2016-12-01"), day("2016-12-16"), "Interim report", State::late}}},
        {"Nothing yet", {}}};
    return timeline;
}

Form application() {
    using Kind = Field::Kind;
    return {"Application to become a mentor",
            {{"Your name", Kind::line, "as in your contract", "Alex Example"},
             {"School", Kind::line},
             {"Head since", Kind::date},
             {"Why do you want to support new heads?", Kind::box, "At most 200 words.", "", {}, 5},
             {"Have you been a mentor before?",
              Kind::choice,
              "",
              "No",
              {"Yes, in this authority", "Yes, elsewhere", "No"}},
             {"Posts held", Kind::rows, "The latest first.", "", {"School", "Post", "From", "To"}, 3}}};
}

Table deputies() {
    return {"Areas compared",
            {{"Area"},
             {"Since", Column::Kind::date},
             {"Heads", Column::Kind::number},
             {"Spent", Column::Kind::money},
             {"Supported", Column::Kind::rate}},
            {{text_cell("Arden and the Vale"), Cell{day("2013-09-01")}, Cell{std::int64_t{1204}},
              Cell{Pence{1825000}}, Cell{Rate{9, 20}}},
             {text_cell("Castlebridge"), Cell{day("2015-01-05")}, Cell{std::int64_t{18}}, Cell{Pence{99950}},
              Cell{Rate{0, 0}}}}};
}

void add_pictures(Document& document) {
    document.add(Heading{2, "Charts", "charts"});
    document.add(meetings());
    document.add(verdicts());
    document.add(costs());
    document.add(waiting());
    document.add(Heading{2, "What is hard to draw", "hard"});
    document.add(extremes());
    document.add(many());
    document.add(
        Chart{Chart::Kind::lines, "Nothing was counted", "heads", {"2015", "2016"}, {{"Heads", {gap, gap}}}});
    document.add(Chart{Chart::Kind::bars, "No categories at all", "", {}, {}});
}

}  // namespace

Document showcase() {
    Document document{.title = "Mentoring of new headteachers",
                      .subtitle = "Report to the board, autumn term 2016, on invented people",
                      .foot = "Made for a test."};
    document.add(Heading{2, "At a glance", "glance"});
    Line line{"Of the heads who took up post, "};
    line.add("nine in twenty", Run::Kind::strong)
        .add(" are supported; see ")
        .link("the charts", "charts")
        .add(".");
    document.add(Paragraph{line});
    document.add(KeyFigures{{{Cell{Rate{9, 20}}, "of new heads have a mentor"},
                             {Cell{std::int64_t{1204}}, "meetings held"},
                             {Cell{Pence{1825000}}, "spent so far"},
                             {Cell{3.5}, "months to the first meeting"}}});
    document.add(Note{"Two partnerships have had no meeting this term."});
    document.add(Quotation{"Each new head is offered a mentor.", "Clause A1"});
    document.add(List{{{"One", {{"Below one"}}}, {"Two"}}});
    document.add(deputies());
    add_pictures(document);
    document.add(Heading{2, "The year", "year"});
    document.add(year());
    document.add(PageBreak{});
    document.add(Heading{2, "Forms", "forms"});
    document.add(application());
    return document;
}

}  // namespace headway::test
