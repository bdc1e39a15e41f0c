// What the records of reports show, as text: a line a record, to be read in a test.
#pragma once

#include "headway.h"
#include "scheme/pack_folder.h"
#include "scheme/report_records.h"
#include "scheme/task_pack.h"
#include "script/report_sources.h"

#include <fmt/format.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <variant>

namespace headway::test {

// "-" where nothing is recorded; what a list has, with commas.
inline std::string shown(const report::Datum& datum) {
    if (const auto* text = std::get_if<std::string>(&datum)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&datum)) return std::to_string(*number);
    if (const auto* truth = std::get_if<bool>(&datum)) return *truth ? "yes" : "no";
    if (const auto* day = std::get_if<Date>(&datum)) return iso(*day);
    if (const auto* pence = std::get_if<Pence>(&datum)) return std::to_string(pence->value) + "p";
    const auto* list = std::get_if<std::vector<std::string>>(&datum);
    if (list == nullptr) return "-";
    return fmt::format("[{}]", fmt::join(*list, ", "));
}

// The records of a scheme on a day.
class DayRecords {
  public:
    DayRecords(const Scheme& scheme, const Register& reg, const std::string& as_of)
        : DayRecords(scheme, reg, RecordsOrder{.as_of = *parse_date(as_of)}) {}
    DayRecords(const Scheme& scheme, const Register& reg, RecordsOrder order)
        : records_(scheme, reg, order) {}

    // "x1 active -", a line a record.
    std::string told(const std::string& source, std::initializer_list<const char*> columns) {
        const report::Records& records = records_.of(source);
        std::string out;
        for (std::size_t row = 0; row < records.size(); ++row) {
            std::string line;
            for (const char* column : columns)
                line += (line.empty() ? "" : " ") + shown(records.values(column)[row]);
            out += line + '\n';
        }
        return out;
    }
    // What one column says of the record whose first column is this id.
    std::string of(const std::string& source, const std::string& id, const std::string& column) {
        const report::Records& records = records_.of(source);
        const std::string key{report_source(source)->columns.front().name};
        for (std::size_t row = 0; row < records.size(); ++row)
            if (shown(records.values(key)[row]) == id) return shown(records.values(column)[row]);
        return "no such record";
    }

    ReportRecords& records() { return records_; }

  private:
    ReportRecords records_;
};

// The small pack of tasks (task_pack.h): first headships are supported for a year, with a meeting a term and
// a form of each side.
class RecordsPack {
  public:
    RecordsPack() {
        write_task_pack(pack_, R"(return tasks { roles = { officer = "the officer" }, soon = 14,
  task { id = "find", clause = "RUT-C2", each = "waiting appointment", who = "officer",
    says = "find a mentor", due = "starts_on" },
}
)");
        scheme_ = pack_.scheme();
    }
    const Scheme& scheme() const { return *scheme_; }

  private:
    PackFolder pack_;
    std::unique_ptr<Scheme> scheme_;
};

inline const Scheme& records_scheme() {
    static const RecordsPack pack;
    return pack.scheme();
}

}  // namespace headway::test
