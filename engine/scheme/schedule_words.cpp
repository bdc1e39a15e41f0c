#include "scheme/schedule_words.h"

#include "base/text.h"
#include "scheme/partnership_state.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Two weeks before what is still to be arranged, the day before what is in the diary.
constexpr int days_before_last_day = 14;
constexpr int days_before_meeting = 1;

// Letters and digits stay; any other byte becomes two digits after a dash, so that no two ids give one uid.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool stays =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        out += stays ? std::string{c} : fmt::format("-{:02x}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string uid_of(const Scheme& scheme, std::string_view partnership, const ScheduledItem& item) {
    std::string uid =
        fmt::format("{}.{}.{}.{}", plain(scheme.id()), plain(partnership), plain(item.rule->id), item.number);
    if (item.rule->one_each) uid += fmt::format(".{}", name_of(item.who.front()));
    return uid + "@headway";
}

std::string description_of(std::string_view partnership, const ScheduledItem& item) {
    std::string lines;
    const auto add = [&](std::string_view text) { lines += sentence(std::string{text}) + '\n'; };
    if (!item.says().empty()) add(item.says());
    if (!item.rule->before.says.empty()) add("before it " + item.rule->before.says);
    if (!item.done()) add(fmt::format("within {}", in_words(item.window)));
    if (item.place) add(place_in_words(*item.place));
    if (item.minutes) add(counted(*item.minutes, "minute"));
    if (item.assumed) add("the terms are assumed: the authority's own are not recorded");
    return lines + fmt::format("Partnership {}, {}", printable(partnership), joined(item.clauses(), ", "));
}

CalendarEvent event_of(const Scheme& scheme, std::string_view partnership, const ScheduledItem& item) {
    const bool has_day = item.done_on || item.planned_on;
    const Date day = item.done_on ? *item.done_on : item.planned_on.value_or(item.window.to);
    CalendarEvent event{
        .uid = uid_of(scheme, partnership, item),
        .summary = fmt::format("Mentoring: {}{}", title_of(item), has_day ? "" : ", by this day"),
        .description = description_of(partnership, item),
        .days = {day, day}};
    if (!item.done()) event.alarm_days_before = has_day ? days_before_meeting : days_before_last_day;
    return event;
}

}  // namespace

std::string title_of(const ScheduledItem& item) {
    const CadenceRule& rule = *item.rule;
    const bool exits = rule.kind == MeetingKind::exit_review;
    const std::string title = exits ? "exit review" : spaced(name_of(rule.what));
    if (rule.one_each) return fmt::format("{} {} of the {}", title, item.number, name_of(item.who.front()));
    const bool is_only_one = (rule.every == Every::partnership && !rule.times) || rule.closes || rule.in_term;
    return is_only_one ? title : fmt::format("{} {}", title, item.number);
}

std::string_view place_in_words(MeetingPlace place) {
    switch (place) {
        case MeetingPlace::mentee_school:
            return "at the mentee's school";
        case MeetingPlace::mentor_school:
            return "at the mentor's school";
        case MeetingPlace::neutral:
            return "at a neutral place";
        case MeetingPlace::remote:
            return "by telephone or video";
    }
    return "";
}

std::vector<CalendarEvent> events_of(const Scheme& scheme, const Register& reg, const Schedule& schedule,
                                     const Schedule& whole, Date as_of) {
    const Partnership& partnership = reg[schedule.partnership];
    std::vector<CalendarEvent> events;
    for (const ScheduledItem& item : schedule.items) {
        events.push_back(event_of(scheme, partnership.id, item));
        events.back().cancelled = !item.done() && is_over(partnership, as_of);
    }
    for (const ScheduledItem& item : whole.items) {
        CalendarEvent event = event_of(scheme, partnership.id, item);
        const bool is_there = std::any_of(events.begin(), events.end(),
                                          [&](const CalendarEvent& known) { return known.uid == event.uid; });
        if (is_there) continue;
        event.cancelled = true;
        events.push_back(std::move(event));
    }
    return events;
}

}  // namespace headway
