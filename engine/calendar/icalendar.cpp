// Builds the calendar with libical, which knows the forms of values, escapes texts and folds lines between
// characters. Its parser is not used: it mends what it finds, and an earlier export is to be taken as it is
// or not at all (calendar/past_calendar.h).
#include "calendar/icalendar.h"

#include "calendar/content_lines.h"
#include "calendar/past_calendar.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace headway {

namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

constexpr int minutes_of_a_day = 24 * 60;
constexpr int hour_of_alarms = 9;

// Each takes over what it is given.
void add(const Component& to, icalproperty* property) {
    icalcomponent_add_property(to.get(), property);
}
void add(const Component& to, Component part) {
    icalcomponent_add_component(to.get(), part.release());
}

std::string text_of(const Component& component) {
    const std::unique_ptr<char, Free> text{icalcomponent_as_ical_string_r(component.get())};
    return text.get();
}

icaltimetype date_value(Date date) {
    const std::chrono::year_month_day day{date};
    icaltimetype value = icaltime_null_time();
    value.is_date = 1;
    value.year = static_cast<int>(day.year());
    value.month = static_cast<int>(static_cast<unsigned>(day.month()));
    value.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return value;
}

icaltimetype time_value(Date date, int minutes) {
    icaltimetype value = date_value(date);
    value.is_date = 0;
    value.hour = minutes / 60;
    value.minute = minutes % 60;
    return value;
}

// Of no standard, but widely read. libical leaves commas in it as they are, and so do those who read it.
icalproperty* extension(const char* name, const std::string& text) {
    icalproperty* property = icalproperty_new_x(text.c_str());
    icalproperty_set_x_name(property, name);
    return property;
}

// The clocks of the United Kingdom change at 01:00 UTC: forward on the last Sunday of March, back on the last
// Sunday of October, in this way since 1996 (Summer Time Act 1972, section 1, as amended).
struct ClockChange {
    icalcomponent_kind kind;
    const char* name;
    Date first;
    int hour;  // by the clocks until then
    const char* rule;
    int seconds_before;
    int seconds_after;
};

Component observance(const ClockChange& change) {
    Component part{icalcomponent_new(change.kind)};
    add(part, icalproperty_new_tzname(change.name));
    add(part, icalproperty_new_dtstart(time_value(change.first, change.hour * 60)));
    add(part, icalproperty_new_rrule(icalrecurrencetype_from_string(change.rule)));
    add(part, icalproperty_new_tzoffsetfrom(change.seconds_before));
    add(part, icalproperty_new_tzoffsetto(change.seconds_after));
    return part;
}

Component time_zone() {
    using namespace std::chrono_literals;
    Component zone{icalcomponent_new(ICAL_VTIMEZONE_COMPONENT)};
    add(zone, icalproperty_new_tzid(std::string{london}.c_str()));
    add(zone, observance({ICAL_XDAYLIGHT_COMPONENT, "BST", std::chrono::sys_days{1996y / 3 / 31}, 1,
                          "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", 0, 3600}));
    add(zone, observance({ICAL_XSTANDARD_COMPONENT, "GMT", std::chrono::sys_days{1996y / 10 / 27}, 2,
                          "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", 3600, 0}));
    return zone;
}

// From the start of the event. Whole days follow the clocks over a change, hours do not (RFC 5545, section
// 3.3.6): the hours of an event of whole days lie in the day of the alarm itself, from 09:00 to midnight.
icaldurationtype until_alarm(const CalendarEvent& event) {
    icaldurationtype from_start = icaldurationtype_null_duration();
    const int days = *event.alarm_days_before;
    from_start.is_neg = days > 0 ? 1 : 0;
    if (event.starts_at) {
        from_start.days = static_cast<unsigned>(days);
    } else if (days == 0) {
        from_start.hours = hour_of_alarms;
    } else {
        from_start.days = static_cast<unsigned>(days - 1);
        from_start.hours = 24 - hour_of_alarms;
    }
    return from_start;
}

Component alarm(const CalendarEvent& event) {
    Component part{icalcomponent_new(ICAL_VALARM_COMPONENT)};
    icaltriggertype trigger = icaltriggertype_from_int(0);
    trigger.duration = until_alarm(event);
    add(part, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(part, icalproperty_new_trigger(trigger));
    add(part, icalproperty_new_description(event.summary.c_str()));
    return part;
}

void add_times(const Component& to, const CalendarEvent& event) {
    if (!event.starts_at) {
        add(to, icalproperty_new_dtstart(date_value(event.days.from)));
        add(to, icalproperty_new_dtend(date_value(plus_days(event.days.to, 1))));
        return;
    }
    icalproperty* start = icalproperty_new_dtstart(time_value(event.days.from, *event.starts_at));
    icalproperty_add_parameter(start, icalparameter_new_tzid(std::string{london}.c_str()));
    add(to, start);
    if (event.minutes == 0) return;
    // Not an end by the clocks: a length is right over a change, too.
    icaldurationtype length = icaldurationtype_null_duration();
    length.minutes = static_cast<unsigned>(event.minutes);
    add(to, icalproperty_new_duration(length));
}

// All of the event but DTSTAMP and SEQUENCE.
Component event_component(const CalendarEvent& event) {
    Component part{icalcomponent_new(ICAL_VEVENT_COMPONENT)};
    add(part, icalproperty_new_uid(event.uid.c_str()));
    add_times(part, event);
    add(part, icalproperty_new_summary(event.summary.c_str()));
    if (!event.description.empty()) add(part, icalproperty_new_description(event.description.c_str()));
    for (const std::string& category : event.categories)
        add(part, icalproperty_new_categories(category.c_str()));
    add(part, icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(part, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    if (event.alarm_days_before && !event.cancelled) add(part, alarm(event));
    return part;
}

std::string tidied_category(std::string_view category) {
    std::string out{category};
    // libical takes a comma for the end of a category, and doesn't escape a semicolon here.
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
    return tidied(out);
}

CalendarEvent tidied_event(CalendarEvent event) {
    event.uid = tidied(event.uid);
    event.summary = tidied(event.summary);
    event.description = tidied(event.description, LineEnds::stay);
    for (std::string& category : event.categories)
        category = tidied_category(category);
    std::erase_if(event.categories, [](const std::string& category) { return category.empty(); });
    return event;
}

// An event and how often it has changed since it was sent first.
struct Sent {
    CalendarEvent event;
    int sequence = 0;
};

bool in_its_day(const CalendarEvent& event) {
    if (event.days.to < event.days.from || event.minutes < 0) return false;
    return !event.starts_at || (*event.starts_at >= 0 && *event.starts_at < minutes_of_a_day);
}

void hold_promises(const CalendarEvent& event) {
    if (event.uid.empty()) throw std::logic_error("a calendar event without a uid");
    if (!in_its_day(event)) throw std::logic_error("a calendar event outside of its day: " + event.uid);
    if (event.alarm_days_before.value_or(0) < 0)
        throw std::logic_error("an alarm after its calendar event: " + event.uid);
}

class Sending {
  public:
    explicit Sending(std::vector<PastEvent> past) {
        for (PastEvent& event : past) {
            const std::string uid = event.event.uid;
            past_.emplace(uid, std::move(event));
        }
    }

    void take(const CalendarEvent& given) {
        CalendarEvent event = tidied_event(given);
        hold_promises(event);
        if (!uids_.insert(event.uid).second)
            throw std::logic_error("two calendar events with one uid: " + event.uid);
        const auto before = past_.find(event.uid);
        int sequence = 0;
        if (before != past_.end()) {
            sequence = next_sequence(before->second, event);
            past_.erase(before);
        }
        sent_.push_back({std::move(event), sequence});
    }

    // With the events that were given no more, by first day and uid.
    std::vector<Sent> all() {
        for (auto& [uid, before] : past_)
            cancel(before);
        past_.clear();
        std::sort(sent_.begin(), sent_.end(), [](const Sent& a, const Sent& b) {
            return std::tie(a.event.days.from, a.event.uid) < std::tie(b.event.days.from, b.event.uid);
        });
        return std::move(sent_);
    }

  private:
    static int next_sequence(const PastEvent& before, const CalendarEvent& now) {
        const bool same = before.content == content_of(text_of(event_component(now)));
        return same ? before.sequence : before.sequence + 1;
    }

    void cancel(const PastEvent& before) {
        const int sequence = before.sequence + (before.event.cancelled ? 0 : 1);
        CalendarEvent event = tidied_event(before.event);
        event.cancelled = true;
        if (event.uid.empty() || !uids_.insert(event.uid).second)
            return;  // only ever in a file that was forged
        sent_.push_back({std::move(event), sequence});
    }

    std::map<std::string, PastEvent, std::less<>> past_;
    std::set<std::string, std::less<>> uids_;
    std::vector<Sent> sent_;
};

Component calendar_head(const CalendarExport& calendar, bool all_cancelled) {
    Component out{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    const std::string name = tidied(calendar.name);
    const std::string uid = tidied(calendar.uid);
    add(out, icalproperty_new_version("2.0"));
    add(out, icalproperty_new_prodid(std::string{calendar_producer}.c_str()));
    add(out, icalproperty_new_calscale("GREGORIAN"));
    add(out, icalproperty_new_method(all_cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    if (!uid.empty()) add(out, icalproperty_new_uid(uid.c_str()));
    if (!name.empty()) add(out, icalproperty_new_name(name.c_str()));  // RFC 7986; what programs knew before:
    if (!name.empty()) add(out, extension("X-WR-CALNAME", name));
    add(out, extension("X-WR-TIMEZONE", std::string{london}));
    return out;
}

std::string written(const CalendarExport& calendar, const std::vector<Sent>& events) {
    const bool all_cancelled =
        !events.empty() &&
        std::all_of(events.begin(), events.end(), [](const Sent& sent) { return sent.event.cancelled; });
    const Component out = calendar_head(calendar, all_cancelled);
    add(out, time_zone());
    icaltimetype stamp = time_value(calendar.stamp, 0);
    stamp.zone = icaltimezone_get_utc_timezone();
    for (const Sent& sent : events) {
        Component part = event_component(sent.event);
        add(part, icalproperty_new_sequence(sent.sequence));
        add(part, icalproperty_new_dtstamp(stamp));
        add(out, std::move(part));
    }
    return text_of(out);
}

}  // namespace

CalendarOutcome icalendar_text(const CalendarExport& calendar) {
    PastCalendar past;
    if (!calendar.previous.empty()) past = read_past_calendar(calendar.previous, tidied(calendar.uid));
    if (past.problem) return {.text = {}, .problem = std::move(past.problem)};
    Sending sending{std::move(past.events)};
    for (const CalendarEvent& event : calendar.events)
        sending.take(event);
    return {.text = written(calendar, sending.all()), .problem = {}};
}

}  // namespace headway
