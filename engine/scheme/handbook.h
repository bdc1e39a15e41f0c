// The handbook of a scheme: what its pack says, as a page for mentors, mentees and governors.
//
// All of it comes from the pack, so it can't say anything else than what the rules do. A document, to be
// written as HTML, Markdown or text (report/html.h, report/markdown.h, report/text.h).
#pragma once

#include "report/document.h"
#include "scheme/scheme.h"

#include <optional>

namespace headway {

// Parameters have their value on the day; where none is given, on the edition's first day, so that the page
// says the same whenever it is made. A pack without a first day has the values from before any change.
report::Document handbook(const Scheme& scheme, std::optional<Date> day = std::nullopt);

}  // namespace headway
