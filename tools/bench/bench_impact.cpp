// impact: from a pack that was saved to who changes verdict. The pack is read again with another value of a
// parameter, and everybody in a register in memory is judged by it and compared with the verdicts before.
#include "bench/setup.h"

namespace headway::tools::bench {

namespace {

void reload_and_compare(const BenchOrder& order, const SchemeLibrary& library, const Register& reg,
                        const Verdicts& before) {
    const SchemeOutcome changed = library.load(order.scheme.id(), false, {{"minimum_years_as_head", "5"}});
    if (!changed.scheme) throw std::logic_error("the benchmark's pack can't be changed");
    const Verdicts after{*changed.scheme, reg, sample_question(reg)};
    if (impact_of(before, after).changed.empty())
        throw std::logic_error("the benchmark's change changes nothing");
}

}  // namespace

Figure bench_impact(const BenchOrder& order, const SchemeLibrary& library) {
    const Register reg = sample_read(sample_register(order.n));
    const Verdicts before{order.scheme, reg, sample_question(reg)};
    return figure("impact", order, {{"engine", [&] { reload_and_compare(order, library, reg, before); }}});
}

}  // namespace headway::tools::bench
