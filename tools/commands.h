// The sub-commands. Each adds itself to the program; when it is the one that was called it runs while the
// words are parsed, sets how the program ends, and throws Failure where it can't do what it was asked.
#pragma once

#include "exit_code.h"

#include <CLI/CLI.hpp>

namespace headway::tools {

void add_evaluate(CLI::App& app, ExitCode& code);
void add_shortlist(CLI::App& app, ExitCode& code);
void add_allocate(CLI::App& app, ExitCode& code);
void add_rounds(CLI::App& app, ExitCode& code);
void add_schedule(CLI::App& app, ExitCode& code);
void add_tasks(CLI::App& app, ExitCode& code);
void add_calendar(CLI::App& app, ExitCode& code);
void add_funding(CLI::App& app, ExitCode& code);
void add_report(CLI::App& app, ExitCode& code);
void add_repl(CLI::App& app, ExitCode& code);
void add_watch(CLI::App& app, ExitCode& code);
void add_pack(CLI::App& app, ExitCode& code);
void add_bench(CLI::App& app, ExitCode& code);

// The database (database_commands.cpp), what goes in and out of it, and what it remembers.
void add_init(CLI::App& app, ExitCode& code);
void add_migrate(CLI::App& app, ExitCode& code);
void add_verify(CLI::App& app, ExitCode& code);
void add_backup(CLI::App& app, ExitCode& code);
void add_import(CLI::App& app, ExitCode& code);
void add_export(CLI::App& app, ExitCode& code);
void add_decisions(CLI::App& app, ExitCode& code);
void add_log(CLI::App& app, ExitCode& code);
void add_history(CLI::App& app, ExitCode& code);
// Single rows of any table (row_commands.cpp).
void add_add(CLI::App& app, ExitCode& code);
void add_amend(CLI::App& app, ExitCode& code);
void add_remove(CLI::App& app, ExitCode& code);
// What officers do every day (recruit_commands.cpp, partnership_commands.cpp, ledger_command.cpp).
void add_mentors(CLI::App& app, ExitCode& code);
void add_recruit(CLI::App& app, ExitCode& code);
void add_partnerships(CLI::App& app, ExitCode& code);
void add_ledger(CLI::App& app, ExitCode& code);

// What mentor and mentee keep from everybody else, and what people have a right to (privacy_command.cpp).
void add_keys(CLI::App& app, ExitCode& code);
void add_record(CLI::App& app, ExitCode& code);
void add_privacy(CLI::App& app, ExitCode& code);

}  // namespace headway::tools
