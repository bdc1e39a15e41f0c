// Allocations of small random registers, compared with every allocation that there is: by trying all of them
// over the shortlists.
#include "scheme/option_lists.h"
#include "scheme/pair_oracle.h"
#include "scheme/pair_registers.h"
#include "scheme/shipped.h"

#include <fmt/format.h>

using namespace headway;
using namespace headway::test;

namespace {

const Date middle = *parse_date("2016-10-01");

PairTables random_tables(std::uint64_t seed, const std::string& scheme) {
    return random_pairs(seed, {.scheme = scheme,
                               .middle = middle,
                               .schools = 4,
                               .people = seed % 2 == 0 ? 6 : 8,
                               .appointments = seed % 3 == 0 ? 4 : 7,
                               .many_suitable = seed % 4 != 0,
                               .loose_ends = seed % 5 < 2});
}

// For each scheme and each of so many registers.
template <class Check>
void for_random_registers(std::uint64_t registers, Check check) {
    for (const std::string& id : five_schemes())
        for (std::uint64_t seed = 0; seed < registers; ++seed) {
            INFO(id << ", seed " << seed);
            const PairTables tables = random_tables(seed, id);
            check(shipped_scheme(id), tables.read(), seed);
        }
}

// The appointments that wait, by the oracle: in the order of their days, then of ids.
std::vector<Ref<Appointment>> expected_to_wait(const Scheme& scheme, const Register& reg) {
    const Verdicts verdicts{
        scheme, reg, {.kind = SubjectKind::mentee, .subjects = all_appointments(reg), .as_of = middle}};
    std::vector<Ref<Appointment>> waiting;
    for (const Ref<Appointment> row : all_appointments(reg))
        if (reg[row].appointed_on <= middle && verdicts.verdict(row.position) >= Verdict::by_exception &&
            oracle::is_open({reg, middle, scheme.id()}, row.position))
            waiting.push_back(row);
    std::sort(waiting.begin(), waiting.end(), [&](auto a, auto b) {
        return std::pair{reg[a].appointed_on, reg[a].id} < std::pair{reg[b].appointed_on, reg[b].id};
    });
    return waiting;
}

// What there is to choose from: rows are the appointments that wait, columns are all people by their ids.
struct Choice {
    std::vector<Ref<Appointment>> waiting;
    std::vector<Ref<Person>> people;
    Scores scores;
    std::vector<int> places;
};

Choice choice_of(const Scheme& scheme, const Register& reg) {
    Choice made{expected_to_wait(scheme, reg), all_people(reg), {}, {}};
    std::sort(made.people.begin(), made.people.end(), [&](auto a, auto b) { return reg[a].id < reg[b].id; });
    for (const Ref<Person> person : made.people)
        made.places.push_back(oracle::places_left({reg, middle, scheme.id()}, person.position));
    for (const Ref<Appointment> row : made.waiting) {
        auto& scores = made.scores.emplace_back(made.people.size());
        for (const ShortlistedMentor& mentor :
             shortlist(scheme, reg, {.appointment = row, .mentors = made.people, .as_of = middle}))
            if (mentor.answer.verdict == PairVerdict::suitable)
                scores[static_cast<std::size_t>(
                    std::find(made.people.begin(), made.people.end(), mentor.mentor) - made.people.begin())] =
                    mentor.answer.score;
    }
    return made;
}

// "a1=p3", in the order of the appointments.
using Made = std::vector<std::string>;

Made made_of(const Register& reg, const std::vector<AllocatedPair>& pairs) {
    Made out;
    for (const AllocatedPair& pair : pairs)
        out.push_back(fmt::format("{}={}", reg[pair.appointment].id, reg[pair.mentor].id));
    return out;
}

Made best_of(const Register& reg, const Choice& choice) {
    const ListsOf lists{choice.scores};
    const Assignment best = EveryAssignment{lists, choice.places}.best();
    Made out;
    for (std::size_t row = 0; row < best.of_row.size(); ++row)
        if (best.of_row[row])
            out.push_back(fmt::format("{}={}", reg[choice.waiting[row]].id,
                                      reg[choice.people[best.of_row[row]->column]].id));
    return out;
}

Allocation allocated(const Scheme& scheme, const Register& reg, std::vector<PairWish> fixed = {},
                     std::vector<PairWish> forbidden = {}) {
    Allocation made = allocate(
        scheme, reg, {.as_of = middle, .fixed = std::move(fixed), .forbidden = std::move(forbidden)});
    for (const Problem& problem : made.problems)
        UNSCOPED_INFO(problem.message);
    REQUIRE(made.problems.empty());
    return made;
}

std::int64_t total_of(const std::vector<AllocatedPair>& pairs) {
    std::int64_t total = 0;
    for (const AllocatedPair& pair : pairs)
        total += pair.score;
    return total;
}

// A pair that a wish may hold, if there is one: another one for another seed.
std::optional<std::pair<std::size_t, std::size_t>> some_pair(const Choice& choice, std::uint64_t seed) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t row = 0; row < choice.scores.size(); ++row)
        for (std::size_t column = 0; column < choice.people.size(); ++column)
            if (choice.scores[row][column]) pairs.emplace_back(row, column);
    if (pairs.empty()) return std::nullopt;
    return pairs[seed % pairs.size()];
}

// The register with one place more for a mentor, in which of those left over only one appointment waits.
bool would_be_served(const PairTables& tables, const Scheme& scheme, const Allocation& made, std::size_t left,
                     Ref<Person> mentor) {
    Register reg = tables.read();
    for (Mentor& entry : reg.mentors)
        if (entry.person == mentor) ++entry.capacity;
    for (std::size_t i = 0; i < made.unallocated.size(); ++i)
        if (i != left)
            reg.appointments[made.unallocated[i].appointment.position].appointed_on =
                *parse_date("2099-01-01");
    const Allocation more = allocated(scheme, reg);
    return more.unallocated.empty() && more.pairs.size() == made.pairs.size() + 1;
}

}  // namespace

TEST_CASE("an allocation is the best of all that the shortlists allow, and the first of equals") {
    std::size_t served = 0;
    std::size_t left = 0;
    for_random_registers(150, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        const Allocation made = allocated(scheme, reg);
        CHECK(made_of(reg, made.pairs) == best_of(reg, choice_of(scheme, reg)));
        CHECK(made.total_score == total_of(made.pairs));
        CHECK(made.optimal);
        served += made.pairs.size();
        left += made.unallocated.size();
    });
    CHECK(served > 500);
    CHECK(left > 300);
}

TEST_CASE("everyone who waits is served or left over, in the order of their days, and nobody else") {
    for_random_registers(150, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        const Allocation made = allocated(scheme, reg);
        const auto waiting = expected_to_wait(scheme, reg);
        std::vector<Ref<Appointment>> named;
        for (const AllocatedPair& pair : made.pairs)
            named.push_back(pair.appointment);
        CHECK(std::is_sorted(named.begin(), named.end(), [&](auto a, auto b) {
            return std::find(waiting.begin(), waiting.end(), a) <
                   std::find(waiting.begin(), waiting.end(), b);
        }));
        for (const UnallocatedAppointment& row : made.unallocated)
            named.push_back(row.appointment);
        const auto in_order = [](Ref<Appointment> a, Ref<Appointment> b) { return a.position < b.position; };
        auto expected = waiting;
        std::sort(expected.begin(), expected.end(), in_order);
        std::sort(named.begin(), named.end(), in_order);
        CHECK(named == expected);
    });
}

TEST_CASE("no mentor gets more mentees than places, and no pair is made that did not work before") {
    for_random_registers(150, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        std::map<std::uint32_t, int> given;
        const oracle::Look look{reg, middle, scheme.id()};
        for (const AllocatedPair& pair : allocated(scheme, reg).pairs) {
            ++given[pair.mentor.position];
            CHECK_FALSE(oracle::tried_in_vain(look, pair.mentor.position, pair.appointment.position));
            CHECK(reg[pair.appointment].person != pair.mentor);
        }
        for (const auto& [mentor, mentees] : given)
            CHECK(mentees <= oracle::places_left(look, mentor));
    });
}

TEST_CASE("choosing one by one gives each the best who is left, and is never better than the whole view") {
    int worse = 0;
    for_random_registers(150, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        const Allocation made = allocated(scheme, reg);
        const Choice choice = choice_of(scheme, reg);
        const ListsOf lists{choice.scores};
        const Assignment greedy = one_by_one(lists, choice.places);
        CHECK(made.one_by_one.size() == greedy.served);
        CHECK(made.one_by_one_score == greedy.total);
        CHECK(made.one_by_one_score == total_of(made.one_by_one));
        const std::pair whole{made.pairs.size(), made.total_score};
        const std::pair single{made.one_by_one.size(), made.one_by_one_score};
        CHECK(single <= whole);
        worse += single < whole ? 1 : 0;
    });
    CHECK(worse > 20);
}

TEST_CASE("the order of the register's rows changes nothing") {
    for (const std::string& id : five_schemes())
        for (std::uint64_t seed = 0; seed < 80; ++seed) {
            INFO(id << ", seed " << seed);
            const Scheme& scheme = shipped_scheme(id);
            const PairTables tables = random_tables(seed, id);
            const Register reg = tables.read();
            const Register other = shuffled(tables, seed + 1).read();
            const Allocation made = allocated(scheme, reg);
            const Allocation again = allocated(scheme, other);
            CHECK(made_of(reg, made.pairs) == made_of(other, again.pairs));
            CHECK(made_of(reg, made.one_by_one) == made_of(other, again.one_by_one));
            REQUIRE(made.unallocated.size() == again.unallocated.size());
            for (std::size_t i = 0; i < made.unallocated.size(); ++i)
                CHECK(made.unallocated[i].reason == again.unallocated[i].reason);
        }
}

TEST_CASE("a pair that is held by wish is made, and the rest is the best beside it") {
    int held = 0;
    for_random_registers(80, [&](const Scheme& scheme, const Register& reg, std::uint64_t seed) {
        Choice choice = choice_of(scheme, reg);
        const auto wish = some_pair(choice, seed);
        if (!wish) return;
        ++held;
        const auto [row, column] = *wish;
        const PairWish pair{choice.waiting[row], choice.people[column]};
        const Allocation made = allocated(scheme, reg, {pair});
        // The row can have nothing else then, and is served before all others.
        const auto score = *choice.scores[row][column];
        choice.scores[row].assign(choice.people.size(), std::nullopt);
        --choice.places[column];
        Made expected = best_of(reg, choice);
        expected.push_back(fmt::format("{}={}", reg[pair.appointment].id, reg[pair.mentor].id));
        Made found = made_of(reg, made.pairs);
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        CHECK(found == expected);
        CHECK(made.total_score == total_of(made.pairs));
        for (const AllocatedPair& one : made.pairs) {
            CHECK(one.fixed == (one.appointment == pair.appointment));
            if (one.fixed) CHECK(one.score == score);
        }
    });
    CHECK(held > 100);
}

TEST_CASE("a pair that is forbidden by wish is not made, and the rest is the best without it") {
    int changed = 0;
    for_random_registers(80, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        const Allocation before = allocated(scheme, reg);
        if (before.pairs.empty()) return;
        Choice choice = choice_of(scheme, reg);
        const AllocatedPair& taken = before.pairs.front();
        const auto row = std::find(choice.waiting.begin(), choice.waiting.end(), taken.appointment);
        const auto column = std::find(choice.people.begin(), choice.people.end(), taken.mentor);
        choice.scores[static_cast<std::size_t>(row - choice.waiting.begin())]
                     [static_cast<std::size_t>(column - choice.people.begin())] = std::nullopt;
        const Allocation made = allocated(scheme, reg, {}, {{taken.appointment, taken.mentor}});
        CHECK(made_of(reg, made.pairs) == best_of(reg, choice));
        ++changed;
    });
    CHECK(changed > 100);
}

TEST_CASE("who is left over has no suitable mentor, or all of them are taken and named") {
    for_random_registers(150, [&](const Scheme& scheme, const Register& reg, std::uint64_t) {
        const Allocation made = allocated(scheme, reg);
        const Choice choice = choice_of(scheme, reg);
        const ListsOf lists{choice.scores};
        for (const UnallocatedAppointment& left : made.unallocated) {
            const auto row = static_cast<std::size_t>(
                std::find(choice.waiting.begin(), choice.waiting.end(), left.appointment) -
                choice.waiting.begin());
            std::vector<Ref<Person>> suitable;
            for (const Option& option : lists.list(row))
                suitable.push_back(choice.people[option.column]);
            CHECK(left.taken == suitable);
            CHECK(left.one_more_place_with.empty() == suitable.empty());
            CHECK_THAT(left.reason, Catch::EndsWith("."));
            CHECK((left.reason.find("no suitable mentor") != std::string::npos) == suitable.empty());
            for (const Ref<Person> mentor : suitable)
                CHECK_THAT(left.reason, Catch::Contains(std::string{reg[mentor].id}));
        }
    });
}

TEST_CASE("one more place with those who are named would serve the appointment, and with no other mentor") {
    int named = 0;
    int useless = 0;
    for_random_registers(60, [&](const Scheme& scheme, const Register& reg, std::uint64_t seed) {
        const PairTables tables = random_tables(seed, scheme.id());
        const Allocation made = allocated(scheme, reg);
        std::vector<Ref<Person>> with_places;
        for (const Ref<Person> person : all_people(reg))
            if (oracle::places_left({reg, middle, scheme.id()}, person.position) > 0)
                with_places.push_back(person);
        for (std::size_t i = 0; i < made.unallocated.size(); ++i)
            for (const Ref<Person> mentor : with_places) {
                const auto& list = made.unallocated[i].one_more_place_with;
                const bool is_named = std::find(list.begin(), list.end(), mentor) != list.end();
                INFO(reg[made.unallocated[i].appointment].id << " with " << reg[mentor].id);
                CHECK(would_be_served(tables, scheme, made, i, mentor) == is_named);
                (is_named ? named : useless) += 1;
            }
    });
    CHECK(named > 100);
    CHECK(useless > 100);
}
