#include "base/text.h"
#include "scheme/report_question.h"
#include "scheme/reports.h"
#include "scheme/timeline_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using report::Cell;

class ReportWriter {
  public:
    ReportWriter(const ReportDefinition& report, ReportQuestion& question)
        : report_(report),
          question_(question),
          smallest_(report.smallest ? question.number(*report.smallest) : 0) {}

    void write(const std::vector<std::shared_ptr<const ReportPart>>& parts) {
        for (const auto& part : parts)
            std::visit(*this, part->says);
    }
    std::vector<report::Block> blocks() { return std::move(blocks_); }
    std::size_t sections() const { return sections_; }

    void operator()(const ReportHeading& heading) {
        report::Line says{question_.filled(heading.text)};
        if (!heading.clauses.empty()) says.add(" " + joined(heading.clauses, ", "), report::Run::Kind::quiet);
        has_heading_ = true;
        add_heading(std::move(says), inside_ == 0 ? 2 : group_level_ + 1);
    }
    void operator()(const ReportParagraph& paragraph) {
        report::Line says{question_.filled(paragraph.text)};
        if (paragraph.notice)
            blocks_.emplace_back(report::Note{std::move(says)});
        else
            say(std::move(says));
    }
    void operator()(const ReportFigures& figures) {
        report::KeyFigures shown;
        for (const ReportFigure& figure : figures.figures)
            shown.figures.push_back({value_of(figure), question_.filled(figure.measure.title)});
        blocks_.emplace_back(std::move(shown));
    }
    void operator()(const ReportListing& listing) {
        const auto [records, rows] = question_.rows(listing.rows);
        if (rows.empty()) return say_none(listing.caption, listing.otherwise);
        std::vector<report::Order> order;
        for (const ReportOrdering& by : listing.order)
            order.push_back({by.column, by.largest_first});
        blocks_.emplace_back(table_of(listing, *records, ordered(*records, rows, order)));
    }
    void operator()(const ReportGrouping& grouping) {
        const auto [records, rows] = question_.rows(grouping.rows);
        const std::vector<report::Group> groups = groups_of(*records, rows, grouping.by);
        if (groups.empty()) return say_none(grouping.caption, grouping.otherwise);
        report::Table table{question_.filled(grouping.caption), {{records->column(grouping.by)->title}}, {}};
        std::vector<report::Measure> measures;
        for (const ReportMeasure& measure : grouping.measures) {
            measures.push_back(question_.measure(grouping.rows, measure));
            table.columns.push_back({measure.title, kind_of(*records, measures.back())});
        }
        for (const report::Group& group : groups) {
            std::vector<Cell> row{report::text_cell(group.name)};
            for (const report::Measure& measure : measures)
                row.push_back(measured(*records, group.rows, measure));
            table.rows.push_back(std::move(row));
        }
        blocks_.emplace_back(std::move(table));
        say_what_is_kept_back();
    }
    void operator()(const ReportChart& chart) {
        const auto [records, rows] = question_.rows(chart.rows);
        const std::vector<report::Group> groups = groups_of(*records, rows, chart.by);
        if (groups.empty()) return say_none(chart.caption, chart.otherwise);
        report::Chart drawn{
            .kind = chart.kind, .caption = question_.filled(chart.caption), .unit = chart.unit};
        for (const report::Group& group : groups)
            drawn.categories.push_back(group.name);
        drawn.series = chart.split.empty() ? measured_series(chart, *records, groups)
                                           : split_series(chart, *records, rows, groups);
        blocks_.emplace_back(std::move(drawn));
        say_what_is_kept_back();
    }
    void operator()(const ReportTimeline& timeline) {
        const auto [records, rows] = question_.rows(timeline.rows);
        report::Timeline drawn{.caption = question_.filled(timeline.caption), .today = question_.as_of()};
        drawn.rows = timeline_rows(timeline, *records, rows, question_.as_of());
        if (drawn.rows.empty()) return say_none(timeline.caption, timeline.otherwise);
        fit(drawn);
        blocks_.emplace_back(std::move(drawn));
    }
    void operator()(const ReportForm& form) {
        report::Form blank{question_.filled(form.caption), form.fields};
        for (report::Field& field : blank.fields)
            field.value = question_.filled(field.value);
        blocks_.emplace_back(std::move(blank));
    }
    void operator()(const ReportEach& each) {
        const auto [records, rows] = question_.rows(each.rows);
        const std::vector<report::Group> groups = groups_of(*records, rows, each.by);
        if (groups.empty()) return say_none("", each.otherwise);
        const int outer = group_level_;
        group_level_ = inside_ > 0 ? outer + 1 : (has_heading_ ? 3 : 2);
        ++inside_;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (each.on_new_pages && i > 0) blocks_.emplace_back(report::PageBreak{});
            add_heading(groups[i].name, group_level_);
            question_.enter(each.by, groups[i].value);
            write(each.parts);
            question_.leave();
        }
        --inside_;
        group_level_ = outer;
    }
    void operator()(const ReportNewPage&) { blocks_.emplace_back(report::PageBreak{}); }

  private:
    void add_heading(report::Line says, int level) {
        ++sections_;
        blocks_.emplace_back(report::Heading{level, std::move(says), fmt::format("part-{}", sections_)});
    }

    void say(report::Line says) { blocks_.emplace_back(report::Paragraph{std::move(says)}); }

    void say_none(const std::string& caption, const std::string& otherwise) {
        if (!otherwise.empty()) return say(question_.filled(otherwise));
        say(caption.empty() ? "There are none." : question_.filled(caption) + ": none.");
    }

    // The groups that may be shown: all, but in a report for everyone.
    std::vector<report::Group> groups_of(const report::Records& records, const report::Rows& rows,
                                         const std::string& by) const {
        std::vector<report::Group> groups = grouped(records, rows, by);
        if (!report_.for_everyone || smallest_ == 0) return groups;
        const report::DatumKind kind = records.column(by)->kind;
        const bool add_up = kind != report::DatumKind::list && kind != report::DatumKind::choices;
        return shared_by(std::move(groups), static_cast<std::size_t>(smallest_), rows.size(), add_up);
    }

    void say_what_is_kept_back() {
        if (!report_.for_everyone || smallest_ == 0) return;
        say(fmt::format("What fewer than {} share is not shown.", smallest_));
    }

    Cell value_of(const ReportFigure& figure) {
        const auto [records, rows] = question_.rows(figure.rows);
        if (figure.measure.kind == report::Measure::Kind::share) {
            const auto [same, part] = question_.rows(figure.part);
            return {
                report::Rate{static_cast<std::int64_t>(part.size()), static_cast<std::int64_t>(rows.size())}};
        }
        if (report_.for_everyone && std::cmp_less(rows.size(), smallest_))
            return report::text_cell(fmt::format("fewer than {}", smallest_));
        return measured(*records, rows, question_.measure(figure.rows, figure.measure));
    }

    report::Table table_of(const ReportListing& listing, const report::Records& records,
                           const report::Rows& rows) {
        report::Table table{question_.filled(listing.caption), {}, {}};
        std::vector<const std::vector<report::Datum>*> values;
        std::vector<report::DatumKind> kinds;
        for (const ReportColumn& column : listing.columns) {
            kinds.push_back(records.column(column.name)->kind);
            values.push_back(&records.values(column.name));
            table.columns.push_back({column.title, report::shown_as(kinds.back())});
        }
        table.rows.reserve(rows.size());
        for (const std::uint32_t row : rows) {
            std::vector<Cell> cells;
            cells.reserve(values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                cells.push_back(cell_of((*values[i])[row], kinds[i]));
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    std::vector<report::Series> measured_series(const ReportChart& chart, const report::Records& records,
                                                const std::vector<report::Group>& groups) {
        std::vector<report::Series> series;
        for (const ReportMeasure& asked : chart.measures) {
            const report::Measure measure = question_.measure(chart.rows, asked);
            report::Series one{asked.title, {}};
            for (const report::Group& group : groups)
                one.values.push_back(plotted(measured(records, group.rows, measure)));
            series.push_back(std::move(one));
        }
        return series;
    }

    static std::vector<report::Series> split_series(const ReportChart& chart, const report::Records& records,
                                                    const report::Rows& rows,
                                                    const std::vector<report::Group>& groups) {
        std::vector<report::Series> series;
        for (const report::Group& part : grouped(records, rows, chart.split)) {
            report::Series one{part.name, {}};
            for (const report::Group& group : groups)
                one.values.emplace_back(static_cast<double>(
                    std::count_if(group.rows.begin(), group.rows.end(), [&](std::uint32_t row) {
                        return std::binary_search(part.rows.begin(), part.rows.end(), row);
                    })));
            series.push_back(std::move(one));
        }
        return series;
    }

    const ReportDefinition& report_;
    ReportQuestion& question_;
    std::int64_t smallest_;
    std::vector<report::Block> blocks_;
    std::size_t sections_ = 0;
    bool has_heading_ = false;
    int inside_ = 0;  // of how many for_each
    int group_level_ = 2;
};

std::string subtitle_of(const Scheme& scheme, const ReportDefinition& report,
                        const ReportQuestion& question) {
    const Manifest& manifest = scheme.definition().manifest;
    std::string subtitle = fmt::format("{}, {}", manifest.title, manifest.authority);
    if (report.choice && !question.chosen().empty())
        subtitle += fmt::format("; {} {}", spaced(report.choice->column), question.chosen());
    return fmt::format("{}; as of {}", subtitle, in_words(question.as_of()));
}

std::string foot_of(const Scheme& scheme, const ReportDefinition& report) {
    const std::string clauses =
        report.clauses.empty() ? "" : fmt::format(" It serves {}.", joined(report.clauses));
    return fmt::format(
        "{}Made by the edition “{}” of the scheme’s rules.{}",
        report.for_everyone ? "" : "This report may name people: give it only to those whom it is for. ",
        scheme.definition().manifest.edition, clauses);
}

report::Document document_of(const Scheme& scheme, const ReportDefinition& report, ReportQuestion& question,
                             const ReportOrder& order) {
    ReportWriter writer{report, question};
    report::Document document{.title = question.filled(report.title),
                              .subtitle = subtitle_of(scheme, report, question)};
    writer.write(report.parts);
    document.contents = writer.sections() > 2;
    document.blocks = writer.blocks();
    document.foot = foot_of(scheme, report);
    document.properties = {{"scheme", scheme.id()},
                           {"edition", scheme.edition()},
                           {"report", report.id},
                           {"as_of", iso(question.as_of())},
                           {"audience", report.for_everyone ? "everyone" : "officers"},
                           {"pack_digest", scheme.digest()}};
    if (!report.about.empty()) document.properties.emplace_back(report.about, order.about);
    if (report.choice) document.properties.emplace_back(report.choice->column, question.chosen());
    if (order.since) document.properties.emplace_back("since", iso(*order.since));
    return document;
}

}  // namespace

ReportOutcome report_of(const Scheme& scheme, const Register& reg, const ReportDefinition& report,
                        const ReportOrder& order) {
    ReportQuestion question{scheme, reg, report, order};
    ReportOutcome outcome{.problems = question.problems()};
    if (!outcome.problems.empty()) return outcome;
    report::Document document = document_of(scheme, report, question, order);
    outcome.problems = question.problems();
    outcome.failure = question.failure();
    if (outcome.problems.empty() && !outcome.failure) outcome.document = std::move(document);
    return outcome;
}

}  // namespace headway
