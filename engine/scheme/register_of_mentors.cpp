#include "scheme/register_of_mentors.h"

#include "facts/headship.h"
#include "register/mentor_load.h"
#include "scheme/evaluate.h"
#include "scheme/json_parts.h"
#include "scheme/question.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

bool is_allowed(const Register& reg, const RegisteredMentor& mentor, const MentorFilter& filter) {
    const auto any_school = [&](auto has) {
        return std::any_of(mentor.schools.begin(), mentor.schools.end(),
                           [&](Ref<School> school) { return has(reg[school]); });
    };
    const auto& expertise = reg[mentor.person].expertise;
    if (filter.status && reg.mentors[mentor.entry.position].status != *filter.status) return false;
    if (filter.with_free_place && mentor.free == 0) return false;
    if (filter.with_offer && mentor.offers.empty()) return false;
    if (!filter.area.empty() &&
        !any_school([&](const School& school) { return reg.words.text(school.area) == filter.area; }))
        return false;
    if (filter.phase && !any_school([&](const School& school) { return school.phase == filter.phase; }))
        return false;
    return filter.expertise.empty() || std::any_of(expertise.begin(), expertise.end(), [&](Word word) {
               return reg.words.text(word) == filter.expertise;
           });
}

std::vector<Ref<School>> schools_led(const Setting& setting, Ref<Person> person) {
    std::vector<HeadsSchool> all;
    schools_of_head(setting, person, all);
    std::vector<Ref<School>> schools;
    for (const HeadsSchool& school : all)
        if (school.until == setting.as_of) schools.push_back(school.school);
    return schools;
}

RegisteredMentor registered(const Register& reg, Ref<Person> person, const Mentor& entry,
                            const Setting& setting) {
    const SchemeDay day{setting.scheme, setting.as_of};
    RegisteredMentor mentor{.person = person,
                            .entry = {static_cast<std::uint32_t>(&entry - reg.mentors.data())},
                            .mentees = mentees_of(reg, person, day),
                            .schools = schools_led(setting, person)};
    if (entry.status == MentorStatus::approved) mentor.free = free_places(reg, person, day);
    for (const std::uint32_t row : reg.training_of_person.of(person.position))
        if (reg.training[row].completed_on <= setting.as_of) mentor.trained.push_back(&reg.training[row]);
    return mentor;
}

// What is offered to each of them.
std::optional<Problem> add_offers(const Scheme& scheme, const Register& reg, Date as_of,
                                  std::vector<RegisteredMentor>& mentors) {
    std::vector<Ref<Person>> people;
    for (const RegisteredMentor& mentor : mentors)
        people.push_back(mentor.person);
    const Verdicts verdicts{scheme, reg, {.kind = SubjectKind::trainee, .subjects = people, .as_of = as_of}};
    for (std::size_t i = 0; i < mentors.size(); ++i)
        for (std::size_t offer = 0; offer < verdicts.criteria().size(); ++offer) {
            if (verdicts.outcome(i, offer) == Outcome::met)
                mentors[i].offers.push_back(&verdicts.criteria()[offer]);
            if (verdicts.outcome(i, offer) == Outcome::unknown)
                mentors[i].unclear.push_back(&verdicts.criteria()[offer]);
        }
    return verdicts.failure();
}

std::string mentor_json(const Register& reg, const RegisteredMentor& mentor) {
    const Mentor& entry = reg.mentors[mentor.entry.position];
    std::string out = "{";
    append_key(out, "mentor", reg[mentor.person].id);
    out += ',';
    append_key(out, "name", reg[mentor.person].name);
    out += fmt::format(
        ",\"status\":\"{}\",\"from\":\"{}\",\"capacity\":{},\"mentees\":{},\"free\":{},\"schools\":",
        name_of(entry.status), iso(entry.from), entry.capacity, mentor.mentees, mentor.free);
    std::vector<std::string> texts;
    for (const Ref<School> school : mentor.schools)
        texts.emplace_back(reg[school].name);
    append_list(out, texts);
    texts.clear();
    for (const Word word : reg[mentor.person].expertise)
        texts.emplace_back(reg.words.text(word));
    out += ",\"expertise\":";
    append_list(out, texts);
    out += ",\"training\":[";
    for (const Training* training : mentor.trained) {
        out += out.back() == '[' ? "{" : ",{";
        append_key(out, "course", reg.words.text(training->course));
        out += fmt::format(",\"completed_on\":\"{}\"}}", iso(training->completed_on));
    }
    out += "],\"offers\":[";
    for (const CriterionDefinition* offer : mentor.offers) {
        out += out.back() == '[' ? "{" : ",{";
        append_key(out, "id", offer->id);
        out += ",\"clause\":";
        append_clauses(out, offer->clauses);
        out += ',';
        append_key(out, "offer", offer->offers);
        out += '}';
    }
    return out + "]}";
}

}  // namespace

RegisterOfMentors register_of_mentors(const Scheme& scheme, const Register& reg, Date as_of,
                                      const MentorFilter& filter) {
    const Setting setting{
        .reg = &reg, .as_of = as_of, .known_at = as_of, .scheme = reg.words.find(scheme.id())};
    RegisterOfMentors found;
    for (std::uint32_t i = 0; i < reg.people.size(); ++i)
        if (const Mentor* entry = entry_of(reg, {i}, {setting.scheme, as_of}))
            found.mentors.push_back(registered(reg, {i}, *entry, setting));
    found.failure = add_offers(scheme, reg, as_of, found.mentors);
    std::erase_if(found.mentors,
                  [&](const RegisteredMentor& mentor) { return !is_allowed(reg, mentor, filter); });
    std::sort(found.mentors.begin(), found.mentors.end(),
              [&](const RegisteredMentor& a, const RegisteredMentor& b) {
                  return reg[a.person].id < reg[b.person].id;
              });
    return found;
}

std::string register_of_mentors_json(const Register& reg, const RegisterOfMentors& mentors) {
    std::string out = "[";
    for (const RegisteredMentor& mentor : mentors.mentors)
        out += (out.size() > 1 ? ",\n" : "\n") + mentor_json(reg, mentor);
    return out + "\n]";
}

}  // namespace headway
