#include "report/svg_parts.h"

#include "report/label_layout.h"

#include <array>

namespace headway::report {

namespace {

constexpr std::size_t looks = 6;

std::string_view anchor_words(Anchor anchor) {
    switch (anchor) {
        case Anchor::middle:
            return " text-anchor=\"middle\"";
        case Anchor::end:
            return " text-anchor=\"end\"";
        case Anchor::start:
            break;
    }
    return "";
}

// Disc, square, triangle, diamond, cross, ring.
constexpr std::array<std::string_view, looks> markers{
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "M-4.5-4.5h9v9h-9z",
    "M0-6l5.8 10h-11.6z",
    "M0-6.2l6.2 6.2l-6.2 6.2l-6.2-6.2z",
    "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zM-2.5 0a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0z"};

}  // namespace

void append_words(std::string& out, const Words& where, std::string_view text) {
    append(out, "<text class=\"{}\" x=\"{:.3f}%\" dx=\"{:g}\" y=\"{:g}\"{}>", where.style, where.percent,
           where.aside, where.y, anchor_words(where.anchor));
    append_escaped(out, text);
    out += "</text>";
}

void append_words(std::string& out, const Words& where, const std::vector<std::string>& lines) {
    Words line = where;
    for (const std::string& text : lines) {
        append_words(out, line, text);
        line.y += label_height;
    }
}

void append_hint(std::string& out, std::string_view text) {
    out += "<title>";
    append_escaped(out, text);
    out += "</title>";
}

void open_figure(std::string& out, std::string_view caption, std::string_view unit) {
    out += "<figure>\n<figcaption>";
    append_escaped(out, caption);
    if (!unit.empty()) {
        out += " <span class=\"quiet\">(";
        append_escaped(out, unit);
        out += ")</span>";
    }
    out += "</figcaption>\n";
}

void close_figure(std::string& out) {
    out += "</figure>";
}

void open_picture(std::string& out, double height, std::string_view caption, std::string_view gist,
                  std::size_t number) {
    const std::string title = own_id(number, "title");
    const std::string description = own_id(number, "gist");
    append(out,
           "<svg class=\"picture\" role=\"img\" width=\"100%\" height=\"{:g}\" aria-labelledby=\"{} {}\">\n",
           height, title, description);
    append(out, "<title id=\"{}\">", title);
    append_escaped(out, caption.empty() ? "Picture" : caption);
    append(out, "</title><desc id=\"{}\">", description);
    append_escaped(out, gist);
    out += "</desc>\n";
}

void open_more_of_picture(std::string& out, double height) {
    append(out, "<svg class=\"picture\" aria-hidden=\"true\" width=\"100%\" height=\"{:g}\">\n", height);
}

void append_data(std::string& out, Table table) {
    table.caption.clear();  // the figure has it
    out += "<details><summary>The same as a table</summary>\n";
    append_table(out, table);
    out += "</details>\n";
}

std::size_t colour_of(std::size_t series) {
    return series % looks + 1;
}

std::size_t texture_of(std::size_t series) {
    return (series + series / looks) % looks + 1;
}

void append_marker(std::string& out, std::size_t series, double percent, double y) {
    append(out,
           "<svg x=\"{:.3f}%\" y=\"{:g}\" width=\"1\" height=\"1\" overflow=\"visible\"><path class=\"c{}\" "
           "d=\"{}\"/></svg>",
           percent, y, colour_of(series), markers.at(texture_of(series) - 1));
}

double percent_of(double pixels) {
    return 100 * pixels / narrowest_picture;
}

}  // namespace headway::report
