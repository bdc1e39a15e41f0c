// How commands write documents: as HTML, Markdown or text, to a file or to standard output.
#pragma once

#include "headway.h"

#include <string>

namespace headway::tools {

enum class PageFormat { html, markdown, text };

// By --format where it is given, else by the file's ending; text for standard output. Throws Failure where
// neither of them says it.
PageFormat page_format(const std::string& format, const std::string& file);

// "" is standard output, as wide as the terminal.
void write_page(const report::Document& document, PageFormat format, const std::string& file);

}  // namespace headway::tools
