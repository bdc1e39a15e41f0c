#include "report/workbook_sheets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace headway::report {

namespace {

constexpr lxw_col_t label_column = 0;
constexpr lxw_col_t answer_column = 1;
constexpr lxw_col_t help_column = 2;
constexpr lxw_col_t first_choice = 3;

constexpr int most_rows_to_fill = 200;  // of one field

// Writes fields below one another; each begins where the one before ended.
class FormSheet {
  public:
    FormSheet(Workbook& book, const Form& form)
        : book_{book}, sheet_{book.add_sheet(form.caption.empty() ? "Form" : form.caption)} {
        set_up_page(sheet_, form.caption);
        worksheet_set_landscape(sheet_.page);
        require(worksheet_set_column(sheet_.page, label_column, label_column, 34, nullptr));
        require(worksheet_set_column(sheet_.page, answer_column, answer_column, widest_column, nullptr));
        require(worksheet_set_column(sheet_.page, help_column, help_column, 40, nullptr));
        require(worksheet_set_column(sheet_.page, first_choice, first_choice + 9, 20, nullptr));
        book_.write_text(sheet_, 0, label_column, form.caption, book_.formats().heading);
        row_ = 2;
    }

    void add(const Field& field) {
        book_.write_text(sheet_, row_, label_column, field.label, book_.formats().label);
        if (!field.help.empty())
            book_.write_text(sheet_, row_, help_column, field.help, book_.formats().aside);
        switch (field.kind) {
            case Field::Kind::line:
                write_answer(field);
                break;
            case Field::Kind::box:
                add_box(field);
                break;
            case Field::Kind::date:
                add_date(field);
                break;
            case Field::Kind::choice:
                add_choice(field);
                break;
            case Field::Kind::rows:
                add_rows(field);
                break;
        }
        row_ += 2;
    }

    const Sheet& sheet() const { return sheet_; }

  private:
    void write_answer(const Field& field) const {
        book_.write_text(sheet_, row_, answer_column, field.value, book_.formats().answer);
    }

    void add_box(const Field& field) const {
        const auto size = static_cast<std::size_t>(std::max(field.size, 1));
        set_height(sheet_, row_, std::max(size, lines_of(field.value, widest_column)));
        write_answer(field);
    }

    void add_date(const Field& field) const {
        if (const auto day = parse_date(field.value)) {
            book_.write_date(sheet_, row_, answer_column, *day, book_.formats().answer_date);
            return;
        }
        book_.write_text(sheet_, row_, answer_column, field.value, book_.formats().answer_date);
    }

    // A list parts its texts by commas, and has room for so many characters. (A list of cells would have
    // more; libxlsxwriter 1.1.4 loses the memory of each.)
    static bool fit_a_list(const std::vector<std::string>& choices) {
        constexpr std::size_t longest_list = 255;
        std::size_t length = 0;
        for (const std::string& choice : choices) {
            if (choice.empty() || choice.find_first_of(",\"") != std::string::npos) return false;
            length += choice.size() + 1;
        }
        return !choices.empty() && length <= longest_list;
    }

    // The choices stand behind the help, so that paper has them too; where a list can hold them, they can be
    // picked.
    void add_choice(const Field& field) const {
        write_answer(field);
        lxw_col_t column = first_choice;
        for (const std::string& choice : field.choices)
            book_.write_text(sheet_, row_, column++, choice, book_.formats().aside);
        std::vector<std::string> choices;
        for (const std::string& choice : field.choices)
            choices.push_back(xml_text(choice));
        if (!fit_a_list(choices)) return;
        std::vector<char*> texts;
        for (std::string& choice : choices)
            texts.push_back(choice.data());
        texts.push_back(nullptr);
        lxw_data_validation list{};
        list.validate = LXW_VALIDATION_TYPE_LIST;
        list.value_list = texts.data();
        require(worksheet_data_validation_cell(sheet_.page, row_, answer_column, &list));
    }

    // A little table below the label, with the choices as its header.
    void add_rows(const Field& field) {
        if (!field.help.empty()) ++row_;
        const auto columns = static_cast<lxw_col_t>(std::max<std::size_t>(field.choices.size(), 1));
        for (std::size_t i = 0; i < field.choices.size(); ++i)
            book_.write_text(sheet_, row_, static_cast<lxw_col_t>(answer_column + i), field.choices[i],
                             book_.formats().header);
        const int rows = std::clamp(field.size, 1, most_rows_to_fill);
        for (int i = 0; i < rows; ++i) {
            ++row_;
            for (lxw_col_t j = 0; j < columns; ++j)
                book_.write_text(sheet_, row_, answer_column + j, i + j == 0 ? field.value : "",
                                 book_.formats().answer);
        }
    }

    Workbook& book_;
    Sheet sheet_;
    lxw_row_t row_ = 0;
};

}  // namespace

Sheet add_form_sheet(Workbook& book, const Form& form) {
    FormSheet sheet{book, form};
    for (const Field& field : form.fields)
        sheet.add(field);
    return sheet.sheet();
}

}  // namespace headway::report
