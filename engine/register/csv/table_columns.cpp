#include "register/csv/table_columns.h"

#include "base/text.h"
#include "register/columns.h"
#include "register/csv/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace headway {

namespace {

// A value of this type, to choose a function by it.
template <class Value>
struct Kind {};

template <class Object>
std::string members_in_words() {
    std::string out;
    for_each_column<Object>(
        [&](const auto& column) { out += fmt::format("{}\"{}\": …", out.empty() ? "" : ", ", column.name); });
    return '{' + out + '}';
}

// describe(Kind<Value>{}, column) fills in what follows from the type of a column's member.
void describe(Kind<Text>, ColumnDescription& column) {
    column.in_words = "a text";
}
void describe(Kind<Word>, ColumnDescription& column) {
    column.in_words = "a text";
}
void describe(Kind<AcademicYear>, ColumnDescription& column) {
    column.kind = CellKind::academic_year;
    column.in_words = "an academic year such as 2015/16";
}
void describe(Kind<Date>, ColumnDescription& column) {
    column.kind = CellKind::date;
    column.in_words = "a date such as 2016-09-01";
}
void describe(Kind<std::int64_t>, ColumnDescription& column) {
    column.kind = CellKind::whole_number;
    column.in_words = "a whole number";
}
void describe(Kind<int>, ColumnDescription& column) {
    describe(Kind<std::int64_t>{}, column);
}
void describe(Kind<Urn>, ColumnDescription& column) {
    describe(Kind<std::int64_t>{}, column);
}
void describe(Kind<Pence>, ColumnDescription& column) {
    describe(Kind<std::int64_t>{}, column);
    column.in_words = "a whole number of pence";
}
void describe(Kind<double>, ColumnDescription& column) {
    column.kind = CellKind::number;
    column.in_words = "a number";
}
void describe(Kind<bool>, ColumnDescription& column) {
    column.kind = CellKind::truth;
    column.in_words = "true or false";
}
void describe(Kind<DeclaredValue>, ColumnDescription& column) {
    column.kind = CellKind::declared;
    column.in_words = "true, false, a number, a text or a date";
}
void describe(Kind<std::vector<Word>>, ColumnDescription& column) {
    column.kind = CellKind::texts;
    column.in_words = "texts separated by ;";
}

void describe(Kind<Ref<School>>, ColumnDescription& column) {
    column.kind = CellKind::whole_number;
    column.in_words = fmt::format("the urn of one of the {}", table_of<School>.name);
}
template <class Row>
void describe(Kind<Ref<Row>>, ColumnDescription& column) {
    column.in_words = fmt::format("the id of one of the {}", table_of<Row>.name);
}

template <class Choice>
requires std::is_enum_v<Choice>
void describe(Kind<Choice>, ColumnDescription& column) {
    column.kind = CellKind::choice;
    column.choices = names_of(Choice{});
    const std::vector<std::string> names(column.choices.begin(), column.choices.end());
    column.in_words = "one of " + joined(names, " or ");
}

template <class Object>
requires(column_count<Object> > 0) void describe(Kind<Object>, ColumnDescription& column) {
    column.kind = CellKind::object;
    column.in_words = "JSON such as " + members_in_words<Object>();
}
template <class Object>
void describe(Kind<std::vector<Object>>, ColumnDescription& column) {
    column.kind = CellKind::objects;
    column.in_words = fmt::format("JSON such as [{}]", members_in_words<Object>());
}

template <class Value>
void describe(Kind<std::optional<Value>>, ColumnDescription& column) {
    describe(Kind<Value>{}, column);
}

template <class Row, class Value>
ColumnDescription described(const TableColumn<Row, Value>& column) {
    ColumnDescription out{column.name, column.required, {}, {}, {}};
    describe(Kind<Value>{}, out);
    return out;
}

using Columns = std::vector<ColumnDescription>;
constexpr std::size_t table_count = std::tuple_size_v<std::remove_const_t<decltype(register_tables)>>;

std::array<Columns, table_count> columns_of_all_tables() {
    std::array<Columns, table_count> all;
    std::size_t i = 0;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        for_each_column<Row>([&](const auto& column) { all.at(i).push_back(described(column)); });
        ++i;
    });
    return all;
}

constexpr auto table_names =
    std::apply([](const auto&... table) { return std::array{table.name...}; }, register_tables);

}  // namespace

Names names_of_tables() {
    return table_names;
}

std::span<const ColumnDescription> columns_of_table(std::string_view table) {
    static const auto all = columns_of_all_tables();
    const auto found = std::find(table_names.begin(), table_names.end(), table);
    if (found == table_names.end()) return {};
    return all.at(static_cast<std::size_t>(found - table_names.begin()));
}

const ColumnDescription* column_named(std::string_view table, std::string_view written) {
    const std::string name = register_name(written);
    for (const ColumnDescription& column : columns_of_table(table))
        if (column.name == name) return &column;
    return nullptr;
}

std::string register_name(std::string_view written) {
    std::string name{trimmed_cell(written)};
    for (char& c : name) {
        if (c == ' ' || c == '-') c = '_';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

namespace {

// A file's name without its folders and its kind, if that is a kind that tables come in.
std::optional<std::string> table_file_stem(std::string_view path) {
    if (const auto slash = path.find_last_of("/\\"); slash != path.npos) path.remove_prefix(slash + 1);
    const auto dot = path.rfind('.');
    if (dot == path.npos) return register_name(path);
    const std::string kind = register_name(path.substr(dot));
    if (kind != ".csv" && kind != ".tsv" && kind != ".txt") return std::nullopt;
    return register_name(path.substr(0, dot));
}

// How much a file's name says that it is this table: least where it only begins so.
std::size_t likeness(std::string_view stem, const std::string& table) {
    if (stem == table) return 200;
    if (stem.ends_with("_" + table)) return 100 + table.size();
    return stem.starts_with(table + "_") ? table.size() : 0;
}

}  // namespace

std::optional<std::string> table_of_file_name(std::string_view path) {
    const auto stem = table_file_stem(path);
    if (!stem) return std::nullopt;
    std::optional<std::string> nearest;
    std::size_t most = 0;
    for (const std::string_view name : table_names) {
        const std::string table{name};
        const std::size_t here = likeness(*stem, table);
        if (here > most) nearest = table;
        most = std::max(most, here);
    }
    return nearest;
}

}  // namespace headway
