#include "script/field_chain.h"

#include "script/lexer.h"

#include <vector>

namespace headway {

namespace {

enum class Link { name, value, other, dot, colon, open_round, close_round, open_square, close_square };

Link link_of(const Token& token) {
    if (token.kind == Token::Kind::name) return Link::name;
    if (token.kind == Token::Kind::text) return Link::value;
    if (token.kind != Token::Kind::symbol || token.text.size() > 1) return Link::other;
    switch (token.text[0]) {
        case '.':
            return Link::dot;
        case ':':
            return Link::colon;
        case '(':
            return Link::open_round;
        case ')':
            return Link::close_round;
        case '[':
            return Link::open_square;
        case ']':
            return Link::close_square;
        default:
            return Link::other;
    }
}

// Counts the links of the chain being read, one count for each open bracket.
class Chains {
  public:
    // Gives the links of the chain so far.
    std::size_t read(Link token) {
        const bool after_value = is_value(last_);
        const bool after_link = last_ == Link::dot || last_ == Link::colon;
        last_ = token;
        switch (token) {
            case Link::dot:
            case Link::colon:
                return ++levels_.back().links;
            case Link::name:
                return after_link ? levels_.back().links : restart();
            case Link::open_round:
            case Link::open_square:
                levels_.push_back({0, after_value});
                return 0;
            case Link::close_round:
                return close_round();
            case Link::close_square:
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

    static bool is_value(Link token) {
        return token == Link::name || token == Link::value || token == Link::close_round ||
               token == Link::close_square;
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
    Link last_ = Link::other;
};

}  // namespace

std::optional<std::size_t> line_of_long_field_chain(std::string_view source) {
    Lexer lexer{source};
    Chains chains;
    for (Token token = lexer.next(); token.kind != Token::Kind::end; token = lexer.next())
        if (chains.read(link_of(token)) > longest_field_chain) return token.line;
    return std::nullopt;
}

}  // namespace headway
