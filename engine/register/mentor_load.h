// Who is on a scheme's register of mentors on a day, and how much each of them carries.
//
// A row that starts after the day does not exist yet, and `to` is the last day on which a row holds.
#pragma once

#include "register/register.h"

#include <optional>

namespace headway {

// Which scheme's rows, and on which day.
struct SchemeDay {
    Word scheme = Word::none;
    Date on;
};

// The entry that holds for the person: of several, the one that began last, where an application takes the
// place of no other entry; null where there is none.
const Mentor* entry_of(const Register& reg, Ref<Person> person, const SchemeDay& day);

// Does the partnership take one of the mentor's places? A proposed one does not, nor one that does not work;
// one that has ended, or whose end is agreed, does until its last day, if that is recorded.
bool takes_a_place(const Partnership& partnership, const SchemeDay& day);

// How many mentees the person has. Takes time by the number of the person's partnerships.
int mentees_of(const Register& reg, Ref<Person> person, const SchemeDay& day);

// How many mentees more the person may have: at least 0. Somebody without an entry counts as one with the
// usual capacity.
int free_places(const Register& reg, Ref<Person> person, const SchemeDay& day);

// Whether somebody is proposed for the appointment, or takes a place to support it. A partnership that does
// not work leaves it free at once, because another mentor is needed.
bool is_taken(const Register& reg, Ref<Appointment> appointment, const SchemeDay& day);

}  // namespace headway
