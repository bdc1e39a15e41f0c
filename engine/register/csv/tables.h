// The spreadsheet form of the register: one CSV file a table.
//
// The first line names the columns, in any order, as register/columns.h names them; capitals, and spaces or
// hyphens for underscores, don't matter. Each further line that is not blank is a row. What its cells may
// look like is in csv/cells.h, and how a text is written that could not stand in a cell as it is. A table may
// be spread over several files.
//
// Read, the tables become one register document with the place of every row and cell, for the reader of
// such documents to check: a value that is wrong is told by it. What keeps the files from becoming a document
// is told here: a column that does not exist or is named twice, a required one that is not named, a row with
// more cells than there are columns, a quotation mark that is not closed, JSON that is none. Such a part is
// left out, and of a file without a required column every row; so a document whose making had problems is
// good for nothing but to look for more of them.
//
// The functions keep no state; several threads may call them at once.
#pragma once

#include "register/csv/cells.h"
#include "register/csv/table_columns.h"
#include "register/made_document.h"
#include "register/register.h"

#include <span>
#include <string>
#include <string_view>

namespace headway {

struct TableFile {
    std::string name;   // as problems show it
    std::string table;  // the table of the register that its rows belong to: "posts"
    std::string bytes;  // CSV as csv.h reads it
};

// The problems come in the order of the register's tables and, within a table, of its files; of very many the
// first 1,000 are told, and that there are more.
MadeDocument document_of_tables(std::span<const TableFile> files);

// One table as CSV: UTF-8 without a byte order mark, lines that end in CRLF, all columns in the order of
// register/columns.h. Reading it gives the same rows again. A column that is null is an empty cell. The table
// is one of names_of_tables().
std::string csv_of_table(const Register& reg, std::string_view table);

}  // namespace headway
