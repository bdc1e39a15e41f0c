#include "report/text.h"

#include "base/text.h"

#include <algorithm>

namespace headway::report {

namespace {

constexpr std::size_t least_width = 20;

// Control characters of a text from outside do nothing to a terminal.
std::string shown(const std::string& text) {
    return printable(text, text.size() * 4);
}

// The words of the text in lines: the first behind `first`, the others behind as many spaces.
std::string wrapped(const std::string& first, const std::string& text, std::size_t width) {
    const std::string indent(display_width(first), ' ');
    std::string out;
    std::string line = first;
    bool has_word = false;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        if (has_word && display_width(line) + 1 + display_width(word) > width) {
            out += line + "\n";
            line = indent;
            has_word = false;
        }
        line += (has_word ? " " : "") + word;
        has_word = true;
    }
    return out + line + "\n";
}

class TextWriter {
  public:
    explicit TextWriter(std::size_t width) : width_(std::max(width, least_width)) {}

    std::string operator()(const Heading& heading) const {
        const std::string title = shown(plain_text(heading.says));
        const std::string lines = wrapped("", title, width_);
        const std::size_t length = std::min(display_width(title), width_);
        return heading.level > 2 ? lines : lines + std::string(length, '-') + "\n";
    }
    std::string operator()(const Paragraph& paragraph) const { return flowing("", paragraph.says); }
    std::string operator()(const List& list) const { return items(list.items, 0); }
    std::string operator()(const Note& note) const { return flowing("! ", note.says); }
    std::string operator()(const Quotation& quotation) const {
        const std::string source = quotation.source.empty() ? "" : flowing("    ", quotation.source);
        return flowing("  ", quotation.says) + source;
    }
    std::string operator()(const KeyFigures& figures) const {
        std::string out;
        for (const KeyFigure& figure : figures.figures)
            out += wrapped("  ", shown(in_words(figure.value) + " " + figure.label), width_);
        return out;
    }
    std::string operator()(const Chart&) const { return ""; }
    std::string operator()(const Timeline&) const { return ""; }
    std::string operator()(const Form&) const { return ""; }
    std::string operator()(const PageBreak&) const { return ""; }
    std::string operator()(const Table& table) const {
        std::string out = table.caption.empty() ? "" : flowing("", Line{table.caption + ":"});
        const std::vector<std::size_t> widths = widths_of(table);
        return out + (fits(widths) ? in_columns(table, widths) : in_blocks(table));
    }

    std::string flowing(const std::string& first, const Line& line) const {
        return wrapped(first, shown(plain_text(line)), width_);
    }

  private:
    static constexpr std::size_t gap = 2;

    std::string items(const std::vector<ListItem>& all, std::size_t depth) const {
        std::string out;
        for (const ListItem& item : all)
            out += flowing(std::string(2 + 2 * depth, ' ') + "- ", item.says) + items(item.below, depth + 1);
        return out;
    }

    static std::vector<std::size_t> widths_of(const Table& table) {
        std::vector<std::size_t> widths;
        for (const Column& column : table.columns)
            widths.push_back(display_width(shown(column.title)));
        for (const auto& row : table.rows)
            for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
                widths[i] = std::max(widths[i], display_width(shown(in_words(row[i]))));
        return widths;
    }

    bool fits(const std::vector<std::size_t>& widths) const {
        std::size_t all = 2;
        for (const std::size_t width : widths)
            all += width + gap;
        return all <= width_ + gap;
    }

    static std::string padded(const std::string& text, std::size_t width, Column::Kind kind) {
        const std::string room(width - std::min(width, display_width(text)), ' ');
        const bool right = kind == Column::Kind::number || kind == Column::Kind::money;
        return right ? room + text : text + room;
    }

    static std::string without_end(std::string line) {
        line.erase(line.find_last_not_of(' ') + 1);
        return line + "\n";
    }

    static std::string in_columns(const Table& table, const std::vector<std::size_t>& widths) {
        std::string line = "  ";
        for (std::size_t i = 0; i < widths.size(); ++i)
            line += padded(shown(table.columns[i].title), widths[i], table.columns[i].kind) +
                    std::string(gap, ' ');
        std::string out = without_end(line);
        for (const auto& row : table.rows) {
            line = "  ";
            for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
                line +=
                    padded(shown(in_words(row[i])), widths[i], table.columns[i].kind) + std::string(gap, ' ');
            out += without_end(line);
        }
        return out;
    }

    // Too wide for columns: each row is a block, its first cell the heading of it.
    std::string in_blocks(const Table& table) const {
        std::string out;
        for (const auto& row : table.rows)
            for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
                const std::string text = shown(in_words(row[i]));
                if (i == 0)
                    out += wrapped("  ", text, width_);
                else if (!text.empty())
                    out += wrapped("      ", shown(table.columns[i].title) + ": " + text, width_);
            }
        return out;
    }

    std::size_t width_;
};

}  // namespace

std::string text_of(const Document& document, std::size_t width) {
    const TextWriter writer{width};
    const std::string title = shown(document.title);
    std::string out = writer.flowing("", Line{title}) +
                      std::string(std::min(display_width(title), std::max(width, least_width)), '=') + "\n";
    if (!document.subtitle.empty()) out += writer.flowing("", Line{document.subtitle});
    for (const Block& block : document.blocks)
        out += "\n" + std::visit(writer, block);
    if (!document.foot.empty()) out += "\n" + writer.flowing("", Line{document.foot});
    return out;
}

}  // namespace headway::report
