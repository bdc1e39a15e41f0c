// Lua's words, one after another: for what is looked for in a pack's text rather than in what it builds.
//
// Just enough of Lua's lexical conventions (manual, section 3.1) to tell names, texts and symbols apart. What
// is no Lua at all is left for the compiler to refuse.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace headway {

struct Token {
    enum class Kind { end, name, keyword, number, text, symbol };

    Kind kind = Kind::end;
    std::string_view text;  // as it is written: a text with its quotation marks or long brackets
    std::size_t line = 0;   // on which it begins

    bool is(std::string_view written) const {
        return text == written && (kind == Kind::symbol || kind == Kind::keyword);
    }
    bool is_name(std::string_view written) const { return kind == Kind::name && text == written; }
};

class Lexer {
  public:
    explicit Lexer(std::string_view source) : source_(source) {}

    // The next word, and `end` from the end on. Comments are passed over. A character that is no ASCII is a
    // symbol of its own, whole.
    Token next();

  private:
    bool starts_with(std::string_view text) const { return source_.substr(at_).starts_with(text); }
    void skip_to(std::size_t place);
    void skip_blanks();
    bool skip_long_bracket();
    Token word(std::size_t begin);
    Token quoted(char quote);
    Token dots();
    Token symbol();
    Token token(Token::Kind kind, std::size_t begin);

    std::string_view source_;
    std::size_t at_ = 0;
    std::size_t counted_to_ = 0;  // up to where lines are counted
    std::size_t line_ = 1;
};

// All of them, without the end.
std::vector<Token> tokens_of(std::string_view source);

}  // namespace headway
