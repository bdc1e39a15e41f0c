// The schedule of a partnership: every meeting, contact, form and review that the scheme expects, when, where
// and of whom, and which of them has taken place.
//
//   Schedules schedules{scheme, reg, as_of};
//   ScheduleOutcome found = schedules.of(*reg.partnership("x1"));
//   if (!found.schedule) …                                        // found.problem: no calendar for these
//   days
//
// The windows follow the calendar of the authority of the mentee's school, lie in the year that the scheme
// supports (from the first day in post, or from the partnership's first day if that is later) and are clipped
// to the partnership. Windows of meetings begin and end on days when schools are open. Meetings held,
// contacts made and forms returned after the as-of date are not known yet.
//
// Schedules refers to the scheme and the register, which must outlive it; asking never changes it. Making one
// costs time by the register's meetings, contacts and evaluations; each schedule by its number of items.
#pragma once

#include "calendar/school_calendar.h"
#include "scheme/scheme.h"
#include "script/cadence.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

struct ScheduledItem {
    const CadenceRule* rule = nullptr;
    int number = 1;   // of the rule's items, by date
    DayRange window;  // both days inside
    std::optional<MeetingKind> kind = std::nullopt;
    std::optional<MeetingPlace> place = std::nullopt;  // where it was or is agreed to be, or whose turn it is
    std::optional<int> minutes = std::nullopt;
    std::vector<PartnershipSide> who = {};
    std::optional<Date> planned_on = std::nullopt;  // of a meeting in the diary
    std::optional<Date> done_on =
        std::nullopt;      // held, made or returned, as far as it is known on the as-of date
    bool assumed = false;  // the window rests on terms that nobody recorded

    bool done() const { return done_on.has_value(); }
    // The clauses that the item follows: the rule's, and on the first item those of what is first.
    std::vector<std::string> clauses() const;
    // What is to be done, in the pack's words; "" where it says nothing.
    const std::string& says() const {
        return number == 1 && !rule->first.says.empty() ? rule->first.says : rule->says;
    }
};

struct Schedule {
    Ref<Partnership> partnership;
    DayRange days;                          // the part of the partnership that the scheme supports; its first
                                            // day where there is none
    std::vector<ScheduledItem> items = {};  // by the window's first day, then its last, then the pack's order
    bool assumed = false;                   // at least one item is
    std::optional<int> agreed_meetings = std::nullopt;  // both agreed on another number than the entitlement
};

struct ScheduleOutcome {
    std::optional<Schedule> schedule;  // empty of items where the scheme expects nothing of these days
    std::optional<Problem> problem;    // no calendar is recorded for these days, and none can be computed
};

class Schedules {
  public:
    Schedules(const Scheme& scheme, const Register& reg, Date as_of);
    ~Schedules();
    Schedules(const Schedules&) = delete;
    Schedules& operator=(const Schedules&) = delete;

    // Of a partnership of this scheme. Without `ended`, as if it went on to the end of the supported year.
    ScheduleOutcome of(Ref<Partnership> asked, bool ended = true) const;

    // The days that the scheme supports an appointment: from the first day in post to the day before the
    // anniversary that the pack's cadence gives; a year where the pack has none.
    DayRange supported(Ref<Appointment> appointment) const;

    // The calendar of the authority of this school.
    const SchoolCalendar& calendar(Ref<School> school) const;

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// As the contract has it.
std::string schedule_json(const Scheme& scheme, const Register& reg, const Schedule& schedule, Date as_of);

}  // namespace headway
