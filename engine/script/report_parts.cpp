// The parts of reports: heading, paragraph, notice, figures, listing, grouped, chart, timeline, to_fill,
// for_each, new_page.
#include "base/text.h"
#include "script/criteria.h"
#include "script/pack_bindings.h"
#include "script/report_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

using report::DatumKind;

// Pushes the part, which is to stand in a report or a for_each.
template <class Part>
int push_part(lua_State* state, Part says, const std::string& what) {
    auto part = std::make_shared<ReportPart>(ReportPart{std::move(says), caller_place(state)});
    PackBuilder::charge(state, sizeof(ReportPart) + 1000);
    PackBuilder::of(state).built_rule(state, part, what);
    push_handle(state, std::move(part));
    return 1;
}

int push_broken(lua_State* state) {
    push_handle(state, Broken{});
    return 1;
}

// The rows under `of`, and their source.
struct Asked {
    std::optional<ReportRows> rows;
    const ReportSource* source = nullptr;
};

Asked read_asked(lua_State* state, TableReader& table) {
    Asked asked{.rows = read_rows(state, table, "of")};
    if (asked.rows) asked.source = report_source(asked.rows->source);
    return asked;
}

// What tables and pictures begin with: a caption, the rows that they are of, and what is said where there are
// none. Null where there are no rows to read.
template <class Part>
const ReportSource* read_beginning(lua_State* state, TableReader& table, Part& part) {
    part.caption = table.first_text();
    table.about(part.caption);
    const Asked asked = read_asked(state, table);
    part.otherwise = table.text("otherwise", false);
    if (asked.rows) part.rows = *asked.rows;
    return asked.source;
}

// heading "Needs", or heading { "Needs", clause = "KENT-V2" }.
int heading(lua_State* state) {
    ReportHeading heading;
    if (lua_type(state, 1) == LUA_TSTRING) {
        heading.text = lua_tostring(state, 1);
    } else {
        TableReader table{state, 1, "heading"};
        heading.text = table.first_text();
        table.about(heading.text);
        heading.clauses = clauses_of(PackBuilder::of(state), table);
        table.finish();
    }
    const std::string what = "heading " + printable(heading.text);
    return push_part(state, std::move(heading), what);
}

template <bool notice>
int paragraph(lua_State* state) {
    ReportParagraph paragraph{.notice = notice};
    const char* word = notice ? "notice" : "paragraph";
    if (lua_type(state, 1) != LUA_TSTRING)
        return PackBuilder::of(state).complain(
            state, fmt::format("write {} \"…\", not {}", word, described(state, 1)), word);
    paragraph.text = lua_tostring(state, 1);
    return push_part(state, std::move(paragraph), word);
}

// { "in contact", share = recent, of = active }: the braces on top of the stack.
std::optional<ReportFigure> read_figure(lua_State* state) {
    TableReader table{state, -1, "a figure"};
    ReportFigure figure;
    figure.measure.title = table.first_text();
    table.about(figure.measure.title);
    const auto says = [&](const char* key) {
        const bool said = table.push(key) != LUA_TNIL;
        lua_pop(state, 1);
        return said;
    };
    constexpr std::array<const char*, 4> kinds{"count", "share", "total", "average"};
    int said = 0;
    bool good = true;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (!says(kinds[i])) continue;
        ++said;
        figure.measure.kind = static_cast<report::Measure::Kind>(i);
        const bool of_column = i >= 2;
        const auto rows = read_rows(state, table, of_column || i == 1 ? "of" : "count");
        good = good && rows.has_value();
        if (rows) figure.rows = *rows;
        if (i == 1) {
            const auto part = read_rows(state, table, "share");
            good = good && part.has_value();
            if (part) figure.part = *part;
        }
        const ReportSource* source = rows && of_column ? report_source(rows->source) : nullptr;
        if (source == nullptr) continue;
        figure.measure.column = read_column_name(table, kinds[i], *source, true);
        const SourceColumn* column = source->column(figure.measure.column);
        good = good && column != nullptr;
        if (column != nullptr && column->kind != DatumKind::number && column->kind != DatumKind::money)
            table.note(fmt::format("'{}' is no number; {} needs one", column->name, kinds[i]));
    }
    if (said != 1)
        table.note(
            "a figure says one thing: count = rows, share = rows with of = rows, or total or average = "
            "\"column\" with of = rows");
    if (good && said == 1 && figure.measure.kind == report::Measure::Kind::share &&
        figure.part.source != figure.rows.source)
        table.note("a share is of the same source: 'share' and 'of' are both rows of it");
    table.finish();
    return good && said == 1 ? std::optional{figure} : std::nullopt;
}

int figures(lua_State* state) {
    TableReader table{state, 1, "figures"};
    ReportFigures figures;
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        if (const auto figure = read_figure(state)) figures.figures.push_back(*figure);
        lua_pop(state, 1);
    }
    table.finish();
    return push_part(state, std::move(figures), "figures");
}

// columns = { "mentee", { "quiet_since", "No contact since" } }.
std::vector<ReportColumn> read_columns(lua_State* state, TableReader& table, const ReportSource& source) {
    std::vector<ReportColumn> columns;
    const int type = table.push("columns");
    if (type == LUA_TTABLE) {
        TableReader list{state, -1, "columns"};
        for (lua_Integer i = 1; i <= list.length(); ++i) {
            ReportColumn column;
            if (list.push(i) == LUA_TTABLE) {
                TableReader named{state, -1, "a column"};
                column.name = named.first_text();
                const auto title = named.first_value(2);
                if (title && std::holds_alternative<std::string>(*title))
                    column.title = std::get<std::string>(*title);
                named.finish();
            } else if (lua_type(state, -1) == LUA_TSTRING) {
                column.name = lua_tostring(state, -1);
            } else {
                list.note(fmt::format("a column is a name, or {{ \"name\", \"title\" }}, not {}",
                                      described(state, -1)));
            }
            lua_pop(state, 1);
            const SourceColumn* known =
                column.name.empty() ? nullptr : read_column(table, source, column.name);
            if (known == nullptr) continue;
            if (column.title.empty()) column.title = known->title;
            columns.push_back(std::move(column));
        }
        list.finish();
    }
    lua_pop(state, 1);
    if (type != LUA_TTABLE) table.note("'columns' is missing: columns = { \"…\", \"…\" }");
    return columns;
}

// order = "area", { "area", "name" }; one that begins with "most " is told from the largest on.
std::vector<ReportOrdering> read_order(TableReader& table, const ReportSource& source) {
    constexpr std::string_view most = "most ";
    std::vector<ReportOrdering> order;
    for (std::string name : table.texts("order", false)) {
        const bool largest_first = name.starts_with(most);
        if (largest_first) name.erase(0, most.size());
        if (read_column(table, source, name) != nullptr) order.push_back({name, largest_first});
    }
    return order;
}

int listing(lua_State* state) {
    TableReader table{state, 1, "listing"};
    ReportListing listing;
    const ReportSource* source = read_beginning(state, table, listing);
    if (source == nullptr) return push_broken(state);
    listing.columns = read_columns(state, table, *source);
    listing.order = read_order(table, *source);
    table.finish();
    return push_part(state, std::move(listing), "listing");
}

int grouped(lua_State* state) {
    TableReader table{state, 1, "grouped"};
    ReportGrouping grouping;
    const ReportSource* source = read_beginning(state, table, grouping);
    if (source == nullptr) return push_broken(state);
    grouping.by = read_column_name(table, "by", *source, true);
    grouping.measures = read_measures(state, table, "columns", *source);
    if (grouping.measures.empty()) grouping.measures.push_back({.title = "How many"});
    table.finish();
    return push_part(state, std::move(grouping), "grouped");
}

int chart(lua_State* state) {
    constexpr std::array<std::string_view, 3> kinds{"bars", "stacked bars", "lines"};
    TableReader table{state, 1, "chart"};
    ReportChart chart;
    const ReportSource* source = read_beginning(state, table, chart);
    const std::string kind = table.text("kind", false);
    const auto found = std::find(kinds.begin(), kinds.end(), kind.empty() ? "bars" : kind);
    if (found == kinds.end())
        table.note(fmt::format("'kind' is bars, stacked bars or lines, not '{}'", printable(kind)));
    else
        chart.kind = static_cast<report::Chart::Kind>(found - kinds.begin());
    chart.unit = table.text("unit", false);
    if (source == nullptr) return push_broken(state);
    chart.by = read_column_name(table, "by", *source, true);
    chart.split = read_column_name(table, "split", *source, false);
    chart.measures = read_measures(state, table, "series", *source);
    if (!chart.split.empty() && !chart.measures.empty()) table.note("say either 'split' or 'series'");
    if (chart.measures.empty())
        chart.measures.push_back({.title = chart.unit.empty() ? "How many" : chart.unit});
    table.finish();
    return push_part(state, std::move(chart), "chart");
}

std::string read_day_column(TableReader& table, const char* key, const ReportSource& source) {
    std::string name = read_column_name(table, key, source, true);
    const SourceColumn* column = source.column(name);
    if (column != nullptr && column->kind != DatumKind::date)
        table.note(fmt::format("'{}' is a column of days; '{}' is {}", key, name, name_of(column->kind)));
    return name;
}

int timeline(lua_State* state) {
    TableReader table{state, 1, "timeline"};
    ReportTimeline timeline;
    const ReportSource* source = read_beginning(state, table, timeline);
    if (source == nullptr) return push_broken(state);
    timeline.name = read_column_name(table, "name", *source, true);
    timeline.from = read_day_column(table, "from", *source);
    timeline.to = read_day_column(table, "to", *source);
    timeline.says = read_column_name(table, "says", *source, false);
    timeline.state = read_column_name(table, "state", *source, false);
    table.finish();
    return push_part(state, std::move(timeline), "timeline");
}

// { "Actions", columns = { "What", "Who" }, rows = 4 }: the braces on top of the stack.
report::Field read_field(lua_State* state) {
    TableReader table{state, -1, "a field"};
    report::Field field;
    field.label = table.first_text();
    table.about(field.label);
    field.help = table.text("help", false);
    field.value = table.text("value", false);
    const auto count = [&](const char* key) {
        const auto number = table.value(key, false);
        const auto* whole = number ? std::get_if<std::int64_t>(&*number) : nullptr;
        if (number && (whole == nullptr || *whole < 1 || *whole > 60))
            table.note(fmt::format("'{}' is a whole number from 1 to 60", key));
        return whole == nullptr ? 0 : static_cast<int>(std::clamp<std::int64_t>(*whole, 1, 60));
    };
    const int lines = count("lines");
    const int rows = count("rows");
    const std::vector<std::string> columns = table.texts("columns", false);
    field.choices = table.texts("choices", false);
    if (table.flag("day")) field.kind = report::Field::Kind::date;
    if (!field.choices.empty()) field.kind = report::Field::Kind::choice;
    if (lines > 0) {
        field.kind = report::Field::Kind::box;
        field.size = lines;
    }
    if (!columns.empty()) {
        field.kind = report::Field::Kind::rows;
        field.choices = columns;
        field.size = std::max(rows, 1);
    }
    table.finish();
    return field;
}

int to_fill(lua_State* state) {
    TableReader table{state, 1, "to_fill"};
    ReportForm form;
    form.caption = table.first_text();
    table.about(form.caption);
    for (lua_Integer i = 2; i <= table.length(); ++i) {
        table.push(i);
        form.fields.push_back(read_field(state));
        lua_pop(state, 1);
    }
    table.finish();
    return push_part(state, std::move(form), "to_fill");
}

int for_each(lua_State* state) {
    TableReader table{state, 1, "for_each"};
    ReportEach each;
    each.by = table.first_text();
    table.about(each.by);
    const Asked asked = read_asked(state, table);
    each.otherwise = table.text("otherwise", false);
    each.on_new_pages = table.flag("on_new_pages");
    each.parts = read_report_parts(state, table, 2);
    if (asked.source == nullptr) return push_broken(state);
    each.rows = *asked.rows;
    read_column(table, *asked.source, each.by);
    table.finish();
    return push_part(state, std::move(each), "for_each");
}

int new_page(lua_State* state) {
    return push_part(state, ReportNewPage{}, "new_page");
}

}  // namespace

std::vector<std::shared_ptr<const ReportPart>> read_report_parts(lua_State* state, TableReader& table,
                                                                 lua_Integer first) {
    std::vector<std::shared_ptr<const ReportPart>> parts;
    for (lua_Integer i = first; i <= table.length(); ++i) {
        table.push(i);
        const auto* part = handle_of<std::shared_ptr<ReportPart>>(state, -1);
        if (part != nullptr) {
            PackBuilder::of(state).listed(part->get());
            parts.push_back(*part);
        } else if (handle_of<Broken>(state, -1) == nullptr) {
            table.note(fmt::format(
                "entry {} is {}, not heading \"…\", figures {{ … }}, listing {{ … }} or another part "
                "of a report",
                i, described(state, -1)));
        }
        lua_pop(state, 1);
    }
    return parts;
}

void offer_report_parts(ScriptHost& host) {
    offer_function<rows_word>(host, "rows");
    offer_function<heading>(host, "heading");
    offer_function<paragraph<false>>(host, "paragraph");
    offer_function<paragraph<true>>(host, "notice");
    offer_function<figures>(host, "figures");
    offer_function<listing>(host, "listing");
    offer_function<grouped>(host, "grouped");
    offer_function<chart>(host, "chart");
    offer_function<timeline>(host, "timeline");
    offer_function<to_fill>(host, "to_fill");
    offer_function<for_each>(host, "for_each");
    offer_function<new_page>(host, "new_page");
}

}  // namespace headway
