#include "scheme/shortlist.h"

#include "scheme/evaluate.h"

#include <algorithm>
#include <tuple>

namespace headway {

namespace {

bool has_had_entry(const Register& reg, Ref<Person> person, Word scheme, Date as_of) {
    const auto rows = reg.mentors_of_person.of(person.position);
    return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return reg.mentors[row].scheme == scheme && reg.mentors[row].from <= as_of;
    });
}

// Those of the people whom the scheme does not exclude, and who are eligible as mentors.
std::vector<Ref<Person>> possible(const Scheme& scheme, const Register& reg, Ref<Appointment> appointment,
                                  const std::vector<Ref<Person>>& people, Date as_of) {
    const JudgedMentors judged = Pairs{scheme, reg, {people, {appointment}, as_of}}.judge(0);
    std::vector<Ref<Person>> open;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (judged.verdicts[i] != PairVerdict::excluded) open.push_back(people[i]);
    const Verdicts verdicts{scheme, reg, {.kind = SubjectKind::mentor, .subjects = open, .as_of = as_of}};
    std::vector<Ref<Person>> found;
    for (std::size_t i = 0; i < open.size() && !verdicts.failure(); ++i)
        if (verdicts.verdict(i) >= Verdict::by_exception) found.push_back(open[i]);
    return found;
}

}  // namespace

std::vector<Ref<Person>> mentors_on_record(const Scheme& scheme, const Register& reg, Date as_of) {
    const Word word = reg.words.find(scheme.id());
    std::vector<Ref<Person>> mentors;
    for (std::uint32_t i = 0; i < reg.people.size(); ++i)
        if (has_had_entry(reg, {i}, word, as_of)) mentors.push_back({i});
    return mentors;
}

std::vector<Ref<Person>> mentors_to_consider(const Scheme& scheme, const Register& reg,
                                             Ref<Appointment> appointment, Date as_of) {
    std::vector<Ref<Person>> mentors = mentors_on_record(scheme, reg, as_of);
    std::vector<Ref<Person>> others;
    for (std::uint32_t i = 0; i < reg.people.size(); ++i)
        if (!std::binary_search(mentors.begin(), mentors.end(), Ref<Person>{i})) others.push_back({i});
    const std::vector<Ref<Person>> more = possible(scheme, reg, appointment, others, as_of);
    mentors.insert(mentors.end(), more.begin(), more.end());
    return mentors;
}

std::vector<ShortlistedMentor> shortlist(const Scheme& scheme, const Register& reg,
                                         const ShortlistOrder& order) {
    std::vector<Ref<Person>> people = order.mentors;
    if (people.empty()) people = mentors_to_consider(scheme, reg, order.appointment, order.as_of);
    const PairReasons reasons{scheme, reg, order.as_of};
    std::vector<ShortlistedMentor> list;
    for (const Ref<Person> person : people)
        list.push_back({person, reasons.explain(person, order.appointment)});
    std::sort(list.begin(), list.end(), [&](const ShortlistedMentor& a, const ShortlistedMentor& b) {
        return std::tuple{b.answer.verdict, b.answer.score, reg[a.mentor].id} <
               std::tuple{a.answer.verdict, a.answer.score, reg[b.mentor].id};
    });
    return list;
}

}  // namespace headway
