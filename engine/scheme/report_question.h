// What a report asks, with its words made into values of the day: the rows that a part shows. Internal to
// this room.
#pragma once

#include "scheme/report_records.h"
#include "scheme/reports.h"
#include "script/report_sources.h"

#include <set>

namespace headway {

// Which rows, of which records.
struct AskedRows {
    const report::Records* records = nullptr;
    report::Rows rows;
};

class ReportQuestion {
  public:
    ReportQuestion(const Scheme& scheme, const Register& reg, const ReportDefinition& report,
                   const ReportOrder& order);

    AskedRows rows(const ReportRows& asked);
    report::Measure measure(const ReportRows& asked, const ReportMeasure& measure);

    // From here on only records of this group; until leave(), which ends the last one.
    void enter(const std::string& column, report::Datum value);
    void leave() { groups_.pop_back(); }

    // The text with what its names in braces stand for.
    std::string filled(const std::string& text);
    // A number of the pack on the day.
    std::int64_t number(const Operand& operand) const;
    const std::string& chosen() const { return chosen_; }
    Date as_of() const { return order_.as_of; }

    Problems problems() const;
    const std::optional<Problem>& failure() const { return records_.failure(); }

  private:
    using Tests = std::vector<report::RecordTest>;

    void find_subject();
    void find_choice();
    void check_only();
    Tests tests(const ReportSource& source, const std::vector<ReportTest>& asked) const;
    void add_tests(const ReportSource& source, const ReportTest& asked, Tests& tests) const;
    Tests scope(const ReportSource& source, bool chosen) const;
    DayRange window(ReportWindow window) const;
    DayRange term() const;
    std::string named(const std::string& name);

    const Scheme& scheme_;
    const Register& reg_;
    const ReportDefinition& report_;
    const ReportOrder& order_;
    std::optional<Ref<Appointment>> appointment_;
    ReportRecords records_;
    std::string chosen_;
    std::vector<std::pair<std::string, report::Datum>> groups_;
    Problems problems_;
};

}  // namespace headway
