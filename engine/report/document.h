// A document to be read: headings, paragraphs, lists, tables, as plain values.
//
// What stands in it decides nothing about how it looks; html.h, markdown.h and text.h each write it in their
// own way, and escape everything. Nothing here knows what the document is about.
#pragma once

#include "base/date.h"
#include "base/money.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace headway::report {

// A stretch of text. A link names an anchor of the same document.
struct Run {
    enum class Kind : std::uint8_t { plain, strong, code, quiet };
    std::string text;
    Kind kind = Kind::plain;
    std::string link = {};
};

// A line of runs; made of a text where there is nothing to mark.
struct Line {
    std::vector<Run> runs = {};

    Line() = default;
    Line(std::string text) : runs{{std::move(text)}} {}  // NOLINT(google-explicit-constructor)
    Line(const char* text) : runs{{text}} {}             // NOLINT(google-explicit-constructor)
    Line(std::initializer_list<Run> all) : runs(all) {}

    Line& add(std::string text, Run::Kind kind = Run::Kind::plain) {
        runs.push_back({std::move(text), kind});
        return *this;
    }
    Line& link(std::string text, std::string anchor, Run::Kind kind = Run::Kind::plain) {
        runs.push_back({std::move(text), kind, std::move(anchor)});
        return *this;
    }
    bool empty() const { return runs.empty(); }
};

// The level is 2 or more: that of 1 is the document's title. An anchor of "" is none.
struct Heading {
    int level = 2;
    Line says;
    std::string anchor = {};
};

struct Paragraph {
    Line says;
};

struct ListItem {
    Line says;
    std::vector<ListItem> below = {};
};
struct List {
    std::vector<ListItem> items;
};

// What a reader must not miss.
struct Note {
    Line says;
};

// In the words of somebody else, and who that is.
struct Quotation {
    Line says;
    Line source = {};
    std::string anchor = {};
};

struct KeyFigure {
    std::string value;
    std::string label;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
};

struct Column {
    enum class Kind : std::uint8_t { text, number, date, money };
    std::string title;
    Kind kind = Kind::text;
};

// A cell of text has lines, one below the other; without any it is empty.
using Lines = std::vector<Line>;
struct Cell {
    std::variant<Lines, std::int64_t, Date, Pence> value = Lines{};
    std::string anchor = {};
};

// The first cell of a row names it.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

using Block = std::variant<Heading, Paragraph, List, Note, Quotation, KeyFigures, Table>;

struct Document {
    std::string title;
    std::string subtitle = {};
    bool contents = true;  // a list of its headings of level 2
    std::vector<Block> blocks = {};
    std::string foot = {};  // below everything

    void add(Block block) { blocks.push_back(std::move(block)); }
};

// "1 September 2016", "£12.50", "1,200": how a cell that is no text reads.
std::string in_words(const Cell& cell);

// An anchor as pages can hold it, whatever stands in it: letters, digits, - and _; any other byte as .xx.
std::string plain_anchor(std::string_view anchor);

// The text alone, without marks.
std::string plain_text(const Line& line);

}  // namespace headway::report
