#include "report/html.h"

#include "report/style_sheet.h"

#include <fmt/format.h>

namespace headway::report {

namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? "" : fmt::format(" {}=\"{}\"", name, escaped_html(value));
}

std::string run_html(const Run& run) {
    std::string text = escaped_html(run.text);
    if (run.kind == Run::Kind::strong) text = fmt::format("<strong>{}</strong>", text);
    if (run.kind == Run::Kind::code) text = fmt::format("<code>{}</code>", text);
    if (run.kind == Run::Kind::quiet) text = fmt::format("<span class=\"quiet\">{}</span>", text);
    if (run.link.empty()) return text;
    return fmt::format("<a href=\"#{}\">{}</a>", plain_anchor(run.link), text);
}

std::string line_html(const Line& line) {
    std::string out;
    for (const Run& run : line.runs)
        out += run_html(run);
    return out;
}

std::string list_html(const std::vector<ListItem>& items) {
    std::string out = "<ul>\n";
    for (const ListItem& item : items)
        out += fmt::format("<li>{}{}</li>\n", line_html(item.says),
                           item.below.empty() ? "" : "\n" + list_html(item.below));
    return out + "</ul>";
}

// A cell of several lines has a paragraph each.
std::string cell_text(const Cell& cell) {
    const auto* lines = std::get_if<Lines>(&cell.value);
    if (lines == nullptr) return escaped_html(in_words(cell));
    if (lines->size() == 1) return line_html(lines->front());
    std::string out;
    for (const Line& line : *lines)
        out += fmt::format("<p>{}</p>", line_html(line));
    return out;
}

std::string_view class_of(const Column& column) {
    switch (column.kind) {
        case Column::Kind::number:
        case Column::Kind::money:
        case Column::Kind::rate:
            return "number";
        case Column::Kind::date:
            return "date";
        case Column::Kind::text:
            break;
    }
    return "";
}

// A narrow screen shows the rows as blocks, which need their labels and say what they are.
std::string row_html(const Table& table, const std::vector<Cell>& row) {
    std::string out = "<tr role=\"row\">";
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const std::string marks =
            attribute("class", class_of(column)) + attribute("id", plain_anchor(row[i].anchor));
        if (i == 0)
            out += fmt::format("<th scope=\"row\" role=\"rowheader\"{}>{}</th>", marks, cell_text(row[i]));
        else
            out += fmt::format("<td role=\"cell\"{}{}>{}</td>", marks, attribute("data-label", column.title),
                               cell_text(row[i]));
    }
    return out + "</tr>\n";
}

std::string table_html(const Table& table) {
    std::string out = "<div class=\"table\">\n<table role=\"table\">\n";
    if (!table.caption.empty()) out += fmt::format("<caption>{}</caption>\n", escaped_html(table.caption));
    out += "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const Column& column : table.columns)
        out += fmt::format("<th scope=\"col\" role=\"columnheader\"{}>{}</th>",
                           attribute("class", class_of(column)), escaped_html(column.title));
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (const std::vector<Cell>& row : table.rows)
        out += row_html(table, row);
    return out + "</tbody>\n</table>\n</div>";
}

struct BlockHtml {
    std::string operator()(const Heading& heading) const {
        return fmt::format("<h{0}{1}>{2}</h{0}>", heading.level,
                           attribute("id", plain_anchor(heading.anchor)), line_html(heading.says));
    }
    std::string operator()(const Paragraph& paragraph) const {
        return fmt::format("<p>{}</p>", line_html(paragraph.says));
    }
    std::string operator()(const List& list) const { return list_html(list.items); }
    std::string operator()(const Note& note) const {
        return fmt::format("<p class=\"note\">{}</p>", line_html(note.says));
    }
    std::string operator()(const Quotation& quotation) const {
        const std::string source =
            quotation.source.empty() ? ""
                                     : fmt::format("<p class=\"quiet\">{}</p>", line_html(quotation.source));
        return fmt::format("<blockquote{}><p>{}</p>{}</blockquote>",
                           attribute("id", plain_anchor(quotation.anchor)), line_html(quotation.says),
                           source);
    }
    std::string operator()(const KeyFigures& figures) const {
        std::string out = "<dl class=\"figures\">\n";
        for (const KeyFigure& figure : figures.figures)
            out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped_html(figure.label),
                               cell_text(figure.value));
        return out + "</dl>";
    }
    std::string operator()(const Table& table) const { return table_html(table); }
    std::string operator()(const Chart&) const { return ""; }
    std::string operator()(const Timeline&) const { return ""; }
    std::string operator()(const Form&) const { return ""; }
    std::string operator()(const PageBreak&) const { return ""; }
};

std::string contents_html(const Document& document) {
    std::string items;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr || heading->level != 2 || heading->anchor.empty()) continue;
        items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", plain_anchor(heading->anchor),
                             escaped_html(plain_text(heading->says)));
    }
    if (items.empty()) return "";
    return "<nav aria-labelledby=\"contents\"><div>\n<h2 id=\"contents\">Contents</h2>\n<ul>\n" + items +
           "</ul>\n</div></nav>\n";
}

std::string head_html(const Document& document) {
    return fmt::format(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n"
        "<header>\n<h1>{}</h1>\n",
        escaped_html(document.title), style_sheet, escaped_html(document.title));
}

bool is_left_out(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

}  // namespace

std::string escaped_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else if (!is_left_out(c))
            out += c;
    }
    return out;
}

std::string html_of(const Document& document) {
    std::string out = head_html(document);
    if (!document.subtitle.empty())
        out += fmt::format("<p class=\"subtitle\">{}</p>\n", escaped_html(document.subtitle));
    out += "</header>\n";
    if (document.contents) out += contents_html(document);
    out += "<main id=\"main\">\n";
    for (const Block& block : document.blocks)
        out += std::visit(BlockHtml{}, block) + "\n";
    out += "</main>\n";
    if (!document.foot.empty())
        out += fmt::format("<footer><p>{}</p></footer>\n", escaped_html(document.foot));
    return out + "</body>\n</html>\n";
}

}  // namespace headway::report
