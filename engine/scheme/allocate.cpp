#include "scheme/allocate.h"

#include "base/text.h"
#include "register/mentor_load.h"
#include "scheme/evaluate.h"
#include "scheme/left_over.h"
#include "scheme/suitable_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace headway {

namespace {

SchemeDay day_of(const Scheme& scheme, const Register& reg, Date on) {
    return {reg.words.find(scheme.id()), on};
}

// Approved mentors with a free place, by id.
std::vector<Ref<Person>> mentors_with_places(const Scheme& scheme, const Register& reg, Date as_of) {
    const SchemeDay day = day_of(scheme, reg, as_of);
    std::vector<Ref<Person>> mentors;
    for (std::uint32_t i = 0; i < reg.people.size(); ++i) {
        const Mentor* entry = entry_of(reg, {i}, day);
        if (entry != nullptr && entry->status == MentorStatus::approved && free_places(reg, {i}, day) > 0)
            mentors.push_back({i});
    }
    std::sort(mentors.begin(), mentors.end(),
              [&](Ref<Person> a, Ref<Person> b) { return reg[a].id < reg[b].id; });
    return mentors;
}

template <class Row>
std::optional<std::size_t> place_of(const std::vector<Ref<Row>>& rows, Ref<Row> row) {
    const auto found = std::find(rows.begin(), rows.end(), row);
    if (found == rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

std::vector<PairWish> each_once(const std::vector<PairWish>& wishes) {
    std::vector<PairWish> once;
    for (const PairWish& wish : wishes)
        if (std::find(once.begin(), once.end(), wish) == once.end()) once.push_back(wish);
    return once;
}

std::string name_of(const Register& reg, const PairWish& wish) {
    return fmt::format("{}={}", reg[wish.appointment].id, reg[wish.mentor].id);
}

// One allocation in the making: the wishes are held first, the rest is solved for.
class Allocating {
  public:
    Allocating(const Scheme& scheme, const Register& reg, const AllocationOrder& order)
        : scheme_(scheme), reg_(reg), order_(order), fixed_(each_once(order.fixed)) {}

    Allocation made() {
        WaitingAppointments found = appointments_that_wait(scheme_, reg_, order_.as_of);
        if (found.failure) {
            made_.problems.push_back(*found.failure);
            return std::move(made_);
        }
        waiting_ = std::move(found.waiting);
        made_.undetermined = std::move(found.undetermined);
        for (const PairWish& wish : fixed_)
            hold(wish);
        for (const PairWish& wish : order_.forbidden)
            check_forbidden(wish);
        if (!made_.problems.empty()) return {.problems = std::move(made_.problems)};
        solve();
        return std::move(made_);
    }

  private:
    void refuse(const PairWish& wish, const std::string& why) {
        made_.problems.push_back({{}, fmt::format("{}: {}", name_of(reg_, wish), why)});
    }

    void check_forbidden(const PairWish& wish) {
        if (std::find(fixed_.begin(), fixed_.end(), wish) != fixed_.end())
            refuse(wish, "it can't be both held and forbidden");
    }

    int held_by(Ref<Person> mentor) const {
        return static_cast<int>(std::count_if(fixed_.begin(), fixed_.end(),
                                              [&](const PairWish& wish) { return wish.mentor == mentor; }));
    }

    void hold(const PairWish& wish) {
        const auto twins = std::count_if(fixed_.begin(), fixed_.end(), [&](const PairWish& other) {
            return other.appointment == wish.appointment;
        });
        if (twins > 1) return refuse(wish, "an appointment is held for one mentor");
        if (!place_of(waiting_, wish.appointment))
            return refuse(wish, fmt::format("appointment {} does not wait for a mentor on {}",
                                            reg_[wish.appointment].id, in_words(order_.as_of)));
        const PairAnswer answer =
            PairReasons{scheme_, reg_, order_.as_of}.explain(wish.mentor, wish.appointment);
        if (answer.verdict != PairVerdict::suitable)
            return refuse(wish, fmt::format("the pair is {}: {}", spaced(headway::name_of(answer.verdict)),
                                            joined(what_speaks_against(answer), " ")));
        if (held_by(wish.mentor) > places_of(wish.mentor))
            return refuse(wish, fmt::format("{} has only {} free", reg_[wish.mentor].name,
                                            counted(places_of(wish.mentor), "place")));
        made_.pairs.push_back({wish.appointment, wish.mentor, answer.score, true});
    }

    int places_of(Ref<Person> mentor) const {
        return free_places(reg_, mentor, day_of(scheme_, reg_, order_.as_of));
    }

    // Those to solve for. Whoever can be suitable for nobody is left out before any pair is judged.
    PairOrder open_order() const {
        PairOrder open{.mentors = mentors_with_places(scheme_, reg_, order_.as_of),
                       .appointments = {},
                       .as_of = order_.as_of};
        const std::vector<bool> never = Pairs{scheme_, reg_, open}.never_suitable();
        std::vector<Ref<Person>> left;
        for (std::size_t i = 0; i < never.size(); ++i)
            if (!never[i]) left.push_back(open.mentors[i]);
        open.mentors = std::move(left);
        for (const Ref<Appointment> appointment : waiting_)
            if (std::none_of(fixed_.begin(), fixed_.end(),
                             [&](const PairWish& wish) { return wish.appointment == appointment; }))
                open.appointments.push_back(appointment);
        return open;
    }

    void solve() {
        const Pairs pairs{scheme_, reg_, open_order()};
        ForbiddenPairs forbidden;
        for (const PairWish& wish : order_.forbidden) {
            const auto row = place_of(pairs.order().appointments, wish.appointment);
            const auto column = place_of(pairs.order().mentors, wish.mentor);
            if (row && column) forbidden.emplace(*row, *column);
        }
        std::vector<int> places;
        for (const Ref<Person> mentor : pairs.order().mentors)
            places.push_back(places_of(mentor) - held_by(mentor));
        const SuitableLists lists{pairs, forbidden};
        const Assignment best = best_assignment(lists, places);
        const std::vector<AllocatedPair> held = made_.pairs;
        made_.optimal = best.proven;
        add_pairs(pairs, best, made_.pairs);
        made_.total_score = total_of(made_.pairs);
        made_.one_by_one = held;
        add_pairs(pairs, one_by_one(lists, places), made_.one_by_one);
        made_.one_by_one_score = total_of(made_.one_by_one);
        made_.unallocated = left_over({scheme_, reg_, pairs, lists, places, best, order_.forbidden});
    }

    // In the order in which the appointments wait, whether held or solved for.
    void add_pairs(const Pairs& pairs, const Assignment& assignment, std::vector<AllocatedPair>& all) const {
        for (std::size_t row = 0; row < assignment.of_row.size(); ++row)
            if (const auto& option = assignment.of_row[row])
                all.push_back({pairs.order().appointments[row], pairs.order().mentors[option->column],
                               option->score, false});
        std::vector<std::size_t> place(reg_.appointments.size());
        for (std::size_t i = 0; i < waiting_.size(); ++i)
            place[waiting_[i].position] = i;
        std::sort(all.begin(), all.end(), [&](const AllocatedPair& a, const AllocatedPair& b) {
            return place[a.appointment.position] < place[b.appointment.position];
        });
    }

    static std::int64_t total_of(const std::vector<AllocatedPair>& pairs) {
        std::int64_t total = 0;
        for (const AllocatedPair& pair : pairs)
            total += pair.score;
        return total;
    }

    const Scheme& scheme_;
    const Register& reg_;
    const AllocationOrder& order_;
    std::vector<PairWish> fixed_;
    std::vector<Ref<Appointment>> waiting_;
    Allocation made_ = {};
};

}  // namespace

WaitingAppointments appointments_that_wait(const Scheme& scheme, const Register& reg, Date as_of) {
    const SchemeDay day = day_of(scheme, reg, as_of);
    std::vector<Ref<Appointment>> open;
    for (std::uint32_t i = 0; i < reg.appointments.size(); ++i)
        if (reg.appointments[i].appointed_on <= as_of && !is_taken(reg, {i}, day)) open.push_back({i});
    std::sort(open.begin(), open.end(), [&](Ref<Appointment> a, Ref<Appointment> b) {
        return std::tuple{reg[a].appointed_on, reg[a].id} < std::tuple{reg[b].appointed_on, reg[b].id};
    });
    const Verdicts verdicts{scheme, reg, {.kind = SubjectKind::mentee, .subjects = open, .as_of = as_of}};
    WaitingAppointments found{.waiting = {}, .undetermined = {}, .failure = verdicts.failure()};
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (verdicts.verdict(i) >= Verdict::by_exception) found.waiting.push_back(open[i]);
        if (verdicts.verdict(i) == Verdict::undetermined) found.undetermined.push_back(open[i]);
    }
    return found;
}

Allocation allocate(const Scheme& scheme, const Register& reg, const AllocationOrder& order) {
    return Allocating{scheme, reg, order}.made();
}

}  // namespace headway
