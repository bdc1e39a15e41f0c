// headway funding: who pays what to whom, for one partnership or for a whole academic year.
#include "commands.h"
#include "funding_output.h"
#include "options.h"
#include "partnership_words.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace headway::tools {

namespace {

struct FundingOptions : Options {
    std::string partnership;
    std::string year;
    bool post = false;
    std::string reason;
};

std::unique_ptr<Scheme> load_funding_scheme(const Options& options) {
    auto scheme = options.load_scheme(options.scheme);
    if (scheme->definition().funding == nullptr)
        throw Failure{ExitCode::pack_failed,
                      fmt::format("the rule pack '{}' does not say who pays what: write its funding.lua, if "
                                  "only to say that the policy is silent (rules/README.md)",
                                  scheme->id()),
                      {}};
    return scheme;
}

AcademicYear year_of(const FundingOptions& options) {
    if (const auto year = parse_academic_year(options.year)) return *year;
    throw Failure{
        ExitCode::wrong_usage,
        fmt::format("--year is an academic year such as 2016/17, not '{}'", printable(options.year)),
        {}};
}

[[noreturn]] void refuse(const FundingOptions& options, const Problems& problems) {
    Problems placed = problems;
    for (Problem& problem : placed)
        if (problem.where.file.empty())
            problem.where.file = options.database.empty() ? options.register_file : options.database;
    throw Failure{ExitCode::bad_input, "the meetings to be paid for can't be found", std::move(placed)};
}

void show_partnership(const FundingOptions& options, const ShownFunding& shown, Format format) {
    const Ref<Partnership> partnership = partnership_named(shown.reg, shown.scheme, options.partnership);
    const PartnershipFunding funding = funding_of(shown.scheme, shown.reg, partnership, shown.as_of);
    if (funding.problem) refuse(options, {*funding.problem});
    if (format == Format::json)
        write_output(funding_json(shown.scheme, shown.reg, partnership, funding, shown.as_of) + '\n');
    else if (format == Format::csv)
        write_output(funding_csv(funding));
    else
        write_output(funding_text(shown, partnership, funding, Terminal::of_standard_output()));
}

void show_year(const FundingOptions& options, const ShownFunding& shown, Format format) {
    const YearFunding funding = funding_of_year(shown.scheme, shown.reg, year_of(options), shown.as_of);
    if (!funding.problems.empty()) refuse(options, funding.problems);
    if (format == Format::json)
        write_output(funding_json(shown.scheme, shown.reg, funding, shown.as_of) + '\n');
    else if (format == Format::csv)
        write_output(funding_csv(shown, funding));
    else
        write_output(funding_text(shown, funding, Terminal::of_standard_output()));
}

// Every share of what was held by the day becomes an entry of the ledger; what was posted before and turned
// out otherwise is taken back.
void post_year(const FundingOptions& options, const ShownFunding& shown) {
    const AcademicYear year = year_of(options);
    const YearFunding funding = funding_of_year(shown.scheme, shown.reg, year, shown.as_of);
    if (!funding.problems.empty()) refuse(options, funding.problems);
    const auto days = overlap({year.first_day(), year.last_day()}, {year.first_day(), shown.as_of});
    if (!days)
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("{} has not begun on {}: there is nothing to post", year.text(), iso(shown.as_of)),
            {}};
    const auto store = options.open_store(StoreAccess::write);
    const LedgerOutcome outcome = store->post({.author = options.author(),
                                               .detail = options.reason,
                                               .entries = funding.postings,
                                               .whole_of = LedgerPart{shown.scheme.id(), *days}});
    if (outcome.failure) throw Failure{ExitCode::storage_failed, "nothing was posted", {*outcome.failure}};
    if (!outcome.problems.empty())
        throw Failure{ExitCode::bad_input, "the costs of this year can't be posted", outcome.problems};
    spdlog::warn("entries posted in the ledger: {}, taken back: {}", outcome.posted, outcome.taken_back);
}

void check_posting(const FundingOptions& options) {
    if (!options.post) return;
    if (options.year.empty() || options.database.empty())
        throw Failure{
            ExitCode::wrong_usage, "--post enters a whole year in a database: give --year and --db", {}};
}

void check_knowledge(const FundingOptions& options) {
    if (options.post && options.known_at)
        throw Failure{ExitCode::wrong_usage, "--post enters what is known today: leave --known-at away", {}};
}

void run(const FundingOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    check_posting(options);
    check_knowledge(options);
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "funding is text, json or csv", {}};
    if (options.partnership.empty() == options.year.empty())
        throw Failure{ExitCode::wrong_usage,
                      "say what of: either --partnership ID or --year 2016/17 (headway funding --help)",
                      {}};
    if (!options.year.empty()) year_of(options);
    const Date as_of = options.date();
    const auto scheme = load_funding_scheme(options);
    const Register reg = options.read_register();
    const ShownFunding shown{*scheme, reg, as_of};
    if (options.year.empty())
        show_partnership(options, shown, format);
    else
        show_year(options, shown, format);
    if (options.post) post_year(options, shown);
}

}  // namespace

void add_funding(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<FundingOptions>();
    CLI::App* command = app.add_subcommand(
        "funding", "who pays what to whom, for one partnership or for a whole academic year");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--partnership", options->partnership, "one mentor's work with one mentee");
    command->add_option("--year", options->year,
                        "the academic year, as 2016/17: by payer, by mentor, and what grants have left");
    command->add_flag("--post", options->post,
                      "with --year: enter what was held by the day in the ledger of the database");
    command->add_option("--reason", options->reason, "with --post: why, for the log");
    options->add_by(*command);
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
