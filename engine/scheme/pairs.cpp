#include "scheme/pairs.h"

#include "scheme/pair_conditions.h"
#include "scheme/pair_question.h"
#include "scheme/question.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 4> verdict_names{"excluded", "undetermined", "exceptional_only",
                                                        "suitable"};

struct BoundCriterion {
    Force force = Force::must;
    PairConditions::Place required{};
    std::optional<PairConditions::Place> exceptional;
};

struct BoundPreference {
    PairConditions::Place preferred{};
    std::int32_t weight = 0;
};

}  // namespace

std::string_view name_of(PairVerdict verdict) {
    return verdict_names.at(static_cast<std::size_t>(verdict));
}

struct Pairs::Inside {
    Inside(const Scheme& scheme_asked, const Register& reg, PairOrder asked)
        : scheme(scheme_asked),
          order(std::move(asked)),
          question(scheme.definition(), reg, order.as_of),
          mentors(reg, order.mentors, question.mentor_order),
          mentees(reg, order.appointments, question.mentee_order),
          conditions({question.definition.requests, question.arguments, question.binding, mentors, mentees,
                      order.mentors, order.appointments}) {
        const SchemeDefinition& definition = question.definition;
        for (const CriterionDefinition& criterion : definition.pair) {
            BoundCriterion bound{.force = criterion.force, .required = conditions.add(criterion.required)};
            if (criterion.exceptionally) bound.exceptional = conditions.add(criterion.exceptionally);
            criteria.push_back(bound);
        }
        for (std::size_t i = 0; i < definition.preferences.size(); ++i)
            preferences.push_back({.preferred = conditions.add(definition.preferences[i].preferred),
                                   .weight = question.weights[i]});
    }

    using Workspace = PairConditions::Workspace;

    // Brings each mentor's outcome down to that of the criterion, where it is worse.
    void lower(std::vector<Outcome>& worst, const BoundCriterion& criterion, std::size_t appointment,
               Workspace& workspace) const {
        const auto required = conditions.evaluate(criterion.required, appointment, workspace);
        if (criterion.exceptional) {
            const auto exceptional = conditions.evaluate(*criterion.exceptional, appointment, workspace);
            for (std::size_t i = 0; i < worst.size(); ++i)
                worst[i] = both(worst[i], with_exception(required.of(i), exceptional.of(i)));
        } else if (required.by_mentor == nullptr) {
            for (Outcome& outcome : worst)
                outcome = both(outcome, required.constant);
        } else {
            for (std::size_t i = 0; i < worst.size(); ++i)
                worst[i] = both(worst[i], required.by_mentor[i]);
        }
    }

    // The worst outcomes of the criteria that are a "must" and a "should", by mentor. An unknown "should"
    // counts for nothing, and does not hide one that is not met, because that is worse.
    struct Worst {
        std::vector<Outcome> musts = {};
        std::vector<Outcome> shoulds = {};
    };
    void find_worst(std::size_t appointment, Workspace& workspace, Worst& worst) const {
        worst.musts.assign(order.mentors.size(), Outcome::met);
        worst.shoulds.assign(order.mentors.size(), Outcome::met);
        for (const BoundCriterion& criterion : criteria) {
            if (criterion.force == Force::must) lower(worst.musts, criterion, appointment, workspace);
            if (criterion.force == Force::should) lower(worst.shoulds, criterion, appointment, workspace);
        }
    }

    void add_scores(std::size_t appointment, Workspace& workspace, std::vector<std::int32_t>& scores) const {
        for (const BoundPreference& preference : preferences) {
            const auto matched = conditions.evaluate(preference.preferred, appointment, workspace);
            const std::int32_t weight = preference.weight;
            if (matched.by_mentor == nullptr && matched.constant == Outcome::met)
                for (std::int32_t& score : scores)
                    score += weight;
            for (std::size_t i = 0; matched.by_mentor != nullptr && i < scores.size(); ++i)
                scores[i] += weight * static_cast<std::int32_t>(matched.by_mentor[i] == Outcome::met);
        }
    }

    const Scheme& scheme;
    PairOrder order;
    PairQuestion question;
    Snapshot mentors;
    Snapshot mentees;
    PairConditions conditions;
    std::vector<BoundCriterion> criteria;
    std::vector<BoundPreference> preferences;
};

Pairs::Pairs(const Scheme& scheme, const Register& reg, PairOrder order)
    : inside_(std::make_unique<Inside>(scheme, reg, std::move(order))) {}
Pairs::~Pairs() = default;
Pairs::Pairs(Pairs&&) noexcept = default;

const PairOrder& Pairs::order() const {
    return inside_->order;
}
const Scheme& Pairs::scheme() const {
    return inside_->scheme;
}

JudgedMentors Pairs::judge(std::size_t appointment) const {
    PairConditions::Workspace workspace{inside_->conditions};
    Inside::Worst worst;
    inside_->find_worst(appointment, workspace, worst);
    const std::size_t size = inside_->order.mentors.size();
    JudgedMentors judged{.verdicts = std::vector<PairVerdict>(size),
                         .scores = std::vector<std::int32_t>(size, 0)};
    for (std::size_t i = 0; i < size; ++i)
        judged.verdicts[i] = pair_verdict(worst.musts[i], worst.shoulds[i]);
    inside_->add_scores(appointment, workspace, judged.scores);
    return judged;
}

struct Pairs::Scorer::Room {
    const Inside& inside;
    PairConditions::Workspace workspace{inside.conditions};
    Inside::Worst worst = {};
    std::vector<std::int32_t> scores = {};
};

Pairs::Scorer::Scorer(const Pairs& pairs) : room_(new Room{.inside = *pairs.inside_}) {}
Pairs::Scorer::~Scorer() = default;

std::span<std::int32_t> Pairs::Scorer::scores(std::size_t appointment) {
    const Inside& inside = room_->inside;
    auto& [musts, shoulds] = room_->worst;
    inside.find_worst(appointment, room_->workspace, room_->worst);
    room_->scores.assign(musts.size(), 0);
    inside.add_scores(appointment, room_->workspace, room_->scores);
    for (std::size_t i = 0; i < musts.size(); ++i) {
        const Outcome least =
            both(musts[i], shoulds[i] == Outcome::not_met ? Outcome::not_met : Outcome::met);
        room_->scores[i] = least >= Outcome::by_exception ? room_->scores[i] : not_suitable;
    }
    return room_->scores;
}

std::vector<bool> Pairs::never_suitable() const {
    std::vector<bool> never(inside_->order.mentors.size(), false);
    for (const BoundCriterion& criterion : inside_->criteria) {
        const auto alone = inside_->conditions.of_mentors_alone(criterion.required);
        if (!alone || criterion.exceptional) continue;
        const Outcome least = criterion.force == Force::must ? Outcome::by_exception : Outcome::unknown;
        if (criterion.force != Force::must && criterion.force != Force::should) continue;
        for (std::size_t i = 0; i < never.size(); ++i)
            never[i] = never[i] || (*alone)[i] < least;
    }
    return never;
}

}  // namespace headway
