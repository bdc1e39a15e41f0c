// headway ledger: who paid what to whom for mentoring, and what each account holds.
#include "commands.h"
#include "json_text.h"
#include "options.h"
#include "verdict_words.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct LedgerOptions : Options {
    std::string year;
    std::int64_t number = 0;
    std::string reason;
};

using Entries = std::vector<LedgerEntry>;
using Balances = std::vector<AccountBalance>;

// Money stands to the right, whatever the width of its sign.
std::string to_the_right(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    return std::string(taken < width ? width - taken : 0, ' ') + std::string{text};
}

std::string line_of(const LedgerEntry& entry) {
    const NewLedgerEntry& what = entry.what;
    const std::string meeting = what.meeting ? fmt::format(" meeting {}", *what.meeting) : "";
    return fmt::format("{:>6}  {}  {}  {} to {}: {}, {} {}{} ({}){}\n", entry.number, iso(what.on),
                       to_the_right(in_pounds(what.pence), 12), printable(what.payer, 40),
                       printable(what.payee, 40), printable(spaced(what.item), 40),
                       printable(what.scheme, 40), printable(what.partnership, 60), meeting,
                       printable(what.clause, 40),
                       entry.reverses ? fmt::format(", takes back {}", *entry.reverses) : "");
}

std::string balance_line(std::string_view account, std::size_t width, std::string_view paid,
                         std::string_view received, std::string_view balance) {
    return fmt::format("{}{}{}{}{}\n", account, std::string(width - display_width(account), ' '),
                       to_the_right(paid, 16), to_the_right(received, 16), to_the_right(balance, 16));
}

std::string balances_text(const Balances& balances) {
    std::size_t width = display_width("all together");
    AccountBalance all;
    for (const AccountBalance& account : balances) {
        width = std::max(width, display_width(printable(account.account)));
        all.paid = all.paid + account.paid;
        all.received = all.received + account.received;
    }
    std::string out = balance_line("account", width, "paid", "received", "balance");
    for (const AccountBalance& account : balances)
        out += balance_line(printable(account.account), width, in_pounds(account.paid),
                            in_pounds(account.received), in_pounds(account.balance()));
    return out + balance_line("all together", width, in_pounds(all.paid), in_pounds(all.received),
                              in_pounds(all.balance()));
}

std::string as_text(const Entries& entries) {
    if (entries.empty()) return "the ledger has no such entries\n";
    std::string out;
    for (const LedgerEntry& entry : entries)
        out += line_of(entry);
    return out + "\n" + balances_text(balances_of(entries));
}

std::string number_or_null(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "null";
}

std::string entry_json(const LedgerEntry& entry) {
    const NewLedgerEntry& what = entry.what;
    return fmt::format(
        "{{\"number\":{},\"at\":{},\"by\":{},\"scheme\":{},\"partnership\":{},\"meeting\":{},\"item\":{},"
        "\"payer\":{},\"payee\":{},\"pence\":{},\"on\":\"{}\",\"clause\":{},\"reverses\":{}}}",
        entry.number, json_text(entry.at), json_text(entry.by), json_text(what.scheme),
        json_text(what.partnership), number_or_null(what.meeting), json_text(what.item),
        json_text(what.payer), json_text(what.payee), what.pence.value, iso(what.on), json_text(what.clause),
        number_or_null(entry.reverses));
}

std::string as_json(const Entries& entries) {
    std::string lines;
    for (const LedgerEntry& entry : entries)
        lines += (lines.empty() ? "\n" : ",\n") + entry_json(entry);
    std::string accounts;
    for (const AccountBalance& account : balances_of(entries))
        accounts +=
            fmt::format("{}{{\"account\":{},\"paid_pence\":{},\"received_pence\":{},\"balance_pence\":{}}}",
                        accounts.empty() ? "\n" : ",\n", json_text(account.account), account.paid.value,
                        account.received.value, account.balance().value);
    return fmt::format("{{\"entries\":[{}\n],\"balances\":[{}\n]}}\n", lines, accounts);
}

std::string as_csv(const Entries& entries) {
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : "";
    };
    std::string out = csv_row({"number", "at", "by", "scheme", "partnership", "meeting", "item", "payer",
                               "payee", "pence", "on", "clause", "reverses"});
    for (const LedgerEntry& entry : entries) {
        const NewLedgerEntry& what = entry.what;
        out += csv_row({std::to_string(entry.number), entry.at, entry.by, what.scheme, what.partnership,
                        number(what.meeting), what.item, what.payer, what.payee,
                        std::to_string(what.pence.value), iso(what.on), what.clause, number(entry.reverses)});
    }
    return out;
}

std::optional<DayRange> days_of(const std::string& year) {
    if (year.empty()) return std::nullopt;
    const auto known = parse_academic_year(year);
    if (!known)
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("--year is '{}', which is no academic year; one has the form 2016/17",
                                  printable(year)),
                      {}};
    return DayRange{known->first_day(), known->last_day()};
}

void list(const LedgerOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "the ledger is text, json or csv", {}};
    const auto days = days_of(options.year);
    std::optional<Problem> failure;
    const Entries entries = options.open_store(StoreAccess::read)->ledger(options.scheme, days, failure);
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
    if (format == Format::json)
        write_output(as_json(entries));
    else
        write_output(format == Format::csv ? as_csv(entries) : as_text(entries));
}

void take_back(const LedgerOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    if (options.reason.find_first_not_of(" \t") == std::string::npos)
        throw Failure{ExitCode::wrong_usage, "--reason is empty: say why the entry is taken back", {}};
    const auto store = options.open_store(StoreAccess::write);
    LedgerOutcome outcome = store->take_back(options.number, options.author(), options.reason);
    if (outcome.failure) throw Failure{ExitCode::storage_failed, outcome.failure->message, {}};
    if (!outcome.done())
        throw Failure{ExitCode::bad_input, "nothing was changed", std::move(outcome.problems)};
    write_output(text ? fmt::format("entry {} was taken back as change {}\n", options.number, outcome.change)
                      : fmt::format("{{\"change\":{},\"taken_back\":{}}}\n", outcome.change, options.number));
    spdlog::warn(
        "the next headway funding --post enters it again, unless the meeting, rate or grant in the register "
        "says "
        "otherwise by then");
}

void add_take_back(CLI::App& ledger) {
    auto options = std::make_shared<LedgerOptions>();
    CLI::App* command = ledger.add_subcommand("take-back", "post what undoes an entry; both stay");
    command->add_option("NUMBER", options->number, "the entry's number")->required();
    command->add_option("--reason", options->reason, "why, for the log")->required();
    options->add_database(*command);
    options->add_by(*command);
    options->add_format(*command, "text or json");
    options->add_log_options(*command);
    command->callback([options] { take_back(*options); });
}

}  // namespace

void add_ledger(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<LedgerOptions>();
    CLI::App* command = app.add_subcommand("ledger", "who paid what to whom, and what each account holds");
    command->require_subcommand(0, 1);
    command->add_option("--scheme", options->scheme, "only of this scheme, by its id");
    command->add_option("--year", options->year, "only what falls in this academic year: 2016/17");
    options->add_database(*command);
    command->get_option("--db")->required(false);  // of a step, --db stands behind it
    options->add_format(*command, "text, json or csv");
    options->add_log_options(*command);
    add_take_back(*command);
    command->callback([command, options] {
        if (!command->get_subcommands().empty()) return;
        if (options->database.empty())
            throw Failure{ExitCode::wrong_usage, "--db is required: whose ledger", {}};
        list(*options);
    });
}

}  // namespace headway::tools
