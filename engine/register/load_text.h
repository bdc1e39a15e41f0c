// Loads a whole file into memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace headway {

struct LoadedText {
    std::unique_ptr<char[]> bytes;  // with a NUL behind the last one
    std::size_t size = 0;
    std::string problem;  // why the file could not be loaded; "" if it was

    std::string_view text() const { return {bytes.get(), size}; }
};

// Loads a regular file, a pipe or a terminal; "-" is standard input. What is larger than the limit (in bytes)
// is not loaded.
LoadedText load_text(const std::string& path, std::size_t limit);

}  // namespace headway
