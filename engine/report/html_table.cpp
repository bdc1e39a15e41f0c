#include "report/html_parts.h"

#include <vector>

namespace headway::report {

namespace {

std::string_view class_of(const Column& column) {
    switch (column.kind) {
        case Column::Kind::number:
        case Column::Kind::money:
        case Column::Kind::rate:
            return "number";
        case Column::Kind::date:
            return "date";
        case Column::Kind::text:
            break;
    }
    return "";
}

// A cell of several lines has a paragraph each.
void append_cell(std::string& out, const Cell& cell) {
    const auto* lines = std::get_if<Lines>(&cell.value);
    if (lines == nullptr) return append_escaped(out, in_words(cell));
    if (lines->size() == 1) return append_line(out, lines->front());
    for (const Line& line : *lines) {
        out += "<p>";
        append_line(out, line);
        out += "</p>";
    }
}

// The marks of a column's cells, made once: a table may have many rows. A narrow screen shows the rows as
// blocks, which need their labels and say what they are.
struct ColumnMarks {
    std::string open;
    std::string_view close;
};

std::vector<ColumnMarks> marks_of(const Table& table) {
    std::vector<ColumnMarks> marks;
    for (const Column& column : table.columns) {
        const bool names_row = marks.empty();
        std::string open = names_row ? "<th scope=\"row\" role=\"rowheader\"" : "<td role=\"cell\"";
        append_attribute(open, "class", class_of(column));
        if (!names_row) append_attribute(open, "data-label", column.title);
        marks.push_back({std::move(open), names_row ? "</th>" : "</td>"});
    }
    return marks;
}

void append_row(std::string& out, const std::vector<Cell>& row, const std::vector<ColumnMarks>& marks) {
    out += "<tr role=\"row\">";
    for (std::size_t i = 0; i < row.size() && i < marks.size(); ++i) {
        out += marks[i].open;
        append_attribute(out, "id", plain_anchor(row[i].anchor));
        out += '>';
        append_cell(out, row[i]);
        out += marks[i].close;
    }
    out += "</tr>\n";
}

}  // namespace

void append_table(std::string& out, const Table& table) {
    constexpr std::size_t many_columns = 7;
    out += table.columns.size() > many_columns ? "<div class=\"table wide\">" : "<div class=\"table\">";
    out += "\n<table role=\"table\">\n";
    if (!table.caption.empty()) {
        out += "<caption>";
        append_escaped(out, table.caption);
        out += "</caption>\n";
    }
    out += "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const Column& column : table.columns) {
        out += "<th scope=\"col\" role=\"columnheader\"";
        append_attribute(out, "class", class_of(column));
        out += '>';
        append_escaped(out, column.title);
        out += "</th>";
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    const std::vector<ColumnMarks> marks = marks_of(table);
    for (const std::vector<Cell>& row : table.rows)
        append_row(out, row, marks);
    out += "</tbody>\n</table>\n</div>";
}

}  // namespace headway::report
