// headway decisions, log, history: what the database remembers.
#include "commands.h"
#include "files.h"
#include "json_text.h"
#include "options.h"
#include "tables.h"
#include "terminal.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace headway::tools {

namespace {

struct HistoryOptions : Options {
    std::string subject;
    std::vector<std::int64_t> numbers;
    std::size_t most = 50;
    std::string table;
    std::string which;
};

void check(const std::optional<Problem>& failure) {
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
}

std::string as_json(const StoredDecision& decision) {
    std::string out = fmt::format(
        "{{\"number\":{},\"at\":{},\"by\":{},\"scheme\":{},\"edition\":{},\"as\":{},\"subject\":{},\"as_of\":"
        "{},"
        "\"verdict\":{},\"pack_digest\":{}",
        decision.number, json_text(decision.at), json_text(decision.by), json_text(decision.scheme),
        json_text(decision.edition), json_text(decision.role), json_text(decision.subject),
        json_text(decision.as_of), json_text(decision.verdict), json_text(decision.pack_digest));
    if (!decision.answer.empty())
        out += fmt::format(",\"answer\":{},\"evidence\":{}", decision.answer, decision.evidence);
    return out + "}";
}

std::string as_text(const StoredDecision& decision) {
    return fmt::format("{:>6}  {}  {:<12} {:<22} {:<7} {:<12} as of {}  {:<12}\n", decision.number,
                       decision.at, printable(decision.by, 12), decision.scheme, decision.role,
                       printable(decision.subject, 12), decision.as_of, decision.verdict);
}

void list(const HistoryOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    std::optional<Problem> failure;
    const auto found = options.open_store(StoreAccess::read)->decisions(options.subject, failure);
    check(failure);
    std::string out = text ? "" : "[";
    for (const StoredDecision& decision : found)
        out += text ? as_text(decision) : (out.size() > 1 ? ",\n" : "\n") + as_json(decision);
    if (found.empty() && text) out = "no decisions are recorded (headway evaluate --record does that)\n";
    write_output(text ? out : out + "\n]\n");
}

StoredDecision decision_of(Store& store, std::int64_t number) {
    std::optional<Problem> failure;
    const auto found = store.decision(number, failure);
    check(failure);
    if (!found) throw Failure{ExitCode::wrong_usage, fmt::format("there is no decision {}", number), {}};
    return *found;
}

void show(const HistoryOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    const auto store = options.open_store(StoreAccess::read);
    std::string out;
    for (const std::int64_t number : options.numbers) {
        const StoredDecision decision = decision_of(*store, number);
        out += text ? fmt::format("{}  pack {}\n\nthe answer:\n{}\n\nwhat it was based on:\n{}\n\n",
                                  as_text(decision), decision.pack_digest, decision.answer, decision.evidence)
                    : as_json(decision) + "\n";
    }
    write_output(out);
}

std::string_view name_of_result(Replay::Result result) {
    switch (result) {
        case Replay::Result::same:
            return "same";
        case Replay::Result::rephrased:
            return "rephrased";
        case Replay::Result::different:
            return "different";
        case Replay::Result::impossible:
            break;
    }
    return "impossible";
}

struct Tally {
    std::size_t same = 0;
    std::size_t rephrased = 0;
    std::size_t wrong = 0;
};

void count(Tally& tally, Replay::Result result) {
    if (result == Replay::Result::same)
        ++tally.same;
    else if (result == Replay::Result::rephrased)
        ++tally.rephrased;
    else
        ++tally.wrong;
}

// What an officer has to look at: nothing where the same came out.
std::string told(const StoredDecision& decision, const Replay& replay) {
    std::string out = fmt::format("decision {}: {}\n", decision.number, name_of_result(replay.result));
    for (const Problem& problem : replay.problems)
        out += fmt::format("  {}{}{}\n", problem.where.text(), problem.where.text().empty() ? "" : ": ",
                           problem.message);
    if (replay.result == Replay::Result::different || replay.result == Replay::Result::rephrased)
        out += fmt::format("  recorded: {}\n  now:      {}\n", decision.answer, replay.answer);
    return out;
}

std::vector<std::int64_t> numbers_to_replay(const HistoryOptions& options, Store& store) {
    if (!options.numbers.empty()) return options.numbers;
    std::optional<Problem> failure;
    std::vector<std::int64_t> numbers;
    for (const StoredDecision& decision : store.decisions(options.subject, failure))
        numbers.push_back(decision.number);
    check(failure);
    return numbers;
}

void replay(const HistoryOptions& options, ExitCode& code) {
    options.set_up_log();
    const bool text = options.as_text();
    const auto store = options.open_store(StoreAccess::read);
    Replays replays{options.limits()};
    Tally tally;
    std::string out = text ? "" : "[";
    for (const std::int64_t number : numbers_to_replay(options, *store)) {
        const StoredDecision decision = decision_of(*store, number);
        std::optional<Problem> failure;
        const auto pack = store->pack(decision.pack_digest, failure);
        check(failure);
        const Replay result = pack ? replays.replay(decision, *pack)
                                   : Replay{.problems = {{{}, "its rule pack is not in the database"}}};
        count(tally, result.result);
        if (text && result.result != Replay::Result::same) out += told(decision, result);
        if (!text)
            out += fmt::format("{}{{\"number\":{},\"result\":\"{}\"}}", out.size() > 1 ? ",\n" : "\n", number,
                               name_of_result(result.result));
    }
    if (tally.wrong > 0) code = ExitCode::check_failed;
    write_output(text ? out + fmt::format("{} the same, {} in other words, {} wrong\n", tally.same,
                                          tally.rephrased, tally.wrong)
                      : out + "\n]\n");
}

std::string line_text(const ChangeLine& line) {
    return fmt::format("{:>6}  {}  {:<12} {:<24} {}\n", line.number, line.at, printable(line.by, 12),
                       printable(line.action, 24), printable(line.detail));
}

std::string line_json(const ChangeLine& line) {
    return fmt::format("{{\"number\":{},\"at\":{},\"by\":{},\"action\":{},\"detail\":{},\"hash\":{}}}",
                       line.number, json_text(line.at), json_text(line.by), json_text(line.action),
                       json_text(line.detail), json_text(line.hash));
}

void log(const HistoryOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    std::optional<Problem> failure;
    const auto lines = options.open_store(StoreAccess::read)->log(options.most, failure);
    check(failure);
    std::string out = text ? "" : "[";
    for (const ChangeLine& line : lines)
        out += text ? line_text(line) : (out.size() > 1 ? ",\n" : "\n") + line_json(line);
    write_output(text ? out : out + "\n]\n");
}

std::string version_text(const RowVersion& version) {
    std::string out = fmt::format(
        "{} by {} ({}{}{}){}\n", version.put_in.at, printable(version.put_in.by), version.put_in.action,
        version.put_in.detail.empty() ? "" : ": ", printable(version.put_in.detail),
        version.taken_out
            ? fmt::format(", until {} by {} ({}{}{})", version.taken_out->at,
                          printable(version.taken_out->by), version.taken_out->action,
                          version.taken_out->detail.empty() ? "" : ": ", printable(version.taken_out->detail))
            : "");
    return out + fmt::format("    {}\n", printable(version.content, 2000));
}

std::string version_json(const RowVersion& version) {
    return fmt::format("{{\"table\":{},\"row\":{},\"content\":{},\"put_in\":{},\"taken_out\":{}}}",
                       json_text(version.table), version.row, version.content, line_json(version.put_in),
                       version.taken_out ? line_json(*version.taken_out) : "null");
}

void history(const HistoryOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    const std::size_t equals = options.which.find('=');
    if (equals == std::string::npos)
        throw Failure{ExitCode::wrong_usage, "say which rows are meant: a column and its value, id=p1", {}};
    check_table("the register", options.table);
    if (column_named(options.table, options.which.substr(0, equals)) == nullptr)
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("{} has no column '{}'; `headway add --help` lists them", options.table,
                                  printable(options.which.substr(0, equals))),
                      {}};
    std::optional<Problem> failure;
    const auto versions =
        options.open_store(StoreAccess::read)
            ->history(options.table, {options.which.substr(0, equals), options.which.substr(equals + 1)},
                      failure);
    check(failure);
    std::string out = text ? "" : "[";
    for (const RowVersion& version : versions)
        out += text ? version_text(version) : (out.size() > 1 ? ",\n" : "\n") + version_json(version);
    if (versions.empty() && text) out = "there is no such row, and there never was\n";
    write_output(text ? out : out + "\n]\n");
}

using Shared = std::shared_ptr<HistoryOptions>;

CLI::App* add(CLI::App& app, const Shared& options, const char* name, const char* what) {
    CLI::App* command = app.add_subcommand(name, what);
    options->add_database(*command);
    options->add_format(*command, "text or json");
    options->add_log_options(*command);
    return command;
}

}  // namespace

void add_decisions(CLI::App& app, ExitCode& code) {
    CLI::App* decisions =
        app.add_subcommand("decisions", "recorded verdicts: list them, show them, prove them");
    decisions->require_subcommand(1);
    auto options = std::make_shared<HistoryOptions>();
    CLI::App* listing = add(*decisions, options, "list", "what was decided, when and by whom");
    listing->add_option("--subject", options->subject, "only of this person or appointment");
    listing->callback([options] { list(*options); });
    CLI::App* showing = add(*decisions, options, "show", "decisions with their reasons and their evidence");
    showing->add_option("NUMBER", options->numbers, "their numbers")->required();
    showing->callback([options] { show(*options); });
    CLI::App* replaying =
        add(*decisions, options, "replay", "let the rules of then decide again on the evidence of then");
    replaying->add_option("NUMBER", options->numbers, "their numbers (default: all)");
    replaying->add_option("--subject", options->subject, "all of this person or appointment");
    replaying->callback([options, &code] { replay(*options, code); });
}

void add_log(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<HistoryOptions>();
    CLI::App* command = add(app, options, "log", "every change: when, by whom, and why");
    command->add_option("--most", options->most, "how many, the newest first (default: 50)");
    command->callback([options] { log(*options); });
}

void add_history(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<HistoryOptions>();
    CLI::App* command = add(app, options, "history",
                            "what rows were over time: history people id=p1, history posts person=p1");
    command->add_option("TABLE", options->table, "a table of the register")->required();
    command->add_option("COLUMN=VALUE", options->which, "which rows")->required();
    command->callback([options] { history(*options); });
}

}  // namespace headway::tools
