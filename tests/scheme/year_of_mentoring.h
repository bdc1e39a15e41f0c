// One partnership, x1, of a made-up county, and its year: what schedules, funding and tasks are tried on.
#pragma once

#include "scheme/shipped.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace headway::test {

// The terms that the county recorded for 2016/17.
inline const std::string terms_of_2016 = R"([
{"name":"autumn","from":"2016-09-05","to":"2016-12-16","half_term":{"from":"2016-10-22","to":"2016-10-30"}},
{"name":"spring","from":"2017-01-04","to":"2017-03-31","half_term":{"from":"2017-02-11","to":"2017-02-19"}},
{"name":"summer","from":"2017-04-18","to":"2017-07-21","half_term":{"from":"2017-05-27","to":"2017-06-04"}}])";

// What a test says of it; the rest is filled in.
struct MentoringYear {
    std::string scheme = "kent";
    std::string authority = "Kent";
    std::string starts_on = "2016-09-01";
    std::string headship = R"(,"headship":"first")";
    std::string role = "headteacher";
    std::string from = "2016-09-01";
    std::string more = R"(,"status":"active")";                                      // of the partnership
    std::string calendar = R"("academic_year":"2016/17","terms":)" + terms_of_2016;  // "": none is recorded
    std::vector<std::string> tables = {};  // others, whole: "meetings":[…]

    Register reg() const {
        std::string text = fmt::format(
            R"({{"schools":[{{"urn":1,"name":"Oldfield School","local_authority":"{0}"}},
{{"urn":2,"name":"Newfield School","local_authority":"{0}"}}],
"people":[{{"id":"m1","name":"Morag Stone"}},{{"id":"n1","name":"Nia Reed"}}],
"posts":[{{"person":"m1","urn":1,"role":"headteacher","from":"2010-09-01"}},
{{"person":"n1","urn":2,"role":"{1}","from":"{2}"}}],
"appointments":[{{"id":"a1","person":"n1","urn":2,"role":"{1}","appointed_on":"{2}","starts_on":"{2}"{3}}}],
"partnerships":[{{"id":"x1","scheme":"{4}","appointment":"a1","mentor":"m1","from":"{5}"{6}}}])",
            authority, role, starts_on, headship, scheme, from, more);
        if (!calendar.empty())
            text += fmt::format(R"(,"calendars":[{{"local_authority":"{}",{}}}])", authority, calendar);
        for (const std::string& table : tables)
            text += "," + table;
        ReadRegister read = read_register(text + "}", "year.json");
        for (const Problem& problem : read.problems)
            UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
        REQUIRE(read.reg);
        return std::move(*read.reg);
    }
};

inline std::string with_rows(const std::string& table, const std::string& rows) {
    return fmt::format(R"("{}":[{}])", table, rows);
}
inline std::string meeting(int number, const std::string& more) {
    return fmt::format(R"({{"partnership":"x1","number":{}{}}})", number, more);
}

// The schedule of x1; it must be one that can be made.
inline Schedule schedule_of(const MentoringYear& year, const Register& reg, const std::string& as_of,
                            bool ended = true) {
    const Schedules schedules{shipped_scheme(year.scheme), reg, *parse_date(as_of)};
    ScheduleOutcome outcome = schedules.of(*reg.partnership("x1"), ended);
    if (outcome.problem) UNSCOPED_INFO(outcome.problem->message);
    REQUIRE(outcome.schedule);
    return std::move(*outcome.schedule);
}

// Its items of one rule, a line each: "1 2016-09-05 2016-12-16 mentee_school done 2016-09-20".
inline std::string items_of(const MentoringYear& year, const std::string& rule, const std::string& as_of) {
    const Register reg = year.reg();
    std::string out;
    for (const ScheduledItem& item : schedule_of(year, reg, as_of).items) {
        if (item.rule->id != rule) continue;
        out += fmt::format("{} {} {}", item.number, iso(item.window.from), iso(item.window.to));
        if (item.rule->one_each) out += fmt::format(" {}", name_of(item.who.front()));
        if (item.place) out += fmt::format(" {}", name_of(*item.place));
        if (item.done_on) out += " done " + iso(*item.done_on);
        if (!item.done_on && item.planned_on) out += " planned " + iso(*item.planned_on);
        if (item.assumed) out += " assumed";
        out += '\n';
    }
    return out;
}

}  // namespace headway::test
