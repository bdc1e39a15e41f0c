// headway pack test: runs the tests beside the rules.
#include "json_text.h"
#include "pack_options.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

std::string report_text(const Scheme& scheme, const TestReport& report) {
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

std::string in_one_line(const std::vector<std::string>& messages) {
    std::string out;
    for (const std::string& message : messages)
        out += (out.empty() ? "" : "; ") + message.substr(message.find_first_not_of(' '));
    return out;
}

std::string report_json(const Scheme& scheme, const TestReport& report) {
    std::string failures;
    for (const TestFailure& failure : report.failures)
        failures += fmt::format("{}{{\"test\":{},\"line\":{},\"message\":{}}}", failures.empty() ? "" : ",",
                                json_text(failure.test), failure.where.line,
                                json_text(in_one_line(failure.messages)));
    return fmt::format(
        "{{\"scheme\":{},\"passed\":{},\"failed\":{},\"clauses_covered\":{},\"clauses\":{},\"failures\":[{}],"
        "\"untried\":{}}}",
        json_text(scheme.id()), report.passed, report.failed, report.clauses_covered, report.clauses,
        failures, json_list(report.untried));
}

void run_test(const PackOptions& options, ExitCode& code) {
    options.set_up_log();
    PackOutput output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        const TestReport report = run_tests(*scheme);
        if (report.failed > 0 || report.passed == 0) code = ExitCode::check_failed;
        output.add(report_text(*scheme, report), report_json(*scheme, report));
    }
    output.write();
}

}  // namespace

void add_pack_test(CLI::App& pack, ExitCode& code) {
    auto options = std::make_shared<PackOptions>();
    add_pack_action(pack, "test", "run the tests beside the rules", *options)->callback([options, &code] {
        run_test(*options, code);
    });
}

}  // namespace headway::tools
