// Tasks about partnerships, their schedules and meetings, on both sides of each edge.
#include "scheme/task_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string meetings(const std::string& rows) {
    return "\"meetings\":[" + rows + "]";
}

std::string meeting(int number, const std::string& more) {
    return fmt::format(R"({{"partnership":"x1","number":{},{}}})", number, more);
}

}  // namespace

TEST_CASE("a proposed partnership has its tasks while it is proposed") {
    const TaskPack pack{R"(each = "proposed partnership", who = "officer", says = "tell them",
      due = { days = 7, after = "from" })"};
    const Register reg = partners("", R"("status":"proposed","to":"2016-10-31")");
    CHECK(pack.told(reg, "2016-08-31").empty());
    CHECK(pack.told(reg, "2016-09-08") == "now officer x1 2016-09-08\n");
    CHECK(pack.told(reg, "2016-09-09") == "late officer x1 2016-09-08\n");
    CHECK(pack.told(reg, "2016-11-01").empty());
    CHECK(pack.told(partners(), "2016-09-09").empty());
}

TEST_CASE("a new partnership has its tasks until the pack closes them") {
    const TaskPack pack{R"(each = "new partnership", who = "mentor", says = "call",
      closes = { days = parameter "two_weeks", after = "from" })"};
    CHECK(pack.told(partners(), "2016-08-31").empty());
    CHECK(pack.told(partners(), "2016-09-14") == "now mentor x1 2016-09-14\n");
    CHECK(pack.told(partners(), "2016-09-15").empty());
    CHECK(pack.told(partners("", R"("status":"proposed")"), "2016-09-14").empty());
}

TEST_CASE("one that does not work has a task until somebody else is proposed, or the support is over") {
    const TaskPack pack{R"(each = "partnership that does not work", who = "officer", says = "find another",
      due = "to")"};
    const std::string failed =
        R"({"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-09-01","to":"2016-11-01","status":"not_working"})";
    const auto reg = [&](const std::string& more) {
        return task_rutland("\"partnerships\":[" + failed + more + "]");
    };
    CHECK(pack.told(reg(""), "2016-11-02") == "late officer x1 2016-11-01\n");
    CHECK(pack.told(reg(""), "2017-09-01").empty());
    const Register next = reg(
        R"(,{"id":"x2","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-12-01","status":"proposed"})");
    CHECK(pack.told(next, "2016-11-30") == "late officer x1 2016-11-01\n");
    CHECK(pack.told(next, "2016-12-01").empty());
    CHECK(pack.told(partners("", R"("status":"not_working")"), "2016-11-02") ==
          "now officer x1 2016-11-02\n");
}

TEST_CASE("a silent partnership has one task, by the last contact or meeting, however long it is silent") {
    const TaskPack pack{R"(each = "silent partnership", who = "mentor", says = "call",
      due = { months = 1, after = "last_contact" })"};
    const Register reg = partners(
        meetings(meeting(1, R"("held_on":"2016-10-05")")) +
        R"(,"contacts":[{"partnership":"x1","on":"2016-09-14"},{"partnership":"x1","on":"2016-12-01"}])");
    CHECK(pack.told(reg, "2016-09-13") == "now mentor x1 2016-10-01\n");
    CHECK(pack.told(reg, "2016-10-04") == "now mentor x1 2016-10-14\n");
    CHECK(pack.told(reg, "2016-11-05") == "now mentor x1 2016-11-05\n");
    CHECK(pack.told(reg, "2016-11-06") == "late mentor x1 2016-11-05\n");
    CHECK(pack.told(reg, "2017-06-30") == "late mentor x1 2017-01-01\n");
    CHECK(pack.told(reg, "2017-09-01").empty());
    CHECK_THAT(pack.reason(reg, "2016-09-13"), Contains("have not been in touch since the support began"));
    CHECK_THAT(pack.reason(reg, "2017-06-30"), Contains("were last in touch on 1 December 2016: call."));
}

TEST_CASE("a partnership is without a next meeting until one is in the diary on the day or later") {
    const TaskPack pack{R"(each = "partnership without a next meeting", who = "mentor", says = "arrange it",
      due = { days = 14, after = "last_meeting" })"};
    const std::string held = meeting(1, R"("planned_on":"2016-09-20","held_on":"2016-09-20")");
    const Register without = partners(meetings(held));
    CHECK(pack.told(without, "2016-09-19") == "");  // the first one is in the diary
    CHECK(pack.told(without, "2016-09-20") == "now mentor x1 2016-10-04\n");
    CHECK(pack.told(without, "2016-10-05") == "late mentor x1 2016-10-04\n");
    CHECK(pack.reason(without, "2016-12-01") ==
          "Amara Okafor and Benedict Shaw (Ketton Primary School) met on 20 September 2016 and have no date "
          "for the "
          "next meeting: arrange it.");
    const Register planned = partners(meetings(held + "," + meeting(2, R"("planned_on":"2017-01-18")")));
    CHECK(pack.told(planned, "2017-01-18").empty());
    CHECK(pack.told(planned, "2017-01-19") == "late mentor x1 2016-10-04\n");
    CHECK(pack.told(partners(), "2016-09-16") == "late mentor x1 2016-09-15\n");
}

TEST_CASE("no next meeting is asked for when the schedule expects none any more") {
    const TaskPack pack{
        R"(each = "partnership without a next meeting", who = "mentor", says = "arrange it")"};
    const Register all = partners(meetings(meeting(1, R"("held_on":"2016-09-20")") + "," +
                                           meeting(2, R"("held_on":"2017-01-20")") + "," +
                                           meeting(3, R"("held_on":"2017-05-20")")));
    CHECK(pack.told(all, "2017-05-19") == "now mentor x1 2017-05-19\n");
    CHECK(pack.told(all, "2017-05-20").empty());
    CHECK(pack.told(partners(), "2017-07-21") == "now mentor x1 2017-07-21\n");
    CHECK(pack.told(partners(), "2017-07-22").empty());
}

TEST_CASE(
    "an open item is told while its window is open and nothing is planned, a late one from the day after") {
    const TaskPack open{R"(each = "open item", of = "meeting", who = "mentor")"};
    const TaskPack late{R"(each = "late item", of = "meeting", who = "mentor")"};
    CHECK(open.told(partners(), "2016-09-04").empty());
    CHECK(open.told(partners(), "2016-09-05") == "now mentor x1 2016-12-16\n");
    CHECK(open.told(partners(), "2016-12-16") == "now mentor x1 2016-12-16\n");
    CHECK(late.told(partners(), "2016-12-16").empty());
    CHECK(open.told(partners(), "2016-12-17").empty());
    CHECK(late.told(partners(), "2016-12-17") == "late mentor x1 2016-12-16\n");
    CHECK(late.told(partners(), "2017-04-01") == "late mentor x1 2016-12-16\nlate mentor x1 2017-03-31\n");
    CHECK(late.reason(partners(), "2017-02-01") ==
          "Amara Okafor and Benedict Shaw (Ketton Primary School) have not held meeting 1, which was to be "
          "done by 16 "
          "December 2016: meet once a term.");
    const Register planned = partners(meetings(meeting(1, R"("planned_on":"2016-11-10")")));
    CHECK(open.told(planned, "2016-10-01").empty());
    CHECK(late.told(planned, "2017-01-05") == "late mentor x1 2016-12-16\n");
    const Register held = partners(meetings(meeting(1, R"("held_on":"2016-11-10")")));
    CHECK(open.told(held, "2016-11-09") == "now mentor x1 2016-12-16\n");
    CHECK(open.told(held, "2016-11-10").empty());
    CHECK(late.told(held, "2017-01-05").empty());
}

TEST_CASE("an item that both owe is a task of each, and only of the side that still owes it") {
    const TaskPack pack{R"(each = "late item", of = "form")"};
    CHECK(pack.told(partners(), "2016-12-17") == "late mentee x1 2016-12-16\nlate mentor x1 2016-12-16\n");
    CHECK(pack.told(partners(), "2016-12-17", "mentee") == "late mentee x1 2016-12-16\n");
    CHECK(pack.told(partners(), "2016-12-17", "officer").empty());
    const Register returned = partners(
        R"("evaluations":[{"partnership":"x1","term":"autumn 2016","by":"mentor","returned_on":"2016-12-20"}])");
    CHECK(pack.told(returned, "2016-12-20") == "late mentee x1 2016-12-16\n");
    CHECK(pack.reason(returned, "2016-12-20") ==
          "Benedict Shaw has not returned form 1 on the partnership with Amara Okafor, which was to be done "
          "by 16 "
          "December 2016: return the form.");
    CHECK(pack.found(returned, "2016-12-20").tasks.front().person == returned.person("p2"));
}

TEST_CASE("a meeting whose day has passed without a record is to be recorded, and then is no late item") {
    const TaskPack pack{R"(each = "unrecorded meeting", who = "mentor", says = "record it" },
  task { id = "late", clause = "RUT-C2", each = "late item", of = "meeting", who = "mentor")"};
    const Register planned = partners(meetings(meeting(1, R"("planned_on":"2016-11-10")")));
    CHECK(pack.told(planned, "2016-11-10").empty());
    CHECK(pack.told(planned, "2016-11-11") == "late mentor x1 2016-11-10\n");
    CHECK(pack.told(planned, "2017-01-05") == "late mentor x1 2016-11-10\n");
    CHECK(pack.told(partners(), "2017-01-05") == "late mentor x1 2016-12-16\n");
}

TEST_CASE("a planned meeting needs its agenda, or those parts of it that the pack names") {
    const std::string braces =
        R"(each = "planned meeting without an agenda", who = "mentor", says = "agree it",
      opens = { days = 14, before = "planned_on" }, due = { days = 1, before = "planned_on" })";
    const auto reg = [](const std::string& agenda) {
        return partners(meetings(meeting(1, R"("planned_on":"2016-10-05")" + agenda) + "," +
                                 meeting(2, R"("planned_on":"2017-01-18")")));
    };
    const TaskPack pack{braces};
    CHECK(pack.told(reg(""), "2016-09-20").empty());
    CHECK(pack.told(reg(""), "2016-09-21") == "now mentor x1 2016-10-04\n");
    CHECK(pack.told(reg(""), "2016-10-05") == "late mentor x1 2016-10-04\n");
    CHECK(pack.told(reg(""), "2016-10-06").empty());
    CHECK(pack.told(reg(R"(,"agenda":{"purpose":"budget"})"), "2016-09-21").empty());
    const TaskPack whole{braces + R"(, needs = { "purpose", "outcomes", "success" })"};
    CHECK_THAT(whole.reason(reg(R"(,"agenda":{"purpose":"budget"})"), "2016-09-21"),
               Contains("nothing is recorded on desired outcomes and how the two will know"));
    const TaskPack later{braces + ", not_the_first = true"};
    CHECK(later.told(reg(""), "2016-09-21").empty());
    CHECK(later.told(reg(""), "2017-01-04") == "now mentor x1 2017-01-17\n");
}

TEST_CASE("a partnership that has ended, that is of another scheme or whose year is over has no tasks") {
    const TaskPack pack{R"(each = "silent partnership", who = "mentor", says = "call")"};
    CHECK_FALSE(pack.told(partners("", R"("status":null)"), "2016-10-01").empty());
    CHECK(pack.told(partners("", R"("status":"ended")"), "2016-10-01").empty());
    CHECK(pack.told(partners("", R"("status":"active","to":"2016-09-30")"), "2016-10-01").empty());
    CHECK_FALSE(pack.told(partners(), "2017-08-31").empty());
    CHECK(pack.told(partners(), "2017-09-01").empty());
}

TEST_CASE("tasks come in one order: the overdue first, then by day, clause, what they are about, and rule") {
    PackFolder pack;
    write_task_pack(pack, R"(return tasks {
  roles = { officer = "the officer" },
  task { id = "later_clause", clause = "RUT-C3", each = "mentor", who = "mentor", says = "b" },
  task { id = "first_clause", clause = "RUT-C1", each = "mentor", who = "mentor", says = "a" },
  task { id = "second_rule", clause = "RUT-C1", each = "mentor", who = "mentor", says = "a" },
  task { id = "by_tomorrow", clause = "RUT-C1", each = "waiting appointment", who = "officer", says = "c",
    due = { days = 1, after = "starts_on" } },
  task { id = "overdue", clause = "RUT-C3", each = "waiting appointment", who = "officer", says = "d",
    due = "appointed_on" },
})");
    const auto scheme = pack.scheme();
    const FoundTasks found = tasks(*scheme, task_rutland(), {.as_of = *parse_date("2016-09-01")});
    std::vector<std::string> order;
    for (const Task& task : found.tasks)
        order.push_back(task.rule->id);
    CHECK(order ==
          std::vector<std::string>{"overdue", "first_clause", "second_rule", "later_clause", "by_tomorrow"});
}

TEST_CASE("where no calendar is known, that is told and nothing else") {
    const TaskPack pack{R"(each = "late item", of = "meeting", who = "mentor")"};
    const Register reg = rutland(R"("appointments":[{"id":"a1","person":"p2","urn":3,"role":"headteacher",
"appointed_on":"1960-05-20","starts_on":"1960-09-01","headship":"first"}],
"partnerships":[{"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"1960-09-01","status":"active"}])");
    const FoundTasks found = tasks(pack.scheme(), reg, {.as_of = *parse_date("1961-03-01")});
    CHECK(found.tasks.empty());
    REQUIRE(found.problems.size() == 1);
    CHECK_THAT(found.problems.front().message, Contains("calendar"));
}
