#include "report/xlsx.h"

#include "base/text.h"
#include "report/data_tables.h"
#include "report/workbook_sheets.h"

#include <fmt/format.h>

namespace headway::report {

namespace {

constexpr lxw_col_t words_column = 0;
constexpr lxw_col_t values_column = 1;
constexpr double words_width = 90;

std::string rows_counted(std::size_t rows) {
    return counted(static_cast<long long>(rows), "row");
}

// The first sheet: the document's words, one below the other, and links to the sheets that it makes of the
// rest.
class Overview {
  public:
    Overview(Workbook& book, const Document& document) : book_{book}, sheet_{book.add_sheet("Overview")} {
        set_up_page(sheet_, document.title);
        require(worksheet_set_column(sheet_.page, words_column, words_column, words_width, nullptr));
        require(worksheet_set_column(sheet_.page, values_column, values_column, 24, nullptr));
        write(document.title, book_.formats().title);
        if (!document.subtitle.empty()) write(document.subtitle, book_.formats().quiet);
        ++row_;
    }

    void operator()(const Heading& heading) {
        ++row_;
        write_line(heading.says, heading.level == 2 ? book_.formats().heading : book_.formats().subheading);
    }
    void operator()(const Paragraph& paragraph) { write_line(paragraph.says, book_.formats().words); }
    void operator()(const Note& note) { write_line(note.says, book_.formats().note); }
    void operator()(const List& list) { write_items(list.items, ""); }
    void operator()(const Quotation& quotation) {
        const std::string source = plain_text(quotation.source);
        write("“" + plain_text(quotation.says) + "”" + (source.empty() ? "" : " (" + source + ")"),
              book_.formats().words);
    }
    void operator()(const KeyFigures& figures) {
        for (const KeyFigure& figure : figures.figures) {
            write_figure(figure.value);
            write(figure.label, book_.formats().words);
        }
    }
    void operator()(const Table& table) {
        link(add_table_sheets(book_, table), table.caption, rows_counted(table.rows.size()));
    }
    void operator()(const Chart& chart) { link(add_chart_sheet(book_, chart), chart.caption, "chart"); }
    void operator()(const Timeline& timeline) {
        const Table table = data_table(timeline);
        link(add_table_sheets(book_, table), timeline.caption, rows_counted(table.rows.size()));
    }
    void operator()(const Form& form) { link(add_form_sheet(book_, form), form.caption, "form to fill"); }
    void operator()(const PageBreak& /*end*/) {}

    void end(const Document& document) {
        ++row_;
        if (!document.foot.empty()) write(document.foot, book_.formats().quiet);
        if (book_.cut())
            write(
                "A text was longer than a cell may be, and ends in “…”. Other formats have the whole of it.",
                book_.formats().note);
    }

  private:
    void write(std::string_view text, lxw_format* format) {
        const std::size_t lines = lines_of(text, words_width - 4);
        const double points = format == book_.formats().title     ? 25
                              : format == book_.formats().heading ? 20
                                                                  : 16;
        if (lines > 1 || points > 16) set_height(sheet_, row_, lines, points);
        book_.write_text(sheet_, row_++, words_column, text, format);
    }
    void write_line(const Line& line, lxw_format* format) { write(plain_text(line), format); }

    // A rate has its two numbers in words: columns beside it are no place for them here.
    void write_figure(const Cell& value) {
        if (std::holds_alternative<Rate>(value.value))
            return book_.write_text(sheet_, row_, values_column, in_words(value), book_.formats().text);
        book_.write_cell(sheet_, row_, values_column, value);
    }

    void write_items(const std::vector<ListItem>& items, const std::string& indent) {
        for (const ListItem& item : items) {
            write(indent + "• " + plain_text(item.says), book_.formats().words);
            write_items(item.below, indent + "    ");
        }
    }

    void link(const Sheet& to, const std::string& caption, std::string_view beside) {
        const std::string shown = shortened(cell_text(caption.empty() ? to.name : caption).text, 255);
        require(worksheet_write_url_opt(sheet_.page, row_, words_column, to.link().c_str(),
                                        book_.formats().link, shown.c_str(), nullptr));
        book_.write_text(sheet_, row_++, values_column, beside, book_.formats().aside);
    }

    Workbook& book_;
    Sheet sheet_;
    lxw_row_t row_ = 0;
};

}  // namespace

std::string xlsx_of(const Document& document) {
    Workbook book{document};
    Overview overview{book, document};
    for (const Block& block : document.blocks)
        std::visit(overview, block);
    overview.end(document);
    return book.bytes();
}

}  // namespace headway::report
