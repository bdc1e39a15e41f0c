// Small services for the words that people read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// {"a", "b", "c"} -> "a, b and c" (or "a, b or c").
std::string joined(std::span<const std::string> parts, std::string_view last = " and ");

// The known name that a reader most likely meant by a misspelt one; nothing where none is near enough.
std::optional<std::string> nearest_name(std::string_view wrong, std::span<const std::string> known);

// "; did you mean 'training'?", or "" where no known name is near.
std::string did_you_mean(std::string_view wrong, std::span<const std::string> known);

// requires_improvement -> requires improvement: how a name of the data reads in a sentence.
std::string spaced(std::string_view name);

// The sentence with its first letter raised and a full stop at its end.
std::string sentence(std::string text);

// "1 year", "3 years".
std::string counted(long long number, std::string_view unit);

// Text from outside, made fit to be shown on a terminal or in a message: control characters and broken
// UTF-8 become visible escapes, and what is longer than the limit (in bytes) is cut with "…".
std::string printable(std::string_view text, std::size_t limit = 200);

bool valid_utf8(std::string_view text);

// How many terminal columns the text takes, counted as one for each character.
std::size_t display_width(std::string_view text);

}  // namespace headway
