#include "bench/rules.h"

#include "bench/join.h"

#include <algorithm>

namespace headway::tools::bench {

const std::array<std::string_view, key_count> declared_keys{
    "expects_to_remain_until",    "senior_leaders_have_capacity", "governing_body_support",
    "thinks_strategically",       "sees_what_brings_improvement", "communicates_well",
    "inspires_and_influences",    "resilient_and_persevering",    "builds_trust",
    "strong_interpersonal_skills"};

const std::array<HardCodedCriterion, criterion_count> hard_coded_criteria{{
    {"experienced_headteacher", "\"KLE-E1\""},
    {"expects_to_remain", "\"KLE-E2\""},
    {"good_school", "[\"KLE-E3\",\"KLE-E9\"]"},
    {"capacity_in_school", "\"KLE-E4\""},
    {"pupil_performance", "\"KLE-E5\""},
    {"minimum_standards", "\"KLE-E6\""},
    {"governing_body_support", "\"KLE-E7\""},
    {"effective_support_elsewhere", "\"KLE-E8\""},
    {"thinks_strategically", "\"KLE-K1\"", Force::should},
    {"sees_what_brings_improvement", "\"KLE-K2\"", Force::should},
    {"communicates_well", "\"KLE-K3\"", Force::should},
    {"inspires_and_influences", "\"KLE-Q1\"", Force::should},
    {"resilient_and_persevering", "\"KLE-Q2\"", Force::should},
    {"builds_trust", "\"KLE-Q3\"", Force::should},
    {"strong_interpersonal_skills", "\"KLE-Q4\"", Force::should},
}};

namespace {

constexpr std::int32_t months_needed = 36;
constexpr int years_to_remain = 2;
constexpr std::int32_t support_needed = 1;

constexpr std::uint8_t number_of(Judgement judgement) {
    return static_cast<std::uint8_t>(judgement);
}

bool is_good(std::uint8_t judgement) {
    return judgement == number_of(Judgement::good) || judgement == number_of(Judgement::outstanding) ||
           (judgement >= number_of(Judgement::expected_standard) && judgement != no_judgement);
}

Outcome good_or_better(std::uint8_t judgement) {
    return judgement == no_judgement ? Outcome::unknown : outcome_of(is_good(judgement));
}

Outcome expects_to_remain(const Candidate& candidate, std::int32_t day) {
    return candidate.remains_until == no_day ? Outcome::unknown : outcome_of(candidate.remains_until >= day);
}

// The route of KLE-E9.
Outcome improves(const OwnSchool& school) {
    if (school.overall == no_judgement)
        return both(Outcome::unknown, both(good_or_better(school.assessment), school.inspection_expected));
    if (school.overall != number_of(Judgement::requires_improvement)) return Outcome::not_met;
    return both(good_or_better(school.assessment), school.inspection_expected);
}

Outcome supports_others(const Candidate& candidate) {
    if (candidate.support_least >= support_needed) return Outcome::met;
    return candidate.support_most >= support_needed ? Outcome::unknown : Outcome::not_met;
}

struct SchoolOutcomes {
    Outcome good = Outcome::not_met;
    Outcome performance = Outcome::not_met;
    Outcome minimum = Outcome::not_met;
};

SchoolOutcomes judged_schools(const OwnSchool* school, const OwnSchool* end) {
    if (school == end) return {};
    SchoolOutcomes out{Outcome::not_met, Outcome::met, Outcome::met};
    Outcome exceptional = Outcome::not_met;
    for (; school != end; ++school) {
        out.good = either(out.good, good_or_better(school->overall));
        exceptional = either(exceptional, improves(*school));
        out.performance = both(out.performance, either(school->high, school->rising));
        out.minimum = both(out.minimum, school->above_minimum);
    }
    out.good = with_exception(out.good, exceptional);
    return out;
}

void judge(const Candidate& candidate, const OwnSchool* school, const OwnSchool* end, std::int32_t remain_day,
           Judged& judged) {
    const SchoolOutcomes schools = judged_schools(school, end);
    auto& out = judged.outcomes;
    out[0] = outcome_of(candidate.is_head && candidate.months_as_head >= months_needed);
    out[1] = expects_to_remain(candidate, remain_day);
    out[2] = schools.good;
    out[3] = candidate.capacity;
    out[4] = schools.performance;
    out[5] = schools.minimum;
    out[6] = candidate.governors;
    out[7] = supports_others(candidate);
    std::copy_n(candidate.qualities.begin(), quality_count, out.begin() + must_count);
    Outcome worst = out[0];
    for (std::size_t i = 1; i < must_count; ++i)
        worst = both(worst, out[i]);
    judged.verdict = static_cast<Verdict>(worst);
}

}  // namespace

void judge(const Facts& facts, Date as_of, std::vector<Judged>& judged) {
    const std::int32_t remain_day = number_of_day(plus_years(as_of, years_to_remain));
    const OwnSchool* schools = facts.schools.data();
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < facts.candidates.size(); ++i) {
        const Candidate& candidate = facts.candidates[i];
        judge(candidate, schools + first, schools + candidate.schools_end, remain_day, judged[i]);
        first = candidate.schools_end;
    }
}

}  // namespace headway::tools::bench
