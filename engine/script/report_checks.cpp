#include "script/report_checks.h"

#include "base/text.h"
#include "script/report_sources.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

class Checking {
  public:
    explicit Checking(const ReportDefinition& report) : report_(report), names_(names_in_texts(report)) {}

    Problems run() {
        check_published();
        for (const auto& part : report_.parts)
            check(*part);
        return std::move(problems_);
    }

    void operator()(const ReportHeading& heading) { check_text(heading.text); }
    void operator()(const ReportParagraph& paragraph) { check_text(paragraph.text); }
    void operator()(const ReportFigures& figures) {
        for (const ReportFigure& figure : figures.figures) {
            check_rows(figure.rows);
            if (!figure.part.source.empty()) check_rows(figure.part);
            check_measure(figure.measure);
        }
    }
    void operator()(const ReportListing& listing) {
        check_rows(listing.rows);
        for (const ReportColumn& column : listing.columns)
            check_shown(listing.rows, column.name);
    }
    void operator()(const ReportGrouping& grouping) {
        check_rows(grouping.rows);
        check_shown(grouping.rows, grouping.by);
        check_measures(grouping.measures);
    }
    void operator()(const ReportChart& chart) {
        check_rows(chart.rows);
        check_shown(chart.rows, chart.by);
        check_measures(chart.measures);
        if (report_.for_everyone && !chart.split.empty())
            note("a chart for everyone has no 'split': the parts of a group can be fewer than may be told");
    }
    void operator()(const ReportTimeline& timeline) {
        check_rows(timeline.rows);
        for (const std::string& column : {timeline.name, timeline.says})
            if (!column.empty()) check_shown(timeline.rows, column);
    }
    void operator()(const ReportForm& form) {
        for (const report::Field& field : form.fields)
            check_text(field.value);
    }
    void operator()(const ReportEach& each) {
        check_rows(each.rows);
        check_shown(each.rows, each.by);
        groups_.push_back(each.by);
        const Place outside = where_;
        for (const auto& part : each.parts)
            check(*part);
        where_ = outside;
        groups_.pop_back();
    }
    void operator()(const ReportNewPage&) {}

  private:
    void check(const ReportPart& part) {
        where_ = part.where;
        std::visit(*this, part.says);
    }

    void note(const std::string& message) {
        Place where = where_;
        where.path = "report " + printable(report_.id);
        problems_.push_back({std::move(where), message});
    }

    void check_published() {
        where_ = report_.where;
        if (!report_.publishes.empty() && !report_.for_everyone)
            note("'publishes' is for a report with audience = \"everyone\"");
        for (const std::string& name : report_.publishes) {
            const bool known =
                std::any_of(report_sources().begin(), report_sources().end(),
                            [&](const auto& source) { return source.column(name) != nullptr; });
            if (!known) note(fmt::format("'publishes' has '{}', which is no column", printable(name)));
        }
    }

    void check_text(const std::string& text) {
        for (const std::string& name : names_in_braces(text)) {
            if (std::find(names_.begin(), names_.end(), name) == names_.end())
                note(fmt::format("a text here can't say {{{}}}{}; it can say {}", printable(name),
                                 did_you_mean(name, names_), joined(names_)));
            else if (const ReportSource* subject = source_of_subject(report_.about))
                if (const SourceColumn* column = subject->column(name)) check_personal(*column);
        }
    }

    void check_rows(const ReportRows& rows) {
        const ReportSource* source = report_source(rows.source);
        if (source == nullptr) return;
        for (const std::string& column : groups_)
            if (source->column(column) == nullptr)
                note(fmt::format("inside for_each \"{}\", rows need a column '{}'; {} have none", column,
                                 column, rows.source));
        if (rows.source == "shortlist" && report_.about != "appointment")
            note("a shortlist is of one appointment: the report says about = \"appointment\"");
    }

    void check_shown(const ReportRows& rows, const std::string& name) {
        const ReportSource* source = report_source(rows.source);
        const SourceColumn* column = source == nullptr ? nullptr : source->column(name);
        if (column != nullptr) check_personal(*column);
    }

    void check_personal(const SourceColumn& column) {
        if (!report_.for_everyone || !column.personal) return;
        const auto& published = report_.publishes;
        if (std::find(published.begin(), published.end(), column.name) == published.end())
            note(fmt::format(
                "'{}' tells of somebody; a report for everyone shows it only where it says publishes = {{ "
                "\"{}\" }}",
                column.name, column.name));
    }

    // Where nothing may be told of fewer than so many, only numbers of records can be kept back rightly.
    void check_measure(const ReportMeasure& measure) {
        if (!report_.for_everyone) return;
        if (!report_.smallest)
            note(
                "a report for everyone that tells numbers says of how many at least: smallest = parameter "
                "\"…\"");
        if (measure.kind != report::Measure::Kind::count || !measure.only.empty())
            note(
                "a report for everyone tells plain numbers of records only, count = true: from shares, parts "
                "and totals "
                "smaller numbers can be reckoned");
    }

    void check_measures(const std::vector<ReportMeasure>& measures) {
        for (const ReportMeasure& measure : measures)
            check_measure(measure);
    }

    const ReportDefinition& report_;
    std::vector<std::string> names_;
    std::vector<std::string> groups_;  // the columns of the for_each around
    Place where_;
    Problems problems_;
};

}  // namespace

Problems problems_of(const ReportDefinition& report) {
    return Checking{report}.run();
}

}  // namespace headway
