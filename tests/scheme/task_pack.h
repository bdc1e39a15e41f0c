// A pack with one task, and a register of Rutland to find it in.
#pragma once

#include "scheme/pack_folder.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace headway::test {

// The pack of Rutland, which supports first headships for a year, with a meeting a term and a form of each
// side.
inline void write_task_pack(PackFolder& pack, const std::string& tasks) {
    pack.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "eligibility", force = "must", says = "A mentor is a headteacher." },
  clause { "RUT-C2", section = "2", area = "tasks", force = "must", says = "Everybody has something to do." },
  clause { "RUT-C3", section = "3", area = "training", force = "must", says = "Mentors are trained." },
}
)");
    pack.write("parameters.lua", R"(return parameters {
  parameter { "two_weeks", 14, unit = "days", meaning = "how long something takes", clause = "RUT-C2",
    changes = { ["2017-01-01"] = 21 } },
  parameter { "a_month", 1, unit = "months", meaning = "how long a month is", clause = "RUT-C2" },
}
)");
    pack.write("eligibility.lua", R"(return eligibility {
  mentor = { criterion { id = "headteacher", clause = "RUT-C1", requires = person.is_headteacher } },
  mentee = { criterion { id = "new", clause = "RUT-C1", requires = all {
    appointment.headship:is "first", appointment.starts_on:less_than_ago(years(1)) } } },
}
)");
    pack.write("training.lua", R"(return training { offers = {
  offer { id = "day", clause = "RUT-C3", says = "a day", to = none { person.has_training { course = "induction" } } },
  offer { id = "week", clause = "RUT-C1", says = "a week",
    to = none { person.has_training { course = "mentor_training" } } },
} }
)");
    pack.write("cadence.lua", R"(return cadence {
  clause = "RUT-C1", lasts = years(1),
  meeting { id = "meeting", clause = "RUT-C1", says = "meet once a term", every = "term" },
  form { id = "form", clause = "RUT-C1", says = "return the form", every = "term", by = { "mentor", "mentee" } },
}
)");
    pack.write("tasks.lua", tasks);
}

// A pack whose only task has these braces, beside id and clause.
class TaskPack {
  public:
    explicit TaskPack(const std::string& braces, const std::string& soon = "0") {
        write_task_pack(pack_, "return tasks { roles = { officer = \"the officer\" }, soon = " + soon +
                                   ",\n  task { id = \"it\", clause = \"RUT-C2\", " + braces + " } }\n");
        scheme_ = pack_.scheme();
    }

    const Scheme& scheme() const { return *scheme_; }

    // "late officer a1 2016-08-31", a line a task.
    std::string told(const Register& reg, const std::string& as_of, const std::string& role = "") const {
        std::string out;
        for (const Task& task : found(reg, as_of, role).tasks)
            out += fmt::format("{} {} {} {}\n", name_of(task.state), task.who, task.about, iso(task.due));
        return out;
    }
    // The reason of the only task.
    std::string reason(const Register& reg, const std::string& as_of) const {
        const FoundTasks all = found(reg, as_of);
        REQUIRE(all.tasks.size() == 1);
        return all.tasks.front().reason;
    }
    FoundTasks found(const Register& reg, const std::string& as_of, const std::string& role = "") const {
        FoundTasks all = tasks(*scheme_, reg, {.as_of = *parse_date(as_of), .role = role});
        for (const Problem& problem : all.problems)
            UNSCOPED_INFO(problem.message);
        CHECK_FALSE(all.failure);
        return all;
    }

  private:
    PackFolder pack_;
    std::unique_ptr<Scheme> scheme_;
};

// Rutland with a new head, p2, appointed to Ketton as a1 from September 2016; p1 leads Oakham and is an
// approved mentor. `more` are further tables.
inline Register task_rutland(const std::string& more = "") {
    return rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"mentors":[{"person":"p1","scheme":"rutland","status":"approved","from":"2015-09-01"}],
"appointments":[{"id":"a1","person":"p2","urn":3,"role":"headteacher","appointed_on":"2016-05-20",
  "starts_on":"2016-09-01","headship":"first"}],
"calendars":[{"local_authority":"Rutland","academic_year":"2016/17","terms":[
  {"name":"autumn","from":"2016-09-05","to":"2016-12-16","half_term":{"from":"2016-10-22","to":"2016-10-30"}},
  {"name":"spring","from":"2017-01-04","to":"2017-03-31","half_term":{"from":"2017-02-11","to":"2017-02-19"}},
  {"name":"summer","from":"2017-04-18","to":"2017-07-21","half_term":{"from":"2017-05-27","to":"2017-06-04"}}]}])" +
                   (more.empty() ? "" : ",\n" + more));
}

// The two are partners as x1, and these rows of it: x1 is active through the year unless `status` says
// otherwise.
inline Register partners(const std::string& more = "", const std::string& status = R"("status":"active")") {
    return task_rutland(R"("partnerships":[{"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1",
  "from":"2016-09-01",)" +
                        status + "}]" + (more.empty() ? "" : ",\n" + more));
}

}  // namespace headway::test
