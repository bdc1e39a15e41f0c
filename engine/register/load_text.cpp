#include "register/load_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace headway {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

int leave_open(std::FILE*) {
    return 0;
}

File open(const std::string& path) {
    if (path == "-") return {stdin, leave_open};
    return {std::fopen(path.c_str(), "rb"), std::fclose};
}

// How much to ask for at first: the size of the file where it has one, and one byte to see that it ends
// there.
std::size_t expected_size(const std::string& path) {
    std::error_code none;
    const auto size = path == "-" ? 0 : std::filesystem::file_size(path, none);
    return none || size == 0 ? std::size_t{1} << 16U : static_cast<std::size_t>(size) + 1;
}

void grow(LoadedText& loaded, std::size_t capacity) {
    auto larger = std::make_unique_for_overwrite<char[]>(capacity + 1);
    if (loaded.size > 0) std::memcpy(larger.get(), loaded.bytes.get(), loaded.size);
    loaded.bytes = std::move(larger);
}

// Reads to the end, or to one byte more than the limit.
void read_all(std::FILE* file, std::size_t capacity, std::size_t limit, LoadedText& loaded) {
    grow(loaded, capacity);
    while (true) {
        loaded.size += std::fread(loaded.bytes.get() + loaded.size, 1, capacity - loaded.size, file);
        if (loaded.size < capacity || loaded.size > limit) break;
        capacity = std::min(2 * capacity, limit + 1);
        grow(loaded, capacity);
    }
    loaded.bytes[loaded.size] = '\0';
}

std::string reason() {
    return std::generic_category().message(errno);
}

}  // namespace

LoadedText load_text(const std::string& path, std::size_t limit) {
    LoadedText loaded;
    std::error_code none;
    if (path != "-" && std::filesystem::is_directory(path, none)) {
        loaded.problem = "this is a folder; a file is expected";
        return loaded;
    }
    const File file = open(path);
    if (!file) {
        loaded.problem = fmt::format("the file can't be opened: {}", reason());
        return loaded;
    }
    read_all(file.get(), std::min(expected_size(path), limit + 1), limit, loaded);
    if (std::ferror(file.get()) != 0)
        loaded.problem = fmt::format("the file can't be read: {}", reason());
    else if (loaded.size > limit)
        loaded.problem =
            fmt::format("the file is larger than {} MiB, the most that can be read", limit >> 20U);
    return loaded;
}

}  // namespace headway
