// A scheme's register of mentors on a day: who is on it, how much each carries, what training each has had
// and is offered.
#pragma once

#include "scheme/scheme.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

struct RegisteredMentor {
    Ref<Person> person;
    Ref<Mentor> entry;                      // the one that holds on the day
    int mentees = 0;                        // partnerships that hold on the day, proposed ones not counted
    int free = 0;                           // places left; of somebody who is not approved: none
    std::vector<Ref<School>> schools = {};  // of the headships held on the day
    std::vector<const Training*> trained = {};
    std::vector<const CriterionDefinition*> offers = {};   // training that the scheme offers this person
    std::vector<const CriterionDefinition*> unclear = {};  // offers of which it can't be told
};

// Which of them; what is not given allows everything.
struct MentorFilter {
    std::optional<MentorStatus> status = std::nullopt;
    bool with_free_place = false;
    bool with_offer = false;  // to whom training is offered
    std::string area = {};    // with a school in it
    std::optional<Phase> phase = std::nullopt;
    std::string expertise = {};
};

struct RegisterOfMentors {
    std::vector<RegisteredMentor> mentors;  // by id
    std::optional<Problem> failure;         // a rule in plain Lua failed
};

RegisterOfMentors register_of_mentors(const Scheme& scheme, const Register& reg, Date as_of,
                                      const MentorFilter& filter = {});

// An array of objects: mentor, name, status, from, capacity, mentees, free, schools, expertise, training,
// offers.
std::string register_of_mentors_json(const Register& reg, const RegisterOfMentors& mentors);

}  // namespace headway
