#include "bench/bare_database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace headway::tools::bench {

namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Handle opened(const std::string& path) {
    sqlite3* handle = nullptr;
    if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK)
        throw std::logic_error("the benchmark can't open its database " + path);
    return {handle, sqlite3_close};
}

void run(const Handle& database, const std::string& sql) {
    if (sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::logic_error(sql + ": " + sqlite3_errmsg(database.get()));
}

Prepared prepared(const Handle& database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::logic_error(sql + ": " + sqlite3_errmsg(database.get()));
    return {statement, sqlite3_finalize};
}

std::string text_of(sqlite3_stmt* row, int column) {
    return {reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
            static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

Cell cell_of(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            return static_cast<std::int64_t>(sqlite3_column_int64(row, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(row, column);
        case SQLITE_TEXT:
            return text_of(row, column);
        default:
            return std::monostate{};
    }
}

void bind(sqlite3_stmt* statement, int place, const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        sqlite3_bind_int64(statement, place, *whole);
    else if (const auto* real = std::get_if<double>(&cell))
        sqlite3_bind_double(statement, place, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

std::vector<std::string> names_of_tables(const Handle& database) {
    std::vector<std::string> names;
    const Prepared all = prepared(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (sqlite3_step(all.get()) == SQLITE_ROW)
        names.push_back(text_of(all.get(), 0));
    return names;
}

void insert_rows(const Handle& database, const BareTable& table) {
    std::string places = "?";
    for (std::size_t i = 1; i < table.columns; ++i)
        places += ", ?";
    const Prepared insert = prepared(database, fmt::format("INSERT INTO {} VALUES ({})", table.name, places));
    for (std::size_t cell = 0; cell < table.cells.size(); cell += table.columns) {
        for (std::size_t i = 0; i < table.columns; ++i)
            bind(insert.get(), static_cast<int>(i) + 1, table.cells[cell + i]);
        if (sqlite3_step(insert.get()) != SQLITE_DONE) throw std::logic_error(sqlite3_errmsg(database.get()));
        sqlite3_reset(insert.get());
    }
}

// The same columns, and nothing that has to be checked.
std::string plain_table(const BareTable& table) {
    std::string columns;
    for (std::size_t i = 0; i < table.columns; ++i)
        columns += fmt::format("{}c{}", i == 0 ? "" : ", ", i);
    return fmt::format("CREATE TABLE {} ({})", table.name, columns);
}

}  // namespace

std::size_t BareDatabase::rows() const {
    std::size_t rows = 0;
    for (const BareTable& table : tables)
        rows += table.cells.size() / table.columns;
    return rows;
}

BareDatabase taken_from(const std::string& path) {
    BareDatabase out;
    const Handle database = opened(path);
    const Prepared schema = prepared(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (sqlite3_step(schema.get()) == SQLITE_ROW)
        out.schema.push_back(text_of(schema.get(), 0));
    for (const std::string& name : names_of_tables(database)) {
        const Prepared all = prepared(database, "SELECT * FROM " + name);
        BareTable& table = out.tables.emplace_back();
        table.name = name;
        table.columns = static_cast<std::size_t>(sqlite3_column_count(all.get()));
        while (sqlite3_step(all.get()) == SQLITE_ROW)
            for (std::size_t i = 0; i < table.columns; ++i)
                table.cells.push_back(cell_of(all.get(), static_cast<int>(i)));
    }
    return out;
}

void write_bare(const BareDatabase& source, const std::string& path, Constraints constraints) {
    const Handle database = opened(path);
    run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (constraints == Constraints::all)
        for (const std::string& sql : source.schema)
            run(database, sql);
    else
        for (const BareTable& table : source.tables)
            run(database, plain_table(table));
    run(database, "BEGIN");
    for (const BareTable& table : source.tables)
        insert_rows(database, table);
    run(database, "COMMIT");
}

std::uint64_t read_bare(const std::string& path) {
    const Handle database = opened(path);
    std::uint64_t sum = 0;
    for (const std::string& name : names_of_tables(database)) {
        const Prepared all = prepared(database, "SELECT * FROM " + name);
        const int columns = sqlite3_column_count(all.get());
        while (sqlite3_step(all.get()) == SQLITE_ROW)
            for (int i = 0; i < columns; ++i) {
                if (sqlite3_column_type(all.get(), i) == SQLITE_INTEGER)
                    sum += static_cast<std::uint64_t>(sqlite3_column_int64(all.get(), i));
                else if (sqlite3_column_text(all.get(), i) != nullptr)
                    sum += static_cast<std::uint64_t>(sqlite3_column_bytes(all.get(), i));
            }
    }
    return sum;
}

}  // namespace headway::tools::bench
