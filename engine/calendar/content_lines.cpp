#include "calendar/content_lines.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace headway {

namespace {

bool is_name_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string in_capitals(std::string_view name) {
    std::string out{name};
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// Where the value begins: behind the first colon that no quotation marks enclose.
std::size_t colon_of(std::string_view line, std::size_t from) {
    bool quoted = false;
    for (std::size_t i = from; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == ':' && !quoted) return i;
    }
    return std::string_view::npos;
}

void divide(ContentLine& line) {
    const std::string_view text = line.text;
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name_character) -
                                              text.begin());
    line.name.clear();
    line.parameters = line.value = {};
    if (end == text.size() || (text[end] != ':' && text[end] != ';')) return;
    const std::size_t colon = colon_of(text, end);
    if (colon == std::string_view::npos) return;
    line.name = in_capitals(text.substr(0, end));
    if (colon > end) line.parameters = text.substr(end + 1, colon - end - 1);
    line.value = text.substr(colon + 1);
}

bool continues(std::string_view rest) {
    return rest.starts_with(' ') || rest.starts_with('\t');
}

// The first character of the text, as its bytes; nothing where it is no UTF-8.
std::string_view first_character(std::string_view text) {
    for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length)
        if (valid_utf8(text.substr(0, length))) return text.substr(0, length);
    return {};
}

// Also those at which some readers break a line although iCalendar doesn't.
bool is_line_end(std::string_view character) {
    static constexpr std::string_view ends[] = {"\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"};
    return std::find(std::begin(ends), std::end(ends), character) != std::end(ends);
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    const bool of_c1 = first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return first < 0x20 || first == 0x7F || of_c1;
}

std::string without_spaces_at_its_ends(const std::string& text) {
    const std::size_t from = text.find_first_not_of(" \n");
    if (from == std::string::npos) return "";
    return text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

}  // namespace

// Up to the next line feed, without what ends it.
std::string_view ContentLines::physical() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool ContentLines::next(ContentLine& line) {
    line.text.clear();
    while (line.text.empty()) {
        if (rest_.empty()) return false;
        line.text = physical();
        line.number = number_;
    }
    while (continues(rest_))
        line.text += physical().substr(1);
    divide(line);
    return true;
}

std::string unescaped(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            ++i;
            out += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
        } else {
            out += value[i];
        }
    }
    return out;
}

std::string tidied(std::string_view text, LineEnds ends) {
    std::string out;
    while (!text.empty()) {
        const std::string_view character = first_character(text);
        const bool both = text.starts_with("\r\n");
        if (character.empty()) {
            out += "\uFFFD";
        } else if (is_line_end(character)) {
            out += ends == LineEnds::stay ? '\n' : ' ';
        } else if (character == "\t") {
            out += ' ';
        } else if (!is_control(character)) {
            out += character;
        }
        text.remove_prefix(both ? 2 : std::max<std::size_t>(character.size(), 1));
    }
    return without_spaces_at_its_ends(out);
}

}  // namespace headway
