// From records to the rows of a timeline. Internal to this room.
#pragma once

#include "report/records.h"
#include "script/reports.h"

namespace headway {

// A row for each name, in the order of the records; where stretches of one name overlap, a further row below
// it. What has no first day is left out; what has no last day goes on to the day of the report.
std::vector<report::TimelineRow> timeline_rows(const ReportTimeline& timeline, const report::Records& records,
                                               const report::Rows& rows, Date today);

// From the first day of the month in which it begins to the last of that in which it ends.
void fit(report::Timeline& timeline);

}  // namespace headway
