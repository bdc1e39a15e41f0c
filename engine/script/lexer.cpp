#include "script/lexer.h"

#include <algorithm>
#include <array>
#include <string>

namespace headway {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

bool is_keyword(std::string_view word) {
    static constexpr std::array<std::string_view, 22> keywords{
        "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
        "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

// The symbols of two characters that could be taken for two symbols.
bool is_pair(std::string_view two) {
    static constexpr std::array<std::string_view, 5> pairs{"==", "~=", "<=", ">=", "::"};
    return std::find(pairs.begin(), pairs.end(), two) != pairs.end();
}

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

Token Lexer::next() {
    skip_blanks();
    if (at_ >= source_.size()) return token(Token::Kind::end, source_.size());
    const std::size_t begin = at_;
    const char c = source_[at_];
    if (is_word(c)) return word(begin);
    if (c == '"' || c == '\'') return quoted(c);
    if (c == '[' && skip_long_bracket()) return token(Token::Kind::text, begin);
    if (c == '.') return dots();
    return symbol();
}

Token Lexer::token(Token::Kind kind, std::size_t begin) {
    const auto from = source_.begin() + static_cast<std::ptrdiff_t>(counted_to_);
    const auto to = source_.begin() + static_cast<std::ptrdiff_t>(begin);
    line_ += static_cast<std::size_t>(std::count(from, to, '\n'));
    counted_to_ = begin;
    return {kind, source_.substr(begin, at_ - begin), line_};
}

void Lexer::skip_to(std::size_t place) {
    at_ = std::min(place, source_.size());
}

void Lexer::skip_blanks() {
    for (;;) {
        skip_to(source_.find_first_not_of(" \t\r\n\f\v", at_));
        if (!starts_with("--")) return;
        at_ += 2;
        if (!skip_long_bracket()) skip_to(source_.find_first_of("\r\n", at_));
    }
}

// [[…]] or [==[…]==]: whether there was one.
bool Lexer::skip_long_bracket() {
    if (!starts_with("[")) return false;
    const std::size_t second = source_.find_first_not_of('=', at_ + 1);
    if (second == std::string_view::npos || source_[second] != '[') return false;
    const std::string closing = "]" + std::string(second - at_ - 1, '=') + "]";
    const std::size_t found = source_.find(closing, second);
    skip_to(found == std::string_view::npos ? found : found + closing.size());
    return true;
}

Token Lexer::word(std::size_t begin) {
    const bool number = is_digit(source_[at_]);
    while (at_ < source_.size() && (is_word(source_[at_]) || (number && source_[at_] == '.')))
        ++at_;
    if (number) return token(Token::Kind::number, begin);
    const bool keyword = is_keyword(source_.substr(begin, at_ - begin));
    return token(keyword ? Token::Kind::keyword : Token::Kind::name, begin);
}

Token Lexer::quoted(char quote) {
    const std::size_t begin = at_;
    for (++at_; at_ < source_.size() && source_[at_] != quote; ++at_)
        if (source_[at_] == '\\') ++at_;
    skip_to(at_ + 1);
    return token(Token::Kind::text, begin);
}

Token Lexer::dots() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && source_[at_] == '.')
        ++at_;
    const bool one = at_ - begin == 1;
    if (one && at_ < source_.size() && is_digit(source_[at_])) return word(begin);
    return token(Token::Kind::symbol, begin);
}

Token Lexer::symbol() {
    const std::size_t begin = at_;
    if (is_pair(source_.substr(at_, 2))) ++at_;
    ++at_;
    if (static_cast<unsigned char>(source_[begin]) >= 0x80)
        while (at_ < source_.size() && continues_character(source_[at_]))
            ++at_;
    return token(Token::Kind::symbol, begin);
}

std::vector<Token> tokens_of(std::string_view source) {
    std::vector<Token> tokens;
    Lexer lexer{source};
    for (Token token = lexer.next(); token.kind != Token::Kind::end; token = lexer.next())
        tokens.push_back(token);
    return tokens;
}

}  // namespace headway
