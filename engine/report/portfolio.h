// Several documents of one kind as one: what they tell in figures side by side, then each of them.
#pragma once

#include "report/document.h"

#include <string>
#include <utility>
#include <vector>

namespace headway::report {

// The name of each is how its column is headed, and the heading above its own part. Key figures of the same
// label stand in one row, in the order in which they come first; a chart below them compares those that are
// counts. Of each document follow its subtitle, its other blocks, and its foot.
Document portfolio(const std::string& title, const std::vector<std::pair<std::string, Document>>& documents);

}  // namespace headway::report
