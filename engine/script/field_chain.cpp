#include "script/field_chain.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace headway {

namespace {

enum class Token {
    end,
    name,
    keyword,
    text,
    other,
    dot,
    colon,
    open_round,
    close_round,
    open_square,
    close_square
};

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_keyword(std::string_view word) {
    static constexpr std::array<std::string_view, 22> keywords{
        "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
        "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

// Just enough of Lua's lexical conventions (manual, section 3.1) to know names, links and brackets. What is
// no Lua at all is left for the compiler to refuse.
class Lexer {
  public:
    explicit Lexer(std::string_view source) : source_(source) {}

    Token next() {
        skip_blanks();
        if (at_ >= source_.size()) return Token::end;
        const char c = source_[at_];
        if (is_word(c)) return word();
        if (c == '"' || c == '\'') return quoted(c);
        if (c == '[' && skip_long_bracket()) return Token::text;
        if (c == '.') return dots();
        ++at_;
        return symbol(c);
    }

    std::size_t line() const {
        return 1 + static_cast<std::size_t>(
                       std::count(source_.begin(), source_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    }

  private:
    bool starts_with(std::string_view text) const { return source_.substr(at_).starts_with(text); }

    void skip_to(std::size_t place) { at_ = std::min(place, source_.size()); }

    void skip_blanks() {
        for (;;) {
            skip_to(source_.find_first_not_of(" \t\r\n\f\v", at_));
            if (!starts_with("--")) return;
            at_ += 2;
            if (!skip_long_bracket()) skip_to(source_.find_first_of("\r\n", at_));
        }
    }

    // [[…]] or [==[…]==]: whether there was one.
    bool skip_long_bracket() {
        if (!starts_with("[")) return false;
        const std::size_t second = source_.find_first_not_of('=', at_ + 1);
        if (second == std::string_view::npos || source_[second] != '[') return false;
        const std::string closing = "]" + std::string(second - at_ - 1, '=') + "]";
        const std::size_t found = source_.find(closing, second);
        skip_to(found == std::string_view::npos ? found : found + closing.size());
        return true;
    }

    Token word() {
        const std::size_t begin = at_;
        const bool number = source_[at_] >= '0' && source_[at_] <= '9';
        while (at_ < source_.size() && (is_word(source_[at_]) || (number && source_[at_] == '.')))
            ++at_;
        if (number) return Token::other;
        return is_keyword(source_.substr(begin, at_ - begin)) ? Token::keyword : Token::name;
    }

    Token quoted(char quote) {
        for (++at_; at_ < source_.size() && source_[at_] != quote; ++at_)
            if (source_[at_] == '\\') ++at_;
        skip_to(at_ + 1);
        return Token::text;
    }

    Token dots() {
        const std::size_t begin = at_;
        while (at_ < source_.size() && source_[at_] == '.')
            ++at_;
        if (at_ - begin > 1) return Token::other;
        if (at_ < source_.size() && source_[at_] >= '0' && source_[at_] <= '9') return word();
        return Token::dot;
    }

    static Token symbol(char c) {
        switch (c) {
            case ':':
                return Token::colon;
            case '(':
                return Token::open_round;
            case ')':
                return Token::close_round;
            case '[':
                return Token::open_square;
            case ']':
                return Token::close_square;
            default:
                return Token::other;
        }
    }

    std::string_view source_;
    std::size_t at_ = 0;
};

// Counts the links of the chain being read, one count for each open bracket.
class Chains {
  public:
    // Gives the links of the chain so far.
    std::size_t read(Token token) {
        const bool after_value = is_value(last_);
        const bool after_link = last_ == Token::dot || last_ == Token::colon;
        last_ = token;
        switch (token) {
            case Token::dot:
            case Token::colon:
                return ++levels_.back().links;
            case Token::name:
                return after_link ? levels_.back().links : restart();
            case Token::open_round:
            case Token::open_square:
                levels_.push_back({0, after_value});
                return 0;
            case Token::close_round:
                return close_round();
            case Token::close_square:
                return close_square();
            default:
                return restart();
        }
    }

  private:
    struct Level {
        std::size_t links;
        bool after_value;  // the bracket calls or indexes the value before it
    };

    static bool is_value(Token token) {
        return token == Token::name || token == Token::text || token == Token::close_round ||
               token == Token::close_square;
    }

    std::size_t restart() { return levels_.back().links = 0; }

    Level pop() {
        const Level level = levels_.back();
        if (levels_.size() > 1) levels_.pop_back();
        return level;
    }

    // A call's result begins a chain anew; what is in brackets goes on.
    std::size_t close_round() {
        const Level inner = pop();
        return levels_.back().links = inner.after_value ? 0 : inner.links;
    }

    std::size_t close_square() { return pop().after_value ? ++levels_.back().links : restart(); }

    std::vector<Level> levels_{{0, false}};
    Token last_ = Token::other;
};

}  // namespace

std::optional<std::size_t> line_of_long_field_chain(std::string_view source) {
    Lexer lexer{source};
    Chains chains;
    for (Token token = lexer.next(); token != Token::end; token = lexer.next())
        if (chains.read(token) > longest_field_chain) return lexer.line();
    return std::nullopt;
}

}  // namespace headway
