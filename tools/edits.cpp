#include "edits.h"

#include "json_text.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

std::string as_text(const EditOrder& order, const ImportOutcome& outcome) {
    std::string out;
    for (const DescribedChange& change : outcome.described) {
        out += fmt::format("{}\n", change.table);
        if (!change.before.empty()) out += fmt::format("  was: {}\n", printable(change.before, 2000));
        out += change.after.empty() ? std::string{"  is taken out\n"}
                                    : fmt::format("  is:  {}\n", printable(change.after, 2000));
    }
    if (order.dry_run) return out + "nothing was changed: this was a dry run\n";
    if (outcome.change == 0) return out + "nothing was changed: the register says so already\n";
    return out + fmt::format("recorded as change {} by {}\n", outcome.change, printable(order.author.name));
}

std::string as_json(const EditOrder& order, const ImportOutcome& outcome) {
    std::string changes;
    for (const DescribedChange& change : outcome.described)
        changes += fmt::format("{}{{\"table\":{},\"before\":{},\"after\":{}}}", changes.empty() ? "" : ",",
                               json_text(change.table), change.before.empty() ? "null" : change.before,
                               change.after.empty() ? "null" : change.after);
    return fmt::format("{{\"change\":{},\"dry_run\":{},\"changes\":[{}]}}\n",
                       outcome.change == 0 ? "null" : fmt::format("{}", outcome.change), order.dry_run,
                       changes);
}

}  // namespace

void carry_out(const Options& options, const EditOrder& order) {
    const bool text = options.as_text();
    const auto store = options.open_store(StoreAccess::write);
    ImportOutcome outcome = store->edit(order);
    if (outcome.failure) throw Failure{ExitCode::storage_failed, outcome.failure->message, {}};
    if (!outcome.problems.empty())
        throw Failure{ExitCode::bad_input, "nothing was changed", std::move(outcome.problems)};
    write_output(text ? as_text(order, outcome) : as_json(order, outcome));
}

void EntryOptions::add_all(CLI::App& command, bool with_scheme) {
    if (with_scheme) add_scheme(command);
    add_database(command);
    command.add_option("--reason", reason, "why, for the log");
    command.add_flag("--dry-run", dry_run, "show what would change, and change nothing");
    add_by(command);
    add_format(command, "text or json");
    if (with_scheme)
        add_common(command);
    else
        add_log_options(command);
}

void enter_entry(const Options& options, const EntryLog& log, Entry entry) {
    if (!entry.refused.empty())
        throw Failure{ExitCode::bad_input,
                      "nothing was changed: the policy or the register speaks against it",
                      std::move(entry.refused)};
    carry_out(options, {.edits = std::move(entry.edits),
                        .author = options.author(),
                        .action = log.action,
                        .detail = log.reason,
                        .dry_run = log.dry_run});
}

void enter(const EntryOptions& options, const std::string& action,
           const std::function<Entry(const Scheme&, const Register&)>& ask) {
    options.set_up_log();
    const auto scheme = options.load_scheme(options.scheme);
    const Register reg = options.read_register();
    enter_entry(options, {action, options.reason, options.dry_run}, ask(*scheme, reg));
}

void enter_rows(const EntryOptions& options, const std::string& action,
                const std::function<Entry(const Register&)>& ask) {
    options.set_up_log();
    const Register reg = options.read_register();
    enter_entry(options, {action, options.reason, options.dry_run}, ask(reg));
}

Date day_of(const std::string& option, const std::string& text) {
    if (const auto day = parse_date(text)) return *day;
    throw Failure{
        ExitCode::wrong_usage,
        fmt::format("{} is '{}', which is no date; dates have the form 2016-09-01", option, printable(text)),
        {}};
}

}  // namespace headway::tools
