#include "facts/pair_column.h"

#include <algorithm>
#include <limits>

namespace headway {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

}  // namespace

NearPairs::NearPairs(const Setting& setting, std::span<const Ref<Person>> mentors, const Arguments& arguments,
                     Outcome usual, Near near, FactDefinition::Read read)
    : setting_(setting),
      arguments_(arguments),
      usual_(usual),
      near_(near),
      read_(read),
      place_(setting.records().people.size(), nobody) {
    for (std::uint32_t i = 0; i < mentors.size(); ++i)
        place_[mentors[i].position] = i;
}

void NearPairs::fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const {
    std::fill(outcomes.begin(), outcomes.end(), usual_);
    std::vector<Ref<Person>> people;
    near_(setting_, appointment, people);
    for (const Ref<Person> person : people) {
        const std::uint32_t place = place_[person.position];
        if (place == nobody) continue;
        outcomes[place] =
            static_cast<Outcome>(read_(pair_standpoint(setting_, person, appointment), arguments_).cell);
    }
}

GroupedPairs::GroupedPairs(const Setting& setting, std::span<const Ref<Person>> mentors,
                           const Arguments& arguments, KeyOf key_of, OutcomeOf outcome_of)
    : setting_(setting), arguments_(arguments), outcome_of_(outcome_of) {
    std::map<Key, std::uint32_t> groups;
    for (const Ref<Person> mentor : mentors) {
        Key key = key_of(setting, mentor);
        const auto [known, is_new] = groups.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
        if (is_new) keys_.push_back(std::move(key));
        group_of_.push_back(known->second);
    }
}

void GroupedPairs::fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const {
    std::vector<Outcome> by_group;
    by_group.reserve(keys_.size());
    for (const Key& key : keys_)
        by_group.push_back(outcome_of_(setting_, arguments_, key, appointment));
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        outcomes[i] = by_group[group_of_[i]];
}

}  // namespace headway
