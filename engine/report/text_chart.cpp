// Charts on a terminal: bars of blocks with their values behind them. What changes with time is a table.
#include "base/text.h"
#include "report/chart_scale.h"
#include "report/figure_words.h"
#include "report/text_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace headway::report {

namespace {

constexpr std::size_t least_bar = 5;  // columns that a longest bar always has

// A series is told by its own block.
constexpr std::array<std::string_view, 8> fills{"█", "▒", "#", "░", "=", "▓", "+", ":"};

std::string fill_of(std::size_t series) {
    return std::string{fills.at(series % fills.size())};
}

class TextBars {
  public:
    TextBars(const Chart& chart, std::size_t width)
        : chart_(chart), width_(width), scale_(scale_of(chart, 5)) {
        std::size_t values = display_width("not known");
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            values = std::max(values, display_width(total_words(i)));
            for (const Series& series : chart.series)
                if (const auto value = value_at(series, i))
                    values = std::max(values, display_width(value_words(*value, shown(chart.unit))));
        }
        for (const std::string& name : names())
            name_ = std::max(name_, display_width(name));
        beside_ = name_ + values + 4 + 2 * least_bar <= width && name_ <= width / 2;
        const std::size_t taken = (beside_ ? name_ + 2 : 2) + values + 3;
        bar_ = std::max(least_bar, width - std::min(width, taken));
    }

    std::string text() const {
        std::string out;
        for (std::size_t i = 0; i < chart_.categories.size(); ++i)
            out += stacked() ? stack(i) : group(i);
        return stacked() ? out + key() : out;
    }

  private:
    bool stacked() const { return chart_.kind == Chart::Kind::stacked_bars; }
    bool grouped() const { return !stacked() && chart_.series.size() > 1; }

    // What stands before bars: the categories, or below each of them the series.
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        if (!grouped())
            for (const std::string& category : chart_.categories)
                all.push_back(shown(category));
        for (std::size_t i = 0; grouped() && i < chart_.series.size(); ++i)
            all.push_back("  " + shown(chart_.series[i].name));
        return all;
    }

    std::string total_words(std::size_t category) const {
        const Sums sums = sums_of(chart_, category);
        if (sums.known == 0) return "not known";
        const std::size_t unknown = chart_.series.size() - sums.known;
        return value_words(sums.above + sums.below, shown(chart_.unit)) +
               (unknown == 0 ? "" : fmt::format(", {} not known", unknown));
    }

    // The column, from the left of the bars, where a value lies.
    std::size_t column(double value) const {
        return static_cast<std::size_t>(std::lround(scale_.share(value) * static_cast<double>(bar_)));
    }

    std::string named(const std::string& name, const std::string& bar) const {
        if (beside_) return ended(padded(name, name_) + "  " + bar);
        return wrapped("", name, width_) + ended("  " + bar);
    }

    std::string group(std::size_t category) const {
        std::string out = grouped() ? wrapped("", shown(chart_.categories[category]), width_) : "";
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            const std::string name =
                grouped() ? "  " + shown(chart_.series[i].name) : shown(chart_.categories[category]);
            out += named(name, bar(i, value_at(chart_.series[i], category)));
        }
        return out;
    }

    // Up to the zero, a stroke for it, and what is above it.
    std::string bar(std::size_t series, const std::optional<double>& value) const {
        const std::size_t zero = column(0);
        const std::size_t at = column(value.value_or(0));
        const std::string before =
            std::string(std::min(at, zero), ' ') + times(zero - std::min(at, zero), fill_of(series));
        const std::string words = value ? value_words(*value, shown(chart_.unit)) : "not known";
        return before + "│" + times(at - std::min(at, zero), at > zero ? fill_of(series) : "") + " " + words;
    }

    std::string stack(std::size_t category) const {
        std::string above;
        std::string below;
        double top = 0;
        double bottom = 0;
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            const double value = value_at(chart_.series[i], category).value_or(0);
            double& sum = value < 0 ? bottom : top;
            const std::size_t from = column(sum);
            sum += value;
            const std::size_t to = column(sum);
            if (value < 0)
                below.insert(0, times(from - std::min(from, to), fill_of(i)));
            else
                above += times(to - from, fill_of(i));
        }
        const std::string room(column(0) - display_width(below), ' ');
        return named(shown(chart_.categories[category]),
                     room + below + "│" + above + " " + total_words(category));
    }

    std::string key() const {
        std::string out;
        for (std::size_t i = 0; i < chart_.series.size(); ++i)
            out += wrapped(fmt::format("  {} ", fill_of(i)), shown(chart_.series[i].name), width_);
        return out;
    }

    const Chart& chart_;
    std::size_t width_;
    Scale scale_;
    std::size_t name_ = 0;
    std::size_t bar_ = least_bar;
    bool beside_ = true;
};

std::string captioned(const std::string& caption, std::size_t width) {
    return caption.empty() ? "" : wrapped("", shown(caption + ":"), width);
}

}  // namespace

std::string chart_text(const Chart& chart, std::size_t width) {
    const std::string nothing = nothing_to_show(chart);
    if (!nothing.empty()) return captioned(caption_with_unit(chart), width) + wrapped("  ", nothing, width);
    if (chart.kind == Chart::Kind::lines) return table_text(table_of(chart), width);
    std::string out = captioned(caption_with_unit(chart), width) + TextBars{chart, width}.text();
    if (chart.kind == Chart::Kind::bars) return out;
    // The parts of a stack can't be read off it.
    Table parts = table_of(chart);
    parts.caption.clear();
    return out + table_text(parts, width);
}

}  // namespace headway::report
