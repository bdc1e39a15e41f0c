#include "report/html.h"
#include "report/html_parts.h"

namespace headway::report {

namespace {

// Characters that no page may hold, or that only steer a terminal.
bool is_left_out(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return "";
    }
}

std::string_view element_of(Run::Kind kind) {
    switch (kind) {
        case Run::Kind::strong:
            return "strong";
        case Run::Kind::code:
            return "code";
        case Run::Kind::quiet:
            return "span";
        case Run::Kind::plain:
            break;
    }
    return "";
}

void append_run(std::string& out, const Run& run) {
    const std::string_view element = element_of(run.kind);
    if (!run.link.empty()) append(out, "<a href=\"#{}\">", plain_anchor(run.link));
    if (!element.empty())
        append(out, "<{}{}>", element, run.kind == Run::Kind::quiet ? " class=\"quiet\"" : "");
    append_escaped(out, run.text);
    if (!element.empty()) append(out, "</{}>", element);
    if (!run.link.empty()) out += "</a>";
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view instead = entity(text[at]);
        if (instead.empty() && !is_left_out(text[at])) continue;
        out.append(text, written, at - written);
        out += instead;
        written = at + 1;
    }
    out.append(text, written);
}

std::string escaped_html(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
}

void append_line(std::string& out, const Line& line) {
    for (const Run& run : line.runs)
        append_run(out, run);
}

}  // namespace headway::report
