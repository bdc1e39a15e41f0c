#include "register/json_cursor.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>

namespace headway {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

void append_utf8(std::string& out, unsigned code) {
    const auto byte = [&](unsigned value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    const auto tail = [&](unsigned shift) { byte(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0U | (code >> 6U)), tail(0);
    if (code < 0x10000) return byte(0xE0U | (code >> 12U)), tail(6), tail(0);
    byte(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0);
}

}  // namespace

void JsonCursor::fail(const char* at, std::string message) {
    if (!failure_) failure_ = Failure{at, std::move(message)};
    at_ = end_;
}

// What stands at the cursor, for a message.
std::string JsonCursor::found() const {
    if (at_ == end_) return "the file ends here";
    if (*at_ == '\0') return "there is a NUL byte";
    std::size_t length = 1;
    while (length < 4 && (static_cast<unsigned char>(at_[length]) & 0xC0U) == 0x80U)
        ++length;
    return fmt::format("there is '{}'{}", printable({at_, length}),
                       closes_after_comma() ? "; remove the comma before it" : "");
}

// Whether a closing bracket stands at the cursor, and a comma is the last thing before it.
bool JsonCursor::closes_after_comma() const {
    if (*at_ != '}' && *at_ != ']') return false;
    const char* before = at_;
    while (before > begin_ && is_space(before[-1]))
        --before;
    return before > begin_ && before[-1] == ',';
}

JsonCursor::String JsonCursor::key() {
    if (peek() != '"') {
        fail(at_, fmt::format("a name in double quotes is expected, but {}", found()));
        return {};
    }
    const String name = string();
    if (!failure_) colon();
    return name;
}

bool JsonCursor::no_colon() {
    fail(at_, fmt::format("a ':' is expected after the name, but {}", found()));
    return false;
}

bool JsonCursor::no_more(char closing) {
    fail(at_, fmt::format("',' or '{}' is expected, but {}", closing, found()));
    return false;
}

JsonCursor::String JsonCursor::rest_of_string(const char* start) {
    unescaped_.assign(start, at_);
    while (*at_ != '"') {
        if (*at_ == '\\') {
            if (!escape()) return {};
        } else if (at_ == end_) {
            fail(start - 1, "this text has no closing quote: the file ends here");
            return {};
        } else {
            fail(at_, fmt::format("a control character inside a text must be written as an escape, but {}",
                                  found()));
            return {};
        }
        const char* plain = at_;
        at_ = plain_end(at_);
        unescaped_.append(plain, at_);
    }
    ++at_;
    return {unescaped_, false};
}

bool JsonCursor::escape() {
    static constexpr std::string_view names = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char* start = at_++;
    if (*at_ == 'u') return ++at_, unicode_escape();
    const std::size_t which = at_ == end_ ? names.npos : names.find(*at_);
    if (which == names.npos) {
        fail(start, "a backslash inside a text must begin an escape such as \\n, \\\\ or \\u00e9");
        return false;
    }
    unescaped_ += meanings[which];
    ++at_;
    return true;
}

// Four hexadecimal digits, or eight in two escapes: a surrogate pair.
bool JsonCursor::unicode_escape() {
    const char* start = at_ - 2;
    const auto first = four_hex_digits();
    if (!first) return fail(start, "\\u needs four hexadecimal digits"), false;
    if (*first < 0xD800 || *first > 0xDFFF) return append_utf8(unescaped_, *first), true;
    const bool pair = *first < 0xDC00 && at_[0] == '\\' && at_[1] == 'u';
    if (pair) at_ += 2;
    const auto second = pair ? four_hex_digits() : std::nullopt;
    if (!second || *second < 0xDC00 || *second > 0xDFFF)
        return fail(start, "half a surrogate pair is not a character"), false;
    append_utf8(unescaped_, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
    return true;
}

std::optional<unsigned> JsonCursor::four_hex_digits() {
    unsigned value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const auto digit = std::string_view{"0123456789abcdef"}.find(static_cast<char>(*at_ | 0x20));
        if (digit == std::string_view::npos || (!is_digit(*at_) && *at_ < 'A')) return std::nullopt;
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return value;
}

std::size_t JsonCursor::digits() {
    const char* start = at_;
    while (is_digit(*at_))
        ++at_;
    return static_cast<std::size_t>(at_ - start);
}

JsonCursor::Number JsonCursor::number() {
    const char* start = at_;
    bool whole = true;
    if (*at_ == '-') ++at_;
    const bool zero = *at_ == '0';
    const std::size_t before = digits();
    bool good = before == 1 || (before > 1 && !zero);
    if (good && *at_ == '.') whole = false, ++at_, good = digits() > 0;
    if (good && (*at_ == 'e' || *at_ == 'E')) {
        whole = false;
        ++at_;
        if (*at_ == '+' || *at_ == '-') ++at_;
        good = digits() > 0;
    }
    if (good) return {{start, static_cast<std::size_t>(at_ - start)}, whole};
    fail(start, "a number must be written as 12, -3 or 0.5");
    return {};
}

bool JsonCursor::literal(std::string_view word) {
    if (static_cast<std::size_t>(end_ - at_) >= word.size() && std::string_view{at_, word.size()} == word) {
        at_ += word.size();
        return true;
    }
    fail(at_, fmt::format("a value is expected, but {} (did you mean {}?)", found(), word));
    return false;
}

void JsonCursor::scalar() {
    const char next = peek();
    if (next == '"') return static_cast<void>(string());
    if (next == '-' || is_digit(next)) return static_cast<void>(number());
    if (next == 't') return static_cast<void>(literal("true"));
    if (next == 'f') return static_cast<void>(literal("false"));
    if (next == 'n') return static_cast<void>(literal("null"));
    fail(at_, fmt::format("a value is expected, but {}", found()));
}

// Values are read one after another; the closing brackets still to come are kept instead of recursing.
void JsonCursor::skip() {
    std::array<char, deepest_nesting> closing{};
    std::size_t depth = 0;
    bool value_is_next = true;
    while (true) {
        const char next = peek();
        if (value_is_next && (next == '{' || next == '[')) {
            if (depth == closing.size())
                return fail(at_, fmt::format("brackets are nested deeper than {} levels", deepest_nesting));
            closing[depth++] = next == '{' ? '}' : ']';
            value_is_next = enter(closing[depth - 1]);
        } else {
            if (value_is_next) scalar();
            if (depth == 0 || failure_) return;
            value_is_next = more(closing[depth - 1]);
        }
        if (!value_is_next) --depth;
        if (value_is_next && closing[depth - 1] == '}') key();
        if (failure_) return;
    }
}

}  // namespace headway
