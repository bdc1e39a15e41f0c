// Bars lie down and the picture grows downwards: a name of any length has room, and any number of them.
#include "report/chart_scale.h"
#include "report/figure_words.h"
#include "report/label_layout.h"
#include "report/svg_parts.h"

#include <algorithm>
#include <cmath>

namespace headway::report {

namespace {

constexpr double bar_height = 18;
constexpr double bar_gap = 4;
constexpr double category_gap = 13;
constexpr double beside_at_most = 110;  // a longest name that still leaves a phone room for bars beside it
constexpr double letters_foot = 13.5;   // of a text, below the top of the bar that it stands beside

struct Bar {
    std::size_t category;
    std::size_t series;
    double value;
    double from;  // what it stands on: zero, or the values below it
};

class BarPicture {
  public:
    explicit BarPicture(const Chart& chart)
        : chart_(chart), stacked_(chart.kind == Chart::Kind::stacked_bars) {
        const double value_room = widest(end_labels()) + 12;
        const double name_width = widest(chart.categories) + 10;
        beside_ = name_width <= beside_at_most && value_room + name_width < 0.6 * narrowest_picture;
        left_ = percent_of(beside_ ? name_width : 1);
        right_ = 100 - percent_of(std::max(value_room, 24.0));
        choose_scale();
        place_categories();
    }

    void append_to(std::string& out, std::size_t number) const {
        for (const Slice& slice : slices_) {
            if (slice.first == 0)
                open_picture(out, slice.height, chart_.caption, gist_of(chart_), number);
            else
                open_more_of_picture(out, slice.height);
            append_grid(out, slice);
            for (std::size_t category = slice.first; category < slice.end; ++category)
                append_category(out, category);
            out += "</svg>\n";
        }
    }

  private:
    // What paper must not part: of a long picture, so many categories.
    struct Slice {
        std::size_t first;
        std::size_t end;
        double height;
    };
    static constexpr double highest_slice = 460;
    static constexpr double axis_height = 20;
    static constexpr std::size_t many = 12;  // categories, from which on the axis is wanted above as well

    bool has_upper_axis(const Slice& slice) const {
        return slice.first == 0 && chart_.categories.size() >= many;
    }
    bool has_lower_axis(const Slice& slice) const { return slice.end == chart_.categories.size(); }

    double place(double value) const { return left_ + (right_ - left_) * scale_.share(value); }

    std::string end_label(std::size_t category) const {
        const Sums sums = sums_of(chart_, category);
        const std::size_t unknown = chart_.series.size() - sums.known;
        if (sums.known == 0) return "not known";
        const std::string total = value_words(sums.above + sums.below, chart_.unit);
        return unknown == 0 ? total : fmt::format("{}, {} not known", total, unknown);
    }

    std::vector<std::string> end_labels() const {
        std::vector<std::string> labels;
        for (std::size_t category = 0; category < chart_.categories.size(); ++category) {
            if (stacked_) labels.push_back(end_label(category));
            for (const Series& series : chart_.series) {
                const std::optional<double> value = value_at(series, category);
                if (!stacked_) labels.push_back(value ? value_words(*value, chart_.unit) : "not known");
            }
        }
        return labels;
    }

    // As many ticks as have room for their words on a phone.
    void choose_scale() {
        for (std::size_t ticks = 6; ticks >= 2; --ticks) {
            scale_ = scale_of(chart_, ticks);
            if (ticks_have_room()) return;
        }
        scale_.ticks = {0};
    }

    bool ticks_have_room() const {
        double end = -8;
        for (const double tick : scale_.ticks) {
            const double width = label_width(tick_words(scale_, tick, chart_.unit));
            const double begin = std::max(place(tick) / 100 * narrowest_picture - width / 2, 0.0);
            if (begin < end + 8) return false;
            end = begin + width;
        }
        return true;
    }

    // The height of a category's bars.
    double bars_height() const {
        return static_cast<double>(stacked_ ? 1 : chart_.series.size()) * (bar_height + bar_gap) - bar_gap;
    }

    static double name_height(const std::vector<std::string>& name) {
        return label_height * static_cast<double>(name.size()) + 3;
    }

    void place_categories() {
        double y = chart_.categories.size() >= many ? 26 : 8;
        std::size_t first = 0;
        for (std::size_t category = 0; category < chart_.categories.size(); ++category) {
            tops_.push_back(y);
            names_.push_back(
                label_lines(chart_.categories[category], beside_ ? beside_at_most : narrowest_picture - 8));
            y += bars_height() + category_gap + (beside_ ? 0 : name_height(names_.back()));
            const bool is_last = category + 1 == chart_.categories.size();
            if (y < highest_slice && !is_last) continue;
            slices_.push_back({first, category + 1, y + (is_last ? axis_height : 0)});
            first = category + 1;
            y = 4;  // the axis begins a little above the first bar
        }
    }

    void append_grid(std::string& out, const Slice& slice) const {
        const double top = has_upper_axis(slice) ? 21 : 0;
        const double bottom = slice.height - (has_lower_axis(slice) ? axis_height + 4 : 0);
        for (const double tick : scale_.ticks) {
            append(out, "<line class=\"grid\" x1=\"{0:.3f}%\" x2=\"{0:.3f}%\" y1=\"{1:g}\" y2=\"{2:g}\"/>",
                   place(tick), top, bottom);
            if (has_lower_axis(slice)) append_tick(out, tick, bottom + 16);
            if (has_upper_axis(slice)) append_tick(out, tick, 15);
        }
        out += '\n';
    }

    // The first one begins at the picture's edge where there is no room for half of it before that.
    void append_tick(std::string& out, double tick, double y) const {
        const std::string words = tick_words(scale_, tick, chart_.unit);
        const double at = place(tick);
        const bool at_edge = at < percent_of(label_width(words) / 2);
        append_words(out, {at, 0, y, at_edge ? Anchor::start : Anchor::middle, "tick"}, words);
    }

    void append_category(std::string& out, std::size_t category) const {
        double y = tops_[category];
        const std::vector<std::string>& name = names_[category];
        if (beside_) {
            append_words(out, {left_, -8, y + bars_height() / 2 + 4.5, Anchor::end}, name);
        } else {
            append_words(out, {0, 0, y + 12}, name);
            y += name_height(name);
        }
        if (stacked_)
            append_stack(out, category, y);
        else
            append_group(out, category, y);
        append(out, "<line class=\"axis\" x1=\"{0:.3f}%\" x2=\"{0:.3f}%\" y1=\"{1:g}\" y2=\"{2:g}\"/>\n",
               place(0), y - 3, y + bars_height() + 3);
    }

    void append_group(std::string& out, std::size_t category, double y) const {
        for (std::size_t series = 0; series < chart_.series.size(); ++series, y += bar_height + bar_gap) {
            const std::optional<double> value = value_at(chart_.series[series], category);
            if (value) append_bar(out, {category, series, *value, 0}, y);
            const double end = value ? std::max(place(*value), place(0)) : place(0);
            append_words(out, {end, 6, y + letters_foot, Anchor::start, value ? "value" : "gap"},
                         value ? value_words(*value, chart_.unit) : "not known");
        }
    }

    void append_stack(std::string& out, std::size_t category, double y) const {
        double above = 0;
        double below = 0;
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            const std::optional<double> value = value_at(chart_.series[series], category);
            if (!value) continue;
            double& from = *value < 0 ? below : above;
            append_bar(out, {category, series, *value, from}, y);
            from += *value;
        }
        const bool known = sums_of(chart_, category).known > 0;
        append_words(out, {place(above), 6, y + letters_foot, Anchor::start, known ? "value" : "gap"},
                     end_label(category));
    }

    void append_bar(std::string& out, const Bar& bar, double y) const {
        const double one = place(bar.from);
        const double other = place(bar.from + bar.value);
        const double left = std::min(one, other);
        const double width = std::abs(other - one);
        const Series& series = chart_.series[bar.series];
        out += "<g class=\"mark\">";
        append_hint(
            out, fmt::format("{}{}{}: {}", chart_.categories[bar.category], series.name.empty() ? "" : ", ",
                             series.name, value_with_unit(bar.value, chart_.unit)));
        append(out, "<rect class=\"c{}\" x=\"{:.3f}%\" y=\"{:g}\" width=\"{:.3f}%\" height=\"{:g}\"/>",
               colour_of(bar.series), left, y, width, bar_height);
        if (texture_of(bar.series) > 1 && width > 0)
            append(out, "<line class=\"x{0}\" x1=\"{1:.3f}%\" x2=\"{2:.3f}%\" y1=\"{3:g}\" y2=\"{3:g}\"/>",
                   texture_of(bar.series), left, left + width, y + bar_height / 2);
        if (stacked_ && width > 0) append_share(out, bar, left, width, y);
        out += "</g>";
    }

    // A part of a stack ends with a cut; its value stands inside, on a phone or at least on a wider screen,
    // where it fits.
    void append_share(std::string& out, const Bar& bar, double left, double width, double y) const {
        append(out, "<line class=\"cut\" x1=\"{0:.3f}%\" x2=\"{0:.3f}%\" y1=\"{1:g}\" y2=\"{2:g}\"/>",
               bar.value < 0 ? left : left + width, y, y + bar_height);
        const std::string words = value_words(bar.value, chart_.unit);
        const double needed = label_width(words) + 8;
        if (width / 100 * wider_picture < needed) return;
        const bool always = width / 100 * narrowest_picture >= needed;
        const std::string style = fmt::format("inside c{}{}", colour_of(bar.series), always ? "" : " wide");
        append_words(out, {left + width / 2, 0, y + letters_foot, Anchor::middle, style}, words);
    }

    const Chart& chart_;
    bool stacked_;
    bool beside_ = false;
    double left_ = 0;
    double right_ = 100;
    std::vector<Slice> slices_;
    Scale scale_;
    std::vector<double> tops_;
    std::vector<std::vector<std::string>> names_;
};

}  // namespace

void append_bars(std::string& out, const Chart& chart, std::size_t number) {
    BarPicture{chart}.append_to(out, number);
}

}  // namespace headway::report
