// Timelines on a terminal: each row is a track of months, and below it what lies on it.
#include "base/text.h"
#include "report/figure_words.h"
#include "report/month_axis.h"
#include "report/text_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway::report {

namespace {

constexpr std::size_t widest_track = 96;

std::string fill_of(Stretch::State state) {
    switch (state) {
        case Stretch::State::done:
            return "█";
        case Stretch::State::open:
            return "░";
        case Stretch::State::late:
            return "!";
        case Stretch::State::plain:
            break;
    }
    return "▒";
}

class TextTrack {
  public:
    TextTrack(const Timeline& timeline, std::size_t width)
        : timeline_(timeline), width_(width), columns_(std::min(width - 2, widest_track)) {}

    std::string text() const {
        std::string out = axis();
        for (const TimelineRow& row : timeline_.rows)
            out += wrapped("", shown(row.name), width_) + track(row) + list(row);
        return out;
    }

  private:
    std::size_t column(Date day) const {
        const double share = share_of_days(timeline_.from, timeline_.to, day);
        return std::min(static_cast<std::size_t>(share * static_cast<double>(columns_)), columns_ - 1);
    }
    bool has_today() const {
        return timeline_.today && timeline_.from <= *timeline_.today && *timeline_.today <= timeline_.to;
    }

    std::string axis() const {
        std::string months(columns_, ' ');
        std::string years = months;
        for (const MonthTick& tick : month_ticks(timeline_.from, timeline_.to, columns_ / 6)) {
            if (column(tick.day) + 4 > columns_) continue;
            months.replace(column(tick.day), tick.month.size(), tick.month);
            years.replace(column(tick.day), tick.year.size(), tick.year);
        }
        return ended("  " + months) + ended("  " + years) + today();
    }

    // Its words stand on the side where there is room.
    std::string today() const {
        if (!has_today()) return "";
        const std::size_t at = 2 + column(*timeline_.today);
        const std::string words = "today, " + headway::in_words(*timeline_.today);
        if (at + 2 + words.size() <= width_) return std::string(at, ' ') + "▼ " + words + "\n";
        if (words.size() + 1 <= at) return std::string(at - words.size() - 1, ' ') + words + " ▼\n";
        return std::string(at, ' ') + "▼\n" + wrapped("  ", words, width_);
    }

    std::string track(const TimelineRow& row) const {
        std::vector<std::string> cells(columns_, "·");
        for (const Stretch& stretch : row.stretches) {
            if (stretch.from > stretch.to || stretch.from > timeline_.to || stretch.to < timeline_.from)
                continue;
            for (std::size_t i = column(stretch.from); i <= column(stretch.to); ++i)
                cells[i] = fill_of(stretch.state);
        }
        std::string out = "  ";
        for (const std::string& cell : cells)
            out += cell;
        return out + "\n";
    }

    std::string list(const TimelineRow& row) const {
        std::string out;
        for (const Stretch& stretch : row.stretches) {
            const std::string_view state = state_words(stretch.state);
            out +=
                wrapped(fmt::format("    {} ", fill_of(stretch.state)),
                        fmt::format("{}, {}{}{}", shown(stretch.says), days_words(stretch.from, stretch.to),
                                    state.empty() ? "" : ": ", state),
                        width_);
        }
        return out;
    }

    const Timeline& timeline_;
    std::size_t width_;
    std::size_t columns_;
};

}  // namespace

std::string timeline_text(const Timeline& timeline, std::size_t width) {
    const std::string caption =
        timeline.caption.empty() ? "" : wrapped("", shown(timeline.caption + ":"), width);
    const std::string nothing = nothing_to_show(timeline);
    return caption + (nothing.empty() ? TextTrack{timeline, width}.text() : wrapped("  ", nothing, width));
}

}  // namespace headway::report
