#include "pack_texts.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

std::size_t percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100 : 100 * part / whole;
}

std::string spoken(Outcome outcome) {
    return spaced(name_of(outcome));
}

std::string clauses_text(const Difference& difference) {
    const bool is_its_own = difference.clauses == std::vector{difference.id};
    return difference.clauses.empty() || is_its_own ? "" : fmt::format(" ({})", joined(difference.clauses));
}

// "criterion years_as_head: "; of a parameter the text says its name.
std::string heading(const Difference& difference) {
    if (difference.what == "manifest" || difference.what == "parameter" || difference.id.empty())
        return difference.what == "interpretation" ? "interpretation: " : "";
    return fmt::format("{} {}: ", difference.what, difference.id);
}

std::string candidate_text(const Difference& difference, const Terminal& terminal) {
    switch (difference.treats) {
        case Difference::Treats::not_compared:
            return "";
        case Difference::Treats::nobody:
            return "    worded differently, but nobody is treated differently\n";
        case Difference::Treats::not_known:
            return "    nobody was found who is treated differently, but not everything could be tried\n";
        case Difference::Treats::somebody:
            break;
    }
    const MadeUpCandidate& candidate = *difference.candidate;
    std::string out = "    for example, made up:\n";
    for (const MadeUpCandidate::Fact& fact : candidate.facts)
        out += terminal.wrapped("      ", fmt::format("{}: {}", fact.fact, fact.value));
    return out + fmt::format("    was {}, would be {}\n", spoken(candidate.before), spoken(candidate.after));
}

std::string lines_text(const Difference& difference, const Terminal& terminal) {
    std::string out;
    for (const std::string& line : difference.no_longer)
        out += terminal.wrapped("    - ", line);
    for (const std::string& line : difference.now)
        out += terminal.wrapped("    + ", line);
    return out;
}

}  // namespace

std::string tests_text(const Scheme& scheme, const TestReport& report) {
    std::string out =
        fmt::format("{}: {} passed, {} failed; {} of {} clauses with rules are tested\n", scheme.id(),
                    report.passed, report.failed, report.clauses_covered, report.clauses);
    for (const TestFailure& failure : report.failures) {
        out += fmt::format("  FAILED {} (line {})\n", failure.test, failure.where.line);
        for (const std::string& message : failure.messages)
            out += fmt::format("    {}\n", message);
    }
    for (const std::string& untried : report.untried)
        out += "  untried: " + untried + '\n';
    return out;
}

std::string coverage_text(const CoverageReport& report, bool detailed) {
    std::string out = fmt::format("  branches: {} of {} ({} %)\n", report.covered, report.branches,
                                  percent(report.covered, report.branches));
    for (const std::string& untried : report.untried)
        if (detailed) out += fmt::format("    {}\n", untried);
    return out;
}

std::string mutants_text(const MutationReport& report) {
    std::string out = fmt::format("  mutants: {}, noticed {} ({} %)\n", report.mutants, report.noticed,
                                  percent(report.noticed, report.mutants));
    for (const Mutant& mutant : report.unnoticed)
        out += fmt::format("    no test notices {}\n", mutant.text());
    return out;
}

std::string differences_text(const std::vector<Difference>& found, const Terminal& terminal) {
    if (found.empty()) return "nothing differs\n";
    std::string out;
    std::string file;
    for (const Difference& difference : found) {
        if (difference.file != file) out += terminal.coloured(Colour::strong, difference.file) + "\n";
        file = difference.file;
        out += terminal.wrapped("  ", heading(difference) + difference.text + clauses_text(difference));
        out += lines_text(difference, terminal) + candidate_text(difference, terminal);
    }
    return out;
}

std::string problems_text(const Problems& problems, std::string_view before) {
    std::string out;
    for (const Problem& problem : problems)
        out += fmt::format("{}{}: {}\n", before, problem.where.text(), problem.message);
    return out;
}

}  // namespace headway::tools
