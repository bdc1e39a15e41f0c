// headway watch: checks, tests and shows the impact of a pack at every save.
#include "commands.h"
#include "impact_text.h"
#include "options.h"
#include "pack_texts.h"
#include "repl/session.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

namespace headway::tools {

namespace {

struct WatchOptions : Options {
    std::size_t times = 0;  // so many rounds; 0: until it is interrupted
};

// Short enough that what is saved is answered at once, long enough to cost nothing.
constexpr std::chrono::milliseconds between_looks{50};

volatile std::sig_atomic_t ended = 0;

void on_end(int) {
    ended = 1;
}

std::string checked(const Scheme& scheme, const Terminal& terminal) {
    const PackCheck found = check(scheme);
    const std::string word = found.problems.empty()
                                 ? terminal.coloured(Colour::good, "check: nothing is wrong")
                                 : terminal.coloured(Colour::bad, "check: this is wrong");
    return word + '\n' + problems_text(found.problems, "  ") + problems_text(found.remarks, "  remark: ");
}

std::string impact_of(const Session& session, const Terminal& terminal) {
    if (!session.has_register()) return "";
    if (!session.is_changed()) return "impact: the rules are as they were when the watch began\n";
    const auto before = session.verdicts(session.first(), SubjectKind::mentor);
    const auto after = session.verdicts(session.scheme(), SubjectKind::mentor);
    return "impact, against the rules when the watch began:\n" +
           impact_text(headway::impact_of(*before, *after), *before, *after, terminal, 8);
}

// One round: what the pack is worth as it is on the disk now.
void look(Session& session, const Terminal& terminal) {
    const auto from = std::chrono::steady_clock::now();
    std::string out;
    try {
        session.reload();
        const auto scheme = session.with_tests();
        out = checked(*scheme, terminal) + tests_text(*scheme, run_tests(*scheme)) +
              impact_of(session, terminal);
    } catch (const Failure& failure) {
        out = terminal.coloured(Colour::bad, failure.message) + '\n' + problems_text(failure.details, "  ");
    }
    const auto taken =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - from);
    write_output(fmt::format("{}{}\n", out,
                             terminal.coloured(Colour::quiet, fmt::format("({} ms)\n", taken.count()))));
}

void run(const WatchOptions& options) {
    options.set_up_log();
    const Terminal terminal = Terminal::of_standard_output();
    Session session{options, terminal};
    std::signal(SIGINT, on_end);
    std::signal(SIGTERM, on_end);
    write_output(fmt::format("Watching {}; Ctrl-C ends.\n\n", printable(session.scheme().folder().string())));
    look(session, terminal);
    for (std::size_t rounds = 1; ended == 0 && (options.times == 0 || rounds < options.times);) {
        std::this_thread::sleep_for(between_looks);
        if (!session.pack_was_saved()) continue;
        look(session, terminal);
        ++rounds;
    }
}

}  // namespace

void add_watch(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<WatchOptions>();
    CLI::App* command = app.add_subcommand(
        "watch", "check, test and show the impact of a pack whenever one of its files is saved");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    command->add_option("--times", options->times, "end after so many rounds; the first is at once");
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
