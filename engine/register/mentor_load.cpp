#include "register/mentor_load.h"

#include <algorithm>

namespace headway {

namespace {

bool holds(Date from, const std::optional<Date>& to, Date on) {
    return from <= on && (!to || *to >= on);
}

}  // namespace

const Mentor* entry_of(const Register& reg, Ref<Person> person, const SchemeDay& day) {
    const Mentor* entry = nullptr;
    for (const std::uint32_t row : reg.mentors_of_person.of(person.position)) {
        const Mentor& mentor = reg.mentors[row];
        if (mentor.scheme != day.scheme || !holds(mentor.from, mentor.to, day.on)) continue;
        const bool only_applies = mentor.status == MentorStatus::applied;
        const bool had_applied = entry == nullptr || entry->status == MentorStatus::applied;
        if (only_applies && !had_applied) continue;
        if (entry == nullptr || mentor.from >= entry->from || (had_applied && !only_applies)) entry = &mentor;
    }
    return entry;
}

bool takes_a_place(const Partnership& partnership, const SchemeDay& day) {
    if (partnership.scheme != day.scheme || !holds(partnership.from, partnership.to, day.on)) return false;
    if (partnership.status == PartnershipStatus::ended) return partnership.to.has_value();
    return partnership.status != PartnershipStatus::proposed &&
           partnership.status != PartnershipStatus::not_working;
}

int mentees_of(const Register& reg, Ref<Person> person, const SchemeDay& day) {
    const auto rows = reg.partnerships_of_mentor.of(person.position);
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return takes_a_place(reg.partnerships[row], day);
    }));
}

int free_places(const Register& reg, Ref<Person> person, const SchemeDay& day) {
    const Mentor* entry = entry_of(reg, person, day);
    const int capacity = entry == nullptr ? Mentor{}.capacity : entry->capacity;
    return std::max(0, capacity - mentees_of(reg, person, day));
}

bool is_taken(const Register& reg, Ref<Appointment> appointment, const SchemeDay& day) {
    const auto rows = reg.partnerships_of_appointment.of(appointment.position);
    return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        const Partnership& partnership = reg.partnerships[row];
        const bool proposed = partnership.scheme == day.scheme &&
                              partnership.status == PartnershipStatus::proposed &&
                              holds(partnership.from, partnership.to, day.on);
        return proposed || takes_a_place(partnership, day);
    });
}

}  // namespace headway
