// A timeline: each row has its name above its track, and what its stretches are below, where that finds room.
#include "report/figure_words.h"
#include "report/label_layout.h"
#include "report/month_axis.h"
#include "report/svg_parts.h"

#include <algorithm>

namespace headway::report {

namespace {

constexpr double track_height = 16;
constexpr double row_gap = 12;
constexpr double axis_height = 42;  // months, and years below them
constexpr double month_room = 32;   // "Sep" or "2016", and a gap
constexpr double word_gap = 8;      // between two stretches' words

std::string_view class_of(Stretch::State state) {
    return state == Stretch::State::plain ? "plain" : state_words(state);
}

// A stretch's words below its track: where they stand, across the narrowest picture.
struct Placed {
    std::vector<std::string> lines;
    double percent;
    Anchor anchor;
    std::size_t lane;
};

// Words take the highest lanes that are free on their pixels; on a wider screen they only move apart.
class Lanes {
  public:
    std::size_t take(double from, double to, std::size_t height) {
        std::size_t lane = 0;
        while (!is_free(lane, height, from, to))
            ++lane;
        for (std::size_t i = lane; i < lane + height; ++i)
            taken_[i].push_back({from, to});
        return lane;
    }
    std::size_t count() const { return taken_.size(); }

  private:
    struct Taken {
        double from;
        double to;
    };

    bool is_free(std::size_t lane, std::size_t height, double from, double to) {
        if (taken_.size() < lane + height) taken_.resize(lane + height);
        for (std::size_t i = lane; i < lane + height; ++i)
            if (std::ranges::any_of(taken_[i], [&](const Taken& t) { return from < t.to && t.from < to; }))
                return false;
        return true;
    }

    std::vector<std::vector<Taken>> taken_;
};

class TimelinePicture {
  public:
    explicit TimelinePicture(const Timeline& timeline) : timeline_(timeline) {
        if (has_today()) y_ += label_height + 2;
        top_ = y_;
    }

    void append_to(std::string& out, std::size_t number) {
        std::string rows;
        for (const TimelineRow& row : timeline_.rows)
            append_row(rows, row);
        open_picture(out, y_ + axis_height, timeline_.caption, gist_of(timeline_), number);
        append_axis(out);
        append_today(out);
        out += rows;
        out += "</svg>\n";
    }

  private:
    bool has_today() const {
        return timeline_.today && timeline_.from <= *timeline_.today && *timeline_.today <= timeline_.to;
    }
    double place(Date day) const { return 100 * share_of_days(timeline_.from, timeline_.to, day); }
    double end_of(const Stretch& stretch) const {
        return stretch.to >= timeline_.to ? 100 : place(plus_days(stretch.to, 1));
    }
    bool lies_inside(const Stretch& stretch) const {
        return stretch.from <= stretch.to && stretch.from <= timeline_.to && stretch.to >= timeline_.from;
    }

    // On a phone every so many months are named; on a wider screen those between them as well.
    void append_axis(std::string& out) const {
        const auto few = month_ticks(timeline_.from, timeline_.to,
                                     static_cast<std::size_t>(narrowest_picture / month_room));
        const auto many =
            month_ticks(timeline_.from, timeline_.to, static_cast<std::size_t>(wider_picture / month_room));
        append(out, "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0:g}\" y2=\"{0:g}\"/>", y_);
        if (many.size() < 2) append_ends(out);
        for (const MonthTick& tick : many) {
            const auto same = std::ranges::find(few, tick.day, &MonthTick::day);
            append_tick(out, same == few.end() ? tick : *same, same == few.end() ? " wide" : "",
                        many.size() < 2);
        }
        out += '\n';
    }

    void append_tick(std::string& out, const MonthTick& tick, std::string_view wide, bool bare) const {
        const double at = place(tick.day);
        append(out, "<line class=\"grid{}\" x1=\"{:.3f}%\" x2=\"{:.3f}%\" y1=\"{:g}\" y2=\"{:g}\"/>", wide,
               at, at, top_, y_ + 5);
        if (bare) return;
        const bool at_end = at > 100 - 100 * month_room / (wide.empty() ? narrowest_picture : wider_picture);
        const Anchor anchor = at_end ? Anchor::end : Anchor::start;
        const std::string style = fmt::format("tick{}", wide);
        const double aside = at_end ? 0 : 2;
        if (!tick.month.empty()) append_words(out, {at, aside, y_ + 17, anchor, style}, tick.month);
        if (!tick.year.empty())
            append_words(out, {at, aside, y_ + (tick.month.empty() ? 17.0 : 34.0), anchor, style}, tick.year);
    }

    // Days within a month or two are named by the first and the last of them.
    void append_ends(std::string& out) const {
        append_words(out, {0, 0, y_ + 17, Anchor::start, "tick"}, headway::in_words(timeline_.from));
        if (timeline_.to != timeline_.from)
            append_words(out, {100, 0, y_ + 17, Anchor::end, "tick"}, headway::in_words(timeline_.to));
    }

    void append_row(std::string& out, const TimelineRow& row) {
        const std::vector<std::string> name = label_lines(row.name, narrowest_picture - 8);
        append_words(out, {0, 0, y_ + 13, Anchor::start, "label strong"}, name);
        y_ += label_height * static_cast<double>(name.size()) + 2;
        append(out, "<rect class=\"track\" x=\"0\" width=\"100%\" y=\"{:g}\" height=\"{:g}\"/>", y_,
               track_height);
        Lanes lanes;
        std::vector<Placed> words;
        for (const Stretch& stretch : row.stretches) {
            if (!lies_inside(stretch)) continue;
            append_stretch(out, row, stretch);
            words.push_back(placed(stretch, lanes));
        }
        y_ += track_height;
        for (const Placed& here : words)
            append_words(out,
                         {here.percent, 0, y_ + 14 + label_height * static_cast<double>(here.lane),
                          here.anchor, "says"},
                         here.lines);
        y_ += label_height * static_cast<double>(lanes.count()) + row_gap;
        out += '\n';
    }

    void append_stretch(std::string& out, const TimelineRow& row, const Stretch& stretch) const {
        const double from = place(stretch.from);
        const std::string_view state = state_words(stretch.state);
        out += "<g class=\"mark\">";
        append_hint(out, fmt::format("{}: {}, {}{}{}", row.name, stretch.says,
                                     days_words(stretch.from, stretch.to), state.empty() ? "" : ", ", state));
        append(out, "<rect class=\"stretch {}\" x=\"{:.3f}%\" y=\"{:g}\" width=\"{:.3f}%\" height=\"{:g}\"/>",
               class_of(stretch.state), from, y_ + 1, std::max(end_of(stretch) - from, 0.4),
               track_height - 2);
        if (stretch.state == Stretch::State::late)
            append(out, "<line class=\"hatch\" x1=\"{:.3f}%\" x2=\"{:.3f}%\" y1=\"{:g}\" y2=\"{:g}\"/>", from,
                   end_of(stretch), y_ + track_height / 2, y_ + track_height / 2);
        out += "</g>";
    }

    // From the stretch's beginning onwards, or up to its end where there is more room.
    Placed placed(const Stretch& stretch, Lanes& lanes) const {
        const std::string_view sign = state_sign(stretch.state);
        const std::string says = fmt::format("{}{}{}", sign, sign.empty() ? "" : " ", stretch.says);
        const double behind = (100 - place(stretch.from)) / 100 * narrowest_picture;
        const double before = end_of(stretch) / 100 * narrowest_picture;
        const double needed = label_width(says) + word_gap;
        const bool begins = needed <= behind || (needed > before && behind >= before);
        Placed here{label_lines(says, (begins ? behind : before) - word_gap),
                    begins ? place(stretch.from) : end_of(stretch), begins ? Anchor::start : Anchor::end, 0};
        const double width = widest(here.lines) + word_gap;
        const double from = begins ? narrowest_picture - behind : before - width;
        here.lane = lanes.take(from, from + width, here.lines.size());
        return here;
    }

    void append_today(std::string& out) const {
        if (!has_today()) return;
        const double at = place(*timeline_.today);
        append(out, "<line class=\"today\" x1=\"{0:.3f}%\" x2=\"{0:.3f}%\" y1=\"{1:g}\" y2=\"{2:g}\"/>", at,
               top_ - 4, y_);
        const std::string words = fmt::format("today, {}", headway::in_words(*timeline_.today));
        const double half = percent_of(label_width(words) / 2);
        const Anchor anchor = at < half ? Anchor::start : at > 100 - half ? Anchor::end : Anchor::middle;
        append_words(out, {at, 0, 13, anchor, "label today-words"}, words);
    }

    const Timeline& timeline_;
    double y_ = 2;
    double top_ = 2;
};

void append_key_of(std::string& out, Stretch::State state) {
    append(out,
           "<li><svg class=\"swatch\" width=\"28\" height=\"18\" aria-hidden=\"true\"><rect class=\"stretch "
           "{}\" x=\"1\" "
           "y=\"2\" width=\"26\" height=\"14\"/>",
           class_of(state));
    if (state == Stretch::State::late) out += "<line class=\"hatch\" x1=\"1\" x2=\"27\" y1=\"9\" y2=\"9\"/>";
    append(out, "</svg><span>{} {}</span></li>", state_sign(state), state_words(state));
}

// Only the states that occur are explained.
void append_key(std::string& out, const Timeline& timeline) {
    std::string key;
    for (const Stretch::State state : {Stretch::State::done, Stretch::State::open, Stretch::State::late}) {
        const bool occurs = std::ranges::any_of(timeline.rows, [&](const TimelineRow& row) {
            return std::ranges::find(row.stretches, state, &Stretch::state) != row.stretches.end();
        });
        if (occurs) append_key_of(key, state);
    }
    if (!key.empty()) append(out, "<ul class=\"legend\">{}</ul>\n", key);
}

}  // namespace

void append_timeline(std::string& out, const Timeline& timeline, std::size_t number) {
    open_figure(out, timeline.caption, "");
    const std::string nothing = nothing_to_show(timeline);
    if (!nothing.empty()) append(out, "<p class=\"quiet\">{}</p>\n", nothing);
    if (nothing.empty()) {
        append_key(out, timeline);
        TimelinePicture{timeline}.append_to(out, number);
    }
    const Table table = table_of(timeline);
    if (!table.rows.empty()) append_data(out, table);
    close_figure(out);
}

}  // namespace headway::report
