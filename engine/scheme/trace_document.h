// The trace of a scheme as a page: the policy's words beside the rules that carry them out.
#pragma once

#include "report/document.h"
#include "scheme/scheme.h"

#include <optional>

namespace headway {

// Sections and clauses in the policy's order; tests where the scheme was loaded with them. The day is that of
// the handbook (scheme/handbook.h).
report::Document trace_document(const Scheme& scheme, std::optional<Date> day = std::nullopt);

// The day as of which pages about a pack speak: one that was given, else the edition's first day, else one
// before any change that a pack may date.
Date day_of_page(const Scheme& scheme, std::optional<Date> day);

}  // namespace headway
