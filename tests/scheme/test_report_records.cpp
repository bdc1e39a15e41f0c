// Records of reports: that every column of the catalogue is there, of its kind; and what holds for all.
#include "scheme/report_rows.h"
#include "scheme/shipped.h"

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace headway;
using namespace headway::test;
using report::Datum;
using report::DatumKind;

namespace {

bool is_of_kind(const Datum& datum, DatumKind kind) {
    if (std::holds_alternative<std::monostate>(datum)) return true;
    switch (kind) {
        case DatumKind::text:
        case DatumKind::choice:
            return std::holds_alternative<std::string>(datum);
        case DatumKind::number:
            return std::holds_alternative<std::int64_t>(datum);
        case DatumKind::truth:
            return std::holds_alternative<bool>(datum);
        case DatumKind::date:
            return std::holds_alternative<Date>(datum);
        case DatumKind::money:
            return std::holds_alternative<Pence>(datum);
        case DatumKind::list:
        case DatumKind::choices:
            break;
    }
    return std::holds_alternative<std::vector<std::string>>(datum);
}

// Of a list that is closed, only its names may stand there.
bool is_in_list(const Datum& datum, const std::vector<std::string>& names) {
    const auto* text = std::get_if<std::string>(&datum);
    return names.empty() || text == nullptr || std::find(names.begin(), names.end(), *text) != names.end();
}

const std::vector<ChangeLine>& two_changes() {
    static const std::vector<ChangeLine> lines{{.number = 2,
                                                .at = "2016-09-30T08:00:00Z",
                                                .by = "eva",
                                                .action = "edit",
                                                .detail = "why",
                                                .hash = ""},
                                               {.number = 1,
                                                .at = "2016-09-01T08:00:00Z",
                                                .by = "eva",
                                                .action = "import",
                                                .detail = "",
                                                .hash = ""}};
    return lines;
}

// What is not as the catalogue says, a line each; the sources that had a record are added to `filled`.
std::string wrong_in(ReportRecords& asked, std::set<std::string_view>& filled) {
    std::string wrong;
    for (const ReportSource& source : report_sources()) {
        const report::Records& records = asked.of(source.name);
        if (records.size() > 0) filled.insert(source.name);
        for (const SourceColumn& column : source.columns) {
            const std::vector<Datum>& values = records.values(column.name);
            const std::vector<std::string> names = names_in(column);
            const bool is_right = std::all_of(values.begin(), values.end(), [&](const Datum& value) {
                return is_of_kind(value, column.kind) && is_in_list(value, names);
            });
            if (!is_right || values.size() != records.size())
                wrong += fmt::format("{}.{}\n", source.name, column.name);
        }
    }
    return wrong;
}

// Two partnerships of Rutland, whose calendar is recorded twice for one year.
Register with_two_calendars() {
    return rutland(R"("appointments":[
  {"id":"a1","person":"p2","urn":3,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"},
  {"id":"a2","person":"p2","urn":2,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"}],
"partnerships":[
  {"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-09-01","status":"active"},
  {"id":"x2","scheme":"rutland","appointment":"a2","mentor":"p1","from":"2016-09-01","status":"active"}],
"calendars":[
  {"local_authority":"Rutland","academic_year":"2016/17","terms":[
    {"name":"autumn","from":"2016-09-05","to":"2016-12-16"}]},
  {"local_authority":"Rutland","academic_year":"2016/17","terms":[
    {"name":"autumn","from":"2016-09-06","to":"2016-12-16"}]}])");
}

}  // namespace

TEST_CASE("every column of every source is found under each shipped scheme, and is what the catalogue says") {
    const Register& reg = sample_register();
    std::set<std::string_view> filled;
    for (const std::string& id : shipped_ids())
        for (const char* as_of : {"2016-10-01", "2017-03-01"}) {
            CAPTURE(id, as_of);
            ReportRecords asked{shipped_scheme(id),
                                reg,
                                {.as_of = *parse_date(as_of),
                                 .appointment = reg.appointment("a01"),
                                 .changes = &two_changes()}};
            CHECK(wrong_in(asked, filled).empty());
            CHECK(asked.problems().empty());
            CHECK_FALSE(asked.failure());
        }
    for (const ReportSource& source : report_sources()) {
        INFO(source.name << " has no record under any scheme");
        CHECK(filled.contains(source.name));
    }
}

TEST_CASE("a register without a row gives no records, but for what the pack itself says") {
    const ReadRegister empty = read_register("{}", "empty.json");
    REQUIRE(empty.reg);
    for (const std::string& id : shipped_ids()) {
        CAPTURE(id);
        std::set<std::string_view> filled;
        ReportRecords asked{shipped_scheme(id), *empty.reg, {.as_of = *parse_date("2016-10-01")}};
        CHECK(wrong_in(asked, filled).empty());
        for (const std::string_view source :
             {"clauses", "rounds", "funding", "funds", "funding_remarks", "tasks"})
            filled.erase(source);
        CHECK(filled.empty());
    }
}

TEST_CASE("a source is made once, and its columns carry the titles and names of the catalogue") {
    const Register reg = task_rutland();
    ReportRecords asked{records_scheme(), reg, {.as_of = *parse_date("2016-10-01")}};
    const report::Records& clauses = asked.of("clauses");
    CHECK(&asked.of("clauses") == &clauses);
    CHECK(clauses.column("force")->title == "Force");
    CHECK(clauses.column("force")->names == std::vector<std::string>{"must", "should", "may", "fact"});
    CHECK_THROWS_AS(asked.of("weather"), std::logic_error);
}

TEST_CASE("what leaves the schedules open is one problem, however many partnerships and sources it touches") {
    const Register reg = with_two_calendars();
    DayRecords day{records_scheme(), reg, "2017-01-10"};
    CHECK(day.records().problems().empty());
    CHECK(day.told("partnerships", {"partnership", "state"}) == "x1 active\nx2 active\n");
    CHECK(day.records().problems().empty());
    CHECK(day.told("partnerships", {"meetings_expected", "late_items"}) == "- -\n- -\n");
    CHECK(day.told("schedule", {"partnership"}).empty());
    CHECK(day.records().problems().size() == 1);
}
