#include "script/syntax_hints.h"

#include "script/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace headway {

namespace {

struct Typographic {
    std::string_view character;
    std::string_view advice;
};

constexpr std::string_view quotation = "is a typographic quotation mark: write \" instead";
constexpr std::string_view dash = "is a typographic dash: write - instead (two of them begin a comment)";
constexpr std::string_view space = "is a no-break space: write an ordinary space instead";

constexpr std::array<Typographic, 14> typographic{{{"\u201C", quotation},
                                                   {"\u201D", quotation},
                                                   {"\u201E", quotation},
                                                   {"\u00AB", quotation},
                                                   {"\u00BB", quotation},
                                                   {"\u2018", quotation},
                                                   {"\u2019", quotation},
                                                   {"\u201A", quotation},
                                                   {"\u2013", dash},
                                                   {"\u2014", dash},
                                                   {"\u2212", dash},
                                                   {"\u00A0", space},
                                                   {"\u202F", space},
                                                   {"\u2009", space}}};

// A character outside of texts and comments that no program is written with.
std::optional<Problem> typographic_problem(const Problem& problem, const std::vector<Token>& tokens) {
    const auto found = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind == Token::Kind::symbol && static_cast<unsigned char>(token.text[0]) >= 0x80;
    });
    if (found == tokens.end() || found->line > problem.where.line) return std::nullopt;
    Problem told = problem;
    told.where.line = found->line;
    const auto known = std::find_if(typographic.begin(), typographic.end(),
                                    [&](const Typographic& one) { return one.character == found->text; });
    const std::string_view advice = known == typographic.end()
                                        ? "stands outside of quotation marks, where it means nothing"
                                        : known->advice;
    const bool visible = advice != space;
    told.message = fmt::format("{}{}", visible ? fmt::format("'{}' ", found->text) : "here ", advice);
    return told;
}

// Where a closing brace was expected, and another field begins.
std::optional<std::string> missing_comma(const Problem& problem, const std::vector<Token>& tokens) {
    if (!problem.message.starts_with("'}' expected") || problem.message.ends_with("<eof>"))
        return std::nullopt;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool blamed = tokens[i].line == problem.where.line &&
                            problem.message.ends_with(fmt::format("near '{}'", tokens[i].text));
        if (!blamed) continue;
        if (tokens[i - 1].line == tokens[i].line)
            return fmt::format("is a comma missing before {}?", tokens[i].text);
        return fmt::format("is a comma missing at the end of line {}?", tokens[i - 1].line);
    }
    return std::nullopt;
}

std::optional<std::string> hint_for(const Problem& problem, const std::vector<Token>& tokens) {
    if (auto comma = missing_comma(problem, tokens)) return comma;
    if (problem.message.starts_with("unfinished string"))
        return "is a quotation mark missing at the end of the text?";
    if (problem.message.starts_with("'}' expected")) return "the file ends before this brace is closed";
    return std::nullopt;
}

}  // namespace

Problem with_syntax_hint(Problem problem, std::string_view source) {
    if (problem.where.line == 0) return problem;
    const std::vector<Token> tokens = tokens_of(source);
    if (auto told = typographic_problem(problem, tokens)) return *std::move(told);
    if (const auto hint = hint_for(problem, tokens)) problem.message += "; " + *hint;
    return problem;
}

}  // namespace headway
