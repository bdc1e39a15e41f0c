// Charts, timelines and forms as strings: all of the data is in them, nothing in them is taken for a mark,
// and no number breaks them.
#include "base/text.h"
#include "report/html.h"
#include "report/markdown.h"
#include "report/showcase.h"
#include "report/text.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

using namespace headway;
using namespace headway::report;
using Catch::Contains;

namespace {

constexpr auto gap = std::nullopt;

Document holding(Block block) {
    Document document{.title = "T", .contents = false};
    document.add(std::move(block));
    return document;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::size_t longest_line(const std::string& text) {
    std::istringstream in{text};
    std::size_t longest = 0;
    for (std::string line; std::getline(in, line);)
        longest = std::max(longest, display_width(line));
    return longest;
}

Date day(const char* text) {
    return *parse_date(text);
}

const std::string evil = "\"><script>alert('&')</script>\x1b[31m</title></svg>";

Chart evil_chart(Chart::Kind kind) {
    return {kind, evil, evil, {evil, evil + "2"}, {{evil, {1.0, 2.0}}, {evil, {gap, -3.0}}}};
}

Timeline evil_timeline() {
    return {evil,
            day("2016-09-01"),
            day("2017-08-31"),
            day("2016-12-01"),
            {{evil, {{day("2016-10-01"), day("2016-10-31"), evil, Stretch::State::late}}}}};
}

Form evil_form() {
    Form form{evil, {}};
    for (const auto kind :
         {Field::Kind::line, Field::Kind::box, Field::Kind::date, Field::Kind::choice, Field::Kind::rows})
        form.fields.push_back({evil, kind, evil, evil, {evil, "other"}, 2});
    return form;
}

const std::vector<Block>& evil_blocks() {
    static const std::vector<Block> blocks{evil_chart(Chart::Kind::bars),
                                           evil_chart(Chart::Kind::stacked_bars),
                                           evil_chart(Chart::Kind::lines), evil_timeline(), evil_form()};
    return blocks;
}

// Numbers as nobody wishes them.
double wild(std::mt19937& random) {
    const double huge = std::numeric_limits<double>::max();
    const double few[] = {0,
                          -0.0,
                          huge,
                          -huge,
                          std::numeric_limits<double>::infinity(),
                          std::nan(""),
                          std::numeric_limits<double>::denorm_min(),
                          1e15,
                          -0.004,
                          0.5};
    const std::size_t which = random() % 20;
    if (which < std::size(few)) return few[which];
    return (static_cast<double>(random() % 2000) - 1000) *
           std::pow(10.0, static_cast<double>(random() % 9) - 4);
}

Chart wild_chart(std::mt19937& random) {
    Chart chart{static_cast<Chart::Kind>(random() % 3), "Wild", random() % 2 == 0 ? "£" : "things", {}, {}};
    for (std::size_t i = random() % 40; i > 0; --i)
        chart.categories.push_back(std::string(random() % 60, 'n') + " " + std::to_string(i));
    for (std::size_t series = random() % 9; series > 0; --series) {
        Series& one = chart.series.emplace_back(Series{"Series " + std::to_string(series), {}});
        // Too few values, or too many, are no reason to fail.
        for (std::size_t i = random() % 45; i > 0; --i)
            one.values.push_back(random() % 6 == 0 ? std::nullopt : std::optional{wild(random)});
    }
    return chart;
}

std::size_t known_in(const Chart& chart) {
    std::size_t known = 0;
    for (const Series& series : chart.series)
        for (std::size_t i = 0; i < std::min(series.values.size(), chart.categories.size()); ++i)
            known += series.values[i] && std::isfinite(*series.values[i]) ? 1 : 0;
    return known;
}

}  // namespace

TEST_CASE("no words in a chart, a timeline or a form are taken for a mark") {
    for (const Block& block : evil_blocks()) {
        const Document document = holding(block);
        const std::string page = html_of(document);
        INFO("block " << block.index());
        CHECK_THAT(page, !Contains("<script") && !Contains("\x1b") && Contains("&lt;script&gt;"));
        CHECK(count_of(page, "<svg") == count_of(page, "</svg>"));
        CHECK_THAT(markdown_of(document), !Contains("<script") && Contains("&lt;script&gt;"));
        CHECK_THAT(text_of(document, 80), !Contains("\x1b"));
    }
}

TEST_CASE("a page's own policy lets it load, run and send nothing") {
    const std::string page = html_of(headway::test::showcase());
    CHECK_THAT(
        page, Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'; base-uri 'none'; form-action 'none'\">"));
    for (const char* outside :
         {"<script", "http:", "https:", "src=", "@import", "url(", "<form", "onclick", "href=\"h"})
        CHECK_THAT(page, !Contains(outside));
}

TEST_CASE("a chart says each of its values in every format, and a gap stays a gap") {
    for (const auto kind : {Chart::Kind::bars, Chart::Kind::stacked_bars, Chart::Kind::lines}) {
        const Document document = holding(Chart{kind,
                                                "Meetings",
                                                "hours",
                                                {"Arden", "Marram"},
                                                {{"Held", {1234.5, gap}}, {"Planned", {2.0, 7.0}}}});
        const std::string page = html_of(document);
        INFO("kind " << static_cast<int>(kind));
        CHECK(count_of(page, "<g class=\"mark\">") == 3);
        CHECK_THAT(page, Contains("<figcaption>Meetings <span class=\"quiet\">(hours)</span></figcaption>") &&
                             Contains("<svg class=\"picture\" role=\"img\""));
        CHECK_THAT(page, Contains("<title>Arden, Held: 1,234.5 hours</title>") &&
                             Contains("Arden, Planned: 2 hours") && Contains("Marram, Planned: 7 hours") &&
                             !Contains("Marram, Held"));
        CHECK_THAT(page, Contains("<td role=\"cell\" class=\"number\" data-label=\"Held\">not known</td>"));
        CHECK_THAT(markdown_of(document),
                   Contains("**Meetings (in hours)**\n\n| Of | Held | Planned |\n| --- | ---: | ---: |\n"
                            "| Arden | 1,234.5 | 2 |\n| Marram | not known | 7 |\n"));
        for (const char* part : {"Meetings (in hours):", "Arden", "Marram", "1,234.5", "7", "not known"})
            CHECK_THAT(text_of(document, 80), Contains(part));
    }
}

TEST_CASE("what a look at a chart tells is said in words") {
    const std::string bars = html_of(holding(Chart{
        Chart::Kind::bars, "Cost", "£", {"Arden", "Marram", "Sark"}, {{"Spent", {1200.0, 12.5, gap}}}}));
    CHECK_THAT(
        bars, Contains("<desc id=\".n1.gist\">Bars: 1 series of 3 categories. Spent: from £12.50 (Marram) to "
                       "£1,200 (Arden); not known of 1.</desc>"));
    const std::string lines = html_of(holding(Chart{
        Chart::Kind::lines, "Waiting", "heads", {"2014", "2015", "2016"}, {{"Primary", {5.0, 9.0, 1.0}}}}));
    CHECK_THAT(
        lines,
        Contains("Primary: 5 heads (2014) at first, 1 head (2016) at last; highest 9 heads (2015), lowest "
                 "1 head (2016)."));
}

TEST_CASE("where there is nothing to draw, words say so") {
    for (const Chart& chart : {Chart{}, Chart{Chart::Kind::lines, "C", "", {"a"}, {{"s", {gap}}}},
                               Chart{Chart::Kind::stacked_bars, "C", "", {}, {{"s", {1.0}}}}}) {
        const Document document = holding(chart);
        CHECK_THAT(html_of(document), Contains("There are no values to show.") && !Contains("<svg"));
        CHECK_THAT(text_of(document, 60), Contains("There are no values to show."));
    }
    CHECK_THAT(html_of(holding(Timeline{"L", day("2016-09-01"), day("2016-08-01"), {}, {}})),
               Contains("There are no days to show."));
    CHECK_THAT(markdown_of(holding(Timeline{"L", day("2016-09-01"), day("2017-08-01"), {}, {}})),
               Contains("There is nothing to show in these days."));
    CHECK_THAT(html_of(holding(Form{})), Contains("There is nothing to fill in."));
}

TEST_CASE("whatever its numbers, a chart draws those that are known, and stays within its width") {
    std::mt19937 random{20161001};
    for (int round = 0; round < 400; ++round) {
        const Chart chart = wild_chart(random);
        const Document document = holding(chart);
        const std::string page = html_of(document);
        const std::string picture = page.substr(page.find("<main"));
        INFO("round " << round);
        REQUIRE(count_of(picture, "<g class=\"mark\">") == known_in(chart));
        // No place of the picture is no number, and none lies left of it.
        REQUIRE_THAT(picture, !Contains("nan%") && !Contains("inf%") && !Contains("=\"-nan") &&
                                  !Contains(" x=\"-") && !Contains("x1=\"-") && !Contains("width=\"-"));
        REQUIRE_FALSE(text_of(document, 100).empty());
        REQUIRE_FALSE(markdown_of(document).empty());
    }
}

TEST_CASE("a timeline shows what lies inside its days, tells states by words, and lists what lies outside") {
    const Timeline timeline{"Year",
                            day("2016-09-01"),
                            day("2017-08-31"),
                            day("2017-01-20"),
                            {{"Meetings",
                              {{day("2016-08-01"), day("2016-09-05"), "First", Stretch::State::done},
                               {day("2016-10-01"), day("2016-10-01"), "Second", Stretch::State::late},
                               {day("2017-09-01"), day("2017-09-30"), "After", Stretch::State::open}}}}};
    const std::string page = html_of(holding(timeline));
    CHECK(count_of(page, "<g class=\"mark\">") == 2);
    CHECK_THAT(page, Contains("Meetings: First, 1 August 2016 to 5 September 2016, done") &&
                         Contains("Meetings: Second, 1 October 2016, late") &&
                         Contains("today, 20 January 2017") && Contains(">After</td>"));
    CHECK_THAT(page,
               Contains(">✓ First<") && Contains(">! Second<") && Contains(">Sep<") && Contains(">2017<"));
    const std::string text = text_of(holding(timeline), 80);
    CHECK_THAT(text, Contains("▼ today, 20 January 2017") &&
                         Contains("First, 1 August 2016 to 5 September 2016: done") && Contains("  █·") &&
                         Contains("After, 1 September 2017"));
    CHECK_THAT(markdown_of(holding(timeline)),
               Contains("| Meetings | Second | 1 October 2016 | 1 October 2016 | late |"));
}

TEST_CASE("a timeline of a day or of ten thousand years is drawn as well") {
    for (const auto& [from, to] : {std::pair{"2016-10-05", "2016-10-05"},
                                   {"0001-01-01", "9999-12-31"},
                                   {"2016-10-05", "2016-11-20"}}) {
        const Timeline timeline{
            "L", day(from), day(to), day(from), {{"Row", {{day(from), day(to), "All", {}}}}}};
        const std::string page = html_of(holding(timeline));
        INFO(from << " to " << to);
        CHECK(count_of(page, "<g class=\"mark\">") == 1);
        CHECK(count_of(page, "class=\"tick") >= 1);
        CHECK(page.size() < 60'000);
        CHECK(longest_line(text_of(holding(timeline), 60)) <= 60);
    }
}

TEST_CASE("a form has a control with a name for each answer, and keeps what is filled in") {
    const Form form{"Apply",
                    {{"Name", Field::Kind::line, "in full", "Alex <Example>"},
                     {"Since", Field::Kind::date},
                     {"Why", Field::Kind::box, "", "One\nTwo", {}, 4},
                     {"Before", Field::Kind::choice, "", "No", {"Yes", "No"}},
                     {"Posts", Field::Kind::rows, "", "", {"School", "Post"}, 3}}};
    const std::string page = html_of(holding(form));
    CHECK_THAT(
        page,
        Contains("<label for=\".n1.field1\">Name</label>") &&
            Contains(
                "id=\".n1.field1\" aria-describedby=\".n1.field1.help\" value=\"Alex &lt;Example&gt;\">"));
    CHECK_THAT(page,
               Contains("day, month, year") && Contains(">\nOne\nTwo</textarea>") && Contains("rows=\"4\""));
    CHECK_THAT(page, Contains("<legend>Before</legend>") && Contains(" checked><span>No</span>"));
    CHECK(count_of(page, "<input") == 2 + 2 + 6);
    CHECK_THAT(page, Contains("aria-label=\"Post, row 3\""));
    const std::string text = text_of(holding(form), 60);
    CHECK_THAT(text, Contains("Name (in full)\n  Alex <Example>\n") && Contains("  [ ] Yes\n  [x] No\n") &&
                         Contains("  One\n  Two\n"));
    CHECK(count_of(text, "_|\n") == 3);
    CHECK_THAT(markdown_of(holding(form)),
               Contains("**Name** (in full): Alex &lt;Example&gt;\n") && Contains("One<br>Two") &&
                   Contains("- [x] No\n") &&
                   Contains("| School | Post |\n| --- | --- |\n|  |  |\n|  |  |\n|  |  |\n"));
}

TEST_CASE("text of every block keeps to its width, where its words do") {
    for (const std::size_t width : {40U, 60U, 80U, 132U}) {
        INFO(width);
        CHECK(longest_line(text_of(headway::test::showcase(), width)) <= width);
    }
}

TEST_CASE("a share is a number: it stands at the right, in every format") {
    const Document document = holding(
        Table{"", {{"Area"}, {"Supported", Column::Kind::rate}}, {{text_cell("Arden"), Cell{Rate{9, 20}}}}});
    CHECK_THAT(html_of(document),
               Contains("<td role=\"cell\" class=\"number\" data-label=\"Supported\">45 % (9 of 20)</td>"));
    CHECK_THAT(markdown_of(document), Contains("| --- | ---: |"));
    CHECK_THAT(text_of(document, 60), Contains("  Area        Supported\n  Arden  45 % (9 of 20)\n"));
}

TEST_CASE("a long table is written quickly") {
    Table table{"Long", {{"Name"}, {"Born", Column::Kind::date}}, {}};
    for (const char* title : {"One", "Two", "Three"})
        table.columns.push_back({title, Column::Kind::number});
    for (const char* title : {"Cost", "Grant", "Left"})
        table.columns.push_back({title, Column::Kind::money});
    for (std::int64_t i = 0; i < 25'000; ++i)
        table.rows.push_back({text_cell("Head & school " + std::to_string(i)), Cell{day("2016-09-01")},
                              Cell{i}, Cell{i * i}, Cell{-i}, Cell{Pence{i}}, Cell{Pence{100 * i}},
                              Cell{Pence{-i}}});
    const Document document = holding(std::move(table));
    const auto begin = std::chrono::steady_clock::now();
    const std::string page = html_of(document);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    INFO(taken.count() << " s");
    CHECK(count_of(page, "<tr role=\"row\">") == 25'001);
    // A tenth of this on an ordinary machine; a slow one or the sanitizers may take longer.
    CHECK(taken.count() < 5);
}
