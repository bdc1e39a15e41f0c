// How public sources write values, and what they mean.
#pragma once

#include "base/date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headway {

// A value of a source and its place in the file.
struct SourceValue {
    std::string text;
    std::size_t line = 0;  // lines and columns count from 1
    std::size_t column = 0;

    // The same place with another text.
    SourceValue with(std::string_view other) const { return {std::string{other}, line, column}; }
};

// The text as its author meant it: a character U+0080 to U+009F (a Windows-1252 letter that was taken for
// ISO-8859-1 on its way) becomes that letter, other control characters and no-break spaces become blanks, and
// the blanks around it go.
std::string repaired(std::string_view text);

// Small letters, with each run of blanks, underscores and hyphens as one blank: for comparing names.
std::string folded(std::string_view text);

// The days that sources write: 31-12-2024, 31/12/2024 (with or without a time of day behind it), 2024-12-31,
// 20241231, and 45657, the serial number of a spreadsheet.
std::optional<Date> source_date(std::string_view text);

// A unique reference number; nothing where the text is anything but digits.
std::optional<std::int64_t> source_urn(std::string_view text);

// "", NULL and their like: the source says nothing here.
bool is_absent(std::string_view text);

}  // namespace headway
