// reports and report: what a scheme tells boards, heads and officers.
#include "base/text.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"
#include "script/report_checks.h"
#include "script/report_reading.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

bool is_plain(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// choose = { "round", of = "applications", newest_by = "submitted_on" }.
std::optional<ReportChoice> read_choice(lua_State* state, TableReader& report) {
    std::optional<ReportChoice> choice;
    if (report.push("choose") != LUA_TNIL) {
        TableReader table{state, -1, "choose"};
        const std::string column = table.first_text();
        const auto rows = read_rows(state, table, "of");
        if (const ReportSource* source = rows ? report_source(rows->source) : nullptr) {
            choice = ReportChoice{.column = column,
                                  .rows = *rows,
                                  .newest_by = read_column_name(table, "newest_by", *source, true)};
            read_column(table, *source, column);
            const SourceColumn* newest = source->column(choice->newest_by);
            if (newest != nullptr && newest->kind != report::DatumKind::date)
                table.note(fmt::format("'newest_by' is a column of days; '{}' is {}", newest->name,
                                       name_of(newest->kind)));
        }
        table.finish();
    }
    lua_pop(state, 1);
    return choice;
}

void read_about(TableReader& table, ReportDefinition& report) {
    report.about = table.text("about", false);
    if (!report.about.empty() && source_of_subject(report.about) == nullptr)
        table.note(fmt::format("'about' is appointment or partnership, not '{}'", printable(report.about)));
    const std::string audience = table.text("audience", false);
    if (!audience.empty() && audience != "everyone" && audience != "officers")
        table.note(fmt::format("'audience' is officers or everyone, not '{}'", printable(audience)));
    report.for_everyone = audience == "everyone";
}

int report_word(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "report"};
    auto report = std::make_shared<ReportDefinition>();
    report->where = caller_place(state);
    report->id = table.text("id");
    table.about(report->id);
    if (!report->id.empty() && !is_plain(report->id))
        table.note("the id of a report is made of small letters, digits and _");
    report->title = table.text("title");
    report->says = table.text("says");
    report->clauses = table.texts("clause", false);
    for (const std::string& id : report->clauses)
        if (const auto unknown = builder.unknown_clause(id)) table.note(*unknown);
    read_about(table, *report);
    report->choice = read_choice(state, table);
    report->publishes = table.texts("publishes", false);
    report->smallest = read_number(state, table, "smallest");
    report->parts = read_report_parts(state, table, 1);
    if (table.is_table() && table.length() == 0)
        table.note("a report has parts: heading \"…\", figures { … }, listing { … } …");
    table.finish();
    for (Problem& problem : problems_of(*report))
        builder.add(state, std::move(problem));
    builder.built_rule(state, report, "report " + printable(report->id));
    push_handle(state, std::move(report));
    return 1;
}

// What tracing and checking see of a report: its clauses, its numbers, and the declarations that it asks for.
class Naming {
  public:
    Naming(NamedRule& rule, std::vector<std::string>& declarations)
        : rule_(rule), declarations_(declarations) {}

    void add(const std::vector<ReportTest>& tests) {
        for (const ReportTest& test : tests) {
            rule_.operands.insert(rule_.operands.end(), test.values.begin(), test.values.end());
            if (test.column == declared_column) add_declarations(test);
        }
    }

    void operator()(const ReportHeading& heading) {
        rule_.clauses.insert(rule_.clauses.end(), heading.clauses.begin(), heading.clauses.end());
    }
    void operator()(const ReportFigures& figures) {
        for (const ReportFigure& figure : figures.figures) {
            add(figure.rows.tests);
            add(figure.part.tests);
        }
    }
    void operator()(const ReportListing& listing) { add(listing.rows.tests); }
    void operator()(const ReportGrouping& grouping) {
        add(grouping.rows.tests);
        add_measures(grouping.measures);
    }
    void operator()(const ReportChart& chart) {
        add(chart.rows.tests);
        add_measures(chart.measures);
    }
    void operator()(const ReportTimeline& timeline) { add(timeline.rows.tests); }
    void operator()(const ReportEach& each) {
        add(each.rows.tests);
        for (const auto& part : each.parts)
            std::visit(*this, part->says);
    }
    template <class Other>
    void operator()(const Other&) {}

  private:
    void add_measures(const std::vector<ReportMeasure>& measures) {
        for (const ReportMeasure& measure : measures)
            add(measure.only);
    }
    void add_declarations(const ReportTest& test) {
        for (const Operand& operand : test.values)
            if (const auto* value = std::get_if<Value>(&operand))
                if (const auto* key = std::get_if<std::string>(value)) declarations_.push_back(*key);
    }

    NamedRule& rule_;
    std::vector<std::string>& declarations_;
};

NamedRule named(const ReportDefinition& report, std::vector<std::string>& declarations) {
    NamedRule rule{.name = report.id, .clauses = report.clauses, .where = report.where};
    if (report.smallest) rule.operands.push_back(*report.smallest);
    Naming naming{rule, declarations};
    if (report.choice) naming.add(report.choice->rows.tests);
    for (const auto& part : report.parts)
        std::visit(naming, part->says);
    std::sort(rule.clauses.begin(), rule.clauses.end());
    rule.clauses.erase(std::unique(rule.clauses.begin(), rule.clauses.end()), rule.clauses.end());
    return rule;
}

void add_report(lua_State* state, const std::shared_ptr<const ReportDefinition>& report,
                ReportsDefinition& reports) {
    PackBuilder& builder = PackBuilder::of(state);
    if (const ReportDefinition* twin = reports.report(report->id)) {
        Place where = report->where;
        where.path = "report " + printable(report->id);
        builder.add(state, {where, fmt::format("two reports are called '{}'; the other stands in line {}",
                                               printable(report->id), twin->where.line)});
    }
    builder.definition.other_rules.push_back(named(*report, reports.declarations));
    reports.reports.push_back(report);
}

int reports_word(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "reports"};
    if (builder.definition.reports) table.note("a pack says reports { … } once");
    auto reports = std::make_shared<ReportsDefinition>();
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* report = handle_of<std::shared_ptr<ReportDefinition>>(state, -1);
        if (report == nullptr && handle_of<Broken>(state, -1) == nullptr)
            table.note(fmt::format("entry {} is {}, not report {{ … }}", i, described(state, -1)));
        if (report != nullptr) {
            builder.listed(report->get());
            add_report(state, *report, *reports);
        }
        lua_pop(state, 1);
    }
    table.finish();
    builder.definition.reports = std::move(reports);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

const ReportDefinition* ReportsDefinition::report(std::string_view id) const {
    const auto found =
        std::find_if(reports.begin(), reports.end(), [&](const auto& report) { return report->id == id; });
    return found == reports.end() ? nullptr : found->get();
}

std::vector<std::string> names_in_texts(const ReportDefinition& report) {
    std::vector<std::string> names{"as_of", "scheme", "authority", "edition", "academic_year"};
    if (report.choice) names.push_back(report.choice->column);
    if (const ReportSource* subject = source_of_subject(report.about))
        for (const SourceColumn& column : subject->columns)
            names.emplace_back(column.name);
    return names;
}

std::vector<std::string> names_in_braces(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace_back(text.substr(open + 1, close - open - 1));
    }
    return names;
}

void offer_reports(ScriptHost& host) {
    offer_report_parts(host);
    offer_function<report_word>(host, "report");
    offer_function<reports_word>(host, "reports");
}

}  // namespace headway
