// What a report can ask for: sources of records, each with the columns that it has. One table for the words
// of packs, the guide, the editors' annotations, and the records themselves (scheme/report_records.h).
#pragma once

#include "report/records.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

struct SourceColumn {
    std::string_view name;
    report::DatumKind kind;
    std::string_view title;    // as the head of a column: "Days until paired"
    std::string_view meaning;  // "" where the title says it
    // Whether it tells of somebody: a name, an id, a school by which its head is known, what somebody wrote.
    // A report for everyone shows it only where the pack says that it is published.
    bool personal = false;
    // Of a choice whose list is closed: the names, with a blank between them.
    std::string_view names = {};
};

struct ReportSource {
    std::string_view name;
    std::string_view meaning;  // "a record for each …"
    std::vector<SourceColumn> columns;

    const SourceColumn* column(std::string_view named) const;
};

// The column of what somebody has stated, whose names are the pack's declarations.
inline constexpr std::string_view declared_column = "declared";

// In the order in which the guide tells of them.
std::span<const ReportSource> report_sources();
const ReportSource* report_source(std::string_view name);

// What a report may be about, one of them: "appointment" and "partnership". The source whose column of that
// name tells them apart, null where there is no such thing.
const ReportSource* source_of_subject(std::string_view subject);

// The names of a closed list; empty where the list is open.
std::vector<std::string> names_in(const SourceColumn& column);

}  // namespace headway
