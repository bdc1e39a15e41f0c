// How a row of the register is written as JSON: the one form that documents, the history and fingerprints
// share.
//
// Columns in the order of register/columns.h, no white space; a column that is not recorded is left out, one
// that has a default is written. Two rows are the same exactly when they are written the same. Internal to
// register.
#pragma once

#include "base/json.h"
#include "register/columns.h"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <type_traits>

namespace headway::writing {

template <class Value>
inline constexpr bool is_list = false;
template <class Entry>
inline constexpr bool is_list<std::vector<Entry>> = true;

// Shows the rows that a finished register's rows refer to by their keys.
struct RegisterKeys {
    const Register& reg;
    std::int64_t operator()(Ref<School> ref) const { return reg[ref].urn.value; }
    template <class Row>
    std::string_view operator()(Ref<Row> ref) const {
        return reg[ref].id;
    }
};

template <class Keys>
class JsonWriter {
  public:
    // The texts of words come from reg; keys(ref) gives the URN or the id of a row that is referred to.
    JsonWriter(const Register& reg, Keys keys) : reg_(reg), keys_(std::move(keys)) {}

    template <class Row>
    void append_row(std::string& out, const Row& row) const {
        char before = '{';
        for_each_column<Row>([&](const auto& column) {
            if (is_absent(row.*column.member, column.required)) return;
            out += before;
            before = ',';
            out += '"';
            out += column.name;
            out += "\":";
            append(out, row.*column.member);
        });
        if (before == '{') out += before;
        out += '}';
    }

    // The value of one column; nothing where it is not recorded.
    template <class Value>
    void append_if_there(std::string& out, const Value& value) const {
        if (!is_absent(value, false)) append(out, value);
    }

    template <class Value>
    static bool is_absent(const Value& value, bool required) {
        if constexpr (requires { value.has_value(); }) return !value.has_value();
        if constexpr (std::is_same_v<Value, Text>) return value.empty() && !required;
        if constexpr (std::is_same_v<Value, Word>) return value == Word::none && !required;
        if constexpr (is_list<Value>) return value.empty() && !required;
        return false;
    }

    void append(std::string& out, Text text) const { append_json(out, text); }
    void append(std::string& out, Word word) const { append_json(out, reg_.words.text(word)); }
    void append(std::string& out, Urn urn) const { append_number(out, urn.value); }
    void append(std::string& out, Date date) const {
        out += '"';
        append_iso(out, date);
        out += '"';
    }
    void append(std::string& out, AcademicYear year) const { append_json(out, year.text()); }
    void append(std::string& out, Pence pence) const { append_number(out, pence.value); }
    void append(std::string& out, bool value) const { out += value ? "true" : "false"; }
    void append(std::string& out, int value) const { append_number(out, value); }
    void append(std::string& out, double value) const { append_number(out, value); }
    void append(std::string& out, const DeclaredValue& value) const {
        std::visit([&](const auto& held) { append(out, held); }, value);
    }
    template <class Choice>
    requires std::is_enum_v<Choice>
    void append(std::string& out, Choice choice) const { append_json(out, name_of(choice)); }
    template <class Row>
    void append(std::string& out, Ref<Row> ref) const {
        const auto key = keys_(ref);
        if constexpr (std::is_same_v<Row, School>)
            append_number(out, key);
        else
            append_json(out, key);
    }
    template <class Value>
    void append(std::string& out, const std::optional<Value>& value) const {
        append(out, *value);
    }
    template <class Entry>
    void append(std::string& out, const std::vector<Entry>& list) const {
        char before = '[';
        for (const Entry& entry : list) {
            out += before;
            before = ',';
            append(out, entry);
        }
        if (list.empty()) out += before;
        out += ']';
    }
    template <class Object>
    requires(column_count<Object> > 0) void append(std::string& out, const Object& object) const {
        append_row(out, object);
    }

  private:
    template <class Number>
    static void append_number(std::string& out, Number number) {
        fmt::format_to(std::back_inserter(out), "{}", number);
    }

    const Register& reg_;
    Keys keys_;
};

template <class Keys>
JsonWriter(const Register&, Keys) -> JsonWriter<Keys>;

}  // namespace headway::writing
