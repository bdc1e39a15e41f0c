#include "register/store/sqlite.h"

#include "base/text.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <utility>

namespace headway::store {

namespace {

// How long to wait for another program that writes, and how long before it is said.
constexpr int most_waiting_ms = 60'000;
constexpr int step_ms = 20;
constexpr int said_after_steps = 25;

int flags_of(Access access) {
    switch (access) {
        case Access::read:
            return SQLITE_OPEN_READONLY;
        case Access::write:
            return SQLITE_OPEN_READWRITE;
        case Access::create:
            break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

// What holds of a failure before the last moment.
constexpr std::string_view promise = "; nothing of this command was kept";

// What an officer can do about it; SQLite's own words stand behind it.
std::string advice(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is writing to it and has not finished; try again in a minute";
        case SQLITE_FULL:
            return fmt::format("the disk is full{}", promise);
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "it may not be written to here; look at the permissions of the file and of its folder";
        case SQLITE_CANTOPEN:
            return "it can't be opened; look whether the file is there and may be read";
        case SQLITE_NOTADB:
            return "it is not a database of headway";
        case SQLITE_CORRUPT:
            return "it is damaged; go back to the last backup, and keep the damaged file";
        case SQLITE_IOERR:
            return fmt::format("the disk could not be read or written{}", promise);
        case SQLITE_CONSTRAINT:
            return "it refused values that break its rules";
        case SQLITE_NOMEM:
            return "there is not enough memory";
        default:
            return "it could not do what it was asked";
    }
}

// Reading needs files beside the database, through which readers and writers agree. Where none can be made
// (an archive, a share without write access) and none is there, nobody writes, and it may be read without
// them.
int probe(sqlite3* database) {
    return sqlite3_exec(database, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
}
bool is_denied(int code) {
    return (code & 0xff) == SQLITE_READONLY || (code & 0xff) == SQLITE_CANTOPEN;
}
bool has_log(const std::string& path) {
    struct stat log {};
    return stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
}

// The path as SQLite's URI has it (sqlite.org/uri.html).
std::string in_uri(const std::string& path) {
    std::string out;
    for (const char c : path) {
        if (c == '?' || c == '#' || c == '%')
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

}  // namespace

// SQLite asks it whether to try again.
struct Waiting {
    static int again(void* connection, int tries) {
        const auto& self = *static_cast<const Connection*>(connection);
        if (tries == said_after_steps && self.waiting_) self.waiting_();
        if (tries * step_ms > most_waiting_ms) return 0;
        sqlite3_sleep(step_ms);
        return 1;
    }
};

Connection::Connection(std::string path, Access access, std::function<void()> waiting)
    : path_(std::move(path)), waiting_(std::move(waiting)) {
    // Personal data: a new database, and the files beside it, are for their owner alone.
    const mode_t mask = access == Access::create ? umask(077) : 0;
    int code = sqlite3_open_v2(path_.c_str(), &handle_, flags_of(access) | SQLITE_OPEN_EXRESCODE, nullptr);
    if (access == Access::create) umask(mask);
    // Even the first look may have to wait: the last program to leave the database puts its log away alone.
    if (handle_ != nullptr) sqlite3_busy_handler(handle_, Waiting::again, this);
    if (code == SQLITE_OK && access == Access::read) {
        code = probe(handle_);
        if (is_denied(code) && !has_log(path_)) code = reopen_still();
    }
    if (code != SQLITE_OK) {
        sqlite3_close(std::exchange(handle_, nullptr));
        throw StorageError{fmt::format("{}: {}", printable(path_), advice(code))};
    }
    // The file may have been made to harm (sqlite.org/security.html). Its schema has to be trusted from the
    // start, since CHECKs that call JSON functions can't be read otherwise; it is compared with ours before
    // any of our tables is touched (schema.cpp).
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle_, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    // What was acknowledged survives the loss of power too.
    try {
        run("PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
    } catch (...) {
        sqlite3_close(std::exchange(handle_, nullptr));
        throw;
    }
}

int Connection::reopen_still() {
    sqlite3_close(std::exchange(handle_, nullptr));
    const std::string name = "file:" + in_uri(path_) + "?immutable=1";
    return sqlite3_open_v2(name.c_str(), &handle_,
                           SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, nullptr);
}

Connection::~Connection() {
    sqlite3_close(handle_);
}

void Connection::fail(int code) const {
    // What failed may have been another connection's part, as in a backup.
    const bool own = sqlite3_extended_errcode(handle_) == code;
    throw StorageError{fmt::format("{}: {} ({})", printable(path_), advice(code),
                                   printable(own ? sqlite3_errmsg(handle_) : sqlite3_errstr(code)))};
}

void Connection::run(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::number(const char* sql) {
    Statement statement{*this, sql};
    return statement.step() ? statement.integer(0) : 0;
}

Statement::Statement(Connection& connection, std::string_view sql) : connection_(connection) {
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()), 0,
                                        &statement_, nullptr);
    if (code != SQLITE_OK) connection_.fail(code);
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

void Statement::bind(int place, std::nullptr_t) {
    sqlite3_bind_null(statement_, place);
}
void Statement::bind(int place, std::int64_t value) {
    sqlite3_bind_int64(statement_, place, value);
}
void Statement::bind(int place, double value) {
    sqlite3_bind_double(statement_, place, value);
}
void Statement::bind(int place, std::string_view text) {
    const int code = sqlite3_bind_text64(statement_, place, text.empty() ? "" : text.data(), text.size(),
                                         SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) connection_.fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    sqlite3_reset(statement_);
    connection_.fail(code);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(statement_);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
bool Statement::is_real(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_FLOAT;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_, column);
}
std::string_view Statement::text(int column) const {
    const auto* text = sqlite3_column_text(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    if (text == nullptr) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

std::vector<std::string> faults_of_pages(Connection& connection, int most) {
    std::vector<std::string> faults;
    Statement check{connection, fmt::format("PRAGMA integrity_check({})", most)};
    while (check.step()) {
        if (check.text(0) == "ok") continue;
        // A page that could not be got from the disk is told in this form, and is not a damage of the file.
        if (check.text(0).find("unable to get the page. error code=") != std::string_view::npos)
            connection.fail(SQLITE_IOERR_READ);
        faults.emplace_back(check.text(0));
    }
    return faults;
}

namespace {

std::string without_promise(std::string message) {
    const std::size_t at = message.find(promise);
    if (at != std::string::npos) message.erase(at, promise.size());
    return message;
}

}  // namespace

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
    connection_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    try {
        connection_.run("COMMIT");
    } catch (const StorageError& error) {
        // The last write may have reached the disk although it was reported as failed.
        throw StorageError{
            fmt::format("{}; it failed at the last moment, so look with `headway log` whether "
                        "the change is there",
                        without_promise(error.message))};
    }
    open_ = false;
}

}  // namespace headway::store
