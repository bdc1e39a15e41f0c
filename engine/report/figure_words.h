// What charts and timelines show, for those who read instead of looking: as tables, and as a sentence or two.
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>

namespace headway::report {

// "Meetings held (in hours)", where the numbers don't carry the unit themselves.
std::string caption_with_unit(const Chart& chart);

// A row a category, a column a series; "not known" where there is a gap.
Table table_of(const Chart& chart);
// A row a stretch, also of those that lie outside the timeline's days.
Table table_of(const Timeline& timeline);

// What a look at the picture tells: its kind, how much of what, the highest and the lowest or the first and
// last.
std::string gist_of(const Chart& chart);
std::string gist_of(const Timeline& timeline);

// "done", "open", "late"; "" of a plain one.
std::string_view state_words(Stretch::State state);
// A mark that tells states apart without colour: "✓", "○", "!"; "" of a plain one.
std::string_view state_sign(Stretch::State state);

// "5 September 2016 to 16 December 2016", or the one day.
std::string days_words(Date from, Date to);

// What stands where nothing can be drawn; "" where something can.
std::string nothing_to_show(const Chart& chart);
std::string nothing_to_show(const Timeline& timeline);

}  // namespace headway::report
