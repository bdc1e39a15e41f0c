// Allocate: the best mentors for all appointments that wait, as a whole.
//
// Only suitable pairs are made, of mentors who are approved and have a free place. As many appointments are
// served as can be; among those ways the one with the highest total of scores is taken. Of ways that are
// equally good it is the one in which the appointment that was made first (of one day: by id) has the mentor
// highest in its own list (by score, then by id), then the next appointment, and so on. So the answer depends
// on the register and on nothing else, and it is proven best before it is given (scheme/assignment.h).
#pragma once

#include "scheme/pairs.h"

#include <string>
#include <vector>

namespace headway {

// An officer's wish about one pair.
struct PairWish {
    Ref<Appointment> appointment;
    Ref<Person> mentor;
    friend bool operator==(const PairWish&, const PairWish&) = default;
};

struct AllocationOrder {
    Date as_of;
    std::vector<PairWish> fixed = {};      // held, if they are suitable
    std::vector<PairWish> forbidden = {};  // not made
};

struct AllocatedPair {
    Ref<Appointment> appointment;
    Ref<Person> mentor;
    std::int32_t score = 0;
    bool fixed = false;
};

struct UnallocatedAppointment {
    Ref<Appointment> appointment;
    std::string reason;                   // one sentence
    std::vector<Ref<Person>> taken = {};  // its suitable mentors, if there are any: all of them are taken
    std::vector<Ref<Person>> one_more_place_with = {};  // of each of these alone: it would be served too
};

struct Allocation {
    std::vector<AllocatedPair> pairs;  // in the order of appointments, as above
    std::vector<UnallocatedAppointment> unallocated;
    std::int64_t total_score = 0;
    bool optimal = false;  // proven
    // Appointments of which it can't be told whether they are to be supported, because evidence is missing.
    std::vector<Ref<Appointment>> undetermined;
    // What choosing one by one gives, in the same order: each appointment its best mentor who is free.
    std::vector<AllocatedPair> one_by_one;
    std::int64_t one_by_one_score = 0;
    // Wishes that can't be held; with one of these nothing else is filled in.
    Problems problems;
};

// The appointments that wait for a mentor on the day: those that the scheme supports, to whom nobody is
// proposed and who have no partnership; in the order of the days on which they were made, then of ids.
struct WaitingAppointments {
    std::vector<Ref<Appointment>> waiting;
    std::vector<Ref<Appointment>> undetermined;
    std::optional<Problem> failure;  // a rule in plain Lua failed
};
WaitingAppointments appointments_that_wait(const Scheme& scheme, const Register& reg, Date as_of);

// Uses two threads where there is work for them.
Allocation allocate(const Scheme& scheme, const Register& reg, const AllocationOrder& order);

}  // namespace headway
