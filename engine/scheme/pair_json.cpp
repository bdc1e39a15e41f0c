#include "scheme/pair_json.h"

#include "scheme/json_parts.h"

#include <fmt/format.h>

namespace headway {

namespace {

// Commas between what is written one after another.
template <class List, class Write>
void append_each(std::string& out, const List& list, Write write) {
    out += '[';
    bool first = true;
    for (const auto& item : list) {
        if (!first) out += ',';
        first = false;
        write(item);
    }
    out += ']';
}

void append_head(std::string& out, const Scheme& scheme, Date as_of) {
    out += '{';
    append_key(out, "scheme", scheme.id());
    out += ',';
    append_key(out, "edition", scheme.edition());
    out += fmt::format(",\"as_of\":\"{}\"", iso(as_of));
}

void append_criterion(std::string& out, const PairCriterionAnswer& answer) {
    out += '{';
    append_key(out, "id", answer.criterion->id);
    out += ",\"clause\":";
    append_clauses(out, answer.criterion->clauses);
    out += fmt::format(",\"force\":\"{}\",\"outcome\":\"{}\",", name_of(answer.criterion->force),
                       name_of(answer.outcome));
    append_key(out, "reason", answer.reason);
    out += ",\"missing\":";
    append_list(out, answer.missing);
    out += ",\"would_meet\":";
    append_list(out, answer.would_meet);
    out += '}';
}

void append_preference(std::string& out, const PairPreferenceAnswer& answer) {
    out += '{';
    append_key(out, "id", answer.preference->id);
    out += ",\"clause\":";
    append_clauses(out, answer.preference->clauses);
    out += fmt::format(",\"weight\":{},\"matched\":{},", answer.weight, answer.matched);
    append_key(out, "reason", answer.reason);
    out += '}';
}

void append_mentor(std::string& out, const Register& reg, const ShortlistedMentor& mentor) {
    out += '{';
    append_key(out, "mentor", reg[mentor.mentor].id);
    out += ',';
    append_key(out, "name", reg[mentor.mentor].name);
    out += fmt::format(",\"verdict\":\"{}\",\"score\":{},\"criteria\":", name_of(mentor.answer.verdict),
                       mentor.answer.score);
    append_each(out, mentor.answer.criteria,
                [&](const PairCriterionAnswer& answer) { append_criterion(out, answer); });
    out += ",\"preferences\":";
    append_each(out, mentor.answer.preferences,
                [&](const PairPreferenceAnswer& answer) { append_preference(out, answer); });
    out += '}';
}

void append_pair(std::string& out, const Register& reg, const AllocatedPair& pair) {
    append_key(out, "appointment", reg[pair.appointment].id);
    out += ',';
    append_key(out, "mentor", reg[pair.mentor].id);
    out += fmt::format(",\"score\":{}", pair.score);
}

void append_people(std::string& out, const Register& reg, const std::vector<Ref<Person>>& people) {
    append_each(out, people, [&](Ref<Person> person) { append_json(out, reg[person].id); });
}

}  // namespace

std::string shortlist_json(const Scheme& scheme, const Register& reg, const ShortlistOrder& order,
                           const std::vector<ShortlistedMentor>& mentors) {
    std::string out;
    append_head(out, scheme, order.as_of);
    out += ',';
    append_key(out, "appointment", reg[order.appointment].id);
    out += ",\"mentors\":";
    append_each(out, mentors, [&](const ShortlistedMentor& mentor) { append_mentor(out, reg, mentor); });
    return out + '}';
}

std::string allocation_json(const Scheme& scheme, const Register& reg, Date as_of,
                            const Allocation& allocation, bool compared) {
    std::string out;
    const PairReasons reasons{scheme, reg, as_of};
    append_head(out, scheme, as_of);
    out += ",\"pairs\":";
    append_each(out, allocation.pairs, [&](const AllocatedPair& pair) {
        out += '{';
        append_pair(out, reg, pair);
        out += fmt::format(",\"fixed\":{},\"preferences\":", pair.fixed);
        const PairAnswer answer = reasons.explain(pair.mentor, pair.appointment);
        append_each(out, answer.preferences,
                    [&](const PairPreferenceAnswer& preference) { append_preference(out, preference); });
        out += '}';
    });
    out += ",\"unallocated\":";
    append_each(out, allocation.unallocated, [&](const UnallocatedAppointment& left) {
        out += '{';
        append_key(out, "appointment", reg[left.appointment].id);
        out += ',';
        append_key(out, "reason", left.reason);
        out += ",\"taken\":";
        append_people(out, reg, left.taken);
        out += ",\"one_more_place_with\":";
        append_people(out, reg, left.one_more_place_with);
        out += '}';
    });
    out += ",\"undetermined\":";
    append_each(out, allocation.undetermined,
                [&](Ref<Appointment> appointment) { append_json(out, reg[appointment].id); });
    out += fmt::format(",\"total_score\":{},\"optimal\":{}", allocation.total_score, allocation.optimal);
    if (compared) {
        out += fmt::format(",\"one_by_one\":{{\"total_score\":{},\"pairs\":", allocation.one_by_one_score);
        append_each(out, allocation.one_by_one, [&](const AllocatedPair& pair) {
            out += '{';
            append_pair(out, reg, pair);
            out += '}';
        });
        out += '}';
    }
    return out + '}';
}

}  // namespace headway
