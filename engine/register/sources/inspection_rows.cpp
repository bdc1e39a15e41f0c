#include "register/sources/inspection_rows.h"

#include "base/text.h"

#include <fmt/format.h>

namespace headway {

void InspectionRows::add(std::int64_t school, const SourceInspection& inspection) {
    const auto [known, is_new] = by_date_.try_emplace({school, inspection.date.text}, rows_.size());
    if (is_new) {
        rows_.push_back({school, inspection});
        return;
    }
    ++repeated_;
    merge(rows_[known->second], inspection);
}

void InspectionRows::merge(Row& row, const SourceInspection& other) {
    SourceInspection& known = row.inspection;
    if (known.framework != other.framework)
        return;  // the grades of one say nothing on the scale of the other
    merge_judgement(row, known.overall, other.overall, row.contradicts_overall, "overall effectiveness");
    merge_judgement(row, known.leadership, other.leadership, row.contradicts_leadership,
                    "leadership and management");
    if (known.category.text.empty()) known.category = other.category;
}

void InspectionRows::merge_judgement(const Row& row, SourceValue& known, const SourceValue& other,
                                     bool& contradicts, std::string_view what) {
    if (contradicts || other.text.empty() || other.text == known.text) return;
    if (known.text.empty()) {
        known = other;
        return;
    }
    contradictions_.push_back(
        fmt::format("{} of school {} on {} is {} in line {} and {} in line {}; it was left out", what,
                    row.school, printable(row.inspection.date.text), printable(spaced(known.text)),
                    known.line, printable(spaced(other.text)), other.line));
    contradicts = true;
    known.text.clear();
}

void InspectionRows::write(DocumentWriter& writer) const {
    for (const Row& row : rows_) {
        const SourceInspection& inspection = row.inspection;
        writer.begin_row(inspection.urn);
        writer.urn("urn", inspection.urn.with(std::to_string(row.school)));
        writer.text("date", inspection.date);
        writer.text("framework", inspection.date.with(name_of(inspection.framework)));
        writer.text_if_any("overall_effectiveness", inspection.overall);
        writer.text_if_any("leadership_and_management", inspection.leadership);
        writer.text_if_any("category_of_concern", inspection.category);
    }
}

}  // namespace headway
