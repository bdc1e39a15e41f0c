// How a row is read: its columns in whatever order, what is missing, and what does not fit together.
// Internal to read_json.cpp.
#pragma once

#include "register/json_values.h"

#include <utility>

namespace headway::reading {

template <class Row>
constexpr std::size_t column_index(std::string_view name) {
    std::size_t found = column_count<Row>;
    std::size_t i = 0;
    for_each_column<Row>([&](const auto& column) {
        if (column.name == name) found = i;
        ++i;
    });
    return found;
}

// Reads the rows of one table, or the objects of one column; one instance for all of them, since it learns
// the order of their columns and what values they repeat.
template <class Row>
class RowReader {
  public:
    static constexpr std::size_t count = column_count<Row>;

    // The path of the object to be read; its index may change from row to row.
    RowReader(Reading& in, const PathStep& path) : in_(in), path_(path) {
        std::size_t i = 0;
        for_each_column<Row>([&](const auto& column) {
            columns_[i].path = {&path, column.name};
            columns_[i].required = column.required;
            columns_[i].least = column.least;
            ++i;
        });
    }

    // Reads the object whose opening bracket is next.
    void read(Row& row) {
        seen_ = good_ = bad_ = 0;
        const char* start = in_.json.at();
        std::size_t column = count;
        for (bool inside = in_.json.enter('}'); inside; inside = in_.json.more('}'))
            column = read_column(row, column);
        if (constexpr std::uint32_t all = required(); (seen_ & all) != all) note_missing(all & ~seen_, start);
        check(row);
    }

  private:
    using Take = bool (*)(Reading&, ColumnState&, Row&);

    template <std::size_t i>
    static bool take_column(Reading& in, ColumnState& column, Row& row) {
        if constexpr (std::get<i>(columns_of<Row>).key)
            return take_own_key(in, column, row);
        else
            return take(in, column, row.*std::get<i>(columns_of<Row>).member);
    }

    template <std::size_t... i>
    static constexpr std::array<Take, count> takes(std::index_sequence<i...>) {
        return {take_column<i>...};
    }

    static constexpr std::uint32_t required() {
        std::uint32_t bits = 0;
        std::uint32_t bit = 1;
        for_each_column<Row>([&](const auto& column) {
            if (column.required) bits |= bit;
            bit <<= 1U;
        });
        return bits;
    }

    static constexpr std::uint32_t bit(std::size_t column) { return std::uint32_t{1} << column; }

    // Reads one member and gives its column; before is the one that was read before it.
    std::size_t read_column(Row& row, std::size_t before) {
        const std::size_t i = take_name(before);
        if (i == count) return in_.json.skip(), before;
        in_.json.peek();
        columns_[i].value_at = in_.json.at();
        if ((seen_ & bit(i)) != 0) return note_twice(i), i;
        seen_ |= bit(i);
        if (in_.json.peek() == 'n')
            take_null(i);
        else
            take_value(row, i);
        return i;
    }

    void take_value(Row& row, std::size_t i) {
        static constexpr auto take_any = takes(std::make_index_sequence<count>{});
        (take_any[i](in_, columns_[i], row) ? good_ : bad_) |= bit(i);
    }

    void take_null(std::size_t i) {
        in_.json.literal("null");
        if (!columns_[i].required) return;
        bad_ |= bit(i);
        in_.problem(columns_[i].value_at, columns_[i].path,
                    fmt::format("{} must not be null", columns_[i].path.name));
    }

    // The column that is named next; count, and a problem, where the name is none of a column. The one that
    // followed last time is tried first.
    std::size_t take_name(std::size_t before) {
        const std::size_t guess = next_[before];
        if (in_.json.take_key(columns_[guess].path.name)) return guess;
        in_.json.peek();
        const char* at = in_.json.at();
        const std::string name{in_.json.key().value};
        for (std::size_t i = 0; i < count; ++i)
            if (columns_[i].path.name == name) return next_[before] = static_cast<std::uint8_t>(i);
        note_unknown(name, at);
        return count;
    }

    void note_unknown(std::string_view name, const char* at);
    void note_twice(std::size_t i) {
        in_.problem(columns_[i].value_at, columns_[i].path,
                    fmt::format("{} appears twice in one object", columns_[i].path.name));
        in_.json.skip();
    }
    void note_missing(std::uint32_t missing, const char* at) {
        for (std::size_t i = 0; i < count; ++i)
            if ((missing & bit(i)) != 0)
                in_.problem(at, columns_[i].path,
                            fmt::format("{} is missing, and {} needs it", columns_[i].path.name, path_.name));
    }

    // What holds between the columns of a row.
    void check(const Row& row) {
        if constexpr (requires { row.from, row.to; }) check_span(row.from, row.to);
        if constexpr (std::is_same_v<Row, Inspection>) check_judgements(row);
        if constexpr (std::is_same_v<Row, Assessment>)
            check_scale("judgement", row.judgement, Framework::section_5);
        if constexpr (std::is_same_v<Row, Term>) check_half_term(row);
    }

    bool good(std::size_t column) const { return (good_ & bit(column)) != 0; }

    void check_span(const std::optional<Date>& from, const std::optional<Date>& to);
    void check_judgements(const Inspection& row);
    void check_scale(std::string_view column, Judgement judgement, Framework framework);
    void check_half_term(const Term& row);

    Reading& in_;
    const PathStep& path_;
    std::array<ColumnState, count> columns_{};
    std::array<std::uint8_t, count + 1> next_{};  // the column that followed each one; of count: the first
    std::uint32_t seen_ = 0;                      // a bit a column
    std::uint32_t good_ = 0;                      // has a value, and a proper one
    std::uint32_t bad_ = 0;                       // has a value that was refused
};

template <class Row>
void RowReader<Row>::note_unknown(std::string_view name, const char* at) {
    std::array<std::string_view, count> known{};
    for (std::size_t i = 0; i < count; ++i)
        known[i] = columns_[i].path.name;
    const std::string shown = printable(name, 80);
    in_.problem(at, {&path_, shown},
                fmt::format("{} is not a column of {}{}", shown, path_.name,
                            in_.problems.full() ? "" : hint(name, known, "its columns are")));
}

template <class Row>
void RowReader<Row>::check_span(const std::optional<Date>& from, const std::optional<Date>& to) {
    constexpr std::size_t first = column_index<Row>("from");
    constexpr std::size_t last = column_index<Row>("to");
    if (!good(first) || !good(last) || *from <= *to) return;
    in_.problem(columns_[last].value_at, columns_[last].path,
                fmt::format("to is {}, before from, which is {}", iso(*to), iso(*from)));
}

template <class Row>
void RowReader<Row>::check_judgements(const Inspection& row) {
    constexpr std::size_t framework = column_index<Row>("framework");
    constexpr std::size_t overall = column_index<Row>("overall_effectiveness");
    if ((bad_ & bit(framework)) != 0) return;
    const bool report_card = row.framework == Framework::report_card_2025;
    if (good(overall) && report_card)
        in_.problem(columns_[overall].value_at, columns_[overall].path,
                    fmt::format("a report card has no overall judgement, but this one has '{}'",
                                name_of(*row.overall_effectiveness)));
    else if (good(overall))
        check_scale("overall_effectiveness", *row.overall_effectiveness, row.framework);
    if (row.leadership_and_management)
        check_scale("leadership_and_management", *row.leadership_and_management, row.framework);
}

template <class Row>
void RowReader<Row>::check_scale(std::string_view column, Judgement judgement, Framework framework) {
    const std::size_t i = column_index<Row>(column);
    if (!good(i) || framework_of(judgement) == framework) return;
    const Names names = names_of(Judgement{});
    const auto first_of_cards = static_cast<std::size_t>(Judgement::urgent_improvement);
    const Names scale =
        framework == Framework::section_5 ? names.first(first_of_cards) : names.subspan(first_of_cards);
    in_.problem(
        columns_[i].value_at, columns_[i].path,
        fmt::format("'{}' is not a judgement of {}; its judgements are {}", name_of(judgement),
                    name_of(framework), joined(std::vector<std::string>(scale.begin(), scale.end()))));
}

template <class Row>
void RowReader<Row>::check_half_term(const Term& row) {
    constexpr std::size_t half_term = column_index<Row>("half_term");
    if (!good(half_term) || !good(column_index<Row>("from")) || !good(column_index<Row>("to"))) return;
    if (row.half_term->from >= row.from && row.half_term->to <= row.to) return;
    in_.problem(columns_[half_term].value_at, columns_[half_term].path,
                fmt::format("the half term from {} to {} is not inside its term, which is from {} to {}",
                            iso(row.half_term->from), iso(row.half_term->to), iso(row.from), iso(row.to)));
}

// An object inside a row.
template <class Object>
requires(column_count<Object> > 0) bool take(Reading& in, ColumnState& column, Object& out) {
    if (in.json.peek() != '{') return in.wrong_kind(column, "an object {…}"), false;
    RowReader<Object>{in, column.path}.read(out);
    return true;
}

// A list inside a row: of words, or of objects.
template <class Entry>
bool take(Reading& in, ColumnState& column, std::vector<Entry>& out) {
    if (in.json.peek() != '[') return in.wrong_kind(column, "a list […]"), false;
    const bool required = std::exchange(column.required, true);  // no entry may be empty
    bool good = true;
    column.path.index = 0;
    for (bool inside = in.json.enter(']'); inside; inside = in.json.more(']')) {
        in.json.peek();
        column.value_at = in.json.at();
        good = take(in, column, out.emplace_back()) && good;
        ++column.path.index;
    }
    column.path.index = -1;
    column.required = required;
    return good;
}

}  // namespace headway::reading
