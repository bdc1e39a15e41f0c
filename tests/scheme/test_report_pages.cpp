// The pages of the reports that ship, as a real browser shows them.
#include "report/browser.h"
#include "report/html.h"
#include "scheme/shipped.h"

#include <algorithm>

using namespace headway;
using namespace headway::test;

namespace {

const Date day = *parse_date("2016-12-01");

// What a report is about that needs somebody: the first one of the scheme that there is.
std::string subject(const Register& reg, const Scheme& scheme, const std::string& about) {
    if (about.empty()) return "";
    for (const Partnership& partnership : reg.partnerships)
        if (reg.words.text(partnership.scheme) == scheme.id() && partnership.from <= day)
            return std::string{about == "partnership" ? partnership.id : reg[partnership.appointment].id};
    return "";
}

// Every report of the scheme, one below the other.
report::Document all_reports(const Scheme& scheme) {
    std::vector<std::pair<std::string, report::Document>> documents;
    const Register& reg = sample_register();
    for (const auto& report : scheme.definition().reports->reports) {
        ReportOutcome made =
            report_of(scheme, reg, *report, {.as_of = day, .about = subject(reg, scheme, report->about)});
        INFO(report->id);
        REQUIRE(made.document);
        documents.emplace_back(made.document->title, std::move(*made.document));
    }
    return report::portfolio("Every report", documents);
}

// The values that the charts and timelines of the document show.
std::vector<int> values_in_charts(const report::Document& document) {
    std::vector<int> values;
    for (const report::Block& block : document.blocks) {
        int count = 0;
        if (const auto* chart = std::get_if<report::Chart>(&block))
            for (const report::Series& series : chart->series)
                count += static_cast<int>(std::count_if(series.values.begin(), series.values.end(),
                                                        [](const auto& value) { return value.has_value(); }));
        if (const auto* timeline = std::get_if<report::Timeline>(&block))
            for (const report::TimelineRow& row : timeline->rows)
                count += static_cast<int>(row.stretches.size());
        if (count > 0) values.push_back(count);
    }
    return values;
}

}  // namespace

TEST_CASE("every report that ships can be read on a phone and on a wide screen, in light and in dark") {
    if (!has_browser()) return;
    for (const std::string& id : shipped_ids()) {
        const report::Document document = all_reports(shipped_scheme(id));
        for (const PageFindings& found : inspect(
                 report::html_of(document), {{.width = 390, .dark = true}, {.width = 1280, .dark = false}})) {
            std::string faults;
            for (const std::string& fault : found.faults)
                faults += fault + "\n";
            INFO(id << ", " << found.width);
            CHECK(faults.empty());
            CHECK(found.marks == values_in_charts(document));
            CHECK(found.texts_looked_at > 100);
        }
    }
}

TEST_CASE("every report that ships stands whole on paper") {
    if (!has_browser()) return;
    const report::Document document = all_reports(shipped_scheme("kent"));
    const std::string paper = printed_text(report::html_of(document));
    for (const report::Block& block : document.blocks)
        if (const auto* table = std::get_if<report::Table>(&block))
            for (const auto& row : table->rows) {
                const std::string name = in_words(row.front());
                const std::string word = name.substr(0, name.find(' '));
                INFO(table->caption << ": " << name);
                CHECK(paper.find(word) != std::string::npos);
            }
}
