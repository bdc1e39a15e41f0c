#include "script/source_slips.h"

#include "base/text.h"
#include "script/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace headway {

namespace {

constexpr std::array<std::string_view, 5> combining_words{"all", "any", "none", "each_school", "any_school"};
constexpr std::array<std::string_view, 3> fact_roots{"person", "appointment", "school"};

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What is open at some point of the text: braces, brackets, or a block of statements.
struct Open {
    enum class Kind { braces, group, call, index, block };

    Kind kind = Kind::block;
    std::string_view word;                         // before the braces: the "all" of all { … }
    std::string key;                               // of the field that is being read, "" where it has none
    std::map<std::string, std::size_t> keys = {};  // with their lines
};

// The key that a text between [ and ] is, where it is written plainly.
std::optional<std::string> plain_text(std::string_view written) {
    const bool quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
    if (!quoted || written.find('\\') != std::string_view::npos) return std::nullopt;
    return std::string{written.substr(1, written.size() - 2)};
}

// Goes through the text with what is open at each word. A scan ends early where brackets do not match.
class Walk {
  public:
    explicit Walk(std::string_view source) : tokens_(tokens_of(source)) {}

    // Calls visit(position) at each word, before that word opens or closes anything.
    template <class Visit>
    void run(Visit visit) {
        open_ = {Open{}};
        for (std::size_t at = 0; at < tokens_.size() && !open_.empty(); ++at) {
            starts_field_ = begins_field(at);
            if (starts_field_) open_.back().key = key_at(at);
            visit(at);
            follow(at);
        }
    }

    const Token& token(std::size_t at) const {
        static const Token none;
        return at < tokens_.size() ? tokens_[at] : none;
    }
    // The innermost of what is open, brackets that only group left aside.
    Open& place() {
        auto inner = open_.rbegin();
        while (inner->kind == Open::Kind::group && inner + 1 != open_.rend())
            ++inner;
        return *inner;
    }
    // Whether the word is the first of a field between braces.
    bool starts_field() const { return starts_field_; }

  private:
    bool begins_field(std::size_t at) const {
        if (open_.back().kind != Open::Kind::braces || at == 0) return false;
        const Token& before = tokens_[at - 1];
        return before.is("{") || before.is(",") || before.is(";");
    }

    std::string key_at(std::size_t at) const {
        if (token(at).kind == Token::Kind::name && token(at + 1).is("=")) return std::string{token(at).text};
        const bool bracketed = token(at).is("[") && token(at + 2).is("]") && token(at + 3).is("=");
        return bracketed ? plain_text(token(at + 1).text).value_or("") : "";
    }

    bool follows_value(std::size_t at) const {
        if (at == 0) return false;
        const Token& before = tokens_[at - 1];
        return before.kind == Token::Kind::name || before.kind == Token::Kind::text || before.is(")") ||
               before.is("]") || before.is("}");
    }

    void follow(std::size_t at) {
        const Token& token = tokens_[at];
        const bool after_value = follows_value(at);
        if (token.is("{")) open_.push_back({Open::Kind::braces, after_value ? tokens_[at - 1].text : "", ""});
        if (token.is("(")) open_.push_back({after_value ? Open::Kind::call : Open::Kind::group, "", ""});
        if (token.is("[")) open_.push_back({Open::Kind::index, "", ""});
        // `while` and `for` open their block with `do`.
        if (token.is("function") || token.is("if") || token.is("do") || token.is("repeat"))
            open_.push_back({Open::Kind::block, "", ""});
        if (token.is("}") || token.is(")") || token.is("]") || token.is("end") || token.is("until"))
            open_.pop_back();
    }

    std::vector<Token> tokens_;
    std::vector<Open> open_;
    bool starts_field_ = false;
};

std::string told_twice(const std::string& key, std::size_t other) {
    const std::string advice =
        key == "requires" || key == "exceptionally" ? "join the two with all { …, … }" : "take one out";
    return fmt::format("'{}' stands twice between these braces, and Lua would drop the one in line {}: {}",
                       printable(key), other, advice);
}

// Whether what stands there is a condition of its own: a field that holds one, or a part of all { … }.
bool is_condition(const Open& place) {
    if (place.kind != Open::Kind::braces) return false;
    if (place.key.empty()) return among(combining_words, place.word);
    return place.key == "requires" || place.key == "exceptionally";
}

bool begins_condition(const Token& word, const Token& next) {
    if (word.kind != Token::Kind::name) return false;
    return (among(fact_roots, word.text) && next.is(".")) ||
           (among(combining_words, word.text) && next.is("{"));
}

// What to write in place of Lua's own word; nothing where the word joins nothing.
std::optional<std::string> instead_of(const Token& token) {
    if (token.is("and")) return "'and' does not join conditions in a pack: write all { …, … }";
    if (token.is("or")) return "'or' does not join conditions in a pack: write any { …, … }";
    if (token.is("not")) return "'not' does not turn a condition round: write none { … }";
    for (std::string_view symbol : {"==", "~=", "<", ">", "<=", ">="})
        if (token.is(symbol))
            return fmt::format(
                "'{}' does not compare facts: write a colon and a comparison, for example "
                "person.school.phase:is \"primary\"",
                symbol);
    return std::nullopt;
}

Problem problem_at(const std::string& file, std::size_t line, std::string message) {
    Problem problem;
    problem.where.file = file;
    problem.where.line = line;
    problem.message = std::move(message);
    return problem;
}

}  // namespace

Problems repeated_keys(std::string_view source, const std::string& file) {
    Problems problems;
    Walk walk{source};
    walk.run([&](std::size_t at) {
        Open& place = walk.place();
        if (!walk.starts_field() || place.key.empty()) return;
        const std::size_t line = walk.token(at).line;
        const auto [known, is_new] = place.keys.emplace(place.key, line);
        if (!is_new) problems.push_back(problem_at(file, line, told_twice(place.key, known->second)));
        known->second = line;
    });
    return problems;
}

Problems conditions_joined_by_lua(std::string_view source, const std::string& file) {
    Problems problems;
    Walk walk{source};
    walk.run([&](std::size_t at) {
        const Token& token = walk.token(at);
        auto advice = instead_of(token);
        if (!advice) return;
        const bool word = token.kind == Token::Kind::keyword;
        if (!is_condition(walk.place()) &&
            !(word && begins_condition(walk.token(at + 1), walk.token(at + 2))))
            return;
        problems.push_back(problem_at(file, token.line, *std::move(advice)));
    });
    return problems;
}

}  // namespace headway
