#include "register/store/log.h"

#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::store {

std::string hash_of(const LogLine& line, std::string_view hash_before) {
    // Lengths before texts, so that no two different lines are written the same.
    const auto framed = [](std::string_view text) { return fmt::format("{}:{}\n", text.size(), text); };
    return digest(fmt::format("{}\n{}", line.number, framed(hash_before)) + framed(line.at) +
                  framed(line.by) + framed(line.action) + framed(line.detail) + framed(line.digest));
}

void ChangeDigest::put_in(std::string_view table, std::int64_t row, std::string_view content) {
    add('+', table, row, content);
}

void ChangeDigest::took_out(std::string_view table, std::int64_t row, std::string_view content) {
    add('-', table, row, content);
}

void ChangeDigest::add(char sign, std::string_view table, std::int64_t row, std::string_view content) {
    digester_.add(fmt::format("{}{} {} {}\n", sign, table, row, content.size()));
    digester_.add(content);
}

LogLine line_of(const Statement& row) {
    return {.number = row.integer(0),
            .at = std::string{row.text(1)},
            .by = std::string{row.text(2)},
            .action = std::string{row.text(3)},
            .detail = std::string{row.text(4)},
            .digest = std::string{row.text(5)},
            .hash = std::string{row.text(6)}};
}

LogLine last_line(Connection& connection) {
    Statement last{connection,
                   "SELECT number, \"at\", \"by\", \"action\", detail, digest, hash FROM changes "
                   "ORDER BY number DESC LIMIT 1"};
    return last.step() ? line_of(last) : LogLine{};
}

std::int64_t after(std::int64_t number) {
    constexpr std::int64_t most = std::int64_t{1} << 53U;
    if (number < 0 || number >= most)
        throw StorageError{
            "the database is damaged: it numbers its rows as headway never does; go back to the "
            "last backup"};
    return number + 1;
}

void append_line(Connection& connection, LogLine& line, std::chrono::sys_seconds now) {
    const LogLine before = last_line(connection);
    if (line.by.find_first_not_of(" \t\r\n") == std::string::npos)
        throw StorageError{"nothing was changed: who makes the change has to be named"};
    line.number = after(before.number);
    // A clock that was set back does not change the order in which things became known.
    line.at = std::max(written(now), before.at);
    line.hash = hash_of(line, before.hash);
    Statement insert{connection,
                     "INSERT INTO changes (number, \"at\", \"by\", \"action\", detail, digest, hash) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
    insert.bind(1, line.number);
    insert.bind(2, line.at);
    insert.bind(3, line.by);
    insert.bind(4, line.action);
    if (line.detail.empty())
        insert.bind(5, nullptr);
    else
        insert.bind(5, line.detail);
    insert.bind(6, line.digest);
    insert.bind(7, line.hash);
    insert.run();
}

std::string written(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

}  // namespace headway::store
