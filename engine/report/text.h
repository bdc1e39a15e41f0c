// A document as plain text, for a terminal or a letter.
#pragma once

#include "report/document.h"

#include <string>

namespace headway::report {

// In lines of at most so many columns, as far as words can be parted.
std::string text_of(const Document& document, std::size_t width);

}  // namespace headway::report
