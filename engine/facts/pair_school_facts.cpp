// Facts about the schools of a mentor and a mentee: networks, areas, phases, and what the mentee's school
// needs.
//
// The mentor's schools are those of the headships held on the day, of a retired head those of the last one
// (engine/register/README.md, "Time"). The mentee's is that of the appointment.
#include "base/text.h"
#include "facts/headship.h"
#include "facts/pair_column.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace headway {

namespace {

using Key = GroupedPairs::Key;

// What a key has in the place of something that is not recorded. No word and no choice has this number.
constexpr std::uint64_t not_recorded = std::numeric_limits<std::uint32_t>::max();

std::vector<Ref<School>> schools_of_mentor(const Setting& on, Ref<Person> mentor) {
    std::vector<HeadsSchool> led;
    schools_of_head(on, mentor, led);
    std::vector<Ref<School>> schools;
    for (const HeadsSchool& school : led)
        schools.push_back(school.school);
    return schools;
}

// A set of what `of` appends for each of the mentor's schools.
template <class Of>
Key key_of_schools(const Setting& on, Ref<Person> mentor, Of of) {
    Key key;
    for (const Ref<School> school : schools_of_mentor(on, mentor))
        of(on.records()[school], key);
    std::sort(key.begin(), key.end());
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return key;
}

const School& school_of_mentee(const Setting& on, Ref<Appointment> appointment) {
    return on.records()[on.records()[appointment].school];
}

std::string names_of_schools(const Standpoint& at) {
    std::vector<std::string> names;
    for (const Ref<School> school : schools_of_mentor(at.on(), at.person))
        names.emplace_back(at.records()[school].name);
    return names.empty() ? fmt::format("{}, who has led no school,", at.name()) : joined(names, " and ");
}

// Networks -------------------------------------------------------------------------------------------------

Key networks_of(const Setting& on, Ref<Person> mentor) {
    return key_of_schools(on, mentor, [](const School& school, Key& key) {
        if (school.networks.empty()) key.push_back(not_recorded);
        for (const Word network : school.networks)
            key.push_back(static_cast<std::uint64_t>(network));
    });
}

Outcome share_a_network(const Setting& on, const Arguments&, const Key& key, Ref<Appointment> appointment) {
    const School& school = school_of_mentee(on, appointment);
    for (const Word network : school.networks)
        if (std::binary_search(key.begin(), key.end(), static_cast<std::uint64_t>(network)))
            return Outcome::met;
    if (key.empty()) return Outcome::not_met;
    return school.networks.empty() || key.back() == not_recorded ? Outcome::unknown : Outcome::not_met;
}

// Many mentors have networks that few others have together, so the groups would be many; but each network has
// few mentors.
class NetworkColumn final : public PairColumn {
  public:
    NetworkColumn(const Setting& setting, std::span<const Ref<Person>> mentors) : setting_(setting) {
        for (std::uint32_t i = 0; i < mentors.size(); ++i) {
            const Key key = networks_of(setting, mentors[i]);
            const bool in_doubt = !key.empty() && key.back() == not_recorded;
            usual_.push_back(in_doubt ? Outcome::unknown : Outcome::not_met);
            without_networks_.push_back(key.empty() ? Outcome::not_met : Outcome::unknown);
            for (const std::uint64_t network : key)
                members_[network].push_back(i);
        }
    }

    void fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const override {
        const School& school = school_of_mentee(setting_, appointment);
        const auto& base = school.networks.empty() ? without_networks_ : usual_;
        std::copy(base.begin(), base.end(), outcomes.begin());
        for (const Word network : school.networks)
            if (const auto found = members_.find(static_cast<std::uint64_t>(network));
                found != members_.end())
                for (const std::uint32_t mentor : found->second)
                    outcomes[mentor] = Outcome::met;
    }

  private:
    const Setting& setting_;
    std::vector<Outcome> usual_;             // of mentors who share none with a school that has networks
    std::vector<Outcome> without_networks_;  // where none is recorded for the mentee's school
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> members_;  // mentors by network
};

std::unique_ptr<PairColumn> prepare_networks(const Setting& setting, std::span<const Ref<Person>> mentors,
                                             const Arguments&) {
    return std::make_unique<NetworkColumn>(setting, mentors);
}

std::string shared_networks(const Standpoint& at) {
    const Key key = networks_of(at.on(), at.person);
    std::vector<std::string> shared;
    for (const Word network : school_of_mentee(at.on(), at.appointment).networks)
        if (std::binary_search(key.begin(), key.end(), static_cast<std::uint64_t>(network)))
            shared.emplace_back(at.records().words.text(network));
    return joined(shared, " and ");
}

// The mentor's schools that are in one of these networks.
std::string schools_that_share(const Standpoint& at, const std::vector<Word>& networks) {
    std::vector<std::string> names;
    for (const Ref<School> ref : schools_of_mentor(at.on(), at.person)) {
        const School& school = at.records()[ref];
        if (std::any_of(networks.begin(), networks.end(), [&](Word network) {
                return std::find(school.networks.begin(), school.networks.end(), network) !=
                       school.networks.end();
            }))
            names.emplace_back(school.name);
    }
    return joined(names, " and ");
}

std::string tell_share_a_network(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (is_met(reading))
        return fmt::format("{} and {} both belong to {}",
                           schools_that_share(at, school_of_mentee(at.on(), at.appointment).networks),
                           at.school_name(), shared_networks(at));
    const std::string schools = names_of_schools(at);
    if (is_unknown_truth(reading))
        return fmt::format("the networks of {} and {} are not all recorded", schools, at.school_name());
    return fmt::format("{} and {} share no network", schools, at.school_name());
}

std::string missing_networks(const Standpoint& at, const Arguments&, const Reading&) {
    std::vector<std::string> schools;
    const auto ask = [&](const School& school) {
        if (school.networks.empty()) schools.emplace_back(school.name);
    };
    ask(school_of_mentee(at.on(), at.appointment));
    for (const Ref<School> school : schools_of_mentor(at.on(), at.person))
        ask(at.records()[school]);
    return fmt::format("the networks of {} (from the local authority)", joined(schools, " and "));
}

// Area and phase -------------------------------------------------------------------------------------------

std::uint64_t area_of(const School& school) {
    return school.area == Word::none ? not_recorded : static_cast<std::uint64_t>(school.area);
}
std::uint64_t phase_of(const School& school) {
    return school.phase ? static_cast<std::uint64_t>(*school.phase) : not_recorded;
}

// The phase and the area of each school, together in one number.
Key areas_of(const Setting& on, Ref<Person> mentor) {
    return key_of_schools(on, mentor, [](const School& school, Key& key) {
        key.push_back(phase_of(school) << 32U | area_of(school));
    });
}

Key phases_of(const Setting& on, Ref<Person> mentor) {
    return key_of_schools(on, mentor,
                          [](const School& school, Key& key) { key.push_back(phase_of(school)); });
}

// Is this school of a phase that the rule asks about?
Outcome is_asked_about(const Argument& phases, std::uint64_t phase) {
    if (!phases.given) return Outcome::met;
    if (phase == not_recorded) return Outcome::unknown;
    return outcome_of((phases.choices >> phase & 1U) != 0);
}

Outcome outside_area(const Setting& on, const Arguments& arguments, const Key& key,
                     Ref<Appointment> appointment) {
    const std::uint64_t home = area_of(school_of_mentee(on, appointment));
    Outcome outcome = Outcome::not_met;
    for (const std::uint64_t school : key) {
        const std::uint64_t area = school & not_recorded;
        const bool known = home != not_recorded && area != not_recorded;
        const Outcome elsewhere = known ? outcome_of(area != home) : Outcome::unknown;
        outcome = either(outcome, both(is_asked_about(arguments[0], school >> 32U), elsewhere));
    }
    return outcome;
}

// Each of the mentor's schools must be like the mentee's.
Outcome same_phase(const Setting& on, const Arguments&, const Key& key, Ref<Appointment> appointment) {
    const std::uint64_t phase = phase_of(school_of_mentee(on, appointment));
    if (key.empty()) return Outcome::not_met;
    if (phase == not_recorded) return Outcome::unknown;
    const bool differs = std::any_of(key.begin(), key.end(),
                                     [&](std::uint64_t own) { return own != phase && own != not_recorded; });
    if (differs) return Outcome::not_met;
    return key.back() == not_recorded ? Outcome::unknown : Outcome::met;
}

std::string area_in_words(const Register& reg, const School& school) {
    return school.area == Word::none
               ? fmt::format("the area of {} is not recorded", school.name)
               : fmt::format("{} is in the area {}", school.name, reg.words.text(school.area));
}

std::string tell_outside_area(const Standpoint& at, const Arguments& arguments, const Reading&) {
    std::vector<std::string> parts;
    for (const Ref<School> ref : schools_of_mentor(at.on(), at.person)) {
        const School& school = at.records()[ref];
        if (is_asked_about(arguments[0], phase_of(school)) != Outcome::not_met)
            parts.push_back(area_in_words(at.records(), school));
        else
            parts.push_back(fmt::format("{} is of another phase ({}), which is not asked about", school.name,
                                        spaced(name_of(*school.phase))));
    }
    if (parts.empty()) return fmt::format("{} has led no school", at.name());
    parts.push_back(area_in_words(at.records(), at.records()[at.school]));
    return joined(parts, "; ");
}

std::string tell_same_phase(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (is_unknown_truth(reading))
        return fmt::format("the phase of {} and {} is not recorded for each", names_of_schools(at),
                           at.school_name());
    return fmt::format("{} and {} are {}of the same phase", names_of_schools(at), at.school_name(),
                       is_met(reading) ? "" : "not ");
}

std::string missing_areas(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the areas and phases of {} and {} (from the local authority)", names_of_schools(at),
                       at.school_name());
}
std::string missing_phases(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the phases of {} and {} (from Get Information About Schools)", names_of_schools(at),
                       at.school_name());
}

// What the mentee's school needs ---------------------------------------------------------------------------

Key expertise_of(const Setting& on, Ref<Person> mentor) {
    Key key;
    for (const Word word : on.records()[mentor].expertise)
        key.push_back(static_cast<std::uint64_t>(word));
    std::sort(key.begin(), key.end());
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return key;
}

// The current circumstance of the mentee's school that the mentor is an expert in.
const Circumstance* needed_expertise(const Setting& on, const Arguments& arguments, const Key& key,
                                     Ref<Appointment> appointment) {
    const Register& reg = on.records();
    for (const std::uint32_t row : reg.circumstances_of_school.of(reg[appointment].school.position)) {
        const Circumstance& found = reg.circumstances[row];
        if (arguments[0].allows(found.kind) && on.holds(found.from, found.to) &&
            std::binary_search(key.begin(), key.end(), static_cast<std::uint64_t>(found.kind)))
            return &found;
    }
    return nullptr;
}

Outcome has_needed_expertise(const Setting& on, const Arguments& arguments, const Key& key,
                             Ref<Appointment> appointment) {
    return outcome_of(needed_expertise(on, arguments, key, appointment) != nullptr);
}

std::string tell_needed_expertise(const Standpoint& at, const Arguments& arguments, const Reading&) {
    const Circumstance* found =
        needed_expertise(at.on(), arguments, expertise_of(at.on(), at.person), at.appointment);
    if (found != nullptr)
        return fmt::format("{} has expertise in what {} needs: {}", at.name(), at.school_name(),
                           spaced(at.records().words.text(found->kind)));
    return fmt::format("no expertise of {} is recorded in a circumstance of {}", at.name(), at.school_name());
}

FactDefinition pair_fact(FactDefinition fact) {
    fact.domain = Domain::pair;
    fact.type = {.kind = Kind::truth};
    return fact;
}

}  // namespace

std::vector<FactDefinition> pair_school_facts() {
    return {
        pair_fact({.name = "pair.share_a_network",
                   .type = {},
                   .meaning = "a school of the mentor and the mentee's school belong to one network",
                   .phrase = "the schools of the two belong to one network"
                             " | the schools of the two belong to no common network",
                   .found_in = "schools: the networks",
                   .read = read_grouped<networks_of, share_a_network>,
                   .finding = tell_share_a_network,
                   .missing = missing_networks,
                   .prepare = prepare_networks}),
        pair_fact({.name = "pair.is_outside_area",
                   .type = {},
                   .meaning = "a school of the mentor is in another area than the mentee's school",
                   .phrase = "a [{phase} ]school of the mentor is in another area than the "
                             "mentee's school"
                             " | no [{phase} ]school of the mentor is in another area than the "
                             "mentee's school",
                   .found_in = "schools: the area and the phase",
                   .arguments = {{.name = "phase",
                                  .kind = ArgumentDefinition::Kind::choices,
                                  .meaning = "only schools of the mentor of one of these phases",
                                  .choices = names_of(Phase{})}},
                   .read = read_grouped<areas_of, outside_area>,
                   .finding = tell_outside_area,
                   .missing = missing_areas,
                   .prepare = grouped_pairs<areas_of, outside_area>}),
        pair_fact({.name = "pair.same_phase",
                   .type = {},
                   .meaning = "every school of the mentor is of the phase of the mentee's school",
                   .phrase = "the schools of the two are of one phase"
                             " | the schools of the two are not of one phase",
                   .found_in = "schools: the phase",
                   .read = read_grouped<phases_of, same_phase>,
                   .finding = tell_same_phase,
                   .missing = missing_phases,
                   .prepare = grouped_pairs<phases_of, same_phase>}),
        pair_fact(
            {.name = "pair.mentor_has_needed_expertise",
             .type = {},
             .meaning = "a circumstance that holds at the mentee's school is among the mentor's expertise",
             .phrase = "the mentor has expertise in a circumstance of the mentee's school[: {kind}]"
                       " | the mentor has no expertise in a circumstance of the mentee's school[: "
                       "{kind}]",
             .found_in = "people: the expertise; circumstances that hold on the day",
             .arguments = {{.name = "kind", .meaning = "a circumstance of one of these kinds"}},
             .read = read_grouped<expertise_of, has_needed_expertise>,
             .finding = tell_needed_expertise,
             .prepare = grouped_pairs<expertise_of, has_needed_expertise>}),
    };
}

}  // namespace headway
