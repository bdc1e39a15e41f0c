// headway init, migrate, verify, backup: the database as a whole.
#include "commands.h"
#include "json_text.h"
#include "options.h"
#include "progress.h"
#include "terminal.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct VerifyOptions : Options {
    std::string head;
};

struct BackupOptions : Options {
    std::string target;
};

void init(const Options& options) {
    options.set_up_log();
    const StoreOutcome made = Store::create(options.database, options.author());
    if (!made.store) throw Failure{ExitCode::storage_failed, made.failure->message, {}};
    write_output(fmt::format("{} is ready: `headway import FILE --db {}` fills it\n",
                             printable(options.database), printable(options.database)));
}

void migrate(const Options& options) {
    options.set_up_log();
    const auto store = options.open_store(StoreAccess::write);
    if (store->backup_of_older().empty())
        write_output(fmt::format("{} is up to date\n", printable(options.database)));
}

// Somebody kept the head of the log elsewhere: the log of today must go on from there.
void check_head(Store& store, const std::string& head, Verification& found) {
    if (head.empty()) return;
    if (head.size() < 16)
        throw Failure{ExitCode::wrong_usage, "--head needs at least 16 digits of the head that was kept", {}};
    std::optional<Problem> failure;
    const auto log = store.log(static_cast<std::size_t>(found.changes), failure);
    const bool there = std::any_of(log.begin(), log.end(),
                                   [&](const ChangeLine& line) { return line.hash.starts_with(head); });
    if (!there)
        found.problems.push_back(
            {{},
             "the log does not contain the head that was given: it was rewritten since, or "
             "this is another database"});
}

std::string as_text(const Verification& found, const std::string& database) {
    std::string out;
    for (const Problem& problem : found.problems)
        out += fmt::format("WRONG  {}\n", problem.message);
    out +=
        fmt::format("{}: {}, {}, {}, {}, {} in the ledger\n", printable(database),
                    counted(found.changes, "change"), counted(found.rows, "row"),
                    counted(found.earlier_rows, "earlier row"), counted(found.decisions, "decision"),
                    found.ledger_entries == 1 ? "1 entry" : fmt::format("{} entries", found.ledger_entries));
    if (found.problems.empty()) out += "everything is as it was written\n";
    return out + fmt::format("head of the log: {}\n", found.head);
}

std::string as_json(const Verification& found) {
    std::string problems;
    for (const Problem& problem : found.problems)
        problems += (problems.empty() ? "" : ",") + json_text(problem.message);
    return fmt::format(
        "{{\"whole\":{},\"changes\":{},\"rows\":{},\"earlier_rows\":{},\"decisions\":{},"
        "\"ledger_entries\":{},\"head\":{},\"problems\":[{}]}}\n",
        found.problems.empty(), found.changes, found.rows, found.earlier_rows, found.decisions,
        found.ledger_entries, json_text(found.head), problems);
}

void verify(const VerifyOptions& options, ExitCode& code) {
    options.set_up_log();
    const bool text = options.as_text();
    const auto store = options.open_store(StoreAccess::read);
    Verification found = store->verify();
    check_head(*store, options.head, found);
    write_output(text ? as_text(found, options.database) : as_json(found));
    if (!found.problems.empty()) code = ExitCode::check_failed;
}

void backup(const BackupOptions& options) {
    options.set_up_log();
    const auto store = options.open_store(StoreAccess::read);
    Progress progress{"copying", options.quiet};
    const auto failure = store->backup(options.target, [&](int done, int whole) {
        progress.show(static_cast<std::size_t>(done), static_cast<std::size_t>(whole));
    });
    progress.end();
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
    write_output(
        fmt::format("{} is a whole copy of {}\n", printable(options.target), printable(options.database)));
}

}  // namespace

void add_init(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("init", "make a new database");
    options->add_database(*command);
    options->add_by(*command);
    options->add_log_options(*command);
    command->callback([options] { init(*options); });
}

void add_migrate(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("migrate", "bring a database of an earlier headway up to date");
    options->add_database(*command);
    options->add_log_options(*command);
    command->callback([options] { migrate(*options); });
}

void add_verify(CLI::App& app, ExitCode& code) {
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command =
        app.add_subcommand("verify", "is the database whole, and everything in it as it was written?");
    options->add_database(*command);
    options->add_format(*command, "text or json");
    command->add_option("--head", options->head,
                        "a head of the log that was kept elsewhere: the log must contain it");
    options->add_log_options(*command);
    command->callback([options, &code] { verify(*options, code); });
}

void add_backup(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<BackupOptions>();
    CLI::App* command = app.add_subcommand("backup", "copy the database, while others may use it");
    command->add_option("FILE", options->target, "the new file")->required();
    options->add_database(*command);
    options->add_log_options(*command);
    command->callback([options] { backup(*options); });
}

}  // namespace headway::tools
