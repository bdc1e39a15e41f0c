#include "register/store/new_file.h"

#include "base/text.h"
#include "register/store/sqlite.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

namespace headway::store {

namespace {

namespace fs = std::filesystem;

void remove_with_logs(const std::string& path) {
    std::error_code error;
    for (const char* beside : {"", "-journal", "-wal", "-shm"})
        fs::remove(path + beside, error);
}

// A name is on the disk only when its folder is.
void keep_names_of(const fs::path& folder) {
    const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;  // the disk has no such thing as syncing a folder
    fsync(opened);
    close(opened);
}

void give_name(const std::string& unfinished, const std::string& path) {
    std::error_code error;
    fs::create_hard_link(unfinished, path, error);  // unlike a renaming, it never takes another file's place
    if (error && !fs::exists(path)) fs::rename(unfinished, path, error);  // some disks know no links
    if (error) throw StorageError{fmt::format("{} can't be written: {}", printable(path), error.message())};
    keep_names_of(fs::absolute(path, error).parent_path());
}

}  // namespace

void make_file(const std::string& path, const std::function<void(const std::string&)>& make) {
    std::error_code error;
    if (fs::exists(path, error))
        throw StorageError{fmt::format("{} is there already; name a new file", printable(path))};
    const fs::path folder = fs::absolute(path, error).parent_path();
    if (!fs::is_directory(folder, error))
        throw StorageError{fmt::format("{} can't be made: there is no folder {}", printable(path),
                                       printable(folder.string()))};
    // No other program, nor one that was killed, has this name.
    const auto moment = std::chrono::steady_clock::now().time_since_epoch().count();
    const std::string unfinished = fmt::format("{}.unfinished-{}-{}", path, getpid(), moment);
    try {
        make(unfinished);
        give_name(unfinished, path);
    } catch (...) {
        remove_with_logs(unfinished);
        throw;
    }
    remove_with_logs(unfinished);
}

}  // namespace headway::store
