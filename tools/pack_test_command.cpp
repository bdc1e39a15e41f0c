// headway pack test: runs the tests beside the rules, and says how good they are.
#include "files.h"
#include "json_text.h"
#include "pack_options.h"
#include "pack_texts.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace headway::tools {

namespace {

struct TestOptions : PackOptions {
    bool coverage = false;
    bool mutate = false;
    std::string suggest;
};

// Everything that was asked about one pack.
struct Findings {
    TestReport tests;
    CoverageReport coverage;
    std::optional<MutationReport> mutants;
};

std::string report_text(const Scheme& scheme, const Findings& findings, const TestOptions& options) {
    return tests_text(scheme, findings.tests) + coverage_text(findings.coverage, options.coverage) +
           (findings.mutants ? mutants_text(*findings.mutants) : "");
}

std::string in_one_line(const std::vector<std::string>& messages) {
    std::string out;
    for (const std::string& message : messages)
        out += (out.empty() ? "" : "; ") + message.substr(message.find_first_not_of(' '));
    return out;
}

std::string mutants_json(const MutationReport& report) {
    std::string unnoticed;
    for (const Mutant& mutant : report.unnoticed)
        unnoticed += fmt::format(
            "{}{{\"clause\":{},\"criterion\":{},\"where\":{},\"change\":{}}}", unnoticed.empty() ? "" : ",",
            mutant.clauses.size() == 1 ? json_text(mutant.clauses.front()) : json_list(mutant.clauses),
            json_text(mutant.rule), json_text(mutant.where.text()), json_text(mutant.change));
    return fmt::format(",\"mutants\":{},\"noticed\":{},\"unnoticed\":[{}]", report.mutants, report.noticed,
                       unnoticed);
}

std::string report_json(const Scheme& scheme, const Findings& findings) {
    const TestReport& report = findings.tests;
    std::string failures;
    for (const TestFailure& failure : report.failures)
        failures += fmt::format("{}{{\"test\":{},\"line\":{},\"message\":{}}}", failures.empty() ? "" : ",",
                                json_text(failure.test), failure.where.line,
                                json_text(in_one_line(failure.messages)));
    return fmt::format(
        "{{\"scheme\":{},\"passed\":{},\"failed\":{},\"clauses_covered\":{},\"clauses\":{},\"failures\":[{}],"
        "\"untried\":{},\"branches_covered\":{},\"branches\":{},\"untried_branches\":{}{}}}",
        json_text(scheme.id()), report.passed, report.failed, report.clauses_covered, report.clauses,
        failures, json_list(report.untried), findings.coverage.covered, findings.coverage.branches,
        json_list(findings.coverage.untried), findings.mutants ? mutants_json(*findings.mutants) : "");
}

void run_test(const TestOptions& options, ExitCode& code) {
    options.set_up_log();
    PackOutput output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        Findings findings{run_tests(*scheme), try_branches(*scheme), std::nullopt};
        if (options.mutate) findings.mutants = try_mutants(*scheme);
        if (findings.tests.failed > 0 || findings.tests.passed == 0) code = ExitCode::check_failed;
        output.add(report_text(*scheme, findings, options), report_json(*scheme, findings));
    }
    output.write();
}

// What somebody has confirmed and reworded is not written over.
void refuse_existing(const std::string& file) {
    std::error_code error;
    if (file != "-" && std::filesystem::exists(file, error))
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("{} is there already: give the suggestions another name", file),
                      {}};
}

std::string in_words(const SuggestedTests& suggested) {
    if (suggested.tests == 0 && suggested.without.empty())
        return "the tests notice every change already: there is nothing to suggest\n";
    std::string out = fmt::format("{} suggested: confirm each against the policy before you keep it\n",
                                  counted(static_cast<long long>(suggested.tests), "test"));
    for (const Mutant& mutant : suggested.without)
        out += fmt::format("  no case was found for {}\n", mutant.text());
    return out;
}

void run_suggest(const TestOptions& options) {
    options.set_up_log();
    if (options.chosen().size() != 1)
        throw Failure{ExitCode::wrong_usage,
                      "--suggest writes the tests of one pack: name it, as in headway pack test PACK "
                      "--suggest FILE",
                      {}};
    refuse_existing(options.suggest);
    const auto scheme = options.load_scheme(options.chosen().front(), true);
    const SuggestedTests suggested = suggest_tests(*scheme);
    if (options.suggest == "-") return write_output(suggested.lua);
    if (suggested.tests > 0) write_whole_file(options.suggest, suggested.lua);
    write_output(in_words(suggested));
}

}  // namespace

void add_pack_test(CLI::App& pack, ExitCode& code) {
    auto options = std::make_shared<TestOptions>();
    CLI::App* action = add_pack_action(pack, "test", "run the tests beside the rules", *options);
    action->add_flag("--coverage", options->coverage, "name each branch of a rule that no test reaches");
    action->add_flag("--mutate", options->mutate,
                     "change the rules a little; name the changes that no test notices");
    action->add_option(
        "--suggest", options->suggest,
        "write tests that would notice them into a new file, to be confirmed (-: standard output)");
    action->callback(
        [options, &code] { options->suggest.empty() ? run_test(*options, code) : run_suggest(*options); });
}

}  // namespace headway::tools
