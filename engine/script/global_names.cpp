#include "script/global_names.h"

#include "base/text.h"
#include "script/lexer.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <vector>

namespace headway {

namespace {

class Text {
  public:
    explicit Text(std::string_view source) : tokens_(tokens_of(source)) {}

    std::vector<Token> set_without_local() {
        for (std::size_t at = 0; at < tokens_.size(); ++at)
            find_locals(at);
        std::vector<Token> found;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (sets_name(at) && !locals_.contains(token(at).text)) found.push_back(token(at));
            follow(at);
        }
        return found;
    }

  private:
    const Token& token(std::size_t at) const {
        static const Token none;
        return at < tokens_.size() ? tokens_[at] : none;
    }
    bool is_name(std::size_t at) const { return token(at).kind == Token::Kind::name; }

    // The names from there on, with commas between them and perhaps <const> behind one.
    void add_list(std::size_t at) {
        while (is_name(at)) {
            locals_.insert(token(at).text);
            at += token(at + 1).is("<") ? 4 : 1;
            if (!token(at).is(",")) return;
            ++at;
        }
    }

    void find_locals(std::size_t at) {
        if (token(at).is("local") || token(at).is("for"))
            add_list(token(at + 1).is("function") ? at + 2 : at + 1);
        if (!token(at).is("function")) return;
        std::size_t bracket = at + 1;
        while (bracket < tokens_.size() && !token(bracket).is("("))
            ++bracket;
        add_list(bracket + 1);
    }

    // Between braces and brackets a name with = is a field, or no statement at all.
    bool in_statements() const { return open_.empty() || open_.back() == Open::block; }

    // Is the name the target of an assignment, or the name of a function?
    bool sets_name(std::size_t at) const {
        if (!is_name(at) || !in_statements()) return false;
        const Token& before = at == 0 ? token(tokens_.size()) : token(at - 1);
        if (before.is("function")) return token(at + 1).is("(");
        if (before.is(".") || before.is(":") || before.is("::") || before.is("goto")) return false;
        return ends_in_assignment(at);
    }

    // x = …, and x, y.z = …, but not y.z = …
    bool ends_in_assignment(std::size_t at) const {
        if (token(at + 1).is(".")) return false;
        while (is_name(at)) {
            ++at;
            while (token(at).is(".") && is_name(at + 1))
                at += 2;
            if (token(at).is("=")) return true;
            if (!token(at).is(",")) return false;
            ++at;
        }
        return false;
    }

    void follow(std::size_t at) {
        const Token& word = token(at);
        if (word.is("{") || word.is("(") || word.is("[")) open_.push_back(Open::expression);
        if (word.is("function") || word.is("if") || word.is("do") || word.is("repeat"))
            open_.push_back(Open::block);
        const bool closes =
            word.is("}") || word.is(")") || word.is("]") || word.is("end") || word.is("until");
        if (closes && !open_.empty()) open_.pop_back();
    }

    enum class Open { block, expression };

    std::vector<Token> tokens_;
    std::set<std::string_view> locals_;
    std::vector<Open> open_;
};

}  // namespace

Problems global_names(std::string_view source, const std::string& file) {
    Problems problems;
    for (const Token& token : Text{source}.set_without_local()) {
        Problem problem;
        problem.where.file = file;
        problem.where.line = token.line;
        problem.message = fmt::format(
            "'{}' is set without local, so that it outlives the rule that sets it: write local {}",
            printable(token.text, 60), printable(token.text, 60));
        problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace headway
