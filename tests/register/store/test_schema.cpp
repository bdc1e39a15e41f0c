// engine/register/store/schema.sql: the tables are those of register/columns.h, and say what they hold
#include "places.h"
#include "register/columns.h"
#include "register/store/databases.h"
#include "register/store/schema.h"

#include <map>
#include <set>
#include <sstream>

using namespace headway;
using namespace headway::test;

namespace {

using Lines = std::vector<std::string>;

// Of a column, as SQLite knows it.
struct SqlColumn {
    std::string name;
    std::string type;
    bool not_null = false;
};

std::vector<SqlColumn> columns_in(Sql& sql, const std::string& table) {
    std::vector<SqlColumn> out;
    for (const auto& row : sql.rows("SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')"))
        out.push_back({row[0], row[1], row[2] == "1"});
    return out;
}

// Whether a column of this type has a value that says that nothing is recorded.
template <class Value>
constexpr bool may_be_empty = false;
template <class Value>
constexpr bool may_be_empty<std::optional<Value>> = true;
template <class Value>
constexpr bool may_be_empty<std::vector<Value>> = true;
template <>
inline constexpr bool may_be_empty<Text> = true;
template <>
inline constexpr bool may_be_empty<Word> = true;

std::string type_of(CellKind kind) {
    switch (kind) {
        case CellKind::whole_number:
        case CellKind::truth:
            return "INTEGER";
        case CellKind::number:
            return "REAL";
        default:
            return "TEXT";
    }
}

// The files that make the schema, the first version's first.
std::vector<std::filesystem::path> schema_files() {
    const std::filesystem::path folder =
        std::filesystem::path{headway::test::project_root} / "engine/register/store";
    std::vector<std::filesystem::path> files{folder / "schema.sql"};
    for (const auto& entry : std::filesystem::directory_iterator(folder / "migrations"))
        files.push_back(entry.path());
    const auto version = [](const auto& file) { return std::stoi(file.filename().string()); };
    std::sort(files.begin() + 1, files.end(),
              [&](const auto& a, const auto& b) { return version(a) < version(b); });
    return files;
}

Lines lines_of_schema() {
    Lines lines;
    for (const auto& file : schema_files()) {
        std::istringstream in{bytes_of(file.string())};
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
    }
    return lines;
}

// The tables that they make, each with its lines from the one before CREATE TABLE to the one before
// ").".
std::map<std::string, Lines> tables_of_schema() {
    std::map<std::string, Lines> tables;
    const Lines lines = lines_of_schema();
    constexpr std::string_view create = "CREATE TABLE ";
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].starts_with(create)) continue;
        Lines& table = tables[lines[i].substr(create.size(), lines[i].find(" (") - create.size())];
        for (std::size_t j = i - 1; !lines[j].starts_with(")"); ++j)
            table.push_back(lines[j]);
    }
    return tables;
}

bool is_comment(const std::string& line) {
    const std::size_t start = line.find_first_not_of(' ');
    return start != std::string::npos && line.substr(start).starts_with("-- ");
}

// The statement that gives row 1 this value in this column, and makes its other columns fit.
std::string setting(std::string_view table, std::string_view column, std::string_view value) {
    std::string sql = "UPDATE " + std::string{table} + " SET \"" + std::string{column} + "\" = '" +
                      std::string{value} + "'";
    if (table != "inspections") return sql + " WHERE row = 1";
    const auto judgement = choice_named<Judgement>(value);
    const bool card =
        value == "report_card_2025" || (judgement && framework_of(*judgement) == Framework::report_card_2025);
    if (column != "framework")
        sql += std::string{", framework = "} + (card ? "'report_card_2025'" : "'section_5'");
    if (column != "overall_effectiveness") sql += ", overall_effectiveness = NULL";
    if (column != "leadership_and_management") sql += ", leadership_and_management = NULL";
    return sql + " WHERE row = 1";
}

bool is_of_section_5(std::string_view column, std::string_view name) {
    if (column != "judgement" && column != "overall_effectiveness") return true;
    return framework_of(*choice_named<Judgement>(name)) == Framework::section_5;
}

}  // namespace

TEST_CASE("every table of the register is a table of the schema, with the same columns in the same order") {
    Database db;
    Sql sql{db.path()};
    for (const std::string_view table : names_of_tables()) {
        INFO(table);
        Lines expected{"row"};
        for (const ColumnDescription& column : columns_of_table(table))
            expected.emplace_back(column.name);
        expected.emplace_back("put_in_by");
        Lines found;
        for (const SqlColumn& column : columns_in(sql, std::string{table}))
            found.push_back(column.name);
        CHECK(found == expected);
    }
}

TEST_CASE(
    "the schema has no tables but those of the register, the history, the decisions, the ledger and sealed "
    "records") {
    Database db;
    std::set<std::string> expected{"changes",         "earlier_rows",   "packs",        "pack_files",
                                   "evidence",        "decisions",      "ledger",       "sealed_keys",
                                   "sealed_key_ends", "sealed_records", "sealed_boxes", "sealed_agreements"};
    for (const std::string_view table : names_of_tables())
        expected.emplace(table);
    std::set<std::string> found;
    for (const auto& row : Sql{db.path()}.rows(
             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        found.insert(row[0]);
    CHECK(found == expected);
}

TEST_CASE("all tables are strict, and each value is kept as the kind that it is") {
    Database db;
    Sql sql{db.path()};
    CHECK(
        sql.value(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
            "AND name NOT LIKE 'sqlite_%'") == "0");
    for (const std::string_view table : names_of_tables()) {
        const auto columns = columns_in(sql, std::string{table});
        for (std::size_t i = 0; i + 2 < columns.size(); ++i) {
            const ColumnDescription& column = columns_of_table(table)[i];
            INFO(table << "." << column.name);
            const bool of_school = column.name == "urn";
            CHECK(columns[i + 1].type == (of_school ? "INTEGER" : type_of(column.kind)));
        }
    }
}

TEST_CASE("a column is NOT NULL exactly where the register always has a value for it") {
    Database db;
    Sql sql{db.path()};
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        const auto columns = columns_in(sql, std::string{table.name});
        std::size_t i = 0;
        for_each_column<Row>([&](const auto& column) {
            using Value = std::remove_cvref_t<decltype(std::declval<Row>().*column.member)>;
            INFO(table.name << "." << column.name);
            CHECK(columns.at(++i).not_null == (column.required || !may_be_empty<Value>));
        });
        CHECK(columns.back().not_null);
    });
}

TEST_CASE("every name of every closed list may be kept, and no other name") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    Sql sql{db.path()};
    int lists = 0;
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table)) {
            if (column.kind != CellKind::choice) continue;
            ++lists;
            for (const std::string_view name : column.choices) {
                INFO(table << "." << column.name << " = " << name);
                const int expected = is_of_section_5(column.name, name) ? SQLITE_OK : SQLITE_CONSTRAINT_CHECK;
                CHECK(sql.code(setting(table, column.name, name)) == expected);
            }
            for (const char* wrong : {"", "x", "Good", "headteacher ", "null"}) {
                INFO(table << "." << column.name << " = " << wrong);
                CHECK(sql.code(setting(table, column.name, wrong)) == SQLITE_CONSTRAINT_CHECK);
            }
        }
    CHECK(lists >= 20);
}

TEST_CASE("the two scales of inspections are not mixed") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    Sql sql{db.path()};
    const auto set = [&](const std::string& values) {
        return sql.code("UPDATE inspections SET " + values + " WHERE row = 1");
    };
    CHECK(set("framework = 'report_card_2025', overall_effectiveness = NULL, leadership_and_management = "
              "'good'") == SQLITE_CONSTRAINT_CHECK);
    CHECK(set("framework = 'report_card_2025', overall_effectiveness = 'good', leadership_and_management = "
              "NULL") == SQLITE_CONSTRAINT_CHECK);
    CHECK(set("framework = 'section_5', leadership_and_management = 'exceptional'") ==
          SQLITE_CONSTRAINT_CHECK);
    CHECK(set("framework = 'section_5', overall_effectiveness = NULL, leadership_and_management = NULL") ==
          SQLITE_OK);
}

TEST_CASE("a date is kept as a day that exists, and no other way") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    Sql sql{db.path()};
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table)) {
            if (column.kind != CellKind::date || column.name == "to") continue;
            INFO(table << "." << column.name);
            for (const char* wrong : {"2016-02-32", "2016-2-3", "1/9/2016", "2016-09-01 00:00", "now",
                                      "20160901", "", "2457633", "2016-09-01Z", " 2016-09-01"})
                CHECK(sql.code(setting(table, column.name, wrong)) != SQLITE_OK);
            for (const char* right : {"0001-01-01", "1996-02-29"})
                CHECK(sql.code(setting(table, column.name, right)) == SQLITE_OK);
        }
}

TEST_CASE("a database refuses rows that refer to rows that are not there") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    Sql sql{db.path()};
    sql.run("PRAGMA foreign_keys = ON");
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        for_each_column<Row>([&](const auto& column) {
            using Value = std::remove_cvref_t<decltype(std::declval<Row>().*column.member)>;
            if constexpr (requires(Value value) { value.position; }) {
                INFO(table.name << "." << column.name);
                CHECK(sql.code(setting(table.name, column.name, "424242")) == SQLITE_CONSTRAINT_FOREIGNKEY);
            }
        });
        INFO(table.name);
        CHECK(sql.code("UPDATE " + std::string{table.name} + " SET put_in_by = 99 WHERE row = 1") ==
              SQLITE_CONSTRAINT_FOREIGNKEY);
    });
}

namespace {

// Whether the line above each column says what it means.
void check_told(const Lines& table, const Lines& columns) {
    CHECK(is_comment(table.at(0)));
    for (const std::string& column : columns) {
        std::size_t at = 1;
        while (at < table.size() && !table[at].starts_with("  " + column + " ") &&
               !table[at].starts_with("  \"" + column + "\" "))
            ++at;
        INFO(column);
        REQUIRE(at < table.size());
        CHECK(is_comment(table[at - 1]));
    }
}

}  // namespace

TEST_CASE("every table of the register, and each of its columns, is told what it means") {
    const auto tables = tables_of_schema();
    for (const std::string_view name : names_of_tables()) {
        INFO(name);
        Lines columns;
        for (const ColumnDescription& column : columns_of_table(name))
            columns.emplace_back(column.name);
        check_told(tables.at(std::string{name}), columns);
    }
}

TEST_CASE("the ledger, and each of its columns, is told what it means") {
    Database db;
    Sql sql{db.path()};
    Lines columns;
    for (const SqlColumn& column : columns_in(sql, "ledger"))
        columns.push_back(column.name);
    CHECK(columns.size() == 12);
    check_told(tables_of_schema().at("ledger"), columns);
}

TEST_CASE("the program carries each file of the schema as it stands, and in the order of the versions") {
    const auto files = schema_files();
    REQUIRE(store::all_migrations().size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        CHECK(store::all_migrations()[i].sql == bytes_of(files[i].string()));
        CHECK(store::all_migrations()[i].name == files[i].stem().string());
        if (i > 0) CHECK(files[i].filename().string().starts_with(std::to_string(i + 1) + "_"));
    }
}
