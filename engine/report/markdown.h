// A document as Markdown, as GitHub reads it.
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>

namespace headway::report {

std::string markdown_of(const Document& document);

// With every character that Markdown would take for its own marked as none.
std::string escaped_markdown(std::string_view text);

}  // namespace headway::report
