// How stretches of days read in a sentence.
#pragma once

#include "base/date.h"

#include <string>
#include <string_view>

namespace headway {

// "12 to 23 September 2016", "5 September to 16 December 2016"; one day is "16 December 2016".
std::string in_words(DayRange days);

// The same of any two texts: what both end in is said once, and alike ones are one.
std::string from_to(std::string_view first, std::string_view last);

}  // namespace headway
