// report: from a register in memory to a page about everybody in it: verdicts, what is not met, by area and
// phase, and a table with a row for each person. As a page, and as a workbook.
#include "bench/setup.h"

namespace headway::tools::bench {

namespace {

std::shared_ptr<const ReportPart> part(auto says) {
    return std::make_shared<const ReportPart>(ReportPart{std::move(says), {}});
}

// As a pack's reports.lua would say it.
ReportDefinition decisions_report() {
    const ReportRows everybody{.source = "candidates"};
    const auto with_verdict = [](const char* verdict) {
        return std::vector<ReportTest>{{.column = "verdict", .values = {Value{std::string{verdict}}}}};
    };
    ReportDefinition report{
        .id = "decisions", .title = "Decisions on {as_of}", .says = "who may mentor, and why not"};
    report.parts = {
        part(ReportFigures{{{.measure = {.title = "people"}, .rows = everybody},
                            {.measure = {.title = "eligible"},
                             .rows = {.source = "candidates", .tests = with_verdict("eligible")}}}}),
        part(ReportChart{.caption = "What is not met",
                         .rows = everybody,
                         .by = "not_met",
                         .measures = {{.title = "people"}},
                         .unit = "people"}),
        part(ReportGrouping{
            .caption = "By area",
            .rows = everybody,
            .by = "area",
            .measures = {{.title = "people"}, {.title = "eligible", .only = with_verdict("eligible")}}}),
        part(ReportListing{.caption = "Everybody",
                           .rows = everybody,
                           .columns = {{"name", "Name"},
                                       {"candidate", "Id"},
                                       {"school", "School"},
                                       {"area", "Area"},
                                       {"phase", "Phase"},
                                       {"verdict", "Verdict"},
                                       {"not_met", "Not met"},
                                       {"unknown", "Not known"}},
                           .order = {{.column = "name"}}})};
    return report;
}

report::Document made(const Scheme& scheme, const Register& reg, const ReportDefinition& report) {
    ReportOutcome outcome = report_of(scheme, reg, report, {.as_of = sample_day()});
    if (!outcome.document) throw std::logic_error("the benchmark's report can't be made");
    return std::move(*outcome.document);
}

void expect_rows(const std::string& rendered, std::size_t least) {
    if (rendered.size() < least) throw std::logic_error("the benchmark's report is too short");
}

}  // namespace

std::vector<Figure> bench_report(const BenchOrder& order) {
    const Register reg = sample_read(sample_register(order.n));
    const ReportDefinition report = decisions_report();
    const auto page = [&] { expect_rows(report::html_of(made(order.scheme, reg, report)), order.n * 100); };
    const auto workbook = [&] { expect_rows(report::xlsx_of(made(order.scheme, reg, report)), order.n); };
    return {figure("report", order, {{"engine", page}}),
            figure("report_workbook", order, {{"engine", workbook}})};
}

}  // namespace headway::tools::bench
