// What tests of the database share: a folder of their own, officers with a clock of the test's, and changes
// made by SQL behind headway's back.
#pragma once

#include "headway.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace headway::test {

// A folder that is gone at the end of the test.
class TempFolder {
  public:
    TempFolder() : path_(std::filesystem::temp_directory_path() / fresh_name()) {
        std::filesystem::create_directories(path_);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }
    // The names of everything in it, in alphabetical order.
    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            out.push_back(entry.path().filename().string());
        std::sort(out.begin(), out.end());
        return out;
    }

  private:
    static std::string fresh_name() {
        static int count = 0;
        return "headway-store-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
    }
    std::filesystem::path path_;
};

inline Date day(const std::string& text) {
    return parse_date(text).value();
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}
inline void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

// Somebody who does something at noon of this day, or so many seconds after midnight.
inline Author officer(const std::string& on = "2025-09-01", int second = 43200,
                      const std::string& name = "M. Ellery") {
    return {name, day(on) + std::chrono::seconds{second}};
}

inline std::string told(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

// Everything that an import or an edit complains about.
inline std::string told(const ImportOutcome& outcome) {
    return told(outcome.problems) + (outcome.failure ? "failure: " + outcome.failure->message : "");
}

inline std::unique_ptr<Store> opened(const std::string& path, StoreAccess access = StoreAccess::write) {
    StoreOutcome outcome = Store::open(path, access);
    INFO((outcome.failure ? outcome.failure->message : ""));
    REQUIRE(outcome.store);
    return std::move(outcome.store);
}

// Why a file can't be opened as a database; "" if it can.
inline std::string refusal(const std::string& path, StoreAccess access = StoreAccess::read) {
    const StoreOutcome outcome = Store::open(path, access);
    CHECK((outcome.store == nullptr) == outcome.failure.has_value());
    return outcome.failure ? outcome.failure->message : "";
}

inline std::unique_ptr<Store> created(const std::string& path, const Author& author = officer()) {
    StoreOutcome outcome = Store::create(path, author);
    INFO((outcome.failure ? outcome.failure->message : ""));
    REQUIRE(outcome.store);
    return std::move(outcome.store);
}

// Speaks to a database as any other program may, which keeps to no rule of headway's.
class Sql {
  public:
    explicit Sql(const std::string& path) {
        sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr);
        code("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
    }
    ~Sql() { sqlite3_close(handle_); }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    // SQLite's result code, an extended one.
    int code(const std::string& sql) {
        sqlite3_extended_result_codes(handle_, 1);
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    }
    Sql& run(const std::string& sql) {
        const int result = code(sql);
        INFO(sql.substr(0, 300) << ": " << sqlite3_errmsg(handle_));
        REQUIRE(result == SQLITE_OK);
        return *this;
    }
    // How many rows the statement changed.
    int changed(const std::string& sql) {
        run(sql);
        return sqlite3_changes(handle_);
    }
    // All values that the statement gives, row by row.
    std::vector<std::vector<std::string>> rows(const std::string& sql) {
        std::vector<std::vector<std::string>> out;
        sqlite3_stmt* statement = nullptr;
        INFO(sql.substr(0, 300));
        REQUIRE(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            out.emplace_back();
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const void* text = sqlite3_column_blob(statement, i);
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
                out.back().emplace_back(text == nullptr ? "" : static_cast<const char*>(text), size);
            }
        }
        sqlite3_finalize(statement);
        return out;
    }
    std::string value(const std::string& sql) {
        const auto found = rows(sql);
        REQUIRE(found.size() == 1);
        return found[0].at(0);
    }

  private:
    sqlite3* handle_ = nullptr;
};

// A database in a folder of its own, new on 1 September 2025.
class Database {
  public:
    // A copy of one that is made once: to make it the disk has to be waited for several times.
    Database() {
        static const std::string fresh = bytes_of_new();
        write_bytes(path(), fresh);
        store_ = opened(path());
    }
    explicit Database(const Author& author) : store_(created(path(), author)) {}
    // Who closes a database last brings its files in order: here that need not wait for the disk.
    ~Database() {
        Sql last{path()};
        last.code("SELECT count(*) FROM sqlite_schema");
        store_.reset();
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Store& store() { return *store_; }
    Store* operator->() { return store_.get(); }
    void close() { store_.reset(); }
    Store& reopen(StoreAccess access = StoreAccess::write) {
        store_.reset();
        store_ = opened(path(), access);
        return *store_;
    }
    std::string path() const { return folder.file("kent.db"); }

    const TempFolder folder;

  private:
    static std::string bytes_of_new() {
        const TempFolder made;
        created(made.file("new.db"));
        return bytes_of(made.file("new.db"));
    }
    std::unique_ptr<Store> store_;
};

inline ImportOrder order_of(std::string text, const Author& author = officer("2025-09-02")) {
    return {.documents = {{.name = "register.json", .text = std::move(text)}}, .author = author};
}

// Brings a document in that must be good.
inline ImportOutcome put_in(Store& store, std::string text, const Author& author = officer("2025-09-02")) {
    ImportOutcome outcome = store.import(order_of(std::move(text), author));
    INFO(told(outcome));
    REQUIRE(outcome.done());
    return outcome;
}

inline EditOrder edit_of(std::vector<RowEdit> edits, const Author& author = officer("2025-09-03")) {
    return {.edits = std::move(edits), .author = author, .action = "amend", .detail = "a letter"};
}

// Makes an edit that must succeed.
inline ImportOutcome edit(Store& store, std::vector<RowEdit> edits,
                          const Author& author = officer("2025-09-03")) {
    ImportOutcome outcome = store.edit(edit_of(std::move(edits), author));
    INFO(told(outcome));
    REQUIRE(outcome.done());
    return outcome;
}

inline RowEdit add(std::string table, std::vector<NamedValue> set) {
    return {.kind = RowEdit::Kind::add, .table = std::move(table), .set = std::move(set)};
}
inline RowEdit amend(std::string table, std::vector<NamedValue> where, std::vector<NamedValue> set) {
    return {RowEdit::Kind::amend, std::move(table), std::move(where), std::move(set)};
}
inline RowEdit remove(std::string table, std::vector<NamedValue> where) {
    return {.kind = RowEdit::Kind::remove, .table = std::move(table), .where = std::move(where)};
}

// The register as it stands, or as it was known, as a document.
inline std::string exported(Store& store, std::optional<Date> known_at = std::nullopt) {
    const ReadRegister read = store.read(known_at);
    INFO(told(read.problems));
    REQUIRE(read.reg);
    return write_register(*read.reg);
}

// The document in the form in which it is exported.
inline std::string in_order(const std::string& document) {
    const ReadRegister read = read_register(document, "register.json");
    INFO(told(read.problems));
    REQUIRE(read.reg);
    return write_register(*read.reg);
}

// What verify gives of a database that must be as it was written.
inline Verification verified(Store& store) {
    Verification verification = store.verify();
    INFO(told(verification.problems));
    CHECK(verification.problems.empty());
    return verification;
}
inline std::string head(Store& store) {
    return verified(store).head;
}

inline std::vector<ChangeLine> log_of(Store& store) {
    std::optional<Problem> failure;
    std::vector<ChangeLine> lines = store.log(1000, failure);
    CHECK_FALSE(failure);
    return lines;
}

inline std::vector<RowVersion> history_of(Store& store, const std::string& table, const NamedValue& which) {
    std::optional<Problem> failure;
    std::vector<RowVersion> versions = store.history(table, which, failure);
    INFO((failure ? failure->message : ""));
    CHECK_FALSE(failure);
    return versions;
}

}  // namespace headway::test
