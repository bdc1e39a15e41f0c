#include "scheme/suggested_test.h"

#include "base/text.h"

#include <fmt/format.h>

#include <sstream>

namespace headway {

namespace {

constexpr std::size_t widest_line = 116;
constexpr std::size_t longest_name = 90;

// The text as comment lines.
std::string comment(const std::string& text, const std::string& margin) {
    std::istringstream words{text};
    std::string out;
    std::string line = margin + "--";
    for (std::string word; words >> word;) {
        if (line.size() + 1 + word.size() > widest_line) {
            out += line + '\n';
            line = margin + "--  ";
        }
        line += ' ' + word;
    }
    return out + line + '\n';
}

std::string expectation(const SuggestedTest& test) {
    std::string out = fmt::format("{{ verdict = {}", lua_text(test.verdict));
    for (const auto& [name, outcome] : test.expected)
        out += fmt::format(", [{}] = {}", lua_text(name), lua_text(name_of(outcome)));
    return out + " }";
}

std::string written(const SuggestedTest& test) {
    std::string out;
    for (const Mutant& mutant : test.notices)
        out += comment("notices " + mutant.text(), "  ");
    out += comment("CONFIRM against the policy: what is expected is what the rules say today.", "  ");
    const std::string name =
        fmt::format("suggested: {} in {}", printable(test.notices.front().change, longest_name),
                    joined(test.notices.front().clauses));
    out += fmt::format("  test {{ {},\n    as_of  = \"{}\",\n    {:<6} = {},\n    expect = {},\n  }},\n",
                       lua_text(name), iso(test.as_of), name_of(test.kind), lua_of(test.reg, 4),
                       expectation(test));
    return out;
}

}  // namespace

std::string file_of(const std::vector<SuggestedTest>& tests, const std::string& title) {
    if (tests.empty()) return "";
    std::string out = fmt::format(
                          "-- {}: cases that no test tries yet, suggested by headway pack test "
                          "--suggest.\n",
                          printable(title)) +
                      comment(
                          "Confirm each against the policy, give it a name that says what it tries, and "
                          "move it to its like.",
                          "") +
                      "\nreturn tests {\n";
    for (const SuggestedTest& test : tests)
        out += '\n' + written(test);
    return out + "}\n";
}

}  // namespace headway
