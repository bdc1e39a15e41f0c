// The cells of a snapshot as values again: for records, digests and rules in plain Lua.
#include "facts/snapshot.h"

#include <fmt/format.h>

namespace headway {

namespace {

using Found = Snapshot::Found;

Found known(Value value) {
    return {.known = true, .value = std::move(value)};
}

Found of_day(std::int32_t cell, bool is_date) {
    if (cell == unknown_day) return {};
    if (cell == no_day) return {.known = true, .none = true, .value = {}};
    return known(is_date ? Value{date_of(cell)} : Value{std::int64_t{cell}});
}

// Values in the forms of files, not of sentences.
struct Recorded {
    std::string& out;
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { fmt::format_to(std::back_inserter(out), "{}", value); }
    void operator()(double value) const { fmt::format_to(std::back_inserter(out), "{}", value); }
    void operator()(const std::string& value) const { out += value; }
    void operator()(Date value) const { append_iso(out, value); }
    void operator()(Period value) const {
        fmt::format_to(std::back_inserter(out), "{} months", value.months);
    }
};

std::size_t bytes_of(const Column& column) {
    if (const auto* counts = std::get_if<CountColumn>(&column))
        return counts->low.size() * 2 * sizeof(std::int32_t);
    return std::visit(
        [](const auto& cells) -> std::size_t {
            if constexpr (requires { cells.capacity(); })
                return cells.capacity() * sizeof(cells[0]);
            else
                return 0;
        },
        column);
}

}  // namespace

Snapshot::Found Snapshot::cell_value(const Fact& fact, const Column& column, std::size_t row) const {
    switch (fact.definition->type.kind) {
        case Kind::truth: {
            const Outcome outcome = std::get<TruthColumn>(column)[row];
            return outcome == Outcome::unknown ? Found{} : known(outcome == Outcome::met);
        }
        case Kind::choice:
        case Kind::ordered: {
            const std::uint8_t cell = std::get<ChoiceColumn>(column)[row];
            if (cell == unknown_choice) return {};
            return known(fact.definition->type.choices[cell - first_choice]);
        }
        case Kind::word: {
            const std::uint32_t cell = std::get<WordColumn>(column)[row];
            if (cell == unknown_word) return {};
            return known(std::string{setting_->records().words.text(static_cast<Word>(cell - no_word))});
        }
        case Kind::date:
            return of_day(std::get<DayColumn>(column)[row], true);
        case Kind::duration:
            return of_day(std::get<DayColumn>(column)[row], false);
        case Kind::number: {
            const double cell = std::get<NumberColumn>(column)[row];
            return std::isnan(cell) ? Found{} : known(cell);
        }
        case Kind::count:
            break;
    }
    const auto& counts = std::get<CountColumn>(column);
    return counts.low[row] == counts.high[row] ? known(std::int64_t{counts.low[row]}) : Found{};
}

Snapshot::Found Snapshot::value(Slot slot, std::size_t subject) const {
    const auto i = static_cast<std::size_t>(slot);
    const Fact& fact = facts_[i];
    if (!fact.tied) return cell_value(fact, columns_.by_slot[i], subject);
    if (columns_.ties[subject] == columns_.ties[subject + 1])
        return {.known = true, .none = true, .value = {}};
    return cell_value(fact, columns_.by_slot[i], columns_.ties[subject]);
}

void Snapshot::append_record(std::size_t subject, std::string& out) const {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const Fact& fact = facts_[i];
        if (!fact.used) continue;
        const std::size_t first = fact.tied ? columns_.ties[subject] : subject;
        const std::size_t last = fact.tied ? columns_.ties[subject + 1] : subject + 1;
        for (std::size_t row = first; row < last; ++row) {
            const Found found = cell_value(fact, columns_.by_slot[i], row);
            out += fact.label;
            out += " = ";
            if (!found.known)
                out += "unknown";
            else if (found.none)
                out += "none";
            else
                std::visit(Recorded{out}, found.value);
            out += '\n';
        }
    }
}

std::size_t Snapshot::memory() const {
    std::size_t bytes = (subjects_.capacity() + ties_.capacity()) * sizeof(Standpoint) +
                        columns_.ties.capacity() * sizeof(columns_.ties[0]);
    for (const Column& column : columns_.by_slot)
        bytes += bytes_of(column);
    return bytes;
}

}  // namespace headway
