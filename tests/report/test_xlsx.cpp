// engine/report/xlsx.h: what a reader that is not ours finds in the workbooks. Debian has it as
// python3-openpyxl; where HEADWAY_READERS_REQUIRED is set, it must be there.
#include "program/run_program.h"
#include "report/sheet_text.h"
#include "report/xlsx.h"

#include <limits>
#include <optional>

using namespace headway;
using namespace headway::report;
using namespace headway::test;
using Catch::Contains;

namespace {

using Kind = Column::Kind;

// The Python that has the module; the first of the path may be another than the system's.
std::optional<std::string> looked_for(const Program& program) {
    for (const char* name : {"python3", "/usr/bin/python3"})
        if (program.run_command(name + std::string{" -c 'import openpyxl'"}).exit == 0) return name;
    return std::nullopt;
}
std::optional<std::string> python(const Program& program) {
    static const std::optional<std::string> found = looked_for(program);
    if (found) return found;
    REQUIRE(std::getenv("HEADWAY_READERS_REQUIRED") == nullptr);
    WARN("skipped: the Python module openpyxl is not installed");
    return std::nullopt;
}

// A line for each thing that openpyxl finds (read_workbook.py); nothing where it is not there.
std::optional<std::string> read_back(const Document& document) {
    const Program program;
    const auto interpreter = python(program);
    if (!interpreter) return std::nullopt;
    const std::string script = std::string{project_root} + "/tests/report/read_workbook.py";
    const Ran ran = program.run_command(*interpreter + ' ' + Program::quoted(script) + ' ' +
                                        Program::quoted(program.file("given.xlsx", xlsx_of(document))));
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.out;
}

Document with(Block block) {
    Document document{.title = "Visits"};
    document.add(std::move(block));
    return document;
}

Table visits() {
    return {"Visits of 2016/17",
            {{"Mentor"},
             {"On", Kind::date},
             {"Minutes", Kind::number},
             {"Fee", Kind::money},
             {"Back", Kind::rate},
             {"Note"}},
            {{text_cell("Ada"), Cell{*parse_date("2016-10-03")}, Cell{std::int64_t{1200}},
              Cell{Pence{125050}}, Cell{Rate{9, 20}}, Cell{Lines{"one", "two"}}},
             {text_cell("Bo"), Cell{}, Cell{-0.5}, Cell{Pence{-5}}, Cell{Rate{0, 0}}}}};
}

}  // namespace

TEST_CASE("a workbook's cells have the types of their values") {
    const auto found = read_back(with(visits()));
    if (!found) return;
    CHECK_THAT(*found,
               Contains("cell A2 s General 'Ada'\n") && Contains("cell B2 d d_mmm_yyyy '2016-10-03'\n"));
    CHECK_THAT(*found, Contains("cell C2 n #,##0 1200\n") && Contains("cell C3 n #,##0.0## -0.5\n"));
    CHECK_THAT(*found, Contains("cell D2 n £#,##0.00;-£#,##0.00 1250.5\n") &&
                           Contains("cell D3 n £#,##0.00;-£#,##0.00 -0.05\n"));
    CHECK_THAT(*found, Contains("cell E2 n 0% 0.45\n") && Contains("cell F2 n #,##0 9\n") &&
                           Contains("cell G2 n #,##0 20\n"));
    // Of none there is no share.
    CHECK_THAT(*found, !Contains("cell E3 ") && Contains("cell F3 n #,##0 0\n"));
    CHECK_THAT(*found, Contains("cell F1 s General 'Back: how many'\n") &&
                           Contains("cell H2 s General 'one\\ntwo'\n"));
}

TEST_CASE("a sheet of a workbook has its header frozen, filters, and prints one page wide with its header") {
    const auto found = read_back(with(visits()));
    if (!found) return;
    CHECK_THAT(*found, Contains("sheet 'Visits of 2016-17'\n"
                                "page landscape fits True wide 1 tall 0 repeats $1:$1\n"
                                "frozen A2 filter A1:H3\n"));
}

TEST_CASE("the overview of a workbook has the document's words and figures, and links to its sheets") {
    Document document{.title = "Visits & more", .subtitle = "Of Rutland", .foot = "Made for a test."};
    document.add(Heading{2, "First"});
    document.add(Paragraph{"Words."});
    document.add(List{{{"One", {{"Below"}}}}});
    document.add(Note{"Mind this."});
    document.add(Quotation{"Heads help heads.", "C1"});
    document.add(KeyFigures{{{Cell{Pence{1250}}, "paid"}, {Cell{Rate{9, 20}}, "forms back"}}});
    document.add(visits());
    const auto found = read_back(document);
    if (!found) return;
    CHECK_THAT(*found, Contains("sheet 'Overview'\n") && Contains("'Visits & more'\n") &&
                           Contains("'Of Rutland'\n") && Contains("'First'\n") && Contains("'Words.'\n") &&
                           Contains("'Made for a test.'\n"));
    CHECK_THAT(*found, Contains("'\\u2022 One'\n") && Contains("'    \\u2022 Below'\n") &&
                           Contains("'Mind this.'\n") &&
                           Contains("'\\u201cHeads help heads.\\u201d (C1)'\n"));
    CHECK_THAT(*found, Contains("12.5\n") && Contains("'45 % (9 of 20)'\n") &&
                           Contains("'Visits of 2016/17'\n") && Contains("\"'Visits of 2016-17'!A1\"\n") &&
                           Contains("'2 rows'\n"));
}

TEST_CASE("a chart of a workbook is a native one that refers to the cells beside it") {
    Document document;
    document.add(Chart{Chart::Kind::stacked_bars,
                       "Visits's chart",
                       "visits",
                       {"Sep", "Oct", "Nov"},
                       {{"First", {4, std::nullopt, 6}}, {"=Later", {1, 2, 3}}}});
    document.add(Chart{Chart::Kind::lines, "=A1", "£", {"Sep"}, {{"Fees", {12.5}}}});
    document.add(Chart{Chart::Kind::bars, "Nothing", "", {}, {}});
    const auto found = read_back(document);
    if (!found) return;
    CHECK(count_of(*found, "\nchart ") == 2);
    CHECK_THAT(
        *found,
        Contains(
            "chart BarChart stacked\n"
            "series 'First' \"'Visits\\u2019s chart'!$B$2:$B$4\" \"'Visits\\u2019s chart'!$A$2:$A$4\"\n"
            "series ' =Later' \"'Visits\\u2019s chart'!$C$2:$C$4\" \"'Visits\\u2019s chart'!$A$2:$A$4\"\n"));
    CHECK_THAT(*found, Contains("chart LineChart standard\nseries 'Fees' ") &&
                           Contains("cell B2 n £#,##0.00;-£#,##0.00 12.5\n"));
    CHECK_THAT(*found, !Contains("cell B3 n #,##0 0\n"));  // a gap is no nought
    CHECK_THAT(
        *found,
        Contains("described \"Stacked bars: Visits's chart. First and =Later for each of 3 categories. "
                 "The numbers are in the cells beside it.\"\n"));
}

TEST_CASE("a timeline of a workbook is a table of days, and a form has cells to fill and to choose in") {
    const Date day = *parse_date("2016-10-03");
    Document document;
    document.add(
        Timeline{"Year", day, day, std::nullopt, {{"Ada", {{day, day, "Visit", Stretch::State::done}}}}});
    document.add(Form{"Record",
                      {{"Mentor", Field::Kind::line, "as registered", "Ada"},
                       {"On", Field::Kind::date, "", "2016-10-03"},
                       {"Place", Field::Kind::choice, "", "", {"school", "office"}},
                       {"How", Field::Kind::choice, "", "", {"well", "well, or not"}},
                       {"Notes", Field::Kind::box, "", "", {}, 4},
                       {"Actions", Field::Kind::rows, "", "", {"What", "Who"}, 2}}});
    const auto found = read_back(document);
    if (!found) return;
    CHECK_THAT(*found, Contains("cell B2 d d_mmm_yyyy '2016-10-03'\ncell C2 d d_mmm_yyyy '2016-10-03'\n"
                                "cell D2 s General 'Visit'\ncell E2 s General 'done'\n"));
    CHECK_THAT(
        *found,
        Contains("cell A3 s General 'Mentor'\ncell B3 s General 'Ada'\ncell C3 s General 'as registered'\n"
                 "cell A5 s General 'On'\ncell B5 d d_mmm_yyyy '2016-10-03'\n"));
    CHECK_THAT(*found, Contains("choices B7 \"school,office\"\n") &&
                           Contains("cell E7 s General 'office'\n") &&
                           Contains("cell E9 s General 'well, or not'\n") && !Contains("choices B9"));
    CHECK_THAT(
        *found,
        Contains("cell A13 s General 'Actions'\ncell B13 s General 'What'\ncell C13 s General 'Who'\n"));
}

TEST_CASE("hostile texts stay texts in a workbook, and the workbook opens") {
    Table table{"<&\"> [x]:*?/\\ '", {{"=A1"}}, {}};
    for (const char* text :
         {"=1+1", "+1", "@SUM(A1)", "<r><t>x</t></r>", "\x01\x0B\x1F", "\xEF\xBF\xBF\xED\xA0\x80\xFF",
          "a\r\nb\rc\td", "_x0041_", "{=1}", "http://example.org", "00123", "]]>&#1;"})
        table.rows.push_back({text_cell(text)});
    const auto found = read_back(with(table));
    if (!found) return;
    CHECK_THAT(*found, Contains("sheet '<&\"> (x)--- \\u2019'\n"));
    CHECK_THAT(*found, !Contains(" f "));  // no formula
    CHECK_THAT(*found,
               Contains("cell A1 s General '=A1'\ncell A2 s General '=1+1'\ncell A3 s General '+1'\n"));
    CHECK_THAT(*found, Contains("cell A5 s General '<r><t>x</t></r>'\n") &&
                           Contains("cell A6 s General '\\ufffd\\ufffd\\ufffd'\n") &&
                           Contains("cell A7 s General '\\ufffd\\ufffd\\ufffd\\ufffd\\ufffd'\n"));
    CHECK_THAT(*found, Contains("cell A8 s General 'a\\nb\\nc\\td'\n") &&
                           Contains("cell A12 s General '00123'\n") &&
                           Contains("cell A13 s General ']]>&#1;'\n"));
}

TEST_CASE("what a spreadsheet gets wrong as a number is a text in a workbook") {
    const auto found = read_back(with(Table{"T",
                                            {{"A"}},
                                            {{Cell{*parse_date("1900-02-28")}},
                                             {Cell{*parse_date("1900-03-01")}},
                                             {Cell{std::int64_t{1234567890123456}}},
                                             {Cell{Pence{std::numeric_limits<std::int64_t>::max()}}},
                                             {Cell{std::numeric_limits<double>::infinity()}}}}));
    if (!found) return;
    CHECK_THAT(*found, Contains("cell A2 s d_mmm_yyyy '1900-02-28'\ncell A3 d d_mmm_yyyy '1900-03-01'\n"
                                "cell A4 s General '1234567890123456'\n"));
    CHECK_THAT(*found,
               Contains("cell A5 s General '\\xa392,233,720,368,547,758.07'\n") && !Contains("cell A6 "));
}

TEST_CASE("a text too long for a cell of a workbook is cut, and the overview says so") {
    const std::string note = "A text was longer than a cell may be";
    const auto whole = read_back(with(Table{"T", {{"A"}}, {{text_cell(std::string(32767, 'x'))}}}));
    const auto cut = read_back(with(Table{"T", {{"A"}}, {{text_cell(std::string(32768, 'x'))}}}));
    if (!whole || !cut) return;
    CHECK_THAT(*whole, !Contains(note) && Contains(std::string(32767, 'x') + "'\n"));
    CHECK_THAT(*cut, Contains(note) && Contains(std::string(32766, 'x') + "\\u2026'\n"));
}

TEST_CASE("the same document gives the same workbook, made on the day that the document says") {
    Document document = with(visits());
    CHECK(xlsx_of(document) == xlsx_of(document));
    const auto undated = read_back(document);
    document.properties = {{"as_of", "2016-10-01"}, {"", "unnamed"}, {"empty", ""}, {"as_of", "twice"}};
    const auto dated = read_back(document);
    if (!undated || !dated) return;
    CHECK_THAT(*undated, Contains("made 2000-01-01T00:00:00 'Visits'\n"));
    CHECK_THAT(*dated, Contains("made 2016-10-01T00:00:00 'Visits'\n"));
}

TEST_CASE("edges of workbooks: nothing at all, a table without columns, one with too many") {
    CHECK(xlsx_of({}).starts_with("PK"));
    CHECK(xlsx_of(with(Table{})).starts_with("PK"));
    CHECK(xlsx_of(with(Form{})).starts_with("PK"));
    CHECK(xlsx_of(with(Table{"", std::vector<Column>(16384), {}})).starts_with("PK"));
    CHECK_THROWS_AS(xlsx_of(with(Table{"", std::vector<Column>(16385), {}})), std::length_error);
}

TEST_CASE("a table with more rows than a sheet has goes on on another sheet of the workbook") {
    Table table{"Long", {{"A"}}, std::vector<std::vector<Cell>>(1048576)};
    table.rows.front() = {text_cell("first")};
    table.rows.back() = {text_cell("last")};
    const auto found = read_back(with(table));
    if (!found) return;
    CHECK_THAT(*found, Contains("sheet 'Long'\n") && Contains("cell A2 s General 'first'\n"));
    CHECK_THAT(*found,
               Contains("sheet 'Long (2)'\n") && Contains("frozen A2 filter A1:A2\ncell A1 s General 'A'\n"
                                                          "cell A2 s General 'last'\n"));
}

TEST_CASE("names of sheets are short, allowed and different from one another") {
    SheetNames names;
    CHECK(names.name_for("Costs") == "Costs");
    CHECK(names.name_for("COSTS") == "COSTS (2)");
    CHECK(names.name_for("History") == "History (2)");
    CHECK(names.name_for("") == "Sheet");
    CHECK(names.name_for(" ?* ") == "Sheet (2)");
    CHECK(names.name_for("'a'[b]/c:d\\e") == "’a’(b)-c-d-e");
    CHECK(names.name_for("_x0041_") == "-x0041_");
    CHECK(names.name_for("É") == "É");
    CHECK(names.name_for("é") == "é (2)");
    CHECK(names.name_for("A name of more than 31 characters") == "A name of more than 31 charact…");
    CHECK(names.name_for("A name of more than 31 characters") == "A name of more than 31 cha… (2)");
    // Spreadsheets count each of these as two.
    CHECK(names.name_for("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀") == "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…");
}

TEST_CASE("texts of cells are what XML can hold, and not read as other characters") {
    CHECK(cell_text("_x0041_ _x00g1_ __x0041_").text == "_x005F_x0041_ _x00g1_ __x005F_x0041_");
    CHECK(xml_text("\x7F\xC2\x85") == "\x7F\xC2\x85");
    CHECK(xml_text(std::string{"a\0b", 3}) == "a\uFFFDb");
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "ab…");
}
