// headway report: what a scheme tells boards, heads and officers.
#include "commands.h"
#include "document_output.h"
#include "options.h"
#include "report_list.h"
#include "terminal.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace headway::tools {

namespace {

struct ReportOptions : Options {
    std::string name;
    std::string file;
    std::string appointment;
    std::string partnership;
    std::string chosen;
    std::optional<std::string> since;
    std::vector<std::string> only;
    bool list = false;
};

using Schemes = std::vector<std::unique_ptr<Scheme>>;

Schemes load_schemes(const ReportOptions& options) {
    Schemes schemes;
    for (const std::string& id : options.scheme_ids())
        schemes.push_back(options.load_scheme(id));
    return schemes;
}

std::string list_text(const Schemes& schemes) {
    std::string out;
    for (const auto& scheme : schemes)
        out += report_list(*scheme, Terminal::of_standard_output()) + '\n';
    return out;
}

std::string list_csv(const Schemes& schemes) {
    std::string out = csv_row({"scheme", "report", "title", "says", "clause", "about", "choose", "audience"});
    for (const auto& scheme : schemes)
        for (const auto& report : reports_of(*scheme))
            out +=
                csv_row({scheme->id(), report->id, report->title, report->says, joined(report->clauses, " "),
                         report->about, report->choice ? report->choice->column : "",
                         report->for_everyone ? "everyone" : "officers"});
    return out;
}

void run_list(const ReportOptions& options) {
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "--list gives text, json or csv", {}};
    const Schemes schemes = load_schemes(options);
    if (format == Format::text) return write_output(list_text(schemes));
    if (format == Format::csv) return write_output(list_csv(schemes));
    std::string out = "[";
    for (const auto& scheme : schemes) {
        const std::string reports = reports_json(*scheme);
        if (!reports.empty()) out += (out.size() > 1 ? "," : "") + reports;
    }
    write_output(out + "]\n");
}

[[noreturn]] void refuse_name(const ReportOptions& options, const Schemes& schemes) {
    std::vector<std::string> known;
    for (const auto& scheme : schemes)
        for (const auto& report : reports_of(*scheme))
            if (std::find(known.begin(), known.end(), report->id) == known.end()) known.push_back(report->id);
    const std::string whose = schemes.size() == 1 ? schemes.front()->id() + " has" : "no scheme has";
    if (options.name.empty())
        throw Failure{ExitCode::wrong_usage,
                      known.empty()
                          ? "which report? There is none: the pack has no reports.lua"
                          : fmt::format("which report? There are {}; --list says more", joined(known)),
                      {}};
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("{} {} report '{}'{}{}", whose, schemes.size() == 1 ? "no" : "a",
                              printable(options.name), did_you_mean(options.name, known),
                              known.empty() ? "" : "; headway report --list names them"),
                  {}};
}

std::optional<Date> day_since(const ReportOptions& options) {
    if (!options.since) return std::nullopt;
    const auto day = parse_date(*options.since);
    if (!day)
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("--since is '{}', which is no day; days have the form 2016-09-01",
                                  printable(*options.since)),
                      {}};
    return day;
}

std::vector<std::pair<std::string, std::string>> narrowed(const ReportOptions& options) {
    std::vector<std::pair<std::string, std::string>> only;
    for (const std::string& said : options.only) {
        const std::size_t sign = said.find('=');
        if (sign == std::string::npos || sign == 0)
            throw Failure{
                ExitCode::wrong_usage,
                fmt::format("--only is COLUMN=VALUE, for example --only area=\"West Kent\", not '{}'",
                            printable(said)),
                {}};
        only.emplace_back(said.substr(0, sign), said.substr(sign + 1));
    }
    return only;
}

// The database's log, where the report asks for it.
std::optional<std::vector<ChangeLine>> changes_for(const ReportOptions& options,
                                                   const ReportDefinition& report) {
    if (!asks_for(report, "changes")) return std::nullopt;
    if (options.database.empty())
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("the report {} tells what changed, which only a database keeps: say --db FILE",
                        report.id),
            {}};
    std::optional<Problem> failure;
    auto changes =
        options.open_store(StoreAccess::read)->log(std::numeric_limits<std::size_t>::max(), failure);
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {*failure}};
    return changes;
}

report::Document made(const ReportOptions& options, const Scheme& scheme, const Register& reg,
                      const ReportDefinition& report) {
    if (!options.appointment.empty() && report.about != "appointment")
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("the report {} is not about an appointment: leave --appointment away", report.id),
            {}};
    if (!options.partnership.empty() && report.about != "partnership")
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("the report {} is not about a partnership: leave --partnership away", report.id),
            {}};
    const auto since = day_since(options);
    const auto only = narrowed(options);
    const auto changes = changes_for(options, report);
    ReportOutcome outcome =
        report_of(scheme, reg, report,
                  {.as_of = options.date(),
                   .about = report.about == "appointment" ? options.appointment : options.partnership,
                   .chosen = options.chosen,
                   .only = only,
                   .since = since,
                   .changes = changes ? &*changes : nullptr});
    if (outcome.failure) throw Failure{ExitCode::pack_failed, outcome.failure->message, {*outcome.failure}};
    if (!outcome.document) throw Failure{ExitCode::bad_input, "the report can't be made", outcome.problems};
    return std::move(*outcome.document);
}

// That of all of them, where it is the same.
std::string title_of(const std::vector<std::pair<std::string, report::Document>>& documents) {
    const std::string& title = documents.front().second.title;
    const bool is_shared = std::all_of(documents.begin(), documents.end(),
                                       [&](const auto& document) { return document.second.title == title; });
    return is_shared ? title : "The schemes side by side";
}

void run_report(const ReportOptions& options) {
    const DocumentFormat format =
        document_format(options.format, options.file,
                        standard_output_is_terminal() ? DocumentFormat::text : DocumentFormat::json);
    const Schemes schemes = load_schemes(options);
    std::vector<std::pair<const Scheme*, const ReportDefinition*>> chosen;
    for (const auto& scheme : schemes)
        if (const auto& reports = scheme->definition().reports)
            if (const ReportDefinition* report = reports->report(options.name))
                chosen.emplace_back(scheme.get(), report);
    if (chosen.empty()) refuse_name(options, schemes);
    const Register reg = options.read_register();
    std::vector<std::pair<std::string, report::Document>> documents;
    bool for_everyone = true;
    for (const auto& [scheme, report] : chosen) {
        documents.emplace_back(
            scheme->definition().manifest.authority + ": " + scheme->definition().manifest.title,
            made(options, *scheme, reg, *report));
        for_everyone = for_everyone && report->for_everyone;
    }
    const Readers readers = for_everyone ? Readers::everybody : Readers::owner;
    if (options.scheme != "all")
        return write_document(documents.front().second, format, options.file, readers);
    report::Document all = report::portfolio(title_of(documents), documents);
    all.subtitle = "as of " + in_words(options.date());
    all.properties = {{"report", options.name}, {"as_of", iso(options.date())}};
    write_document(all, format, options.file, readers);
}

void run(const ReportOptions& options) {
    options.set_up_log();
    if (options.list) return run_list(options);
    run_report(options);
}

}  // namespace

void add_report(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "what a scheme tells boards, heads and officers");
    command->add_option("name", options->name, "which report; --list names them");
    command->add_flag("--list", options->list, "the reports that there are, and what each needs to be told");
    options->add_scheme(*command);
    command->add_option("--out", options->file, "write to this file: .html, .xlsx, .csv, .json, .txt or .md");
    command->add_option("--appointment", options->appointment, "the appointment that the report is about");
    command->add_option("--partnership", options->partnership, "the partnership that the report is about");
    command->add_option("--choose", options->chosen,
                        "which round, or which term: \"autumn 2016\" (default: the newest)");
    command->add_option("--only", options->only, "only what has this value: area=\"West Kent\"")
        ->allow_extra_args(false);
    command->add_option("--since", options->since, "the day from which changes are told");
    options->add_register(*command);
    options->add_as_of(*command);
    command->add_option("--format", options->format,
                        "html, xlsx, csv, json, text or markdown (default: what --out ends in, else text on "
                        "a terminal and json)");
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
