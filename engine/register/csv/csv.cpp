#include "register/csv/csv.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What Windows-1252 has where ISO-8859-1 has control characters: the bytes 0x80 to 0x9F.
constexpr std::array<std::string_view, 32> windows_letters{
    "€",      "\uFFFD", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\uFFFD", "Ž", "\uFFFD",
    "\uFFFD", "‘",      "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\uFFFD", "ž", "Ÿ"};

void append_windows_1252(std::string& out, unsigned char byte) {
    if (byte < 0x80) {
        out += static_cast<char>(byte);
    } else if (byte < 0xA0) {
        out += windows_letters.at(byte - 0x80U);
    } else {
        out += byte < 0xC0 ? '\xC2' : '\xC3';
        out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
}

}  // namespace

DecodedText decoded(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) return {std::string{bytes}, false};
    DecodedText out{"", true};
    out.text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes)
        append_windows_1252(out.text, static_cast<unsigned char>(byte));
    return out;
}

std::optional<std::vector<CsvCell>> CsvReader::next() {
    pass_empty_lines();
    if (at_ >= text_.size()) return std::nullopt;
    unquoted_.clear();
    std::vector<CsvCell> cells;
    cells.reserve(row_size_);
    do {
        const auto read = cell();
        if (!read) return std::nullopt;
        cells.push_back(*read);
    } while (pass(separator_));
    pass_line_end();
    row_size_ = cells.size();
    return cells;
}

bool CsvReader::pass(char c) {
    if (!is_next(c)) return false;
    ++at_;
    return true;
}

bool CsvReader::pass_line_end() {
    if (pass('\r'))
        pass('\n');
    else if (!pass('\n'))
        return false;
    ++line_;
    column_ = 1;
    counted_ = at_;
    return true;
}

void CsvReader::pass_empty_lines() {
    while (pass_line_end()) {
    }
}

// Brings column_ up to the place reached.
void CsvReader::count_characters() {
    for (; counted_ < at_; ++counted_)
        if ((static_cast<unsigned char>(text_[counted_]) & 0xC0U) != 0x80U) ++column_;
}

// Counts the lines that end in a part of a quoted cell.
void CsvReader::count_lines(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const bool first_of_two = text_[i] == '\r' && i + 1 < end && text_[i + 1] == '\n';
        if ((text_[i] != '\r' && text_[i] != '\n') || first_of_two) continue;
        ++line_;
        column_ = 1;
        counted_ = i + 1;
    }
}

std::optional<CsvCell> CsvReader::cell() {
    count_characters();
    CsvCell out{{}, line_, column_};
    if (!is_next('"')) {
        const std::size_t end = plain_end();
        out.text = text_.substr(at_, end - at_);
        at_ = end;
        return out;
    }
    const auto text = quoted();
    if (!text) {
        problem(out.line, out.column, "this quotation mark is never closed");
        return std::nullopt;
    }
    const std::size_t end = plain_end();
    out.text = with_rest(*text, text_.substr(at_, end - at_));
    at_ = end;
    return out;
}

std::size_t CsvReader::plain_end() const {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' && text_[end] != '\r')
        ++end;
    return end;
}

// The text between the quote that is next and the one that closes it, which is passed.
std::optional<std::string_view> CsvReader::quoted() {
    std::size_t piece = ++at_;
    std::string doubled;  // what stands before the last of the doubled quotes, and that quote, once
    bool any_doubled = false;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == text_.npos) return at_ = text_.size(), std::nullopt;
        count_lines(at_, quote);
        at_ = quote + 1;
        const bool closes = !pass('"');
        if (closes && !any_doubled) return text_.substr(piece, quote - piece);
        doubled.append(text_, piece, quote - piece + (closes ? 0 : 1));
        if (closes) return kept(std::move(doubled));
        any_doubled = true;
        piece = at_;
    }
}

// A quoted cell and what stands between its closing quote and the next separator: nothing, as a rule.
std::string_view CsvReader::with_rest(std::string_view quoted, std::string_view rest) {
    if (rest.find_first_not_of(" \t") == rest.npos) return quoted;
    count_characters();
    problem(line_, column_,
            "text follows the quotation mark that closes this cell; inside a cell in quotation marks, write "
            "each quotation mark twice");
    return kept(fmt::format("{}{}", quoted, rest));
}

void CsvReader::problem(std::size_t line, std::size_t column, std::string_view message) {
    if (problems_.size() == most_problems) return;
    problems_.push_back({{.file = file_, .line = line, .column = column}, std::string{message}});
}

char separator_of(std::string_view first_line) {
    struct Candidate {
        char separator;
        std::size_t count = 0;
    };
    std::array<Candidate, 3> candidates{{{','}, {';'}, {'\t'}}};
    bool in_quotes = false;
    for (const char c : first_line) {
        if (c == '"') in_quotes = !in_quotes;
        for (Candidate& candidate : candidates)
            if (!in_quotes && candidate.separator == c) ++candidate.count;
    }
    return std::max_element(candidates.begin(), candidates.end(),
                            [](const auto& a, const auto& b) { return a.count < b.count; })
        ->separator;
}

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";

// How many bytes the blank at one end of a text has; 0 where there is none.
std::size_t first_blank(std::string_view text) {
    if (text.starts_with(no_break_space)) return no_break_space.size();
    return !text.empty() && blanks.find(text.front()) != blanks.npos ? 1 : 0;
}
std::size_t last_blank(std::string_view text) {
    if (text.ends_with(no_break_space)) return no_break_space.size();
    return !text.empty() && blanks.find(text.back()) != blanks.npos ? 1 : 0;
}

}  // namespace

std::string_view trimmed_cell(std::string_view cell) {
    while (const std::size_t length = first_blank(cell))
        cell.remove_prefix(length);
    while (const std::size_t length = last_blank(cell))
        cell.remove_suffix(length);
    return cell;
}

void append_csv_cell(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace headway
