// Pages as people meet them: in a real browser, on a phone and on a wide screen, light and dark, and on
// paper.
#include "report/browser.h"
#include "report/html.h"
#include "report/showcase.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string listed(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& fault : faults)
        out += fault + "\n";
    return out;
}

}  // namespace

TEST_CASE("every block can be read on a phone and on a wide screen, in light and in dark") {
    if (!has_browser()) return;
    const std::vector<PageView> views{{390, false}, {390, true}, {1280, false}, {1280, true}};
    const std::vector<PageFindings> all = inspect(report::html_of(showcase()), views);
    for (std::size_t i = 0; i < views.size(); ++i) {
        INFO(views[i].width << (views[i].dark ? " dark" : " light"));
        CHECK(all[i].width == views[i].width);
        CHECK(all[i].dark == views[i].dark);
        CHECK(all[i].texts_looked_at > 300);
        CHECK(listed(all[i].faults) == "");
        // Bars, stacked bars, costs, lines, extremes, many, the year: as many marks as values that are known.
        CHECK(all[i].marks == std::vector<int>{7, 29, 4, 70, 4, 30, 8});
    }
}

TEST_CASE("what is wrong with a page is found") {
    if (!has_browser()) return;
    report::Document document{.title = "Faults"};
    document.add(report::Paragraph{"Some words."});
    std::string page = report::html_of(document);
    page.insert(
        page.find("</main>"),
        "<p style=\"color:#999;background:#fff\">pale</p><p id=\"a\" style=\"width:3000px\">wide words</p>"
        "<img id=\"a\" src=\"https://example.invalid/x.png\"><input type=\"text\">"
        "<svg class=\"picture\" aria-labelledby=\"a\" width=\"100\" height=\"20\"><title>Bad</title>"
        "<text y=\"15\">one</text><text y=\"15\">two</text><text x=\"90\" y=\"15\">three</text></svg>");
    const PageFindings found = inspect(page, {{390, false}}).at(0);
    const std::string faults = listed(found.faults);
    for (const char* part :
         {"text of contrast", "wider than the screen", "an id twice: a", "asked for", "without a name",
          "on one another: Bad: one / two", "cut: Bad: three", "without its table"})
        CHECK_THAT(faults, Contains(part));
}

TEST_CASE("on paper nothing is missing, and a page ends where the document says so") {
    if (!has_browser()) return;
    const std::string paper = printed_text(report::html_of(showcase()));
    for (const char* part :
         {"Mentoring of new headteachers", "nine in twenty", "£18,250.00", "Upper Brookshire", "£21,400.50",
          "not known", "School 30", "Third meeting, at the", "today, 20 January 2017", "Sep 2014",
          "Alex Example", "Why do you want to support new heads?", "Yes, elsewhere", "Made for a test."})
        CHECK_THAT(paper, Contains(part));
    const std::size_t form = paper.find("Application to become a mentor");
    REQUIRE(form != std::string::npos);
    const std::size_t page_end = paper.rfind('\f', form);
    REQUIRE(page_end != std::string::npos);
    CHECK(form - page_end < 200);
}
