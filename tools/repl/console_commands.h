// The console's commands: what is typed after a colon.
#pragma once

#include "repl/session.h"

#include <span>
#include <string>
#include <string_view>

namespace headway::tools {

// What the words behind a command are, for completion.
enum class Completes {
    nothing,
    subject,
    subject_and_clause,
    parameter,
    clause,
    appointment,
    partnership,
    scheme,
    command
};

struct ConsoleCommand {
    std::string_view name;       // without the colon
    std::string_view arguments;  // as :help shows them
    std::string_view meaning;    // one line
    std::string_view example;
    Completes completes = Completes::nothing;
    // What is to be shown. Throws Failure for what can't be done.
    std::string (*run)(Session& session, const std::string& arguments) = nullptr;
};

// In the order of :help.
std::span<const ConsoleCommand> console_commands();

// Runs a line that begins with a colon. Throws Failure, with the nearest name where there is no such command.
std::string run_command(Session& session, const std::string& line);

// The first word of the arguments, which is taken off; "" where there is none.
std::string take_word(std::string& arguments);

// One function a command, by what they are about.
std::string show_help(Session& session, const std::string& arguments);     // console_commands.cpp
std::string show_verdict(Session& session, const std::string& arguments);  // subject_commands.cpp
std::string show_why(Session& session, const std::string& arguments);
std::string show_would(Session& session, const std::string& arguments);
std::string show_whatif(Session& session, const std::string& arguments);    // whatif_command.cpp
std::string choose_scheme(Session& session, const std::string& arguments);  // rule_commands.cpp
std::string set_parameter(Session& session, const std::string& arguments);
std::string unset_parameter(Session& session, const std::string& arguments);
std::string show_impact(Session& session, const std::string& arguments);
std::string set_day(Session& session, const std::string& arguments);
std::string reconsider_decisions(Session& session, const std::string& arguments);
std::string reload_pack(Session& session, const std::string& arguments);  // pack_commands.cpp
std::string edit_pack(Session& session, const std::string& arguments);
std::string show_tests(Session& session, const std::string& arguments);
std::string show_coverage(Session& session, const std::string& arguments);
std::string show_differences(Session& session, const std::string& arguments);
std::string show_trace(Session& session, const std::string& arguments);
std::string search(Session& session, const std::string& arguments);
std::string show_shortlist(Session& session, const std::string& arguments);  // pairing_commands.cpp
std::string show_schedule(Session& session, const std::string& arguments);
std::string show_funding(Session& session, const std::string& arguments);
std::string show_report(Session& session, const std::string& arguments);
std::string save_session(Session& session, const std::string& arguments);  // save_command.cpp

}  // namespace headway::tools
