// The inspections that a source tells, each once.
#pragma once

#include "register/choices.h"
#include "register/sources/document_writer.h"
#include "register/sources/source_values.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace headway {

// What was judged, each value where it stands in the file; "" is: not judged.
struct SourceInspection {
    SourceValue urn;   // the place of the row's URN
    SourceValue date;  // ISO, or as the file has it where it is no date
    Framework framework = Framework::section_5;
    SourceValue overall;
    SourceValue leadership;
    SourceValue category;
};

// A school's inspection is known by its date. Told twice, it is one row, which has what either of them says;
// where they contradict each other the judgement is left out, since nobody here can know which is right, and
// what is missing is asked for.
class InspectionRows {
  public:
    void add(std::int64_t school, const SourceInspection& inspection);

    std::size_t repeated() const { return repeated_; }
    // A sentence for each judgement that was left out.
    const std::vector<std::string>& contradictions() const { return contradictions_; }

    void write(DocumentWriter& writer) const;

  private:
    struct Row {
        std::int64_t school = 0;
        SourceInspection inspection;
        bool contradicts_overall = false;
        bool contradicts_leadership = false;
    };
    void merge(Row& row, const SourceInspection& other);
    void merge_judgement(const Row& row, SourceValue& known, const SourceValue& other, bool& contradicts,
                         std::string_view what);

    std::vector<Row> rows_;
    std::map<std::pair<std::int64_t, std::string>, std::size_t> by_date_;
    std::vector<std::string> contradictions_;
    std::size_t repeated_ = 0;
};

}  // namespace headway
