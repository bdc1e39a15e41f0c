// Facts about a school that stand in its own row, and about what has befallen it.
#include "base/text.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

namespace {

const School& school(const Standpoint& at) {
    return at.records()[at.school];
}

std::string word(const Standpoint& at, Word value) {
    return std::string{at.records().words.text(value)};
}

Reading read_local_authority(const Standpoint& at, const Arguments&) {
    return word_reading(school(at).local_authority);
}

std::string tell_local_authority(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("{} is a school of {}", at.school_name(), word(at, school(at).local_authority));
}

// A column that may be null is unknown where it is.
Reading read_area(const Standpoint& at, const Arguments&) {
    const Word area = school(at).area;
    return area == Word::none ? Reading{.cell = unknown_word} : word_reading(area);
}

std::string tell_area(const Standpoint& at, const Arguments&, const Reading&) {
    if (school(at).area == Word::none) return fmt::format("the area of {} is not recorded", at.school_name());
    return fmt::format("{} is in the area {}", at.school_name(), word(at, school(at).area));
}

std::string missing_area(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the area of {} (from the authority's list of schools)", at.school_name());
}

Reading read_phase(const Standpoint& at, const Arguments&) {
    return choice_reading(school(at).phase);
}

std::string tell_phase(const Standpoint& at, const Arguments&, const Reading&) {
    if (!school(at).phase) return fmt::format("the phase of {} is not recorded", at.school_name());
    return fmt::format("the phase of {} is {}", at.school_name(), spaced(name_of(*school(at).phase)));
}

std::string missing_phase(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the phase of {} (from Get Information About Schools)", at.school_name());
}

Reading read_admissions_policy(const Standpoint& at, const Arguments&) {
    return choice_reading(school(at).admissions_policy);
}

std::string tell_admissions_policy(const Standpoint& at, const Arguments&, const Reading&) {
    const auto& policy = school(at).admissions_policy;
    if (!policy) return fmt::format("the admissions policy of {} is not recorded", at.school_name());
    return fmt::format("the admissions policy of {} is {}", at.school_name(), spaced(name_of(*policy)));
}

std::string missing_admissions_policy(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the admissions policy of {} (from Get Information About Schools)", at.school_name());
}

// Null says that the school has none, so this is never unknown (engine/register/README.md).
Reading read_is_faith_school(const Standpoint& at, const Arguments&) {
    return truth_reading(outcome_of(school(at).religious_character != Word::none));
}

std::string tell_is_faith_school(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (!is_met(reading)) return fmt::format("{} has no religious character", at.school_name());
    return fmt::format("the religious character of {} is {}", at.school_name(),
                       word(at, school(at).religious_character));
}

Reading read_has_circumstance(const Standpoint& at, const Arguments& arguments) {
    Reading reading = truth_reading(Outcome::not_met);
    for (std::uint32_t row : at.records().circumstances_of_school.of(at.school.position)) {
        const Circumstance& found = at.records().circumstances[row];
        if (!arguments[0].allows(found.kind) || !at.on().holds(found.from, found.to)) continue;
        const bool longer = !is_met(reading) || (reading.until && (!found.to || *found.to > *reading.until));
        if (longer)
            reading = {.cell = static_cast<std::int32_t>(Outcome::met), .row = row, .until = found.to};
    }
    return reading;
}

std::string circumstances_asked(const Arguments& arguments) {
    std::vector<std::string> kinds;
    for (const std::string& kind : arguments[0].texts)
        kinds.push_back(spaced(kind));
    return kinds.empty() ? "special circumstance" : "circumstance of " + joined(kinds, " or ");
}

std::string tell_has_circumstance(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (!is_met(reading))
        return fmt::format("{} has no current {}", at.school_name(), circumstances_asked(arguments));
    const Circumstance& found = at.records().circumstances[reading.row];
    return fmt::format("{} has had the circumstance of {} since {}", at.school_name(),
                       spaced(word(at, found.kind)), in_words(found.from));
}

std::optional<std::string> change_has_circumstance(const Standpoint& at, const Arguments& arguments,
                                                   const std::string&, bool ended) {
    if (!ended) return std::nullopt;
    return fmt::format("the {} at {} ends", circumstances_asked(arguments), at.school_name());
}

}  // namespace

std::vector<FactDefinition> school_facts() {
    return {
        {.name = "school.local_authority",
         .domain = Domain::school,
         .type = {.kind = Kind::word},
         .meaning = "the local authority of the school, as Get Information About Schools names it",
         .phrase = "local authority of {school} | {school} is a {} school | {school} is not a {} school",
         .found_in = "schools",
         .read = read_local_authority,
         .finding = tell_local_authority},
        {.name = "school.area",
         .domain = Domain::school,
         .type = {.kind = Kind::word},
         .meaning = "the area that the school belongs to, for example that of a headteachers' association",
         .phrase = "area of {school}"
                   " | the area of {school} is {}",
         .found_in = "schools",
         .read = read_area,
         .finding = tell_area,
         .missing = missing_area},
        {.name = "school.phase",
         .domain = Domain::school,
         .type = choice_type(names_of(Phase{})),
         .meaning = "the phase of education",
         .phrase = "phase of {school}"
                   " | the phase of {school} is {}",
         .found_in = "schools",
         .read = read_phase,
         .finding = tell_phase,
         .missing = missing_phase},
        {.name = "school.admissions_policy",
         .domain = Domain::school,
         .type = choice_type(names_of(AdmissionsPolicy{})),
         .meaning = "whether the school selects its pupils",
         .phrase = "admissions policy of {school}"
                   " | the admissions policy of {school} is {}",
         .found_in = "schools",
         .read = read_admissions_policy,
         .finding = tell_admissions_policy,
         .missing = missing_admissions_policy},
        {.name = "school.is_faith_school",
         .domain = Domain::school,
         .type = {.kind = Kind::truth},
         .meaning = "the school has a religious character",
         .phrase = "{school} is a faith school"
                   " | {school} is not a faith school",
         .found_in = "schools",
         .read = read_is_faith_school,
         .finding = tell_is_faith_school},
        {.name = "school.has_circumstance",
         .domain = Domain::school,
         .type = {.kind = Kind::truth},
         .meaning = "a circumstance of one of these kinds holds at the school on the day",
         .phrase = "{school} is in special circumstances[: {kind}]"
                   " | {school} is not in special circumstances[: {kind}]",
         .found_in = "circumstances that hold on the day",
         .arguments = {{.name = "kind", .meaning = "of one of these kinds"}},
         .read = read_has_circumstance,
         .finding = tell_has_circumstance,
         .change = change_has_circumstance},
    };
}

}  // namespace headway
