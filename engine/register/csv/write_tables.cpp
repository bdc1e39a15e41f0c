// Rows as CSV: csv_of_table() of tables.h.
#include "register/columns.h"
#include "register/csv/csv.h"
#include "register/csv/tables.h"
#include "register/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace headway {

namespace {

bool has_control_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
}

// Gives the cell that is read back as this JSON: the plain form where that does it, and JSON otherwise.
std::string plain_or_json(const ColumnDescription& column, std::string plain, const std::string& json) {
    if (needs_apostrophe(plain)) plain.insert(0, "'");
    std::string again;
    append_cell_as_json(again, column, plain);
    return again == json && !has_control_characters(plain) ? plain : json;
}

// Writes the values of one column of a register's rows.
class CellWriter {
  public:
    CellWriter(const Register& reg, const ColumnDescription& column) : reg_(reg), column_(column) {}

    // "" is a null of the column.
    template <class Value>
    std::string cell(const std::optional<Value>& value) const {
        return value ? cell(*value) : "";
    }
    std::string cell(Text text) const { return text.empty() ? "" : text_cell(text); }
    std::string cell(Word word) const { return cell(reg_.words.text(word)); }
    static std::string cell(Date date) { return iso(date); }
    static std::string cell(AcademicYear year) { return year.text(); }
    static std::string cell(Urn urn) { return fmt::format("{}", urn.value); }
    static std::string cell(Pence pence) { return fmt::format("{}", pence.value); }
    static std::string cell(bool truth) { return truth ? "true" : "false"; }
    static std::string cell(int number) { return fmt::format("{}", number); }
    static std::string cell(double number) { return fmt::format("{}", number); }
    std::string cell(Ref<School> school) const { return cell(reg_[school].urn); }
    template <class Row>
    std::string cell(Ref<Row> row) const {
        return cell(reg_[row].id);
    }
    template <class Choice>
    requires(std::is_enum_v<Choice>) static std::string cell(Choice choice) {
        return std::string{name_of(choice)};
    }

    std::string cell(const DeclaredValue& value) const {
        if (const auto* truth = std::get_if<bool>(&value)) return cell(*truth);
        if (const auto* number = std::get_if<double>(&value)) return cell(*number);
        return text_cell(std::get<Text>(value));
    }

    std::string cell(const std::vector<Word>& words) const {
        if (words.empty()) return "";
        std::string plain;
        for (const Word word : words)
            plain += fmt::format("{}{}", plain.empty() ? "" : "; ", reg_.words.text(word));
        return plain_or_json(column_, std::move(plain), json(words));
    }

    // An object, or a list of objects. An empty list is a null, but where the column must not be one.
    template <class Object>
    requires(column_count<Object> > 0) std::string cell(const Object& object)
    const { return json(object); }
    template <class Object>
    std::string cell(const std::vector<Object>& objects) const {
        return objects.empty() && !column_.required ? "" : json(objects);
    }

  private:
    std::string text_cell(Text text) const { return plain_or_json(column_, std::string{text}, json(text)); }

    template <class Value>
    std::string json(const Value& value) const {
        std::string out;
        writing::JsonWriter{reg_, writing::RegisterKeys{reg_}}.append(out, value);
        return out;
    }

    const Register& reg_;
    const ColumnDescription& column_;
};

template <class Row>
std::string csv_of_rows(const Register& reg) {
    const auto columns = columns_of_table(table_of<Row>.name);
    std::string out;
    for (const ColumnDescription& column : columns)
        out += fmt::format("{}{}", out.empty() ? "" : ",", column.name);
    out += "\r\n";
    for (const Row& row : reg.*table_of<Row>.rows) {
        auto column = columns.begin();
        for_each_column<Row>([&](const auto& member) {
            if (column != columns.begin()) out += ',';
            append_csv_cell(out, CellWriter{reg, *column}.cell(row.*member.member));
            ++column;
        });
        out += "\r\n";
    }
    return out;
}

}  // namespace

std::string csv_of_table(const Register& reg, std::string_view table) {
    std::string out;
    for_each_table([&](const auto& known) {
        using Row = typename std::remove_cvref_t<decltype(known)>::Row;
        if (known.name == table) out = csv_of_rows<Row>(reg);
    });
    return out;
}

}  // namespace headway
