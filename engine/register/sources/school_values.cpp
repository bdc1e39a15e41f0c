#include "register/sources/school_values.h"

#include "register/sources/source_values.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// A special post-16 institution is a college, not a special school.
std::optional<Phase> phase_of_type(std::string_view folded_type) {
    if (contains(folded_type, "special post 16")) return Phase::sixteen_plus;
    if (contains(folded_type, "special")) return Phase::special;
    if (contains(folded_type, "pupil referral") || contains(folded_type, "alternative provision"))
        return Phase::pupil_referral_unit;
    return std::nullopt;
}

struct NamedPhase {
    std::string_view name;  // folded
    Phase phase;
};

constexpr std::array phase_names{
    NamedPhase{"nursery", Phase::nursery},
    NamedPhase{"primary", Phase::primary},
    NamedPhase{"middle deemed primary", Phase::middle},
    NamedPhase{"middle deemed secondary", Phase::middle},
    NamedPhase{"middle", Phase::middle},
    NamedPhase{"secondary", Phase::secondary},
    NamedPhase{"all through", Phase::all_through},
    NamedPhase{"16 plus", Phase::sixteen_plus},
    NamedPhase{"special", Phase::special},
    NamedPhase{"pru", Phase::pupil_referral_unit},
    NamedPhase{"pupil referral unit", Phase::pupil_referral_unit},
    NamedPhase{"alternative provision", Phase::pupil_referral_unit},
};

std::optional<Phase> phase_of_ages(const SpinePhase& school) {
    if (!school.lowest_age || !school.highest_age) return std::nullopt;
    if (*school.lowest_age >= 16) return Phase::sixteen_plus;
    if (*school.lowest_age >= 8 && *school.highest_age <= 14) return Phase::middle;
    const bool both = school.primary && school.secondary;
    if (both && *school.lowest_age <= 7 && *school.highest_age >= 16) return Phase::all_through;
    return std::nullopt;
}

}  // namespace

std::optional<Phase> phase_of(std::string_view phase, std::string_view type) {
    if (const auto by_type = phase_of_type(folded(type))) return by_type;
    const std::string name = folded(phase);
    const auto* const found = std::find_if(phase_names.begin(), phase_names.end(),
                                           [&](const NamedPhase& known) { return known.name == name; });
    if (found == phase_names.end()) return std::nullopt;
    return found->phase;
}

// GIAS gives independent schools no phase; neither does this.
std::optional<Phase> phase_of(const SpinePhase& school) {
    if (const auto by_type = phase_of_type(folded(school.type))) return by_type;
    const std::string group = folded(school.group);
    if (contains(group, "independent")) return std::nullopt;
    if (contains(group, "college")) return Phase::sixteen_plus;
    if (const auto by_ages = phase_of_ages(school)) return by_ages;
    if (school.primary == school.secondary) return std::nullopt;
    return school.primary ? Phase::primary : Phase::secondary;
}

bool is_unknown(std::string_view text) {
    const std::string name = folded(text);
    return name == "unknown" || name == "not recorded";
}

std::string religious_character_of(std::string_view text) {
    constexpr std::array<std::string_view, 3> none{"none", "does not apply", "not applicable"};
    const std::string name = folded(text);
    const bool any = std::find(none.begin(), none.end(), name) == none.end();
    return any && !is_absent(text) && !is_unknown(text) ? std::string{text} : "";
}

// Comprehensive and modern schools were GIAS's names for schools that do not select, until 2019.
std::optional<AdmissionsPolicy> admissions_policy_of(std::string_view text) {
    constexpr std::array<std::string_view, 4> non_selective{"non selective", "comprehensive", "modern",
                                                            "comprehensive (secondary)"};
    const std::string name = folded(text);
    if (name == "selective" || name == "selective (grammar)") return AdmissionsPolicy::selective;
    if (std::find(non_selective.begin(), non_selective.end(), name) != non_selective.end())
        return AdmissionsPolicy::non_selective;
    return std::nullopt;
}

}  // namespace headway
