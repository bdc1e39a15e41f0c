// Several documents as one: figures side by side, then each of them.
#include "report/portfolio.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::report;

namespace {

Document of_county(const std::string& name, std::int64_t mentors, std::int64_t spent) {
    Document document{.title = "At a glance", .subtitle = name, .foot = "Made for a test."};
    document.add(KeyFigures{{{{mentors}, "mentors"}, {{Pence{spent}}, "spent"}}});
    document.add(Heading{2, "Mentors", "part-1"});
    document.add(Paragraph{"Of " + name});
    return document;
}

template <class Kind>
std::vector<Kind> all_of(const Document& document) {
    std::vector<Kind> found;
    for (const Block& block : document.blocks)
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
    return found;
}

}  // namespace

TEST_CASE("figures of one label stand in one row, with a column for each document") {
    const Document both = portfolio(
        "At a glance", {{"Rutland", of_county("Rutland", 12, 100)}, {"Essex", of_county("Essex", 7, 250)}});
    const auto tables = all_of<Table>(both);
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].columns.size() == 3);
    CHECK(tables[0].columns[2].title == "Essex");
    REQUIRE(tables[0].rows.size() == 2);
    CHECK(in_words(tables[0].rows[0][0]) == "mentors");
    CHECK(in_words(tables[0].rows[0][2]) == "7");
    CHECK(in_words(tables[0].rows[1][1]) == "£1.00");
    CHECK(all_of<KeyFigures>(both).empty());
}

TEST_CASE("a chart compares the counts, and nothing that is of another kind") {
    const Document both = portfolio(
        "At a glance", {{"Rutland", of_county("Rutland", 12, 100)}, {"Essex", of_county("Essex", 7, 250)}});
    const auto charts = all_of<Chart>(both);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].categories == std::vector<std::string>{"mentors"});
    REQUIRE(charts[0].series.size() == 2);
    CHECK(charts[0].series[1].name == "Essex");
    CHECK(charts[0].series[1].values == std::vector<std::optional<double>>{7.0});
}

TEST_CASE("a figure that only one document has leaves the others empty, and a gap in the chart") {
    Document essex{.title = "At a glance"};
    essex.add(KeyFigures{{{{std::int64_t{3}}, "rounds"}}});
    const Document both =
        portfolio("At a glance", {{"Rutland", of_county("Rutland", 12, 100)}, {"Essex", essex}});
    const auto tables = all_of<Table>(both);
    REQUIRE(tables.at(0).rows.size() == 3);
    CHECK(in_words(tables[0].rows[0][2]).empty());
    CHECK(in_words(tables[0].rows[2][1]).empty());
    CHECK_FALSE(all_of<Chart>(both).at(0).series[0].values[1]);
}

TEST_CASE("each document's own part follows below its name, with anchors that no other has") {
    const Document both = portfolio(
        "At a glance", {{"Rutland", of_county("Rutland", 12, 100)}, {"Essex", of_county("Essex", 7, 250)}});
    std::vector<std::string> anchors;
    std::vector<int> levels;
    for (const Heading& heading : all_of<Heading>(both)) {
        anchors.push_back(heading.anchor);
        levels.push_back(heading.level);
    }
    CHECK(anchors == std::vector<std::string>{"side-by-side", "document-1", "document-1-part-1", "document-2",
                                              "document-2-part-1"});
    CHECK(levels == std::vector<int>{2, 2, 3, 2, 3});
    CHECK(all_of<PageBreak>(both).size() == 2);
    const auto paragraphs = all_of<Paragraph>(both);
    REQUIRE(paragraphs.size() == 6);
    CHECK(plain_text(paragraphs[4].says) == "Of Essex");
}
