// Records about people: candidates, applications, the register of mentors and training.
#include "scheme/report_rows.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Rutland with posts as given; p1 and p2 are its people.
Register with_posts(const std::string& posts, const std::string& more = "") {
    return rutland("\"posts\":[" + posts + "]" + (more.empty() ? "" : "," + more));
}

const std::string head_of_oakham = R"({"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"})";

std::string declared(const std::string& day, const std::string& rows) {
    const Register reg = with_posts(head_of_oakham, R"("mentors":[
  {"person":"p1","scheme":"rutland","status":"approved","from":"2015-09-01"}],"declarations":[)" +
                                                        rows + "]");
    return DayRecords{records_scheme(), reg, day}.of("mentors", "p1", "declared");
}

std::string row_of_p1(const std::string& key, const std::string& value, const std::string& made_on,
                      const std::string& scheme = "rutland") {
    return fmt::format(R"({{"person":"p1","scheme":"{}","key":"{}","value":{},"made_on":"{}"}})", scheme, key,
                       value, made_on);
}

}  // namespace

TEST_CASE("a candidate's record names what is not met by its clauses and in words, and says why") {
    const Register reg = with_posts(head_of_oakham);
    DayRecords day{records_scheme(), reg, "2016-10-01"};
    CHECK(day.told("candidates", {"candidate", "verdict", "not_met", "unknown", "missing"}) ==
          "p1 eligible [] [] []\np2 ineligible [RUT-C1 headteacher] [] []\n");
    CHECK(day.of("candidates", "p1", "reasons") == "[]");
    CHECK_THAT(day.of("candidates", "p2", "reasons"), Contains("Benedict Shaw is not"));
}

TEST_CASE("of a criterion that is not known a candidate's record says what would settle it") {
    PackFolder pack;
    pack.require("person.school.latest_inspection.overall_effectiveness:at_least \"good\"");
    const auto scheme = pack.scheme();
    const Register reg = with_posts(head_of_oakham);
    DayRecords day{*scheme, reg, "2016-10-01"};
    CHECK(day.of("candidates", "p1", "verdict") == "undetermined");
    CHECK(day.of("candidates", "p1", "not_met") == "[]");
    CHECK(day.of("candidates", "p1", "unknown") == "[RUT-C1 it]");
    CHECK_THAT(day.of("candidates", "p1", "missing"), Contains("the latest Ofsted judgement"));
}

TEST_CASE("criteria that only advise are not listed, because they don't decide") {
    PackFolder pack;
    pack.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "eligibility", force = "should", says = "A mentor is a headteacher." },
})");
    pack.require("person.is_headteacher");
    const auto scheme = pack.scheme();
    const Register reg = with_posts(head_of_oakham);
    DayRecords day{*scheme, reg, "2016-10-01"};
    CHECK(day.told("candidates", {"candidate", "verdict", "not_met", "reasons"}) ==
          "p1 eligible [] []\np2 eligible [] []\n");
}

TEST_CASE("a candidate's school is that of the headship held on the day, of a retired head the last one") {
    const Register reg =
        with_posts(R"({"person":"p1","urn":1,"role":"headteacher","from":"2005-09-01","to":"2012-08-31"},
{"person":"p1","urn":2,"role":"headteacher","from":"2012-09-01","to":"2016-12-31"},
{"person":"p2","urn":3,"role":"deputy_headteacher","from":"2010-09-01"})");
    const auto school = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.of("candidates", "p1", "school");
    };
    CHECK(school("2005-08-31") == "-");
    CHECK(school("2012-08-31") == "Oakham Primary School");
    CHECK(school("2012-09-01") == "Uppingham Primary School");
    CHECK(school("2016-12-31") == "Uppingham Primary School");
    CHECK(school("2020-01-01") == "Uppingham Primary School");
    CHECK(DayRecords{records_scheme(), reg, "2016-10-01"}.of("candidates", "p2", "school") == "-");
}

TEST_CASE("an acting head's school is theirs where the pack counts acting headship") {
    const Register reg =
        with_posts(R"({"person":"p1","urn":1,"role":"acting_headteacher","from":"2010-09-01"})");
    CHECK(DayRecords{records_scheme(), reg, "2016-10-01"}.of("candidates", "p1", "school") == "-");
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "acting_headship_counts", true, unit = "yes or no", meaning = "whether acting heads are heads", clause = "RUT-C1" },
})");
    const auto scheme = pack.scheme();
    CHECK(DayRecords{*scheme, reg, "2016-10-01"}.of("candidates", "p1", "school") == "Oakham Primary School");
}

TEST_CASE("a candidate's status and newest application are those of this scheme, by the day") {
    const Register reg = with_posts(head_of_oakham, R"("mentors":[
  {"person":"p1","scheme":"kent","status":"approved","from":"2014-09-01"},
  {"person":"p1","scheme":"rutland","status":"approved","from":"2015-09-01","to":"2016-08-31"}],
"applications":[
  {"id":"ap1","person":"p1","scheme":"rutland","round":"one","submitted_on":"2015-03-01"},
  {"id":"ap2","person":"p1","scheme":"kent","round":"one","submitted_on":"2015-05-01"},
  {"id":"ap3","person":"p1","scheme":"rutland","round":"two","submitted_on":"2016-03-01"}])");
    const auto told = [&](const std::string& day, const std::string& column) {
        return DayRecords{records_scheme(), reg, day}.of("candidates", "p1", column);
    };
    CHECK(told("2015-08-31", "status") == "-");
    CHECK(told("2016-08-31", "status") == "approved");
    CHECK(told("2016-09-01", "status") == "-");
    CHECK(told("2015-02-28", "applied_on") == "-");
    CHECK(told("2016-02-29", "applied_on") == "2015-03-01");
    CHECK(told("2016-03-01", "applied_on") == "2016-03-01");
}

TEST_CASE("an application shows the last decision of the panel by the day, and who recommends") {
    const Register reg = with_posts(head_of_oakham, R"("applications":[
  {"id":"ap1","person":"p1","scheme":"rutland","round":"spring 2016","submitted_on":"2016-03-01"},
  {"id":"ap2","person":"p2","scheme":"kent","round":"spring 2016","submitted_on":"2016-03-01"}],
"panel_decisions":[
  {"application":"ap1","date":"2016-04-01","outcome":"deferred","reason":"no reference"},
  {"application":"ap1","date":"2016-05-01","outcome":"appointed",
   "members":[{"name":"Ada Low","represents":"the heads"},{"name":"Ben Hall"}]}],
"recommendations":[
  {"person":"p1","scheme":"rutland","by_role":"chair_of_governors","given_on":"2016-04-10"},
  {"person":"p1","scheme":"rutland","by_role":"chair_of_governors","given_on":"2016-04-11"},
  {"person":"p1","scheme":"rutland","by_role":"local_authority_officer","given_on":"2016-04-12","supportive":false},
  {"person":"p1","scheme":"kent","by_role":"diocese","given_on":"2016-04-12"}])");
    const auto told = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told(
            "applications",
            {"application", "outcome", "decided_on", "decision_reason", "panel", "references"});
    };
    CHECK(told("2016-02-29").empty());
    CHECK(told("2016-03-31") == "ap1 - - - - []\n");
    CHECK(told("2016-04-01") == "ap1 deferred 2016-04-01 no reference [] []\n");
    CHECK(told("2016-05-01") ==
          "ap1 appointed 2016-05-01 - [Ada Low (the heads), Ben Hall] [chair_of_governors]\n");
    CHECK(DayRecords{records_scheme(), reg, "2016-05-01"}.told(
              "applications", {"candidate", "verdict", "not_met"}) == "p1 eligible []\n");
}

TEST_CASE("of what a mentor declared the newest counts for each key, and only what is true is listed") {
    const std::string once = row_of_p1("trained", "true", "2016-01-01");
    CHECK(declared("2015-12-31", once) == "[]");
    CHECK(declared("2016-01-01", once) == "[trained]");
    CHECK(declared("2016-10-01", once + "," + row_of_p1("able", "true", "2016-02-01")) == "[able, trained]");
    const std::string taken_back = once + "," + row_of_p1("trained", "false", "2016-06-01");
    CHECK(declared("2016-05-31", taken_back) == "[trained]");
    CHECK(declared("2016-06-01", taken_back) == "[]");
    CHECK(declared("2016-10-01", row_of_p1("trained", "false", "2016-06-01") + "," + once) == "[]");
    CHECK(declared("2016-10-01", row_of_p1("trained", "true", "2016-01-01", "kent")) == "[]");
    CHECK(declared("2016-10-01", row_of_p1("meetings", "4", "2016-01-01")) == "[]");
}

TEST_CASE("a mentor's record counts mentees and places on the day, and names whom the mentor supports") {
    const Register active = partners("", R"("status":"active","to":"2016-12-31")");
    const auto told = [&](const Register& reg, const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told(
            "mentors", {"candidate", "status", "since", "capacity", "mentees", "free", "supports"});
    };
    CHECK(told(active, "2015-08-31").empty());
    CHECK(told(active, "2016-08-31") == "p1 approved 2015-09-01 1 0 1 []\n");
    CHECK(told(active, "2016-12-31") == "p1 approved 2015-09-01 1 1 0 [Benedict Shaw]\n");
    CHECK(told(active, "2017-01-01") == "p1 approved 2015-09-01 1 0 1 []\n");
    CHECK(told(partners("", R"("status":"proposed")"), "2016-10-01") == "p1 approved 2015-09-01 1 0 1 []\n");
    const Register back = with_posts(head_of_oakham, R"("mentors":[
  {"person":"p1","scheme":"rutland","status":"stepped_back","from":"2015-09-01"}])");
    CHECK(told(back, "2016-10-01") == "p1 stepped_back 2015-09-01 1 0 0 []\n");
}

TEST_CASE("training is told from the day it was completed, each course of a mentor once") {
    const Register reg = task_rutland(R"("training":[
  {"person":"p1","course":"induction","provider":"teaching_school","completed_on":"2015-06-01"},
  {"person":"p1","course":"induction","provider":"other","completed_on":"2016-06-01"},
  {"person":"p2","course":"mentor_training","provider":"local_authority","completed_on":"2016-11-01"}])");
    DayRecords october{records_scheme(), reg, "2016-10-31"};
    CHECK(october.told("training", {"name", "course", "provider", "completed_on", "status"}) ==
          "Amara Okafor induction teaching_school 2015-06-01 approved\n"
          "Amara Okafor induction other 2016-06-01 approved\n");
    CHECK(october.of("mentors", "p1", "training") == "[induction]");
    CHECK(october.of("mentors", "p1", "offers") == "[a week]");
    CHECK(DayRecords{records_scheme(), reg, "2016-11-01"}.told("training", {"status"}) ==
          "approved\napproved\n-\n");
}
