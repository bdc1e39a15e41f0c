// Lines, for what changes with time: a category follows another, a gap parts the line.
#include "report/chart_scale.h"
#include "report/figure_words.h"
#include "report/label_layout.h"
#include "report/svg_parts.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace headway::report {

namespace {

constexpr double widest_name = 90;    // of a category; longer ones are broken into lines
constexpr std::size_t most_ends = 6;  // series whose last value is written at its end
constexpr double end_distance = 15;   // between such values, from foot to foot

struct EndLabel {
    double percent;
    double y;
    std::string words;
};

class LinePicture {
  public:
    explicit LinePicture(const Chart& chart) : chart_(chart), scale_(scale_of(chart, 6)) {
        double tick_width = 0;
        for (const double tick : scale_.ticks)
            tick_width = std::max(tick_width, label_width(tick_words(scale_, tick, chart.unit)));
        name_width_ = std::min(widest(chart.categories), widest_name);
        left_ = percent_of(std::max(tick_width + 10, name_width_ / 2));
        right_ = 100 - percent_of(std::max(widest_end() + 12, name_width_ / 2));
        choose_names();
    }

    void append_to(std::string& out, std::size_t number) const {
        open_picture(out, bottom + 8 + name_lines_ * label_height, chart_.caption, gist_of(chart_), number);
        append_grid(out);
        append_names(out);
        for (std::size_t series = 0; series < chart_.series.size(); ++series)
            append_series(out, series);
        append_ends(out);
        out += "</svg>\n";
    }

  private:
    static constexpr double top = 22;
    static constexpr double bottom = 262;

    std::size_t count() const { return chart_.categories.size(); }
    double slot() const { return (right_ - left_) / static_cast<double>(count()); }
    double across(std::size_t category) const {
        return left_ + slot() * (static_cast<double>(category) + 0.5);
    }
    double down(double value) const { return bottom - (bottom - top) * scale_.share(value); }

    // The last known value of a series, and where it is.
    std::optional<std::size_t> last_known(const Series& series) const {
        for (std::size_t category = count(); category-- > 0;)
            if (value_at(series, category)) return category;
        return std::nullopt;
    }

    double widest_end() const {
        double width = 0;
        for (const Series& series : chart_.series)
            if (const auto last = last_known(series))
                width = std::max(width, label_width(value_words(*value_at(series, *last), chart_.unit)));
        return chart_.series.size() > most_ends ? 0 : width;
    }

    // Every so many categories have their name written: on a phone fewer of them than on a wider screen.
    std::size_t every(double picture) const {
        const double room = slot() / 100 * picture;
        return static_cast<std::size_t>(std::max(1.0, std::ceil((name_width_ + 10) / room)));
    }

    void choose_names() {
        every_wide_ = every(wider_picture);
        every_narrow_ = (every(narrowest_picture) + every_wide_ - 1) / every_wide_ * every_wide_;
        for (std::size_t i = 0; i < count(); i += every_wide_)
            name_lines_ = std::max(name_lines_, static_cast<double>(name_of(i).size()));
    }

    std::vector<std::string> name_of(std::size_t category) const {
        return label_lines(chart_.categories[category], name_width_ + 1);
    }

    void append_grid(std::string& out) const {
        for (const double tick : scale_.ticks) {
            const double y = down(tick);
            append(out, "<line class=\"{0}\" x1=\"0\" x2=\"100%\" y1=\"{1:g}\" y2=\"{1:g}\"/>",
                   tick == 0 ? "axis" : "grid", y);
            append_words(out, {0, 0, y - 5, Anchor::start, "tick"}, tick_words(scale_, tick, chart_.unit));
        }
        out += '\n';
    }

    void append_names(std::string& out) const {
        for (std::size_t i = 0; i < count(); i += every_wide_) {
            const std::string_view style = i % every_narrow_ == 0 ? "tick" : "tick wide";
            append_words(out, {across(i), 0, bottom + 18, Anchor::middle, style}, name_of(i));
        }
        out += '\n';
    }

    void append_series(std::string& out, std::size_t at) const {
        const Series& series = chart_.series[at];
        for (std::size_t i = 1; i < count(); ++i) {
            const std::optional<double> before = value_at(series, i - 1);
            const std::optional<double> value = value_at(series, i);
            if (!before || !value) continue;
            append(out, "<line class=\"c{} d{}\" x1=\"{:.3f}%\" y1=\"{:.1f}\" x2=\"{:.3f}%\" y2=\"{:.1f}\"/>",
                   colour_of(at), texture_of(at), across(i - 1), down(*before), across(i), down(*value));
        }
        for (std::size_t i = 0; i < count(); ++i)
            if (const std::optional<double> value = value_at(series, i)) append_point(out, at, i, *value);
        out += '\n';
    }

    void append_point(std::string& out, std::size_t at, std::size_t category, double value) const {
        const std::string& name = chart_.series[at].name;
        out += "<g class=\"mark\">";
        append_hint(out, fmt::format("{}{}{}: {}", chart_.categories[category], name.empty() ? "" : ", ",
                                     name, value_with_unit(value, chart_.unit)));
        append_marker(out, at, across(category), down(value));
        out += "</g>";
    }

    // Values that would stand on one another are moved apart, from above downwards and then back into the
    // picture.
    void append_ends(std::string& out) const {
        if (chart_.series.size() > most_ends) return;
        std::vector<EndLabel> ends;
        for (const Series& series : chart_.series)
            if (const auto last = last_known(series)) {
                const double value = *value_at(series, *last);
                ends.push_back({across(*last), down(value) + 4.5, value_words(value, chart_.unit)});
            }
        std::ranges::sort(ends, {}, &EndLabel::y);
        for (std::size_t i = 1; i < ends.size(); ++i)
            ends[i].y = std::max(ends[i].y, ends[i - 1].y + end_distance);
        double lowest = bottom - 3;
        for (std::size_t i = ends.size(); i > 0; --i) {
            EndLabel& end = ends[i - 1];
            end.y = std::min(end.y, lowest);
            lowest = end.y - end_distance;
        }
        for (const EndLabel& end : ends)
            append_words(out, {end.percent, 10, end.y, Anchor::start, "value"}, end.words);
    }

    const Chart& chart_;
    Scale scale_;
    double left_ = 0;
    double right_ = 100;
    double name_width_ = 0;
    double name_lines_ = 1;
    std::size_t every_wide_ = 1;
    std::size_t every_narrow_ = 1;
};

}  // namespace

void append_lines(std::string& out, const Chart& chart, std::size_t number) {
    LinePicture{chart}.append_to(out, number);
}

}  // namespace headway::report
