// engine/report/json.h: a whole document as JSON.
#include "report/json.h"

#include <catch2/catch.hpp>
#include <simdjson.h>

#include <limits>
#include <string>

using namespace headway;
using namespace headway::report;

namespace {

using Kind = Column::Kind;

// What simdjson finds at a JSON pointer, as JSON; it checks the whole text as it reads, UTF-8 too.
std::string at(const std::string& json, const std::string& pointer) {
    simdjson::dom::parser parser;
    simdjson::dom::element whole;
    INFO(json);
    REQUIRE(parser.parse(json).get(whole) == simdjson::SUCCESS);
    simdjson::dom::element part;
    REQUIRE(whole.at_pointer(pointer).get(part) == simdjson::SUCCESS);
    return simdjson::minify(part);
}

std::string json_of_block(Block block) {
    Document document{.title = "Visits"};
    document.add(std::move(block));
    return json_of(document);
}

}  // namespace

TEST_CASE("a document's JSON says its title, its properties and its words in their order") {
    Document document{.title = "Visits of \"Rutland\"",
                      .subtitle = "As of today",
                      .foot = "Made for a test.",
                      .properties = {{"as_of", "2016-10-01"}, {"as_of", "again"}, {"scheme", "x"}}};
    document.add(Heading{3, "First", "first"});
    document.add(PageBreak{});
    document.add(Paragraph{Line{"Read "}.link("more", "first").add("!", Run::Kind::strong)});
    document.add(List{{{"One", {{"Below"}}}}});
    document.add(Note{"Mind this."});
    document.add(Quotation{"Heads help heads.", "C1"});
    const std::string json = json_of(document);
    CHECK(at(json, "/title") == R"("Visits of \"Rutland\"")");
    CHECK(at(json, "/properties") == R"({"as_of":"2016-10-01","scheme":"x"})");
    CHECK(at(json, "/blocks") ==
          R"([{"kind":"heading","level":3,"text":"First","anchor":"first"},)"
          R"({"kind":"paragraph","text":"Read more!"},)"
          R"({"kind":"list","items":[{"text":"One","items":[{"text":"Below","items":[]}]}]},)"
          R"({"kind":"note","text":"Mind this."},)"
          R"({"kind":"quotation","text":"Heads help heads.","source":"C1"}])");
    CHECK(at(json, "/foot") == R"("Made for a test.")");
}

TEST_CASE("values of a table are typed in JSON, by the kinds of their columns") {
    const std::string json =
        json_of_block(Table{"Visits",
                            {{"Mentor"},
                             {"On", Kind::date},
                             {"Minutes", Kind::number},
                             {"Fee", Kind::money},
                             {"Back", Kind::rate}},
                            {{text_cell("Ada"), Cell{*parse_date("2016-10-03")}, Cell{std::int64_t{120}},
                              Cell{Pence{12550}}, Cell{Rate{9, 20}}},
                             {Cell{Lines{"Bo", "and Cy"}}, Cell{}, Cell{12.5}}}});
    CHECK(at(json, "/blocks/0/columns/3") == R"({"title":"Fee","kind":"money"})");
    CHECK(at(json, "/blocks/0/rows") == R"([["Ada","2016-10-03",120,12550,{"part":9,"whole":20}],)"
                                        R"(["Bo\nand Cy",null,12.5,null,null]])");
}

TEST_CASE("in JSON a bare number is never money where its column does not say so, nor the other way round") {
    const std::string json =
        json_of_block(Table{"",
                            {{"Any"}, {"Fee", Kind::money}, {"Count", Kind::number}},
                            {{Cell{std::int64_t{7}}, Cell{std::int64_t{7}}, Cell{Pence{700}}},
                             {Cell{Rate{1, 2}}, text_cell("not set"), Cell{*parse_date("2016-10-03")}}}});
    CHECK(at(json, "/blocks/0/rows") == R"([[7,"7","£7.00"],[{"part":1,"whole":2},"not set","2016-10-03"]])");
}

TEST_CASE("figures, charts, timelines and forms keep all that they say in JSON") {
    const Date day = *parse_date("2016-10-03");
    CHECK(at(json_of_block(KeyFigures{{{Cell{Pence{5}}, "paid"}}}), "/blocks/0/figures") ==
          R"([{"label":"paid","kind":"money","value":5}])");
    CHECK(
        at(json_of_block(Chart{
               Chart::Kind::stacked_bars, "Visits", "visits", {"Sep", "Oct"}, {{"A", {4.5, std::nullopt}}}}),
           "/blocks/0") ==
        R"({"kind":"chart","chart":"stacked_bars","caption":"Visits","unit":"visits","categories":["Sep","Oct"],)"
        R"("series":[{"name":"A","values":[4.5,null]}]})");
    CHECK(
        at(json_of_block(Timeline{
               "Year", day, day, std::nullopt, {{"Ada", {{day, day, "Visit", Stretch::State::open}}}}}),
           "/blocks/0") ==
        R"({"kind":"timeline","caption":"Year","from":"2016-10-03","to":"2016-10-03","today":null,"rows":[)"
        R"({"name":"Ada","stretches":[{"from":"2016-10-03","to":"2016-10-03","says":"Visit","state":"open"}]}]})");
    CHECK(
        at(json_of_block(Form{"Record", {{"Place", Field::Kind::choice, "one", "", {"school"}, 2}}}),
           "/blocks/0") ==
        R"({"kind":"form","caption":"Record","fields":[{"label":"Place","kind":"choice","help":"one","value":"",)"
        R"("choices":["school"],"size":2}]})");
}

TEST_CASE("whatever is in a document, its JSON is JSON") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    const std::string json = json_of_block(Table{
        "\"\\\x01", {{"A"}, {"B"}, {"C"}}, {{text_cell("\xED\xA0\x80\xFF"), Cell{none}, Cell{-endless}}}});
    CHECK(at(json, "/blocks/0/caption") == R"("\"\\\u0001")");
    CHECK(at(json, "/blocks/0/rows/0") == "[\"\uFFFD\uFFFD\uFFFD\uFFFD\",null,null]");
    CHECK(at(json_of({}), "/blocks") == "[]");
    CHECK(at(json_of_block(Chart{.series = {{"A", {none, 1e300}}}}), "/blocks/0/series/0/values") ==
          "[null,1e+300]");
}
