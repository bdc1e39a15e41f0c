// The SQL of the register's tables, made from their columns (register/columns.h), and how values go in.
// Internal to register/store.
#pragma once

#include "register/json_writer.h"
#include "register/store/sqlite.h"

#include <array>
#include <string>
#include <tuple>
#include <type_traits>

namespace headway::store {

// How a column's value is kept.
enum class Kept : std::uint8_t { text, number, boolean, json };

template <class Value>
constexpr Kept kept() {
    if constexpr (requires(Value value) { value.has_value(); })
        return kept<typename Value::value_type>();
    else if constexpr (std::is_same_v<Value, bool>)
        return Kept::boolean;
    else if constexpr (std::is_arithmetic_v<Value> || std::is_same_v<Value, Urn> ||
                       std::is_same_v<Value, Pence> || std::is_same_v<Value, Ref<School>>)
        return Kept::number;
    else if constexpr (std::is_same_v<Value, DeclaredValue> || column_count<Value> != 0 ||
                       writing::is_list<Value>)
        return Kept::json;
    else
        return Kept::text;
}

// "urn", "name", …
template <class Row>
std::string column_list() {
    std::string out;
    for_each_column<Row>([&](const auto& column) {
        if (!out.empty()) out += ", ";
        out += fmt::format("\"{}\"", column.name);
    });
    return out;
}

template <class Row>
std::string insert_sql() {
    std::string places = "?1, ?2";
    for (std::size_t i = 0; i < column_count<Row>; ++i)
        places += fmt::format(", ?{}", i + 3);
    return fmt::format("INSERT INTO {} (row, put_in_by, {}) VALUES ({})", table_of<Row>.name,
                       column_list<Row>(), places);
}

template <class Row>
std::string update_sql() {
    std::string columns = "put_in_by = ?2";
    std::size_t place = 3;
    for_each_column<Row>(
        [&](const auto& column) { columns += fmt::format(", \"{}\" = ?{}", column.name, place++); });
    return fmt::format("UPDATE {} SET {} WHERE row = ?1", table_of<Row>.name, columns);
}

// Binds the values of a row, which must stay where it is until the statement has run.
template <class Row, class Keys>
class RowBinder {
  public:
    RowBinder(const Register& reg, Keys keys) : reg_(reg), keys_(keys), writer_(reg, keys) {}

    void bind(Statement& statement, std::int64_t row_number, std::int64_t change, const Row& row) {
        statement.bind(1, row_number);
        statement.bind(2, change);
        std::size_t i = 0;
        for_each_column<Row>([&](const auto& column) {
            bind_column(statement, i, row.*column.member, column.required);
            ++i;
        });
    }

  private:
    template <class Value>
    void bind_column(Statement& statement, std::size_t i, const Value& value, bool required) {
        const int place = static_cast<int>(i) + 3;
        if (writing::JsonWriter<Keys>::is_absent(value, required))
            statement.bind(place, nullptr);
        else
            bind_value(statement, place, made_[i], value);
    }

    template <class Value>
    void bind_value(Statement& statement, int place, std::string& made, const Value& value) {
        if constexpr (requires { value.has_value(); }) {
            bind_value(statement, place, made, *value);
        } else if constexpr (kept<Value>() == Kept::json) {
            made.clear();
            writer_.append(made, value);
            statement.bind(place, std::string_view{made});
        } else {
            bind_plain(statement, place, made, value);
        }
    }

    void bind_plain(Statement& statement, int place, std::string&, Text text) { statement.bind(place, text); }
    void bind_plain(Statement& statement, int place, std::string&, Word word) {
        statement.bind(place, reg_.words.text(word));
    }
    void bind_plain(Statement& statement, int place, std::string&, Urn urn) {
        statement.bind(place, urn.value);
    }
    void bind_plain(Statement& statement, int place, std::string&, Pence pence) {
        statement.bind(place, pence.value);
    }
    void bind_plain(Statement& statement, int place, std::string&, double value) {
        statement.bind(place, value);
    }
    template <class Whole>
    requires std::is_integral_v<Whole>
    void bind_plain(Statement& statement, int place, std::string&, Whole value) {
        statement.bind(place, static_cast<std::int64_t>(value));
    }
    void bind_plain(Statement& statement, int place, std::string& made, Date date) {
        made.clear();
        append_iso(made, date);
        statement.bind(place, std::string_view{made});
    }
    void bind_plain(Statement& statement, int place, std::string& made, AcademicYear year) {
        made = year.text();
        statement.bind(place, std::string_view{made});
    }
    template <class Choice>
    requires std::is_enum_v<Choice>
    void bind_plain(Statement& statement, int place, std::string&, Choice choice) {
        statement.bind(place, name_of(choice));
    }
    template <class Target>
    void bind_plain(Statement& statement, int place, std::string&, Ref<Target> ref) {
        statement.bind(place, keys_(ref));
    }

    const Register& reg_;
    Keys keys_;
    writing::JsonWriter<Keys> writer_;
    std::array<std::string, column_count<Row>> made_;  // texts that a row does not hold in this form
};

}  // namespace headway::store
