// Reports in words: what each of them tells, and of which records.
#include "base/text.h"
#include "scheme/rules_in_words_parts.h"
#include "script/reports.h"

#include <fmt/format.h>

#include <array>

namespace headway {

namespace {

using TestKind = ReportTest::Kind;

// What stands in braces is filled in when the report is made: {as_of} reads “as of”.
std::string without_braces(const std::string& text) {
    std::string out;
    bool inside = false;
    for (const char c : text) {
        if (c == '{') out += "“";
        if (c == '}') out += "”";
        inside = c == '{' || (inside && c != '}');
        if (c != '{' && c != '}') out += inside && c == '_' ? ' ' : c;
    }
    return out;
}

class ReportTeller {
  public:
    ReportTeller(const RuleTeller& teller, std::vector<RuleLine>& lines) : teller_(teller), lines_(lines) {}

    void tell(const std::vector<std::shared_ptr<const ReportPart>>& parts) {
        for (const auto& part : parts)
            std::visit(*this, part->says);
    }

    void operator()(const ReportHeading& heading) { line("heading: " + heading.text); }
    void operator()(const ReportParagraph& paragraph) { line("text: " + paragraph.text); }
    void operator()(const ReportFigures& figures) {
        for (const ReportFigure& figure : figures.figures) {
            const bool is_share = figure.measure.kind == report::Measure::Kind::share;
            line(fmt::format("figure “{}”: {} {}{}", figure.measure.title, measure(figure.measure),
                             rows(is_share ? figure.part : figure.rows),
                             is_share ? ", of " + rows(figure.rows) : ""));
        }
    }
    void operator()(const ReportListing& listing) {
        std::vector<std::string> columns;
        for (const ReportColumn& column : listing.columns)
            columns.push_back(column.title);
        line(fmt::format("list “{}” of {}: {}", listing.caption, rows(listing.rows), joined(columns, ", ")));
    }
    void operator()(const ReportGrouping& grouping) {
        line(fmt::format("table “{}” of {} by {}: {}", grouping.caption, rows(grouping.rows),
                         spaced(grouping.by), measures(grouping.measures)));
    }
    void operator()(const ReportChart& chart) {
        const std::string what =
            chart.split.empty() ? measures(chart.measures) : "split by " + spaced(chart.split);
        line(fmt::format("chart “{}” of {} by {}: {}", chart.caption, rows(chart.rows), spaced(chart.by),
                         what));
    }
    void operator()(const ReportTimeline& timeline) {
        line(fmt::format("timeline “{}” of {}: {} from {} to {}", timeline.caption, rows(timeline.rows),
                         spaced(timeline.name), spaced(timeline.from), spaced(timeline.to)));
    }
    void operator()(const ReportForm& form) {
        std::vector<std::string> labels;
        for (const report::Field& field : form.fields)
            labels.push_back(field.label);
        line(fmt::format("form “{}”: {}", form.caption, joined(labels, ", ")));
    }
    void operator()(const ReportEach& each) {
        line(fmt::format("for each {} of {}:", spaced(each.by), rows(each.rows)));
        ++depth_;
        tell(each.parts);
        --depth_;
    }
    void operator()(const ReportNewPage&) { line("a new page"); }

    std::string rows(const ReportRows& asked) const {
        const std::string where = tests(asked.tests);
        return spaced(asked.source) + (where.empty() ? "" : " where " + where);
    }

  private:
    void line(const std::string& text) { lines_.push_back({depth_, without_braces(text)}); }

    std::string measure(const ReportMeasure& measure) const {
        constexpr std::array<std::string_view, 4> words{"how many", "the share of", "the total of",
                                                        "the average of"};
        std::string said{words.at(static_cast<std::size_t>(measure.kind))};
        if (!measure.column.empty()) said += " " + spaced(measure.column) + " of";
        if (!measure.only.empty()) said += " those where " + tests(measure.only);
        return said;
    }

    std::string measures(const std::vector<ReportMeasure>& all) const {
        std::vector<std::string> said;
        for (const ReportMeasure& one : all)
            said.push_back(fmt::format("“{}”, {}", one.title, measure(one)));
        return joined(said, "; ");
    }

    std::string tests(const std::vector<ReportTest>& all) const {
        std::vector<std::string> said;
        for (const ReportTest& one : all)
            said.push_back(test(one));
        return joined(said);
    }

    std::string test(const ReportTest& test) const {
        std::vector<std::string> values;
        for (const Operand& operand : test.values)
            values.push_back(spaced(teller_.value_in_words(operand)));
        const std::string column = spaced(test.column);
        switch (test.kind) {
            case TestKind::is:
                return fmt::format("{} is {}", column, joined(values, " or "));
            case TestKind::is_not:
                return fmt::format("{} is not {}", column, joined(values, " or "));
            case TestKind::at_least:
                return fmt::format("{} is {} or more", column, joined(values));
            case TestKind::at_most:
                return fmt::format("{} is {} or less", column, joined(values));
            case TestKind::recorded:
                return fmt::format("{} is recorded", column);
            case TestKind::not_recorded:
                return fmt::format("{} is not recorded", column);
            case TestKind::within:
                return fmt::format("{} is of the {}", column, spaced(name_of(test.window)));
            default:
                return distance(test, column);
        }
    }

    // A number is one of days.
    std::string distance(const ReportTest& test, const std::string& column) const {
        const Value value = teller_.value(test.values.front());
        const auto* days = std::get_if<std::int64_t>(&value);
        const std::string how_long = days == nullptr ? in_words(value) : counted(*days, "day");
        if (test.kind == TestKind::within_last) return fmt::format("{} is {} ago or less", column, how_long);
        if (test.kind == TestKind::more_than_ago)
            return fmt::format("{} is more than {} ago", column, how_long);
        return fmt::format("{} is {} ahead or less", column, how_long);
    }

    const RuleTeller& teller_;
    std::vector<RuleLine>& lines_;
    std::size_t depth_ = 0;
};

RuleInWords told(const ReportDefinition& report, const RuleTeller& teller) {
    RuleInWords told{
        .file = report.where.file, .kind = "report", .id = report.id, .clauses = report.clauses, .says = {}};
    ReportTeller parts{teller, told.says};
    say(told.says, without_braces(fmt::format("{}: {}", report.title, report.says)));
    if (!report.about.empty()) say(told.says, "about one " + report.about);
    if (report.choice)
        say(told.says, fmt::format("of one {} of {}, where nothing else is said the newest by {}",
                                   spaced(report.choice->column), parts.rows(report.choice->rows),
                                   spaced(report.choice->newest_by)));
    if (report.for_everyone) say(told.says, "for everyone to read");
    if (!report.publishes.empty()) say(told.says, "it publishes " + spaced(joined(report.publishes)));
    if (report.smallest)
        say(told.says, "nothing that fewer share than " + teller.value_in_words(*report.smallest));
    parts.tell(report.parts);
    return told;
}

}  // namespace

void tell_reports(RuleTeller& teller) {
    const auto& reports = teller.definition().reports;
    if (!reports) return;
    for (const auto& report : reports->reports)
        teller.add(report->where, told(*report, teller));
}

}  // namespace headway
