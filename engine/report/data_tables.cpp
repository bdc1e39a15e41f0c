#include "report/data_tables.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace headway::report {

namespace {

using Kind = Column::Kind;

// Pounds beyond this many are no money that whole pence could tell.
constexpr double most_pounds = 1e13;

Cell value_of_chart(std::optional<double> value, bool money) {
    if (!value || !std::isfinite(*value)) return {};
    if (money && std::abs(*value) < most_pounds) return {Pence{std::llround(*value * 100)}};
    return {*value};
}

Cell cell_of(const std::string& text) {
    return text.empty() ? Cell{} : text_cell(text);
}

std::string_view words_of(Stretch::State state) {
    constexpr std::array words{"", "done", "open", "late"};
    return words[static_cast<std::size_t>(state)];
}

struct DataTable {
    std::optional<Table> operator()(const Table& table) const { return table; }
    std::optional<Table> operator()(const KeyFigures& figures) const { return data_table(figures); }
    std::optional<Table> operator()(const Chart& chart) const { return data_table(chart); }
    std::optional<Table> operator()(const Timeline& timeline) const { return data_table(timeline); }
    std::optional<Table> operator()(const Form& form) const { return data_table(form); }
    template <typename Words>
    std::optional<Table> operator()(const Words& /*words*/) const {
        return std::nullopt;
    }
};

}  // namespace

std::optional<Table> data_table(const Block& block) {
    return std::visit(DataTable{}, block);
}

Table data_table(const KeyFigures& figures) {
    Table table{"Key figures", {{"Figure"}, {"Value"}}, {}};
    for (const KeyFigure& figure : figures.figures)
        table.rows.push_back({cell_of(figure.label), figure.value});
    return table;
}

Table data_table(const Chart& chart) {
    const bool money = chart.unit == "£";
    const std::string unit = chart.unit.empty() || money ? "" : " (" + chart.unit + ")";
    Table table{chart.caption, {{"Category"}}, {}};
    for (const Series& series : chart.series)
        table.columns.push_back({series.name + unit, money ? Kind::money : Kind::number});
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<Cell> row{cell_of(chart.categories[i])};
        for (const Series& series : chart.series)
            row.push_back(value_of_chart(i < series.values.size() ? series.values[i] : std::nullopt, money));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table data_table(const Timeline& timeline) {
    Table table{
        timeline.caption, {{"For"}, {"From", Kind::date}, {"To", Kind::date}, {"What"}, {"State"}}, {}};
    for (const TimelineRow& row : timeline.rows)
        for (const Stretch& stretch : row.stretches)
            table.rows.push_back({cell_of(row.name), Cell{stretch.from}, Cell{stretch.to},
                                  cell_of(stretch.says), cell_of(std::string{words_of(stretch.state)})});
    return table;
}

Table data_table(const Form& form) {
    Table table{form.caption, {{"Field"}, {"Answer"}, {"How to answer"}, {"Choices"}}, {}};
    for (const Field& field : form.fields)
        table.rows.push_back({cell_of(field.label), cell_of(field.value), cell_of(field.help),
                              cell_of(joined(field.choices, "; "))});
    return table;
}

std::vector<bool> columns_with_rates(const Table& table) {
    std::vector<bool> rates;
    rates.reserve(table.columns.size());
    for (const Column& column : table.columns)
        rates.push_back(column.kind == Kind::rate);
    for (const std::vector<Cell>& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.size(), rates.size()); ++i)
            if (std::holds_alternative<Rate>(row[i].value)) rates[i] = true;
    return rates;
}

std::string title_of_part(const Column& column) {
    return column.title + ": how many";
}

std::string title_of_whole(const Column& column) {
    return column.title + ": of how many";
}

std::string text_below(const Lines& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        out += (i == 0 ? "" : "\n") + plain_text(lines[i]);
    return out;
}

}  // namespace headway::report
