#include "report/sheet_text.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace headway::report {

namespace {

constexpr std::size_t longest_cell = 32767;
constexpr std::size_t longest_name = 31;

bool plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c != 0x7F; });
}

// The character at the start, which is `length` bytes long, or 1 where it is broken.
std::string_view xml_character(std::string_view text, std::size_t length) {
    constexpr std::string_view replacement = "\uFFFD";
    if (length == 0) return replacement;
    const char32_t point = code_point(text.substr(0, length));
    if (point == 0xFFFE || point == 0xFFFF) return replacement;
    if (point == '\r') return text.substr(1).starts_with('\n') ? "" : "\n";
    if (point < 0x20 && point != '\t' && point != '\n') return replacement;
    return text.substr(0, length);
}

// Does "_x", four hexadecimal digits and "_" stand at the start?
bool reads_as_character(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return false;
    const std::string_view digits = text.substr(2, 4);
    return std::all_of(digits.begin(), digits.end(),
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

std::string with_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (reads_as_character(text.substr(i))) out += "_x005F";
        out += text[i];
    }
    return out;
}

// UTF-16 takes two units for what UTF-8 takes four bytes for. The text is well formed.
std::size_t units(std::string_view character) {
    return character.size() == 4 ? 2 : 1;
}

std::size_t length_in_units(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text.substr(at));
        count += units(text.substr(at, length));
        at += length;
    }
    return count;
}

std::string_view first_units(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = utf8_length(text.substr(at));
        count += units(text.substr(at, length));
        if (count > most) break;
        at += length;
    }
    return text.substr(0, at);
}

char in_name(char c) {
    switch (c) {
        case '[':
            return '(';
        case ']':
            return ')';
        case '/':
        case '\\':
        case ':':
            return '-';
        case '\t':
        case '\n':
            return ' ';
        default:
            return c;
    }
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(' ') + 1 - first)};
}

// An apostrophe would have to be doubled in references, and none may stand at an end: it becomes a quotation
// mark. "_x0041_" would be read as a character here too.
std::string clean_name(std::string_view wish) {
    const std::string text = xml_text(wish);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '?' || text[i] == '*') continue;
        if (text[i] == '\'')
            out += "’";
        else
            out += reads_as_character(std::string_view{text}.substr(i)) ? '-' : in_name(text[i]);
    }
    return trimmed(out);
}

// Spreadsheets compare names without regard to capitals, and not only those of ASCII; what is not ASCII
// counts as equal here, so that no rule about it needs to be known.
std::string compared(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = utf8_length(name.substr(at));
        out += length > 1 ? '?' : static_cast<char>(std::tolower(static_cast<unsigned char>(name[at])));
        at += length;
    }
    return out;
}

}  // namespace

std::string xml_text(std::string_view text) {
    if (plain_ascii(text)) return std::string{text};
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        out += xml_character(text, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

CellText cell_text(std::string_view text) {
    std::string whole = xml_text(text);
    if (whole.find("_x") != std::string::npos) whole = with_escapes(whole);
    if (whole.size() <= longest_cell || length_in_units(whole) <= longest_cell)
        return {std::move(whole), false};
    return {shortened(whole, longest_cell), true};
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most || length_in_units(text) <= most) return std::string{text};
    return std::string{first_units(text, most - 1)} + "…";
}

std::string SheetNames::name_for(std::string_view wish) {
    const std::string clean = clean_name(wish);
    const std::string stem = clean.empty() ? "Sheet" : clean;
    std::string name = shortened(stem, longest_name);
    for (int number = 2; !taken_.insert(compared(name)).second; ++number) {
        const std::string behind = fmt::format(" ({})", number);
        name = shortened(stem, longest_name - behind.size()) + behind;
    }
    return name;
}

}  // namespace headway::report
