// Records about appointments and partnerships: how far the support has come on a day.
#include "scheme/mentoring_county.h"
#include "scheme/report_rows.h"
#include "scheme/shipped.h"

#include <algorithm>

using namespace headway;
using namespace headway::test;

namespace {

std::string of_x1(const Register& reg, const std::string& day, const std::string& column) {
    return DayRecords{records_scheme(), reg, day}.of("partnerships", "x1", column);
}
std::string of_a1(const Register& reg, const std::string& day, const std::string& column) {
    return DayRecords{records_scheme(), reg, day}.of("appointments", "a1", column);
}

std::vector<std::string> ids_in_state(const Scheme& scheme, const Register& reg, Date day,
                                      const std::string& state) {
    ReportRecords asked{scheme, reg, {.as_of = day}};
    const report::Records& records = asked.of("appointments");
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < records.size(); ++row)
        if (shown(records.values("state")[row]) == state)
            ids.push_back(shown(records.values("appointment")[row]));
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string> ids_of(const Register& reg, const std::vector<Ref<Appointment>>& appointments) {
    std::vector<std::string> ids;
    for (const Ref<Appointment> appointment : appointments)
        ids.emplace_back(reg[appointment].id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

// Meetings and contacts of the partners x1, who began on 1 September 2016.
const std::string meetings = R"("meetings":[
  {"partnership":"x1","number":1,"held_on":"2016-09-20","minutes":90,"kind":"initial","place":"mentee_school"},
  {"partnership":"x1","number":2,"planned_on":"2017-01-20","held_on":"2017-01-27","minutes":60},
  {"partnership":"x1","number":3,"planned_on":"2017-05-02","place":"neutral"}])";
const std::string contacts = R"("contacts":[
  {"partnership":"x1","on":"2016-10-10","channel":"telephone"},{"partnership":"x1","on":"2016-11-30"}])";

}  // namespace

TEST_CASE(
    "an appointment is told from the day on which it is made, and is over after its last supported day") {
    const Register reg = task_rutland();
    CHECK(DayRecords{records_scheme(), reg, "2016-05-19"}.told("appointments", {"appointment"}).empty());
    CHECK(of_a1(reg, "2016-05-20", "state") == "waiting");
    CHECK(of_a1(reg, "2017-08-31", "state") == "waiting");
    CHECK(of_a1(reg, "2017-09-01", "state") == "over");
    CHECK(of_a1(partners(), "2017-08-31", "state") == "paired");
    CHECK(of_a1(partners(), "2017-09-01", "state") == "over");
}

TEST_CASE("an appointment is proposed for, paired, or waits again, by the partnerships of the day") {
    const auto state = [](const std::string& status, const std::string& day) {
        return of_a1(partners("", "\"status\":" + status), day, "state");
    };
    CHECK(state("\"active\"", "2016-08-31") == "waiting");
    CHECK(state("\"active\"", "2016-09-01") == "paired");
    CHECK(state("\"proposed\"", "2016-09-01") == "proposed");
    CHECK(state(R"("proposed","to":"2016-09-30")", "2016-09-30") == "proposed");
    CHECK(state(R"("proposed","to":"2016-09-30")", "2016-10-01") == "waiting");
    CHECK(state("\"not_working\"", "2016-09-01") == "waiting");
    CHECK(state(R"("ended","to":"2016-09-30")", "2016-09-30") == "paired");
    CHECK(state(R"("ended","to":"2016-09-30")", "2016-10-01") == "waiting");
}

TEST_CASE("an appointment that the scheme does not support, or may not, is told as that") {
    const auto state = [](const std::string& headship) {
        const Register reg = rutland(R"("appointments":[{"id":"a1","person":"p2","urn":3,"role":"headteacher",
  "appointed_on":"2016-05-20","starts_on":"2016-09-01")" +
                                     headship + "}]");
        return of_a1(reg, "2016-10-01", "state") + " " + of_a1(reg, "2016-10-01", "verdict");
    };
    CHECK(state(R"(,"headship":"first")") == "waiting eligible");
    CHECK(state(R"(,"headship":"second_or_later")") == "not_supported ineligible");
    CHECK(state("") == "undetermined undetermined");
}

TEST_CASE("whom an allocation finds waiting, and whom it can't tell of, the records do too") {
    for (const std::string& id : five_schemes())
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            CAPTURE(id, seed);
            const Date day = *parse_date("2016-10-01");
            const Register reg =
                random_pairs(seed,
                             {.scheme = id, .middle = day, .appointments = 8, .loose_ends = seed % 2 == 0})
                    .read();
            const Scheme& scheme = shipped_scheme(id);
            const WaitingAppointments found = appointments_that_wait(scheme, reg, day);
            CHECK(ids_in_state(scheme, reg, day, "waiting") == ids_of(reg, found.waiting));
            CHECK(ids_in_state(scheme, reg, day, "undetermined") == ids_of(reg, found.undetermined));
        }
}

TEST_CASE("the days to a mentor count to the first partnership that was more than proposed") {
    const auto with = [](const std::string& rows) { return task_rutland("\"partnerships\":[" + rows + "]"); };
    const auto row = [](const std::string& id, const std::string& status, const std::string& from,
                        const std::string& scheme = "rutland") {
        return partnership_row(id, "a1", "p1", status, ",\"from\":\"" + from + "\"", scheme);
    };
    const auto told = [](const Register& reg) {
        return DayRecords{records_scheme(), reg, "2016-12-01"}.told(
            "appointments", {"mentor", "paired_on", "days_to_pair", "before_start"});
    };
    CHECK(told(with("")) == "- - - -\n");
    CHECK(told(with(row("x1", "proposed", "2016-06-01"))) == "- - - -\n");
    CHECK(told(with(row("x1", "active", "2016-06-01", "kent"))) == "- - - -\n");
    CHECK(told(with(row("x1", "active", "2016-12-02"))) == "- - - -\n");
    CHECK(told(with(row("x1", "active", "2016-08-31"))) == "Amara Okafor 2016-08-31 103 yes\n");
    CHECK(told(with(row("x1", "active", "2016-09-01"))) == "Amara Okafor 2016-09-01 104 no\n");
    // The mentee had a mentor before the appointment was made.
    CHECK(told(with(row("x1", "active", "2016-05-18"))) == "Amara Okafor 2016-05-18 -2 yes\n");
    CHECK(told(with(row("x2", "active", "2016-10-01") + "," + row("x1", "not_working", "2016-06-01"))) ==
          "Amara Okafor 2016-06-01 12 yes\n");
}

TEST_CASE("an appointment's record has the role's level, its year and the school's challenges on the day") {
    const Register reg = rutland(R"("appointments":[
  {"id":"a1","person":"p1","urn":1,"role":"acting_headteacher","appointed_on":"2016-05-20","starts_on":"2016-08-31"},
  {"id":"a2","person":"p2","urn":2,"role":"support_staff","appointed_on":"2016-05-20","starts_on":"2016-09-01"}],
"circumstances":[{"urn":1,"kind":"finance","from":"2016-01-01","to":"2016-10-01"},
  {"urn":1,"kind":"staffing","from":"2016-10-02"},{"urn":1,"kind":"finance","from":"2016-02-01"}])");
    const auto told = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told("appointments",
                                                           {"appointment", "level", "year", "challenges"});
    };
    CHECK(told("2016-10-01") == "a1 head 2015/16 [finance]\na2 business_and_support 2016/17 []\n");
    CHECK(told("2016-10-02") == "a1 head 2015/16 [staffing, finance]\na2 business_and_support 2016/17 []\n");
}

TEST_CASE("a partnership is told from its first day, and its last day is the last on which it is active") {
    const Register reg =
        partners("", R"("status":"active","to":"2016-12-31","exception_reason":"nobody else")");
    CHECK(of_x1(reg, "2016-08-31", "state") == "no such record");
    CHECK(of_x1(reg, "2016-09-01", "state") == "active");
    CHECK(of_x1(reg, "2016-12-31", "state") == "active");
    CHECK(of_x1(reg, "2017-01-01", "state") == "ended");
    CHECK(of_x1(partners("", R"("status":"proposed")"), "2016-09-01", "state") == "proposed");
    CHECK(of_x1(partners("", R"("status":"ended")"), "2016-09-01", "state") == "ended");
    CHECK(of_x1(partners("", R"("status":"not_working","to":"2016-12-31")"), "2016-09-01", "state") ==
          "not_working");
    CHECK(of_x1(reg, "2016-09-01", "outside_guidelines") == "yes");
    CHECK(of_x1(reg, "2016-09-01", "exception_reason") == "nobody else");
    CHECK(of_a1(reg, "2016-09-01", "outside_guidelines") == "yes");
    CHECK(of_a1(reg, "2016-08-31", "outside_guidelines") == "no");
}

TEST_CASE("partnerships of another scheme, and all that belongs to them, are not told") {
    const Register reg =
        task_rutland("\"partnerships\":[" +
                     partnership_row("x1", "a1", "p1", "active", R"(,"from":"2016-09-01")", "kent") + "]," +
                     meetings + "," + contacts);
    DayRecords day{records_scheme(), reg, "2017-02-01"};
    for (const char* source : {"partnerships", "meetings", "contacts", "schedule"}) {
        CAPTURE(source);
        CHECK(day.told(source, {"partnership"}).empty());
    }
}

TEST_CASE(
    "a partnership's record counts what was held by the day, and its minutes as far as they are known") {
    const Register reg = partners(meetings + "," + contacts);
    const auto told = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told(
            "partnerships", {"meetings_held", "minutes", "contacts", "last_contact"});
    };
    CHECK(told("2016-09-19") == "0 - 0 -\n");
    CHECK(told("2016-09-20") == "1 90 0 2016-09-20\n");
    CHECK(told("2016-11-30") == "1 90 2 2016-11-30\n");
    CHECK(told("2017-01-26") == "1 90 2 2016-11-30\n");
    CHECK(told("2017-01-27") == "2 150 2 2017-01-27\n");
}

TEST_CASE(
    "meetings are expected once their window is over or they were held, and late while nobody held them") {
    // A meeting and a form of each side in every term; the autumn's end on 16 December.
    const auto told = [](const Register& reg, const std::string& day) {
        return of_x1(reg, day, "meetings_expected") + " " + of_x1(reg, day, "late_items");
    };
    CHECK(told(partners(), "2016-12-16") == "0 0");
    CHECK(told(partners(), "2016-12-17") == "1 3");
    CHECK(told(partners(meetings), "2016-09-20") == "1 0");
    CHECK(told(partners(meetings), "2016-12-17") == "1 2");
    CHECK(told(partners("", R"("status":"proposed")"), "2016-12-17") == "- -");
}

TEST_CASE("a partnership is quiet from the last contact or the first day of the support, while it goes on") {
    const Register reg = partners(contacts);
    const auto told = [](const Register& asked, const std::string& day) {
        return of_x1(asked, day, "quiet_since") + " " + of_x1(asked, day, "days_quiet");
    };
    CHECK(told(reg, "2016-10-09") == "2016-09-01 38");
    CHECK(told(reg, "2016-10-10") == "2016-10-10 0");
    CHECK(told(reg, "2016-12-01") == "2016-11-30 1");
    CHECK(told(partners(contacts, R"("status":"ended","to":"2016-12-01")"), "2016-12-01") == "2016-11-30 1");
    CHECK(told(partners(contacts, R"("status":"ended","to":"2016-12-01")"), "2016-12-02") == "- -");
    CHECK(told(partners("", R"("status":"proposed")"), "2016-12-01") == "- -");
    CHECK(told(partners(), "2017-09-01") == "- -");
}

TEST_CASE("a meeting is held from its day on, before that it is what the diary has") {
    const Register reg = partners(meetings);
    const auto told = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told(
            "meetings", {"number", "kind", "held", "held_on", "planned_on", "minutes", "place", "year"});
    };
    // Of the first nothing was in the diary.
    CHECK(told("2016-09-19") == "2 - no - 2017-01-20 - - 2016/17\n3 - no - 2017-05-02 - neutral 2016/17\n");
    CHECK(told("2017-01-27") ==
          "1 initial yes 2016-09-20 - 90 mentee_school 2016/17\n"
          "2 - yes 2017-01-27 2017-01-20 60 - 2016/17\n"
          "3 - no - 2017-05-02 - neutral 2016/17\n");
}

TEST_CASE("contacts and evaluation forms are told from their days on") {
    const Register reg =
        partners(contacts + R"(,"evaluations":[{"partnership":"x1","term":"autumn 2016","by":"mentee",
  "returned_on":"2016-12-12","meetings_held":1,"areas":["staffing","governance"]}])");
    DayRecords before{records_scheme(), reg, "2016-11-29"};
    CHECK(before.told("contacts", {"mentee", "mentor", "on", "channel"}) ==
          "Benedict Shaw Amara Okafor 2016-10-10 telephone\n");
    CHECK(DayRecords{records_scheme(), reg, "2016-11-30"}.told("contacts", {"on", "channel"}) ==
          "2016-10-10 telephone\n2016-11-30 -\n");
    CHECK(before.told("evaluations", {"partnership"}).empty());
    CHECK(DayRecords{records_scheme(), reg, "2016-12-12"}.told(
              "evaluations", {"term", "by", "returned_on", "meetings_held", "areas", "comments"}) ==
          "autumn 2016 mentee 2016-12-12 1 [staffing, governance] -\n");
}

TEST_CASE("the schedule's items are done, late, open or ahead, of partnerships that go on") {
    const Register reg = partners(meetings);
    const auto told = [](const Register& asked, const std::string& day) {
        std::string out;
        const std::string all =
            DayRecords{records_scheme(), asked, day}.told("schedule", {"what", "state", "done_on"});
        // The meetings' lines only.
        for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1)
            if (all.compare(at, 8, "meeting ") == 0) out += all.substr(at + 8, all.find('\n', at) - at - 7);
        return out;
    };
    CHECK(told(reg, "2016-10-01") == "done 2016-09-20\nahead -\nahead -\n");
    CHECK(told(partners(), "2016-10-01") == "open -\nahead -\nahead -\n");
    CHECK(told(partners(), "2017-01-04") == "late -\nopen -\nahead -\n");
    CHECK(told(partners("", R"("status":"proposed")"), "2016-10-01").empty());
    CHECK(told(partners("", R"("status":"not_working")"), "2016-10-01").empty());
}
