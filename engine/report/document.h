// A document to be read: headings, paragraphs, lists, figures, tables, charts, forms to fill, as plain
// values.
//
// What stands in it decides nothing about how it looks; the renderers beside this header (html.h, text.h, …)
// each write it in their own way, and escape everything. Nothing here knows what the document is about.
#pragma once

#include "base/date.h"
#include "base/money.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
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

// How many of how many.
struct Rate {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

struct Column {
    enum class Kind : std::uint8_t { text, number, date, money, rate };
    std::string title;
    Kind kind = Kind::text;
};

// A cell of text has lines, one below the other; without any it is empty.
using Lines = std::vector<Line>;
struct Cell {
    std::variant<Lines, std::int64_t, double, Date, Pence, Rate> value = Lines{};
    std::string anchor = {};

    bool empty() const {
        const auto* lines = std::get_if<Lines>(&value);
        return lines != nullptr && lines->empty();
    }
};

// A cell of one line.
Cell text_cell(Line says);

struct KeyFigure {
    Cell value;
    std::string label;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
};

// The first cell of a row names it. A row may be shorter than the columns.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

// Values of one kind, by category: bars side by side, bars on top of one another, or lines.
struct Series {
    std::string name;
    std::vector<std::optional<double>> values;  // as many as there are categories; nothing: not known, a gap
};
struct Chart {
    enum class Kind : std::uint8_t { bars, stacked_bars, lines };
    Kind kind = Kind::bars;
    std::string caption;
    std::string unit;  // of the values, as it stands behind a number: "meetings"; "£": money, in pounds
    std::vector<std::string> categories;
    std::vector<Series> series;
};

// What lies when: a row of stretches of days, which may touch but not overlap.
struct Stretch {
    enum class State : std::uint8_t { plain, done, open, late };
    Date from;
    Date to;  // the last day
    std::string says;
    State state = State::plain;
};
struct TimelineRow {
    std::string name;
    std::vector<Stretch> stretches;
};
struct Timeline {
    std::string caption;
    Date from;
    Date to;
    std::optional<Date> today;  // marked, where it lies inside
    std::vector<TimelineRow> rows;
};

// To be filled by hand or in an editor.
struct Field {
    enum class Kind : std::uint8_t { line, box, date, choice, rows };
    std::string label;
    Kind kind = Kind::line;
    std::string help = {};                  // how to answer
    std::string value = {};                 // what is filled in already
    std::vector<std::string> choices = {};  // of a choice; of rows: the columns
    int size = 1;                           // of a box: its lines; of rows: how many
};
struct Form {
    std::string caption;
    std::vector<Field> fields;
};

// On paper what follows begins a new page.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, Note, Quotation, KeyFigures, Table, Chart, Timeline,
                           Form, PageBreak>;

struct Document {
    std::string title;
    std::string subtitle = {};
    bool contents = true;  // a list of its headings of level 2
    std::vector<Block> blocks = {};
    std::string foot = {};  // below everything
    // What programs should know of it: a name and a text each, for example "as_of", "2016-10-01".
    std::vector<std::pair<std::string, std::string>> properties = {};

    void add(Block block) { blocks.push_back(std::move(block)); }
};

// "1 September 2016", "£12.50", "1,200", "45 % (9 of 20)": how a cell that is no text reads.
std::string in_words(const Cell& cell);

// An anchor as pages can hold it, whatever stands in it: letters, digits, - and _; any other byte as .xx.
std::string plain_anchor(std::string_view anchor);

// The text alone, without marks.
std::string plain_text(const Line& line);

}  // namespace headway::report
