// What public sources say of a school, in the register's words. "" is: nothing to record.
#pragma once

#include "register/choices.h"

#include <optional>
#include <string>
#include <string_view>

namespace headway {

// The phase of a school of this phase and type. The type decides of special schools and pupil referral units
// (and of academies that do the same, "alternative provision"), to which GIAS gives no phase.
std::optional<Phase> phase_of(std::string_view phase, std::string_view type);

// What the spine of DfE's performance tables knows instead of a phase.
struct SpinePhase {
    std::string type;   // NFTYPE
    std::string group;  // MINORGROUP
    bool primary = false;
    bool secondary = false;
    std::optional<int> lowest_age;
    std::optional<int> highest_age;
};
std::optional<Phase> phase_of(const SpinePhase& school);

// The character as the source names it; "" where there is none, or it is not known.
std::string religious_character_of(std::string_view text);
// Whether the source says that it does not know: then "" is not the same as none.
bool is_unknown(std::string_view text);

std::optional<AdmissionsPolicy> admissions_policy_of(std::string_view text);

// The name of a choice, or "".
template <class Choice>
std::string_view name_or_nothing(std::optional<Choice> choice) {
    return choice ? name_of(*choice) : std::string_view{};
}

}  // namespace headway
