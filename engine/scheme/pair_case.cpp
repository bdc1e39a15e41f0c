#include "scheme/pair_case.h"

#include "base/text.h"
#include "scheme/pair_conditions.h"

namespace headway {

// Each fact's words come from the side that it belongs to.
class PairCase::PairWitness final : public Witness {
  public:
    explicit PairWitness(const PairCase& pair)
        : pair_(pair), mentor_(pair.mentors_.witness(0)), mentee_(pair.mentees_.witness(0)) {}

    std::string finding(Slot slot, std::size_t tie) const override {
        if (const Witness* one = side(slot)) return one->finding(slot, tie);
        return told(slot, &FactDefinition::finding);
    }
    std::string missing(Slot slot, std::size_t tie) const override {
        if (const Witness* one = side(slot)) return one->missing(slot, tie);
        return told(slot, &FactDefinition::missing);
    }
    std::optional<std::string> change(Slot slot, std::size_t tie, const std::string& wanted,
                                      bool ended) const override {
        if (const Witness* one = side(slot)) return one->change(slot, tie, wanted, ended);
        const FactDefinition& fact = *pair_.request(slot).fact;
        if (fact.change == nullptr) return std::nullopt;
        return fact.change(standpoint(), arguments(slot), wanted, ended);
    }
    std::optional<Date> reaches(Slot slot, std::size_t tie, Period period) const override {
        const Witness* one = side(slot);
        return one == nullptr ? std::nullopt : one->reaches(slot, tie, period);
    }
    std::optional<Date> changes_on(Slot slot, std::size_t tie) const override {
        const Witness* one = side(slot);
        return one == nullptr ? std::nullopt : one->changes_on(slot, tie);
    }
    std::string nothing_tied() const override { return mentor_->nothing_tied(); }

  private:
    const Witness* side(Slot slot) const {
        switch (side_of(pair_.request(slot))) {
            case PairSide::mentor:
                return mentor_.get();
            case PairSide::mentee:
                return mentee_.get();
            case PairSide::both:
                break;
        }
        return nullptr;
    }

    Standpoint standpoint() const {
        return pair_standpoint(pair_.mentors_.setting(), pair_.mentor_, pair_.appointment_);
    }
    const Arguments& arguments(Slot slot) const {
        return pair_.question_.arguments[static_cast<std::size_t>(slot)];
    }

    std::string told(Slot slot, FactDefinition::Tell FactDefinition::*member) const {
        const FactDefinition& fact = *pair_.request(slot).fact;
        const FactDefinition::Tell words = fact.*member;
        return words == nullptr ? fact.meaning
                                : words(standpoint(), arguments(slot), pair_.pair_reading(slot));
    }

    const PairCase& pair_;
    std::unique_ptr<Witness> mentor_;
    std::unique_ptr<Witness> mentee_;
};

PairCase::PairCase(const PairQuestion& question, Ref<Person> mentor, Ref<Appointment> appointment)
    : question_(question),
      mentor_(mentor),
      appointment_(appointment),
      mentors_(question.reg, std::vector{mentor}, question.mentor_order),
      mentees_(question.reg, std::vector{appointment}, question.mentee_order),
      columns_(joined_columns()),
      witness_(std::make_shared<PairWitness>(*this)) {}

Reading PairCase::pair_reading(Slot slot) const {
    return request(slot).fact->read(pair_standpoint(mentors_.setting(), mentor_, appointment_),
                                    question_.arguments[static_cast<std::size_t>(slot)]);
}

Columns PairCase::joined_columns() const {
    Columns columns = mentors_.columns();
    for (std::size_t i = 0; i < columns.by_slot.size(); ++i) {
        const auto slot = static_cast<Slot>(i);
        const PairSide side = side_of(request(slot));
        if (side == PairSide::mentee) columns.by_slot[i] = mentees_.columns().by_slot[i];
        if (side == PairSide::both)
            columns.by_slot[i] = TruthColumn{static_cast<Outcome>(pair_reading(slot).cell)};
    }
    return columns;
}

// A condition, decided for this pair.
struct PairCase::Bound {
    Bound(const PairCase& pair, const ConditionPtr& condition)
        : root(program.add(condition, pair.question_.binding)),
          decided{.program = program,
                  .types = pair.question_.types,
                  .columns = pair.columns_,
                  .subject = 0,
                  .outcomes = program.evaluate_one(pair.columns_, 0),
                  .witness = *pair.witness_} {}

    Outcome outcome() const { return decided.outcomes[static_cast<std::size_t>(root)].front(); }

    Program program = {};
    NodeNumber root;
    Case decided;
};

PairCriterionAnswer PairCase::answer(const CriterionDefinition& criterion) const {
    const Bound required{*this, criterion.required};
    PairCriterionAnswer answer{.criterion = &criterion, .outcome = required.outcome()};
    answer.reason = reason(required.decided, required.root);
    answer.missing = missing(required.decided, required.root);
    auto changes = changes_to_meet(required.decided, required.root);
    if (criterion.exceptionally && answer.outcome == Outcome::not_met) {
        const Bound exceptional{*this, criterion.exceptionally};
        answer.outcome = with_exception(answer.outcome, exceptional.outcome());
        answer.reason += "; as an exception: " + reason(exceptional.decided, exceptional.root);
        answer.missing = missing(exceptional.decided, exceptional.root);
        auto others = changes_to_meet(exceptional.decided, exceptional.root);
        if (others && (!changes || others->size() < changes->size())) changes = std::move(others);
    }
    answer.reason = sentence(answer.reason);
    if (answer.outcome == Outcome::not_met) answer.would_meet = changes.value_or(std::vector<std::string>{});
    return answer;
}

PairPreferenceAnswer PairCase::answer(const PreferenceDefinition& preference, std::int32_t weight) const {
    const Bound preferred{*this, preference.preferred};
    return {.preference = &preference,
            .weight = weight,
            .matched = preferred.outcome() == Outcome::met,
            .reason = sentence(reason(preferred.decided, preferred.root))};
}

Outcome PairCase::outcome(const ConditionPtr& condition) const {
    return Bound{*this, condition}.outcome();
}

std::vector<TreeLine> PairCase::tree(const ConditionPtr& condition) const {
    const Bound bound{*this, condition};
    return reason_tree(bound.decided, bound.root);
}

PairReasons::PairReasons(const Scheme& scheme, const Register& reg, Date as_of)
    : question_(std::make_unique<PairQuestion>(scheme.definition(), reg, as_of)) {}
PairReasons::~PairReasons() = default;
PairReasons::PairReasons(PairReasons&&) noexcept = default;

PairAnswer PairReasons::explain(Ref<Person> mentor, Ref<Appointment> appointment) const {
    const PairCase one{*question_, mentor, appointment};
    PairAnswer answer;
    Outcome musts = Outcome::met;
    Outcome shoulds = Outcome::met;
    for (const CriterionDefinition& criterion : question_->definition.pair) {
        answer.criteria.push_back(one.answer(criterion));
        const Outcome outcome = answer.criteria.back().outcome;
        if (criterion.force == Force::must) musts = both(musts, outcome);
        if (criterion.force == Force::should) shoulds = both(shoulds, outcome);
    }
    answer.verdict = pair_verdict(musts, shoulds);
    const auto& preferences = question_->definition.preferences;
    for (std::size_t i = 0; i < preferences.size(); ++i) {
        answer.preferences.push_back(one.answer(preferences[i], question_->weights[i]));
        if (answer.preferences.back().matched) answer.score += answer.preferences.back().weight;
    }
    return answer;
}

}  // namespace headway
