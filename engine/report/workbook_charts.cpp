#include "base/text.h"
#include "report/data_tables.h"
#include "report/workbook_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway::report {

namespace {

// Told apart on white paper and by eyes that see colours differently; repeated where there are more series.
constexpr std::array<lxw_color_t, 6> colours{0x0B5A6F, 0xD9822B, 0x6C4F9C, 0x4C9A4C, 0xB03A5B, 0x6B7680};

constexpr std::size_t most_series = 255;  // of one chart in Excel

std::uint8_t type_of(Chart::Kind kind) {
    constexpr std::array<std::uint8_t, 3> types{LXW_CHART_COLUMN, LXW_CHART_COLUMN_STACKED, LXW_CHART_LINE};
    return types[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Chart::Kind kind) {
    constexpr std::array<std::string_view, 3> names{"Bars", "Stacked bars", "Lines"};
    return names[static_cast<std::size_t>(kind)];
}

// A title that begins with "=" would be a reference to a cell; a space keeps it a text.
std::string title(const std::string& text) {
    constexpr std::size_t longest = 255;
    return shortened((text.starts_with('=') ? " " : "") + xml_text(text), longest);
}

// What a reader who does not see the chart is told.
std::string alternative_text(const Chart& chart) {
    constexpr std::size_t longest = 500;
    const std::size_t number = chart.categories.size();
    std::vector<std::string> names;
    for (const Series& series : chart.series)
        names.push_back(series.name);
    return shortened(
        xml_text(fmt::format("{}: {}. {} for each of {}. The numbers are in the cells beside it.",
                             name_of(chart.kind), chart.caption, joined(names),
                             number == 1 ? "1 category" : fmt::format("{} categories", number))),
        longest);
}

// The series in column `column`, whose name is its header's.
void add_series(lxw_chart* drawn, const Chart& chart, const Sheet& sheet, lxw_col_t column) {
    const auto last = static_cast<lxw_row_t>(chart.categories.size());
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    chart_series_set_categories(series, sheet.name.c_str(), 1, 0, last, 0);
    chart_series_set_values(series, sheet.name.c_str(), 1, column, last, column);
    chart_series_set_name(series, title(chart.series[column - 1U].name).c_str());
    const lxw_color_t colour = colours[(column - 1U) % colours.size()];
    if (chart.kind != Chart::Kind::lines) {
        lxw_chart_fill fill{};
        fill.color = colour;
        return chart_series_set_fill(series, &fill);
    }
    lxw_chart_line line{};
    line.color = colour;
    line.width = 2.25;
    chart_series_set_line(series, &line);
    lxw_chart_fill fill{};
    fill.color = colour;
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);  // a value between two gaps has no line
    chart_series_set_marker_fill(series, &fill);
}

void set_texts(lxw_chart* drawn, const Chart& chart) {
    if (chart.caption.empty())
        chart_title_off(drawn);
    else
        chart_title_set_name(drawn, title(chart.caption).c_str());
    if (chart.unit == "£")
        chart_axis_set_num_format(drawn->y_axis, "£#,##0");
    else if (!chart.unit.empty())
        chart_axis_set_name(drawn->y_axis, title(chart.unit).c_str());
    lxw_chart_line faint{};
    faint.color = 0xD3D9DF;
    chart_axis_major_gridlines_set_line(drawn->y_axis, &faint);
    if (chart.series.size() == 1)
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(drawn, LXW_CHART_BLANKS_AS_GAP);
}

// The size of an inserted chart is given as a scale of what the library makes by default.
struct Scale {
    double across;
    double down;
};
Scale scale_for(const Chart& chart) {
    constexpr double default_pixels = 480;
    const double wanted = 40.0 * static_cast<double>(chart.categories.size());
    return {std::clamp(wanted, 720.0, 1600.0) / default_pixels, 1.5};
}

void insert(lxw_chart* drawn, const Chart& chart, const Sheet& sheet) {
    std::string description = alternative_text(chart);
    const Scale scale = scale_for(chart);
    lxw_chart_options options{};
    options.x_scale = scale.across;
    options.y_scale = scale.down;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    const auto behind = static_cast<lxw_col_t>(chart.series.size() + 2);
    require(worksheet_insert_chart_opt(sheet.page, 1, behind, drawn, &options));
}

}  // namespace

Sheet add_chart_sheet(Workbook& book, const Chart& chart) {
    Sheet sheet = add_table_sheets(book, data_table(chart));
    const std::size_t series = std::min(chart.series.size(), most_series);
    const bool drawable = series > 0 && !chart.categories.empty() && chart.categories.size() < LXW_ROW_MAX;
    if (!drawable) return sheet;
    lxw_chart* drawn = book.add_chart(type_of(chart.kind));
    for (std::size_t i = 1; i <= series; ++i)
        add_series(drawn, chart, sheet, static_cast<lxw_col_t>(i));
    set_texts(drawn, chart);
    insert(drawn, chart, sheet);
    return sheet;
}

}  // namespace headway::report
