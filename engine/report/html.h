// A document as one HTML file: no script, nothing from outside, light and dark, for the screen and for paper.
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>

namespace headway::report {

std::string html_of(const Document& document);

// & < > " ' as entities; characters that no page may hold are left out.
std::string escaped_html(std::string_view text);

}  // namespace headway::report
