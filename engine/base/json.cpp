#include "base/json.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <iterator>

namespace headway {

namespace {

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

constexpr std::uint64_t in_each_byte = 0x0101010101010101U;

// Eight bytes at a time: is one of them below the limit? (Mycroft's test, exact up to a limit of 128.)
constexpr std::uint64_t below(std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - in_each_byte * limit) & ~bytes & (in_each_byte * 0x80U);
}

// Where to look on, byte by byte: nothing from `at` to there needs an escape.
std::size_t plain_words(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        const std::uint64_t quote = below(bytes ^ (in_each_byte * '"'), 1);
        const std::uint64_t backslash = below(bytes ^ (in_each_byte * '\\'), 1);
        if ((below(bytes, 0x20) | quote | backslash) != 0) break;
    }
    return at;
}

void append_escaped(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
    }
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = plain_words(text, 0); i < text.size(); ++i) {
        if (is_plain(text[i])) continue;
        out.append(text, start, i - start);
        append_escaped(out, text[i]);
        start = i + 1;
        i = plain_words(text, start) - 1;
    }
    out.append(text, start);
    out += '"';
}

}  // namespace headway
