#include "files.h"

#include "failure.h"
#include "options.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& what) {
    throw Failure{ExitCode::storage_failed, fmt::format("{} {}", printable(path.string()), what), {}};
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(file, text.data(), text.size());
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

}  // namespace

std::string read_whole_file(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
    std::error_code error;
    std::ifstream in{path, std::ios::binary};
    if (!in || fs::is_directory(path, error))
        throw Failure{ExitCode::bad_input,
                      fmt::format("{} can't be read: is it there, and a file?", printable(path)),
                      {}};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void remark_if_others_may_read(const std::string& path) {
    struct stat found {};
    if (path == "-" || stat(path.c_str(), &found) != 0 || (found.st_mode & 077U) == 0) return;
    spdlog::warn("{} can be read by others than its owner; mend that with: chmod 600 {}", shown_name(path),
                 printable(path));
}

std::string shown_name(const std::string& path) {
    return path == "-" ? "standard input" : printable(fs::path{path}.filename().string());
}

void write_whole_file(const fs::path& path, const std::string& text) {
    if (path == "-") return write_output(text);
    const fs::path unfinished = path.string() + fmt::format(".unfinished-{}", getpid());
    const int file = open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) fail(path, "can't be written: is its folder there, and may you write to it?");
    const bool written = write_all(file, text);
    std::error_code error;
    if (close(file) != 0 || !written) {
        fs::remove(unfinished, error);
        fail(path, "could not be written: the disk is full, or fails");
    }
    fs::rename(unfinished, path, error);
    if (error) fail(path, "can't be written: " + error.message());
}

}  // namespace headway::tools
