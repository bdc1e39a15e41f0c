#include "logic/edges.h"

#include "logic/edge_rows.h"
#include "logic/edge_values.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace headway {

namespace {

constexpr std::size_t block_size = 16'384;
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// What the conditions are made of.
struct Parts {
    std::map<Slot, std::vector<EdgeLeaf>> leaves;
    std::vector<ConditionPtr> of_rows;  // the combinations that look at tied rows, each once
};

void collect(const ConditionPtr& condition, int sense, Parts& parts) {
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        parts.leaves[comparison->slot].push_back({condition, sense});
        return;
    }
    const auto& combination = std::get<Combination>(condition->form);
    if (looks_at_rows(combination.connective) &&
        std::find(parts.of_rows.begin(), parts.of_rows.end(), condition) == parts.of_rows.end())
        parts.of_rows.push_back(condition);
    for (const ConditionPtr& part : combination.parts)
        collect(part, combination.connective == Connective::none ? -sense : sense, parts);
}

void name_words(const Parts& parts, const EdgeOrder& order, EdgeWords& words) {
    for (const auto& [slot, leaves] : parts.leaves) {
        if (order.types[static_cast<std::size_t>(slot)].kind != Kind::word) continue;
        for (const EdgeLeaf& leaf : leaves)
            for (const Operand& operand : std::get<Comparison>(leaf.condition->form).operands) {
                const auto* name = std::get_if<ParameterName>(&operand);
                const Value value = name != nullptr ? order.parameter(*name) : std::get<Value>(operand);
                words.cell(std::get<std::string>(value));
            }
    }
}

// Of made-up subjects: those of a block, and the best one seen for each combination of outcomes.
class Trial {
  public:
    explicit Trial(const EdgeOrder& order) : order_(order) {
        if (order.conditions.size() > most_edge_conditions)
            throw std::logic_error{"more conditions at once than their edges can be tried for"};
        for (const ConditionPtr& condition : order.conditions)
            collect(condition, 1, parts_);
        name_words(parts_, order, words_);
        find_values();
        for (const ConditionPtr& condition : order.conditions)
            roots_.push_back(program_.add(condition, binding(order.tied)));
        best_.resize(std::size_t{1} << (2 * order.conditions.size()), {nobody, 0});
    }

    TriedEdges run() {
        const std::uint64_t product = size_of(loose_, rows_.kinds.size(), order_.most_subjects);
        const std::uint64_t subjects = std::min(product, order_.most_subjects);
        for (std::uint64_t first = 0; first < subjects; first += block_size)
            try_block(first, static_cast<std::size_t>(std::min<std::uint64_t>(block_size, subjects - first)));
        TriedEdges tried;
        tried.subjects = subjects;
        tried.all = product <= order_.most_subjects && rows_.all;
        tried.rows = !parts_.of_rows.empty();
        for (std::size_t key = 0; key < best_.size(); ++key)
            if (best_[key].remarkable != nobody) tried.seen.push_back(seen(key));
        return tried;
    }

  private:
    struct Best {
        std::uint32_t remarkable = nobody;
        std::uint64_t subject = 0;
    };

    Binding binding(std::vector<bool> tied) {
        return {.as_of = order_.as_of,
                .types = order_.types,
                .tied = std::move(tied),
                .parameter = order_.parameter,
                .word = [this](std::string_view word) { return words_.cell(word); }};
    }

    void find_values() {
        const Binding of_single_cells = binding(std::vector<bool>(order_.types.size(), false));
        std::vector<EdgeAxis> tied;
        for (const auto& [slot, leaves] : parts_.leaves) {
            const auto at = static_cast<std::size_t>(slot);
            const bool never_unknown = at < order_.never_unknown.size() && order_.never_unknown[at];
            EdgeAxis axis{
                slot, edges_of({slot, leaves, !order_.all_known && !never_unknown}, of_single_cells, words_)};
            (order_.tied[at] ? tied : loose_).push_back(std::move(axis));
        }
        rows_ = row_kinds(parts_.of_rows, std::move(tied), of_single_cells);
    }

    void try_block(std::uint64_t first, std::size_t count) {
        empty_columns();
        columns_.subjects = count;
        remarkable_.assign(count, 0);
        std::uint64_t stride = 1;
        for (const EdgeAxis& axis : loose_) {
            find_places(first, stride, axis.edges.size(), count);
            append_edges(columns_.by_slot[static_cast<std::size_t>(axis.slot)], axis.edges, places_);
            for (std::size_t i = 0; i < count; ++i)
                remarkable_[i] += axis.edges[places_[i]].remarkable;
            stride *= axis.edges.size();
        }
        find_places(first, stride, rows_.kinds.size(), count);
        append_rows();
        judge(first);
    }

    // Keeps their room from one block to the next.
    void empty_columns() {
        columns_.ties.assign(1, 0);
        columns_.tied = order_.tied;
        if (columns_.by_slot.empty())
            for (const FactType& type : order_.types)
                columns_.by_slot.push_back(empty_edge_column(type.kind));
        for (Column& column : columns_.by_slot)
            clear_edges(column);
    }

    // Which of so many values each subject of a block has, where the value changes every `stride` subjects.
    void find_places(std::uint64_t first, std::uint64_t stride, std::size_t values, std::size_t count) {
        auto place = static_cast<std::uint32_t>(first / stride % values);
        std::uint64_t left = stride - first % stride;
        places_.resize(count);
        for (std::uint32_t& found : places_) {
            found = place;
            if (--left > 0) continue;
            left = stride;
            place = place + 1 == values ? 0 : place + 1;
        }
    }

    void append_rows() {
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const RowKind& kind = rows_.kinds[places_[i]];
            remarkable_[i] += kind.remarkable;
            for (const std::uint64_t row : kind.rows)
                for (const EdgeAxis& axis : rows_.axes)
                    append_edge(columns_.by_slot[static_cast<std::size_t>(axis.slot)], rows_.edge(axis, row));
            columns_.ties.push_back(columns_.ties.back() + static_cast<std::uint32_t>(kind.rows.size()));
        }
    }

    void judge(std::uint64_t first) {
        std::vector<std::vector<Outcome>> outcomes(roots_.size(), std::vector<Outcome>(columns_.subjects));
        const std::vector<std::span<Outcome>> results{outcomes.begin(), outcomes.end()};
        program_.evaluate(columns_, roots_, 0, columns_.subjects, results);
        std::vector<std::uint16_t> keys(columns_.subjects, 0);
        for (const std::vector<Outcome>& column : outcomes)
            for (std::size_t i = 0; i < keys.size(); ++i)
                keys[i] = static_cast<std::uint16_t>(keys[i] * 4 + static_cast<unsigned>(column[i]));
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (remarkable_[i] < best_[keys[i]].remarkable) best_[keys[i]] = {remarkable_[i], first + i};
    }

    Seen seen(std::size_t key) const {
        Seen seen{.outcomes = std::vector<Outcome>(roots_.size()),
                  .subject = {},
                  .remarkable = best_[key].remarkable};
        std::size_t rest = key;
        for (std::size_t i = roots_.size(); i-- > 0; rest /= 4)
            seen.outcomes[i] = static_cast<Outcome>(rest % 4);
        std::uint64_t place = best_[key].subject;
        for (const EdgeAxis& axis : loose_) {
            seen.subject.facts.push_back({axis.slot, axis.edges[place % axis.edges.size()].value});
            place /= axis.edges.size();
        }
        for (const std::uint64_t row : rows_.kinds[place % rows_.kinds.size()].rows) {
            auto& facts = seen.subject.rows.emplace_back();
            for (const EdgeAxis& axis : rows_.axes)
                facts.push_back({axis.slot, rows_.edge(axis, row).value});
        }
        return seen;
    }

    const EdgeOrder& order_;
    Parts parts_;
    EdgeWords words_;
    std::vector<EdgeAxis> loose_;  // the facts of the subject itself
    RowKinds rows_;
    Program program_;
    std::vector<NodeNumber> roots_;
    std::vector<Best> best_;  // by the outcomes, as digits of base 4
    // Of the block that is being tried.
    Columns columns_;
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> remarkable_;
};

}  // namespace

TriedEdges try_edges(const EdgeOrder& order) {
    return Trial{order}.run();
}

}  // namespace headway
