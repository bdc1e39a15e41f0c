// What the writers of a terminal's text share. Internal to this room.
#pragma once

#include "report/document.h"

#include <cstddef>
#include <string>

namespace headway::report {

// Control characters of a text from outside do nothing to a terminal.
std::string shown(const std::string& text);

// The words of the text in lines: the first behind `first`, the others behind as many spaces.
std::string wrapped(const std::string& first, const std::string& text, std::size_t width);

// In columns where they fit into the width, else each row as a block.
std::string table_text(const Table& table, std::size_t width);

std::string chart_text(const Chart& chart, std::size_t width);
std::string timeline_text(const Timeline& timeline, std::size_t width);
std::string form_text(const Form& form, std::size_t width);

// With spaces behind it, up to the width.
std::string padded(const std::string& text, std::size_t width);
// The same text so many times.
std::string times(std::size_t count, const std::string& text);

// The line without spaces at its end, and a line break.
std::string ended(std::string line);

}  // namespace headway::report
