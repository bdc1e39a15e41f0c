// Reports: what a pack's reports.lua declares, made of the register on a day as a document to be rendered.
//
//   const ReportDefinition* report = scheme.definition().reports->report("annual_evaluation");
//   ReportOutcome made = report_of(scheme, reg, *report, {.as_of = day});
//   if (!made.document) …                                  // made.failure of the pack, else made.problems
//   report::html_of(*made.document);                       // or text_of, csv_of, xlsx_of, json_of
//
// What the reader gets wrong (no such appointment, nothing to choose from) and what the register leaves open
// (no calendar) are problems: then there is no document. A report costs what it asks: a source is made once,
// and only the columns that are shown.
#pragma once

#include "register/store.h"
#include "report/document.h"
#include "scheme/scheme.h"
#include "script/reports.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace headway {

struct ReportOrder {
    Date as_of;
    std::string about = {};   // the id of what the report is about, where it is about one
    std::string chosen = {};  // of what the reader may choose (ReportDefinition::choice); "": the newest
    // Only records that show this value, of the sources that have the column; not of a report for everyone.
    std::vector<std::pair<std::string, std::string>> only = {};
    std::optional<Date> since = std::nullopt;          // the first day of changes
    const std::vector<ChangeLine>* changes = nullptr;  // the database's log; null where there is none
};

struct ReportOutcome {
    std::optional<report::Document> document;
    Problems problems;
    std::optional<Problem> failure;
};

// One of the scheme's reports.
ReportOutcome report_of(const Scheme& scheme, const Register& reg, const ReportDefinition& report,
                        const ReportOrder& order);

// The scheme's reports:
// {"scheme":…,"report":…,"title":…,"says":…,"clause":…,"about":…,"choose":…,"audience":…}, with commas
// between them; about and choose are null where there is nothing to say.
std::string reports_json(const Scheme& scheme);

// Whether the report asks for this source, in any of its parts: "changes" needs a database.
bool asks_for(const ReportDefinition& report, std::string_view source);

}  // namespace headway
