// What the benchmarks share: a sample read, and the question put to it.
#pragma once

#include "bench/benchmarks.h"
#include "bench/json_lines.h"
#include "bench/register_source.h"
#include "bench/rounds.h"
#include "bench/sample.h"

#include <stdexcept>
#include <utility>

namespace headway::tools::bench {

inline Register sample_read(const std::string& text) {
    ReadRegister read = read_register(text, "sample");
    if (!read.reg)
        throw std::logic_error("the benchmark's sample is no register: " + read.problems.front().message);
    return std::move(*read.reg);
}

inline VerdictOrder sample_question(const Register& reg) {
    return {.kind = SubjectKind::mentor,
            .subjects = all_subjects(reg, SubjectKind::mentor, sample_day()),
            .as_of = sample_day()};
}

inline LineHead line_head(const Scheme& scheme) {
    return {scheme.id(), scheme.edition(), scheme.digest(), sample_day()};
}

inline Facts facts_by_hand(const Register& reg) {
    const RegisterSource source{reg};
    return Join<RegisterSource>{source, sample_day()}.facts();
}

inline Facts facts_by_hand(const ParsedRegister& parsed) {
    return Join<ParsedRegister>{parsed, sample_day()}.facts();
}

// The first contender is the engine, the others are its baselines.
inline Figure figure(std::string name, const BenchOrder& order, const std::vector<Contender>& contenders) {
    const std::vector<Timed> timed = timed_rounds(contenders, order.rounds);
    const auto per_second = [&](const Timed& t) { return static_cast<double>(order.n) / t.seconds; };
    Figure figure{.name = std::move(name), .n = order.n, .per_second = per_second(timed[0]), .baselines = {}};
    for (std::size_t i = 1; i < timed.size(); ++i)
        figure.baselines.push_back({timed[i].name, per_second(timed[i]), timed[i].ratio});
    return figure;
}

}  // namespace headway::tools::bench
