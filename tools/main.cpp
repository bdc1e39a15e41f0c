// headway: the command line. A thin face over the engine; each sub-command has a file of its own.
#include "commands.h"
#include "failure.h"
#include "unknown_words.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <string_view>

namespace {

using namespace headway::tools;

// The command asked for JSON, whatever else was wrong with it.
bool asks_for_json(int count, char** words) {
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const std::string next = i + 1 < count ? words[i + 1] : "";
        if (word.starts_with("--format=json") || (word == "--format" && next.starts_with("json")))
            return true;
    }
    return false;
}

struct Command {
    std::string_view name;
    void (*add)(CLI::App&, ExitCode&);
};
// In the order in which --help lists them.
constexpr std::array commands{Command{"evaluate", add_evaluate},
                              Command{"shortlist", add_shortlist},
                              Command{"allocate", add_allocate},
                              Command{"rounds", add_rounds},
                              Command{"schedule", add_schedule},
                              Command{"tasks", add_tasks},
                              Command{"calendar", add_calendar},
                              Command{"funding", add_funding},
                              Command{"report", add_report},
                              Command{"repl", add_repl},
                              Command{"watch", add_watch},
                              Command{"pack", add_pack},
                              Command{"init", add_init},
                              Command{"import", add_import},
                              Command{"export", add_export},
                              Command{"add", add_add},
                              Command{"amend", add_amend},
                              Command{"remove", add_remove},
                              Command{"recruit", add_recruit},
                              Command{"mentors", add_mentors},
                              Command{"partnerships", add_partnerships},
                              Command{"ledger", add_ledger},
                              Command{"record", add_record},
                              Command{"keys", add_keys},
                              Command{"privacy", add_privacy},
                              Command{"decisions", add_decisions},
                              Command{"log", add_log},
                              Command{"history", add_history},
                              Command{"verify", add_verify},
                              Command{"backup", add_backup},
                              Command{"migrate", add_migrate},
                              Command{"bench", add_bench}};

// A command that is called by its name is set up alone: the others' options take time that it does not need.
void add_commands(CLI::App& app, ExitCode& code, std::string_view called) {
    const auto* found = std::find_if(commands.begin(), commands.end(),
                                     [&](const Command& command) { return command.name == called; });
    if (found != commands.end()) return found->add(app, code);
    for (const Command& command : commands)
        command.add(app, code);
}

ExitCode run(int count, char** words) {
    CLI::App app{"headway decides by rule packs who may mentor whom, and says why", "headway"};
    app.set_version_flag("--version", HEADWAY_VERSION);
    app.require_subcommand(1);
    ExitCode code = ExitCode::done;
    add_commands(app, code, count > 1 ? words[1] : "");
    try {
        app.parse(count, words);
    } catch (const CLI::Success& success) {  // --help and --version
        app.exit(success);
    } catch (const CLI::ParseError& error) {
        const auto unknown = unknown_word(app, {words + 1, words + count});
        throw Failure{ExitCode::wrong_usage,
                      unknown.value_or(error.what()) + " (headway --help shows what there is)",
                      {}};
    }
    return code;
}

}  // namespace

int main(int count, char** words) {
    try {
        return static_cast<int>(run(count, words));
    } catch (const Failure& failure) {
        report(failure, asks_for_json(count, words));
        return static_cast<int>(failure.code);
    } catch (const std::exception& error) {
        report({ExitCode::storage_failed, std::string{"this should not have happened: "} + error.what(), {}},
               asks_for_json(count, words));
        return static_cast<int>(ExitCode::storage_failed);
    }
}
