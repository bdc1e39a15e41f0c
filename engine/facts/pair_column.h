// A fact about a mentor and a mentee together, for one appointment and each of many mentors.
//
// With 20,000 mentors and 3,000 appointments there are 60 million pairs, and reading a fact pair by pair
// would take a minute. Each pair's fact therefore also knows how to fill a whole column: most depend on few
// mentors only (NearPairs) or on little of each mentor (GroupedPairs). A column comes out as reading each
// pair would have it; the tests compare the two.
#pragma once

#include "facts/fact.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace headway {

// Prepared for some mentors, each of them once. Any number of threads may fill columns.
class PairColumn {
  public:
    PairColumn() = default;
    PairColumn(const PairColumn&) = delete;
    PairColumn& operator=(const PairColumn&) = delete;
    virtual ~PairColumn() = default;

    // One outcome for each mentor, in their order.
    virtual void fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const = 0;
};

inline Standpoint pair_standpoint(const Setting& setting, Ref<Person> mentor, Ref<Appointment> appointment) {
    return {.setting = &setting,
            .person = mentor,
            .appointment = appointment,
            .school = setting.records()[appointment].school,
            .school_until = setting.as_of};
}

inline Ref<Person> mentee_of(const Standpoint& at) {
    return at.records()[at.appointment].person;
}
inline std::string_view mentee_name(const Standpoint& at) {
    return at.records()[mentee_of(at)].name;
}

// A fact that has one outcome for all mentors but those near the mentee, who are few.
class NearPairs final : public PairColumn {
  public:
    // Appends everyone for whom the outcome may be another; the same person may come twice.
    using Near = void (*)(const Setting&, Ref<Appointment>, std::vector<Ref<Person>>&);

    NearPairs(const Setting& setting, std::span<const Ref<Person>> mentors, const Arguments& arguments,
              Outcome usual, Near near, FactDefinition::Read read);
    void fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const override;

  private:
    const Setting& setting_;
    const Arguments& arguments_;
    Outcome usual_;
    Near near_;
    FactDefinition::Read read_;
    std::vector<std::uint32_t> place_;  // by person: the mentor's place, or nobody
};

// A fact that depends on the mentor by a key that many mentors share.
class GroupedPairs final : public PairColumn {
  public:
    using Key = std::vector<std::uint64_t>;
    using KeyOf = Key (*)(const Setting&, Ref<Person>);
    using OutcomeOf = Outcome (*)(const Setting&, const Arguments&, const Key&, Ref<Appointment>);

    GroupedPairs(const Setting& setting, std::span<const Ref<Person>> mentors, const Arguments& arguments,
                 KeyOf key_of, OutcomeOf outcome_of);
    void fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const override;

  private:
    const Setting& setting_;
    const Arguments& arguments_;
    OutcomeOf outcome_of_;
    std::vector<Key> keys_;                // by group
    std::vector<std::uint32_t> group_of_;  // by mentor
};

// The two kinds, as an entry of the vocabulary names them.
template <Outcome usual, NearPairs::Near near, FactDefinition::Read read>
std::unique_ptr<PairColumn> near_pairs(const Setting& setting, std::span<const Ref<Person>> mentors,
                                       const Arguments& arguments) {
    return std::make_unique<NearPairs>(setting, mentors, arguments, usual, near, read);
}
template <GroupedPairs::KeyOf key_of, GroupedPairs::OutcomeOf outcome_of>
std::unique_ptr<PairColumn> grouped_pairs(const Setting& setting, std::span<const Ref<Person>> mentors,
                                          const Arguments& arguments) {
    return std::make_unique<GroupedPairs>(setting, mentors, arguments, key_of, outcome_of);
}
template <GroupedPairs::KeyOf key_of, GroupedPairs::OutcomeOf outcome_of>
Reading read_grouped(const Standpoint& at, const Arguments& arguments) {
    return truth_reading(outcome_of(at.on(), arguments, key_of(at.on(), at.person), at.appointment));
}

}  // namespace headway
