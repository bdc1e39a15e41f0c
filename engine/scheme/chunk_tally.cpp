// What a condition or a fact that was typed at the console comes to for everybody.
#include "scheme/chunk_host.h"
#include "scheme/question.h"
#include "scheme/rule_conditions.h"

#include <algorithm>

namespace headway {

namespace {

// "person.school" is the mentor's, "appointment" the mentee's.
std::optional<SubjectKind> kind_of_root(const FactRequest& request) {
    if (request.fact->domain == Domain::pair || request.root.starts_with("mentor") ||
        request.root.starts_with("mentee"))
        return SubjectKind::pair;
    if (request.root.starts_with("person")) return SubjectKind::mentor;
    if (request.root.starts_with("appointment")) return SubjectKind::mentee;
    return std::nullopt;
}

// Lengths of time in whole years, so that a table of them can be read.
Value told_as(const Value& value, Kind kind) {
    const auto* months = std::get_if<std::int64_t>(&value);
    if (kind != Kind::duration || months == nullptr) return value;
    return Period{static_cast<int>(*months / 12 * 12)};
}

}  // namespace

ConditionTally tally(const Scheme& scheme, const Register& reg, const Subjects& subjects,
                     const ConditionPtr& condition, Date as_of) {
    const RuleConditions conditions{scheme, reg, subjects, {condition}, as_of};
    const std::size_t count = std::visit([](const auto& all) { return all.size(); }, subjects);
    ConditionTally tally;
    for (std::size_t i = 0; i < count; ++i) {
        const Outcome outcome = conditions.outcome(i);
        (outcome == Outcome::met       ? tally.met
         : outcome == Outcome::unknown ? tally.unknown
                                       : tally.not_met)
            .push_back(i);
    }
    return tally;
}

std::vector<std::pair<std::string, std::size_t>> distribution(const Scheme& scheme, const Register& reg,
                                                              const Subjects& subjects, Slot slot,
                                                              Date as_of) {
    std::vector<bool> used(scheme.definition().requests.size(), false);
    used[static_cast<std::size_t>(slot)] = true;
    const Snapshot snapshot{reg, subjects, snapshot_order(scheme.definition(), used, as_of, as_of)};
    const Kind kind = scheme.definition().requests[static_cast<std::size_t>(slot)].fact->type.kind;
    std::map<Value, std::size_t> known;
    std::size_t none = 0;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < snapshot.size(); ++i) {
        const Snapshot::Found found = snapshot.value(slot, i);
        if (found.known && !found.none)
            ++known[told_as(found.value, kind)];
        else
            ++(found.known ? none : unknown);
    }
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const auto& [value, count] : known)
        counts.emplace_back(in_words(value), count);
    if (kind == Kind::choice || kind == Kind::word || kind == Kind::truth)
        std::stable_sort(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
    if (none > 0) counts.emplace_back("none", none);
    if (unknown > 0) counts.emplace_back("unknown", unknown);
    return counts;
}

std::optional<SubjectKind> subject_of(const SchemeDefinition& definition, Slot slot) {
    return kind_of_root(definition.requests[static_cast<std::size_t>(slot)]);
}

std::optional<SubjectKind> subject_of(const SchemeDefinition& definition, const ConditionPtr& condition) {
    std::vector<bool> used(definition.requests.size(), false);
    mark_used(condition, used);
    std::optional<SubjectKind> kind;
    for (std::size_t slot = 0; slot < used.size(); ++slot) {
        if (!used[slot]) continue;
        const auto of = kind_of_root(definition.requests[slot]);
        if (of && kind && *of != *kind) return SubjectKind::pair;
        if (of) kind = of;
    }
    return kind;
}

}  // namespace headway
