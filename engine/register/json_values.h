// How a value of each kind of column is read. Internal to read_json.cpp.
//
// take(in, column, out) reads the value at hand into out and says whether it was good; if not, the problem
// has been noted and the value passed. A null has been dealt with before.
#pragma once

#include "base/text.h"
#include "register/hints.h"
#include "register/json_reading.h"

#include <fmt/format.h>

#include <charconv>
#include <type_traits>

namespace headway::reading {

// A text, or nothing if the value is none.
inline std::optional<JsonCursor::String> take_string(Reading& in, const ColumnState& column,
                                                     std::string_view expected) {
    if (in.json.peek() == '"') return in.json.string();
    in.wrong_kind(column, expected);
    return std::nullopt;
}

inline bool at_number(JsonCursor& json) {
    const char first = json.peek();
    return first == '-' || (first >= '0' && first <= '9');
}

std::optional<std::int64_t> whole_number(std::string_view text);
bool is_blank(std::string_view text);
bool no_blank(Reading& in, const ColumnState& column);
bool no_date(Reading& in, const ColumnState& column, std::string_view text);
bool no_choice(Reading& in, const ColumnState& column, std::string_view text, Names names);
bool out_of_range(Reading& in, const ColumnState& column, std::string_view number);

// "\"first\" or \"second_or_later\""
std::string one_of(Names names);

// Looks a text up by way of the column's memory: find(text) is asked only about texts not met lately.
template <class Find>
std::uint32_t remembered(Memory& memory, const JsonCursor::String& text, Find find) {
    const std::string_view value = text.value;
    const std::size_t size = value.size();
    if (!text.in_document || size == 0) return find(value);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(value[i]); };
    auto& entry =
        memory.words[(size + byte(0) + 3U * byte(size / 2) + 5U * byte(size - 1)) % memory.words.size()];
    if (entry.length == size && std::memcmp(entry.text, value.data(), size) == 0) return entry.value;
    entry = {value.data(), static_cast<std::uint32_t>(size), find(value)};
    return entry.value;
}

inline bool take(Reading& in, ColumnState& column, Text& out) {
    const auto text = take_string(in, column, "a text");
    if (!text) return false;
    // A blank text says as little as none.
    if (is_blank(text->value)) return !column.required || no_blank(in, column);
    out = in.reg.texts.store(text->value);
    return true;
}

inline bool take(Reading& in, ColumnState& column, Word& out) {
    const auto text = take_string(in, column, "a text");
    if (!text) return false;
    if (is_blank(text->value)) return !column.required || no_blank(in, column);
    out = static_cast<Word>(remembered(column.memory, *text, [&](std::string_view word) {
        return static_cast<std::uint32_t>(in.reg.words.store(word));
    }));
    return true;
}

inline bool take(Reading& in, ColumnState& column, Date& out) {
    const auto text = take_string(in, column, "a date such as 2016-09-01");
    if (!text) return false;
    const auto date = parse_date(text->value);
    if (!date) return no_date(in, column, text->value);
    out = *date;
    return true;
}

bool take(Reading& in, ColumnState& column, AcademicYear& out);
bool take(Reading& in, ColumnState& column, bool& out);
bool take(Reading& in, ColumnState& column, double& out);
bool take(Reading& in, ColumnState& column, std::int64_t& out);
bool take(Reading& in, ColumnState& column, int& out);
bool take(Reading& in, ColumnState& column, DeclaredValue& out);

inline bool take(Reading& in, ColumnState& column, Pence& out) {
    return take(in, column, out.value);
}

template <class Choice>
requires std::is_enum_v<Choice>
bool take(Reading& in, ColumnState& column, Choice& out) {
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    if (in.json.peek() != '"') return in.wrong_kind(column, one_of(names_of(Choice{}))), false;
    const auto text = take_string(in, column, "a text");
    if (!text) return false;
    const std::uint32_t value = remembered(column.memory, *text, [](std::string_view name) {
        const auto choice = choice_named<Choice>(name);
        return choice ? static_cast<std::uint32_t>(*choice) : none;
    });
    if (value == none) return no_choice(in, column, text->value, names_of(Choice{}));
    out = static_cast<Choice>(value);
    return true;
}

template <class Value>
bool take(Reading& in, ColumnState& column, std::optional<Value>& out) {
    return take(in, column, out.emplace());
}

// The number of a key; the one met last in this column, and the next after it, are tried first.
template <class Row>
std::uint32_t number_of(Reading& in, Memory& memory, const typename KeyOf<Row>::type& key) {
    auto& numbers = std::get<Keys<Row>>(in.keys).numbers;
    for (std::uint32_t guess = memory.last; guess < numbers.size() && guess < memory.last + 2; ++guess)
        if (numbers.key(guess) == key) return memory.last = guess;
    return memory.last = numbers.number(key, [&](const auto& fresh) {
        if constexpr (std::is_same_v<Row, School>)
            return fresh;
        else
            return in.reg.texts.store(fresh);
    });
}

// Reads a URN or an id and hands it to use(key), which says whether it was good.
template <class Use>
bool take_key(Reading& in, ColumnState& column, std::int64_t, Use use) {
    std::int64_t urn = 0;
    return take(in, column, urn) && use(urn);
}
template <class Use>
bool take_key(Reading& in, ColumnState& column, std::string_view, Use use) {
    const auto id = take_string(in, column, "a text");
    if (!id) return false;
    return is_blank(id->value) ? no_blank(in, column) : use(id->value);
}

inline std::string shown_key(std::int64_t urn) {
    return fmt::format("{}", urn);
}
inline std::string shown_key(std::string_view id) {
    return fmt::format("'{}'", printable(id, 80));
}

template <class Row>
bool take(Reading& in, ColumnState& column, Ref<Row>& out) {
    return take_key(in, column, typename KeyOf<Row>::type{}, [&](const auto& key) {
        out.position = number_of<Row>(in, column.memory, key);
        if (!in.leads_nowhere<Row>(key)) return true;
        in.problem(column.value_at, column.path,
                   fmt::format("no row of {} has the {} {}", table_of<Row>.name,
                               std::get<0>(columns_of<Row>).name, shown_key(key)));
        return false;
    });
}

// Notes that this row has this key.
template <class Row>
bool define(Reading& in, ColumnState& column, const typename KeyOf<Row>::type& key) {
    auto& rows = std::get<Keys<Row>>(in.keys).rows;
    const std::uint32_t number = number_of<Row>(in, column.memory, key);
    if (number >= rows.size()) rows.resize(number + 1, Keys<Row>::nowhere);
    if (rows[number] >= Keys<Row>::elsewhere) {
        rows[number] = static_cast<std::uint32_t>(column.path.above->index);
        return true;
    }
    in.problem(column.value_at, column.path,
               fmt::format("{} is already the {} of {}[{}]", shown_key(key), column.path.name,
                           table_of<Row>.name, rows[number]));
    return false;
}

// The column that other rows refer to. A key of the wrong type that can still be understood counts as there,
// so that its row is told once and not again for each reference to it.
inline bool take_own_key(Reading& in, ColumnState& column, School& row) {
    if (in.json.peek() == '"') {
        const std::string written = in.wrong_kind(column, "a whole number");
        if (const auto urn = whole_number(written)) define<School>(in, column, *urn);
        return false;
    }
    return take_key(in, column, std::int64_t{}, [&](std::int64_t urn) {
        row.urn.value = urn;
        return define<School>(in, column, urn);
    });
}
template <class Row>
bool take_own_key(Reading& in, ColumnState& column, Row& row) {
    if (at_number(in.json)) {
        define<Row>(in, column, in.wrong_kind(column, "a text"));
        return false;
    }
    return take_key(in, column, std::string_view{}, [&](std::string_view id) {
        const bool good = define<Row>(in, column, id);
        row.id = std::get<Keys<Row>>(in.keys).numbers.key(column.memory.last);
        return good;
    });
}

}  // namespace headway::reading
