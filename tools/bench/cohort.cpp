#include "bench/cohort.h"

#include "bench/json_row.h"
#include "bench/random.h"
#include "bench/sample.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <vector>

namespace headway::tools::bench {

namespace {

constexpr std::array<std::string_view, 6> circumstances{
    "challenging_circumstances", "finance", "personnel", "building", "reorganisation", "weak_teaching"};

class Cohort {
  public:
    explicit Cohort(std::size_t mentors) : mentors_(mentors) {}

    std::string text() {
        for (std::size_t i = 0; i < mentors_; ++i)
            add_mentor(i);
        for (std::size_t i = 0; i < cohort_appointments(mentors_); ++i)
            add_appointment(i);
        return document();
    }

  private:
    static std::string mentor_id(std::size_t i) { return fmt::format("m{:06}", i); }
    static std::string mentee_id(std::size_t i) { return fmt::format("n{:06}", i); }

    void add_school(std::size_t urn) {
        // One network for every hundred schools or so; some schools are in two, and of some it is not
        // recorded.
        const std::size_t networks = std::max<std::size_t>(5, mentors_ / 100);
        std::vector<std::string> own;
        for (int count = random_.chance(3) ? 0 : random_.chance(20) ? 2 : 1; count > 0; --count)
            own.push_back(fmt::format("Network {}", random_.below(networks)));
        JsonRow row{schools_};
        row.number("urn", urn).text("name", fmt::format("School {}", urn)).text("local_authority", "Kent");
        row.text("phase", random_.chance(80) ? "primary" : "secondary");
        if (random_.chance(30)) row.text("religious_character", "Church of England");
        row.text("admissions_policy", random_.chance(5) ? "selective" : "non_selective");
        if (!own.empty()) row.list("networks", own);
        JsonRow{inspections_}
            .number("urn", urn)
            .text("date", "2024-03-12")
            .text("overall_effectiveness", "good")
            .text("leadership_and_management", "good");
        if (random_.chance(15))
            JsonRow{circumstances_}
                .number("urn", urn)
                .text("kind", circumstances.at(random_.below(circumstances.size())))
                .text("from", "2025-09-01");
    }

    void add_post(const std::string& person, std::size_t urn, const char* role, const char* from,
                  const char* to = nullptr) {
        JsonRow row{posts_};
        row.text("person", person).number("urn", urn).text("role", role).text("from", from);
        if (to != nullptr) row.text("to", to);
    }

    void add_mentor(std::size_t i) {
        const std::size_t urn = 1'000'000 + i;
        add_school(urn);
        std::vector<std::string> expertise;
        for (const std::string_view kind : circumstances)
            if (random_.chance(12)) expertise.emplace_back(kind);
        JsonRow{people_}
            .text("id", mentor_id(i))
            .text("name", fmt::format("Mentor {}", i))
            .list("expertise", expertise);
        add_post(mentor_id(i), urn, "headteacher", "2015-09-01", random_.chance(4) ? "2026-08-31" : nullptr);
        if (random_.chance(97))
            JsonRow{declarations_}
                .text("person", mentor_id(i))
                .text("scheme", "kent")
                .text("key", "leadership_capacity")
                .flag("value", random_.chance(92))
                .text("made_on", "2026-03-01");
        JsonRow{register_}
            .text("person", mentor_id(i))
            .text("scheme", "kent")
            .text("status", random_.chance(95) ? "approved" : "suspended")
            .text("from", "2025-09-01")
            .number("capacity", random_.chance(10) ? 2 : 1);
    }

    void add_appointment(std::size_t i) {
        const std::size_t urn = 2'000'000 + i;
        add_school(urn);
        JsonRow{people_}.text("id", mentee_id(i)).text("name", fmt::format("Mentee {}", i));
        // A deputy before, at the school of somebody who is a mentor now.
        add_post(mentee_id(i), 1'000'000 + random_.below(mentors_), "deputy_headteacher", "2018-09-01",
                 "2026-08-31");
        JsonRow{appointments_}
            .text("id", fmt::format("a{:06}", i))
            .text("person", mentee_id(i))
            .number("urn", urn)
            .text("role", "headteacher")
            .text("appointed_on", "2026-05-20")
            .text("starts_on", "2026-09-01")
            .text("headship", "first");
    }

    std::string document() const {
        std::string out = "{";
        const auto table = [&](std::string_view name, const std::string& rows) {
            if (out.size() > 1) out += ',';
            fmt::format_to(std::back_inserter(out), "\n\"{}\":[\n", name);
            out += rows + ']';
        };
        table("schools", schools_);
        table("inspections", inspections_);
        table("circumstances", circumstances_);
        table("people", people_);
        table("posts", posts_);
        table("appointments", appointments_);
        table("declarations", declarations_);
        table("mentors", register_);
        out += "}\n";
        out.reserve(out.size() + simdjson::SIMDJSON_PADDING);
        return out;
    }

    std::size_t mentors_;
    Random random_{20261122};
    std::string schools_;
    std::string inspections_;
    std::string circumstances_;
    std::string people_;
    std::string posts_;
    std::string appointments_;
    std::string declarations_;
    std::string register_;
};

}  // namespace

std::size_t cohort_appointments(std::size_t mentors) {
    return std::max<std::size_t>(1, mentors * 3 / 20);
}

std::string cohort_register(std::size_t mentors) {
    return Cohort{mentors}.text();
}

}  // namespace headway::tools::bench
