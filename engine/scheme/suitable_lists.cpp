#include "scheme/suitable_lists.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace headway {

namespace {

// As many as the solver asks for first.
constexpr std::size_t made_ready = 64;
// Below this many pairs a second thread costs more than it brings.
constexpr std::size_t worth_a_thread = 200'000;

// The highest score that is less than the limit; not_suitable where there is none.
std::int32_t next_score(std::span<const std::int32_t> scores, std::int32_t limit) {
    std::int32_t highest = Pairs::Scorer::not_suitable;
    for (const std::int32_t score : scores)
        highest = std::max(highest, score < limit ? score : Pairs::Scorer::not_suitable);
    return highest;
}

}  // namespace

SuitableLists::SuitableLists(const Pairs& pairs, ForbiddenPairs forbidden)
    : pairs_(pairs), forbidden_(std::move(forbidden)), ready_(pairs.order().appointments.size()) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Pairs::Scorer scorer{pairs_};
        for (std::size_t row = next++; row < ready_.size(); row = next++)
            fill(scorer, row, made_ready, ready_[row]);
    };
    const std::size_t pairs_in_all = ready_.size() * pairs.order().mentors.size();
    const std::size_t useful =
        std::min<std::size_t>(std::thread::hardware_concurrency(), 1 + pairs_in_all / worth_a_thread);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < useful; ++i)
        others.emplace_back(work);
    work();
}

// One pass over the mentors for each score, from the highest down: there are few different ones.
void SuitableLists::fill(Pairs::Scorer& scorer, std::size_t row, std::size_t count,
                         std::vector<Option>& out) const {
    const std::span<std::int32_t> scores = scorer.scores(row);
    for (auto pair = forbidden_.lower_bound({row, 0}); pair != forbidden_.end() && pair->first == row; ++pair)
        scores[pair->second] = Pairs::Scorer::not_suitable;
    out.clear();
    std::int32_t score = next_score(scores, std::numeric_limits<std::int32_t>::max());
    while (score != Pairs::Scorer::not_suitable && out.size() < count) {
        for (std::uint32_t i = 0; i < scores.size() && out.size() < count; ++i)
            if (scores[i] == score) out.push_back({i, score});
        score = next_score(scores, score);
    }
}

void SuitableLists::first(std::size_t row, std::size_t count, std::vector<Option>& out) const {
    const std::vector<Option>& ready = ready_[row];
    const bool is_whole = ready.size() < made_ready;
    if (!is_whole && count > ready.size()) {
        Pairs::Scorer scorer{pairs_};
        return fill(scorer, row, count, out);
    }
    out.assign(ready.begin(), ready.begin() + static_cast<std::ptrdiff_t>(std::min(count, ready.size())));
}

}  // namespace headway
