// How commands write documents: as a page, as a table for a spreadsheet, or for programs; to a file or to
// standard output.
#pragma once

#include "headway.h"

#include <string>

namespace headway::tools {

enum class DocumentFormat { html, markdown, text, csv, xlsx, json };

// By --format where it is given, else by the file's ending; of standard output the one given here. Throws
// Failure where neither of them says it, and of a workbook that is to go to standard output.
DocumentFormat document_format(const std::string& format, const std::string& file, DocumentFormat otherwise);

// Who may read a file that is written.
enum class Readers { owner, everybody };

// "" and "-" are standard output, as wide as the terminal.
void write_document(const report::Document& document, DocumentFormat format, const std::string& file,
                    Readers readers);

}  // namespace headway::tools
