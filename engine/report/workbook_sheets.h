// The sheets of a workbook that hold data: tables, charts beside their numbers, forms to fill.
#pragma once

#include "report/workbook.h"

namespace headway::report {

// Sheets of the table; the first of them where it takes several.
Sheet add_table_sheets(Workbook& book, const Table& table);

Sheet add_chart_sheet(Workbook& book, const Chart& chart);

Sheet add_form_sheet(Workbook& book, const Form& form);

// Paper, margins, and the caption above and the page number below.
void set_up_page(const Sheet& sheet, const std::string& caption);

}  // namespace headway::report
