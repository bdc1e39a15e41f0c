// Which columns of Ofsted's files hold what: the names of every edition.
#pragma once

#include "register/sources/source_table.h"

#include <optional>
#include <vector>

namespace headway {

using SourceColumn = std::optional<std::size_t>;

// One graded inspection of a row.
struct InspectionColumns {
    SourceColumn date;
    SourceColumn urn;               // under which the school was inspected
    SourceColumn overall;           // section 5
    SourceColumn leadership;        // section 5
    SourceColumn category;          // of concern
    SourceColumn report_card;       // leadership and governance, since November 2025
    SourceColumn report_card_date;  // when that grade was given

    bool has_judgement() const { return overall || leadership || report_card; }
    bool is_only_report_card() const { return report_card && !overall && !leadership; }
};

struct OfstedColumns {
    explicit OfstedColumns(const SourceTable& table);

    SourceColumn urn;
    SourceColumn name;
    SourceColumn authority;
    SourceColumn phase;
    SourceColumn type;
    SourceColumn religious_character;
    SourceColumn admissions_policy;
    SourceColumn ungraded_date;

    // The graded inspections that a row of this edition tells: the latest, the latest before the report
    // cards, the one before. Only those with a date and a judgement.
    std::vector<InspectionColumns> inspections;

    bool know_schools() const { return name && authority; }
    bool know(SourceColumn InspectionColumns::*column) const;
};

// The names of the column that every edition has.
extern const ColumnNames ofsted_urn_names;

}  // namespace headway
