// Schedules: when meetings, contacts, forms and reviews fall due.
#include "scheme/year_of_mentoring.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

MentoringYear gloucestershire() {
    return {.scheme = "south_gloucestershire", .authority = "South Gloucestershire"};
}
MentoringYear manchester() {
    return {.scheme = "manchester", .authority = "Manchester"};
}
MentoringYear havering() {
    return {.scheme = "havering", .authority = "Havering"};
}

}  // namespace

TEST_CASE("a meeting in each term, the first in the mentee's school, and the annual meeting in summer") {
    const MentoringYear year;
    CHECK(items_of(year, "termly_meeting", "2016-09-01") ==
          "1 2016-09-05 2016-12-16 mentee_school\n"
          "2 2017-01-04 2017-03-31\n"
          "3 2017-04-18 2017-07-21\n");
    CHECK(items_of(year, "annual_meeting", "2016-09-01") == "1 2017-04-18 2017-07-21\n");
}

TEST_CASE("a schedule names on its first item the clauses of what is first, and no others on the rest") {
    const MentoringYear year;
    const Register reg = year.reg();
    const Schedule schedule = schedule_of(year, reg, "2016-09-01");
    REQUIRE(schedule.items.size() == 4);
    CHECK(schedule.items[0].clauses() == std::vector<std::string>{"KENT-E1", "KENT-E2"});
    CHECK(schedule.items[1].clauses() == std::vector<std::string>{"KENT-E1"});
    CHECK(schedule.items[0].kind == MeetingKind::initial);
    CHECK(schedule.items[1].kind == MeetingKind::regular);
    CHECK_FALSE(schedule.assumed);
}

TEST_CASE("a year that begins in the middle of a term crosses into the next academic year") {
    const MentoringYear year{.starts_on = "2016-11-07", .from = "2016-11-07"};
    CHECK(items_of(year, "termly_meeting", "2016-11-07") ==
          "1 2016-11-07 2016-12-16 mentee_school\n"
          "2 2017-01-04 2017-03-31\n"
          "3 2017-04-18 2017-07-21\n"
          "4 2017-09-04 2017-11-06 assumed\n");
}

TEST_CASE("windows are clipped to a partnership that starts late or ends early") {
    MentoringYear late{.from = "2017-01-16"};
    CHECK(items_of(late, "termly_meeting", "2017-01-16") ==
          "1 2017-01-16 2017-03-31 mentee_school\n"
          "2 2017-04-18 2017-07-21\n");
    late.more = R"(,"status":"ended","to":"2017-04-30")";
    // 30 April 2017 is a Sunday.
    CHECK(items_of(late, "termly_meeting", "2017-01-16") ==
          "1 2017-01-16 2017-03-31 mentee_school\n"
          "2 2017-04-18 2017-04-28\n");
}

TEST_CASE("a window never begins or ends on a day when schools are closed") {
    // 1 May 2017 is the early May bank holiday, 27 May the first Saturday of the half-term break.
    const MentoringYear year{.from = "2017-05-01", .more = R"(,"status":"active","to":"2017-05-29")"};
    CHECK(items_of(year, "termly_meeting", "2017-05-01") == "1 2017-05-02 2017-05-26 mentee_school\n");
    const MentoringYear holiday{.from = "2017-08-01"};
    CHECK(items_of(holiday, "termly_meeting", "2017-08-01").empty());
}

TEST_CASE("a partnership that lies outside the supported year has nothing scheduled") {
    const MentoringYear after{.from = "2017-09-01"};
    const Register reg = after.reg();
    CHECK(schedule_of(after, reg, "2017-09-01").items.empty());
    const MentoringYear before{.from = "2016-06-01", .more = R"(,"status":"ended","to":"2016-08-31")"};
    const Register earlier = before.reg();
    CHECK(schedule_of(before, earlier, "2016-09-01").items.empty());
    // As if it had not ended.
    CHECK(schedule_of(before, earlier, "2016-09-01", false).items.size() == 4);
}

TEST_CASE("a meeting counts on the day it was held, and not before") {
    MentoringYear year;
    year.tables = {with_rows("meetings", meeting(1, R"(,"planned_on":"2016-09-20","held_on":"2016-09-21")"))};
    CHECK_THAT(items_of(year, "termly_meeting", "2016-09-20"), Contains("mentee_school planned 2016-09-20"));
    CHECK_THAT(items_of(year, "termly_meeting", "2016-09-21"), Contains("mentee_school done 2016-09-21"));
}

TEST_CASE("a second meeting in a term makes up for one that was missed, and stands for none to come") {
    MentoringYear year;
    const std::string first = meeting(1, R"(,"held_on":"2016-09-20")");
    year.tables = {with_rows("meetings", first + "," + meeting(2, R"(,"held_on":"2016-11-15")"))};
    CHECK_THAT(items_of(year, "termly_meeting", "2017-09-01"), Contains("2 2017-01-04 2017-03-31\n"));
    year.tables = {with_rows("meetings", meeting(1, R"(,"held_on":"2017-01-20")") + "," +
                                             meeting(2, R"(,"held_on":"2017-02-20")"))};
    CHECK_THAT(items_of(year, "termly_meeting", "2017-09-01"),
               Contains("1 2016-09-05 2016-12-16 mentee_school done 2017-01-20\n2 2017-01-04 2017-03-31 done "
                        "2017-02-20\n"));
}

TEST_CASE("a meeting in the holidays stands for the term that they lead to, or makes up for one before") {
    MentoringYear year;
    const auto items = [&](int number, const std::string& held_on) {
        year.tables = {with_rows("meetings", meeting(number, fmt::format(R"(,"held_on":"{}")", held_on)))};
        return items_of(year, "termly_meeting", "2017-09-01");
    };
    CHECK_THAT(items(2, "2017-01-03"), Contains("2 2017-01-04 2017-03-31 done 2017-01-03"));
    CHECK_THAT(items(1, "2017-01-03"), Contains("1 2016-09-05 2016-12-16 mentee_school done 2017-01-03"));
    // Never for a term that is yet to come, whatever its number says.
    for (const char* day : {"2016-08-25", "2016-12-20"})
        CHECK_THAT(items(3, day), Contains("3 2017-04-18 2017-07-21\n"));
    year.tables = {with_rows("meetings", meeting(1, R"(,"kind":"annual","held_on":"2016-09-20")"))};
    CHECK(items_of(year, "annual_meeting", "2017-09-01") == "1 2017-04-18 2017-07-21\n");
}

TEST_CASE("six termlets, with places in turn and the longest time that was agreed") {
    CHECK(items_of(gloucestershire(), "termlet_meeting", "2016-09-01") ==
          "1 2016-09-05 2016-10-21 mentee_school\n2 2016-10-31 2016-12-16 mentor_school\n"
          "3 2017-01-04 2017-02-10 neutral\n4 2017-02-20 2017-03-31 mentee_school\n"
          "5 2017-04-18 2017-05-26 mentor_school\n6 2017-06-05 2017-07-21 neutral\n");
    const MentoringYear year = gloucestershire();
    const Register reg = year.reg();
    for (const ScheduledItem& item : schedule_of(year, reg, "2016-09-01").items)
        if (item.rule->what == Expected::meeting) CHECK(item.minutes == 180);
}

TEST_CASE("a place that was left out takes the next turn") {
    MentoringYear year = gloucestershire();
    year.tables = {with_rows("meetings", meeting(1, R"(,"held_on":"2016-10-05","place":"neutral")") + "," +
                                             meeting(2, R"(,"held_on":"2016-11-23","place":"neutral")"))};
    CHECK_THAT(items_of(year, "termlet_meeting", "2016-12-01"),
               Contains("3 2017-01-04 2017-02-10 mentee_school\n4 2017-02-20 2017-03-31 mentor_school\n5 "));
}

TEST_CASE("each side owes a form at the end of each term, and the two answer the health check") {
    MentoringYear year = gloucestershire();
    const auto form = [](const std::string& by, const std::string& on) {
        return fmt::format(R"({{"partnership":"x1","term":"Autumn term 2016","by":"{}","returned_on":"{}"}})",
                           by, on);
    };
    year.tables = {with_rows("evaluations", form("mentor", "2016-12-15"))};
    CHECK_THAT(items_of(year, "evaluation_form", "2017-01-10"),
               Contains("1 2016-12-05 2016-12-16 mentor done 2016-12-15\n1 2016-12-05 2016-12-16 mentee\n"));
    CHECK_THAT(items_of(year, "health_check", "2017-01-10"), Contains("1 2016-09-05 2016-12-16\n"));
    year.tables = {
        with_rows("evaluations", form("mentor", "2016-12-15") + "," + form("mentee", "2017-01-09"))};
    CHECK_THAT(items_of(year, "health_check", "2017-01-10"),
               Contains("1 2016-09-05 2016-12-16 done 2017-01-09"));
}

TEST_CASE("the form of a term that a partnership leaves early is due at the partnership's end") {
    MentoringYear year = gloucestershire();
    year.more = R"(,"status":"ended","to":"2016-11-30")";
    CHECK(items_of(year, "evaluation_form", "2016-12-01") ==
          "1 2016-11-17 2016-11-30 mentor\n1 2016-11-17 2016-11-30 mentee\n");
}

TEST_CASE("the initial call is made in the first two weeks of school") {
    MentoringYear year = manchester();
    CHECK(items_of(year, "initial_call", "2016-09-01") == "1 2016-09-05 2016-09-16\n");
    year.tables = {with_rows("contacts", R"({"partnership":"x1","on":"2016-09-08","channel":"email"})")};
    CHECK(items_of(year, "initial_call", "2016-10-01") == "1 2016-09-05 2016-09-16\n");
    year.tables = {with_rows("contacts", R"({"partnership":"x1","on":"2016-09-08","channel":"telephone"})")};
    CHECK(items_of(year, "initial_call", "2016-10-01") == "1 2016-09-05 2016-09-16 done 2016-09-08\n");
    year.tables = {with_rows("meetings", meeting(1, R"(,"planned_on":"2016-10-12")"))};
    CHECK_THAT(items_of(year, "initial_call", "2016-10-01"), Contains("done"));
}

TEST_CASE("the exit review lies in the last four weeks of the summer term") {
    CHECK(items_of(manchester(), "exit_review", "2016-09-01") == "1 2017-06-26 2017-07-21\n");
    MentoringYear year = manchester();
    year.tables = {with_rows("meetings", meeting(4, R"(,"kind":"exit_review","held_on":"2017-07-03")"))};
    CHECK(items_of(year, "exit_review", "2017-07-10") == "1 2017-06-26 2017-07-21 done 2017-07-03\n");
}

TEST_CASE("a partnership without a summer term closes with a review in its own last weeks") {
    MentoringYear year = manchester();
    // 28 days back from 10 March lie in the half-term break.
    year.more = R"(,"status":"active","to":"2017-03-10")";
    CHECK(items_of(year, "exit_review", "2016-09-01") == "1 2017-02-20 2017-03-10\n");
}

TEST_CASE("mentor and new head may agree on another number of meetings, and one alone changes nothing") {
    MentoringYear year = manchester();
    const auto declares = [](const std::string& person, int number, const std::string& partnership = "x1") {
        return fmt::format(R"({{"person":"{}","scheme":"manchester","key":"agreed_meetings_{}","value":{},)"
                           R"("made_on":"2016-10-01"}})",
                           person, partnership, number);
    };
    year.tables = {with_rows("declarations", declares("n1", 1))};
    CHECK(items_of(year, "termly_meeting", "2016-11-01").starts_with("1 2016-09-05 2016-12-16\n2 "));
    year.tables = {with_rows("declarations", declares("n1", 1) + "," + declares("m1", 2))};
    CHECK_THAT(items_of(year, "termly_meeting", "2016-11-01"), Contains("\n3 2017-04-18"));
    year.tables = {with_rows("declarations", declares("n1", 1) + "," + declares("m1", 1))};
    CHECK(items_of(year, "termly_meeting", "2016-11-01") == "1 2016-09-05 2017-07-21\n");
    // The day before they agreed, and for another partnership.
    CHECK_THAT(items_of(year, "termly_meeting", "2016-09-30"), Contains("\n3 2017-04-18"));
    year.tables = {with_rows("declarations", declares("n1", 1, "x2") + "," + declares("m1", 1, "x2"))};
    CHECK_THAT(items_of(year, "termly_meeting", "2016-11-01"), Contains("\n3 2017-04-18"));
    year.tables = {with_rows("declarations", declares("n1", 5) + "," + declares("m1", 5))};
    CHECK_THAT(items_of(year, "termly_meeting", "2016-11-01"), Contains("5 2016-09-05 2017-07-21\n"));
}

TEST_CASE("contact by the month runs on through the holidays, for a year, and any kind of it counts") {
    MentoringYear year = havering();
    year.headship = R"(,"new_to_authority":true)";
    const std::string months = items_of(year, "monthly_contact", "2016-09-01");
    CHECK(std::count(months.begin(), months.end(), '\n') == 12);
    CHECK_THAT(months, Contains("1 2016-09-01 2016-09-30\n") && Contains("12 2017-08-01 2017-08-31\n"));
    year.tables = {with_rows("contacts", R"({"partnership":"x1","on":"2016-10-01","channel":"text"})"),
                   with_rows("meetings", meeting(1, R"(,"held_on":"2016-12-31")"))};
    CHECK_THAT(items_of(year, "monthly_contact", "2017-02-01"),
               Contains("1 2016-09-01 2016-09-30\n2 2016-10-01 2016-10-31 done 2016-10-01\n") &&
                   Contains("4 2016-12-01 2016-12-31 done 2016-12-31\n"));
}

TEST_CASE("months from a 31st are twelve, without a gap") {
    MentoringYear year = havering();
    year.starts_on = year.from = "2016-08-31";
    const Register reg = year.reg();
    const Schedule schedule = schedule_of(year, reg, "2016-08-31");
    REQUIRE(schedule.items.size() == 12);
    Date next = *parse_date("2016-08-31");
    for (const ScheduledItem& item : schedule.items) {
        CHECK(item.window.from == next);
        next = plus_days(item.window.to, 1);
    }
    CHECK(next == *parse_date("2017-08-31"));
}

TEST_CASE("support visits are planned for at any time of the partnership") {
    const MentoringYear year{.scheme = "kle"};
    CHECK(items_of(year, "support_visit", "2016-09-01") ==
          "1 2016-09-05 2017-07-21\n2 2016-09-05 2017-07-21\n3 2016-09-05 2017-07-21\n");
}

TEST_CASE("where no calendar is recorded the usual one is assumed, and that is said") {
    MentoringYear year;
    year.calendar = "";
    const Register reg = year.reg();
    const Schedule schedule = schedule_of(year, reg, "2016-09-01");
    REQUIRE(schedule.items.size() == 4);
    CHECK(schedule.assumed);
    for (const ScheduledItem& item : schedule.items)
        CHECK(item.assumed);
    CHECK_THAT(schedule_json(shipped_scheme("kent"), reg, schedule, *parse_date("2016-09-01")),
               Contains(R"("assumed":true)"));
}

TEST_CASE(
    "a schedule whose calendar is neither recorded nor computable is a problem, but where only months "
    "count") {
    MentoringYear year{.starts_on = "2150-09-01", .from = "2150-09-01"};
    const Register reg = year.reg();
    const Schedules schedules{shipped_scheme("kent"), reg, *parse_date("2150-09-01")};
    const ScheduleOutcome outcome = schedules.of(*reg.partnership("x1"));
    REQUIRE(outcome.problem);
    CHECK_FALSE(outcome.schedule);
    CHECK_THAT(outcome.problem->message, Contains("calendar of Kent") && Contains("calendars"));
    year.scheme = "havering";
    CHECK_THAT(items_of(year, "monthly_contact", "2150-09-01"), Contains("12 2151-08-01 2151-08-31"));
}

TEST_CASE("what mentor and new head agree on is a number of meetings, or nothing") {
    MentoringYear year = manchester();
    for (const char* value : {"2.5", "0", "-1", "100000", "true"}) {
        const auto declares = [&](const std::string& person) {
            return fmt::format(
                R"({{"person":"{}","scheme":"manchester","key":"agreed_meetings_x1","value":{},)"
                R"("made_on":"2016-10-01"}})",
                person, value);
        };
        year.tables = {with_rows("declarations", declares("n1") + "," + declares("m1"))};
        CHECK_THAT(items_of(year, "termly_meeting", "2016-11-01"), Contains("\n3 2017-04-18"));
    }
}

TEST_CASE("a calendar that can't be one is a problem with its place") {
    const auto problem = [](const std::string& calendar) {
        const MentoringYear year{.calendar = calendar};
        const Register reg = year.reg();
        const ScheduleOutcome outcome =
            Schedules{shipped_scheme("kent"), reg, *parse_date("2016-09-01")}.of(*reg.partnership("x1"));
        return outcome.problem ? outcome.problem->where.text() + ": " + outcome.problem->message : "none";
    };
    CHECK_THAT(problem(R"("academic_year":"2015/16","terms":)" + terms_of_2016),
               Contains("calendars[0].terms[0]: the autumn term of 2015/16") && Contains("does not lie in"));
    CHECK_THAT(problem(R"("academic_year":"2016/17","terms":[
{"name":"autumn","from":"2016-09-05","to":"2016-12-16"},{"name":"spring","from":"2016-12-01","to":"2017-03-31"}])"),
               Contains("calendars[0].terms[1]") && Contains("does not come after"));
    CHECK_THAT(problem(R"("academic_year":"2016/17","terms":[
{"name":"autumn","from":"2016-09-05","to":"2016-12-16","half_term":{"from":"2016-12-10","to":"2016-12-16"}}])"),
               Contains("half-term break"));
    CHECK_THAT(problem(R"("academic_year":"2016/17","terms":[]},)"
                       R"({"local_authority":"Kent","academic_year":"2016/17","terms":[])"),
               Contains("calendars[1]: Kent has two calendars for 2016/17"));
}

TEST_CASE("the calendar of one that is to end later still has what comes before") {
    MentoringYear year{.more = R"(,"status":"ended","to":"2016-12-31")"};
    year.tables = {with_rows("meetings", meeting(1, R"(,"planned_on":"2016-12-10")"))};
    const Register reg = year.reg();
    const auto cancelled = [&](const std::string& as_of) {
        std::string out;
        const Schedule schedule = schedule_of(year, reg, as_of);
        for (const CalendarEvent& event : events_of(shipped_scheme("kent"), reg, schedule,
                                                    schedule_of(year, reg, as_of, false), *parse_date(as_of)))
            out += fmt::format("{} {}\n", event.uid, event.cancelled);
        return out;
    };
    CHECK_THAT(cancelled("2016-11-05"), Contains("kent.x1.termly_meeting.1@headway false\n") &&
                                            Contains("kent.x1.termly_meeting.2@headway true\n"));
    CHECK_THAT(cancelled("2017-01-05"), Contains("kent.x1.termly_meeting.1@headway true\n"));
}

TEST_CASE(
    "whatever day a year begins on, its windows lie in it, in order, and on days when schools are open") {
    for (const char* scheme : {"kent", "south_gloucestershire", "manchester"})
        for (int day = 0; day < 366; day += 5) {
            const std::string from = iso(plus_days(*parse_date("2016-03-01"), day));
            const MentoringYear year{.scheme = scheme, .starts_on = from, .from = from};
            const Register reg = year.reg();
            const Schedules schedules{shipped_scheme(scheme), reg, *parse_date(from)};
            const Schedule schedule = schedule_of(year, reg, from);
            const SchoolCalendar& calendar = schedules.calendar(reg.appointments[0].school);
            INFO(scheme << " from " << from);
            CHECK(std::count_if(schedule.items.begin(), schedule.items.end(), [](const ScheduledItem& item) {
                      return item.rule->what == Expected::meeting;
                  }) >= (std::string{scheme} == "south_gloucestershire" ? 6 : 3));
            Date last{};
            for (const ScheduledItem& item : schedule.items) {
                CHECK(item.window.from <= item.window.to);
                CHECK((schedule.days.holds(item.window.from) && schedule.days.holds(item.window.to)));
                CHECK((calendar.is_open(item.window.from) && calendar.is_open(item.window.to)));
                CHECK(item.window.from >= last);
                last = item.window.from;
            }
        }
}
