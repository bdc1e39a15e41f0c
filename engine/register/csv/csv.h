// CSV as authorities' spreadsheets write it (RFC 4180, and what they do beside it).
//
// Text is UTF-8, with or without a byte order mark, or else Windows-1252 (which holds all of ISO-8859-1's
// letters): a text that is not UTF-8 is taken for that, turned into UTF-8, and it is said. Lines end in CRLF,
// LF or CR; a cell in quotes may hold commas, quotes (doubled) and line breaks. Empty lines are passed over.
// A quote inside a cell that does not begin with one is an ordinary character, and blanks are a part of their
// cell, except behind a closing quote.
#pragma once

#include "base/problem.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// A text as UTF-8. The five bytes that Windows-1252 does not define become U+FFFD.
struct DecodedText {
    std::string text;  // without a byte order mark
    bool was_windows_1252 = false;
};
DecodedText decoded(std::string_view bytes);

struct CsvCell {
    std::string_view text;   // without its quotes; valid until the next row is read
    std::size_t line = 0;    // where the cell begins, counted from 1
    std::size_t column = 0;  // in characters, counted from 1
};

// Reads one row after another of a decoded text, which must outlive it.
class CsvReader {
  public:
    // Of very many problems so many are told.
    static constexpr std::size_t most_problems = 1000;

    CsvReader(std::string_view text, std::string file, char separator = ',')
        : text_(text), file_(std::move(file)), separator_(separator) {}

    // The cells of the next row that is not empty; nothing at the end. A row with a quote that is never
    // closed is not given: nobody knows which of its text belongs to it.
    std::optional<std::vector<CsvCell>> next();

    // What is no CSV: a quote that is never closed, text behind a closing quote.
    const Problems& problems() const { return problems_; }

    // How much of the text has been read, in bytes: for a progress bar.
    std::size_t offset() const { return at_; }

  private:
    bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool pass(char c);
    bool pass_line_end();
    void pass_empty_lines();
    void count_characters();
    void count_lines(std::size_t begin, std::size_t end);

    std::optional<CsvCell> cell();
    std::size_t plain_end() const;
    std::optional<std::string_view> quoted();
    std::string_view with_rest(std::string_view quoted, std::string_view rest);
    std::string_view kept(std::string text) { return unquoted_.emplace_back(std::move(text)); }
    void problem(std::size_t line, std::size_t column, std::string_view message);

    std::string_view text_;
    std::string file_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;   // of the byte at counted_
    std::size_t counted_ = 0;  // the characters before this byte have been counted
    std::size_t row_size_ = 0;
    std::deque<std::string> unquoted_;  // texts that are not as they stand in the file; a deque moves none
    Problems problems_;
};

// The separator of a table whose first line is this: a semicolon or a tab where there are more of them than
// commas (spreadsheets set to other languages write those). What stands in quotes does not count.
char separator_of(std::string_view first_line);

// The cell without the spaces, tabs, line breaks and no-break spaces around it; "" where that leaves nothing.
std::string_view trimmed_cell(std::string_view cell);

// Appends the cell, in quotes where it needs them. Control characters other than line breaks are kept.
void append_csv_cell(std::string& out, std::string_view text);

}  // namespace headway
