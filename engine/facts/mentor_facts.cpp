// Facts about a person as a mentor of the scheme: the entry in its register, and the places that are free.
#include "base/text.h"
#include "facts/vocabulary.h"
#include "register/mentor_load.h"

#include <fmt/format.h>

namespace headway {

namespace {

SchemeDay day_of(const Setting& on) {
    return {on.scheme, on.horizon()};
}

Reading read_register_status(const Standpoint& at, const Arguments&) {
    const Mentor* entry = entry_of(at.records(), at.person, day_of(at.on()));
    if (entry == nullptr) return {.cell = no_choice};
    return choice_reading(std::optional{entry->status});
}

std::string tell_register_status(const Standpoint& at, const Arguments&, const Reading&) {
    const Mentor* entry = entry_of(at.records(), at.person, day_of(at.on()));
    if (entry == nullptr) return fmt::format("{} is not on the register of mentors", at.name());
    switch (entry->status) {
        case MentorStatus::applied:
            return fmt::format("{} has applied, and is not on the register of mentors yet", at.name());
        case MentorStatus::approved:
            return fmt::format("{} has been an approved mentor since {}", at.name(), in_words(entry->from));
        case MentorStatus::stepped_back:
            return fmt::format("{} stepped back as a mentor on {}", at.name(), in_words(entry->from));
        case MentorStatus::suspended:
            return fmt::format("{} has been suspended as a mentor since {}", at.name(),
                               in_words(entry->from));
        case MentorStatus::retired:
            break;
    }
    return fmt::format("{} retired as a mentor on {}", at.name(), in_words(entry->from));
}

// An application is no entry yet.
Reading read_is_on_register(const Standpoint& at, const Arguments&) {
    const Mentor* entry = entry_of(at.records(), at.person, day_of(at.on()));
    return truth_reading(outcome_of(entry != nullptr && entry->status != MentorStatus::applied));
}

std::optional<std::string> change_is_on_register(const Standpoint& at, const Arguments&, const std::string&,
                                                 bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} is approved as a mentor", at.name());
}

std::optional<std::string> change_register_status(const Standpoint& at, const Arguments&,
                                                  const std::string& wanted, bool ended) {
    if (ended) return fmt::format("another entry for {} in the register of mentors", at.name());
    return fmt::format("an entry for {} in the register of mentors: {}", at.name(), wanted);
}

Reading read_has_free_place(const Standpoint& at, const Arguments&) {
    return truth_reading(outcome_of(free_places(at.records(), at.person, day_of(at.on())) > 0));
}

std::string tell_has_free_place(const Standpoint& at, const Arguments&, const Reading&) {
    const SchemeDay day = day_of(at.on());
    const int mentees = mentees_of(at.records(), at.person, day);
    const int free = free_places(at.records(), at.person, day);
    if (mentees == 0 && free == 0)
        return fmt::format("the register allows {} no mentee at present", at.name());
    return fmt::format("{} has {} and {}", at.name(), mentees == 0 ? "no mentee" : counted(mentees, "mentee"),
                       free == 0 ? "no place for another" : fmt::format("{} free", counted(free, "place")));
}

std::optional<std::string> change_has_free_place(const Standpoint& at, const Arguments&, const std::string&,
                                                 bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("one of {}'s partnerships ends, or the register allows one mentee more", at.name());
}

}  // namespace

std::vector<FactDefinition> mentor_facts() {
    return {
        {.name = "person.register_status",
         .type = choice_type(names_of(MentorStatus{})),
         .meaning = "the status of the entry in the scheme's register of mentors, where there is one",
         .phrase = "status in the scheme's register of mentors"
                   " | is {} in the scheme's register of mentors"
                   " | is not {} in the scheme's register of mentors",
         .found_in = "mentors: the entry that holds on the day",
         .read = read_register_status,
         .finding = tell_register_status,
         .change = change_register_status},
        {.name = "person.is_on_register",
         .type = {.kind = Kind::truth},
         .meaning = "has an entry in the scheme's register of mentors, of whatever status but applied",
         .phrase = "is on the scheme's register of mentors"
                   " | is not on the scheme's register of mentors",
         .found_in = "mentors: the entry that holds on the day",
         .read = read_is_on_register,
         .finding = tell_register_status,
         .change = change_is_on_register},
        {.name = "person.has_free_place",
         .type = {.kind = Kind::truth},
         .meaning = "has fewer mentees than the register of mentors allows",
         .phrase = "has a free place for another mentee"
                   " | has no free place for another mentee",
         .found_in = "mentors: the capacity; partnerships that hold on the day and are not only proposed",
         .read = read_has_free_place,
         .finding = tell_has_free_place,
         .change = change_has_free_place},
    };
}

}  // namespace headway
