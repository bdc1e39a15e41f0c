// engine/register/csv/csv.h
#include "register/csv/csv.h"

#include <catch2/catch.hpp>

#include <random>

using namespace headway;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, char separator = ',') {
    CsvReader reader{text, "t.csv", separator};
    Rows rows;
    while (const auto cells = reader.next()) {
        rows.emplace_back();
        for (const CsvCell& cell : *cells)
            rows.back().emplace_back(cell.text);
    }
    CHECK(reader.offset() == text.size());
    CHECK(reader.problems().empty());
    return rows;
}

// The problems of a text, whatever its rows are.
Problems problems_of_csv(std::string_view text) {
    CsvReader reader{text, "t.csv"};
    while (reader.next()) {
    }
    return reader.problems();
}

// "line:column" of each cell.
std::vector<std::string> places_of(std::string_view text) {
    CsvReader reader{text, "t.csv"};
    std::vector<std::string> places;
    while (const auto cells = reader.next())
        for (const CsvCell& cell : *cells)
            places.push_back(std::to_string(cell.line) + ":" + std::to_string(cell.column));
    return places;
}

std::string written(std::string_view text) {
    std::string out;
    append_csv_cell(out, text);
    return out;
}

}  // namespace

TEST_CASE("lines end in CRLF, LF or CR, the last one with or without") {
    const Rows expected{{"a", "b"}, {"c", "d"}};
    CHECK(rows_of("a,b\r\nc,d\r\n") == expected);
    CHECK(rows_of("a,b\nc,d\n") == expected);
    CHECK(rows_of("a,b\rc,d\r") == expected);
    CHECK(rows_of("a,b\nc,d") == expected);
    CHECK(rows_of("a,b\rc,d\r\n") == expected);
}

TEST_CASE("empty lines are passed over, empty cells are not") {
    CHECK(rows_of("") == Rows{});
    CHECK(rows_of("\n\r\n\r") == Rows{});
    CHECK(rows_of("\na\n\n\nb\n") == Rows{{"a"}, {"b"}});
    CHECK(rows_of("a,\n,\n,b") == Rows{{"a", ""}, {"", ""}, {"", "b"}});
    CHECK(rows_of("\"\"\n") == Rows{{""}});
}

TEST_CASE("a cell in quotation marks may hold separators, quotation marks and line breaks") {
    CHECK(rows_of("\"a,b\",c\n") == Rows{{"a,b", "c"}});
    CHECK(rows_of("\"the \"\"old\"\" school\",x\n") == Rows{{"the \"old\" school", "x"}});
    CHECK(rows_of("\"\"\"\",\"\"\"\"\"\"\n") == Rows{{"\"", "\"\""}});
    CHECK(rows_of("\"a\nb\r\nc\rd\",e\nf,g") == Rows{{"a\nb\r\nc\rd", "e"}, {"f", "g"}});
}

TEST_CASE("a quotation mark inside a plain cell is an ordinary character") {
    CHECK(rows_of("5\" pipe,a \"b\" c\n") == Rows{{"5\" pipe", "a \"b\" c"}});
}

TEST_CASE("blanks are a part of a plain cell, and nothing behind a closing quotation mark") {
    CHECK(rows_of(" a , b\n") == Rows{{" a ", " b"}});
    CHECK(rows_of("\"a\" \t,b\n") == Rows{{"a", "b"}});
}

TEST_CASE("cells of one row hold together, even where many of them had to be unquoted") {
    std::string line;
    for (int i = 0; i < 500; ++i)
        line += "\"a \"\"" + std::to_string(i) + "\"\" long enough to be on the heap\",";
    const Rows rows = rows_of(line + "end");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].size() == 501);
    CHECK(rows[0][0] == "a \"0\" long enough to be on the heap");
    CHECK(rows[0][499] == "a \"499\" long enough to be on the heap");
}

TEST_CASE("the place of a cell is its line and its first character") {
    CHECK(places_of("a,bc,d\ne,f") == std::vector<std::string>{"1:1", "1:3", "1:6", "2:1", "2:3"});
    CHECK(places_of("é€,b") == std::vector<std::string>{"1:1", "1:4"});
    CHECK(places_of("\r\n\r\"x\",y") == std::vector<std::string>{"3:1", "3:5"});
    CHECK(places_of("\"a\r\nb\rc\nde\",f\ng") == std::vector<std::string>{"1:1", "4:5", "5:1"});
    CHECK(places_of("\"a\"\"\n\"\"b\",f\ng") == std::vector<std::string>{"1:1", "2:6", "3:1"});
}

TEST_CASE("a quotation mark that is never closed is told where it stands, and its row is not given") {
    CsvReader reader{"a,b\nc,\"d\ne,f\n", "t.csv"};
    CHECK(reader.next());
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.next());
    REQUIRE(reader.problems().size() == 1);
    CHECK(reader.problems()[0].where.text() == "t.csv:2:3");
    CHECK_THAT(reader.problems()[0].message, Catch::Contains("never closed"));
    CHECK(problems_of_csv("\"").size() == 1);
    CHECK(problems_of_csv("\"a\"\"").size() == 1);
}

TEST_CASE("text behind a closing quotation mark is told, and kept") {
    CsvReader reader{"a,\"b\"c d,e\n", "t.csv"};
    const auto cells = reader.next();
    REQUIRE(cells);
    REQUIRE(cells->size() == 3);
    CHECK((*cells)[1].text == "bc d");
    CHECK((*cells)[2].column == 10);
    REQUIRE(reader.problems().size() == 1);
    CHECK(reader.problems()[0].where.text() == "t.csv:1:6");
}

TEST_CASE("of very many problems of a file the first are told") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "\"a\"b\n";
    CHECK(problems_of_csv(text).size() == CsvReader::most_problems);
}

TEST_CASE("the separator is what the first line has most of, a comma if nothing else") {
    CHECK(separator_of("person,urn,role") == ',');
    CHECK(separator_of("person;urn;role") == ';');
    CHECK(separator_of("person\turn\trole") == '\t');
    CHECK(separator_of("person") == ',');
    CHECK(separator_of("") == ',');
    CHECK(separator_of("a,b;c") == ',');
    CHECK(separator_of("\"a;b;c\",d") == ',');
    CHECK(rows_of("a;b,c\nd;\"e;f\"\n", ';') == Rows{{"a", "b,c"}, {"d", "e;f"}});
    CHECK(rows_of("a\tb\n\t\"x\"\t\n", '\t') == Rows{{"a", "b"}, {"", "x", ""}});
}

TEST_CASE("UTF-8 is taken as it is, without its byte order mark") {
    CHECK(decoded("Zoë").text == "Zoë");
    CHECK(decoded("\xEF\xBB\xBFZoë").text == "Zoë");
    CHECK(decoded("\xEF\xBB\xBF").text.empty());
    CHECK_FALSE(decoded("\xEF\xBB\xBFZoë").was_windows_1252);
    CHECK_FALSE(decoded("").was_windows_1252);
    CHECK(decoded(std::string_view{"a\0b", 3}).text.size() == 3);
}

TEST_CASE("a text that is not UTF-8 is Windows-1252") {
    const DecodedText text = decoded(
        "Zo\xEB \x96 St Mary\x92s, \xA3"
        "5 \x80");
    CHECK(text.was_windows_1252);
    CHECK(text.text == "Zoë – St Mary’s, £5 €");
    CHECK(decoded("\x8E\x9F\x99").text == "ŽŸ™");
    CHECK(decoded("\xFF\xC0\xBF").text == "ÿÀ¿");
}

TEST_CASE("the bytes that Windows-1252 does not define show as replacement characters") {
    CHECK(decoded("\x81\x8D\x8F\x90\x9D").text == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("every byte as Windows-1252 becomes UTF-8") {
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const DecodedText once = decoded(std::string(1, static_cast<char>(byte)));
        INFO(byte);
        CHECK(once.was_windows_1252);
        CHECK_FALSE(decoded(once.text).was_windows_1252);
    }
}

TEST_CASE("blanks around a cell are spaces, tabs, line breaks and no-break spaces") {
    CHECK(trimmed_cell(" \t\r\n\u00A0a b\u00A0 \n") == "a b");
    CHECK(trimmed_cell(" \u00A0").empty());
    CHECK(trimmed_cell("").empty());
    CHECK(trimmed_cell("à") == "à");  // its last byte is that of a no-break space, its first is not
}

TEST_CASE("a cell is written in quotation marks where it needs them") {
    CHECK(written("plain text") == "plain text");
    CHECK(written("") == "");
    CHECK(written("a,b") == "\"a,b\"");
    CHECK(written("the \"old\" school") == "\"the \"\"old\"\" school\"");
    CHECK(written("a\nb") == "\"a\nb\"");
    CHECK(written("a\rb") == "\"a\rb\"");
    CHECK(written("a\tb") == "a\tb");
}

TEST_CASE("whatever is written as a row is read as the same row") {
    std::mt19937 random{20160901};
    const std::string_view letters = "a\",\r\n ;'=\t";
    for (int round = 0; round < 2000; ++round) {
        Rows rows(1);
        std::string text;
        for (std::size_t cells = 2 + random() % 4; cells > 0; --cells) {
            std::string& cell = rows[0].emplace_back();
            for (std::size_t length = random() % 6; length > 0; --length)
                cell += letters[random() % letters.size()];
            append_csv_cell(text, cell);
            text += cells > 1 ? "," : "\r\n";
        }
        INFO(text);
        CHECK(rows_of(text) == rows);
    }
}

TEST_CASE("any bytes at all are read to their end") {
    std::mt19937 random{20250831};
    const std::string_view letters = "ab\"\",,\r\n;\t\xC3\xA9\x81\xEF\xBB\xBF";
    for (int round = 0; round < 5000; ++round) {
        std::string bytes;
        for (std::size_t length = random() % 40; length > 0; --length)
            bytes += letters[random() % letters.size()];
        const DecodedText text = decoded(bytes);
        CsvReader reader{text.text, "t.csv", separator_of(text.text)};
        std::size_t line = 1;
        while (const auto cells = reader.next()) {
            REQUIRE_FALSE(cells->empty());
            REQUIRE(cells->front().line >= line);
            line = cells->front().line;
        }
        REQUIRE(reader.offset() == text.text.size());
    }
}
