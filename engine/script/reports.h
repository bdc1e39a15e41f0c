// What a pack's reports.lua states: which reports there are, and of which parts each is made.
//
// Parts say what is asked of the register (script/report_sources.h) and how it is shown; numbers may be
// parameters, which get their values on the day of the report (scheme/reports.h).
#pragma once

#include "report/records.h"
#include "script/definition.h"

namespace headway {

// A stretch of time around the day of the report.
enum class ReportWindow : std::uint8_t {
    academic_year,
    last_academic_year,
    next_academic_year,
    term,  // in which the day lies; in the holidays the one before them
    month,
    since  // from the day that the reader names to the day of the report
};
std::string_view name_of(ReportWindow window);

// What a column of a record must show.
struct ReportTest {
    enum class Kind : std::uint8_t {
        is,
        is_not,
        at_least,
        at_most,
        recorded,
        not_recorded,
        within,         // a window
        within_last,    // a date so long ago or less; the last day counts
        more_than_ago,  // a date longer ago
        ahead_by        // a date after the day of the report, so far ahead or less
    };
    std::string column;
    Kind kind = Kind::is;
    std::vector<Operand> values = {};
    ReportWindow window = ReportWindow::academic_year;
};

// Some of the records of a source.
struct ReportRows {
    std::string source;
    std::vector<ReportTest> tests = {};
    Place where = {};
};

struct ReportMeasure {
    std::string title;
    report::Measure::Kind kind = report::Measure::Kind::count;
    std::vector<ReportTest> only = {};
    std::string column = {};
};

struct ReportFigure {
    ReportMeasure measure;
    ReportRows rows;  // of a share: the whole
    ReportRows part;  // of a share
};

struct ReportOrdering {
    std::string column;
    bool largest_first = false;
};

struct ReportColumn {
    std::string name;
    std::string title;
};

struct ReportHeading {
    std::string text;
    std::vector<std::string> clauses = {};
};
struct ReportParagraph {
    std::string text;
    bool notice = false;  // what a reader must not miss
};
struct ReportFigures {
    std::vector<ReportFigure> figures;
};
// A table with a row for each record.
struct ReportListing {
    std::string caption;
    ReportRows rows;
    std::vector<ReportColumn> columns;
    std::vector<ReportOrdering> order = {};
    std::string otherwise = {};  // what is said where there are none
};
// A table with a row for each group of records.
struct ReportGrouping {
    std::string caption;
    ReportRows rows;
    std::string by;
    std::vector<ReportMeasure> measures;
    std::string otherwise = {};
};
struct ReportChart {
    std::string caption;
    report::Chart::Kind kind = report::Chart::Kind::bars;
    ReportRows rows;
    std::string by;
    std::string split = {};                    // a series for each value of this column; or
    std::vector<ReportMeasure> measures = {};  // one for each of these
    std::string unit = {};
    std::string otherwise = {};
};
struct ReportTimeline {
    std::string caption;
    ReportRows rows;
    std::string name;
    std::string from;
    std::string to;
    std::string says = {};
    std::string state = {};
    std::string otherwise = {};
};
// A form to be filled; `value` of a field is a text with {columns} of what the report is about.
struct ReportForm {
    std::string caption;
    std::vector<report::Field> fields;
};
struct ReportPart;
// The parts again for each group of the records: what they ask is limited to the group.
struct ReportEach {
    ReportRows rows;
    std::string by;
    std::vector<std::shared_ptr<const ReportPart>> parts;
    std::string otherwise = {};
    bool on_new_pages = false;
};
struct ReportNewPage {};

struct ReportPart {
    std::variant<ReportHeading, ReportParagraph, ReportFigures, ReportListing, ReportGrouping, ReportChart,
                 ReportTimeline, ReportForm, ReportEach, ReportNewPage>
        says;
    Place where;
};

// Which one of several the report is of, where the reader may choose: a round, a term.
struct ReportChoice {
    std::string column;
    ReportRows rows;
    std::string newest_by;  // a date: where nobody chooses, that of the newest record
};

struct ReportDefinition {
    std::string id;
    std::string title;
    std::string says;  // what it is for, in half a sentence
    std::vector<std::string> clauses;
    std::string about = {};  // "appointment", "partnership": the reader names one; or ""
    std::optional<ReportChoice> choice = std::nullopt;
    // For everyone to read: it shows nothing personal but the columns that are published, and no number of
    // fewer records than `smallest`.
    bool for_everyone = false;
    std::vector<std::string> publishes = {};
    std::optional<Operand> smallest = std::nullopt;
    std::vector<std::shared_ptr<const ReportPart>> parts = {};
    Place where = {};
};

struct ReportsDefinition {
    std::vector<std::shared_ptr<const ReportDefinition>> reports;  // in the pack's order
    std::vector<std::string> declarations;                         // the keys that their rows ask for
    const ReportDefinition* report(std::string_view id) const;
};

// The names that a text of a report may hold in braces: {as_of}; and of what the report is about: {mentee}.
std::vector<std::string> names_in_texts(const ReportDefinition& report);
// The names in braces that a text holds.
std::vector<std::string> names_in_braces(std::string_view text);

}  // namespace headway
