#include "report/markdown.h"

#include "report/figure_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::report {

namespace {

constexpr std::string_view marks = "\\`*_[]|~";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// An underscore within a word marks nothing.
bool is_within_word(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_letter_or_digit(text[at - 1]) &&
           is_letter_or_digit(text[at + 1]);
}

// What begins a line of its own with a heading's, a list's or a quotation's mark.
std::string line_begun(std::string text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (!text.empty() && std::string_view{"#+-="}.find(text[0]) != std::string_view::npos) return "\\" + text;
    if (digits != 0 && digits != std::string::npos && (text[digits] == '.' || text[digits] == ')'))
        text.insert(digits, "\\");
    return text;
}

// Nothing inside code is escaped, so it is fenced by more ticks than it has.
std::string code_markdown(const std::string& text) {
    std::string ticks = "`";
    while (text.find(ticks) != std::string::npos)
        ticks += '`';
    const std::string room = ticks.size() > 1 ? " " : "";
    std::string one_line = text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    return ticks + room + one_line + room + ticks;
}

std::string run_markdown(const Run& run) {
    std::string text = run.kind == Run::Kind::code ? code_markdown(run.text) : escaped_markdown(run.text);
    if (run.kind == Run::Kind::strong) text = fmt::format("**{}**", text);
    return run.link.empty() ? text : fmt::format("[{}](#{})", text, plain_anchor(run.link));
}

std::string line_markdown(const Line& line) {
    std::string out;
    for (const Run& run : line.runs)
        out += run_markdown(run);
    return out;
}

std::string begun(const Line& line) {
    return line_begun(line_markdown(line));
}

std::string anchor_markdown(const std::string& anchor) {
    return anchor.empty() ? "" : fmt::format("<a id=\"{}\"></a>", plain_anchor(anchor));
}

std::string list_markdown(const std::vector<ListItem>& items, std::size_t depth) {
    std::string out;
    for (const ListItem& item : items)
        out += std::string(2 * depth, ' ') + "- " + begun(item.says) + "\n" +
               list_markdown(item.below, depth + 1);
    return out;
}

std::string cell_markdown(const Cell& cell) {
    const auto* lines = std::get_if<Lines>(&cell.value);
    if (lines == nullptr) return escaped_markdown(in_words(cell));
    std::string out = anchor_markdown(cell.anchor);
    for (std::size_t i = 0; i < lines->size(); ++i)
        out += (i == 0 ? "" : "<br>") + line_markdown((*lines)[i]);
    return out;
}

std::string_view rule_of(const Column& column) {
    return column.kind == Column::Kind::number || column.kind == Column::Kind::money ||
                   column.kind == Column::Kind::rate
               ? "---:"
               : "---";
}

std::string table_markdown_caption(const Table& table) {
    return table.caption.empty() ? "" : fmt::format("**{}**\n\n", escaped_markdown(table.caption));
}

std::string table_markdown(const Table& table) {
    std::string out = table_markdown_caption(table);
    std::string rules;
    for (const Column& column : table.columns) {
        out += fmt::format("| {} ", escaped_markdown(column.title));
        rules += fmt::format("| {} ", rule_of(column));
    }
    out += "|\n" + rules + "|\n";
    for (const std::vector<Cell>& row : table.rows) {
        for (const Cell& cell : row)
            out += fmt::format("| {} ", cell_markdown(cell));
        out += "|\n";
    }
    return out;
}

// A picture is its table; or what is to be said where nothing could be drawn.
std::string figure_markdown(const Table& table, const std::string& nothing) {
    if (table.rows.empty() || table.columns.size() < 2)
        return table_markdown_caption(table) +
               (nothing.empty() ? "There is nothing to show.\n" : nothing + "\n");
    return table_markdown(table);
}

// A line of several is one with breaks.
std::string filled_markdown(const std::string& value) {
    std::string out;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find('\n', at), value.size());
        out += (at == 0 ? "" : "<br>") + escaped_markdown(value.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string blank_rows(const Field& field) {
    std::string titles;
    std::string rules;
    std::string blank;
    for (const std::string& column : field.choices) {
        titles += fmt::format("| {} ", escaped_markdown(column));
        rules += "| --- ";
        blank += "|  ";
    }
    std::string out = field.choices.empty() ? "" : titles + "|\n" + rules + "|\n";
    for (int row = 0; !field.choices.empty() && row < std::clamp(field.size, 1, 500); ++row)
        out += blank + "|\n";
    return out;
}

std::string field_markdown(const Field& field) {
    std::string out = fmt::format("**{}**", escaped_markdown(field.label));
    if (!field.help.empty()) out += fmt::format(" ({})", escaped_markdown(field.help));
    if (field.kind == Field::Kind::rows) return out + "\n\n" + blank_rows(field);
    if (field.kind != Field::Kind::choice)
        return out + ": " +
               (field.value.empty() ? "\\_\\_\\_\\_\\_\\_\\_\\_" : filled_markdown(field.value)) + "\n";
    out += "\n\n";
    for (const std::string& choice : field.choices)
        out += fmt::format("- [{}] {}\n", choice == field.value ? 'x' : ' ', escaped_markdown(choice));
    return out;
}

std::string form_markdown(const Form& form) {
    std::string out = form.caption.empty() ? "" : fmt::format("**{}**\n", escaped_markdown(form.caption));
    if (form.fields.empty()) return out + "\nThere is nothing to fill in.\n";
    for (const Field& field : form.fields)
        out += (out.empty() ? "" : "\n") + field_markdown(field);
    return out;
}

struct BlockMarkdown {
    std::string operator()(const Heading& heading) const {
        const std::string anchor = anchor_markdown(heading.anchor);
        return fmt::format("{}{}{} {}\n", anchor, anchor.empty() ? "" : "\n\n",
                           std::string(static_cast<std::size_t>(heading.level), '#'),
                           line_markdown(heading.says));
    }
    std::string operator()(const Paragraph& paragraph) const { return begun(paragraph.says) + "\n"; }
    std::string operator()(const List& list) const { return list_markdown(list.items, 0); }
    std::string operator()(const Note& note) const { return "> " + begun(note.says) + "\n"; }
    std::string operator()(const Quotation& quotation) const {
        std::string out = "> " + anchor_markdown(quotation.anchor) + begun(quotation.says) + "\n";
        if (!quotation.source.empty()) out += ">\n> " + begun(quotation.source) + "\n";
        return out;
    }
    std::string operator()(const KeyFigures& figures) const {
        std::string out;
        for (const KeyFigure& figure : figures.figures)
            out += fmt::format("- **{}** {}\n", escaped_markdown(in_words(figure.value)),
                               escaped_markdown(figure.label));
        return out;
    }
    std::string operator()(const Chart& chart) const {
        return figure_markdown(table_of(chart), nothing_to_show(chart));
    }
    std::string operator()(const Timeline& timeline) const {
        return figure_markdown(table_of(timeline), nothing_to_show(timeline));
    }
    std::string operator()(const Form& form) const { return form_markdown(form); }
    std::string operator()(const PageBreak&) const { return "---\n"; }
    std::string operator()(const Table& table) const { return table_markdown(table); }
};

std::string contents_markdown(const Document& document) {
    std::string out;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr || heading->level != 2 || heading->anchor.empty()) continue;
        out += fmt::format("- [{}](#{})\n", line_markdown(heading->says), plain_anchor(heading->anchor));
    }
    return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string escaped_markdown(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '\n')
            out += ' ';
        else if (marks.find(c) != std::string_view::npos && !(c == '_' && is_within_word(text, i)))
            out.append("\\").push_back(c);
        else
            out += c;
    }
    return out;
}

std::string markdown_of(const Document& document) {
    std::string out = fmt::format("# {}\n", escaped_markdown(document.title));
    if (!document.subtitle.empty()) out += "\n" + line_begun(escaped_markdown(document.subtitle)) + "\n";
    if (document.contents) out += contents_markdown(document);
    for (const Block& block : document.blocks)
        out += "\n" + std::visit(BlockMarkdown{}, block);
    if (!document.foot.empty()) out += "\n---\n\n" + line_begun(escaped_markdown(document.foot)) + "\n";
    return out;
}

}  // namespace headway::report
