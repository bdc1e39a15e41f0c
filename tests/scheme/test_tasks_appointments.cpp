// Tasks about appointments and about mentors, applicants and those who are deployed, on both sides of each
// edge.
#include "scheme/task_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

TEST_CASE("an appointment waits from the day on which it is made until its support is over") {
    const TaskPack pack{
        R"(each = "waiting appointment", who = "officer", says = "find one", due = "starts_on")"};
    const Register reg = task_rutland();
    CHECK(pack.told(reg, "2016-05-19").empty());
    CHECK(pack.told(reg, "2016-05-20") == "now officer a1 2016-09-01\n");
    CHECK(pack.told(reg, "2016-09-01") == "now officer a1 2016-09-01\n");
    CHECK(pack.told(reg, "2016-09-02") == "late officer a1 2016-09-01\n");
    CHECK(pack.told(reg, "2017-08-31") == "late officer a1 2016-09-01\n");
    CHECK(pack.told(reg, "2017-09-01").empty());
}

TEST_CASE("an appointment with a mentor, or with one proposed, does not wait") {
    const TaskPack pack{R"(each = "waiting appointment", who = "officer", says = "find one")"};
    CHECK(pack.told(partners(), "2016-10-01").empty());
    CHECK(pack.told(partners("", R"("status":"proposed")"), "2016-10-01").empty());
    CHECK(pack.told(partners("", R"("status":"not_working")"), "2016-10-01") ==
          "now officer a1 2016-10-01\n");
    CHECK(pack.told(partners("", R"("status":"ended","to":"2016-09-30")"), "2016-09-30").empty());
    CHECK(pack.told(partners("", R"("status":"ended","to":"2016-09-30")"), "2016-10-01") ==
          "now officer a1 2016-10-01\n");
}

TEST_CASE("who has lost a mentor waits from the day after, not since the appointment") {
    const TaskPack pack{
        R"(each = "waiting appointment", who = "officer", says = "find one", due = "starts_on")"};
    const Register ended = partners("", R"("status":"ended","to":"2016-11-30")");
    CHECK(pack.told(ended, "2016-12-01") == "now officer a1 2016-12-01\n");
    CHECK(pack.told(ended, "2016-12-02") == "late officer a1 2016-12-01\n");
    CHECK_THAT(pack.reason(ended, "2016-12-02"), Contains("has had no mentor since 1 December 2016"));
}

TEST_CASE("a task is told soon, opens, is due, is late and closes on its days") {
    const TaskPack pack{R"(each = "waiting appointment", who = "officer", says = "find one",
      opens = { days = 7, before = "starts_on" }, due = { days = 3, before = "starts_on" },
      closes = { days = 10, after = "starts_on" })",
                        "parameter \"two_weeks\""};
    const Register reg = task_rutland();
    CHECK(pack.told(reg, "2016-08-10").empty());
    CHECK(pack.told(reg, "2016-08-11") == "soon officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-08-24") == "soon officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-08-25") == "now officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-08-29") == "now officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-08-30") == "late officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-09-10") == "late officer a1 2016-08-29\n");
    CHECK(pack.told(reg, "2016-09-11").empty());
}

TEST_CASE("a distance of months is counted as a calendar does, a parameter's value is that of the day") {
    const TaskPack months{R"(each = "waiting appointment", who = "officer", says = "find one",
      due = { months = parameter "a_month", before = "starts_on" })"};
    CHECK(months.told(task_rutland(), "2016-06-01") == "now officer a1 2016-08-01\n");
    const TaskPack days{R"(each = "waiting appointment", who = "officer", says = "find one",
      due = { days = parameter "two_weeks", after = "starts_on" })"};
    CHECK(days.told(task_rutland(), "2016-12-31") == "late officer a1 2016-09-15\n");
    CHECK(days.told(task_rutland(), "2017-01-01") == "late officer a1 2016-09-22\n");
}

TEST_CASE("a task that opens and has no day is due when it opens, and never late") {
    const TaskPack pack{R"(each = "waiting appointment", who = "mentee", says = "ask", opens = "starts_on")",
                        "30"};
    const Register reg = task_rutland();
    CHECK(pack.told(reg, "2016-08-01").empty());
    CHECK(pack.told(reg, "2016-08-02") == "soon mentee a1 2016-09-01\n");
    CHECK(pack.told(reg, "2016-09-01") == "now mentee a1 2016-09-01\n");
    CHECK(pack.told(reg, "2016-11-01") == "now mentee a1 2016-11-01\n");
}

TEST_CASE("a task's own soon takes the place of the pack's") {
    const TaskPack pack{
        R"(each = "waiting appointment", who = "mentee", says = "ask", opens = "starts_on", soon = 2)", "30"};
    CHECK(pack.told(task_rutland(), "2016-08-29").empty());
    CHECK(pack.told(task_rutland(), "2016-08-30") == "soon mentee a1 2016-09-01\n");
}

TEST_CASE("the reason names the person, the post and the day, and what to do") {
    const TaskPack pack{R"(each = "waiting appointment", who = "officer", says = "find one")"};
    CHECK(pack.reason(task_rutland(), "2016-06-01") ==
          "Benedict Shaw, appointed on 20 May 2016 as headteacher of Ketton Primary School from 1 September "
          "2016, "
          "has no mentor: find one.");
    CHECK(pack.reason(task_rutland(), "2016-10-01") ==
          "Benedict Shaw, headteacher of Ketton Primary School since 1 September 2016, has no mentor: find "
          "one.");
}

TEST_CASE("a task is only for those who are known to meet its condition") {
    const auto told = [](const std::string& condition) {
        return TaskPack{R"(each = "waiting appointment", who = "officer", says = "find one", only_for = )" +
                        condition}
            .told(task_rutland(), "2016-10-01");
    };
    CHECK_FALSE(told(R"(appointment.role:is "headteacher")").empty());
    CHECK(told(R"(appointment.role:is "deputy_headteacher")").empty());
    CHECK(told("appointment.new_to_authority").empty());  // nobody knows
}

TEST_CASE("an appointment of which evidence is missing is unsettled, and the reason says what is missing") {
    const TaskPack pack{R"(each = "unsettled appointment", who = "officer", says = "ask")"};
    CHECK(pack.told(task_rutland(), "2016-10-01").empty());
    const Register reg = rutland(R"("appointments":[{"id":"a1","person":"p2","urn":3,"role":"headteacher",
"appointed_on":"2016-05-20","starts_on":"2016-09-01"}])");
    CHECK(pack.told(reg, "2016-10-01") == "now officer a1 2016-10-01\n");
    CHECK_THAT(pack.reason(reg, "2016-10-01"), Contains("Benedict Shaw") && Contains("headship"));
}

TEST_CASE("each approved mentor has a mentor's task, and the condition says why") {
    const TaskPack pack{R"(each = "mentor", who = "mentor", says = "step back",
      only_for = any_school { school.has_circumstance { kind = "vulnerable" } })"};
    CHECK(pack.told(task_rutland(), "2016-10-01").empty());
    const Register reg = task_rutland(
        R"("circumstances":[{"urn":1,"kind":"vulnerable","from":"2016-09-12","to":"2016-12-31"}])");
    CHECK(pack.told(reg, "2016-09-11").empty());
    CHECK(pack.told(reg, "2016-09-12") == "now mentor p1 2016-09-12\n");
    CHECK(pack.told(reg, "2016-12-31") == "now mentor p1 2016-12-31\n");
    CHECK(pack.told(reg, "2017-01-01").empty());
    CHECK_THAT(pack.reason(reg, "2016-10-01"), Contains("Amara Okafor is an approved mentor, and") &&
                                                   Contains("Oakham") && Contains("vulnerable") &&
                                                   Contains(": step back."));
}

TEST_CASE("each offer of training is a task with its own clauses, and `of` picks one") {
    const TaskPack all{R"(each = "offered training", who = "officer", says = "arrange it")"};
    CHECK(all.told(task_rutland(), "2016-10-01") == "now officer p1 2016-10-01\nnow officer p1 2016-10-01\n");
    const TaskPack one{R"(each = "offered training", of = "week", who = "officer", says = "arrange it")"};
    CHECK_THAT(one.reason(task_rutland(), "2016-10-01"), Contains("Amara Okafor") && Contains("a week"));
    const Register trained = task_rutland(
        R"("training":[{"person":"p1","course":"mentor_training","provider":"other","completed_on":"2016-10-01"}])");
    CHECK(one.told(trained, "2016-09-30") == "now officer p1 2016-09-30\n");
    CHECK(one.told(trained, "2016-10-01").empty());
}

TEST_CASE("an application is undecided until a panel has appointed or declined, and decided from that day") {
    const auto reg = [](const std::string& decisions) {
        return task_rutland(
            R"("applications":[{"id":"y1","person":"p2","scheme":"rutland","round":"autumn","submitted_on":"2016-09-12"}],
"panel_decisions":[)" +
            decisions + "]");
    };
    const auto decided = [](const std::string& outcome) {
        return R"({"application":"y1","date":"2016-10-03","outcome":")" + outcome + "\"}";
    };
    const TaskPack undecided{R"(each = "undecided application", who = "officer", says = "decide",
      due = { days = parameter "two_weeks", after = "submitted_on" })"};
    CHECK(undecided.told(reg(""), "2016-09-11").empty());
    CHECK(undecided.told(reg(""), "2016-09-26") == "now officer y1 2016-09-26\n");
    CHECK(undecided.told(reg(decided("declined")), "2016-10-02") == "late officer y1 2016-09-26\n");
    CHECK(undecided.told(reg(decided("declined")), "2016-10-03").empty());
    CHECK(undecided.told(reg(decided("deferred")), "2016-10-03") == "late officer y1 2016-09-26\n");
    const TaskPack after{R"(each = "decided application", who = "officer", says = "write",
      closes = { days = 14, after = "decided_on" })"};
    CHECK(after.told(reg(decided("declined")), "2016-10-02").empty());
    CHECK(after.told(reg(decided("declined")), "2016-10-16") == "now officer y1 2016-10-16\n");
    CHECK(after.told(reg(decided("declined")), "2016-10-17").empty());
    const TaskPack successful{R"(each = "successful application", who = "officer", says = "announce")"};
    CHECK(successful.told(reg(decided("declined")), "2016-10-04").empty());
    CHECK(successful.told(reg(decided("appointed")), "2016-10-04") == "now officer y1 2016-10-04\n");
}

TEST_CASE("a deployment has its tasks while it lasts") {
    const TaskPack pack{R"(each = "deployment", who = "mentor", says = "agree its scope",
      due = { days = 14, after = "from" })"};
    const Register reg = task_rutland(
        R"("deployments":[{"id":"d1","person":"p1","scheme":"rutland","activity":"peer_review","urn":2,"route":"school",
"commissioner":"governing_body","from":"2016-10-01","to":"2016-10-31"}])");
    CHECK(pack.told(reg, "2016-09-30").empty());
    CHECK(pack.told(reg, "2016-10-01") == "now mentor d1 2016-10-15\n");
    CHECK(pack.told(reg, "2016-10-31") == "late mentor d1 2016-10-15\n");
    CHECK(pack.told(reg, "2016-11-01").empty());
    CHECK_THAT(pack.reason(reg, "2016-10-02"),
               Contains("Amara Okafor is deployed at Uppingham Primary School"));
}
