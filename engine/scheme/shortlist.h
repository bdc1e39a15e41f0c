// Shortlist: the mentors for one appointment, best first, each with its reasons.
#pragma once

#include "scheme/pairs.h"

#include <cstddef>
#include <vector>

namespace headway {

struct ShortlistOrder {
    Ref<Appointment> appointment;
    std::vector<Ref<Person>> mentors = {};  // only these; where empty, see mentors_to_consider()
    Date as_of;
};

struct ShortlistedMentor {
    Ref<Person> mentor;
    PairAnswer answer;
};

// In the order of verdicts from suitable to excluded, then of scores from high to low, then of ids.
std::vector<ShortlistedMentor> shortlist(const Scheme& scheme, const Register& reg,
                                         const ShortlistOrder& order);

// Everyone who has, or has had, an entry in the scheme's register of mentors by the day.
std::vector<Ref<Person>> mentors_on_record(const Scheme& scheme, const Register& reg, Date as_of);

// These, and where the scheme does not exclude others, those of them too who are eligible as mentors.
std::vector<Ref<Person>> mentors_to_consider(const Scheme& scheme, const Register& reg,
                                             Ref<Appointment> appointment, Date as_of);

}  // namespace headway
