// The console's :report: a report of the scheme as it is being tried.
#include "repl/console_commands.h"
#include "report_list.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

const ReportDefinition& report_named(const Scheme& scheme, const std::string& name) {
    std::vector<std::string> known;
    for (const auto& report : reports_of(scheme)) {
        if (report->id == name) return *report;
        known.push_back(report->id);
    }
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("{} has no report '{}'{}; :report lists them", scheme.id(), printable(name),
                              did_you_mean(name, known)),
                  {}};
}

}  // namespace

std::string show_report(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const std::string name = take_word(rest);
    if (name.empty()) return report_list(session.scheme(), session.terminal());
    const ReportDefinition& report = report_named(session.scheme(), name);
    if (asks_for(report, "changes"))
        throw Failure{ExitCode::wrong_usage, "what changed is told by headway report, with --db FILE", {}};
    const std::string word = rest;
    ReportOrder order{.as_of = session.as_of()};
    (report.about.empty() ? order.chosen : order.about) = word;
    const ReportOutcome made = report_of(session.scheme(), session.reg(), report, order);
    if (made.failure) throw Failure{ExitCode::pack_failed, made.failure->message, {*made.failure}};
    if (!made.document) throw Failure{ExitCode::bad_input, "the report can't be made", made.problems};
    return report::text_of(*made.document, session.terminal().width());
}

}  // namespace headway::tools
