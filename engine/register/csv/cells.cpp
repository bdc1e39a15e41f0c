#include "register/csv/cells.h"

#include "base/date.h"
#include "base/json.h"
#include "base/text.h"
#include "register/csv/csv.h"
#include "register/json_cursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace headway {

namespace {

constexpr std::string_view begin_formulas = "=+-@\t\r";

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Whether a reading of the text by read(cursor) goes well and ends where the text ends.
template <class Read>
bool is_whole_text(std::string_view text, Read read) {
    const std::string ended{text};  // the cursor wants a NUL behind it
    JsonCursor json{ended};
    read(json);
    return !json.failure() && json.offset(json.at()) == ended.size();
}

bool is_json_number(std::string_view text) {
    if (!is_digit(text.front()) && text.front() != '-') return false;
    if (text.front() != '0' && std::all_of(text.begin(), text.end(), is_digit)) return true;
    return is_whole_text(text, [](JsonCursor& json) { json.number(); });
}

bool is_json_string(std::string_view text) {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
    return is_whole_text(text, [](JsonCursor& json) { json.string(); });
}

// 100001.0 -> 100001
std::string_view without_zero_fraction(std::string_view number) {
    const auto point = number.find('.');
    if (point == number.npos || number.find_first_not_of('0', point + 1) != number.npos) return number;
    return number.substr(0, point);
}

std::string_view without_midnight(std::string_view text) {
    for (const std::string_view midnight : {" 00:00:00", "T00:00:00", " 00:00", "T00:00"})
        if (text.ends_with(midnight)) return text.substr(0, text.size() - midnight.size());
    return text;
}

// 1/9/2016 with one of the separators that are used in such dates.
std::optional<Date> day_first(std::string_view text) {
    const auto separator = text.find_first_of("/-.");
    if (separator == text.npos) return std::nullopt;
    const auto second = text.find(text[separator], separator + 1);
    if (second == text.npos) return std::nullopt;
    const std::string_view day = text.substr(0, separator);
    const std::string_view month = text.substr(separator + 1, second - separator - 1);
    const std::string_view year = text.substr(second + 1);
    if (day.size() > 2 || month.size() > 2 || year.size() != 4) return std::nullopt;
    return parse_date(fmt::format("{}-{:0>2}-{:0>2}", year, month, day));
}

std::optional<Date> date_in(std::string_view text) {
    if (const auto date = parse_date(text)) return date;
    const std::string_view day = without_midnight(text);
    const auto date = parse_date(day);
    return date ? date : day_first(day);
}

std::string_view without_apostrophe(std::string_view text) {
    return text.front() == '\'' && needs_apostrophe(text) ? text.substr(1) : text;
}

void append_text(std::string& out, std::string_view cell) {
    if (is_json_string(cell))
        out += cell;
    else
        append_json(out, without_apostrophe(cell));
}

void append_choice(std::string& out, Names choices, std::string_view cell) {
    const auto known = [&](std::string_view name) {
        return std::find(choices.begin(), choices.end(), name) != choices.end();
    };
    if (known(cell)) return append_json(out, cell);
    const std::string name = register_name(cell);
    append_json(out, known(name) ? name : cell);
}

bool append_date(std::string& out, std::string_view cell) {
    const auto date = date_in(cell);
    if (!date) return false;
    out += '"';
    append_iso(out, *date);
    out += '"';
    return true;
}

bool append_number(std::string& out, std::string_view cell, bool whole) {
    if (!is_json_number(cell)) return false;
    out += whole ? without_zero_fraction(cell) : cell;
    return true;
}

bool append_truth(std::string& out, std::string_view cell, bool yes_is_true) {
    if (cell.size() > 5) return false;
    const std::string word = lower(cell);
    const bool yes = word == "true" || (yes_is_true && (word == "yes" || word == "y"));
    const bool no = word == "false" || (yes_is_true && (word == "no" || word == "n"));
    if (yes || no) out += yes ? "true" : "false";
    return yes || no;
}

bool append_declared(std::string& out, std::string_view cell) {
    return append_truth(out, cell, false) || append_number(out, cell, false) || append_date(out, cell);
}

// Checked first: what is not one complete value could end its row and go on with rows of its own.
std::string append_complete_json(std::string& out, const ColumnDescription& column, std::string_view cell) {
    const std::string ended{cell};
    JsonCursor json{ended};
    const char first = json.peek();
    if (first != '{' && first != '[')
        json.fail(json.at(), "");
    else
        json.skip();
    if (!json.failure() && !json.at_end()) json.fail(json.at(), "");
    if (!json.failure()) return out += cell, "";
    out += column.kind == CellKind::object ? "null" : "[]";
    const auto before = display_width(cell.substr(0, json.offset(json.failure()->at)));
    return fmt::format("{} must be {}; at character {} of the cell this is wrong", column.name,
                       column.in_words, before + 1);
}

std::string append_texts(std::string& out, const ColumnDescription& column, std::string_view cell) {
    cell = without_apostrophe(cell);
    if (cell.front() == '[') return append_complete_json(out, column, cell);
    const std::size_t start = out.size();
    while (!cell.empty()) {
        const std::string_view item = cell.substr(0, cell.find(';'));
        cell.remove_prefix(std::min(item.size() + 1, cell.size()));
        if (trimmed_cell(item).empty()) continue;
        out += out.size() == start ? '[' : ',';
        append_json(out, trimmed_cell(item));
    }
    out += out.size() == start ? "[]" : "]";
    return "";
}

}  // namespace

bool needs_apostrophe(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != text.npos && begin_formulas.find(text[first]) != begin_formulas.npos;
}

std::string append_cell_as_json(std::string& out, const ColumnDescription& column, std::string_view cell) {
    cell = trimmed_cell(cell);
    if (cell.empty()) return out += "null", "";
    const auto text_unless = [&](bool appended) {
        if (!appended) append_text(out, cell);
        return "";
    };
    switch (column.kind) {
        case CellKind::text:
        case CellKind::academic_year:
            return text_unless(false);
        case CellKind::choice:
            return append_choice(out, column.choices, cell), "";
        case CellKind::date:
            return text_unless(append_date(out, cell));
        case CellKind::whole_number:
            return text_unless(append_number(out, cell, true));
        case CellKind::number:
            return text_unless(append_number(out, cell, false));
        case CellKind::truth:
            return text_unless(append_truth(out, cell, true));
        case CellKind::declared:
            return text_unless(append_declared(out, cell));
        case CellKind::texts:
            return append_texts(out, column, cell);
        case CellKind::object:
        case CellKind::objects:
            return append_complete_json(out, column, cell);
    }
    return "";
}

}  // namespace headway
