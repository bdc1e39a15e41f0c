// The calendars that a register records, for each authority, checked. Internal to this room.
#pragma once

#include "base/problem.h"
#include "calendar/school_calendar.h"
#include "register/register.h"

#include <map>
#include <optional>

namespace headway {

class RecordedCalendars {
  public:
    explicit RecordedCalendars(const Register& reg);

    // The usual one where none is recorded for the authority.
    const SchoolCalendar& of(Word authority) const;
    // What is wrong with those of the authority; they are not to be used then.
    const Problem* problem(Word authority) const;

  private:
    std::map<Word, SchoolCalendar> calendars_;
    std::map<Word, Problem> problems_;
    SchoolCalendar usual_;
};

}  // namespace headway
