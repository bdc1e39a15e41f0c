// A source's file as a table: rows of named columns, whatever stands before, behind and between them.
#pragma once

#include "register/csv/csv.h"
#include "register/sources/source.h"
#include "register/sources/source_values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// Goes through the rows of a CSV file once. Lines that are no rows (a title above the header, a note below
// the table, cells that are all empty) are passed over. A row that has more or fewer cells than the header is
// a problem: a download that broke off, or a comma that moves every value behind it to the next column.
class SourceTable {
  public:
    // Of very many rows with a wrong number of cells so many are told.
    static constexpr std::size_t most_problems = 100;
    // So many lines may stand above the header.
    static constexpr std::size_t most_title_lines = 10;

    SourceTable(std::string_view bytes, std::string file, SourceProgress progress);
    SourceTable(const SourceTable&) = delete;
    SourceTable& operator=(const SourceTable&) = delete;

    // Goes to the header: the first row that has a column of one of these names. False where there is none.
    bool find_header(const ColumnNames& names);

    // The column that has one of these names, where the header has several of them the first in their order.
    std::optional<std::size_t> column(const ColumnNames& names) const;
    bool has(const ColumnNames& names) const { return column(names).has_value(); }
    // The header as the file writes it, to suggest a name of.
    const std::vector<std::string>& header() const { return header_; }

    // Goes to the next row; false at the end.
    bool next();

    // The value of the row at hand, repaired; empty where the file has no such column.
    SourceValue value(std::optional<std::size_t> column) const;

    std::size_t notes() const { return notes_; }  // lines below the header that are no rows
    bool was_windows_1252() const { return was_windows_1252_; }
    const std::string& file() const { return file_; }

    // What is no CSV, and rows of another width; to be asked once the last row was read.
    Problems problems() const;

  private:
    bool is_row();
    void tell_width();
    void tell_progress();

    std::string file_;
    std::string text_;
    bool was_windows_1252_ = false;
    CsvReader reader_;
    SourceProgress progress_;
    std::size_t progress_told_ = 0;
    std::vector<std::string> header_;
    std::vector<std::string> folded_header_;
    std::vector<CsvCell> cells_;
    std::size_t notes_ = 0;
    std::size_t wrong_widths_ = 0;
    Problems problems_;
};

}  // namespace headway
