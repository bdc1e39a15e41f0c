// Facts about an appointment: the event that starts a mentee's entitlement.
#include "base/text.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

namespace {

const Appointment& appointment(const Standpoint& at) {
    return at.records()[at.appointment];
}

Reading read_role(const Standpoint& at, const Arguments&) {
    return choice_reading(std::optional{appointment(at).role});
}

std::string tell_role(const Standpoint& at, const Arguments&, const Reading&) {
    const Role role = appointment(at).role;
    const bool heads =
        role == Role::headteacher || role == Role::executive_headteacher || role == Role::acting_headteacher;
    return fmt::format("{} was appointed {} {} {}", at.name(), spaced(name_of(role)), heads ? "of" : "at",
                       at.records()[appointment(at).school].name);
}

Reading read_headship(const Standpoint& at, const Arguments&) {
    return choice_reading(appointment(at).headship);
}

std::string tell_headship(const Standpoint& at, const Arguments&, const Reading&) {
    const auto& headship = appointment(at).headship;
    if (!headship) return fmt::format("whether this is the first headship of {} is not recorded", at.name());
    return fmt::format("this is {} headship of {}",
                       *headship == Headship::first ? "the first" : "a second or later", at.name());
}

std::string missing_headship(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("whether this is the first headship of {} (from the appointing governing body)",
                       at.name());
}

Reading read_appointed_on(const Standpoint& at, const Arguments&) {
    return date_reading(appointment(at).appointed_on);
}

std::string tell_appointed_on(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the appointment of {} is of {}", at.name(), in_words(appointment(at).appointed_on));
}

Reading read_starts_on(const Standpoint& at, const Arguments&) {
    return date_reading(appointment(at).starts_on);
}

std::string tell_starts_on(const Standpoint& at, const Arguments&, const Reading&) {
    const Date day = appointment(at).starts_on;
    return fmt::format("the post of {} {} on {}", at.name(), day <= at.on().as_of ? "started" : "starts",
                       in_words(day));
}

Reading read_flag(const std::optional<bool>& flag) {
    return truth_reading(flag ? outcome_of(*flag) : Outcome::unknown);
}

std::string tell_flag(const Standpoint& at, const std::optional<bool>& flag, std::string_view what) {
    if (!flag) return fmt::format("whether {} is new to {} is not recorded", at.name(), what);
    return fmt::format("{} is {}new to {}", at.name(), *flag ? "" : "not ", what);
}

std::string missing_flag(const Standpoint& at, std::string_view what) {
    return fmt::format("whether {} is new to {} (from the appointing school)", at.name(), what);
}

template <std::optional<bool> Appointment::*column, const char* what>
FactDefinition newness_fact(const std::string& name, const std::string& meaning, const std::string& phrase) {
    return {.name = name,
            .domain = Domain::appointment,
            .type = {.kind = Kind::truth},
            .meaning = meaning,
            .phrase = phrase,
            .found_in = "appointments",
            .read = [](const Standpoint& at, const Arguments&) { return read_flag(appointment(at).*column); },
            .finding = [](const Standpoint& at, const Arguments&,
                          const Reading&) { return tell_flag(at, appointment(at).*column, what); },
            .missing = [](const Standpoint& at, const Arguments&,
                          const Reading&) { return missing_flag(at, what); }};
}

constexpr char authority_words[] = "the authority";
constexpr char leadership_words[] = "leadership";

}  // namespace

std::vector<FactDefinition> appointment_facts() {
    return {
        {.name = "appointment.role",
         .domain = Domain::appointment,
         .type = choice_type(names_of(Role{})),
         .meaning = "the role to which the person was appointed",
         .phrase = "role to which {who} is appointed"
                   " | {who} is appointed as {}"
                   " | {who} is appointed, but not as {}",
         .found_in = "appointments",
         .read = read_role,
         .finding = tell_role},
        {.name = "appointment.headship",
         .domain = Domain::appointment,
         .type = choice_type(names_of(Headship{})),
         .meaning = "whether this is the person's first headship",
         .phrase = "whether the headship is {whose} first"
                   " | this is {whose} {} headship",
         .found_in = "appointments",
         .read = read_headship,
         .finding = tell_headship,
         .missing = missing_headship},
        {.name = "appointment.appointed_on",
         .domain = Domain::appointment,
         .type = {.kind = Kind::date},
         .meaning = "the day of the appointment",
         .phrase = "day of the appointment"
                   " | the appointment was made {}",
         .found_in = "appointments",
         .read = read_appointed_on,
         .finding = tell_appointed_on},
        {.name = "appointment.starts_on",
         .domain = Domain::appointment,
         .type = {.kind = Kind::date},
         .meaning = "the first day in the post",
         .phrase = "first day in the post"
                   " | the first day in the post is {}",
         .found_in = "appointments",
         .read = read_starts_on,
         .finding = tell_starts_on},
        newness_fact<&Appointment::new_to_authority, authority_words>(
            "appointment.new_to_authority", "the person is new to the authority",
            "{who} is new to the authority | {who} is not new to the authority"),
        newness_fact<&Appointment::new_to_leadership, leadership_words>(
            "appointment.new_to_leadership", "the person is new to leadership",
            "{who} is new to leadership | {who} is not new to leadership"),
    };
}

}  // namespace headway
