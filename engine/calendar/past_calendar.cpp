#include "calendar/past_calendar.h"

#include "base/text.h"
#include "calendar/content_lines.h"

#include <fmt/format.h>

#include <charconv>
#include <set>
#include <utility>

namespace headway {

namespace {

constexpr int highest_sequence = 1'000'000'000;

std::optional<int> whole_number(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!whole || number < 0 || number > highest_sequence) return std::nullopt;
    return number;
}

// 20161001
std::optional<Date> basic_date(std::string_view digits) {
    if (digits.size() != 8) return std::nullopt;
    return parse_date(fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2)));
}

// T140000, in minutes since midnight
std::optional<int> basic_time(std::string_view text) {
    if (text.size() != 7 || text[0] != 'T' || !text.ends_with("00")) return std::nullopt;
    const auto hours = whole_number(text.substr(1, 2));
    const auto minutes = whole_number(text.substr(3, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return *hours * 60 + *minutes;
}

// PT90M
std::optional<int> basic_minutes(std::string_view text) {
    if (!text.starts_with("PT") || !text.ends_with('M')) return std::nullopt;
    return whole_number(text.substr(2, text.size() - 3));
}

// Whether it counts towards an event's content: not DTSTAMP and SEQUENCE, which every sending may change.
bool is_content(const ContentLine& line) {
    return line.name != "DTSTAMP" && line.name != "SEQUENCE";
}

// Reads a calendar line by line, until the first problem.
class Reader {
  public:
    explicit Reader(std::string_view uid) : uid_(uid) {}

    PastCalendar read(std::string_view text) {
        ContentLines lines{text};
        while (!problem_ && lines.next(line_))
            take_line();
        if (!problem_ && !ended_) fail("it ends before END:VCALENDAR: a part of it is missing");
        if (!problem_ && !ours_) fail("it doesn't say that headway wrote it");
        if (problem_) return {.events = {}, .problem = std::move(problem_)};
        return {.events = std::move(events_), .problem = {}};
    }

  private:
    void take_line() {
        if (line_.name.empty()) return fail("this is no line of an iCalendar");
        if (open_.empty() && (ended_ || line_.name != "BEGIN" || line_.value != "VCALENDAR"))
            return fail(ended_ ? "something follows behind END:VCALENDAR"
                               : "it doesn't begin with BEGIN:VCALENDAR");
        if (line_.name == "BEGIN") return begin();
        if (in_event() && is_content(line_)) event_.content += line_.text + '\n';
        if (line_.name == "END") return end();
        if (open_.size() == 1) take_calendar_property();
        if (open_.size() == 2 && in_event()) take_event_property();
    }

    bool in_event() const { return open_.size() >= 2 && open_[1] == "VEVENT"; }

    void begin() {
        open_.emplace_back(line_.value);
        if (open_.size() == 2) event_ = {};
        if (in_event()) event_.content += line_.text + '\n';
    }

    void end() {
        if (open_.back() != line_.value)
            return fail(fmt::format("BEGIN:{} has no END here", printable(open_.back(), 40)));
        if (open_.size() == 2 && in_event()) keep_event();
        open_.pop_back();
        ended_ = open_.empty();
    }

    void keep_event() {
        CalendarEvent& event = event_.event;
        if (event.uid.empty()) return fail("the event that ends here has no UID");
        if (!begins_ || event.days.to < event.days.from)
            return fail("the event that ends here doesn't say on which days it is");
        if (!uids_.insert(event.uid).second)
            return fail(fmt::format("the event {} is in it twice", printable(event.uid, 80)));
        events_.push_back(std::move(event_));
        event_ = {};
        begins_ = false;
    }

    void take_calendar_property() {
        if (line_.name == "PRODID") {
            ours_ = unescaped(line_.value) == calendar_producer;
            if (!ours_) fail("another program wrote it, or changed it");
        }
        if (line_.name == "UID" && !uid_.empty() && unescaped(line_.value) != uid_)
            fail("it is another calendar, not an earlier export of this one");
    }

    void take_event_property() {
        CalendarEvent& event = event_.event;
        if (line_.name == "UID") event.uid = unescaped(line_.value);
        if (line_.name == "SUMMARY") event.summary = unescaped(line_.value);
        if (line_.name == "DESCRIPTION") event.description = unescaped(line_.value);
        if (line_.name == "CATEGORIES") event.categories.push_back(unescaped(line_.value));
        if (line_.name == "STATUS") event.cancelled = line_.value == "CANCELLED";
        if (line_.name == "SEQUENCE") take(event_.sequence, whole_number(line_.value));
        if (line_.name == "DURATION") take(event.minutes, basic_minutes(line_.value));
        if (line_.name == "DTSTART") take_start();
        if (line_.name == "DTEND") take_end();
    }

    void take_start() {
        DayRange& days = event_.event.days;
        const bool timed = line_.parameters == fmt::format("TZID={}", london);
        if (!timed && line_.parameters != "VALUE=DATE") return fail(not_understood());
        take(days.from, basic_date(timed ? line_.value.substr(0, 8) : line_.value));
        days.to = days.from;
        begins_ = true;
        if (timed && !problem_) {
            event_.event.starts_at = basic_time(line_.value.substr(8));
            if (!event_.event.starts_at) fail(not_understood());
        }
    }

    // The day after the last one; DTSTART stands before it.
    void take_end() {
        Date after = event_.event.days.from;
        if (line_.parameters != "VALUE=DATE") return fail(not_understood());
        take(after, basic_date(line_.value));
        event_.event.days.to = plus_days(after, -1);
    }

    template <typename Value>
    void take(Value& into, const std::optional<Value>& found) {
        if (found) into = *found;
        if (!found) fail(not_understood());
    }

    std::string not_understood() const {
        return fmt::format("this {} is none that headway writes: '{}'", line_.name,
                           printable(line_.text, 60));
    }

    void fail(const std::string& what) {
        problem_ = Problem{{.line = line_.number},
                           fmt::format("This isn't the last export of this calendar: {}. Give the file as "
                                       "headway wrote it, or none to begin anew.",
                                       what)};
    }

    std::string uid_;
    ContentLine line_;
    std::vector<std::string> open_;  // the components that have begun and not ended, the outermost first
    bool ours_ = false;
    bool ended_ = false;
    PastEvent event_;
    bool begins_ = false;  // the event has a DTSTART
    std::set<std::string, std::less<>> uids_;
    std::vector<PastEvent> events_;
    std::optional<Problem> problem_;
};

}  // namespace

std::string content_of(std::string_view event) {
    std::string content;
    ContentLines lines{event};
    for (ContentLine line; lines.next(line);)
        if (is_content(line)) content += line.text + '\n';
    return content;
}

PastCalendar read_past_calendar(std::string_view text, std::string_view uid) {
    if (text.size() > longest_calendar)
        return {{}, Problem{{}, "This isn't the last export of a calendar: it is larger than 10 MB."}};
    if (!valid_utf8(text))
        return {{}, Problem{{}, "This isn't the last export of a calendar: it is not text in UTF-8."}};
    return Reader{uid}.read(text);
}

}  // namespace headway
