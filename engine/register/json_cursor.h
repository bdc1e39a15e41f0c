// A strict reader of JSON text (RFC 8259) that goes from one value to the next and always knows where it is.
//
// The caller says what it expects to find; nothing is built beside the caller's own values, so a document is
// read in one sweep at the speed of its bytes, in constant memory and at any depth of nesting up to
// deepest_nesting. The first mistake of syntax ends the reading: the cursor remembers it (failure) and from
// then on every question is answered as at the end of the text, so that loops over members and elements stop
// by themselves.
//
// The text must outlive the cursor, and a NUL must stand behind its last byte, as behind that of a
// std::string. Whether it is UTF-8 is not looked at.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace headway {

class JsonCursor {
  public:
    static constexpr std::size_t deepest_nesting = 1000;

    // A string's value. Where it was written without escapes, the value lies in the document itself;
    // otherwise it lies in the cursor and holds until the next string is read.
    struct String {
        std::string_view value;
        bool in_document = true;
    };
    struct Number {
        std::string_view text;
        bool whole = true;  // written without a fraction or an exponent
    };
    struct Failure {
        const char* at = nullptr;
        std::string message;
    };

    explicit JsonCursor(std::string_view text)
        : at_(text.data()), begin_(text.data()), end_(text.data() + text.size()) {}

    // The first character of what comes next, past white space; NUL at the end, and after a failure.
    char peek() {
        while (static_cast<unsigned char>(*at_) <= ' ' && is_space(*at_))
            ++at_;
        return *at_;
    }
    const char* at() const { return at_; }
    std::size_t offset(const char* place) const { return static_cast<std::size_t>(place - begin_); }
    bool at_end() { return peek() == '\0' && at_ == end_; }
    const std::optional<Failure>& failure() const { return failure_; }

    // Walks through an object or an array whose opening bracket is next:
    // for (bool inside = json.enter(']'); inside; inside = json.more(']')) … read one element …
    bool enter(char closing) {
        ++at_;
        if (peek() != closing) return !failure_;
        ++at_;
        return false;
    }
    bool more(char closing) {
        const char next = peek();
        if (next == ',') {
            ++at_;
            return true;
        }
        return next == closing ? (++at_, false) : no_more(closing);
    }

    // Moves past "name": if that is what comes next, in exactly these bytes.
    bool take_key(std::string_view name) {
        if (peek() != '"' || static_cast<std::size_t>(end_ - at_) < name.size() + 2) return false;
        if (at_[name.size() + 1] != '"' || std::memcmp(at_ + 1, name.data(), name.size()) != 0) return false;
        at_ += name.size() + 2;
        return colon();
    }
    // Any key, and the colon behind it.
    String key();

    // A string whose opening quote is next.
    String string() {
        const char* start = ++at_;
        at_ = plain_end(start);
        if (*at_ != '"') return rest_of_string(start);
        ++at_;
        return {{start, static_cast<std::size_t>(at_ - 1 - start)}, true};
    }
    // A number whose first character (a digit or a minus) is next.
    Number number();
    // Whether this word (true, false, null), whose first letter is next, is what stands there.
    bool literal(std::string_view word);
    // Any value, however deeply nested.
    void skip();

    void fail(const char* at, std::string message);

  private:
    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    bool colon() {
        if (peek() != ':') return no_colon();
        ++at_;
        return true;
    }
    // The first byte from here on that is a quote, a backslash or a control character.
    const char* plain_end(const char* from) const {
        if constexpr (std::endian::native == std::endian::little) {
            for (; end_ - from >= 8; from += 8)
                if (const std::uint64_t hits = special_bytes(from); hits != 0)
                    return from + std::countr_zero(hits) / 8;
        }
        while (*from != '"' && *from != '\\' && static_cast<unsigned char>(*from) >= ' ')
            ++from;
        return from;
    }
    // Of eight bytes at once: the lowest bit set belongs to the first special one ("Bit twiddling hacks":
    // determine if a word has a zero byte, has a byte less than n).
    static std::uint64_t special_bytes(const char* from) {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, sizeof bytes);
        const std::uint64_t quote = bytes ^ (ones * '"');
        const std::uint64_t backslash = bytes ^ (ones * '\\');
        return (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) |
                ((bytes - ones * 0x20U) & ~bytes)) &
               (ones * 0x80U);
    }

    bool no_colon();
    bool no_more(char closing);
    String rest_of_string(const char* start);
    bool escape();
    bool unicode_escape();
    std::optional<unsigned> four_hex_digits();
    std::size_t digits();
    void scalar();
    std::string found() const;
    bool closes_after_comma() const;

    const char* at_;
    const char* begin_;
    const char* end_;
    std::string unescaped_;
    std::optional<Failure> failure_;
};

}  // namespace headway
