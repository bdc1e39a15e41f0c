#include "report/figure_words.h"

#include "base/text.h"
#include "report/chart_scale.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::report {

namespace {

constexpr const char* gap_words = "not known";

Cell words_cell(const std::string& words) {
    return text_cell(Line{words});
}

std::string series_title(const Series& series) {
    return series.name.empty() ? "Value" : series.name;
}

std::string_view kind_words(Chart::Kind kind) {
    switch (kind) {
        case Chart::Kind::bars:
            return "Bars";
        case Chart::Kind::stacked_bars:
            return "Bars on top of one another";
        case Chart::Kind::lines:
            break;
    }
    return "Lines";
}

// Where the values of a series are: its known categories, and those of the least and the greatest value.
struct Extent {
    std::vector<std::size_t> known = {};
    std::size_t least = 0;
    std::size_t most = 0;
};

Extent extent_of(const Chart& chart, const Series& series) {
    Extent extent;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const std::optional<double> value = value_at(series, i);
        if (!value) continue;
        if (extent.known.empty()) extent.least = extent.most = i;
        if (*value < *value_at(series, extent.least)) extent.least = i;
        if (*value > *value_at(series, extent.most)) extent.most = i;
        extent.known.push_back(i);
    }
    return extent;
}

std::string value_in(const Chart& chart, const Series& series, std::size_t category) {
    return fmt::format("{} ({})", value_with_unit(*value_at(series, category), chart.unit),
                       chart.categories[category]);
}

std::string series_gist(const Chart& chart, const Series& series) {
    const Extent extent = extent_of(chart, series);
    const std::string name = series.name.empty() ? "" : series.name + ": ";
    if (extent.known.empty()) return name + "not known.";
    const std::size_t gaps = chart.categories.size() - extent.known.size();
    const std::string unknown = gaps == 0 ? "" : fmt::format("; not known of {}", gaps);
    if (chart.kind == Chart::Kind::lines)
        return fmt::format("{}{} at first, {} at last; highest {}, lowest {}{}.", name,
                           value_in(chart, series, extent.known.front()),
                           value_in(chart, series, extent.known.back()), value_in(chart, series, extent.most),
                           value_in(chart, series, extent.least), unknown);
    return fmt::format("{}from {} to {}{}.", name, value_in(chart, series, extent.least),
                       value_in(chart, series, extent.most), unknown);
}

std::size_t stretches_in(const Timeline& timeline, Stretch::State state) {
    std::size_t count = 0;
    for (const TimelineRow& row : timeline.rows)
        count += static_cast<std::size_t>(std::ranges::count_if(
            row.stretches, [&](const Stretch& stretch) { return stretch.state == state; }));
    return count;
}

}  // namespace

std::string caption_with_unit(const Chart& chart) {
    if (chart.unit.empty() || unit_is_sign(chart.unit)) return chart.caption;
    return chart.caption.empty() ? "in " + chart.unit : fmt::format("{} (in {})", chart.caption, chart.unit);
}

Table table_of(const Chart& chart) {
    Table table{caption_with_unit(chart), {{"Of"}}, {}};
    for (const Series& series : chart.series)
        table.columns.push_back({series_title(series), Column::Kind::number});
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<Cell> row{words_cell(chart.categories[i])};
        for (const Series& series : chart.series) {
            const std::optional<double> value = value_at(series, i);
            row.push_back(words_cell(value ? value_words(*value, chart.unit) : gap_words));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table table_of(const Timeline& timeline) {
    Table table{timeline.caption,
                {{"Of"}, {"What"}, {"From", Column::Kind::date}, {"To", Column::Kind::date}, {"State"}},
                {}};
    for (const TimelineRow& row : timeline.rows)
        for (const Stretch& stretch : row.stretches)
            table.rows.push_back({words_cell(row.name), words_cell(stretch.says), Cell{stretch.from},
                                  Cell{stretch.to}, words_cell(std::string{state_words(stretch.state)})});
    return table;
}

std::string gist_of(const Chart& chart) {
    const std::size_t categories = chart.categories.size();
    std::string out = fmt::format("{}: {} series of {} {}.", kind_words(chart.kind), chart.series.size(),
                                  categories, categories == 1 ? "category" : "categories");
    for (const Series& series : chart.series)
        out += " " + series_gist(chart, series);
    return out;
}

std::string gist_of(const Timeline& timeline) {
    std::string out = fmt::format("Timeline from {} with {}", days_words(timeline.from, timeline.to),
                                  counted(static_cast<long long>(timeline.rows.size()), "row"));
    for (const Stretch::State state : {Stretch::State::done, Stretch::State::open, Stretch::State::late}) {
        const std::size_t count = stretches_in(timeline, state);
        if (count > 0) out += fmt::format(", {} {}", count, state_words(state));
    }
    return out + ".";
}

std::string_view state_words(Stretch::State state) {
    switch (state) {
        case Stretch::State::done:
            return "done";
        case Stretch::State::open:
            return "open";
        case Stretch::State::late:
            return "late";
        case Stretch::State::plain:
            break;
    }
    return "";
}

std::string_view state_sign(Stretch::State state) {
    switch (state) {
        case Stretch::State::done:
            return "✓";
        case Stretch::State::open:
            return "○";
        case Stretch::State::late:
            return "!";
        case Stretch::State::plain:
            break;
    }
    return "";
}

std::string days_words(Date from, Date to) {
    return from == to ? headway::in_words(from)
                      : fmt::format("{} to {}", headway::in_words(from), headway::in_words(to));
}

std::string nothing_to_show(const Chart& chart) {
    return known_values(chart) == 0 ? "There are no values to show." : "";
}

std::string nothing_to_show(const Timeline& timeline) {
    if (timeline.from > timeline.to) return "There are no days to show.";
    return timeline.rows.empty() ? "There is nothing to show in these days." : "";
}

}  // namespace headway::report
