#include "register/store.h"

#include "base/text.h"
#include "register/store/backup.h"
#include "register/store/inner.h"
#include "register/store/new_file.h"
#include "register/store/schema.h"

#include <fmt/format.h>

#include <filesystem>

namespace headway {

using namespace store;

Store::Store(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Store::~Store() = default;

StoreOutcome Store::create(const std::string& path, const Author& author) {
    auto failure = guarded([&] {
        make_file(path, [&](const std::string& unfinished) {
            Connection connection{unfinished, Access::create};
            create_schema(connection, all_migrations());
            Transaction transaction{connection, Transaction::Kind::write};
            ChangeDigest nothing;
            LogLine line{.by = author.name, .action = "init", .digest = nothing.digest()};
            append_line(connection, line, author.now);
            transaction.commit();
            // Last, with everything in the file itself: a log beside it would not move with its name.
            let_readers_go_on(connection);
        });
    });
    if (failure) return {nullptr, std::move(failure)};
    return open(path, StoreAccess::write);
}

StoreOutcome Store::open(const std::string& path, StoreAccess access, Waiting waiting) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return {nullptr, Problem{{},
                                 fmt::format("there is no database {}; `headway init --db {}` makes one",
                                             printable(path), printable(path))}};
    if (std::filesystem::is_directory(path, error))
        return {nullptr,
                Problem{{}, fmt::format("{} is a folder; name the database's file", printable(path))}};
    std::unique_ptr<Inner> inner;
    auto failure = guarded([&] {
        const bool writes = access == StoreAccess::write;
        inner = std::make_unique<Inner>(path, writes ? Access::write : Access::read, std::move(waiting));
        if (writes) {
            inner->backup_of_older = migrate(inner->connection, all_migrations());
            let_readers_go_on(inner->connection);  // a backup that was put back is in another mode
        } else if (checked_version(inner->connection, all_migrations()) !=
                   static_cast<std::int64_t>(all_migrations().size())) {
            throw StorageError{
                fmt::format("{} was made by an earlier headway; the next command that writes "
                            "(`headway migrate --db {}`, say) brings it up to date, and keeps "
                            "a backup",
                            printable(path), printable(path))};
        }
    });
    if (failure) return {nullptr, std::move(failure)};
    return {std::unique_ptr<Store>{new Store{std::move(inner)}}, std::nullopt};
}

const std::string& Store::path() const {
    return inner_->connection.path();
}

const std::string& Store::backup_of_older() const {
    return inner_->backup_of_older;
}

namespace {

// The last change that was made by the end of the day.
std::int64_t last_change_by(Connection& connection, Date day) {
    Statement last{connection, "SELECT coalesce(max(number), 0) FROM changes WHERE \"at\" < ?1"};
    const std::string next_day = iso(plus_days(day, 1));
    last.bind(1, next_day);
    last.step();
    return last.integer(0);
}

}  // namespace

ReadRegister Store::read(std::optional<Date> known_at) {
    ReadRegister read;
    const auto failure = guarded([&] {
        Transaction moment{inner_->connection, Transaction::Kind::read};
        const std::int64_t up_to = known_at ? last_change_by(inner_->connection, *known_at) : latest;
        read = read_rows(inner_->connection, up_to).read;
    });
    if (failure) read = {std::nullopt, {*failure}};
    return read;
}

std::optional<Problem> Store::backup(const std::string& path, const std::function<void(int, int)>& progress) {
    return guarded([&] { copy_database(inner_->connection, path, progress); });
}

}  // namespace headway
