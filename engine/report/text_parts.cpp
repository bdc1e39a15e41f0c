#include "report/text_parts.h"

#include "base/text.h"

#include <algorithm>

namespace headway::report {

std::string shown(const std::string& text) {
    return printable(text, text.size() * 4);
}

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

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, display_width(text)), ' ');
}

std::string times(std::size_t count, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

std::string ended(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

}  // namespace headway::report
