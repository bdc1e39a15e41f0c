// Documents as HTML, Markdown and text: nothing of what stands in them is taken for a mark.
#include "report/html.h"
#include "report/markdown.h"
#include "report/style_sheet.h"
#include "report/text.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <sstream>

using namespace headway;
using namespace headway::report;
using Catch::Contains;

namespace {

Document sample() {
    Document document{.title = "Fees & <dates>", .subtitle = "Of Rutland", .foot = "Made for a test."};
    document.add(Heading{2, "First", "first"});
    Line line{"Read "};
    line.link("RUT-C1", "clause-RUT-C1").add(" or ").add("a_b", Run::Kind::code).add("!", Run::Kind::strong);
    document.add(Paragraph{line});
    document.add(List{{{"One", {{"Below"}}}, {"Two"}}});
    document.add(Note{"Mind this."});
    document.add(Quotation{"Heads help heads.", "RUT-C1", "quoted"});
    document.add(KeyFigures{{{{std::int64_t{12}}, "clauses"}}});
    document.add(Table{"Costs",
                       {{"What"},
                        {"Day", Column::Kind::date},
                        {"How many", Column::Kind::number},
                        {"Cost", Column::Kind::money}},
                       {{Cell{Lines{"Cover | travel"}, "row"}, Cell{*parse_date("2016-09-05")},
                         Cell{std::int64_t{1234567}}, Cell{Pence{125000}}}}});
    return document;
}

std::size_t longest_line(const std::string& text) {
    std::istringstream in{text};
    std::size_t longest = 0;
    for (std::string line; std::getline(in, line);)
        longest = std::max(longest, line.size());
    return longest;
}

// Relative luminance, as WCAG defines it.
double luminance(const std::string& colour) {
    const auto channel = [&](std::size_t at) {
        const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// The colours that are named first after `from`.
std::map<std::string, std::string> colours(std::size_t from) {
    const std::string sheet{style_sheet};
    std::map<std::string, std::string> found;
    for (const char* name : {"ground", "text", "quiet", "soft", "accent", "mark-soft"}) {
        const std::string key = std::string{"--"} + name + ": #";
        found[name] = sheet.substr(sheet.find(key, from) + key.size() - 1, 7);
    }
    return found;
}

}  // namespace

TEST_CASE(
    "a page is one file that says its language, its title and its parts, and asks for nothing outside") {
    const std::string page = html_of(sample());
    CHECK_THAT(page, Contains("<!doctype html>\n<html lang=\"en-GB\">"));
    CHECK_THAT(page, Contains("<title>Fees &amp; &lt;dates&gt;</title>"));
    CHECK_THAT(page, Contains("<a class=\"skip\" href=\"#main\">") && Contains("<main id=\"main\">") &&
                         Contains("<header>") && Contains("<nav aria-labelledby=\"contents\">") &&
                         Contains("<footer>"));
    CHECK_THAT(page, Contains("<th scope=\"col\" role=\"columnheader\">What</th>") &&
                         Contains("<th scope=\"row\" role=\"rowheader\" id=\"row\">Cover | travel</th>"));
    CHECK_THAT(page, Contains("5 September 2016") && Contains("1,234,567") && Contains("£1,250.00"));
    CHECK_THAT(page,
               Contains("<li><a href=\"#first\">First</a></li>") && Contains("<h2 id=\"first\">First</h2>"));
    for (const char* outside : {"<script", "http:", "https:", "src=", "@import", "url("})
        CHECK_THAT(page, !Contains(outside));
}

TEST_CASE("what stands in a document is escaped wherever it stands") {
    Document document{.title = "<b>"};
    const std::string evil = "\"><script>alert('&')</script>\x01";
    document.add(Heading{2, evil, evil});
    document.add(Paragraph{evil});
    document.add(List{{{evil, {{evil}}}}});
    document.add(Quotation{evil, evil, evil});
    document.add(KeyFigures{{{text_cell(evil), evil}}});
    document.add(Table{evil, {{evil}, {evil}}, {{Cell{Lines{evil}, evil}, Cell{Lines{evil, evil}}}}});
    const std::string page = html_of(document);
    CHECK_THAT(page, !Contains("<script") && !Contains("\x01") && !Contains("<b>"));
    CHECK_THAT(page, Contains("&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"));
    CHECK_THAT(markdown_of(document), !Contains("<script") && Contains("&lt;script&gt;"));
    CHECK_THAT(text_of(document, 80), !Contains("\x01"));
}

TEST_CASE("Markdown keeps headings, lists, tables and links, and escapes what looks like them") {
    const std::string page = markdown_of(sample());
    CHECK_THAT(page, Contains("# Fees &amp; &lt;dates&gt;\n\nOf Rutland\n\n- [First](#first)\n"));
    CHECK_THAT(page, Contains("<a id=\"first\"></a>\n\n## First\n"));
    CHECK_THAT(page, Contains("Read [RUT-C1](#clause-RUT-C1) or `a_b`**!**\n"));
    CHECK_THAT(page, Contains("- One\n  - Below\n- Two\n"));
    CHECK_THAT(page, Contains("| What | Day | How many | Cost |\n| --- | --- | ---: | ---: |\n"));
    CHECK_THAT(page, Contains("Cover \\| travel | 5 September 2016 | 1,234,567 | £1,250.00 |"));
    CHECK(escaped_markdown("*a* _b_ c_d [e] `f` ~g~ \\") ==
          "\\*a\\* \\_b\\_ c_d \\[e\\] \\`f\\` \\~g\\~ \\\\");
    Document document{.title = "T", .contents = false};
    document.add(Paragraph{"# no heading"});
    document.add(Paragraph{"1. no list"});
    document.add(Paragraph{"- nor this"});
    CHECK(markdown_of(document) == "# T\n\n\\# no heading\n\n1\\. no list\n\n\\- nor this\n");
}

TEST_CASE("text keeps to its width, and shows a table in columns where they fit") {
    Document document{.title = "A title"};
    document.add(Paragraph{"Words that go on and on until they no longer fit into one line of this width."});
    document.add(
        Table{"", {{"Name"}, {"Number", Column::Kind::number}}, {{Cell{Lines{"a"}}, Cell{std::int64_t{5}}}}});
    const std::string wide = text_of(document, 40);
    CHECK(longest_line(wide) <= 40);
    CHECK_THAT(wide, Contains("A title\n=======\n") && Contains("  Name  Number\n  a          5\n"));
    document.add(
        Table{"",
              {{"Name"}, {"What is said of it"}},
              {{Cell{Lines{"a"}}, Cell{Lines{"a text that is far too long for a column beside it"}}}}});
    const std::string narrow = text_of(document, 40);
    CHECK(longest_line(narrow) <= 40);
    CHECK_THAT(narrow, Contains("  a\n      What is said of it: a text"));
}

TEST_CASE("colours can be told apart by everybody, in light and in dark") {
    const std::string sheet{style_sheet};
    for (const std::size_t from : {sheet.find(":root"), sheet.find("prefers-color-scheme: dark")}) {
        REQUIRE(from != std::string::npos);
        auto colour = colours(from);
        for (const char* ground : {"ground", "soft", "mark-soft"})
            for (const char* text : {"text", "quiet", "accent"}) {
                INFO(text << " on " << ground << ": " << colour[text] << " on " << colour[ground]);
                CHECK(contrast(colour[text], colour[ground]) >= 4.5);
            }
    }
}
