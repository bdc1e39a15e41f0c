#include "base/text.h"
#include "report/data_tables.h"
#include "report/workbook_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace headway::report {

namespace {

constexpr std::uint8_t paper_a4 = 9;
constexpr std::size_t rows_of_sheet = LXW_ROW_MAX - 1;  // below the header

// A table, and where its columns stand on a sheet: a rate takes three.
struct Layout {
    const Table& table;
    std::vector<lxw_col_t> places;  // of each column, and the first one behind them

    lxw_col_t end() const { return places.back(); }
    bool rate(std::size_t column) const { return places[column + 1] - places[column] > 1; }
};

Layout layout_of(const Table& table) {
    Layout layout{table, {0}};
    std::size_t end = 0;
    for (const bool rate : columns_with_rates(table)) {
        end += rate ? 3 : 1;
        if (end > LXW_COL_MAX) throw std::length_error{"a sheet has no room for so many columns"};
        layout.places.push_back(static_cast<lxw_col_t>(end));
    }
    return layout;
}

std::size_t width_of(const Line& line) {
    std::size_t width = 0;
    for (const Run& run : line.runs)
        width += display_width(run.text);
    return width;
}

struct Width {
    double operator()(const Lines& lines) const {
        std::size_t most = 0;
        for (const Line& line : lines)
            most = std::max(most, width_of(line));
        return static_cast<double>(most);
    }
    double operator()(std::int64_t number) const {
        return 1.4 * static_cast<double>(fmt::formatted_size("{}", number));
    }
    double operator()(double /*number*/) const { return 12; }
    double operator()(Date /*day*/) const { return 12; }
    double operator()(Pence amount) const { return 4 + (*this)(amount.value); }
    double operator()(Rate /*rate*/) const { return 8; }
};

void set_width(const Sheet& sheet, lxw_col_t column, double characters) {
    const double width = std::clamp(characters + 2, 8.0, widest_column);
    require(worksheet_set_column(sheet.page, column, column, width, nullptr));
}

// The arrow of the filter stands beside the title.
double title_width(std::string_view title) {
    return static_cast<double>(display_width(title)) * 1.1 + 3;
}

void set_widths(const Sheet& sheet, const Layout& layout) {
    for (std::size_t i = 0; i < layout.table.columns.size(); ++i) {
        const Column& column = layout.table.columns[i];
        double width = title_width(column.title);
        for (const std::vector<Cell>& row : layout.table.rows)
            if (i < row.size()) width = std::max(width, std::visit(Width{}, row[i].value));
        set_width(sheet, layout.places[i], width);
        if (!layout.rate(i)) continue;
        set_width(sheet, layout.places[i] + 1, title_width(title_of_part(column)));
        set_width(sheet, layout.places[i] + 2, title_width(title_of_whole(column)));
    }
}

void write_header(Workbook& book, const Sheet& sheet, const Layout& layout) {
    for (std::size_t i = 0; i < layout.table.columns.size(); ++i) {
        const Column& column = layout.table.columns[i];
        const lxw_col_t place = layout.places[i];
        book.write_text(sheet, 0, place, column.title, book.formats().header);
        if (!layout.rate(i)) continue;
        book.write_text(sheet, 0, place + 1, title_of_part(column), book.formats().header);
        book.write_text(sheet, 0, place + 2, title_of_whole(column), book.formats().header);
    }
}

// A cell of one line that fits takes the height that every row has.
bool wraps(const Cell& cell) {
    const auto* lines = std::get_if<Lines>(&cell.value);
    if (lines == nullptr || lines->empty()) return false;
    if (lines->size() > 1 || Width{}(*lines) > widest_column - 2) return true;
    const std::vector<Run>& runs = lines->front().runs;
    return std::any_of(runs.begin(), runs.end(),
                       [](const Run& run) { return run.text.find('\n') != std::string::npos; });
}

void set_height_for(const Sheet& sheet, lxw_row_t at, const std::vector<Cell>& row) {
    std::size_t most = 1;
    for (const Cell& cell : row)
        if (wraps(cell))
            most = std::max(most, lines_of(text_below(std::get<Lines>(cell.value)), widest_column - 4));
    if (most > 1) set_height(sheet, at, most);
}

void write_rows(Workbook& book, const Sheet& sheet, const Layout& layout, std::size_t first,
                std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
        const std::vector<Cell>& row = layout.table.rows[i];
        const auto at = static_cast<lxw_row_t>(i - first + 1);
        for (std::size_t j = 0; j < std::min(row.size(), layout.table.columns.size()); ++j)
            book.write_cell(sheet, at, layout.places[j], row[j]);
        set_height_for(sheet, at, row);
    }
}

void set_header(const Sheet& sheet, const Layout& layout, std::size_t rows) {
    worksheet_freeze_panes(sheet.page, 1, 0);
    require(worksheet_repeat_rows(sheet.page, 0, 0));
    if (layout.end() == 0) return;
    const auto last = static_cast<lxw_row_t>(rows);
    require(worksheet_autofilter(sheet.page, 0, 0, last, static_cast<lxw_col_t>(layout.end() - 1)));
}

// The rows from `first` on, as far as one sheet has room.
Sheet add_sheet_of(Workbook& book, const Layout& layout, std::size_t first) {
    const std::size_t end = std::min(layout.table.rows.size(), first + rows_of_sheet);
    const std::string& caption = layout.table.caption;
    Sheet sheet = book.add_sheet(caption.empty() ? "Table" : caption);
    set_widths(sheet, layout);
    write_header(book, sheet, layout);
    write_rows(book, sheet, layout, first, end);
    set_header(sheet, layout, end - first);
    set_up_page(sheet, caption);
    worksheet_set_landscape(sheet.page);
    return sheet;
}

std::string doubled_ampersands(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '&' ? std::string{"&&"} : std::string{c};
    return out;
}

}  // namespace

void set_up_page(const Sheet& sheet, const std::string& caption) {
    constexpr std::size_t longest_caption = 100;  // headers have 255 characters at most
    worksheet_set_paper(sheet.page, paper_a4);
    worksheet_fit_to_pages(sheet.page, 1, 0);
    const std::string above = doubled_ampersands(shortened(xml_text(caption), longest_caption));
    require(worksheet_set_header(sheet.page, ("&L" + above).c_str()));
    require(worksheet_set_footer(sheet.page, "&RPage &P of &N"));
}

Sheet add_table_sheets(Workbook& book, const Table& table) {
    const Layout layout = layout_of(table);
    Sheet sheet = add_sheet_of(book, layout, 0);
    for (std::size_t i = rows_of_sheet; i < table.rows.size(); i += rows_of_sheet)
        add_sheet_of(book, layout, i);
    return sheet;
}

}  // namespace headway::report
