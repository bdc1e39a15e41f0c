// From where a fact is looked at: whose it is, as of which day, and what was known by then.
#pragma once

#include "register/register.h"

#include <algorithm>

namespace headway {

// What all facts of one snapshot share.
struct Setting {
    const Register* reg = nullptr;
    Date as_of;
    // Rows that start after this day do not exist. It is before as_of only when the question is what time
    // alone will bring: the rows known today, looked at on a later day.
    Date known_at;
    Word scheme = Word::none;    // whose recommendations and declarations count
    bool acting_counts = false;  // acting headship counts as headship

    const Register& records() const { return *reg; }
    Date horizon() const { return std::min(as_of, known_at); }
    bool exists(Date start) const { return start <= horizon(); }
    // Does a row hold on the as-of day? `to` is the last day on which it does.
    bool holds(Date from, const std::optional<Date>& to) const {
        return exists(from) && (!to || *to >= as_of);
    }
};

// Of the references, only those that the fact's domain names are meaningful.
struct Standpoint {
    const Setting* setting = nullptr;
    Ref<Person> person;  // of a person's facts, and of a school's: whose school it is; a pair's mentor
    Ref<Appointment> appointment;  // of an appointment's facts; a pair's mentee
    Ref<School> school;            // of a school's facts
    Date school_until;             // the last day of the person's time at the school, or the as-of day

    const Register& records() const { return setting->records(); }
    const Setting& on() const { return *setting; }
    std::string_view name() const { return records()[person].name; }
    std::string_view school_name() const { return records()[school].name; }
};

}  // namespace headway
