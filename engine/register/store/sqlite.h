// SQLite as C++ values: a connection, a prepared statement, a transaction. Internal to register/store;
// nothing else of the project speaks to SQLite.
//
// Whatever goes wrong is thrown as StorageError, with a message for an officer, and caught at the room's face
// (store.h), which gives it as a Problem. All SQL is constant text; values are bound, never pasted in.
#pragma once

#include "base/problem.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace headway::store {

// Why the database could not do what it was asked.
struct StorageError {
    std::string message;
};

enum class Access : std::uint8_t { read, write, create };

class Connection {
  public:
    // waiting(): called once when another program holds the database and this one begins to wait for it.
    Connection(std::string path, Access access, std::function<void()> waiting = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Runs statements that give nothing back.
    void run(const char* sql);
    // The one number that the statement gives.
    std::int64_t number(const char* sql);
    // Throws what the last step of this connection failed with.
    [[noreturn]] void fail(int code) const;

    const std::string& path() const { return path_; }
    sqlite3* handle() const { return handle_; }

  private:
    friend struct Waiting;
    int reopen_still();

    std::string path_;
    std::function<void()> waiting_;
    sqlite3* handle_ = nullptr;
};

class Statement {
  public:
    Statement(Connection& connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Values for the statement's question marks, counted from 1. Texts must stay where they are until the
    // statement has run.
    void bind(int place, std::nullptr_t);
    void bind(int place, std::int64_t value);
    void bind(int place, double value);
    void bind(int place, std::string_view text);

    // Whether there is (another) row.
    bool step();
    // Runs a statement that gives no rows, and makes it ready to run again.
    void run();
    // Makes it ready to run again.
    void reset();

    // The columns of the row at hand, counted from 0.
    bool is_null(int column) const;
    bool is_real(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    // Valid until the next step.
    std::string_view text(int column) const;

  private:
    Connection& connection_;
    sqlite3_stmt* statement_ = nullptr;
};

// What is wrong with the pages of the file, at most so many faults; throws where the disk can't be read.
std::vector<std::string> faults_of_pages(Connection& connection, int most);

// All or nothing: what was done since it began is undone unless commit() was reached.
class Transaction {
  public:
    enum class Kind : std::uint8_t { read, write };
    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

  private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace headway::store
