#include "register/csv/tables.h"

#include "base/text.h"
#include "register/csv/csv.h"
#include "register/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace headway {

namespace {

constexpr std::size_t most_problems = 1000;

std::string_view first_line(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text.substr(0, text.find_first_of("\r\n"));
}

bool is_blank(const CsvCell& cell) {
    return trimmed_cell(cell.text).empty();
}

std::vector<std::string_view> column_names(std::span<const ColumnDescription> columns) {
    std::vector<std::string_view> names;
    for (const ColumnDescription& column : columns)
        names.push_back(column.name);
    return names;
}

// The first line of a file.
struct Header {
    std::vector<const ColumnDescription*> columns;  // of each cell; null where it names none
    std::vector<bool> named;                        // whether there is a name at all, known or not
    bool complete = true;                           // all required columns are there
};

// Reads the files of one table. The rows are numbered over all of them, as in the document.
class TableMaker {
  public:
    TableMaker(MadeDocument& made, std::string_view table)
        : made_(made), table_(table), columns_(columns_of_table(table)), names_(column_names(columns_)) {}

    void add(const TableFile& file);

  private:
    Header header(const std::vector<CsvCell>& cells);
    const ColumnDescription* named_by(const CsvCell& cell, const Header& before);
    void find_missing(const CsvCell& first, Header& header);
    void add_row(const Header& header, const std::vector<CsvCell>& cells);
    void add_cell(const ColumnDescription& column, const CsvCell& cell);
    void note(const CsvCell& cell, std::string path, std::string message);
    void note_surplus(const Header& header, const CsvCell& cell);
    std::string row_path() const { return fmt::format("{}[{}]", table_, rows_); }

    MadeDocument& made_;
    std::string_view table_;
    std::span<const ColumnDescription> columns_;
    std::vector<std::string_view> names_;
    std::vector<std::string> meant_;  // by names that are none
    std::string file_;
    std::size_t file_number_ = 0;
    Problems found_;  // in the file at hand
    std::size_t rows_ = 0;
    bool first_of_row_ = true;
};

void TableMaker::note(const CsvCell& cell, std::string path, std::string message) {
    // One more than is told, so that it is seen that there are more.
    if (found_.size() > most_problems) return;
    found_.push_back({{file_, cell.line, cell.column, std::move(path)}, std::move(message)});
}

void TableMaker::add(const TableFile& file) {
    file_ = file.name;
    file_number_ = made_.add_file(file.name);
    const DecodedText text = decoded(file.bytes);
    if (text.was_windows_1252)
        made_.remarks.push_back(
            fmt::format("{} is not UTF-8; it was read as Windows-1252 (ISO-8859-1)", file.name));
    CsvReader reader{text.text, file.name, separator_of(first_line(text.text))};
    if (const auto first = reader.next()) {
        const Header head = header(*first);
        while (const auto cells = reader.next())
            if (head.complete) add_row(head, *cells);
    } else if (reader.problems().empty()) {
        note({{}, 1, 1}, std::string{table_},
             fmt::format("the file is empty; its first line must name the columns of {}", table_));
    }
    found_.insert(found_.end(), reader.problems().begin(), reader.problems().end());
    std::stable_sort(found_.begin(), found_.end(), [](const Problem& a, const Problem& b) {
        return std::pair{a.where.line, a.where.column} < std::pair{b.where.line, b.where.column};
    });
    made_.problems.insert(made_.problems.end(), found_.begin(), found_.end());
    found_.clear();
}

Header TableMaker::header(const std::vector<CsvCell>& cells) {
    Header header;
    meant_.clear();
    for (const CsvCell& cell : cells) {
        header.named.push_back(!is_blank(cell));
        header.columns.push_back(is_blank(cell) ? nullptr : named_by(cell, header));
    }
    find_missing(cells.front(), header);
    return header;
}

const ColumnDescription* TableMaker::named_by(const CsvCell& cell, const Header& before) {
    const ColumnDescription* column = column_named(table_, cell.text);
    if (column == nullptr) {
        const std::string name = register_name(cell.text);
        if (const auto meant = meant_name(name, names_)) meant_.push_back(*meant);
        note(cell, std::string{table_},
             fmt::format("'{}' is not a column of {}{}", printable(trimmed_cell(cell.text), 80), table_,
                         hint(name, names_, "its columns are")));
        return nullptr;
    }
    const bool again =
        std::find(before.columns.begin(), before.columns.end(), column) != before.columns.end();
    if (!again) return column;
    note(cell, std::string{table_}, fmt::format("the column {} is named twice", column->name));
    return nullptr;
}

// A column that is there under a name that is nearly its own has been told already.
void TableMaker::find_missing(const CsvCell& first, Header& header) {
    for (const ColumnDescription& column : columns_) {
        const bool there =
            std::find(header.columns.begin(), header.columns.end(), &column) != header.columns.end();
        if (!column.required || there) continue;
        header.complete = false;
        if (std::find(meant_.begin(), meant_.end(), column.name) != meant_.end()) continue;
        note(first, std::string{table_},
             fmt::format("the column {} is missing from the first line, and {} needs it", column.name,
                         table_));
    }
}

void TableMaker::add_row(const Header& header, const std::vector<CsvCell>& cells) {
    if (std::all_of(cells.begin(), cells.end(), is_blank)) return;
    made_.text += rows_ == 0 ? "\n" : ",\n";
    made_.stands_at(file_number_, cells.front().line, cells.front().column);
    made_.text += '{';
    first_of_row_ = true;
    bool surplus = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_blank(cells[i])) continue;
        const bool named = i < header.named.size() && header.named[i];
        if (named && header.columns[i] != nullptr) add_cell(*header.columns[i], cells[i]);
        if (!named && !std::exchange(surplus, true)) note_surplus(header, cells[i]);
    }
    made_.text += '}';
    ++rows_;
}

void TableMaker::add_cell(const ColumnDescription& column, const CsvCell& cell) {
    made_.text += std::exchange(first_of_row_, false) ? "\"" : ",\"";
    made_.text += column.name;
    made_.text += "\":";
    made_.stands_at(file_number_, cell.line, cell.column);
    std::string problem = append_cell_as_json(made_.text, column, cell.text);
    if (!problem.empty()) note(cell, fmt::format("{}.{}", row_path(), column.name), std::move(problem));
}

void TableMaker::note_surplus(const Header& header, const CsvCell& cell) {
    const auto columns = std::count(header.named.begin(), header.named.end(), true);
    note(cell, row_path(),
         fmt::format("this cell stands under no column: the first line names {}; a text with a comma or a "
                     "line break in it must be in quotation marks",
                     counted(columns, "column")));
}

// A file whose table does not exist.
void note_unknown_table(const TableFile& file, MadeDocument& made) {
    const Names tables = names_of_tables();
    if (std::find(tables.begin(), tables.end(), file.table) != tables.end()) return;
    made.problems.push_back({{.file = file.name},
                             fmt::format("'{}' is not a table of the register{}", printable(file.table, 80),
                                         hint(file.table, tables, "its tables are"))});
}

void add_table(std::string_view table, std::span<const TableFile> files, MadeDocument& made) {
    const auto belongs = [&](const TableFile& file) { return file.table == table; };
    if (std::none_of(files.begin(), files.end(), belongs)) return;
    made.text += fmt::format("{}\"{}\":[", made.text.size() == 1 ? "" : ",\n", table);
    TableMaker maker{made, table};
    for (const TableFile& file : files)
        if (belongs(file)) maker.add(file);
    made.text += "]";
}

// Of very many problems the first are told, and how many more there are.
void shorten(Problems& problems) {
    if (problems.size() <= most_problems) return;
    problems.resize(most_problems);
    problems.push_back({{}, "and more problems like these"});
}

}  // namespace

MadeDocument document_of_tables(std::span<const TableFile> files) {
    MadeDocument made;
    made.text = "{";
    for (const TableFile& file : files)
        note_unknown_table(file, made);
    for (const std::string_view table : names_of_tables())
        add_table(table, files, made);
    made.text += "}\n";
    shorten(made.problems);
    return made;
}

}  // namespace headway
