// allocate: from a register in memory to the best allocation of all that waits, with real criteria.
#include "bench/cohort.h"
#include "bench/setup.h"
#include "scheme/suitable_lists.h"

namespace headway::tools::bench {

namespace {

// What an officer would get who takes the appointments one after another, judged by the same engine.
void choose_one_by_one(const Scheme& scheme, const Register& reg) {
    PairOrder order{.mentors = {},
                    .appointments = appointments_that_wait(scheme, reg, sample_day()).waiting,
                    .as_of = sample_day()};
    std::vector<int> places;
    const SchemeDay day{reg.words.find(scheme.id()), sample_day()};
    for (std::uint32_t i = 0; i < reg.people.size(); ++i)
        if (entry_of(reg, {i}, day) != nullptr && free_places(reg, {i}, day) > 0) {
            order.mentors.push_back({i});
            places.push_back(free_places(reg, {i}, day));
        }
    const Pairs pairs{scheme, reg, order};
    const SuitableLists lists{pairs, {}};
    if (one_by_one(lists, places).served == 0) throw std::logic_error("nobody was served");
}

void allocate_all(const Scheme& scheme, const Register& reg) {
    const Allocation allocation = allocate(scheme, reg, {.as_of = sample_day()});
    if (!allocation.optimal || allocation.pairs.empty())
        throw std::logic_error("the benchmark's allocation is not proven best");
}

}  // namespace

Figure bench_allocate(const BenchOrder& order) {
    const std::string text = cohort_register(order.n);
    const Register reg = sample_read(text);
    Figure result = figure("allocate", order,
                           {{"engine", [&] { allocate_all(order.scheme, reg); }},
                            {"one_by_one", [&] { choose_one_by_one(order.scheme, reg); }}});
    result.pairs = order.n * cohort_appointments(order.n);
    return result;
}

}  // namespace headway::tools::bench
