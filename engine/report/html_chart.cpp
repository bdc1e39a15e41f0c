#include "report/chart_scale.h"
#include "report/figure_words.h"
#include "report/svg_parts.h"

namespace headway::report {

namespace {

constexpr double swatch_middle = 9;

void append_swatch(std::string& out, Chart::Kind kind, std::size_t series) {
    out += "<svg class=\"swatch\" width=\"28\" height=\"18\" aria-hidden=\"true\">";
    if (kind == Chart::Kind::lines) {
        append(out, "<line class=\"c{} d{}\" x1=\"0\" x2=\"28\" y1=\"9\" y2=\"9\"/>", colour_of(series),
               texture_of(series));
        append_marker(out, series, 50, swatch_middle);
    } else {
        append(out,
               "<rect class=\"c{}\" width=\"28\" height=\"18\"/><line class=\"x{}\" x1=\"0\" x2=\"28\" "
               "y1=\"9\" y2=\"9\"/>",
               colour_of(series), texture_of(series));
    }
    out += "</svg>";
}

void append_legend(std::string& out, const Chart& chart) {
    if (chart.series.size() < 2) return;
    out += "<ul class=\"legend\">";
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        out += "<li>";
        append_swatch(out, chart.kind, i);
        out += "<span>";
        append_escaped(out, chart.series[i].name);
        out += "</span></li>";
    }
    out += "</ul>\n";
}

}  // namespace

void append_chart(std::string& out, const Chart& chart, std::size_t number) {
    open_figure(out, chart.caption, unit_is_sign(chart.unit) ? "" : chart.unit);
    const std::string nothing = nothing_to_show(chart);
    if (!nothing.empty()) append(out, "<p class=\"quiet\">{}</p>\n", nothing);
    if (nothing.empty()) {
        append_legend(out, chart);
        if (chart.kind == Chart::Kind::lines)
            append_lines(out, chart, number);
        else
            append_bars(out, chart, number);
    }
    if (!chart.categories.empty() && !chart.series.empty()) append_data(out, table_of(chart));
    close_figure(out);
}

}  // namespace headway::report
