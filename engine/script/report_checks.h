// What must hold of a report as a whole, told at the line of the part that breaks it. Internal to this room.
#pragma once

#include "script/reports.h"

namespace headway {

// That its texts name what there is, that each part can be limited to what the report and its groups are
// about, and that a report for everyone shows nothing of somebody.
Problems problems_of(const ReportDefinition& report);

}  // namespace headway
