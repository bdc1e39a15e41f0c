#include "base/text.h"
#include "report/text_parts.h"

#include <algorithm>
#include <numeric>

namespace headway::report {

namespace {

constexpr std::size_t gap = 2;

using Row = std::vector<std::string>;

// The table's cells as they read.
struct TextTable {
    Row titles = {};
    std::vector<Row> rows = {};
    std::vector<std::size_t> widths = {};
};

TextTable read(const Table& table) {
    TextTable text;
    for (const Column& column : table.columns) {
        text.titles.push_back(shown(column.title));
        text.widths.push_back(display_width(text.titles.back()));
    }
    for (const auto& row : table.rows) {
        Row& cells = text.rows.emplace_back();
        for (std::size_t i = 0; i < row.size() && i < text.widths.size(); ++i) {
            cells.push_back(shown(in_words(row[i])));
            text.widths[i] = std::max(text.widths[i], display_width(cells.back()));
        }
    }
    return text;
}

bool stands_right(Column::Kind kind) {
    return kind == Column::Kind::number || kind == Column::Kind::money || kind == Column::Kind::rate;
}

std::string row_text(const Table& table, const TextTable& text, const Row& row) {
    std::string line = "  ";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string room(text.widths[i] - display_width(row[i]), ' ');
        line += (stands_right(table.columns[i].kind) ? room + row[i] : row[i] + room) + std::string(gap, ' ');
    }
    return ended(line);
}

// Too wide for columns: each row is a block, its first cell the heading of it.
std::string block_text(const TextTable& text, const Row& row, std::size_t width) {
    std::string out;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == 0)
            out += wrapped("  ", row[i], width);
        else if (!row[i].empty())
            out += wrapped("      ", text.titles[i] + ": " + row[i], width);
    }
    return out;
}

}  // namespace

std::string table_text(const Table& table, std::size_t width) {
    const TextTable text = read(table);
    std::string out = table.caption.empty() ? "" : wrapped("", shown(table.caption + ":"), width);
    const std::size_t needed =
        std::accumulate(text.widths.begin(), text.widths.end(), 2 + gap * text.widths.size());
    const bool fits = needed <= width + gap;
    if (fits) out += row_text(table, text, text.titles);
    for (const Row& row : text.rows)
        out += fits ? row_text(table, text, row) : block_text(text, row, width);
    return out;
}

}  // namespace headway::report
