// The cells of a snapshot as values again: for records, digests and rules in plain Lua.
#include "base/json.h"
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

// One cell in the form of files, not of sentences.
struct Recording {
    const FactDefinition& fact;
    const Register& reg;
    std::size_t row;
    std::string& out;

    void operator()(const TruthColumn& cells) const {
        const Outcome cell = cells[row];
        out += cell == Outcome::unknown ? "unknown" : cell == Outcome::met ? "true" : "false";
    }
    void operator()(const ChoiceColumn& cells) const {
        const std::uint8_t cell = cells[row];
        if (cell < first_choice)
            out += cell == unknown_choice ? "unknown" : "none";
        else
            out += fact.type.choices[cell - first_choice];
    }
    void operator()(const WordColumn& cells) const {
        const std::uint32_t cell = cells[row];
        if (cell == unknown_word)
            out += "unknown";
        else
            append_json(out, reg.words.text(static_cast<Word>(cell - no_word)));
    }
    void operator()(const DayColumn& cells) const {
        const std::int32_t cell = cells[row];
        if (cell < earliest_day)
            out += cell == unknown_day ? "unknown" : "none";
        else if (fact.type.kind == Kind::date)
            append_iso(out, date_of(cell));
        else
            append_number(cell);
    }
    void operator()(const CountColumn& cells) const {
        append_number(cells.low[row]);
        if (cells.low[row] == cells.high[row]) return;
        out += " to ";
        append_number(cells.high[row]);
    }
    void operator()(const NumberColumn& cells) const {
        if (std::isnan(cells[row]))
            out += "unknown";
        else
            fmt::format_to(std::back_inserter(out), "{}", cells[row]);
    }

    void append_number(std::int32_t number) const {
        const fmt::format_int text{number};
        out.append(text.data(), text.size());
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
            if (cell == no_choice) return {.known = true, .none = true, .value = {}};
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
            std::visit(Recording{*fact.definition, setting_->records(), row, out}, columns_.by_slot[i]);
            out += row + 1 < last ? ';' : '\n';
        }
        if (first == last) out += '\n';
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
