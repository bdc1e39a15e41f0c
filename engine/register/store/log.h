// The log of changes: a chain in which each line carries a fingerprint of the line before. Internal to
// register/store.
//
// A change's digest is taken of every row that it put in or took out, of every decision that it recorded and
// of every entry of the ledger that it posted, in the order of the tables and of the rows' numbers; `verify`
// takes it again from what the database holds now.
#pragma once

#include "base/digest.h"
#include "register/store/sqlite.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace headway::store {

struct LogLine {
    std::int64_t number = 0;
    std::string at;  // 2026-09-01T08:30:00Z
    std::string by;
    std::string action;
    std::string detail;
    std::string digest;
    std::string hash;
};

// The fingerprint of a line that follows one with this hash.
std::string hash_of(const LogLine& line, std::string_view hash_before);

// The digest of one change, row by row.
class ChangeDigest {
  public:
    void put_in(std::string_view table, std::int64_t row, std::string_view content);
    void took_out(std::string_view table, std::int64_t row, std::string_view content);
    std::string digest() { return digester_.digest(); }

  private:
    void add(char sign, std::string_view table, std::int64_t row, std::string_view content);
    Digester digester_;
};

// The line at hand of a statement that selects number, at, by, action, detail, digest, hash.
inline constexpr const char* select_log =
    "SELECT number, \"at\", \"by\", \"action\", detail, digest, hash FROM changes ORDER BY number";
LogLine line_of(const Statement& row);

LogLine last_line(Connection& connection);
// Fills in number, time (never before that of the last line) and hash, and writes the line.
void append_line(Connection& connection, LogLine& line, std::chrono::sys_seconds now);

// The next number in a row of numbers; throws where no sound database has this one.
std::int64_t after(std::int64_t number);

std::string written(std::chrono::sys_seconds time);

}  // namespace headway::store
