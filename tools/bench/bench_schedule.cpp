// schedule: from a register in memory to the schedule of every partnership, for the scheme that expects most.
#include "bench/setup.h"

#include <fmt/format.h>

namespace headway::tools::bench {

namespace {

// A year of mentoring for so many pairs, with two meetings held, one in the diary, contacts and forms.
std::string years_of_mentoring(const std::string& scheme, std::size_t partnerships) {
    std::string people;
    std::string appointments;
    std::string pairs;
    std::string meetings;
    std::string forms;
    const auto row = [](std::string& table, const std::string& text) {
        table += (table.empty() ? "" : ",") + text;
    };
    for (std::size_t i = 0; i < partnerships; ++i) {
        const std::string from = iso(plus_days(*parse_date("2016-09-01"), static_cast<int>(i % 200)));
        row(people,
            fmt::format(R"({{"id":"m{0}","name":"Mentor {0}"}},{{"id":"n{0}","name":"New {0}"}})", i));
        row(appointments, fmt::format(R"({{"id":"a{0}","person":"n{0}","urn":1,"role":"headteacher",)"
                                      R"("appointed_on":"2016-05-01","starts_on":"{1}"}})",
                                      i, from));
        row(pairs, fmt::format(R"({{"id":"x{0}","scheme":"{1}","appointment":"a{0}","mentor":"m{0}",)"
                               R"("from":"{2}","status":"active"}})",
                               i, scheme, from));
        for (int number = 1; number <= 3; ++number)
            row(meetings,
                fmt::format(R"({{"partnership":"x{}","number":{},"planned_on":"{}"{}}})", i, number,
                            iso(plus_days(*parse_date(from), 40 * number)),
                            number == 3 ? ""
                                        : fmt::format(R"(,"held_on":"{}")",
                                                      iso(plus_days(*parse_date(from), 40 * number)))));
        row(forms, fmt::format(R"({{"partnership":"x{}","term":"autumn 2016","by":"mentor",)"
                               R"("returned_on":"2016-12-16"}})",
                               i));
    }
    return fmt::format(R"({{"schools":[{{"urn":1,"name":"Example School","local_authority":"Example"}}],
"people":[{}],"appointments":[{}],"partnerships":[{}],"meetings":[{}],"evaluations":[{}]}})",
                       people, appointments, pairs, meetings, forms);
}

void schedule_all(const Scheme& scheme, const Register& reg) {
    const Schedules schedules{scheme, reg, *parse_date("2017-03-01")};
    std::size_t items = 0;
    for (std::uint32_t i = 0; i < reg.partnerships.size(); ++i) {
        const ScheduleOutcome outcome = schedules.of({i});
        if (!outcome.schedule) throw std::logic_error("a schedule of the benchmark can't be made");
        items += outcome.schedule->items.size();
    }
    if (items < reg.partnerships.size()) throw std::logic_error("the benchmark's schedules are empty");
}

}  // namespace

Figure bench_schedule(const BenchOrder& order) {
    const std::string text = years_of_mentoring(order.scheme.id(), order.n);
    const Register reg = sample_read(text);
    return figure("schedule", order, {{"engine", [&] { schedule_all(order.scheme, reg); }}});
}

}  // namespace headway::tools::bench
