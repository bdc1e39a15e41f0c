#include "report/csv.h"

#include "base/utf8.h"
#include "report/data_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

namespace headway::report {

namespace {

constexpr std::string_view line_end = "\r\n";

// Of the wide forms (U+FF1D and its like) some spreadsheets make the plain ones.
bool would_be_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> starts{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                      "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_text(std::string& out, std::string_view from) {
    const std::string text = (would_be_formula(from) ? "'" : "") + well_formed(from);
    const bool edged = text.starts_with(' ') || text.ends_with(' ');
    if (edged || text.find_first_of(",\"\r\n") != std::string::npos) return append_quoted(out, text);
    out += text;
}

void append_pounds(std::string& out, Pence amount) {
    const auto pence = static_cast<std::uint64_t>(amount.value);
    const std::uint64_t size = amount.value < 0 ? 0 - pence : pence;  // the least amount has no positive twin
    fmt::format_to(std::back_inserter(out), "{}{}.{:02}", amount.value < 0 ? "-" : "", size / 100,
                   size % 100);
}

// Appends a value; a rate brings the comma between its two numbers.
struct AppendValue {
    std::string& out;

    void operator()(const Lines& lines) const { append_text(out, text_below(lines)); }
    void operator()(std::int64_t number) const { fmt::format_to(std::back_inserter(out), "{}", number); }
    void operator()(double number) const {
        if (std::isfinite(number)) fmt::format_to(std::back_inserter(out), "{}", number);
    }
    void operator()(Date day) const { append_iso(out, day); }
    void operator()(Pence amount) const { append_pounds(out, amount); }
    void operator()(Rate rate) const {
        fmt::format_to(std::back_inserter(out), "{},{}", rate.part, rate.whole);
    }
};

void append_header(std::string& out, const Table& table, const std::vector<bool>& rates) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += ',';
        const Column& column = table.columns[i];
        append_text(out, rates[i] ? title_of_part(column) : column.title);
        if (!rates[i]) continue;
        out += ',';
        append_text(out, title_of_whole(column));
    }
    out += line_end;
}

void append_row(std::string& out, const std::vector<Cell>& row, const std::vector<bool>& rates) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (i > 0) out += ',';
        if (i < row.size()) std::visit(AppendValue{out}, row[i].value);
        const bool both = i < row.size() && std::holds_alternative<Rate>(row[i].value);
        if (rates[i] && !both) out += ',';
    }
    if (out.size() == start) out += "\"\"";  // an empty line would end the table
    out += line_end;
}

void append_table(std::string& out, const Table& table) {
    const std::vector<bool> rates = columns_with_rates(table);
    append_header(out, table, rates);
    for (const std::vector<Cell>& row : table.rows)
        append_row(out, row, rates);
}

bool holds_data(const Block& block) {
    return std::holds_alternative<Table>(block) || std::holds_alternative<KeyFigures>(block) ||
           std::holds_alternative<Chart>(block) || std::holds_alternative<Timeline>(block) ||
           std::holds_alternative<Form>(block);
}

}  // namespace

std::string csv_of(const Document& document) {
    const auto tables = std::count_if(document.blocks.begin(), document.blocks.end(), holds_data);
    std::string out;
    for (const Block& block : document.blocks) {
        const std::optional<Table> table = data_table(block);
        if (!table) continue;
        if (!out.empty()) out += line_end;
        if (tables > 1) {
            append_text(out, table->caption);
            out += line_end;
        }
        append_table(out, *table);
    }
    return out;
}

}  // namespace headway::report
