// Reading a rule pack's files, without trusting the folder that they are in.
#pragma once

#include "base/problem.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace headway {

inline constexpr std::size_t longest_source = std::size_t{64} * 1024;

// The file's text, or why it can not be used and what to do. Only a regular file is read (never through a
// symbolic link; a pipe or a device is refused without waiting for it), and what it holds must pass
// text_fault(). A byte order mark at the start is dropped. shown_as is the name that the problem gives.
std::variant<std::string, Problem> read_source_file(const std::filesystem::path& file,
                                                    const std::string& shown_as);

// What makes text no rule pack's source: too long, compiled Lua, a zero byte, or fields strung
// together beyond reason. Nothing means that the compiler may see it.
std::optional<Problem> text_fault(std::string_view text, const std::string& shown_as);

// The first line that is not UTF-8. Lua itself takes any bytes; what a pack says is shown to people, so the
// files of a pack must pass this too.
std::optional<Problem> encoding_fault(std::string_view text, const std::string& shown_as);

}  // namespace headway
