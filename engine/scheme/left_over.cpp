#include "scheme/left_over.h"

#include "base/text.h"
#include "scheme/shortlist.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace headway {

namespace {

// How many mentors are named in a sentence, and how many are looked at for the clauses that stand against
// them; the rest is counted.
constexpr std::size_t most_named = 5;
constexpr std::size_t most_explained = 100;
// For how many appointments it is worked out what stands against mentors, or what one more place would
// change.
constexpr std::size_t most_looked_into = 50;

bool speaks_against(const PairCriterionAnswer& answer) {
    if (answer.criterion->force == Force::must) return answer.outcome < Outcome::by_exception;
    return answer.criterion->force == Force::should && answer.outcome == Outcome::not_met;
}

std::string named(const SolvedAllocation& solved, const std::vector<Ref<Person>>& people) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < people.size() && i < most_named; ++i)
        names.push_back(fmt::format("{} ({})", solved.reg[people[i]].name, solved.reg[people[i]].id));
    std::string out = joined(names, ", ");
    if (people.size() > most_named) out += fmt::format(" and {} more", people.size() - most_named);
    return out;
}

// "KENT-G2 (against 10), KENT-G9 (against 3)"
std::string clauses_against(const SolvedAllocation& solved, Ref<Appointment> appointment,
                            const std::vector<Ref<Person>>& mentors) {
    std::map<std::string, int> against;
    const PairReasons reasons{solved.scheme, solved.reg, solved.pairs.order().as_of};
    for (std::size_t i = 0; i < mentors.size() && i < most_explained; ++i)
        for (const PairCriterionAnswer& answer : reasons.explain(mentors[i], appointment).criteria)
            if (speaks_against(answer)) ++against[joined(answer.criterion->clauses, ", ")];
    std::vector<std::string> parts;
    for (const auto& [clauses, count] : against)
        parts.push_back(fmt::format("{} (against {})", clauses, count));
    return joined(parts, ", ");
}

std::string no_suitable_mentor(const SolvedAllocation& solved, Ref<Appointment> appointment) {
    const auto wished_away =
        std::count_if(solved.forbidden.begin(), solved.forbidden.end(),
                      [&](const PairWish& wish) { return wish.appointment == appointment; });
    const std::vector<Ref<Person>> mentors =
        mentors_on_record(solved.scheme, solved.reg, solved.pairs.order().as_of);
    if (mentors.empty()) return "there is no suitable mentor: the register of mentors is empty";
    const std::string against = clauses_against(solved, appointment, mentors);
    return fmt::format("there is no suitable mentor among the {} who are or were on the register{}{}",
                       mentors.size(), against.empty() ? "" : ": what stands against them is " + against,
                       wished_away == 0 ? "" : fmt::format("; {} forbidden by wish", wished_away));
}

std::vector<Ref<Person>> people_of(const SolvedAllocation& solved, std::span<const std::uint32_t> columns) {
    std::vector<Ref<Person>> people;
    for (const std::uint32_t column : columns)
        people.push_back(solved.pairs.order().mentors[column]);
    return people;
}

UnallocatedAppointment explained(const SolvedAllocation& solved, HelpfulPlaces& helpful, std::size_t row,
                                 bool look_into) {
    const Ref<Appointment> appointment = solved.pairs.order().appointments[row];
    UnallocatedAppointment left{.appointment = appointment, .reason = {}};
    std::vector<Option> options;
    solved.lists.first(row, solved.pairs.order().mentors.size(), options);
    if (options.empty()) {
        left.reason =
            sentence(look_into ? no_suitable_mentor(solved, appointment) : "there is no suitable mentor");
        return left;
    }
    std::vector<std::uint32_t> columns;
    for (const Option& option : options)
        columns.push_back(option.column);
    left.taken = people_of(solved, columns);
    left.reason = fmt::format(
        "{} suitable here, and taken by others: {}",
        left.taken.size() == 1 ? "one mentor is" : fmt::format("{} mentors are", left.taken.size()),
        named(solved, left.taken));
    if (look_into) {
        left.one_more_place_with = people_of(solved, helpful.of(row));
        left.reason += fmt::format("; one more place with {} would serve this appointment too",
                                   left.one_more_place_with.size() == 1
                                       ? named(solved, left.one_more_place_with)
                                       : "any of " + named(solved, left.one_more_place_with));
    }
    left.reason = sentence(left.reason);
    return left;
}

}  // namespace

std::vector<UnallocatedAppointment> left_over(const SolvedAllocation& solved) {
    HelpfulPlaces helpful{solved.lists, solved.places, solved.assignment};
    std::vector<UnallocatedAppointment> left;
    for (std::size_t row = 0; row < solved.assignment.of_row.size(); ++row)
        if (!solved.assignment.of_row[row])
            left.push_back(explained(solved, helpful, row, left.size() < most_looked_into));
    return left;
}

std::vector<std::string> what_speaks_against(const PairAnswer& answer) {
    std::vector<std::string> reasons;
    for (const PairCriterionAnswer& criterion : answer.criteria)
        if (speaks_against(criterion))
            reasons.push_back(
                fmt::format("{}: {}", joined(criterion.criterion->clauses, ", "), criterion.reason));
    return reasons;
}

}  // namespace headway
