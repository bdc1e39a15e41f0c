// Headships: which posts count as one, and which schools are a head's.
#pragma once

#include "facts/standpoint.h"

#include <vector>

namespace headway {

// Executive headship is headship; acting headship only where the setting says so.
bool is_headship(Role role, const Setting& setting);

// A school that is a person's by headship, and until when what is said of it speaks of that person.
struct HeadsSchool {
    Ref<School> school;
    Date until;  // the as-of day, or the last day of a head who has left
    friend bool operator==(const HeadsSchool&, const HeadsSchool&) = default;
};

// The schools of the current headships, each once; of a person who holds none, those of the last one.
// Appends to `schools`; appends nothing for a person who never was a head.
void schools_of_head(const Setting& setting, Ref<Person> person, std::vector<HeadsSchool>& schools);

}  // namespace headway
