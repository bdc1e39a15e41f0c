#include "logic/edge_rows.h"

#include <algorithm>
#include <map>

namespace headway {

namespace {

constexpr std::size_t block_size = 4096;
constexpr std::uint64_t most_rows = 1'000'000;
constexpr std::size_t most_kinds = 2000;
// How far from the ordinary a second row is, and that there is none.
constexpr std::uint32_t of_more_rows = 20;
constexpr std::uint32_t of_no_row = 30;

using Outcomes = std::vector<Outcome>;
using Known = std::map<Outcomes, RowKind>;

class Rows {
  public:
    Rows(const std::vector<ConditionPtr>& conditions, RowKinds& kinds, const Binding& binding)
        : conditions_(conditions), kinds_(kinds) {
        for (const ConditionPtr& condition : conditions)
            roots_.push_back(program_.add(std::get<Combination>(condition->form).parts.front(), binding));
        columns_.by_slot.resize(binding.types.size());
        for (const EdgeAxis& axis : kinds.axes)
            empty_.emplace_back(empty_edge_column(binding.types[static_cast<std::size_t>(axis.slot)].kind));
    }

    void find() {
        const std::uint64_t product = size_of(kinds_.axes, 1, most_rows);
        kinds_.all = product <= most_rows;
        for (std::uint64_t first = 0; first < std::min(product, most_rows); first += block_size)
            try_block(first, std::min(first + block_size, std::min(product, most_rows)));
        join();
        const Outcomes of_nothing(conditions_.size(), Outcome::not_met);
        found_.try_emplace(of_nothing, RowKind{{}, of_no_row});
        keep();
    }

  private:
    // One row each.
    void try_block(std::uint64_t first, std::uint64_t last) {
        columns_.subjects = static_cast<std::size_t>(last - first);
        columns_.ties.assign(columns_.subjects + 1, 0);
        std::vector<std::uint32_t> remarkable(columns_.subjects, 0);
        for (std::size_t i = 0; i < empty_.size(); ++i) {
            const EdgeAxis& axis = kinds_.axes[i];
            Column column = empty_[i];
            for (std::uint64_t row = first; row < last; ++row) {
                append_edge(column, kinds_.edge(axis, row));
                remarkable[row - first] += kinds_.edge(axis, row).remarkable;
            }
            columns_.by_slot[static_cast<std::size_t>(axis.slot)] = std::move(column);
        }
        judge(first, remarkable);
    }

    void judge(std::uint64_t first, const std::vector<std::uint32_t>& remarkable) {
        std::vector<Outcomes> outcomes(roots_.size(), Outcomes(columns_.subjects));
        const std::vector<std::span<Outcome>> results{outcomes.begin(), outcomes.end()};
        program_.evaluate(columns_, roots_, 0, columns_.subjects, results);
        Outcomes key(roots_.size());
        for (std::size_t i = 0; i < columns_.subjects; ++i) {
            for (std::size_t r = 0; r < key.size(); ++r)
                key[r] = outcomes[r][i];
            const auto [known, is_new] = found_.try_emplace(key, RowKind{{first + i}, remarkable[i]});
            if (!is_new && remarkable[i] < known->second.remarkable)
                known->second = {{first + i}, remarkable[i]};
        }
    }

    // What two sets of rows come to together.
    Outcomes together(const Outcomes& a, const Outcomes& b) const {
        Outcomes out(a.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool every =
                std::get<Combination>(conditions_[i]->form).connective == Connective::every_tied;
            out[i] = every ? both(a[i], b[i]) : either(a[i], b[i]);
        }
        return out;
    }

    // Adds one row after another to the sets known so far, until nothing new comes of it. Sets of fewer rows
    // are found first.
    void join() {
        const std::vector<Known::value_type> singles{found_.begin(), found_.end()};
        std::vector<Known::value_type> sets = singles;
        for (std::size_t i = 0; i < sets.size() && kinds_.all; ++i)
            for (const auto& [outcomes, single] : singles) {
                RowKind more = sets[i].second;
                more.rows.push_back(single.rows.front());
                more.remarkable += of_more_rows + single.remarkable;
                Outcomes key = together(sets[i].first, outcomes);
                if (!found_.try_emplace(key, more).second) continue;
                sets.emplace_back(std::move(key), std::move(more));
                if (sets.size() > most_kinds) kinds_.all = false;
            }
    }

    void keep() {
        kinds_.kinds.clear();
        for (auto& [outcomes, kind] : found_)
            kinds_.kinds.push_back(std::move(kind));
        std::stable_sort(kinds_.kinds.begin(), kinds_.kinds.end(),
                         [](const RowKind& a, const RowKind& b) { return a.remarkable < b.remarkable; });
    }

    const std::vector<ConditionPtr>& conditions_;
    RowKinds& kinds_;
    Program program_;
    std::vector<NodeNumber> roots_;
    std::vector<Column> empty_;  // by axis
    Columns columns_;
    Known found_;
};

}  // namespace

std::uint64_t size_of(const std::vector<EdgeAxis>& axes, std::size_t times, std::uint64_t limit) {
    std::uint64_t size = times;
    for (const EdgeAxis& axis : axes) {
        if (size > limit) return limit + 1;
        size *= axis.edges.size();
    }
    return std::min(size, limit + 1);
}

const Edge& RowKinds::edge(const EdgeAxis& axis, std::uint64_t row) const {
    for (const EdgeAxis& before : axes) {
        if (&before == &axis) break;
        row /= before.edges.size();
    }
    return axis.edges[row % axis.edges.size()];
}

RowKinds row_kinds(const std::vector<ConditionPtr>& conditions, std::vector<EdgeAxis> axes,
                   const Binding& binding) {
    RowKinds kinds{.axes = std::move(axes)};
    if (!conditions.empty()) Rows{conditions, kinds, binding}.find();
    return kinds;
}

}  // namespace headway
