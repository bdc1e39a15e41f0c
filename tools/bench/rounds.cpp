#include "bench/rounds.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace headway::tools::bench {

namespace {

constexpr double shortest_turn = 0.004;  // seconds
constexpr double most_runs = 1000;

double seconds_of(const std::function<void()>& run, std::size_t times) {
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < times; ++i)
        run();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / static_cast<double>(times);
}

std::size_t runs_in_a_turn(const Contender& contender) {
    seconds_of(contender.run, 1);
    const double once = std::max(seconds_of(contender.run, 1), 1e-9);
    return static_cast<std::size_t>(std::clamp(std::ceil(shortest_turn / once), 1.0, most_runs));
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

using Series = std::vector<double>;  // a number a round

Timed summary(const std::string& name, const Series& first, const Series& own) {
    Series ratios;
    for (std::size_t round = 0; round < own.size(); ++round)
        ratios.push_back(own[round] / first[round]);
    return {name, median(own), median(ratios)};
}

}  // namespace

std::vector<Timed> timed_rounds(const std::vector<Contender>& contenders, std::size_t rounds) {
    std::vector<std::size_t> times;
    for (const Contender& contender : contenders)
        times.push_back(runs_in_a_turn(contender));
    std::vector<Series> series(contenders.size());
    for (std::size_t round = 0; round < rounds; ++round)
        for (std::size_t turn = 0; turn < contenders.size(); ++turn) {
            const std::size_t i = (round + turn) % contenders.size();
            series[i].push_back(seconds_of(contenders[i].run, times[i]));
        }
    std::vector<Timed> timed;
    for (std::size_t i = 0; i < contenders.size(); ++i)
        timed.push_back(summary(contenders[i].name, series[0], series[i]));
    return timed;
}

}  // namespace headway::tools::bench
