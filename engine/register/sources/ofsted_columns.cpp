#include "register/sources/ofsted_columns.h"

#include <algorithm>
#include <array>

namespace headway {

const ColumnNames ofsted_urn_names{"URN"};

namespace {

// A date that an inspection began comes first: every edition has it, so that one inspection has one date in
// all of them (ofsted.h).
struct InspectionNames {
    ColumnNames date, urn, overall, leadership, category, report_card, report_card_date;
};

// "Full inspection" until August 2024, then "graded inspection". The names without a word of the kind are as
// old as the files; "Rating" and "Inspection date" are those of tables of ratings.
const InspectionNames latest_names{
    .date = {"Inspection start date", "Inspection date", "Date of inspection", "Inspection end date"},
    .urn = {"URN at time of latest full inspection", "URN at time of latest graded inspection",
            "URN at time of inspection"},
    .overall = {"Overall effectiveness", "Overall effectiveness: how good is the school", "Rating",
                "Overall rating", "Ofsted rating"},
    .leadership = {"Effectiveness of leadership and management", "Leadership and management",
                   "The effectiveness of leadership and management",
                   "How effective is the leadership and management"},
    .category = {"Category of concern"},
    .report_card = {"Leadership and governance"},
    .report_card_date = {"Leadership and governance - date of judgement",
                         "Leadership and governance - date of grade"}};

// Since November 2025: the latest inspection before the report cards.
const InspectionNames latest_section_5_names{
    .date = {"Inspection start date of latest OEIF graded inspection"},
    .urn = {"URN at time of latest OEIF graded inspection"},
    .overall = {"Latest OEIF overall effectiveness"},
    .leadership = {"Latest OEIF effectiveness of leadership and management"},
    .category = {"Latest OEIF category of concern"},
    .report_card = {},
    .report_card_date = {}};

const InspectionNames previous_names{
    .date = {"Previous inspection start date", "Previous full inspection start date",
             "Previous graded inspection start date", "Previous full inspection date",
             "Previous inspection date", "Previous inspection end date"},
    .urn = {"URN at time of previous full inspection", "URN at time of previous graded inspection",
            "URN at time of previous inspection"},
    .overall = {"Previous full inspection overall effectiveness",
                "Previous graded inspection overall effectiveness",
                "Previous inspection overall effectiveness", "Previous overall effectiveness"},
    .leadership = {"Previous effectiveness of leadership and management",
                   "Previous leadership and management"},
    .category = {"Previous category of concern", "Previous full inspection category of concern"},
    .report_card = {},
    .report_card_date = {}};

// Visits that say whether the grades still hold: "short" until 2019, "section 8" until 2024.
const ColumnNames ungraded_date_names{"Date of latest ungraded inspection",
                                      "Date of latest section 8 inspection",
                                      "Date of latest short inspection", "Latest short inspection date"};

InspectionColumns columns_of_inspection(const SourceTable& table, const InspectionNames& names) {
    return {.date = table.column(names.date),
            .urn = table.column(names.urn),
            .overall = table.column(names.overall),
            .leadership = table.column(names.leadership),
            .category = table.column(names.category),
            .report_card = table.column(names.report_card),
            .report_card_date = table.column(names.report_card_date)};
}

}  // namespace

OfstedColumns::OfstedColumns(const SourceTable& table)
    : urn(table.column(ofsted_urn_names)),
      name(table.column({"School name"})),
      authority(table.column({"Local authority", "Local authority (name)", "LA (name)"})),
      phase(table.column({"Ofsted phase", "Phase"})),
      type(table.column({"Type of education", "School type"})),
      religious_character(table.column({"Designated religious character", "Religious character"})),
      admissions_policy(table.column({"Admissions policy"})),
      ungraded_date(table.column(ungraded_date_names)) {
    for (const auto* const names : {&latest_names, &latest_section_5_names, &previous_names}) {
        const InspectionColumns columns = columns_of_inspection(table, *names);
        if (columns.date && columns.has_judgement()) inspections.push_back(columns);
    }
}

bool OfstedColumns::know(SourceColumn InspectionColumns::*column) const {
    return std::any_of(inspections.begin(), inspections.end(),
                       [&](const InspectionColumns& columns) { return (columns.*column).has_value(); });
}

}  // namespace headway
