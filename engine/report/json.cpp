#include "report/json.h"

#include "base/json.h"
#include "base/utf8.h"
#include "report/data_tables.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <string_view>

namespace headway::report {

namespace {

using Kind = Column::Kind;

std::string_view name_of(Kind kind) {
    constexpr std::array<std::string_view, 5> names{"text", "number", "date", "money", "rate"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Chart::Kind kind) {
    constexpr std::array<std::string_view, 3> names{"bars", "stacked_bars", "lines"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Stretch::State state) {
    constexpr std::array<std::string_view, 4> names{"plain", "done", "open", "late"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name_of(Field::Kind kind) {
    constexpr std::array<std::string_view, 5> names{"line", "box", "date", "choice", "rows"};
    return names[static_cast<std::size_t>(kind)];
}

std::string quoted(std::string_view text) {
    std::string out;
    append_json(out, well_formed(text));
    return out;
}

std::string line_text(const Line& line) {
    return quoted(plain_text(line));
}

std::string number_text(double number) {
    return std::isfinite(number) ? fmt::format("{}", number) : "null";
}

// What `one` makes of each, in brackets.
template <typename Things, typename One>
std::string array_of(const Things& things, const One& one, std::string_view between = ", ") {
    std::string out = "[";
    for (const auto& thing : things) {
        if (out.size() > 1) out += between;
        out += one(thing);
    }
    return out + "]";
}

struct ValueText {
    Kind kind;  // of the column

    std::string operator()(const Lines& lines) const {
        return lines.empty() ? "null" : quoted(text_below(lines));
    }
    std::string operator()(std::int64_t number) const {
        const std::string digits = fmt::format("{}", number);
        return kind == Kind::money ? quoted(digits) : digits;
    }
    std::string operator()(double number) const {
        return kind == Kind::money && std::isfinite(number) ? quoted(number_text(number))
                                                            : number_text(number);
    }
    std::string operator()(Date day) const { return quoted(iso(day)); }
    std::string operator()(Pence amount) const {
        return kind == Kind::money ? fmt::format("{}", amount.value) : quoted(in_pounds(amount));
    }
    std::string operator()(Rate rate) const {
        return fmt::format(R"({{"part": {}, "whole": {}}})", rate.part, rate.whole);
    }
};

Kind kind_of(const Cell& cell) {
    constexpr std::array kinds{Kind::text, Kind::number, Kind::number, Kind::date, Kind::money, Kind::rate};
    return kinds[cell.value.index()];
}

std::string figure_text(const KeyFigure& figure) {
    const Kind kind = kind_of(figure.value);
    return fmt::format(R"({{"label": {}, "kind": "{}", "value": {}}})", quoted(figure.label), name_of(kind),
                       std::visit(ValueText{kind}, figure.value.value));
}

std::string column_text(const Column& column) {
    return fmt::format(R"({{"title": {}, "kind": "{}"}})", quoted(column.title), name_of(column.kind));
}

std::string row_text(const std::vector<Cell>& row, const std::vector<Column>& columns) {
    std::string out = "[";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) out += ", ";
        out += i < row.size() ? std::visit(ValueText{columns[i].kind}, row[i].value) : "null";
    }
    return out + "]";
}

std::string item_text(const ListItem& item) {
    return fmt::format(R"({{"text": {}, "items": {}}})", line_text(item.says),
                       array_of(item.below, item_text));
}

std::string series_text(const Series& series) {
    const auto value = [](std::optional<double> known) { return known ? number_text(*known) : "null"; };
    return fmt::format(R"({{"name": {}, "values": {}}})", quoted(series.name),
                       array_of(series.values, value));
}

std::string stretch_text(const Stretch& stretch) {
    return fmt::format(R"({{"from": "{}", "to": "{}", "says": {}, "state": "{}"}})", iso(stretch.from),
                       iso(stretch.to), quoted(stretch.says), name_of(stretch.state));
}

std::string timeline_row_text(const TimelineRow& row) {
    return fmt::format(R"({{"name": {}, "stretches": {}}})", quoted(row.name),
                       array_of(row.stretches, stretch_text));
}

std::string field_text(const Field& field) {
    const auto choice = [](const std::string& text) { return quoted(text); };
    return fmt::format(R"({{"label": {}, "kind": "{}", "help": {}, "value": {}, "choices": {}, "size": {}}})",
                       quoted(field.label), name_of(field.kind), quoted(field.help), quoted(field.value),
                       array_of(field.choices, choice), field.size);
}

// Each block but a page's end as its object's text; that as nothing.
struct BlockText {
    std::string operator()(const Heading& heading) const {
        return fmt::format(R"({{"kind": "heading", "level": {}, "text": {}, "anchor": {}}})", heading.level,
                           line_text(heading.says), quoted(heading.anchor));
    }
    std::string operator()(const Paragraph& paragraph) const { return words("paragraph", paragraph.says); }
    std::string operator()(const Note& note) const { return words("note", note.says); }
    std::string operator()(const List& list) const {
        return fmt::format(R"({{"kind": "list", "items": {}}})", array_of(list.items, item_text));
    }
    std::string operator()(const Quotation& quotation) const {
        return fmt::format(R"({{"kind": "quotation", "text": {}, "source": {}}})", line_text(quotation.says),
                           line_text(quotation.source));
    }
    std::string operator()(const KeyFigures& figures) const {
        return fmt::format(R"({{"kind": "key_figures", "figures": {}}})",
                           array_of(figures.figures, figure_text));
    }
    std::string operator()(const Table& table) const {
        const auto row = [&](const std::vector<Cell>& cells) { return row_text(cells, table.columns); };
        return fmt::format(R"({{"kind": "table", "caption": {}, "columns": {}, "rows": {}}})",
                           quoted(table.caption), array_of(table.columns, column_text),
                           array_of(table.rows, row, ",\n"));
    }
    std::string operator()(const Chart& chart) const {
        const auto category = [](const std::string& text) { return quoted(text); };
        return fmt::format(
            R"({{"kind": "chart", "chart": "{}", "caption": {}, "unit": {}, "categories": {}, "series": {}}})",
            name_of(chart.kind), quoted(chart.caption), quoted(chart.unit),
            array_of(chart.categories, category), array_of(chart.series, series_text));
    }
    std::string operator()(const Timeline& timeline) const {
        return fmt::format(
            R"({{"kind": "timeline", "caption": {}, "from": "{}", "to": "{}", "today": {}, "rows": {}}})",
            quoted(timeline.caption), iso(timeline.from), iso(timeline.to),
            timeline.today ? quoted(iso(*timeline.today)) : "null",
            array_of(timeline.rows, timeline_row_text, ",\n"));
    }
    std::string operator()(const Form& form) const {
        return fmt::format(R"({{"kind": "form", "caption": {}, "fields": {}}})", quoted(form.caption),
                           array_of(form.fields, field_text, ",\n"));
    }
    std::string operator()(const PageBreak& /*end*/) const { return ""; }

  private:
    static std::string words(std::string_view kind, const Line& says) {
        return fmt::format(R"({{"kind": "{}", "text": {}}})", kind, line_text(says));
    }
};

// Of several properties with one name the first: keys of an object are to be unique (RFC 8259, section 4).
std::string properties_text(const Document& document) {
    std::set<std::string_view> named;
    std::string out = "{";
    for (const auto& [name, text] : document.properties) {
        if (!named.insert(name).second) continue;
        if (out.size() > 1) out += ", ";
        out += quoted(name) + ": " + quoted(text);
    }
    return out + "}";
}

std::string blocks_text(const Document& document) {
    std::string out = "[";
    for (const Block& block : document.blocks) {
        const std::string text = std::visit(BlockText{}, block);
        if (text.empty()) continue;
        out += (out.size() > 1 ? ",\n" : "\n") + text;
    }
    return out + (out.size() > 1 ? "\n]" : "]");
}

}  // namespace

std::string json_of(const Document& document) {
    return fmt::format(
        "{{\"title\": {},\n\"subtitle\": {},\n\"properties\": {},\n\"blocks\": {},\n\"foot\": {}}}\n",
        quoted(document.title), quoted(document.subtitle), properties_text(document), blocks_text(document),
        quoted(document.foot));
}

}  // namespace headway::report
