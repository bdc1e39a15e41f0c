#include "report/workbook.h"

#include "base/date.h"
#include "base/text.h"
#include "report/data_tables.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <set>
#include <stdexcept>
#include <system_error>

namespace headway::report {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

// Spreadsheets count days from 30 December 1899, but take 1900 for a leap year: before March of it they
// differ.
constexpr sys_days day_zero{year{1899} / month{12} / day{30}};
constexpr sys_days first_day{year{1900} / month{3} / day{1}};
constexpr sys_days last_day{year{9999} / month{12} / day{31}};

// Spreadsheets keep 15 digits of a number; longer ones are texts, so that none is lost.
constexpr std::int64_t largest_number = 999'999'999'999'999;

bool fits(std::int64_t number) {
    return -largest_number <= number && number <= largest_number;
}

// Says when a document was made where it does not say of when it is: a file's bytes come from the document
// alone.
constexpr sys_days made_by_default{year{2000} / month{1} / day{1}};

std::time_t made(const Document& document) {
    for (const auto& [name, text] : document.properties) {
        const auto date = name == "as_of" ? parse_date(text) : std::nullopt;
        if (!date || date->time_since_epoch().count() <= 0) continue;  // 0 is "now" to the library
        return std::chrono::system_clock::to_time_t(*date);
    }
    return std::chrono::system_clock::to_time_t(made_by_default);
}

void set_properties(lxw_workbook* workbook, const Document& document) {
    constexpr std::size_t longest = 255;
    std::string title = shortened(xml_text(document.title), longest);
    std::string subtitle = shortened(xml_text(document.subtitle), longest);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subtitle.data();
    properties.created = made(document);
    require(workbook_set_properties(workbook, &properties));
    std::set<std::string> named;
    for (const auto& [name, text] : document.properties) {
        const std::string key = shortened(xml_text(name), longest);
        const std::string value = shortened(xml_text(text), longest);
        if (key.empty() || value.empty() || !named.insert(key).second) continue;
        require(workbook_set_custom_property_string(workbook, key.c_str(), value.c_str()));
    }
}

lxw_format* new_format(lxw_workbook* workbook) {
    lxw_format* format = workbook_add_format(workbook);
    if (format == nullptr) throw std::bad_alloc{};
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

lxw_format* wrapped(lxw_workbook* workbook) {
    lxw_format* format = new_format(workbook);
    format_set_text_wrap(format);
    return format;
}

lxw_format* bold(lxw_workbook* workbook, double size) {
    lxw_format* format = wrapped(workbook);
    format_set_bold(format);
    format_set_font_size(format, size);
    return format;
}

lxw_format* written_as(lxw_workbook* workbook, const char* form) {
    lxw_format* format = new_format(workbook);
    format_set_num_format(format, form);
    return format;
}

lxw_format* to_fill(lxw_workbook* workbook) {
    lxw_format* format = wrapped(workbook);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
}

constexpr const char* date_form = "d mmm yyyy";

}  // namespace

void require(lxw_error outcome) {
    if (outcome != LXW_NO_ERROR) throw std::logic_error{lxw_strerror(outcome)};
}

std::size_t lines_of(std::string_view text, double characters) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto width = static_cast<double>(display_width(text.substr(at, end - at)));
        lines += static_cast<std::size_t>(std::max(std::ceil(width / characters), 1.0));
        at = end + 1;
    }
    return lines;
}

void set_height(const Sheet& sheet, lxw_row_t row, std::size_t lines, double points_of_line) {
    constexpr double tallest = 409;  // that a row may be
    const double height = std::min(static_cast<double>(lines) * points_of_line, tallest);
    require(worksheet_set_row(sheet.page, row, height, nullptr));
}

SheetFormats::SheetFormats(lxw_workbook* workbook)
    : title{bold(workbook, 18)},
      heading{bold(workbook, 14)},
      subheading{bold(workbook, 12)},
      words{wrapped(workbook)},
      quiet{wrapped(workbook)},
      aside{wrapped(workbook)},
      note{bold(workbook, 11)},
      link{wrapped(workbook)},
      header{bold(workbook, 11)},
      text{wrapped(workbook)},
      number{written_as(workbook, "#,##0")},
      decimal{written_as(workbook, "#,##0.0##")},
      date{written_as(workbook, date_form)},
      money{written_as(workbook, "£#,##0.00;-£#,##0.00")},
      share{written_as(workbook, "0%")},
      label{bold(workbook, 11)},
      answer{to_fill(workbook)},
      answer_date{to_fill(workbook)} {
    // Numbers stand at the right of their cells: texts keep clear of them.
    for (lxw_format* beside : {text, aside, header})
        format_set_indent(beside, 1);
    format_set_font_color(quiet, 0x555555);
    format_set_font_color(aside, 0x555555);
    format_set_bg_color(note, 0xFFF3C4);
    format_set_font_color(link, 0x0B4F8A);
    format_set_underline(link, LXW_UNDERLINE_SINGLE);
    format_set_bg_color(header, 0xE3EAF1);
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_num_format(answer_date, date_form);
    format_set_align(answer_date, LXW_ALIGN_LEFT);
}

Workbook::File::File() : descriptor_{::memfd_create("workbook", MFD_CLOEXEC)} {
    if (descriptor_ < 0) throw std::system_error{errno, std::generic_category(), "a file in memory"};
}

Workbook::File::~File() {
    ::close(descriptor_);
}

std::string Workbook::File::name() const {
    return fmt::format("/proc/self/fd/{}", descriptor_);
}

std::string Workbook::File::text() const {
    std::string out(static_cast<std::size_t>(::lseek(descriptor_, 0, SEEK_END)), '\0');
    for (std::size_t at = 0; at < out.size();) {
        const ssize_t got = ::pread(descriptor_, out.data() + at, out.size() - at, static_cast<off_t>(at));
        if (got <= 0) throw std::system_error{errno, std::generic_category(), "a file in memory"};
        at += static_cast<std::size_t>(got);
    }
    return out;
}

Workbook::Workbook(const Document& document)
    : workbook_{workbook_new(file_.name().c_str())}, formats_{workbook_.get()} {
    set_properties(workbook_.get(), document);
}

Sheet Workbook::add_sheet(std::string_view wish) {
    Sheet sheet{nullptr, names_.name_for(wish)};
    sheet.page = workbook_add_worksheet(workbook_.get(), sheet.name.c_str());
    if (sheet.page == nullptr) throw std::logic_error{"no sheet can be named " + sheet.name};
    return sheet;
}

lxw_chart* Workbook::add_chart(std::uint8_t type) {
    lxw_chart* chart = workbook_add_chart(workbook_.get(), type);
    if (chart == nullptr) throw std::bad_alloc{};
    return chart;
}

void Workbook::write_text(const Sheet& sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                          lxw_format* format) {
    const CellText fit = cell_text(text);
    cut_ = cut_ || fit.cut;
    require(worksheet_write_string(sheet.page, row, column, fit.text.c_str(), format));
}

void Workbook::write_date(const Sheet& sheet, lxw_row_t row, lxw_col_t column, Date day, lxw_format* format) {
    if (day < first_day || day > last_day) return write_text(sheet, row, column, iso(day), format);
    const auto number = static_cast<double>((day - day_zero).count());
    require(worksheet_write_number(sheet.page, row, column, number, format));
}

namespace {

struct WriteValue {
    Workbook& book;
    const Sheet& sheet;
    lxw_row_t row;
    lxw_col_t column;

    void operator()(const Lines& lines) const {
        if (!lines.empty()) text(text_below(lines));
    }
    void operator()(std::int64_t value) const {
        if (!fits(value)) return text(fmt::format("{}", value));
        number(static_cast<double>(value), book.formats().number);
    }
    void operator()(double value) const {
        if (!std::isfinite(value)) return;
        number(value, value == std::floor(value) ? book.formats().number : book.formats().decimal);
    }
    void operator()(Date value) const { book.write_date(sheet, row, column, value, book.formats().date); }
    void operator()(Pence value) const {
        if (!fits(value.value)) return text(in_pounds(value));
        number(static_cast<double>(value.value) / 100, book.formats().money);
    }
    // Of none there is no share.
    void operator()(Rate value) const {
        if (value.whole != 0)
            number(static_cast<double>(value.part) / static_cast<double>(value.whole), book.formats().share);
        WriteValue{book, sheet, row, static_cast<lxw_col_t>(column + 1)}(value.part);
        WriteValue{book, sheet, row, static_cast<lxw_col_t>(column + 2)}(value.whole);
    }

  private:
    void text(std::string_view words) const {
        book.write_text(sheet, row, column, words, book.formats().text);
    }
    void number(double value, lxw_format* format) const {
        require(worksheet_write_number(sheet.page, row, column, value, format));
    }
};

}  // namespace

void Workbook::write_cell(const Sheet& sheet, lxw_row_t row, lxw_col_t column, const Cell& cell) {
    std::visit(WriteValue{*this, sheet, row, column}, cell.value);
}

std::string Workbook::bytes() {
    const lxw_error outcome = workbook_close(workbook_.release());  // which frees it too
    if (outcome != LXW_NO_ERROR) throw std::runtime_error{lxw_strerror(outcome)};
    return file_.text();
}

}  // namespace headway::report
