// The lines of an iCalendar text (RFC 5545, section 3.1), and the texts inside them.
//
// An earlier export comes from a disk that others write to, so its lines are read here, strictly and in
// linear time, rather than by a library that mends what it finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace headway {

// One line with its folds undone: NAME;PARAMETERS:VALUE.
struct ContentLine {
    std::string text;
    std::size_t number = 0;       // the line of the text that it begins on, from 1
    std::string name;             // in capitals; empty where the line is none of an iCalendar
    std::string_view parameters;  // of `text`, without the first semicolon
    std::string_view value;       // of `text`
};

// Goes through a text; lines may end in CRLF or LF, and empty ones are passed over.
class ContentLines {
  public:
    explicit ContentLines(std::string_view text) : rest_(text) {}

    // The next line, or false at the end. What the line before pointed to is gone then.
    bool next(ContentLine& line);

  private:
    std::string_view physical();

    std::string_view rest_;
    std::size_t number_ = 0;
};

// A TEXT value as its writer meant it (section 3.3.11).
std::string unescaped(std::string_view value);

enum class LineEnds : std::uint8_t { become_spaces, stay };

// A text from outside, fit to be a TEXT value: valid UTF-8, no control characters, no space at its ends.
// Whatever some reader takes for the end of a line counts as one, also those of Unicode.
std::string tidied(std::string_view text, LineEnds ends = LineEnds::become_spaces);

}  // namespace headway
