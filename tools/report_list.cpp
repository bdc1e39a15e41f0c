#include "report_list.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

// What the reader has to say: "--appointment ID".
std::string needs_of(const ReportDefinition& report) {
    std::vector<std::string> needs;
    if (!report.about.empty()) needs.push_back(fmt::format("--{} ID", report.about));
    if (report.choice) needs.push_back(fmt::format("--choose {}", spaced(report.choice->column)));
    if (asks_for(report, "changes")) needs.emplace_back("--db FILE --since DAY");
    return joined(needs, ", ");
}

}  // namespace

std::vector<std::shared_ptr<const ReportDefinition>> reports_of(const Scheme& scheme) {
    const auto& reports = scheme.definition().reports;
    return reports ? reports->reports : std::vector<std::shared_ptr<const ReportDefinition>>{};
}

std::string report_list(const Scheme& scheme, const Terminal& terminal) {
    std::string out = terminal.coloured(Colour::strong, printable(scheme.definition().manifest.title)) + '\n';
    const auto reports = reports_of(scheme);
    if (reports.empty()) out += "  the pack has no reports.lua\n";
    for (const auto& report : reports) {
        out += fmt::format("  {}  {}\n", report->id,
                           terminal.coloured(Colour::quiet, joined(report->clauses, ", ")));
        out += terminal.wrapped("      ", printable(report->says, 4000)) + '\n';
        const std::string needs = needs_of(*report);
        if (!needs.empty()) out += terminal.wrapped("      ", "say " + needs) + '\n';
    }
    return out;
}

}  // namespace headway::tools
