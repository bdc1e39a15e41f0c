#include "report/html.h"

#include "report/html_parts.h"
#include "report/picture_style.h"
#include "report/style_sheet.h"

namespace headway::report {

namespace {

void append_list(std::string& out, const std::vector<ListItem>& items) {
    out += "<ul>\n";
    for (const ListItem& item : items) {
        out += "<li>";
        append_line(out, item.says);
        if (!item.below.empty()) {
            out += '\n';
            append_list(out, item.below);
        }
        out += "</li>\n";
    }
    out += "</ul>";
}

// Writes block by block. Charts, timelines and forms are numbered, since their parts refer to one another by
// ids.
class BlockWriter {
  public:
    explicit BlockWriter(std::string& out) : out_(out) {}

    void operator()(const Heading& heading) {
        append(out_, "<h{}", heading.level);
        append_attribute(out_, "id", plain_anchor(heading.anchor));
        out_ += '>';
        append_line(out_, heading.says);
        append(out_, "</h{}>", heading.level);
    }
    void operator()(const Paragraph& paragraph) { element("<p>", paragraph.says, "</p>"); }
    void operator()(const List& list) { append_list(out_, list.items); }
    void operator()(const Note& note) { element("<p class=\"note\">", note.says, "</p>"); }
    void operator()(const Quotation& quotation) {
        out_ += "<blockquote";
        append_attribute(out_, "id", plain_anchor(quotation.anchor));
        element("><p>", quotation.says, "</p>");
        if (!quotation.source.empty()) element("<p class=\"quiet\">", quotation.source, "</p>");
        out_ += "</blockquote>";
    }
    void operator()(const KeyFigures& figures) {
        out_ += "<dl class=\"figures\">\n";
        for (const KeyFigure& figure : figures.figures) {
            out_ += "<div><dt>";
            append_escaped(out_, figure.label);
            out_ += "</dt><dd>";
            figure_value(figure.value);
            out_ += "</dd></div>\n";
        }
        out_ += "</dl>";
    }
    void operator()(const Table& table) { append_table(out_, table); }
    void operator()(const Chart& chart) { append_chart(out_, chart, ++number_); }
    void operator()(const Timeline& timeline) { append_timeline(out_, timeline, ++number_); }
    void operator()(const Form& form) { append_form(out_, form, ++number_); }
    void operator()(const PageBreak&) { out_ += "<div class=\"page-break\"></div>"; }

  private:
    void element(std::string_view open, const Line& line, std::string_view close) {
        out_ += open;
        append_line(out_, line);
        out_ += close;
    }
    // A share is read first; of how many it is, stands smaller beside it.
    void figure_value(const Cell& cell) {
        const std::string words = in_words(cell);
        const std::size_t bracket = std::holds_alternative<Rate>(cell.value) ? words.find(" (") : words.npos;
        append_escaped(out_, words.substr(0, bracket));
        if (bracket == words.npos) return;
        out_ += " <small>";
        append_escaped(out_, words.substr(bracket + 1));
        out_ += "</small>";
    }

    std::string& out_;
    std::size_t number_ = 0;
};

// What a heading says beside its words, a source for example, is left to the heading.
std::string words_of(const Line& heading) {
    std::string words;
    for (const Run& run : heading.runs)
        if (run.kind != Run::Kind::quiet) words += run.text;
    return words;
}

void append_contents(std::string& out, const Document& document) {
    std::string items;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr || heading->level != 2 || heading->anchor.empty()) continue;
        append(items, "<li><a href=\"#{}\">{}</a></li>\n", plain_anchor(heading->anchor),
               escaped_html(words_of(heading->says)));
    }
    if (items.empty()) return;
    append(out,
           "<nav aria-labelledby=\"contents\"><div>\n<h2 id=\"contents\">Contents</h2>\n<ul>\n{}</ul>\n"
           "</div></nav>\n",
           items);
}

// The policy forbids the page to load, run or send anything, whatever stands in it.
void append_head(std::string& out, const Document& document) {
    const std::string title = escaped_html(document.title);
    append(out,
           "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; "
           "base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
           "<style>{}{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n"
           "<header>\n<h1>{}</h1>\n",
           title, style_sheet, picture_style_sheet, title);
}

}  // namespace

std::string html_of(const Document& document) {
    std::string out;
    append_head(out, document);
    if (!document.subtitle.empty())
        append(out, "<p class=\"subtitle\">{}</p>\n", escaped_html(document.subtitle));
    out += "</header>\n";
    if (document.contents) append_contents(out, document);
    out += "<main id=\"main\">\n";
    BlockWriter writer{out};
    for (const Block& block : document.blocks) {
        std::visit(writer, block);
        out += '\n';
    }
    out += "</main>\n";
    if (!document.foot.empty()) append(out, "<footer><p>{}</p></footer>\n", escaped_html(document.foot));
    out += "</body>\n</html>\n";
    return out;
}

}  // namespace headway::report
