// A workbook of a spreadsheet while it is made: libxlsxwriter with owners, exceptions and one set of formats.
//
// Only the parts of xlsx.h include this. Text goes into cells by write_text alone, which never makes a
// formula of it.
#pragma once

#include "report/document.h"
#include "report/sheet_text.h"

#include <xlsxwriter.h>

#include <memory>
#include <string>
#include <string_view>

namespace headway::report {

// One format for each way in which a cell can look; the workbook owns them.
struct SheetFormats {
    lxw_format* title;
    lxw_format* heading;
    lxw_format* subheading;
    lxw_format* words;
    lxw_format* quiet;
    lxw_format* aside;  // beside something, and quiet
    lxw_format* note;
    lxw_format* link;
    lxw_format* header;
    lxw_format* text;  // wrapped
    lxw_format* number;
    lxw_format* decimal;
    lxw_format* date;
    lxw_format* money;
    lxw_format* share;
    lxw_format* label;
    lxw_format* answer;  // with a border, to be filled
    lxw_format* answer_date;

    explicit SheetFormats(lxw_workbook* workbook);
};

// Belongs to its workbook.
struct Sheet {
    lxw_worksheet* page = nullptr;
    std::string name;

    // "internal:'Costs'!A1"
    std::string link() const { return "internal:'" + name + "'!A1"; }
};

// How many characters a column shows at most; what is longer is wrapped.
constexpr double widest_column = 60;

class Workbook {
  public:
    explicit Workbook(const Document& document);

    Sheet add_sheet(std::string_view wish);
    lxw_chart* add_chart(std::uint8_t type);
    const SheetFormats& formats() const { return formats_; }

    void write_text(const Sheet& sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                    lxw_format* format);
    void write_date(const Sheet& sheet, lxw_row_t row, lxw_col_t column, Date day, lxw_format* format);
    // Typed, each kind in its format. A rate takes three columns: its share, its part, its whole.
    void write_cell(const Sheet& sheet, lxw_row_t row, lxw_col_t column, const Cell& cell);

    // Was a text too long for a cell?
    bool cut() const { return cut_; }

    // The finished file; to be called once, at the end. Throws std::runtime_error where the library fails.
    std::string bytes();

  private:
    // In memory, with a name for the library to open.
    class File {
      public:
        File();
        ~File();
        File(const File&) = delete;
        File& operator=(const File&) = delete;
        std::string name() const;
        std::string text() const;

      private:
        int descriptor_;
    };
    struct Free {
        void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
    };

    File file_;
    std::unique_ptr<lxw_workbook, Free> workbook_;
    SheetFormats formats_;
    SheetNames names_;
    bool cut_ = false;
};

// How many lines a text takes where a line has room for so many characters. An estimate: fonts differ.
std::size_t lines_of(std::string_view text, double characters);

// The height of a row whose texts take so many lines. Excel would find it itself, other programs do not.
void set_height(const Sheet& sheet, lxw_row_t row, std::size_t lines, double points_of_line = 15);

// Throws std::logic_error: what is asked of the library must be what it can do.
void require(lxw_error outcome);

}  // namespace headway::report
