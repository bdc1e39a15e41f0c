#include "scheme/schedule_records.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string>

namespace headway {

namespace {

using Items = std::vector<DraftItem>;

// A meeting as it is known on the day: held, or in the diary.
struct KnownMeeting {
    const Meeting* meeting = nullptr;
    std::optional<Date> held_on;
    bool used = false;

    std::optional<Date> day() const { return held_on ? held_on : meeting->planned_on; }
};

class Records {
  public:
    Records(const Register& reg, const SchoolCalendar& calendar, Ref<Partnership> partnership, Date as_of,
            Items& items)
        : reg_(reg), calendar_(calendar), partnership_(partnership), as_of_(as_of), items_(items) {
        for (const std::uint32_t row : reg.meetings_of_partnership.of(partnership.position)) {
            const Meeting& meeting = reg.meetings[row];
            const bool held = meeting.held_on && *meeting.held_on <= as_of;
            const KnownMeeting known{&meeting, held ? meeting.held_on : std::nullopt};
            if (known.day()) meetings_.push_back(known);
        }
    }

    void add() {
        for (std::size_t first = 0; first < items_.size();) {
            std::size_t last = first;
            while (last < items_.size() && items_[last].item.rule == items_[first].item.rule)
                ++last;
            add_to(std::span{items_}.subspan(first, last - first));
            first = last;
        }
    }

  private:
    void add_to(std::span<DraftItem> items) {
        const CadenceRule& rule = *items.front().item.rule;
        switch (rule.what) {
            case Expected::meeting:
                return add_meetings(items, MeetingKind::regular);
            case Expected::annual_meeting:
                return add_meetings(items, MeetingKind::annual);
            case Expected::review:
                return rule.answered_by.empty()
                           ? add_meetings(items, rule.kind.value_or(MeetingKind::exit_review))
                           : add_answers(items);
            case Expected::contact:
                return add_contacts(items);
            case Expected::form:
                return add_forms(items);
            case Expected::call:
                return add_call(items.front());
        }
    }

    // Initial meetings are regular ones; a meeting without a kind is regular.
    static bool is_of(const Meeting& meeting, MeetingKind kind) {
        const MeetingKind known = meeting.kind.value_or(MeetingKind::regular);
        return known == kind || (known == MeetingKind::initial && kind == MeetingKind::regular);
    }

    static void take(DraftItem& draft, KnownMeeting& known) {
        known.used = true;
        draft.item.done_on = known.held_on;
        draft.item.planned_on = known.meeting->planned_on;
        if (known.meeting->place) draft.item.place = known.meeting->place;
        if (known.meeting->minutes) draft.item.minutes = known.meeting->minutes;
        if (known.meeting->kind) draft.item.kind = known.meeting->kind;
    }

    static bool is_free(const DraftItem& draft) { return !draft.item.done_on && !draft.item.planned_on; }

    // First each meeting in the window that its day lies in, the held ones before those in the diary; then
    // what was held late or early, by its number.
    void add_meetings(std::span<DraftItem> items, MeetingKind kind) {
        for (const bool held : {true, false}) {
            for (DraftItem& draft : items)
                if (is_free(draft))
                    if (KnownMeeting* known = in_window(draft.item, kind, held)) take(draft, *known);
            for (KnownMeeting& known : meetings_)
                if (!known.used && is_of(*known.meeting, kind) && known.held_on.has_value() == held)
                    if (DraftItem* draft = elsewhere(known, items)) take(*draft, known);
        }
    }

    KnownMeeting* in_window(const ScheduledItem& item, MeetingKind kind, bool held) {
        KnownMeeting* found = nullptr;
        for (KnownMeeting& known : meetings_) {
            const bool fits = !known.used && is_of(*known.meeting, kind) &&
                              known.held_on.has_value() == held && item.window.holds(*known.day());
            if (fits && (found == nullptr || is_nearer(known, *found, item.number))) found = &known;
        }
        return found;
    }

    // Of two meetings in one window the one with the item's number, else the earlier.
    static bool is_nearer(const KnownMeeting& a, const KnownMeeting& b, int number) {
        const bool a_fits = a.meeting->number == number;
        const bool b_fits = b.meeting->number == number;
        if (a_fits != b_fits) return a_fits;
        return *a.day() < *b.day();
    }

    // What a meeting outside of the free windows stands for: an earlier one that was missed and is made up
    // for, or one whose window begins when the holidays in which it was held are over. Of several the one
    // with its number, else the earliest. It never stands for a term that is yet to come.
    DraftItem* elsewhere(const KnownMeeting& known, std::span<DraftItem> items) const {
        DraftItem* found = nullptr;
        for (DraftItem& draft : items) {
            if (!is_free(draft) || !may_stand_for(draft.item.window, *known.day())) continue;
            const bool is_named = draft.item.number == known.meeting->number;
            if (found == nullptr || is_named) found = &draft;
            if (is_named) break;
        }
        return found;
    }

    bool may_stand_for(DayRange window, Date day) const {
        if (window.to < day) return true;
        if (day >= window.from) return false;
        const DayRange before{day, plus_days(window.from, -1)};
        return calendar_.covers(before) && !calendar_.trimmed(before);
    }

    // Any contact counts, and so does a meeting.
    void add_contacts(std::span<DraftItem> items) const {
        for (DraftItem& draft : items) {
            const auto note = [&](Date day) {
                if (day > as_of_ || !draft.item.window.holds(day)) return;
                if (!draft.item.done_on || day < *draft.item.done_on) draft.item.done_on = day;
            };
            for (const std::uint32_t row : reg_.contacts_of_partnership.of(partnership_.position))
                note(reg_.contacts[row].on);
            for (const KnownMeeting& known : meetings_)
                if (known.held_on) note(*known.held_on);
        }
    }

    // A call is told by a contact by telephone or video; and where the first meeting has a date, the call has
    // served its end.
    void add_call(DraftItem& draft) const {
        const auto note = [&](Date day) {
            if (day <= as_of_ && (!draft.item.done_on || day < *draft.item.done_on)) draft.item.done_on = day;
        };
        for (const std::uint32_t row : reg_.contacts_of_partnership.of(partnership_.position)) {
            const Contact& contact = reg_.contacts[row];
            if (contact.channel == Channel::telephone || contact.channel == Channel::video) note(contact.on);
        }
        for (const KnownMeeting& known : meetings_)
            note(std::min(*known.day(), as_of_));
    }

    // "Autumn term 2016" is the term "autumn 2016".
    static bool is_term(std::string_view written, const std::string& term) {
        std::string text{written};
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const std::size_t blank = term.find(' ');
        return text.find(term.substr(0, blank)) != std::string::npos &&
               text.find(term.substr(blank + 1)) != std::string::npos;
    }

    void add_forms(std::span<DraftItem> items) const {
        for (DraftItem& draft : items)
            for (const std::uint32_t row : reg_.evaluations_of_partnership.of(partnership_.position)) {
                const Evaluation& form = reg_.evaluations[row];
                if (form.by != draft.item.who.front() || form.returned_on > as_of_) continue;
                if (!is_term(form.term, draft.window.term)) continue;
                if (!draft.item.done_on || form.returned_on < *draft.item.done_on)
                    draft.item.done_on = form.returned_on;
            }
    }

    // Done when all items of the other rule in the same term are.
    void add_answers(std::span<DraftItem> items) const {
        for (DraftItem& draft : items) {
            std::optional<Date> last;
            bool all = true;
            for (const DraftItem& other : items_) {
                if (other.item.rule->id != draft.item.rule->answered_by ||
                    other.window.term != draft.window.term)
                    continue;
                if (!other.item.done_on) all = false;
                if (other.item.done_on && (!last || *other.item.done_on > *last)) last = other.item.done_on;
            }
            if (all) draft.item.done_on = last;
        }
    }

    const Register& reg_;
    const SchoolCalendar& calendar_;
    Ref<Partnership> partnership_;
    Date as_of_;
    Items& items_;
    std::vector<KnownMeeting> meetings_ = {};
};

}  // namespace

void add_records(const Register& reg, const SchoolCalendar& calendar, Ref<Partnership> partnership,
                 Date as_of, std::vector<DraftItem>& items) {
    Records{reg, calendar, partnership, as_of, items}.add();
}

}  // namespace headway
