// The records that a scheme's reports are made of: what each source of script/report_sources.h gives on a
// day. Internal to this room.
//
// A source is made when it is first asked for, its columns when they are; both are kept. It refers to the
// scheme and the register, which must outlive it.
#pragma once

#include "register/store.h"
#include "report/records.h"
#include "scheme/scheme.h"

#include <memory>
#include <optional>
#include <string_view>

namespace headway {

struct RecordsOrder {
    Date as_of;
    std::optional<Ref<Appointment>> appointment = std::nullopt;  // that the report is about: whose shortlist
    std::optional<Date> since = std::nullopt;          // of changes: the first day; all where not given
    const std::vector<ChangeLine>* changes = nullptr;  // the log's lines; null without a database
};

class ReportRecords {
  public:
    ReportRecords(const Scheme& scheme, const Register& reg, RecordsOrder order);
    ~ReportRecords();
    ReportRecords(const ReportRecords&) = delete;
    ReportRecords& operator=(const ReportRecords&) = delete;

    // The columns of the source of this name, which there is, in its order.
    const report::Records& of(std::string_view source);

    // What the register leaves open (no calendar for these days), each once: then nothing is to be told.
    // Grows with what is asked.
    const Problems& problems() const;
    // A rule in plain Lua failed.
    const std::optional<Problem>& failure() const;

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

}  // namespace headway
