// headway repl: the console for policy staff.
#include "commands.h"
#include "options.h"
#include "repl/console.h"

#include <unistd.h>

#include <iostream>
#include <memory>

namespace headway::tools {

namespace {

struct ReplOptions : Options {
    std::string execute;
};

void run(const ReplOptions& options, ExitCode& code) {
    options.set_up_log();
    if (options.register_file == "-" && options.execute.empty())
        throw Failure{ExitCode::wrong_usage,
                      "standard input gives the lines of the console, so the register comes from a file",
                      {}};
    Session session{options, Terminal::of_standard_output()};
    Console console{session};
    if (!options.execute.empty())
        console.run(options.execute);
    else if (isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0)
        return console.converse();  // what failed has been told, and mended since
    else
        console.run_stream(std::cin);
    code = console.code();
}

}  // namespace

void add_repl(CLI::App& app, ExitCode& code) {
    auto options = std::make_shared<ReplOptions>();
    CLI::App* command =
        app.add_subcommand("repl", "the console: try a change of the rules, and see what it does to people");
    command->add_option("--scheme", options->scheme, "a scheme, or a folder with a rule pack");
    options->add_register(*command);
    options->add_as_of(*command);
    command->add_option("--execute", options->execute, "run one chunk or command, and print its value");
    options->add_common(*command);
    command->callback([options, &code] { run(*options, code); });
}

}  // namespace headway::tools
