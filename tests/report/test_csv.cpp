// engine/report/csv.h: what a document's data is as CSV.
#include "report/csv.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace headway;
using namespace headway::report;

namespace {

using Kind = Column::Kind;

Document with(Block block) {
    Document document{.title = "Visits of Rutland", .foot = "Made for a test."};
    document.add(Heading{2, "Words", "words"});
    document.add(Paragraph{"Words are no data."});
    document.add(std::move(block));
    return document;
}

std::string csv_of_text(const std::string& text) {
    return csv_of(with(Table{"", {{"What"}}, {{text_cell(text)}}}));
}

}  // namespace

TEST_CASE("a document of one table is its header and its rows as CSV, with values for programs") {
    const Table visits{"Visits",
                       {{"Mentor"},
                        {"On", Kind::date},
                        {"Minutes", Kind::number},
                        {"Fee", Kind::money},
                        {"Forms back", Kind::rate},
                        {"Mean", Kind::number}},
                       {{text_cell("Ada"), Cell{*parse_date("2016-10-03")}, Cell{std::int64_t{1200}},
                         Cell{Pence{125000}}, Cell{Rate{9, 20}}, Cell{12.25}},
                        {text_cell("Bo"), Cell{}, Cell{std::int64_t{-5}}, Cell{Pence{-5}},
                         text_cell("not known"), Cell{0.5}},
                        {text_cell("Cy")}}};
    CHECK(csv_of(with(visits)) ==
          "Mentor,On,Minutes,Fee,Forms back: how many,Forms back: of how many,Mean\r\n"
          "Ada,2016-10-03,1200,1250.00,9,20,12.25\r\n"
          "Bo,,-5,-0.05,not known,,0.5\r\n"
          "Cy,,,,,,\r\n");
}

TEST_CASE("of a document with several blocks of data, each stands in the CSV under its caption") {
    Document document =
        with(KeyFigures{{{Cell{std::int64_t{3}}, "visits"}, {Cell{Rate{1, 2}}, "forms back"}}});
    document.add(Table{"Costs, all", {{"What"}}, {{text_cell("Cover")}}});
    CHECK(csv_of(document) ==
          "Key figures\r\n"
          "Figure,Value: how many,Value: of how many\r\nvisits,3,\r\nforms back,1,2\r\n"
          "\r\n"
          "\"Costs, all\"\r\nWhat\r\nCover\r\n");
}

TEST_CASE("a chart is a table of its categories and series in CSV, with gaps where nothing is known") {
    const Chart chart{Chart::Kind::lines,
                      "Visits by month",
                      "visits",
                      {"Sep", "Oct"},
                      {{"First", {4, std::nullopt}}, {"Later", {1.5}}}};
    CHECK(csv_of(with(chart)) == "Category,First (visits),Later (visits)\r\nSep,4,1.5\r\nOct,,\r\n");
    const Chart money{Chart::Kind::bars, "Paid", "£", {"Sep"}, {{"Fees", {12.5}}}};
    CHECK(csv_of(with(money)) == "Category,Fees\r\nSep,12.50\r\n");
}

TEST_CASE("timelines and forms are tables of their stretches and fields in CSV") {
    const Date day = *parse_date("2016-10-03");
    const Timeline timeline{
        "The year", day, plus_days(day, 90), day, {{"Ada", {{day, day, "Visit 1", Stretch::State::late}}}}};
    CHECK(csv_of(with(timeline)) == "For,From,To,What,State\r\nAda,2016-10-03,2016-10-03,Visit 1,late\r\n");
    const Form form{"Record", {{"Place", Field::Kind::choice, "one", "school", {"school", "office"}}}};
    CHECK(csv_of(with(form)) == "Field,Answer,How to answer,Choices\r\nPlace,school,one,school; office\r\n");
}

TEST_CASE("no text of a CSV file is taken for a formula, and numbers stay numbers") {
    CHECK(csv_of_text("=1+1") == "What\r\n'=1+1\r\n");
    CHECK(csv_of_text("+44 1234") == "What\r\n'+44 1234\r\n");
    CHECK(csv_of_text("-2+3") == "What\r\n'-2+3\r\n");
    CHECK(csv_of_text("@SUM(A1)") == "What\r\n'@SUM(A1)\r\n");
    CHECK(csv_of_text("\t=1") == "What\r\n'\t=1\r\n");
    CHECK(csv_of_text("\r=1") == "What\r\n\"'\r=1\"\r\n");
    CHECK(csv_of_text("\uFF1D1+1") == "What\r\n'\uFF1D1+1\r\n");
    CHECK(csv_of_text("=HYPERLINK(\"x\",\"y\")") == "What\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    CHECK(csv_of_text("a=1") == "What\r\na=1\r\n");
    CHECK(csv_of(with(Table{"", {{"=A1", Kind::number}}, {{Cell{std::int64_t{-2}}}}})) == "'=A1\r\n-2\r\n");
}

TEST_CASE("texts of a CSV file are quoted where RFC 4180 asks for it, and are UTF-8 whatever is in them") {
    CHECK(csv_of_text("a,b") == "What\r\n\"a,b\"\r\n");
    CHECK(csv_of_text("say \"no\"") == "What\r\n\"say \"\"no\"\"\"\r\n");
    CHECK(csv_of_text(" edges ") == "What\r\n\" edges \"\r\n");
    CHECK(csv_of_text("Zo\xC3\xAB") == "What\r\nZo\xC3\xAB\r\n");
    CHECK(csv_of_text("broken \xED\xA0\x80\xFF") == "What\r\nbroken \uFFFD\uFFFD\uFFFD\uFFFD\r\n");
    CHECK(csv_of(with(Table{"", {{"What"}}, {{Cell{Lines{"one", "two"}}}}})) == "What\r\n\"one\ntwo\"\r\n");
}

TEST_CASE("edges of CSV: no data, no rows, empty rows, numbers at their ends") {
    CHECK(csv_of(with(Paragraph{"Nothing else."})).empty());
    CHECK(csv_of(with(Table{"", {{"A"}, {"B"}}, {}})) == "A,B\r\n");
    CHECK(csv_of(with(Table{"", {{"A"}}, {{}, {Cell{}}}})) == "A\r\n\"\"\r\n\"\"\r\n");
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    CHECK(csv_of(with(Table{"", {{"A", Kind::money}}, {{Cell{Pence{least}}}}})) ==
          "A\r\n-92233720368547758.08\r\n");
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK(csv_of(with(Table{"", {{"A"}, {"B"}}, {{Cell{none}, Cell{1e300}}}})) == "A,B\r\n,1e+300\r\n");
}
