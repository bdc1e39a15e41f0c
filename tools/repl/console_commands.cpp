#include "repl/console_commands.h"

#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway::tools {

namespace {

constexpr std::array commands{
    ConsoleCommand{"help", "[COMMAND]", "what there is to type, or all about one command", ":help whatif",
                   Completes::command, show_help},
    ConsoleCommand{"scheme", "[ID|FOLDER]", "which scheme's rules are in force; another one",
                   ":scheme manchester", Completes::scheme, choose_scheme},
    ConsoleCommand{"as-of", "[DATE]", "the day as of which everything is asked; another one",
                   ":as-of 2017-09-01", Completes::nothing, set_day},
    ConsoleCommand{"evaluate", "[ID…]",
                   "the verdict on a person as mentor, or an appointment as mentee; on all", ":evaluate p1",
                   Completes::subject, show_verdict},
    ConsoleCommand{"why", "ID [CLAUSE|CRITERION]",
                   "a criterion part by part: each fact's value, and where it is from",
                   ":why p1 leadership_judgement", Completes::subject_and_clause, show_why},
    ConsoleCommand{"would", "ID",
                   "the smallest changes that would make it eligible, and the day on which time alone will",
                   ":would p1", Completes::subject, show_would},
    ConsoleCommand{"whatif", "ID CHANGE[; CHANGE…]",
                   "the verdict if the record were another one; nothing is saved",
                   ":whatif p1 training += { course = \"mentor_training\", provider = \"local_authority\" }",
                   Completes::subject, show_whatif},
    ConsoleCommand{"set", "[PARAMETER VALUE]",
                   "tries another value of a parameter; without words, what is being tried",
                   ":set minimum_years_as_head 4", Completes::parameter, set_parameter},
    ConsoleCommand{"unset", "[PARAMETER]", "the pack's own value again; without a word, of all parameters",
                   ":unset minimum_years_as_head", Completes::parameter, unset_parameter},
    ConsoleCommand{"impact", "[mentor|mentee]",
                   "who changes verdict by what was set or edited since the scheme was chosen", ":impact",
                   Completes::nothing, show_impact},
    ConsoleCommand{
        "diff", "[ID|FOLDER]",
        "what differs from the rules as they were, or from another edition, and whom it treats otherwise",
        ":diff", Completes::scheme, show_differences},
    ConsoleCommand{
        "replay", "",
        "the decisions kept in the database, by the rules as they are now: who would be told otherwise",
        ":replay", Completes::nothing, reconsider_decisions},
    ConsoleCommand{"edit", "[FILE]", "opens a file of the pack in your editor, and reads the pack again",
                   ":edit parameters.lua", Completes::nothing, edit_pack},
    ConsoleCommand{"reload", "", "reads the pack again; a saved file is noticed by itself", ":reload",
                   Completes::nothing, reload_pack},
    ConsoleCommand{"test", "", "runs the tests beside the rules, by what is set", ":test", Completes::nothing,
                   show_tests},
    ConsoleCommand{"coverage", "", "the branches of the rules that no test reaches", ":coverage",
                   Completes::nothing, show_coverage},
    ConsoleCommand{"trace", "[CLAUSE]", "a clause, where it lives, what tests it and how it is read",
                   ":trace", Completes::clause, show_trace},
    ConsoleCommand{"search", "TEXT", "clauses, parameters, facts, people and schools that have this text",
                   ":search headship", Completes::nothing, search},
    ConsoleCommand{"shortlist", "APPOINTMENT", "the mentors for an appointment, best first", ":shortlist a1",
                   Completes::appointment, show_shortlist},
    ConsoleCommand{"schedule", "PARTNERSHIP", "what a partnership is expected to do, and when",
                   ":schedule x1", Completes::partnership, show_schedule},
    ConsoleCommand{"funding", "PARTNERSHIP", "who pays what to whom for a partnership", ":funding x1",
                   Completes::partnership, show_funding},
    ConsoleCommand{"report", "[NAME [ID|WHICH]]",
                   "the scheme's reports; one of them, about what has this id, or of this round or term",
                   ":report at_a_glance", Completes::nothing, show_report},
    ConsoleCommand{"save", "FILE",
                   "keeps what was tried: as tests beside the rules (FILE.lua), or as lines to type again",
                   ":save tried.lua", Completes::nothing, save_session},
    ConsoleCommand{"quit", "", "ends the console; so does Ctrl-D", ":quit", Completes::nothing, nullptr},
};

std::string usage(const ConsoleCommand& command) {
    return fmt::format(":{}{}{}", command.name, command.arguments.empty() ? "" : " ", command.arguments);
}

const ConsoleCommand& command_named(const std::string& name) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const ConsoleCommand& command) { return command.name == name; });
    if (found != commands.end()) return *found;
    std::vector<std::string> known;
    for (const ConsoleCommand& command : commands)
        known.emplace_back(command.name);
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("there is no command ':{}'{}; :help lists them", printable(name),
                              did_you_mean(name, known)),
                  {}};
}

std::string about(const ConsoleCommand& command, const Terminal& terminal) {
    return terminal.coloured(Colour::strong, usage(command)) + '\n' +
           terminal.wrapped("  ", command.meaning) + terminal.wrapped("  for example: ", command.example);
}

}  // namespace

std::span<const ConsoleCommand> console_commands() {
    return commands;
}

std::string take_word(std::string& arguments) {
    const std::size_t from = arguments.find_first_not_of(" \t");
    if (from == std::string::npos) return arguments = "";
    const std::size_t to = std::min(arguments.find_first_of(" \t", from), arguments.size());
    std::string word = arguments.substr(from, to - from);
    const std::size_t next = arguments.find_first_not_of(" \t", to);
    arguments = next == std::string::npos ? "" : arguments.substr(next);
    return word;
}

std::string show_help(Session& session, const std::string& arguments) {
    const Terminal& terminal = session.terminal();
    std::string rest = arguments;
    std::string name = take_word(rest);
    if (!name.empty() && name.front() == ':') name.erase(0, 1);
    if (!name.empty()) return about(command_named(name), terminal);
    std::string out =
        terminal.wrapped(
            "",
            "Type a command, a fact (person.years_as_head), a condition "
            "(person.years_as_head:at_least(years(4))), or plain Lua. A condition tells how many meet "
            "it. TAB completes and says what each name means.") +
        '\n';
    std::size_t width = 0;
    for (const ConsoleCommand& command : commands)
        width = std::max(width, usage(command).size());
    for (const ConsoleCommand& command : commands)
        out += terminal.wrapped(fmt::format("  {}  ", padded(usage(command), width)), command.meaning);
    return out +
           "\n:help COMMAND shows an example. In Lua: record \"p1\", evaluate \"p1\", verdicts \"mentor\".\n";
}

std::string run_command(Session& session, const std::string& line) {
    std::string arguments = line.substr(1);
    const std::string name = take_word(arguments);
    while (!arguments.empty() && (arguments.back() == ' ' || arguments.back() == '\t'))
        arguments.pop_back();
    const ConsoleCommand& command = command_named(name);
    return command.run == nullptr ? "" : command.run(session, arguments);
}

}  // namespace headway::tools
