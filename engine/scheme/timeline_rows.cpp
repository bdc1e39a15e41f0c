#include "scheme/timeline_rows.h"

#include <algorithm>

namespace headway {

namespace {

using State = report::Stretch::State;

State state_named(const std::string& name) {
    if (name == "done" || name == "over" || name == "ended") return State::done;
    if (name == "late" || name == "not_working") return State::late;
    if (name == "open" || name == "now" || name == "current" || name == "active") return State::open;
    return State::plain;
}

class Stretches {
  public:
    Stretches(const ReportTimeline& timeline, const report::Records& records, Date today)
        : timeline_(timeline), records_(records), today_(today) {}

    std::string name(std::uint32_t row) const { return words(timeline_.name, row); }

    std::optional<report::Stretch> stretch(std::uint32_t row) const {
        const auto* from = std::get_if<Date>(&records_.values(timeline_.from)[row]);
        if (from == nullptr) return std::nullopt;
        const auto* to = std::get_if<Date>(&records_.values(timeline_.to)[row]);
        report::Stretch stretch{*from, std::max(*from, to == nullptr ? today_ : *to), "", State::plain};
        if (!timeline_.says.empty()) stretch.says = words(timeline_.says, row);
        if (timeline_.state.empty()) return stretch;
        if (const auto* state = std::get_if<std::string>(&records_.values(timeline_.state)[row]))
            stretch.state = state_named(*state);
        return stretch;
    }

  private:
    std::string words(const std::string& column, std::uint32_t row) const {
        return in_words(records_.values(column)[row], records_.column(column)->kind);
    }

    const ReportTimeline& timeline_;
    const report::Records& records_;
    Date today_;
};

bool has_room(const report::TimelineRow& row, const report::Stretch& stretch) {
    return std::none_of(row.stretches.begin(), row.stretches.end(), [&](const report::Stretch& other) {
        return other.from <= stretch.to && stretch.from <= other.to;
    });
}

void by_day(report::TimelineRow& row) {
    std::stable_sort(row.stretches.begin(), row.stretches.end(),
                     [](const auto& a, const auto& b) { return a.from < b.from; });
}

}  // namespace

std::vector<report::TimelineRow> timeline_rows(const ReportTimeline& timeline, const report::Records& records,
                                               const report::Rows& rows, Date today) {
    const Stretches stretches{timeline, records, today};
    std::vector<report::TimelineRow> drawn;
    for (const std::uint32_t row : rows) {
        const auto stretch = stretches.stretch(row);
        if (!stretch) continue;
        const std::string name = stretches.name(row);
        const auto fits = std::find_if(drawn.begin(), drawn.end(), [&](const report::TimelineRow& known) {
            return known.name == name && has_room(known, *stretch);
        });
        if (fits != drawn.end()) {
            fits->stretches.push_back(*stretch);
            continue;
        }
        const auto last = std::find_if(drawn.rbegin(), drawn.rend(),
                                       [&](const report::TimelineRow& known) { return known.name == name; });
        drawn.insert(last == drawn.rend() ? drawn.end() : last.base(), {name, {*stretch}});
    }
    std::for_each(drawn.begin(), drawn.end(), by_day);
    return drawn;
}

void fit(report::Timeline& timeline) {
    timeline.from = Date::max();
    timeline.to = Date::min();
    for (const report::TimelineRow& row : timeline.rows)
        for (const report::Stretch& stretch : row.stretches) {
            timeline.from = std::min(timeline.from, stretch.from);
            timeline.to = std::max(timeline.to, stretch.to);
        }
    const std::chrono::year_month_day first{timeline.from};
    const std::chrono::year_month_day last{timeline.to};
    timeline.from = Date{first.year() / first.month() / 1};
    timeline.to = Date{last.year() / last.month() / std::chrono::last};
}

}  // namespace headway
