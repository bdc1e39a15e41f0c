#include "report/text.h"

#include "base/text.h"
#include "report/text_parts.h"

#include <algorithm>

namespace headway::report {

namespace {

constexpr std::size_t least_width = 20;

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
    std::string operator()(const Chart& chart) const { return chart_text(chart, width_); }
    std::string operator()(const Timeline& timeline) const { return timeline_text(timeline, width_); }
    std::string operator()(const Form& form) const { return form_text(form, width_); }
    std::string operator()(const PageBreak&) const { return std::string(width_, '-') + "\n"; }
    std::string operator()(const Table& table) const { return table_text(table, width_); }

    std::string flowing(const std::string& first, const Line& line) const {
        return wrapped(first, shown(plain_text(line)), width_);
    }

  private:
    std::string items(const std::vector<ListItem>& all, std::size_t depth) const {
        std::string out;
        for (const ListItem& item : all)
            out += flowing(std::string(2 + 2 * depth, ' ') + "- ", item.says) + items(item.below, depth + 1);
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
