// Ofsted's grades and categories in the register's words.
//
// Each function gives "" where nothing was judged (NULL, 9, "Not judged", "Not applicable"), and hands on a
// text that it does not know as it stands, so that the reader of the document refuses it.
#pragma once

#include "base/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace headway {

// A grade of section 5: 1 to 4 or its words. Grade 3 was called satisfactory until 31 August 2012, and
// requires improvement from 1 September 2012 (Ofsted's School inspection handbook of that day); a word stays
// what the file says, since inspections begun before were published after. GIAS's "Special measures" and
// "Serious weaknesses" are inadequate.
std::string section_5_judgement(std::string_view text, std::optional<Date> inspected);

// A grade of a report card (since 10 November 2025).
std::string report_card_judgement(std::string_view text);

// SM, SWK, NTI, RSI or their words. "Requires significant improvement", the category beside special measures
// since November 2025, is the law's name (Education Act 2005, section 44) for what Ofsted called serious
// weaknesses before.
std::string category_of_concern(std::string_view text);

// The category that a rating names by itself: GIAS's "Special measures".
std::string category_of_rating(std::string_view text);

// The lesser of the two categories, to one of which a school judged inadequate on that day belongs: notice to
// improve until 31 August 2012, then serious weaknesses.
std::string_view lesser_category(std::optional<Date> inspected);

}  // namespace headway
